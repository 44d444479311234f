"""`outcomekit init`: a workspace to begin with."""

from __future__ import annotations

import shlex
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from outcomekit.app.today import today as day
from outcomekit.cli import console
from outcomekit.cli.options import Today, as_path

if TYPE_CHECKING:
    from outcomekit.app.init import Begun

SUMMARY = "Make a workspace: a first map, settings, checks in git and CI."
EXAMPLES = ("outcomekit init demo", "outcomekit init --from brightwell-payroll demo")


def _examples(incomplete: str) -> list[str]:
    from outcomekit.app.init import example_names

    return [name for name in example_names() if name.startswith(incomplete)]


def init(
    folder: Annotated[
        Path,
        typer.Argument(
            metavar="[DIR]", parser=as_path, help="The folder; the current one where left out."
        ),
    ] = Path(),
    *,
    example: Annotated[
        str | None,
        typer.Option(
            "--from",
            metavar="EXAMPLE",
            autocompletion=_examples,
            help="Begin with a worked example instead of a small first map.",
        ),
    ] = None,
    today: Today = None,
) -> None:
    """The map validates, lints clean and renders as it is. What stands there is left as it is."""
    from outcomekit.app.init import init as begin

    begun = begin(folder, day(today), example)
    console.text_result("".join(f"{line}\n" for line in _told(begun, folder)))


def _told(begun: Begun, folder: Path) -> list[str]:
    lines = [f"made {place}" for place in begun.made]
    lines += [f"left {place} as it was" for place in begun.left]
    as_of = f" --today {begun.as_of}" if begun.as_of else ""
    commands = [
        "outcomekit validate",
        f"outcomekit lint{as_of}",
        f"outcomekit render playbook {begun.first_map} -o playbook.md",
    ]
    if folder.resolve() != Path.cwd():
        commands[0] = f"cd {shlex.quote(str(folder))} && {commands[0]}"
    return [*lines, "", "Next:", *(f"  {command}" for command in commands)]

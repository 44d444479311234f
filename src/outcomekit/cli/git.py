"""`outcomekit git`: the drivers by which git compares and merges maps."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Annotated, Final, TypeAlias

import typer

from outcomekit.app.refusal import Refusal
from outcomekit.cli import console
from outcomekit.cli.help import Command
from outcomekit.cli.options import as_path

SUMMARY = "Let git compare and merge maps in meaning."
EXAMPLES = ("outcomekit git install", "outcomekit git status")

app = typer.Typer(rich_markup_mode=None, invoke_without_command=True)

Global: TypeAlias = Annotated[
    bool, typer.Option("--global", help="For all of your repositories, instead of this one.")
]


def install(*, everywhere: Global = False) -> None:
    """Maps are then merged by id; `git diff` tells changes, `git diff --no-ext-diff` lines."""
    from outcomekit.app.drivers import install as set_up

    _tell(set_up(Path(), everywhere=everywhere))


def uninstall(*, everywhere: Global = False) -> None:
    """Settings of git and .gitattributes are as they were before, to the byte."""
    from outcomekit.app.drivers import uninstall as taken_away

    _tell(taken_away(Path(), everywhere=everywhere))


def status(*, everywhere: Global = False) -> None:
    """Also lists the maps of the repository that .gitattributes does not name."""
    from outcomekit.app.drivers import status as told

    console.text_result("".join(f"{line}\n" for line in told(Path(), everywhere=everywhere)))


def compare(
    *,
    path: Annotated[Path, typer.Argument(metavar="PATH", parser=as_path)],
    given: Annotated[
        list[str] | None, typer.Argument(metavar="[OLD HEX MODE NEW HEX MODE]")
    ] = None,
) -> None:
    """What `git diff` runs for each map that changed; git gives the arguments."""
    from outcomekit.app.compare import by_lines, compared
    from outcomekit.reports import changes

    if given is None or len(given) < 6:  # git says so of a file in conflict
        console.text_result(f"{path} holds a conflict that nobody settled yet\n")
        return
    old, new = Path(given[0]), Path(given[3])
    try:
        found = compared(path, old, new, alone=os.environ.get("GIT_DIFF_PATH_TOTAL") == "1")
    except Refusal as refusal:  # git would show nothing of all the other files
        console.say(refusal.message)
        found = None
    if found is None:
        console.text_result(by_lines(path, old, new))
    elif not found.changes and not found.remarks:
        console.text_result(f"{path}: nothing changes in meaning; --no-ext-diff shows the lines\n")
    else:
        console.result(changes.encode(changes.DEFAULT, found, console.style("auto")))


@app.callback()
def _group(context: typer.Context) -> None:
    if context.invoked_subcommand is None:
        console.text_result(context.get_help() + "\n")


COMMANDS: Final = (
    (
        install,
        "Set up the diff and merge drivers, and name this repository's maps.",
        ("outcomekit git install", "outcomekit git install --global"),
    ),
    (
        uninstall,
        "Take away what `install` set up.",
        ("outcomekit git uninstall", "outcomekit git uninstall --global"),
    ),
    (
        status,
        "Tell whether the drivers are set up, and for which maps.",
        ("outcomekit git status", "outcomekit git status --global"),
    ),
)
"""The commands of the group, each with its first sentence and its examples."""


def _register() -> None:
    app.command(cls=Command, hidden=True)(compare)
    for function, summary, examples in COMMANDS:
        app.command(
            cls=Command, help=f"{summary}\n\n{function.__doc__}", short_help=summary,
            epilog="\n".join(examples),
        )(function)  # fmt: skip


_register()


def _tell(said: list[str]) -> None:
    for line in said:
        console.say(line)

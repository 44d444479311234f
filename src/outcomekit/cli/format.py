"""`outcomekit format`: one canonical layout.

stdout is for results: with `--check` the files that would change, one a line, with `--diff` the
diff, with `-` the map. What was done is said on stderr. `--check` and `--diff` write nothing and
exit 1 when there is work to do, as formatters of code do.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from outcomekit import reports
from outcomekit.app.refusal import Refusal
from outcomekit.cli import console
from outcomekit.cli.options import (
    CLEAN,
    FOUND,
    REFUSED,
    STDIN,
    Color,
    Paths,
    StdinFilename,
    standard_input,
)

if TYPE_CHECKING:
    from outcomekit.app.format import Formatted

SUMMARY = "Put maps into one layout: order of fields, spacing, short forms."
EXAMPLES = (
    "outcomekit format --check examples",
    "outcomekit format --diff examples/mega-international",
)


def format_(
    paths: Paths = None,
    check: Annotated[
        bool,
        typer.Option("--check", help="Write nothing; list the files that would change, exit 1."),
    ] = False,
    diff: Annotated[
        bool, typer.Option("--diff", help="Write nothing; show what would change, exit 1.")
    ] = False,
    color: Color = "auto",
    stdin_filename: StdinFilename = Path("stdin.yaml"),
) -> None:
    """Comments stay with their item, nobody's prose is wrapped anew, and quotes stay."""
    from outcomekit.app.format import format_given, format_maps

    named = [path for path in paths or [Path()] if path != STDIN]
    from_stdin = bool(paths) and len(named) < len(paths or [])
    if from_stdin and named:
        raise Refusal("`-` is standard input and stands alone: format the files in another run")
    if from_stdin:
        name, data = standard_input(stdin_filename)
        found = format_given(name, data)
        if not check and not diff:
            _complain(found, color)
            if not found.faults and not found.refusals:
                console.result(found.changes[0].after if found.changes else data)
            raise typer.Exit(_code(found, changed=False))
    else:
        found = format_maps(named)
    changes = found.changes if check or diff else found.write()
    if diff:
        _show(found)
    elif check:
        console.text_result("".join(f"{change.path}\n" for change in changes))
    _complain(found, color)
    summary = _summary(len(changes), found, writes=not (check or diff))
    if summary:
        console.say(summary)
    raise typer.Exit(_code(found, changed=bool(changes) and (check or diff)))


def _show(found: Formatted) -> None:
    from outcomekit.app.edit import Plan

    console.result(Plan(tuple(found.changes)).diff().encode())


def _complain(found: Formatted, color: str) -> None:
    """Say on stderr why files are left as they are, and paths passed over."""
    if found.faults:
        style = console.style(color, sys.stderr)
        console.result(reports.encode(reports.DEFAULT, found.report(), style), sys.stderr)
    for refusal in (*found.unreachable, *found.refusals):
        console.say(refusal)


def _code(found: Formatted, *, changed: bool) -> int:
    if found.refusals or found.unreachable:
        return REFUSED
    return FOUND if found.faults or changed else CLEAN


def _summary(changed: int, found: Formatted, *, writes: bool) -> str:
    left = len(found.texts) + len(found.refusals)
    parts = []
    if changed:
        parts.append(f"{_files(changed)} {'changed' if writes else 'would change'}")
    if found.in_form:
        count = str(found.in_form) if changed else _files(found.in_form)
        parts.append(f"{count} already in form")
    if left:
        parts.append(
            f"{left if parts else _files(left)} left as {'it is' if left == 1 else 'they are'}"
        )
    return ", ".join(parts)


def _files(count: int) -> str:
    return f"{count} file{'' if count == 1 else 's'}"

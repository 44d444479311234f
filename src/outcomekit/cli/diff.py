"""`outcomekit diff`: what changed in meaning.

stdout is the comparison. It is no failure that something changed, so the exit code is 0 unless
`--fail-on` says which impact is one.
"""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Final

import typer

from outcomekit.cli.comparison import show
from outcomekit.cli.options import (
    CLEAN,
    FOUND,
    Color,
    StdinFilename,
    format_option,
    one_of,
    standard_input,
)
from outcomekit.diagnostics.change import Impact
from outcomekit.reports import changes

SUMMARY = "Tell what changed in meaning between two states of a map."
EXAMPLES = (
    "outcomekit diff examples/minimal.yaml examples/mega-international",
    "outcomekit diff --format markdown examples/mega-international examples/minimal.yaml",
)

_FAIL_ON: Final = {
    "breaking": Impact.BREAKING,
    "notable": Impact.NOTABLE,
    "any": Impact.COSMETIC,
}


def _fail_on(value: str | None) -> str | None:
    return one_of(value, tuple(_FAIL_ON), "impact to fail on") if value is not None else None


def diff(
    *,
    operands: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="[OLD NEW | REV[..REV] [PATH]...]",
            help="Two maps or folders, each also as REV:path; or a revision, a range of them, "
            "and the paths that matter. Without any: the last commit and the work tree. "
            "`-` is a map from stdin.",
        ),
    ] = None,
    against: Annotated[
        str | None,
        typer.Option(
            "--against",
            metavar="REF",
            help="Compare with where this branch parted from REF; all operands are paths then.",
        ),
    ] = None,
    staged: Annotated[
        bool, typer.Option("--staged", help="Compare what is staged, instead of the work tree.")
    ] = False,
    fail_on: Annotated[
        str | None,
        typer.Option(
            "--fail-on",
            callback=_fail_on,
            autocompletion=lambda: list(_FAIL_ON),
            metavar="IMPACT",
            help="Exit with 1 on such a change or a graver one: breaking, notable, any.",
        ),
    ] = None,
    format_: Annotated[
        str, format_option(changes.names, "format of changes", "How changes are written")
    ] = changes.DEFAULT,
    color: Color = "auto",
    stdin_filename: StdinFilename = Path("stdin.yaml"),
) -> None:
    """Entries are matched by id; moved lines, comments, order and how it is split are nothing."""
    from outcomekit.app.diff import compared
    from outcomekit.app.operands import STDIN, made_out

    given = standard_input(stdin_filename) if STDIN in (operands or ()) else None
    comparison = compared(made_out(operands or (), against, staged=staged, given=given))
    show(comparison, format_, color)
    failed = fail_on is not None and comparison.reaches(_FAIL_ON[fail_on])
    raise typer.Exit(FOUND if failed else CLEAN)

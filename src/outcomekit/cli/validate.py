"""`outcomekit validate`: is it a map?"""

from __future__ import annotations

from pathlib import Path

import typer

from outcomekit import reports
from outcomekit.cli import console
from outcomekit.cli.options import (
    CLEAN,
    FOUND,
    REFUSED,
    STDIN,
    Color,
    Format,
    Paths,
    StdinFilename,
    Today,
    standard_input,
)

SUMMARY = "Check that maps are maps: syntax, shape and references."
EXAMPLES = (
    "outcomekit validate examples",
    "outcomekit validate --format concise examples/mega-international",
)


def validate(
    paths: Paths = None,
    format_: Format = reports.DEFAULT,
    color: Color = "auto",
    stdin_filename: StdinFilename = Path("stdin.yaml"),
    today: Today = None,
) -> None:
    """Check every map at and below the paths, and tell every error at its line and column."""
    from outcomekit.app.check import check

    named = [path for path in paths or [Path()] if path != STDIN]
    given = standard_input(stdin_filename) if STDIN in (paths or ()) else None
    checked = check(named, given)
    if checked.maps or not checked.refusals:
        console.result(reports.encode(format_, checked.report, console.style(color)))
    for refusal in checked.refusals:
        console.say(refusal)
    if checked.refusals:
        raise typer.Exit(REFUSED)
    raise typer.Exit(FOUND if checked.report.findings else CLEAN)

"""`outcomekit validate`: is it a map?"""

from __future__ import annotations

from pathlib import Path

import typer

from outcomekit import reports
from outcomekit.cli.options import (
    STDIN,
    Color,
    Format,
    NoCache,
    Paths,
    StdinFilename,
    Today,
    standard_input,
)
from outcomekit.cli.verdict import progress, show

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
    no_cache: NoCache = False,
) -> None:
    """Check every map at and below the paths, and tell every error at its line and column."""
    from outcomekit.app.validate import validate as validate_maps

    named = [path for path in paths or [Path()] if path != STDIN]
    given = standard_input(stdin_filename) if STDIN in (paths or ()) else None
    outcome = validate_maps(named, given, cached=not no_cache, tell=progress())
    raise typer.Exit(show(outcome, format_, color))

"""`outcomekit validate`: is it a map?"""

from __future__ import annotations

import sys
from pathlib import Path

import typer

from outcomekit import reports
from outcomekit.cli import console
from outcomekit.cli.options import (
    CLEAN,
    FOUND,
    REFUSED,
    Color,
    Format,
    Paths,
    StdinFilename,
    Today,
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
    from outcomekit.app.settings import settings_for

    named = [path for path in paths or [Path()] if str(path) != "-"]
    from_stdin = bool(paths) and len(named) < len(paths or [])
    given = (stdin_filename, sys.stdin.buffer.read()) if from_stdin else None
    settings = settings_for(_anchor(named))
    checked = check(named, settings, given)
    style = console.style(color)
    console.result(reports.encode(format_, checked.report, style))
    for refusal in checked.refusals:
        console.say(refusal)
    if checked.refusals:
        raise typer.Exit(REFUSED)
    raise typer.Exit(FOUND if checked.report.findings else CLEAN)


def _anchor(paths: list[Path]) -> Path:
    """The folder from which the settings are looked for: that of the first path."""
    first = (paths or [Path()])[0].resolve()
    return first if first.is_dir() else first.parent

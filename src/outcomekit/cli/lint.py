"""`outcomekit lint`: is it a good map?"""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from outcomekit import reports
from outcomekit.app.today import today as day
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
    one_of,
    standard_input,
)
from outcomekit.diagnostics.severity import Severity

SUMMARY = "Review maps by the method: what would make them better."
EXAMPLES = (
    "outcomekit lint examples/minimal.yaml",
    "outcomekit lint --select PM,SUP --format concise examples/minimal.yaml",
)

_SEVERITIES = tuple(severity.value for severity in Severity)


def _fail_on(value: str | None) -> str | None:
    return one_of(value, _SEVERITIES, "severity") if value is not None else None


def _words(given: list[str]) -> tuple[str, ...]:
    """Several rules may stand in one option, with commas between them."""
    return tuple(word.strip() for one in given for word in one.split(",") if word.strip())


def _rules(incomplete: str) -> list[str]:
    from outcomekit.app.lint import words

    return [word for word in words() if word.startswith(incomplete)]


Rules = Annotated[
    list[str] | None,
    typer.Option(
        "--select",
        metavar="RULES",
        autocompletion=_rules,
        help="Ask only these rules: codes, names, families, with commas between them.",
    ),
]


def lint(
    paths: Paths = None,
    *,
    select: Rules = None,
    ignore: Annotated[
        list[str] | None,
        typer.Option(
            "--ignore",
            metavar="RULES",
            autocompletion=_rules,
            help="Do not ask these, beside those that the settings leave out.",
        ),
    ] = None,
    fail_on: Annotated[
        str | None,
        typer.Option(
            "--fail-on",
            callback=_fail_on,
            autocompletion=lambda: list(_SEVERITIES),
            metavar="SEVERITY",
            help="Exit 1 from this severity on: error, warning (the default), note.",
        ),
    ] = None,
    format_: Format = reports.DEFAULT,
    color: Color = "auto",
    stdin_filename: StdinFilename = Path("stdin.yaml"),
    today: Today = None,
) -> None:
    """First everything that `validate` tells; then what the method says of maps that are maps."""
    from outcomekit.app import lint as use_case

    named = [path for path in paths or [Path()] if path != STDIN]
    given = standard_input(stdin_filename) if STDIN in (paths or ()) else None
    asked = use_case.Asked(_words(select) if select else None, _words(ignore or []))
    linted = use_case.lint(named, asked, day(today), given)
    if linted.maps or not linted.refusals:
        console.result(reports.encode(format_, linted.report, console.style(color)))
    for line in (*linted.refusals, *(crash.message for crash in linted.crashes)):
        console.say(line)
    for crash in linted.crashes:
        raise crash.error
    if linted.refusals:
        raise typer.Exit(REFUSED)
    fails = linted.report.reaches(Severity(fail_on)) if fail_on else linted.fails
    raise typer.Exit(FOUND if fails else CLEAN)

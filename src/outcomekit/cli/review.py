"""What `lint` shows of what it found, and the exit code that follows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from outcomekit import reports
from outcomekit.cli import console
from outcomekit.cli.verdict import progress

if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import TextIO

    from outcomekit.app.lint import Linted
    from outcomekit.app.portfolio import Portfolio


def reviewed(paths: Sequence[str], today: str | None, format_: str, *, cached: bool) -> int | None:
    """Lint with the rules that settings ask, show what is found, and give the exit code.

    None, and nothing is shown, where a rule fell over: what to say of that is the long way's.
    """
    from pathlib import Path

    from outcomekit.app.baseline import keep_back
    from outcomekit.app.keeping import all_kept
    from outcomekit.app.lint import Asked
    from outcomekit.app.portfolio import lint_all
    from outcomekit.app.today import today as day

    with all_kept():
        named = [Path(path) for path in paths]
        linted = lint_all(named, Asked(), day(today), cached=cached, tell=progress())
        if linted.crashes:
            return None
        notes = keep_back(linted, None, None)
        show(linted, format_=format_, color="auto", counts=False)
        return ended(linted, None, notes)


def show(
    linted: Linted | Portfolio,
    *,
    format_: str,
    color: str,
    counts: bool,
    stream: TextIO | None = None,
) -> None:
    """Write the report, unless no map could be read at all."""
    if not linted.maps and linted.refusals:
        return
    style = console.style(color, stream)
    if counts:
        console.result(reports.statistics(format_, linted.report, style), stream)
    else:
        console.results(reports.encode_pieces(format_, linted.report, style), stream)
        for remark in linted.report.remarks if format_ in reports.TERSE else ():
            console.say(remark)


def ended(linted: Linted | Portfolio, fail_on: str | None, notes: list[str]) -> int:
    """Say on stderr what else there is to say; the exit code of what was found."""
    crashed = (crash.message for crash in linted.crashes)
    for line in (*linted.refusals, *notes, *crashed):
        console.say(line)
    for crash in linted.crashes:
        raise crash.error
    if linted.refusals:
        return console.REFUSED
    if fail_on is None:
        fails = linted.fails
    else:
        from outcomekit.diagnostics.severity import Severity

        fails = linted.report.reaches(Severity(fail_on))
    return console.FOUND if fails else console.CLEAN

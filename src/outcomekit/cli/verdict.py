"""What `validate` shows of its outcome, and the exit code that follows."""

from __future__ import annotations

import sys

from outcomekit.cli import console
from outcomekit.diagnostics.closing import all_good

TYPE_CHECKING = False  # what mypy takes for true, without the import of `typing`
if TYPE_CHECKING:
    from typing import Final

    from outcomekit.app.crew import Tell
    from outcomekit.app.validate import Outcome

_TEXT: Final = "text"


def show(outcome: Outcome, format_: str, color: str) -> int:
    """Write what was found, say what could not be read, and give the exit code."""
    if outcome.maps or not outcome.refusals:
        if format_ == _TEXT and outcome.maps and not outcome.findings and _is_plain(color):
            console.result(f"{all_good(outcome.maps)}\n".encode())
        else:
            from outcomekit import reports

            style = console.style(color)
            console.result(reports.encode(format_, outcome.report(), style))
    for refusal in outcome.refusals:
        console.say(refusal)
    if outcome.refusals:
        return console.REFUSED
    return console.FOUND if outcome.findings else console.CLEAN


def _is_plain(color: str) -> bool:
    return not console.is_colored(color)


def progress() -> Tell | None:
    """What shows on a terminal how far a long run is; None where nobody would see it."""
    if sys.stderr is None or not sys.stderr.isatty():
        return None
    from outcomekit.cli.progress import Progress

    return Progress(sys.stderr).tell

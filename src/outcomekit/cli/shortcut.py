"""The short way into `validate`, for the runs that hooks and CI make by the thousand.

It knows paths and the plainest options. Whatever else is asked for, it leaves to the whole command
line, whose argument parser takes longer to import than most maps to validate.
"""

from __future__ import annotations

import os

from outcomekit.app.refusal import Refusal
from outcomekit.app.validate import validate
from outcomekit.cli import console
from outcomekit.cli.verdict import progress, show

TYPE_CHECKING = False  # what mypy takes for true, without the import of `typing`
if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Final

_TEXT: Final = "text"


def run(arguments: Sequence[str]) -> int | None:
    """The exit code of `validate` with these arguments; None for what only the long way knows.

    KeyboardInterrupt passes through.
    """
    asked = _asked(arguments)
    if asked is None or "_OUTCOMEKIT_COMPLETE" in os.environ:
        return None
    paths, format_, cached = asked
    try:
        outcome = validate(paths or ["."], cached=cached, tell=progress())
        return show(outcome, format_, "auto")
    except Refusal as refusal:
        for line in refusal.message.splitlines():
            console.say(line)
        return console.REFUSED
    except Exception:  # noqa: BLE001  # the long way meets the same fault, and says whose it is
        return None


def _asked(arguments: Sequence[str]) -> tuple[list[str], str, bool] | None:
    """The paths, the format, and whether verdicts may be kept; None for anything else."""
    paths: list[str] = []
    format_, cached = _TEXT, True
    rest = iter(arguments)
    for word in rest:
        if word == "--no-cache":
            cached = False
        elif word == "--format":
            format_ = next(rest, "")
        elif word.startswith("--format="):
            format_ = word.removeprefix("--format=")
        elif not word or word.startswith("-"):
            return None
        else:
            paths.append(word)
    return (paths, format_, cached) if _is_format(format_) else None


def _is_format(name: str) -> bool:
    if name == _TEXT:
        return True
    from outcomekit import reports

    return name in reports.names()

"""The short way into the commands that hooks, editors and CI run by the thousand.

It knows paths and the plainest options. Whatever else is asked for, it leaves to the whole command
line, whose argument parser takes longer to import than most maps to validate.
"""

from __future__ import annotations

import os

from outcomekit.app.refusal import Refusal
from outcomekit.cli import console

TYPE_CHECKING = False  # what mypy takes for true, without the import of `typing`
if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from typing import Final

_TEXT: Final = "text"
_CACHED: Final = "--no-cache"
_FORMAT: Final = "--format"
_TODAY: Final = "--today"


def run(command: str, arguments: Sequence[str]) -> int | None:
    """The exit code of a command with these arguments; None for what only the long way knows.

    KeyboardInterrupt passes through.
    """
    if "_OUTCOMEKIT_COMPLETE" in os.environ:
        return None
    try:
        return _COMMANDS[command](arguments)
    except Refusal as refusal:
        for line in refusal.message.splitlines():
            console.say(line)
        return console.REFUSED
    except Exception:  # noqa: BLE001  # the long way meets the same fault, and says whose it is
        return None


def _validate(arguments: Sequence[str]) -> int | None:
    words, options = _asked(arguments, (_CACHED, _FORMAT))
    if words is None:
        return None
    format_ = options.get(_FORMAT, _TEXT)
    if not _is_format(format_):
        return None
    from outcomekit.app.validate import validate
    from outcomekit.cli.verdict import progress, show

    outcome = validate(words or ["."], cached=_CACHED not in options, tell=progress())
    return show(outcome, format_, "auto")


def _lint(arguments: Sequence[str]) -> int | None:
    words, options = _asked(arguments, (_CACHED, _FORMAT, _TODAY))
    format_, today = options.get(_FORMAT, _TEXT), options.get(_TODAY)
    if words is None or not _is_format(format_) or (today is not None and not _is_day(today)):
        return None
    from outcomekit.cli.review import reviewed

    return reviewed(words or ["."], today, format_, cached=_CACHED not in options)


def _render(arguments: Sequence[str]) -> int | None:
    words, options = _asked(arguments, (_CACHED,))
    if words is None or len(words) != 2:
        return None
    from outcomekit.cli.pages import shown

    return shown(words[0], words[1], cached=_CACHED not in options)


def _diff(arguments: Sequence[str]) -> int | None:
    words, options = _asked(arguments, (_FORMAT,))
    if words is None:
        return None
    from outcomekit.app.diff import compared
    from outcomekit.app.operands import made_out
    from outcomekit.cli.comparison import show
    from outcomekit.reports import changes

    format_ = options.get(_FORMAT, changes.DEFAULT)
    if format_ not in changes.names():
        return None
    show(compared(made_out(words)), format_, "auto")
    return console.CLEAN


_COMMANDS: Final[dict[str, Callable[[Sequence[str]], int | None]]] = {
    "validate": _validate, "lint": _lint, "render": _render, "diff": _diff,
}  # fmt: skip


def _is_day(text: str) -> bool:
    from outcomekit.app.today import is_day

    return is_day(text)


def _is_format(name: str) -> bool:
    if name == _TEXT:
        return True
    from outcomekit import reports

    return name in reports.names()


def _asked(
    arguments: Sequence[str], known: Sequence[str]
) -> tuple[list[str] | None, dict[str, str]]:
    """The words that are no options, None where there is an option beside those known.

    The options come with their values, where they have any.
    """
    words: list[str] = []
    options: dict[str, str] = {}
    rest = iter(arguments)
    for word in rest:
        name, equals, value = word.partition("=")
        if not word.startswith("-") and word:
            words.append(word)
        elif name not in known or (equals and name == _CACHED):
            return None, options
        else:
            options[name] = value if equals or name == _CACHED else next(rest, "")
    return words, options

"""Backslashes between double quotes that YAML takes for the beginning of an escape."""

from __future__ import annotations

import re
from typing import Final

from outcomekit.diagnostics import errors
from outcomekit.diagnostics.span import Span
from outcomekit.syntax.mistakes.mending import mended_line
from outcomekit.syntax.mistakes.mistake import Mend, Mistake
from outcomekit.syntax.mistakes.quoting import quoted, shown
from outcomekit.syntax.mistakes.scene import Scene

_PROBLEMS: Final = frozenset(
    {
        "found unknown escape character",
        "did not find expected hexdecimal number",
        "found invalid Unicode character escape code",
    }
)
_ESCAPE: Final = re.compile(r"\\(?:u[0-9a-fA-F]{0,4}|U[0-9a-fA-F]{0,8}|x[0-9a-fA-F]{0,2}|.?)")
_PAIR: Final = re.compile(
    r"\\u(?P<high>d[89ab][0-9a-f]{2})\\u(?P<low>d[c-f][0-9a-f]{2})", re.IGNORECASE
)
_CLOSING: Final = re.compile(r'"[ \t]*(?=$|[,\]}]|[ \t]#)')
_WHY: Final = (
    "between double quotes, a backslash begins an escape such as `\\n`; between single quotes "
    "it is only a backslash."
)


def unknown_escape(scene: Scene) -> Mistake | None:
    """A backslash in double quotes, as in a Windows path, and what stands after it."""
    if scene.problem not in _PROBLEMS:
        return None
    at = scene.text.rfind("\\", scene.line.start, scene.at + 1)
    if at < 0:
        return None
    if scene.problem == "found invalid Unicode character escape code":
        return _no_character(scene, at)
    found = _ESCAPE.match(scene.text, at, scene.line.end)
    span = Span(at, found.end() if found else at + 1)
    mend = _single_quoted(scene, at)
    escape = scene.text[span.start : span.end]
    if escape == "\\":
        return scene.tell(
            span, "a backslash stands at the end of the line", _WHY, mend=mend, hint=_told(mend)
        )
    return scene.tell(
        span, f"{shown(escape)} is no escape that YAML knows", _WHY, mend=mend, hint=_told(mend)
    )


def _told(mend: Mend | None) -> str | None:
    return None if mend else "write each backslash twice, or put the text in single quotes."


def _single_quoted(scene: Scene, at: int) -> Mend | None:
    """The text in quotes between which a backslash is a backslash."""
    start = scene.since if scene.since is not None else at
    if start < scene.line.start or scene.text[start : start + 1] != '"':
        return None
    ends = list(_CLOSING.finditer(scene.text, at, scene.line.end))
    if not ends:
        return None
    first = next((end for end in ends if scene.text[end.start() - 1] != "\\"), ends[-1])
    content = scene.text[start + 1 : first.start()].replace('\\"', '"')
    return Mend(start, first.start() + 1, quoted(content))


def _no_character(scene: Scene, at: int) -> Mistake:
    found = _ESCAPE.match(scene.text, at, scene.line.end)
    pair = _PAIR.match(scene.text, at, scene.line.end)
    end = pair.end() if pair else found.end() if found else at + 1
    escape = scene.text[at:end]
    if pair:
        char = chr(
            0x10000 + (int(pair["high"], 16) - 0xD800) * 0x400 + int(pair["low"], 16) - 0xDC00
        )
        mend = Mend(at, end, char)
        return scene.tell(
            Span(at, end),
            f"{shown(escape)} writes one character in two halves",
            "YAML knows whole characters only; the character itself can stand in the text.",
            mend=mend,
            kind=errors.E002,
        )
    spaced = scene.text[end : end + 1] == " " and scene.text[at - 1] == " "
    mend = Mend(at, end + 1 if spaced else end, "")
    what = "half a character" if escape[:4].lower().startswith("\\ud") else "no character"
    return scene.tell(
        Span(at, end),
        f"{shown(escape)} is {what}",
        "YAML knows whole characters only; the character itself can stand in the text.",
        mend=mend,
        hint=mended_line(scene.text, mend),
        kind=errors.E002,
    )

"""Mends: what a line looks like when they are made, and how long ones come apart."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

from outcomekit.syntax.mistakes.lines import Line
from outcomekit.syntax.mistakes.mistake import Mend

LONGEST_HINT: Final = 160
"""Characters beyond which a mended line is no help: nobody sees what has changed in it."""

_BREAK: Final = re.compile(r"\r\n?|\n")
_ENTRY_BEFORE: Final = re.compile(r"[^,\[{]*$")
_ENTRY_AFTER: Final = re.compile(r"[^,\[\]{}]*[\]}]*")


def mended_line(text: str, mend: Mend) -> str:
    """The first line that a mend touches, as it reads afterwards, without its indentation.

    Of a very long line only the entry that was mended.
    """
    start, end = _line_start(text, mend.start), _line_end(text, mend.end)
    whole = text[start : mend.start] + mend.text + text[mend.end : end]
    line = _BREAK.split(whole.strip(), maxsplit=1)[0].rstrip()
    if len(line) <= LONGEST_HINT:
        return line
    before = text[max(start, mend.start - LONGEST_HINT) : mend.start]
    after = text[mend.end : min(end, mend.end + LONGEST_HINT)]
    left = _ENTRY_BEFORE.search(before)
    right = _ENTRY_AFTER.match(after)
    middle = mend.text
    if len(middle) > LONGEST_HINT:
        middle = f"{middle[:80].rstrip()} … {middle[-40:].lstrip()}"
    return ((left[0] if left else "") + middle + (right[0] if right else "")).strip()


def _line_start(text: str, at: int) -> int:
    return max(text.rfind("\n", 0, at), text.rfind("\r", 0, at)) + 1


def _line_end(text: str, at: int) -> int:
    found = _BREAK.search(text, at)
    return found.start() if found else len(text)


def apart(text: str, mend: Mend) -> tuple[Mend, ...]:
    """The same mend as mends of one line each, to be made in this order, one after the other.

    The last line comes first, so that no mend moves the place of another. Where old and new
    text differ in their number of lines the mend stays whole.
    """
    old = text[mend.start : mend.end]
    old_lines, new_lines = _BREAK.split(old), _BREAK.split(mend.text)
    if len(old_lines) != len(new_lines):
        return (mend,)
    starts = [0, *(found.end() for found in _BREAK.finditer(old))]
    parts = [
        _trimmed(mend.start + start, before, after)
        for start, before, after in zip(starts, old_lines, new_lines, strict=True)
        if before != after
    ]
    return tuple(reversed(parts)) or (mend,)


def _trimmed(start: int, before: str, after: str) -> Mend:
    """The replacement of one line by another, without what both end with."""
    same = 0
    while same < min(len(before), len(after)) and before[-1 - same] == after[-1 - same]:
        same += 1
    return Mend(start, start + len(before) - same, after[: len(after) - same])


def shifted(text: str, lines: Iterable[Line], by: int) -> Mend:
    """The mend that indents lines, which stand one below the other, `by` spaces more or less."""
    return rewritten(
        text, [(line, _moved(line.text, by) if line.body else line.text) for line in lines]
    )


def _moved(line: str, by: int) -> str:
    if by >= 0:
        return " " * by + line
    return line[min(-by, len(line) - len(line.lstrip(" "))) :]


def rewritten(text: str, lines: Iterable[tuple[Line, str]]) -> Mend:
    """The mend that gives lines, which stand one below the other, another wording each."""
    pairs = list(lines)
    pieces = []
    for (line, new), after in zip(pairs, [*pairs[1:], None], strict=True):
        pieces.append(new)
        if after is not None:
            pieces.append(text[line.end : after[0].start])
    return Mend(pairs[0][0].start, pairs[-1][0].end, "".join(pieces))

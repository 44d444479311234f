"""The lines around a place in a text: never more of them than a mistake can reach.

A text may have five megabytes; a mistake shows within some hundred lines. A `Page` holds the
lines near one offset, so that looking around costs the same in every text.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from outcomekit.syntax.mistakes.entry import Entry, opens_block_text, read_entry

REACH: Final = 30_000
"""Characters that a page holds before its offset, at most; after it, half as many."""

_BREAK: Final = re.compile(r"\r\n?|\n")
_MAY_OPEN: Final = re.compile(r"[|>][-+0-9]{0,2}[ \t]*(?:#.*)?$")


@dataclass(frozen=True)
class Line:
    """One line without its break; `start` is its offset in the whole text."""

    start: int
    text: str

    @property
    def end(self) -> int:
        """The offset after the last character."""
        return self.start + len(self.text)

    @cached_property
    def indent(self) -> int:
        """How many plain spaces it begins with."""
        return len(self.text) - len(self.text.lstrip(" "))

    @cached_property
    def lead(self) -> str:
        """The white space that it begins with, tabs and odd spaces included."""
        return self.text[: len(self.text) - len(self.text.lstrip())]

    @cached_property
    def body(self) -> str:
        """The line without the white space at both ends."""
        return self.text.strip()

    @property
    def empty(self) -> bool:
        """Whether it says nothing: blank, or only a comment."""
        return not self.body or self.body.startswith("#")

    @cached_property
    def entry(self) -> Entry:
        """The line taken apart."""
        return read_entry(self.text)


class Page:
    """The lines around an offset of a text."""

    def __init__(self, text: str, at: int, reach: int = REACH) -> None:
        low, high = max(0, at - reach), min(len(text), at + reach // 2)
        if low:
            first = _BREAK.search(text, low, at)
            low = first.end() if first else low
        if high < len(text):
            last = max(text.rfind("\n", at, high), text.rfind("\r", at, high))
            high = last if last >= 0 else high
        lines = []
        start = low
        for end in _BREAK.finditer(text, low, high):
            lines.append(Line(start, text[start : end.start()]))
            start = end.end()
        lines.append(Line(start, text[start:high]))
        self.lines: tuple[Line, ...] = tuple(lines)
        self._starts = [line.start for line in lines]

    def index(self, offset: int) -> int:
        """Which line an offset stands on; offsets outside count to the nearest line."""
        return max(0, bisect_right(self._starts, offset) - 1)

    def holds(self, offset: int) -> bool:
        """Whether the offset stands on one of these lines."""
        return self.lines[0].start <= offset <= self.lines[-1].end

    def above(self, index: int) -> int | None:
        """The nearest line above that says something, block text left out."""
        for near in range(index - 1, -1, -1):
            if not self.lines[near].empty and not self.verbatim[near]:
                return near
        return None

    def below(self, index: int) -> int | None:
        """The nearest line below that says something."""
        for near in range(index + 1, len(self.lines)):
            if not self.lines[near].empty:
                return near
        return None

    @cached_property
    def verbatim(self) -> tuple[bool, ...]:
        """For each line, whether it is text under `|` or `>`, where nothing is a field."""
        marks = []
        owner: int | None = None
        for line in self.lines:
            inside = owner is not None and (not line.body or line.indent > owner)
            marks.append(inside)
            if not inside:
                header = _MAY_OPEN.search(line.text)
                owner = opens_block_text(line.entry, line.text) if header else None
        return tuple(marks)

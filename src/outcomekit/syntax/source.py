"""One source file's text, and the lines in it."""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import cached_property
from itertools import accumulate

from outcomekit.diagnostics.span import Place, Span

_LINE_END = re.compile(r"\r\n?|\n")


class Source:
    """A named text whose offsets can be told as lines and columns.

    `file` is the name as the user wrote it; `text` the decoded content without a byte-order
    mark. Lines end with LF, CRLF or CR, as YAML has it; NEL and U+2028 are characters.
    """

    def __init__(self, file: str, text: str) -> None:
        self.file = file
        self.text = text

    @cached_property
    def _starts(self) -> list[int]:
        if "\r" in self.text:
            return [0, *(end.end() for end in _LINE_END.finditer(self.text))]
        return list(accumulate([len(line) + 1 for line in self.text.split("\n")[:-1]], initial=0))

    @property
    def first_line(self) -> Span:
        """The first line without its end: where to show what concerns the text as a whole."""
        end = _LINE_END.search(self.text)
        return Span(0, end.start() if end else len(self.text))

    def line_of(self, offset: int) -> int:
        """The line, from 1, on which an offset stands."""
        return bisect_right(self._starts, offset)

    def place(self, span: Span) -> Place:
        """The span as lines and columns, clipped to the text."""
        starts, (start, end) = self._starts, span
        if end > len(self.text) or end < start:
            start = min(start, len(self.text))
            end = max(start, min(end, len(self.text)))
        line = bisect_right(starts, start)
        end_line = line
        if line < len(starts) and end >= starts[line]:
            end_line = bisect_right(starts, end, line)
        return Place(
            self.file, line, start - starts[line - 1] + 1, end_line, end - starts[end_line - 1] + 1
        )

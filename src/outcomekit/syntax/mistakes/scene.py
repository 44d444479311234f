"""The scene of a mistake: the text around a fault, and the way to say what happened there."""

from __future__ import annotations

import re
from functools import cached_property
from typing import Final

from outcomekit.diagnostics import errors
from outcomekit.diagnostics.kind import Kind
from outcomekit.diagnostics.span import Span
from outcomekit.syntax.mistakes.entry import Entry
from outcomekit.syntax.mistakes.lines import REACH, Line, Page
from outcomekit.syntax.mistakes.mending import mended_line
from outcomekit.syntax.mistakes.mistake import Fault, Mend, Mistake

_LINE: Final = re.compile(r"[^\r\n]*")


class Scene:
    """A text, the fault in it, and the lines around; what every recogniser looks at."""

    def __init__(self, text: str, fault: Fault, reach: int = REACH) -> None:
        size = len(text)
        self.text = text
        self._reach = reach
        self.problem = fault.problem
        self.context = fault.context or ""
        self.at = min(max(fault.at, 0), size)
        self.since = None if fault.since is None else min(max(fault.since, 0), size)

    @cached_property
    def page(self) -> Page:
        """The lines around the place where libyaml gave up."""
        return Page(self.text, self.at, self._reach)

    @cached_property
    def here(self) -> int:
        """The index of the line where libyaml gave up."""
        return self.page.index(self.at)

    @property
    def line(self) -> Line:
        """The line where libyaml gave up."""
        return self.page.lines[self.here]

    @property
    def entry(self) -> Entry:
        """That line taken apart."""
        return self.line.entry

    @property
    def char(self) -> str:
        """The character at which libyaml gave up; empty at the end of the text."""
        return self.text[self.at : self.at + 1]

    @property
    def at_line_start(self) -> bool:
        """Whether nothing but white space stands before the fault on its line."""
        return not self.text[self.line.start : self.at].strip()

    def page_of(self, offset: int) -> tuple[Page, int]:
        """The lines around another offset, and the index of its line among them."""
        page = self.page if self.page.holds(offset) else Page(self.text, offset, self._reach)
        return page, page.index(offset)

    def tell(
        self,
        span: Span,
        message: str,
        why: str | None,
        *,
        mend: Mend | None = None,
        hint: str | None = None,
        kind: Kind = errors.E006,
    ) -> Mistake:
        """The mistake; where no hint is given the mended line is the hint.

        A mend that would change nothing is none: reading would never come to an end.
        """
        if mend is not None and self.text[mend.start : mend.end] == mend.text:
            mend = None
        if hint is None and mend is not None:
            hint = mended_line(self.text, mend)
        if hint == "":
            hint = "take this line out."
        return Mistake(kind, self.one_line(span), message, why, hint, mend)

    def one_line(self, span: Span) -> Span:
        """The span cut to the text and to the line that it begins on; a character at least."""
        size = len(self.text)
        start = min(max(span.start, 0), size)
        end = min(max(span.end, start + 1), size)
        line = _LINE.match(self.text, start, end)
        return Span(start, line.end() if line else end)

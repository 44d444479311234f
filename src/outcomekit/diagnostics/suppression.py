"""Suppressions: comments by which an author says that a finding is meant to be so."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from outcomekit.diagnostics.span import Span


@dataclass(frozen=True, slots=True)
class Suppression:
    """One comment `# outcomekit: ignore[PM002] reason`, taken apart.

    `file` names the source as a place does; `at` is the whole comment there, from its `#`, and
    `text` what it says. `words` are what stands between the brackets: codes, names, families.
    `until` is as written, None where it says nothing. `first` and `last` are the lines that it
    speaks for, from 1; the last is None for a whole file. `whole_file` tells the two forms apart.
    """

    file: str
    at: Span
    text: str
    words: tuple[str, ...]
    reason: str
    until: str | None
    first: int
    last: int | None
    whole_file: bool = False
    malformed: bool = False

    def covers(self, file: str, first: int, last: int) -> bool:
        """Whether it speaks for something in a file that begins and ends on these lines."""
        return self.file == file and any(
            self.first <= line and (self.last is None or line <= self.last)
            for line in (first, last)
        )

    def without(self, words: Collection[str]) -> str:
        """What is left of the comment without some of its words; nothing without any word."""
        kept = [word for word in self.words if word not in words]
        before, _, rest = self.text.partition("[")
        return f"{before}[{', '.join(kept)}]{rest.partition(']')[2]}" if kept else ""

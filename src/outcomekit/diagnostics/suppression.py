"""Suppressions: comments by which an author says that a finding is meant to be so."""

from __future__ import annotations

from dataclasses import dataclass

from outcomekit.diagnostics.span import Span


@dataclass(frozen=True, slots=True)
class Suppression:
    """One comment `# outcomekit: ignore[PM002] reason`, taken apart.

    `at` is the whole comment, from its `#`. `words` are what stands between the brackets: codes,
    names, families. `until` is as written, None where it says nothing. `first` and `last` are the
    lines that it speaks for, from 1; the last is None for a whole file. `whole_file` tells the two
    forms apart.
    """

    at: Span
    words: tuple[str, ...]
    reason: str
    until: str | None
    first: int
    last: int | None
    whole_file: bool = False
    malformed: bool = False

    def covers(self, first: int, last: int) -> bool:
        """Whether it speaks for something that begins and ends on these lines."""
        return any(
            self.first <= line and (self.last is None or line <= self.last)
            for line in (first, last)
        )

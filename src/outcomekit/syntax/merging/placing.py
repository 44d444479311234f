"""Putting what a side wrote in its place in the merged text: its column, its line breaks.

What ours wrote stays letter for letter where it stands. What theirs wrote takes on the column of
its new place, and the line breaks of ours where the two files differ in them.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, TypeAlias

from outcomekit.syntax.lines import line_break
from outcomekit.syntax.merging import notes
from outcomekit.syntax.merging.chunks import Chunk, Version, lines, shifted

Three: TypeAlias = tuple[Chunk | None, Chunk | None, Chunk | None]
"""An item in the base, in ours and in theirs."""
Lines: TypeAlias = tuple[str, int]
"""Lines that mean nothing, and the column of what they belong to."""


@dataclass(frozen=True, slots=True)
class Placer:
    """Places chunks and notes. `ends` is the line break of what is written anew."""

    ours: Version
    theirs: Version
    ends: str

    @property
    def _foreign_ends(self) -> str | None:
        """The breaks to give to what theirs wrote; None where it has them already."""
        return self.ends if line_break(self.theirs.text, 0) != self.ends else None

    def item(self, chunk: Chunk, column: int) -> str:
        """An item's own lines at a column; of ours, where it stands there, as they are."""
        if chunk.version is self.ours and chunk.column == column:
            return " " * column + chunk.body
        by = column - chunk.column
        return " " * column + shifted(chunk.body, by, self._foreign_ends, whole=False)

    def written(self, text: str, column: int) -> str:
        """An item's lines that were written anew, at the left edge, at a column."""
        return " " * column + shifted(text, column, self.ends, whole=False)

    def head(self, text: str) -> str:
        """What introduces a collection in theirs, with the line break of ours."""
        return shifted(text, 0, self._foreign_ends, whole=False) if text[-1:] in "\r\n" else text

    def beside(self, found: list[str], column: int) -> str:
        """Comments that have no place where they stood, on lines of their own."""
        return "".join(f"{' ' * column}{note}{self.ends}" for note in found)

    def above(self, which: Literal["gap", "lead"], items: Three, column: int) -> str:
        """The lines above an item: those that nobody owns, or those that it does."""
        base, ours, theirs = (
            (one.gap if which == "gap" else one.lead, one.column) if one is not None else None
            for one in items
        )
        return self.notes(base, ours, theirs, column)

    def notes(
        self, base: Lines | None, ours: Lines | None, theirs: Lines | None, column: int
    ) -> str:
        """Lines that mean nothing, joined, at a column."""
        if theirs is None:
            return self._put(ours, column, own=True) if ours is not None else ""
        if ours is None:
            return self._put(theirs, column, own=False)
        before = _bare(base) if base is not None else None
        mine, its = _bare(ours), _bare(theirs)
        found = notes.joined(before, mine, its)
        if found == mine:
            return self._put(ours, column, own=True)
        if found == its:
            return self._put(theirs, column, own=False)
        raw = dict(zip(map(str.strip, mine), lines(ours[0]), strict=True))
        texts = (raw.get(line.strip(), " " * column + line.strip()) for line in found)
        return "".join(text.rstrip("\r\n").rstrip(" \t") + self.ends for text in texts)

    def _put(self, what: Lines, column: int, *, own: bool) -> str:
        text, across = what
        if own and across == column:
            return text
        return shifted(text, column - across, None if own else self._foreign_ends, whole=True)


def _bare(what: Lines) -> list[str]:
    return [line.rstrip("\r\n").strip(" \t") for line in lines(what[0])]

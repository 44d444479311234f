"""A text under patches, which remembers what it was.

Patches come one after the other, each counting in the text that the ones before left. At the end
they are told as patches of the text as it was at first: what else edits or shows that text
(an editor, a report) can apply them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from outcomekit.diagnostics.edit import Patch
from outcomekit.diagnostics.span import Span


class Pieces:
    """A text as a row of pieces: spans of the first text, and new text between them."""

    def __init__(self, text: str) -> None:
        self._first = text
        self._row: list[Span | str] = [Span(0, len(text))]

    def patch(self, patches: Iterable[Patch]) -> None:
        """Apply patches that all count in the text as it stands, and do not overlap."""
        last = len(self.text)
        # From the end; of those at one place the last comes first, and so ends up behind.
        for patch in sorted(patches, key=lambda patch: patch.span)[::-1]:
            if patch.span.end > last:
                raise ValueError("two patches overlap")
            last = patch.span.start
            self._row = [*self._part(0, patch.span.start), patch.text, *self._part(patch.span.end)]

    def now(self, span: Span) -> int | None:
        """Where a span of the first text begins in the text as it stands; None once it is cut."""
        at = 0
        for piece in self._row:
            if isinstance(piece, str):
                at += len(piece)
                continue
            if piece.start <= span.start and span.end <= piece.end:
                return at + span.start - piece.start
            at += piece.end - piece.start
        return None

    def _part(self, start: int, end: int | None = None) -> Iterator[Span | str]:
        """The pieces, or their parts, between two offsets of the text as it stands."""
        at = 0
        for piece in self._row:
            size = len(piece) if isinstance(piece, str) else piece.end - piece.start
            low = max(start - at, 0)
            high = size if end is None else min(end - at, size)
            if low < high:
                if isinstance(piece, str):
                    yield piece[low:high]
                else:
                    yield Span(piece.start + low, piece.start + high)
            at += size

    @property
    def text(self) -> str:
        """The text as it stands."""
        return "".join(
            piece if isinstance(piece, str) else self._first[piece.start : piece.end]
            for piece in self._row
        )

    def patches(self) -> tuple[Patch, ...]:
        """What was changed, as patches of the first text, in its order."""
        found: list[Patch] = []
        here, new = 0, ""
        for piece in (*self._row, Span(len(self._first), len(self._first))):
            if isinstance(piece, str):
                new += piece
                continue
            if new or piece.start > here:
                found.append(Patch(Span(here, piece.start), new))
            here, new = piece.end, ""
        return tuple(found)

"""What introduces a collection in lines: a key or a dash, and the comment behind it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from outcomekit.syntax.merging.chunks import Chunk
    from outcomekit.syntax.merging.parts import Woven
    from outcomekit.syntax.merging.placing import Placer


def head(
    base: Chunk | None, ours: Chunk | None, theirs: Chunk | None, placer: Placer
) -> tuple[str, list[str]]:
    """The head of a collection out of three, and comments that have no place on it."""
    if ours is None or theirs is None:
        only = ours or theirs
        assert only is not None, "the plan was checked"
        return placer.head(only.head), []
    before = base.head.strip() if base is not None and base.in_lines else None
    mine, its = ours.head.strip(), theirs.head.strip()
    on_dash = ours.head[-1:] not in "\r\n" or theirs.head[-1:] not in "\r\n"
    if its in (mine, before):
        return ours.head, []
    if mine == before and not on_dash:
        return placer.head(theirs.head), []
    added = _notes(theirs) - (_notes(base) if base else Counter()) - _notes(ours)
    return ours.head, list(added.elements())


def introduced(head: str, below: list[Woven], across: int, ends: str) -> Iterator[Woven]:
    """Items below their head, at a column; the first one behind it where that is a dash."""
    if head[-1:] in "\r\n":
        yield head
        yield from below
        return
    first = below[0] if below else ""
    bare = first[across:] if isinstance(first, str) and first[:across].isspace() else ""
    if bare[:1] not in ("", " ", "#", "\r", "\n"):
        yield head + bare
        yield from below[1:]
        return
    yield head.rstrip() + ends
    yield from below


def _notes(chunk: Chunk) -> Counter[str]:
    """The comments in a head; of what is not in lines, all that it has."""
    return chunk.version.notes(chunk.start, chunk.head_end)

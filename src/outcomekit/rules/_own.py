"""Which of the map's own entities a reference means: `some-id`, or `this-map/some-id`."""

from __future__ import annotations

from outcomekit.index.index import Index


def own_id(index: Index, reference: str | None) -> str | None:
    """The id in this map that a reference means; None of one that leads into another map."""
    if reference is None:
        return None
    head, slash, rest = reference.partition("/")
    if not slash:
        return head
    return rest if head == index.map_id else None

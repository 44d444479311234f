"""Whom something is for: the partner that it names, or the one whose items it is about."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from outcomekit.index.index import Index


def meant(index: Index, partner: str | None, about: Iterable[str]) -> Iterator[str]:
    """The ids of the partners of this map for whom a proposition or a question is.

    Args:
        partner: the partner that it names; where it names none, `about` tells.
        about: the items of value maps, or the behaviors, that it addresses or reveals.
    """
    if partner is not None:
        named = index.find(partner)
        if named is not None:
            yield named.id
        return
    for reference in about:
        item = index.find(reference)
        if item is not None and item.owner is not None:
            yield item.owner.id

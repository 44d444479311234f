"""Which players something is for: those that it names, and those of whom it only speaks."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from outcomekit.index.index import Index, Item


@dataclass(frozen=True, slots=True)
class Meant:
    """Whom some propositions or questions are for, by the ids of partners of this map.

    `nameless` gives, for players whose items one is about though it names nobody, that one's id.
    """

    named: set[str] = field(default_factory=set)
    nameless: dict[str, str] = field(default_factory=dict)


def meant(index: Index, found: Iterable[tuple[Item, str | None, list[str]]]) -> Meant:
    """Whom some propositions or questions are for.

    Args:
        found: each with the partner that it names, and with the items or behaviors of which it
            speaks.
    """
    players = Meant()
    for item, partner, about in found:
        if partner is not None:
            named = index.find(partner)
            if named is not None:
                players.named.add(named.id)
            continue
        for reference in about:
            spoken_of = index.find(reference)
            if spoken_of is not None and spoken_of.owner is not None:
                players.nameless.setdefault(spoken_of.owner.id, item.id)
    return players

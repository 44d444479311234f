"""Which map on one side is which on the other: by id, else by what they hold."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from outcomekit.index.index import Index

_ALIKE: Final = 0.5
"""How much of what two maps hold must be the same for one to be taken for the other."""


@dataclass(frozen=True, slots=True)
class Pair:
    """One map on both sides; None where there is none. One of the two is always there."""

    old: Index | None
    new: Index | None


def paired(old: Iterable[Index], new: Iterable[Index]) -> list[Pair]:
    """The maps of two sides in pairs, in the order of the new side; those that are gone last.

    Maps of one id are the same map, wherever their files are. Of the others, those that share
    most of their entities are, too: a map that was given another name.
    """
    before = {index.map_id: index for index in old}
    found = [(index, before.pop(index.map_id, None)) for index in new]
    strays = [index for index, twin in found if twin is None]
    likely = sorted(
        (-likeness, number, at)
        for at, index in enumerate(strays)
        for number, one in enumerate(before.values())
        if (likeness := _likeness(one, index)) >= _ALIKE
    )
    lost = list(before.values())
    twins: dict[int, Index] = {}
    for _, number, at in likely:
        one = lost[number]
        if one.map_id in before and id(strays[at]) not in twins:
            twins[id(strays[at])] = before.pop(one.map_id)
    pairs = [Pair(twin or twins.get(id(index)), index) for index, twin in found]
    return [*pairs, *(Pair(one, None) for one in before.values())]


def _likeness(old: Index, new: Index) -> float:
    """How much two maps have in common, from 0 to 1: their entities, else their title."""
    mine, theirs = set(old.by_id), set(new.by_id)
    if not mine and not theirs:
        return 1.0 if old.map.title == new.map.title else 0.0
    return 2 * len(mine & theirs) / (len(mine) + len(theirs))

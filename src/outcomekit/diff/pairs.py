"""Which map on one side is which on the other: by id, else by what they hold."""

from __future__ import annotations

from collections.abc import Callable, Iterable
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


def paired(old: Iterable[tuple[str, Index]], new: Iterable[tuple[str, Index]]) -> list[Pair]:
    """The maps of two sides in pairs, in the order of the new side; those that are gone last.

    A map is the same where it is found at the same place; else where it has the same id, wherever
    its files are; else where it holds mostly the same entities: then it was given another name.

    Args:
        old: the maps of the old side, each with where it is found.
        new: those of the new side.
    """
    before, after = list(old), list(new)
    twins: dict[int, int] = {}
    _join(twins, before, after, lambda place, index: (place, index.map_id))
    _join(twins, before, after, lambda place, index: index.map_id)
    left = [number for number in range(len(after)) if number not in twins]
    lost = [number for number in range(len(before)) if number not in set(twins.values())]
    scored = sorted(
        (-score, number, other)
        for number in left
        for other in lost
        if (score := _likeness(before[other][1], after[number][1])) >= _ALIKE
    )
    taken: set[int] = set()
    for _, number, other in scored:
        if number not in twins and other not in taken:
            twins[number] = other
            taken.add(other)
    pairs = [
        Pair(before[twins[number]][1] if number in twins else None, index)
        for number, (_, index) in enumerate(after)
    ]
    return [*pairs, *(Pair(before[other][1], None) for other in lost if other not in taken)]


def _join(
    twins: dict[int, int],
    before: list[tuple[str, Index]],
    after: list[tuple[str, Index]],
    name: Callable[[str, Index], object],
) -> None:
    """Pair those that have the same name and are not paired yet."""
    taken = set(twins.values())
    known: dict[object, int] = {}
    for other, (place, index) in enumerate(before):
        if other not in taken:
            known.setdefault(name(place, index), other)
    for number, (place, index) in enumerate(after):
        if number not in twins and (found := known.pop(name(place, index), None)) is not None:
            twins[number] = found


def _likeness(old: Index, new: Index) -> float:
    """How much two maps have in common, from 0 to 1: their entities, else their title."""
    mine, theirs = set(old.by_id), set(new.by_id)
    if not mine and not theirs:
        return float(old.map.title == new.map.title)
    return 2 * len(mine & theirs) / (len(mine) + len(theirs))

"""Entities that a side gave another id, told by what they say and by who refers to them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from typing import Any, Final

from outcomekit.diagnostics.edit import Edit, Put, RenameKey
from outcomekit.diagnostics.pointer import Pointer
from outcomekit.diff.merging.entities import Found, Reference, entities, leads_to, references

_ALIKE: Final = 0.6
"""How much of what is known of two ids must agree for one to be the other, renamed."""
_REFERRER: Final = 2
"""How much a reference counts beside one word."""
RENAMED_APART: Final = "is renamed differently on the two sides"
RENAMED_AND_REMOVED: Final = "is renamed on one side and removed on the other"
_WORD: Final = re.compile(r"\w+")


def renames(base: Any, side: Any) -> dict[str, str]:
    """The new ids that a side gave to entities of the base, by their old ids."""
    before, after = entities(base), entities(side)
    lost = [key for key in before if key not in after]
    fresh = [key for key in after if key not in before]
    if not lost or not fresh:
        return {}
    known = before.keys() & after.keys()
    mine = _bags(before, lost, references(base), known)
    theirs = _bags(after, fresh, references(side), known)
    scored = sorted(
        (-score, old, new)
        for old in lost
        for new in fresh
        if before[old].record is after[new].record
        and (score := _overlap(mine[old], theirs[new])) >= _ALIKE
    )
    found: dict[str, str] = {}
    for _, old, new in scored:
        if old not in found and new not in found.values():
            found[old] = new
    return found


def renaming(data: Any, renamed: Mapping[str, str]) -> list[Edit]:
    """The edits that give entities of a map other ids, with all that refers to them there.

    Entities that are not there, and ids that are taken, are passed over.
    """
    there = entities(data)
    wanted = {old: new for old, new in renamed.items() if old in there and new not in there}
    follow: list[Edit] = []
    keys = [(there[old].place, new) for old, new in wanted.items()]
    for reference in references(data):
        new_id = wanted.get(reference.target)
        if new_id is None or not leads_to(
            reference, reference.target, there[reference.target].record
        ):
            continue
        if reference.slot.declared.keys:
            keys.append((reference.place, new_id))
        else:
            follow.append(Put(Pointer(reference.place), new_id))
    # What stands deepest first: a place is true until a key above it is another.
    keys.sort(key=lambda key: -len(key[0]))
    return [*follow, *(RenameKey(Pointer(place), new) for place, new in keys)]


def _bags(
    known_as: dict[str, Found],
    wanted: Iterable[str],
    all_references: list[Reference],
    known: Iterable[str],
) -> dict[str, Counter[Any]]:
    """What tells each of some entities from others: their words, and who refers to them."""
    shared = set(known)
    bags = {key: Counter(_marks(known_as[key].data, shared, ())) for key in wanted}
    for reference in all_references:
        if reference.target in bags:
            holders = [part for part in reference.place if part in shared]
            field = reference.place[-1] if not isinstance(reference.place[-1], int) else ""
            bags[reference.target][("from", *holders[-1:], field)] += _REFERRER
    return bags


def _marks(value: Any, known: set[str], path: tuple[str, ...]) -> Iterable[Any]:
    """The words of an entity, each with its field; ids that only one side has tell nothing."""
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from _marks(inner, known, (*path, key))
    elif isinstance(value, list):
        for inner in value:
            yield from _marks(inner, known, path)
    elif isinstance(value, str):
        for word in _WORD.findall(value.casefold()):
            yield (path[-1:], word)
    elif value is not None:
        yield (path, value)


def _overlap(one: Counter[Any], other: Counter[Any]) -> float:
    """Dice's coefficient: twice what both have, by what each has."""
    size = one.total() + other.total()
    return 2 * (one & other).total() / size if size else 0.0

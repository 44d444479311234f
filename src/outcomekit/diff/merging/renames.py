"""Entities that a side gave another id, told by what they say and by who refers to them.

The measure is that of a comparison (`likeness`), so that a merge follows what `diff` calls a
rename. Only the marks are taken from plain data here, which need not be a valid map.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator, Mapping
from typing import Any, Final

from outcomekit.diagnostics.edit import Edit, Put, RenameKey
from outcomekit.diagnostics.pointer import Pointer
from outcomekit.diff import likeness
from outcomekit.diff.likeness import WEIGHTY, Bag
from outcomekit.diff.merging.entities import Found, Reference, entities, leads_to, references
from outcomekit.diff.merging.sorts import Place
from outcomekit.model.entity import Entity, Record
from outcomekit.model.field import Diff
from outcomekit.model.structure import Slot, slots

RENAMED_APART: Final = "is renamed differently on the two sides"
RENAMED_AND_REMOVED: Final = "is renamed on one side and removed on the other"


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
    found: dict[str, str] = {}
    for record in dict.fromkeys(before[key].record for key in lost):
        olds = [key for key in lost if before[key].record is record]
        news = [key for key in fresh if after[key].record is record]
        pairs = likeness.likely(
            [mine[key] for key in olds], [theirs[key] for key in news], likeness.ALIKE
        )
        found |= {olds[old]: news[new] for old, new in likeness.best(pairs).items()}
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
    there: dict[str, Found],
    wanted: Collection[str],
    referring: list[Reference],
    known: Collection[str],
) -> dict[str, Bag]:
    """What tells each of some entities from others: what they say and hold, and who refers to them.

    Args:
        there: the entities of the map.
        wanted: the ids of those that are asked about.
        referring: the references of the map.
        known: the ids that both sides have; other references tell nothing.
    """
    bags = {key: _marks(there[key].record, there[key].data, known, ()) for key in wanted}
    for reference in referring:
        if reference.target in bags:
            source = next((str(part) for part in reversed(reference.place) if part in there), "")
            if not source or source in known:
                bags[reference.target][("from", source, reference.slot.name)] += WEIGHTY
    return bags


def _marks(record: type[Record], data: Any, known: Collection[str], path: Place) -> Bag:
    bag: Bag = Counter()
    for name, slot in slots(record).items():
        value = data.get(name) if isinstance(data, dict) else None
        if value is None or value == slot.declared.default or slot.declared.diff is Diff.COSMETIC:
            continue
        for mark, weight in _field(slot, value, known, (*path, name)):
            bag[mark] += weight
    return bag


def _field(
    slot: Slot, value: Any, known: Collection[str], path: Place
) -> Iterator[tuple[Any, int]]:
    """The marks of one field, each with its weight."""
    if slot.record is not None and not slot.keyed:
        yield from _marks(slot.record, value, known, path).items()
        return
    if slot.record is not None:
        for key, entry in value.items() if isinstance(value, dict) else ():
            if not issubclass(slot.record, Entity):
                yield from _marks(slot.record, entry, known, (*path, key)).items()
            elif key in known:
                yield ("holds", key), WEIGHTY
        return
    for one in value if isinstance(value, list) else [value]:
        if slot.declared.to and not slot.declared.soft:
            if one in known:
                yield (path, one), 1
        elif slot.declared.diff is Diff.WORDS:
            yield from (((path[-1], word), 1) for word in likeness.words(str(one)))
        else:
            yield (path, str(one)), 1

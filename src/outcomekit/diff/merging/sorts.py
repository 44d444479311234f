"""What a place of a map is to a merge: a section, an entity, a set; and when two values agree."""

from __future__ import annotations

import unicodedata
from functools import cache
from math import isnan
from typing import TYPE_CHECKING, Any, TypeAlias

from outcomekit.model.entity import Entity, Record
from outcomekit.model.structure import site, slots

if TYPE_CHECKING:
    from outcomekit.diagnostics.pointer import Part

Place: TypeAlias = "tuple[Part, ...]"
"""The parts of a pointer."""


def is_set(place: Place) -> bool:
    """Whether a list of references stands at a place: its order means nothing."""
    here = site(place)
    slot = here.slot if here is not None and not here.entry else None
    return slot is not None and slot.listed and bool(slot.declared.to)


def is_section(place: Place) -> bool:
    """Whether what stands at a place is there to hold entities, so that two make one."""
    here = site(place)
    if here is None:
        return False
    if here.slot is not None and not here.entry and here.slot.keyed:
        return True
    return here.record is not None and not here.entry and holds_entities(here.record)


@cache
def holds_entities(record: type[Record]) -> bool:
    """Whether sections of entities stand in a record, or below it."""
    return any(
        slot.record is not None
        and ((slot.keyed and issubclass(slot.record, Entity)) or holds_entities(slot.record))
        for slot in slots(record).values()
    )


def exact(one: Any, other: Any) -> bool:
    """Whether two values are the same to the letter; the order of keys aside."""
    if type(one) is not type(other):
        return False
    if isinstance(one, dict):
        return one.keys() == other.keys() and all(exact(one[key], other[key]) for key in one)
    if isinstance(one, list):
        return len(one) == len(other) and all(map(exact, one, other))
    return bool(one == other) or (isinstance(one, float) and isnan(one) and isnan(other))


def alike(one: Any, other: Any, place: Place) -> bool:
    """Whether two values say the same: `20` and `20.0` do, and a text that is wrapped anew."""
    return exact(canonical(one, place), canonical(other, place))


def canonical(value: Any, place: Place) -> Any:
    """A value without what means nothing: white space, forms of numbers, the order of sets."""
    if isinstance(value, dict):
        return {key: canonical(inner, (*place, key)) for key, inner in value.items()}
    if isinstance(value, list):
        items = [canonical(inner, (*place, at)) for at, inner in enumerate(value)]
        return sorted(items, key=repr) if is_set(place) else items
    if isinstance(value, str):
        return " ".join(unicodedata.normalize("NFC", value).split())
    if isinstance(value, float) and value.is_integer() and abs(value) < 2**53:
        return int(value)
    return value

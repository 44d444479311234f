"""Builds the index of a map by walking it as its declarations say."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Any, TypeAlias

from outcomekit.diagnostics import errors
from outcomekit.diagnostics.claim import Aside, Claim
from outcomekit.diagnostics.grammar import a
from outcomekit.diagnostics.pointer import Part, Pointer
from outcomekit.index.index import Index, Item, Link
from outcomekit.model.build import MISSING
from outcomekit.model.entity import Entity, Record
from outcomekit.model.hidden import Hidden
from outcomekit.model.ids import NONE, other_id
from outcomekit.model.map import Map
from outcomekit.model.structure import Slot, slots

Place: TypeAlias = tuple[Part, ...]
"""The way to a part of the map."""


@cache
def _walked(record: type[Record]) -> tuple[Slot, ...]:
    """The fields of a record in which entities or references may stand."""
    return tuple(
        slot
        for slot in slots(record).values()
        if slot.declared.to or (slot.record is not None and _leads(slot.record))
    )


@cache
def _leads(record: type[Record]) -> bool:
    """Whether entities or references may stand in a record or anywhere below it."""
    return issubclass(record, Entity) or any(
        slot.declared.to or (slot.record is not None and _leads(slot.record))
        for slot in slots(record).values()
    )


def collect(map_id: str, whole: Map, hidden: Hidden | None = None) -> tuple[Index, list[Claim]]:
    """The index of a map, and a claim (E201) for each id that names two things.

    Args:
        hidden: what may stand in parts of the source that could not be built.
    """
    index = Index(map_id, whole, hidden=hidden or Hidden())
    twins: list[Item] = []
    _record(index, twins, whole, (), None)
    return index, [_taken(index, twin) for twin in twins]


def _record(
    index: Index, twins: list[Item], record: Record, place: Place, owner: Item | None
) -> None:
    for slot in _walked(type(record)):
        value = getattr(record, slot.attribute)
        if not value:
            continue
        below = (*place, slot.name)
        if slot.declared.to:
            index.links.extend(_links(owner, slot, below, value))
        elif slot.keyed:
            for key, entry in value.items():
                _entry(index, twins, key, entry, (*below, key), owner)
        elif slot.listed:
            for number, entry in enumerate(value):
                _record(index, twins, entry, (*below, number), owner)
        else:
            _record(index, twins, value, below, owner)


def _entry(
    index: Index, twins: list[Item], key: str, entry: Record, place: Place, owner: Item | None
) -> None:
    item = owner
    if isinstance(entry, Entity) and key != NONE:
        item = Item(key, entry.kind, entry, Pointer(place), owner)
        if index.by_id.setdefault(key, item) is not item:
            twins.append(item)
    _record(index, twins, entry, place, item)


def _taken(index: Index, twin: Item) -> Claim:
    first = index.by_id[twin.id]
    holder = f" of {first.owner.text}" if first.owner is not None else ""
    return Claim(
        errors.E201, twin.pointer.key, f"`{first.id}` is already {a(first.noun)}{holder}",
        other_id(twin.id, twin.entity.said, index.by_id),
        also=(Aside(first.pointer.key, ""),),
    )  # fmt: skip


def _links(owner: Item | None, slot: Slot, place: Place, value: Any) -> Iterator[Link]:
    if slot.declared.keys:
        for key in value:
            yield Link(owner, slot.name, Pointer((*place, key), "key"), key, slot.declared)
    elif isinstance(value, list):
        for number, target in enumerate(value):
            if target != MISSING:
                yield Link(owner, slot.name, Pointer((*place, number)), target, slot.declared)
    elif value != MISSING:
        yield Link(owner, slot.name, Pointer(place), value, slot.declared)

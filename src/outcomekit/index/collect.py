"""Builds the index of a map by walking it as its declarations say."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Any

from outcomekit.diagnostics import errors
from outcomekit.diagnostics.claim import Aside, Claim
from outcomekit.diagnostics.pointer import Pointer
from outcomekit.index.index import Index, Item, Link
from outcomekit.model.build import MISSING
from outcomekit.model.entity import Entity, Record
from outcomekit.model.map import Map
from outcomekit.model.strategy import NONE
from outcomekit.model.structure import Slot, slots


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


def collect(
    map_id: str, whole: Map, hidden: frozenset[str] = frozenset()
) -> tuple[Index, list[Claim]]:
    """The index of a map, and a claim (E201) for each id that names two things.

    Args:
        hidden: ids that stand in parts of the source that could not be built.
    """
    index = Index(map_id, whole, hidden=hidden)
    claims: list[Claim] = []
    _record(index, claims, whole, Pointer(), None)
    return index, claims


def _record(
    index: Index, claims: list[Claim], record: Record, pointer: Pointer, owner: Item | None
) -> None:
    for slot in _walked(type(record)):
        value = getattr(record, slot.attribute)
        if not value:
            continue
        below = pointer / slot.name
        if slot.declared.to:
            index.links.extend(_links(owner, slot, below, value))
        elif slot.keyed:
            for key, entry in value.items():
                _entry(index, claims, key, entry, below / key, owner)
        elif slot.listed:
            for number, entry in enumerate(value):
                _record(index, claims, entry, below / number, owner)
        else:
            _record(index, claims, value, below, owner)


def _entry(
    index: Index, claims: list[Claim], key: str, entry: Any, pointer: Pointer, owner: Item | None
) -> None:
    item = owner
    if isinstance(entry, Entity) and key != NONE:
        item = Item(key, entry.kind, entry, pointer, owner)
        first = index.by_id.setdefault(key, item)
        if first is not item:
            claims.append(_taken(first, pointer))
    if isinstance(entry, Record):
        _record(index, claims, entry, pointer, item)


def _taken(first: Item, pointer: Pointer) -> Claim:
    noun = first.noun
    holder = f" of {first.owner.text}" if first.owner is not None else ""
    again = f"{first.id}-2" if len(first.id) < 62 else None
    return Claim(
        errors.E201, pointer.key,
        f"`{first.id}` is already {'an' if noun[0] in 'aeiou' else 'a'} {noun}{holder}", again,
        also=(Aside(first.pointer.key, "the first one"),),
    )  # fmt: skip


def _links(owner: Item | None, slot: Slot, pointer: Pointer, value: Any) -> Iterator[Link]:
    if slot.declared.keys:
        for key in value:
            yield Link(owner, slot.name, (pointer / key).key, key, slot.declared)
    elif isinstance(value, list):
        for number, target in enumerate(value):
            if target != MISSING:
                yield Link(owner, slot.name, pointer / number, target, slot.declared)
    elif value != MISSING:
        yield Link(owner, slot.name, pointer, value, slot.declared)

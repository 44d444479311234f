"""Builds the index of a map by walking it as its declarations say."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cache
from typing import Any, Literal, NamedTuple

from outcomekit.diagnostics import errors
from outcomekit.diagnostics.claim import Aside, Claim
from outcomekit.diagnostics.grammar import a
from outcomekit.diagnostics.pointer import Part, Pointer
from outcomekit.index.index import Index, Item, Link
from outcomekit.model.build import MISSING
from outcomekit.model.entity import Entity, Record
from outcomekit.model.field import Declaration
from outcomekit.model.hidden import Hidden
from outcomekit.model.ids import NONE, other_id
from outcomekit.model.map import Map
from outcomekit.model.structure import Slot, slots


class _Step(NamedTuple):
    """A field of a record in which entities or references may stand."""

    attribute: str
    name: str
    holds: Literal["links", "entries", "items", "record"]
    declared: Declaration


@cache
def _steps(record: type[Record]) -> tuple[_Step, ...]:
    """The steps that lead on from a record."""
    return tuple(
        _Step(slot.attribute, slot.name, _held(slot), slot.declared)
        for slot in slots(record).values()
        if _leads_on(slot)
    )


def _leads_on(slot: Slot) -> bool:
    return bool(slot.declared.to) or (slot.record is not None and _leads(slot.record))


@cache
def _leads(record: type[Record]) -> bool:
    """Whether entities or references may stand in a record or anywhere below it."""
    return issubclass(record, Entity) or any(map(_leads_on, slots(record).values()))


def _held(slot: Slot) -> Literal["links", "entries", "items", "record"]:
    if slot.declared.to:
        return "links"
    return "entries" if slot.keyed else "items" if slot.listed else "record"


def collect(
    map_id: str,
    whole: Map,
    hidden: Hidden | None = None,
    where: Callable[[Pointer], tuple[int, int]] | None = None,
) -> tuple[Index, list[Claim]]:
    """The index of a map, and a claim (E201) for each id that names two things.

    Args:
        hidden: what may stand in parts of the source that could not be built.
        where: where in the source a pointer leads, so that what was written first has the id;
            without it, what comes first in the language.
    """
    index = Index(map_id, whole, hidden=hidden or Hidden())
    _record(index, whole, (), None)
    return index, [claim for item_id in index.twins for claim in _taken(index, item_id, where)]


def _record(index: Index, record: Record, parts: tuple[Part, ...], owner: Item | None) -> None:
    held = vars(record)
    for attribute, name, holds, declared in _steps(type(record)):
        value = held[attribute]
        if not value:
            continue
        if holds == "links":
            index.links += _links(owner, name, declared, (*parts, name), value)
        elif holds == "entries":
            for key, entry in value.items():
                below = (*parts, name, key)
                holder = owner
                if isinstance(entry, Entity) and key != NONE:
                    holder = Item(key, entry.kind, entry, below, owner)
                    index.add(holder)
                _record(index, entry, below, holder)
        elif holds == "items":
            for number, entry in enumerate(value):
                _record(index, entry, (*parts, name, number), owner)
        else:
            _record(index, value, (*parts, name), owner)


def _taken(
    index: Index, item_id: str, where: Callable[[Pointer], tuple[int, int]] | None
) -> Iterator[Claim]:
    items = [index.by_id[item_id], *index.twins[item_id]]
    if where is not None:
        items.sort(key=lambda item: where(item.pointer.key))
    first, *others = items
    holder = f" of {first.owner.text}" if first.owner is not None else ""
    for twin in others:
        yield Claim(
            errors.E201, twin.pointer.key, f"`{first.id}` is already {a(first.noun)}{holder}",
            other_id(twin.id, twin.entity.said, index.by_id),
            also=(Aside(first.pointer.key, ""),),
        )  # fmt: skip


def _links(
    owner: Item | None, field: str, declared: Declaration, parts: tuple[Part, ...], value: Any
) -> Iterator[Link]:
    if declared.keys:
        for key in value:
            yield _link(owner, field, declared, (*parts, key), key)
    elif isinstance(value, list):
        for number, target in enumerate(value):
            if target != MISSING:
                yield _link(owner, field, declared, (*parts, number), target)
    elif value != MISSING:
        yield _link(owner, field, declared, parts, value)


def _link(
    owner: Item | None, field: str, declared: Declaration, parts: tuple[Part, ...], target: str
) -> Link:
    home, slash, rest = target.partition("/")
    map_id, entity_id = (home, rest) if slash else (None, target)
    return Link(owner, field, parts, target, declared, map_id, entity_id)

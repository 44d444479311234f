"""The entities and references of a map in plain data, in long form, whole or only a part of one."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from outcomekit.diff.merging.sorts import Place
from outcomekit.model.entity import Entity, Record
from outcomekit.model.ids import NONE, OWN
from outcomekit.model.map import Map
from outcomekit.model.structure import Slot, slots


@dataclass(frozen=True, slots=True)
class Found:
    """An entity: where it stands, of which class it is, what it holds."""

    place: Place
    record: type[Entity]
    data: Any


@dataclass(frozen=True, slots=True)
class Reference:
    """A reference: where it stands, what it says, and how its field is declared."""

    place: Place
    target: str
    slot: Slot


def entities(data: Any) -> dict[str, Found]:
    """The entities of a map by their ids; of two with one id the first."""
    found: dict[str, Found] = {}
    for one in _walk(data, Map, ()):
        if isinstance(one, Found):
            found.setdefault(str(one.place[-1]), one)
    return found


def references(data: Any) -> list[Reference]:
    """Every reference of a map, in order; also texts that may name an entity."""
    return [one for one in _walk(data, Map, ()) if isinstance(one, Reference)]


def leads_to(reference: Reference, entity_id: str, record: type[Entity]) -> bool:
    """Whether a reference means the entity of this id and class in its own map."""
    declared = reference.slot.declared
    if reference.target != entity_id or entity_id in declared.words:
        return False
    return not declared.soft or record.kind in declared.to


def _walk(data: Any, record: type[Record], place: Place) -> Iterator[Found | Reference]:
    if not isinstance(data, dict):
        return
    for name, slot in slots(record).items():
        value, here = data.get(name), (*place, name)
        if slot.declared.to:
            yield from _references(value, slot, here)
        elif slot.record is None:
            continue
        elif slot.keyed and isinstance(value, dict):
            for key, entry in value.items():
                if key.startswith(OWN):
                    continue
                if issubclass(slot.record, Entity) and key != NONE:
                    yield Found((*here, key), slot.record, entry)
                yield from _walk(entry, slot.record, (*here, key))
        elif slot.listed and isinstance(value, list):
            for at, entry in enumerate(value):
                yield from _walk(entry, slot.record, (*here, at))
        elif not slot.keyed and not slot.listed:
            yield from _walk(value, slot.record, here)


def _references(value: Any, slot: Slot, place: Place) -> Iterator[Reference]:
    if isinstance(value, str):
        yield Reference(place, value, slot)
    elif isinstance(value, list):
        for at, item in enumerate(value):
            if isinstance(item, str):
                yield Reference((*place, at), item, slot)
    elif isinstance(value, dict) and slot.declared.keys:
        for key in value:
            yield Reference((*place, key), key, slot)

"""Places of the map language: every field with the path at which it stands.

A path is written as people write it, with `*` for an id: `partners.*.behaviors.like.*.does`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Final

from outcomekit.model.entity import Entity, Record
from outcomekit.model.map import Map
from outcomekit.model.structure import Slot, records, slots

ANY_ID: Final = "*"


@dataclass(frozen=True, slots=True)
class Place:
    """A field in one place: the record that has it, and the path from the map's top."""

    path: tuple[str, ...]
    holder: type[Record]
    slot: Slot

    def __str__(self) -> str:
        """The path as people write it."""
        return ".".join(self.path)

    @property
    def names(self) -> tuple[str, ...]:
        """The path without ids."""
        return tuple(part for part in self.path if part != ANY_ID)


@cache
def places() -> tuple[Place, ...]:
    """Every place of the language, in reading order."""
    return tuple(_below(Map, ()))


def _below(record: type[Record], path: tuple[str, ...]) -> Iterator[Place]:
    for slot in slots(record).values():
        here = (*path, slot.name)
        yield Place(here, record, slot)
        if slot.record is not None:
            entry = (ANY_ID,) if slot.keyed or slot.listed else ()
            yield from _below(slot.record, (*here, *entry))


def parts_of(path: str) -> tuple[str, ...]:
    """The names in a path that someone wrote: small, with `_`, without indexes and stars."""
    plain = re.sub(r"\[\w*\]", "", path.strip().strip(".")).casefold()
    plain = re.sub(r"[-\s]+", "_", plain)
    return tuple(part for part in plain.split(".") if part not in ("", ANY_ID))


def at(path: str) -> list[Place]:
    """The places that a path from the map's top means, whatever ids it names or leaves out."""
    wanted = parts_of(path)
    return [place for place in places() if _leads(place, wanted)]


def _leads(place: Place, wanted: tuple[str, ...]) -> bool:
    """Whether the names of a path are those of a place, with some word for each `*`, or none."""
    here: set[int] = {0}
    for part in place.path:
        if part == ANY_ID:
            here |= {position + 1 for position in here}
        else:
            here = {
                position + 1
                for position in here
                if position < len(wanted) and wanted[position] == part.casefold()
            }
    if place.slot.keyed or place.slot.listed:
        here |= {position + 1 for position in here}
    return len(wanted) in here


def ending_in(path: str) -> list[Place]:
    """The places whose path ends in the names of a path."""
    wanted = parts_of(path)
    return [
        place
        for place in places()
        if tuple(name.casefold() for name in place.names[-len(wanted) :]) == wanted
    ]


def of_record(record: type[Record]) -> list[Place]:
    """The places at which a record stands."""
    return [place for place in places() if place.slot.record is record]


def called(name: str) -> list[type[Record]]:
    """The records that go by a name: as the kind of references first, else as a noun."""
    wanted = "".join(parts_of(name))
    kinds: list[type[Record]] = [
        record
        for record in records()
        if issubclass(record, Entity) and record.kind.replace("-", "_") == wanted
    ]
    nouns = [record for record in records() if record.noun.replace(" ", "_") == wanted]
    return kinds or nouns


def of_named(path: str) -> list[Place]:
    """The places of a field named after its record: `behavior.does`, `partner.value_map`."""
    *holders, name = parts_of(path)
    if len(holders) != 1:
        return []
    found = called(holders[0])
    return [
        place for place in places() if place.holder in found and place.slot.name.casefold() == name
    ]

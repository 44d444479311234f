"""What the fields of a subject say: its own, and those of the records within it.

All of it follows from the declarations: a new field is a fact as soon as it is declared.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cache
from typing import Any, Final, TypeAlias

from outcomekit.diagnostics.pointer import Part
from outcomekit.model.entity import Entity, Record
from outcomekit.model.field import Declaration, Diff
from outcomekit.model.ids import NONE, OWN
from outcomekit.model.structure import Slot, slots

Path: TypeAlias = tuple[Part, ...]
"""The way from a subject to one of its fields."""

_OWN_KEYS: Final = Declaration("A key of the writer's own.", Diff.COSMETIC)


@dataclass(frozen=True, slots=True)
class Fact:
    """What one field of a subject says.

    `holder` is the record class that declares the field. `value` is the field's, or its default
    where the map says nothing and there is one; lists are tuples. `written` is false for those.
    """

    path: Path
    holder: type[Record]
    declared: Declaration
    value: Any
    written: bool = True


@dataclass(frozen=True, slots=True)
class Section:
    """A record within a subject that stands or goes as a whole, such as a measure."""

    path: Path
    record: Record


@dataclass(frozen=True, slots=True)
class Said:
    """All that a subject says, by path: its fields, and the records that stand or go as a whole."""

    facts: dict[Path, Fact] = field(default_factory=dict)
    sections: dict[Path, Section] = field(default_factory=dict)


def said_by(record: Record) -> Said:
    """What the record of a subject says, without the entities and entries that it holds."""
    said = Said()
    _record(said, record, ())
    return said


def _record(said: Said, record: Record, path: Path) -> None:
    """Enter the facts of a record at a path."""
    _own_keys(said, type(record), record.extensions, path)
    for slot in slots(type(record)).values():
        value = getattr(record, slot.attribute)
        if slot.declared.default is None and (value is None or value in ([], {})):
            continue  # most fields of most entries say nothing
        here = (*path, slot.name)
        if slot.record is None:
            _fact(said, type(record), slot, here, value)
        elif slot.keyed:
            _entries(said, here, value)
        elif not slot.listed and value is not None:
            _part(said, here, value)


def _own_keys(said: Said, holder: type[Record], keys: dict[str, Any], path: Path) -> None:
    """The writer's own keys in a record, and among the entries of its fields."""
    for key, value in keys.items():
        here = (*path, key)
        if key.startswith(OWN):
            said.facts[here] = Fact(here, holder, _OWN_KEYS, value)
        else:
            _own_keys(said, holder, value, here)


def _entries(said: Said, path: Path, entries: dict[str, Any]) -> None:
    """The entries of a section that are no entities: parts of what holds them."""
    for key, entry in entries.items():
        if key == NONE:  # why a cell has no strategy: a text of what holds the cell
            _record(said, entry, (*path, key))
        elif not isinstance(entry, Entity):
            _part(said, (*path, key), entry)


def _part(said: Said, path: Path, record: Record) -> None:
    """A record within a subject: a section of it, unless it is there to hold entities."""
    known = len(said.facts)
    _record(said, record, path)
    if holds_entities(type(record)):
        return
    own = list(said.facts.values())[known:]
    if any(fact.written for fact in own):
        said.sections[path] = Section(path, record)
    else:
        for fact in own:
            del said.facts[fact.path]


@cache
def holds_entities(record: type[Record]) -> bool:
    """Whether entities or journal entries stand in a record of a class, or below it."""
    return any(
        slot.record is not None
        and (
            issubclass(slot.record, Entity)
            or (slot.listed and not slot.keyed)
            or holds_entities(slot.record)
        )
        for slot in slots(record).values()
    )


def _fact(said: Said, holder: type[Record], slot: Slot, path: Path, value: Any) -> None:
    if slot.declared.keys:
        for key, inner in value.items():
            for last, word in inner.items():
                here = (*path, key, last)
                said.facts[here] = Fact(here, holder, slot.declared, word)
        return
    if isinstance(value, list):
        value = tuple(value) or None
    written = value is not None and value != slot.declared.default
    if value is None:
        value = slot.declared.default
    said.facts[path] = Fact(path, holder, slot.declared, value, written)

"""A map taken apart into what a change can be about.

A subject is the map itself, an entity, or an entry of the journal. It has facts (its fields, also
those of the records within it), by their path. All of it follows from the declarations: a new
field is a fact as soon as it is declared.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache, lru_cache
from typing import Any, Final, TypeAlias

from outcomekit.diagnostics.pointer import Part, Pointer
from outcomekit.index.index import Index
from outcomekit.model.entity import Entity, Record
from outcomekit.model.field import Declaration, Diff
from outcomekit.model.ids import NONE
from outcomekit.model.structure import Slot, slots
from outcomekit.model.words import Words

MAP: Final = "map"
"""The kind of the subject that is the map itself."""
ENTRY: Final = "journal-entry"
"""The kind of the subjects that are entries of the journal."""

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


@dataclass(slots=True)
class Subject:
    """Something that a change can be about, in its place.

    `owner` is the subject that holds it, None for the map. `keys` are those between the owner
    and it; `levels` is set where the last of them is itself a choice, such as a level.
    `position` counts the subjects of the map as a reader meets them.
    """

    index: Index
    kind: str
    id: str | None
    record: Record
    pointer: Pointer
    owner: Subject | None = None
    keys: tuple[str, ...] = ()
    levels: Words | None = None
    position: int = 0
    facts: dict[Path, Fact] = field(default_factory=dict)
    sections: dict[Path, Section] = field(default_factory=dict)

    @property
    def map_id(self) -> str:
        """The id of the map that it stands in."""
        return self.index.map_id

    @property
    def name(self) -> tuple[str, str | None]:
        """What tells it from all others of its map."""
        return (self.kind, self.id)

    @property
    def noun(self) -> str:
        """What a message calls it: `behavior`, `issue`, `journey step`."""
        return self.record.noun

    @property
    def said(self) -> str | None:
        """Its main text, or its name; None without either."""
        if isinstance(self.record, Entity):
            return self.record.said
        for name in ("title", "saw"):
            fact = self.facts.get((name,))
            if fact is not None:
                return str(fact.value)
        return None

    def value(self, *path: Part) -> Any:
        """What a field says; None where it says nothing."""
        fact = self.facts.get(path)
        return fact.value if fact is not None else None


@lru_cache(maxsize=4)  # over many commits, each new side is the old one of the next comparison
def subjects(index: Index) -> Sequence[Subject]:
    """Everything in a map that a change can be about, as a reader meets it, the map first.

    Of two entities with one id and kind, which a valid map does not have, the first one counts.
    """
    whole = Subject(index, MAP, index.map_id, index.map, Pointer())
    found = [whole]
    seen = {whole.name}
    for subject in _record(whole, index.map, ()):
        if subject.id is None or subject.name not in seen:
            seen.add(subject.name)
            subject.position = len(found)
            found.append(subject)
    return found


def _record(subject: Subject, record: Record, path: Path) -> Iterator[Subject]:
    """Enter the facts of a record at a path of a subject; yields the subjects within it."""
    for key, value in record.extensions.items():
        here = (*path, key)
        subject.facts[here] = Fact(here, type(record), _OWN_KEYS, value)
    for slot in slots(type(record)).values():
        value = getattr(record, slot.attribute)
        if slot.declared.default is None and (value is None or value in ([], {})):
            continue  # most fields of most entries say nothing
        here = (*path, slot.name)
        if slot.keyed and slot.record is not None:
            yield from _entries(subject, slot, here, value)
        elif slot.listed and slot.record is not None:
            yield from _listed(subject, here, value)
        elif slot.record is not None:
            yield from _part(subject, here, value)
        else:
            _fact(subject, type(record), slot, here, value)


def _entries(
    subject: Subject, slot: Slot, path: Path, entries: dict[str, Any]
) -> Iterator[Subject]:
    """The entries of a section: entities are subjects, others are sections of this one."""
    holder = _holder(subject, path)
    for key, entry in entries.items():
        here = (*path, key)
        if key == NONE:  # why a cell has no strategy: a text of what holds the cell
            yield from _record(subject, entry, here)
            continue
        if not isinstance(entry, Entity):
            yield from _part(subject, here, entry)
            continue
        keys = tuple(str(part) for part in path)
        at = Pointer((*subject.pointer.parts, *here))
        inner = Subject(
            subject.index,
            entry.kind,
            key,
            entry,
            at,
            subject,
            keys,
            holder.levels if holder else None,
        )
        yield inner
        yield from _record(inner, entry, ())


def _holder(subject: Subject, path: Path) -> type[Record] | None:
    """The class of the record that has the field at a path of a subject."""
    here: type[Record] | None = type(subject.record)
    for part in path[:-1]:
        slot = slots(here).get(str(part)) if here is not None else None
        here = slot.record if slot is not None else None
    return here


def _listed(subject: Subject, path: Path, entries: list[Any]) -> Iterator[Subject]:
    for number, entry in enumerate(entries):
        at = Pointer((*subject.pointer.parts, *path, number))
        keys = tuple(str(part) for part in path)
        inner = Subject(subject.index, ENTRY, None, entry, at, subject, keys)
        yield inner
        yield from _record(inner, entry, ())


def _part(subject: Subject, path: Path, record: Record) -> Iterator[Subject]:
    """A record within a subject: a section of it, unless it is there to hold entities."""
    known = len(subject.facts)
    yield from _record(subject, record, path)
    own = list(subject.facts.values())[known:]
    if holds_entities(type(record)):
        return
    if any(fact.written for fact in own):
        subject.sections[path] = Section(path, record)
    else:
        for fact in own:
            del subject.facts[fact.path]


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


def _fact(subject: Subject, holder: type[Record], slot: Slot, path: Path, value: Any) -> None:
    if slot.declared.keys:
        for key, inner in value.items():
            for last, word in inner.items():
                here = (*path, key, last)
                subject.facts[here] = Fact(here, holder, slot.declared, word)
        return
    if isinstance(value, list):
        value = tuple(value) or None
    written = value is not None and value != slot.declared.default
    if value is None:
        value = slot.declared.default
    subject.facts[path] = Fact(path, holder, slot.declared, value, written)

"""A map taken apart into what a change can be about.

A subject is the map itself, an entity, or an entry of the journal. What it says is gathered when
someone asks: over many commits most subjects are the very same as before.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Any, Final

from outcomekit.diagnostics.pointer import Part, Pointer
from outcomekit.diff.facts import Fact, Path, Said, Section, holds_entities, said_by
from outcomekit.index.index import Index
from outcomekit.model.entity import Entity, Record
from outcomekit.model.ids import NONE
from outcomekit.model.structure import Slot, slots
from outcomekit.model.words import Words

MAP: Final = "map"
"""The kind of the subject that is the map itself."""
RETIRED: Final = "retired"
"""The status of what is no longer pursued."""
ENTRY: Final = "journal-entry"
"""The kind of the subjects that are entries of the journal."""


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
    _said: Said | None = None

    def _gathered(self) -> Said:
        if self._said is None:
            self._said = said_by(self.record)
        return self._said

    @property
    def facts(self) -> dict[Path, Fact]:
        """Its fields, also those of the records within it."""
        return self._gathered().facts

    @property
    def sections(self) -> dict[Path, Section]:
        """The records within it that stand or go as a whole."""
        return self._gathered().sections

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
    _enter(found, whole, index.map, ())
    seen: set[tuple[str, str | None]] = set()
    kept: list[Subject] = []
    for subject in found:
        if subject.id is None or subject.name not in seen:
            seen.add(subject.name)
            subject.position = len(kept)
            kept.append(subject)
    return kept


@cache
def _holding(record: type[Record]) -> tuple[Slot, ...]:
    """The fields of a record in which subjects stand, at whatever depth."""
    return tuple(
        slot
        for slot in slots(record).values()
        if slot.record is not None
        and (issubclass(slot.record, Entity) or slot.listed or holds_entities(slot.record))
    )


def _enter(found: list[Subject], subject: Subject, record: Record, path: Path) -> None:
    """Enter the subjects within a record at a path of a subject, each before what it holds."""
    for slot in _holding(type(record)):
        value = getattr(record, slot.attribute)
        if not value:
            continue
        here = (*path, slot.name)
        if slot.keyed:
            _enter_entries(found, subject, record, here, value)
        elif slot.listed:
            _enter_list(found, subject, here, value)
        else:
            _enter(found, subject, value, here)


def _enter_entries(
    found: list[Subject], subject: Subject, holder: Record, path: Path, entries: dict[str, Any]
) -> None:
    """Enter the entries of a section that are entities, with what they hold."""
    index, levels = subject.index, type(holder).levels
    above = (*subject.pointer.parts, *path)
    keys = tuple(map(str, path))
    for key, entry in entries.items():
        if key == NONE or not isinstance(entry, Entity):
            _enter(found, subject, entry, (*path, key))
            continue
        inner = Subject(
            index, entry.kind, key, entry, Pointer((*above, key)), subject, keys, levels
        )
        found.append(inner)
        if _holding(type(entry)):
            _enter(found, inner, entry, ())


def _enter_list(found: list[Subject], subject: Subject, path: Path, entries: list[Any]) -> None:
    above = (*subject.pointer.parts, *path)
    keys = tuple(map(str, path))
    for number, entry in enumerate(entries):
        at = Pointer((*above, number))
        inner = Subject(subject.index, ENTRY, None, entry, at, subject, keys)
        found.append(inner)
        _enter(found, inner, entry, ())

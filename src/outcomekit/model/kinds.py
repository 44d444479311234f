"""The kinds of entities, by the words that `add` takes, and where in a map each may stand.

All of it follows from the declarations: an entity that a section holds is a kind at once.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Final

from outcomekit.model.entity import Entity, Record
from outcomekit.model.map import Map
from outcomekit.model.structure import slots
from outcomekit.model.value_map import VALUE_ITEM
from outcomekit.model.words import Words

_HELD: Final = "*"
"""The step of a spot's way at which the id of the holding entity stands."""


@dataclass(frozen=True, slots=True)
class Spot:
    """One place of the language where entities of a kind stand.

    `kind` is the word for them, `record` their class, `way` the keys from the map's top to the
    section that holds them, with `*` for the id of the entity that does. `holder` is that
    entity's class, None at the top. `levels` are set where the section's key is itself a choice.
    """

    kind: str
    record: type[Entity]
    way: tuple[str, ...]
    holder: type[Entity] | None
    levels: Words | None

    @property
    def sections(self) -> tuple[str, ...]:
        """The keys between what holds the entity and the entity: `behaviors`, `like`."""
        start = self.way.index(_HELD) + 1 if _HELD in self.way else 0
        return self.way[start:]

    @property
    def choice(self) -> str:
        """The word that tells this spot from the others of its kind: `like`, `value-map`."""
        return self.way[-1] if self.levels is not None else said(self.sections[0])

    def place(self, parent: str | None) -> tuple[str, ...]:
        """The keys to the section, within the entity of this id where there is one."""
        return tuple(parent if step == _HELD and parent else step for step in self.way)


@cache
def kinds() -> dict[str, tuple[Spot, ...]]:
    """Every kind by its word, in reading order, with all the spots where it may stand.

    The items of value maps go by the word for their quadrant, for they share one kind.
    """
    found: dict[str, tuple[Spot, ...]] = {}
    for spot in _spots(Map, (), None):
        found[spot.kind] = (*found.get(spot.kind, ()), spot)
    return found


def _spots(
    record: type[Record], way: tuple[str, ...], holder: type[Entity] | None
) -> Iterator[Spot]:
    for slot in slots(record).values():
        inner, here = slot.record, (*way, slot.name)
        if inner is None or slot.listed:
            continue
        if not slot.keyed:
            yield from _spots(inner, here, holder)
        elif issubclass(inner, Entity):
            kind = inner.noun if inner.kind == VALUE_ITEM else inner.kind
            yield Spot(kind, inner, here, holder, record.levels)
            yield from _spots(inner, (*here, _HELD), inner)


def said(key: str) -> str:
    """A key of the language as ids are written: `value-map` for `value_map`."""
    return key.replace("_", "-")

"""The index of one map: its entities by id and by kind, and the links between them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any, TypeVar

from outcomekit.diagnostics.pointer import Part, Pointer
from outcomekit.model.entity import Entity
from outcomekit.model.field import Declaration
from outcomekit.model.hidden import Hidden
from outcomekit.model.map import Map

EntityT = TypeVar("EntityT", bound=Entity)


@dataclass(slots=True, eq=False)
class Item:
    """An entity in its place.

    `kind` is what references call it, `noun` what messages do. `parts` is the way to it from the
    top of the map. `owner` is the entity that holds it (a behavior's partner, a key result's
    objective), None at the top. Two items are the same only where they are one.
    """

    id: str
    kind: str
    entity: Entity
    parts: tuple[Part, ...]
    owner: Item | None = None

    @property
    def pointer(self) -> Pointer:
        """Where it stands."""
        return Pointer(self.parts)

    @property
    def noun(self) -> str:
        """What a message calls it: `behavior`, `issue`, `journey step`."""
        return self.entity.noun

    @property
    def group(self) -> str:
        """The key under which it stands with its like: a level, a horizon, a cell, a section."""
        return str(self.parts[-2])

    @property
    def text(self) -> str:
        """Its main text; for an entity without one its name, or its id in words."""
        return self.entity.said or in_words(self.id)


@dataclass(slots=True, eq=False)
class Link:
    """A reference: from a place in one entity to an id.

    `source` is the entity that refers (None for the journal and other places outside entities),
    `parts` the way from the top of the map to the reference itself. `target` is as written;
    `map_id` is the other map where the reference leads out of this one, `id` the id in its map.
    """

    source: Item | None
    field: str
    parts: tuple[Part, ...]
    target: str
    declared: Declaration
    map_id: str | None
    id: str

    @property
    def at(self) -> Pointer:
        """Where the reference itself stands."""
        return Pointer(self.parts, "key" if self.declared.keys else "value")


@dataclass(slots=True, eq=False)
class Index:
    """One map, by id. `hidden` is what may stand in broken parts of the source.

    `twins` are, by id, the entities whose id another one has already. Two indexes are the same
    only where they are one.
    """

    map_id: str
    map: Map
    by_id: dict[str, Item] = field(default_factory=dict)
    links: list[Link] = field(default_factory=list)
    hidden: Hidden = field(default_factory=Hidden)
    twins: dict[str, list[Item]] = field(default_factory=dict)
    _referrers: dict[str, list[Link]] | None = None
    _by_class: dict[type[Entity], list[tuple[Item, Any]]] = field(default_factory=dict)

    def add(self, item: Item) -> bool:
        """Take in one more entity; False where its id is taken, and it is only a twin."""
        if self.by_id.setdefault(item.id, item) is not item:
            self.twins.setdefault(item.id, []).append(item)
            return False
        self._by_class.setdefault(type(item.entity), []).append((item, item.entity))
        return True

    def find(self, reference: str | None) -> Item | None:
        """The entity of this map that a reference means, or None; `this-map/id` means one, too."""
        if reference is None:
            return None
        home, slash, rest = reference.partition("/")
        return self.by_id.get(rest if slash and home == self.map_id else reference)

    def of_kind(self, *kinds: str) -> list[Item]:
        """The entities of some kinds, in the order of the map."""
        return [item for item in self.by_id.values() if item.kind in kinds]

    def each(self, sort: type[EntityT]) -> Sequence[tuple[Item, EntityT]]:
        """The entities of one class, each with its place, in the order of the map."""
        if not sort.__subclasses__():
            return self._by_class.get(sort, ())
        return [
            (item, item.entity) for item in self.by_id.values() if isinstance(item.entity, sort)
        ]

    def within(self, owner: Item, *kinds: str) -> list[Item]:
        """The entities of some kinds that an entity holds, in the order of the map."""
        return [item for item in self.of_kind(*kinds) if item.owner is owner]

    def referrers(self, target: str) -> list[Link]:
        """The links of this map that lead to an id of it."""
        if self._referrers is None:
            found: dict[str, list[Link]] = {}
            for link in self.links:
                if link.map_id in (None, self.map_id):
                    found.setdefault(link.id, []).append(link)
            self._referrers = found
        return self._referrers.get(target, [])


def in_words(entity_id: str) -> str:
    """An id as words: `production-manager` is `Production manager`."""
    words = entity_id.replace("-", " ")
    return words[:1].upper() + words[1:]

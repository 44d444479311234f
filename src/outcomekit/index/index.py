"""The index of one map: its entities by id and by kind, and the links between them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, TypeVar

from outcomekit.diagnostics.pointer import Pointer
from outcomekit.model.entity import Entity
from outcomekit.model.field import Declaration
from outcomekit.model.hidden import Hidden
from outcomekit.model.map import Map

EntityT = TypeVar("EntityT", bound=Entity)


@dataclass(frozen=True, slots=True)
class Item:
    """An entity in its place.

    `kind` is what references call it, `noun` what messages do. `owner` is the entity that holds
    it (a behavior's partner, a key result's objective), None at the top.
    """

    id: str
    kind: str
    entity: Entity
    pointer: Pointer
    owner: Item | None = None

    @property
    def noun(self) -> str:
        """What a message calls it: `behavior`, `issue`, `journey step`."""
        return self.entity.noun

    @property
    def group(self) -> str:
        """The key under which it stands with its like: a level, a horizon, a cell, a section."""
        return str(self.pointer.parts[-2])

    @property
    def text(self) -> str:
        """Its main text; for an entity without one its name, or its id in words."""
        return self.entity.said or in_words(self.id)


@dataclass(frozen=True, slots=True)
class Link:
    """A reference: from a place in one entity to an id.

    `source` is the entity that refers (None for the journal and other places outside entities),
    `at` the place of the reference itself. `target` is as written; `map_id` and `id` its halves,
    with `map_id` None within one map.
    """

    source: Item | None
    field: str
    at: Pointer
    target: str
    declared: Declaration

    @property
    def map_id(self) -> str | None:
        """The other map, where the reference leads out of this one."""
        head, slash, _ = self.target.partition("/")
        return head if slash else None

    @property
    def id(self) -> str:
        """The id in its map."""
        head, slash, rest = self.target.partition("/")
        return rest if slash else head


@dataclass(slots=True, eq=False)
class Index:
    """One map, by id. `hidden` is what may stand in broken parts of the source.

    Two indexes are the same only where they are one.
    """

    map_id: str
    map: Map
    by_id: dict[str, Item] = field(default_factory=dict)
    links: list[Link] = field(default_factory=list)
    hidden: Hidden = field(default_factory=Hidden)
    _referrers: dict[str, list[Link]] | None = None
    _by_class: dict[type[Entity], list[tuple[Item, Any]]] | None = None

    def find(self, reference: str | None) -> Item | None:
        """The entity of this map that a reference means, or None; `this-map/id` means one, too."""
        if reference is None:
            return None
        home, slash, rest = reference.partition("/")
        return self.by_id.get(rest if slash and home == self.map_id else reference)

    def of_kind(self, *kinds: str) -> list[Item]:
        """The entities of some kinds, in the order of the map."""
        return [item for item in self.by_id.values() if item.kind in kinds]

    def each(self, sort: type[EntityT]) -> Iterator[tuple[Item, EntityT]]:
        """The entities of one class, each with its place, in the order of the map."""
        if self._by_class is None:
            self._by_class = {}
            for item in self.by_id.values():
                self._by_class.setdefault(type(item.entity), []).append((item, item.entity))
        if not sort.__subclasses__():
            return iter(self._by_class.get(sort, ()))
        return (
            (item, item.entity) for item in self.by_id.values() if isinstance(item.entity, sort)
        )

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

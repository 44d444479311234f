"""What is still pursued: rules about what is to be done keep silent about what is retired.

Nobody mends what is no longer pursued. Something is retired when it says so itself, when what
holds it does (a retired partner's behaviors), or when the whole map is. A reference to something
retired is still a reference: it says what was meant.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, TypeVar

from outcomekit.index.index import EntityT, Index, Item
from outcomekit.model.entity import Entity, Noted
from outcomekit.rules._once import once

_NotedT = TypeVar("_NotedT", bound=Noted)


def in_use(index: Index) -> bool:
    """Whether the map as a whole is still pursued."""
    return index.map.status != "retired"


def is_retired(item: Item) -> bool:
    """Whether an entity is retired, or whatever holds it is; the map's own status is not asked."""
    here: Item | None = item
    while here is not None:
        if here.entity.status == "retired":
            return True
        here = here.owner
    return False


def living(index: Index, sort: type[EntityT]) -> Sequence[tuple[Item, EntityT]]:
    """The entities of one class that are still pursued, as `Index.each` gives them."""
    known = _living(index)
    found = known.get(sort)
    if found is None:
        found = known[sort] = _pursued(index, sort)
    return found


@once
def _living(index: Index) -> dict[type[Entity], Sequence[tuple[Item, Any]]]:
    """What is still pursued of a map, by the classes that were asked for."""
    return {}


def _pursued(index: Index, sort: type[EntityT]) -> Sequence[tuple[Item, EntityT]]:
    if not in_use(index):
        return ()
    pairs = index.each(sort)
    return [pair for pair in pairs if not is_retired(pair[0])] if _has_retired(index) else pairs


@once
def _has_retired(index: Index) -> bool:
    """Whether anything at all is retired: in most maps nothing is."""
    return any(item.entity.status == "retired" for item in index.by_id.values())


def current(entities: Mapping[str, _NotedT] | None) -> dict[str, _NotedT]:
    """Of the entries of a section, those that are not retired themselves; none of no section."""
    return {key: entity for key, entity in (entities or {}).items() if entity.status != "retired"}

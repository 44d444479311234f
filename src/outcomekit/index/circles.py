"""References that must not go in a circle (E204): nobody reports to themselves, however far round.

Where maps of a workspace refer to each other, a circle may go through several of them; it is then
told in each.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Final, TypeAlias

from outcomekit.diagnostics import errors
from outcomekit.diagnostics.claim import Claim
from outcomekit.index.index import Index, Link

_ACYCLIC: Final = ("reports_to", "supersedes")
_MOST_NAMED: Final = 8
"""How many steps of a circle a message names."""
_Node: TypeAlias = tuple[str, str]
"""A map's id and an entity's in it."""


def circles(index: Index, load: Callable[[str], Index | None]) -> Iterator[Claim]:
    """One claim for each circle that goes through a map, at the link of it that closes it.

    Args:
        load: gives the index of another map of the workspace by its id, None without one.
    """
    for field in _ACYCLIC:
        steps = _Steps(field, index, load)
        done: set[_Node] = set()
        for start in steps.starts():
            way: dict[_Node, Link] = {}
            here: _Node | None = start
            while here is not None and here not in done:
                done.add(here)
                link = steps.link(here)
                if link is None:
                    break
                way[here] = link
                here = steps.behind(here, link)
            if here in way:
                circle = list(way.items())[list(way).index(here) :]
                if any(home == index.map_id for (home, _), _ in circle):
                    yield _circle(index.map_id, circle)


class _Steps:
    """From one entity to the next by the links of one field, across maps."""

    def __init__(self, field: str, index: Index, load: Callable[[str], Index | None]) -> None:
        self._field = field
        self._index = index
        self._load = load
        self._links: dict[str, dict[str, Link]] = {}

    def starts(self) -> list[_Node]:
        """The entities of the map itself that have such a link, in its order."""
        return [(self._index.map_id, entity_id) for entity_id in self._of(self._index.map_id)]

    def link(self, node: _Node) -> Link | None:
        """The link that leads on from an entity, or None."""
        return self._of(node[0]).get(node[1])

    @staticmethod
    def behind(node: _Node, link: Link) -> _Node:
        """The entity that a link of another leads to."""
        return (link.map_id or node[0], link.id)

    def _of(self, map_id: str) -> dict[str, Link]:
        if map_id not in self._links:
            index = self._index if map_id == self._index.map_id else self._load(map_id)
            self._links[map_id] = {
                link.source.id: link
                for link in (index.links if index is not None else ())
                if link.field == self._field and link.source is not None
            }
        return self._links[map_id]


def _circle(map_id: str, circle: list[tuple[_Node, Link]]) -> Claim:
    """The claim about a circle, at its last link that stands in the map itself."""
    own = [link for (home, _), link in circle if home == map_id]
    field = own[-1].field
    names = [
        f"`{entity}`" if home == map_id else f"`{home}/{entity}`" for (home, entity), _ in circle
    ]
    if len(circle) == 1:
        message, hint = f"{names[0]} names itself in `{field}`", "name another, or leave it out"
    else:
        if len(names) > _MOST_NAMED:
            names = [*names[: _MOST_NAMED - 2], "…", names[-1]]
        message = f"`{field}` goes in a circle: {' → '.join([*names, names[0]])}"
        hint = f"leave out one `{field}` of the circle"
    return Claim(errors.E204, own[-1].at, message, hint)

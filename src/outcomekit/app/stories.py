"""Gathering what commits changed into stories, one for each entity, under the names of today.

An entity is followed through new ids, through maps with new names and from map to map. What the
journal says about an entity belongs to its story.
"""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator
from dataclasses import dataclass, field
from typing import TypeAlias

from outcomekit.diagnostics.change import At, Change
from outcomekit.diagnostics.chronicle import Commit, Event, Story
from outcomekit.diff.subject import ENTRY, MAP
from outcomekit.index.index import Item

MapKey: TypeAlias = tuple[str, str]
"""What tells a map: the workspace in which it stands, and its id."""
_Key: TypeAlias = tuple[MapKey, str, str | None]
"""What tells a story: the map, the kind of the entity, its id."""


@dataclass(frozen=True, slots=True)
class Told:
    """A change with what it is about: `item` is the entity that a journal entry speaks of.

    `old_map` is the id of the map in which it stood before, None where there was nothing.
    """

    change: Change[At]
    old_map: str | None
    item: Item | None = None


@dataclass(slots=True)
class _Open:
    """A story that goes on."""

    number: int
    title: str = ""
    events: dict[Commit, list[Change[At]]] = field(default_factory=dict)


class Stories:
    """The stories so far."""

    def __init__(self) -> None:
        self._open: dict[_Key, _Open] = {}
        self._closed: list[tuple[_Key, _Open]] = []

    def add(self, commit: Commit, root: str, found: Iterable[Told]) -> None:
        """Add what a commit changed in the maps of one workspace."""
        changes = list(found)
        self._rename(root, changes)
        for told in changes:
            change, item = told.change, told.item
            kind, name = (item.kind, item.id) if item else (change.entity, change.id)
            story = self._open.setdefault(((root, change.map), kind, name), _Open(self._count()))
            if item is not None:
                story.title = item.text
            elif change.entity != ENTRY:
                story.title = change.title or story.title
            story.events.setdefault(commit, []).append(change)

    def _count(self) -> int:
        return len(self._open) + len(self._closed)

    def _rename(self, root: str, changes: Iterable[Told]) -> None:
        """Let stories go on under new names."""
        renamed: dict[_Key, _Key] = {}
        maps: dict[MapKey, MapKey] = {}
        for told in changes:
            change = told.change
            if told.old_map is None or change.new is None or change.id is None:
                continue
            before, after = (root, told.old_map), (root, change.map)
            renamed[(before, change.entity, change.was or change.id)] = (
                after, change.entity, change.id,
            )  # fmt: skip
            if change.entity == MAP and before != after:
                maps[before] = after
        if maps:
            for key in self._open:
                renamed.setdefault(key, (maps.get(key[0], key[0]), *key[1:]))
        moved = {new: self._open.pop(old, None) for old, new in renamed.items() if old != new}
        for new, story in moved.items():
            if new in self._open:  # that of an entity which is gone and had the same id
                self._closed.append((new, self._open.pop(new)))
            if story is not None:
                self._open[new] = story

    def told(self, meant: Container[MapKey]) -> tuple[Story, ...]:
        """The stories of some maps, map by map, in the order in which they began."""
        found = [one for one in (*self._closed, *self._open.items()) if one[0][0] in meant]
        found.sort(key=lambda one: one[1].number)
        order = {name: number for number, name in enumerate(dict.fromkeys(k[0] for k, _ in found))}
        found.sort(key=lambda one: order[one[0][0]])
        return tuple(
            Story(home[1], kind, name, story.title, tuple(_events(story)))
            for (home, kind, name), story in found
        )


def _events(story: _Open) -> Iterator[Event]:
    for commit, changes in story.events.items():
        yield Event(commit, tuple(changes))

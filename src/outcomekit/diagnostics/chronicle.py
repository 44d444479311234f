"""A chronicle: what became of the entities of some maps over many commits, each by itself.

Its words are those of changes. `app` gathers it, and the formats of `changelog` tell it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from outcomekit.diagnostics.change import At, Change, Impact

_SHORT = 8


@dataclass(frozen=True, slots=True)
class Commit:
    """A commit: its name, the day on which its author made it (2026-11-21), and its subject."""

    sha: str
    day: str
    subject: str

    @property
    def short(self) -> str:
        """The beginning of its name, of the same length in every clone."""
        return self.sha[:_SHORT]


@dataclass(frozen=True, slots=True)
class Event:
    """What one commit changed of an entity."""

    commit: Commit
    changes: tuple[Change[At], ...]


@dataclass(frozen=True, slots=True)
class Story:
    """What became of one entity, the first event first.

    `map`, `entity`, `id` and `title` are its last ones, as in a change; `entity` is `map` for the
    map itself, and `journal-entry`, with no id, for the entries that are about no entity.
    """

    map: str
    entity: str
    id: str | None
    title: str
    events: tuple[Event, ...]

    @property
    def changes(self) -> Iterator[Change[At]]:
        """All changes of the story."""
        return (change for event in self.events for change in event.changes)


@dataclass(frozen=True, slots=True)
class Chronicle:
    """The stories of a range of commits, map by map, and what was not looked at.

    `old` and `new` are what the ends of the range are called; `remarks` says what could not be
    compared, one line each.
    """

    stories: tuple[Story, ...]
    old: str
    new: str
    remarks: tuple[str, ...] = field(default=())

    @property
    def commits(self) -> list[Commit]:
        """The commits that changed anything, each once, in the order in which stories name them."""
        events = (event for story in self.stories for event in story.events)
        return list({event.commit.sha: event.commit for event in events}.values())

    def count(self, impact: Impact) -> int:
        """How many changes have this impact."""
        changes = (change for story in self.stories for change in story.changes)
        return sum(change.impact is impact for change in changes)

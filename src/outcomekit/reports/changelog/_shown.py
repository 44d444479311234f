"""Stories as people read them: what only came or went with another entity is told with that one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final

from outcomekit.diagnostics.change import At, Change
from outcomekit.diagnostics.chronicle import Chronicle, Commit, Story
from outcomekit.reports.changes._wording import tally

_MAP: Final = "map"
_JOURNAL: Final = "journal"


@dataclass(eq=False, slots=True)
class Shown:
    """A story, with what came or went at a commit together with its entity, and never changed."""

    story: Story
    held: dict[Commit, list[Change[At]]] = field(default_factory=dict)


def shown(chronicle: Chronicle) -> list[Shown]:
    """The stories that say something of their own, in their order."""
    found = [Shown(story) for story in chronicle.stories]
    holders: dict[tuple[str, str | None], Shown] = {}
    holders |= {(one.story.map, one.story.id): one for one in found if one.story.id is not None}
    holders |= {(one.story.map, one.story.map): one for one in found if one.story.entity == _MAP}
    told = []
    for one in found:
        quiet = _only(one.story)
        outer = _outer(one, holders)
        if quiet is None or outer is None:
            told.append(one)
        else:
            outer.held.setdefault(one.story.events[0].commit, []).append(quiet)
    return told


def _only(story: Story) -> Change[At] | None:
    """The one change of a story, where it is that the entity came or went with another."""
    changes = [*story.changes]
    if len(changes) == 1 and changes[0].within is not None and changes[0].id is not None:
        return changes[0]
    return None


def _outer(one: Shown, holders: dict[tuple[str, str | None], Shown]) -> Shown | None:
    """The story that can tell what came or went with its entity: none that is quiet itself."""
    commit = one.story.events[0].commit
    passed: list[Shown] = []
    while one not in passed and (quiet := _only(one.story)) is not None:
        passed.append(one)
        outer = holders.get((one.story.map, quiet.within))
        if outer is None:
            return None
        one = outer
    there = commit in [event.commit for event in one.story.events]
    return one if there and one not in passed else None


def closing(chronicle: Chronicle) -> str:
    """The end of a run in one line: `2 notable changes in 2 commits from v1 to main`."""
    number = len(chronicle.commits)
    commits = f" in {_some(number, 'commit')}" if number else ""
    return f"{tally(chronicle.count)}{commits} from {chronicle.old} to {chronicle.new}"


def _some(count: int, noun: str) -> str:
    return f"{count} {noun}" if count == 1 else f"{count} {noun}s"


def named(story: Story) -> Sequence[str]:
    """What a story is about: the kind of its entity and its id; or the journal."""
    return (_JOURNAL,) if story.id is None else (story.entity, story.id)

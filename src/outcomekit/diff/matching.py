"""The same thing on both sides: by id, else by likeness (renamed), else in another map (moved).

Journal entries have no id; they are matched by what they say (`journal`).
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import TypeAlias

from outcomekit.diff import likeness
from outcomekit.diff.pairs import Pair
from outcomekit.diff.subject import ENTRY, MAP, Subject, subjects
from outcomekit.index.index import Index

Name: TypeAlias = tuple[str, str]
"""An entity of all maps of a side: its map's id and its own."""


@dataclass(slots=True)
class Matching:
    """What became of everything on the old side.

    `same` are the subjects of both sides that are one, as the new side has them in order;
    `successors` leads from an entity's old name to its new one, and `maps` from the id of a map
    to its new one. `entries` are those of each pair's journal, old and new. `followers` are the
    entities of the old side that refer to one which has another name now.
    """

    same: list[tuple[Subject, Subject]] = field(default_factory=list)
    removed: list[Subject] = field(default_factory=list)
    added: list[Subject] = field(default_factory=list)
    successors: dict[Name, Name] = field(default_factory=dict)
    maps: dict[str, str] = field(default_factory=dict)
    entries: list[tuple[list[Subject], list[Subject]]] = field(default_factory=list)
    followers: set[Name] = field(default_factory=set)

    def is_untouched(self, old: Subject, new: Subject) -> bool:
        """Whether a subject says the very same on both sides, and means the same by it."""
        return (
            old.record is new.record
            and old.map_id == new.map_id
            and (old.map_id, old.id or "") not in self.followers
        )

    def target(self, index: Index, reference: str) -> Name:
        """What a reference of the old side means, by the name that it has on the new side."""
        name = named(index, reference)
        return self.successors.get(name) or (self.maps.get(name[0], name[0]), name[1])


def named(index: Index, reference: str) -> Name:
    """What a reference means, by the name of the entity."""
    head, slash, rest = reference.partition("/")
    return (head, rest) if slash else (index.map_id, reference)


def match(pairs: Sequence[Pair]) -> Matching:
    """Find out what of the old side is what on the new side."""
    found = Matching()
    for pair in pairs:
        old = subjects(pair.old) if pair.old is not None else []
        new = subjects(pair.new) if pair.new is not None else []
        if pair.old is not None and pair.new is not None:
            found.maps[pair.old.map_id] = pair.new.map_id
        _match_pair(found, old, new)
    _match_across(found)
    for before, after in found.same:
        if before.id is not None and after.id is not None and before.kind != MAP:
            found.successors[(before.map_id, before.id)] = (after.map_id, after.id)
    _remember_followers(found, pairs)
    return found


def _remember_followers(found: Matching, pairs: Sequence[Pair]) -> None:
    moved = {before for before, after in found.successors.items() if before != after}
    if not moved:
        return
    for index in (pair.old for pair in pairs if pair.old is not None):
        for link in index.links:
            if link.source is not None and named(index, link.target) in moved:
                found.followers.add((index.map_id, link.source.id))


def _match_pair(found: Matching, old: Sequence[Subject], new: Sequence[Subject]) -> None:
    found.entries.append((_entries(old), _entries(new)))
    before = {subject.name: subject for subject in old if subject.kind != ENTRY}
    after = {subject.name: subject for subject in new if subject.kind != ENTRY}
    if old and new:
        before[(MAP, new[0].id)] = before.pop(old[0].name)  # whatever the two are called
    twins = {name: before.pop(name) for name in after if name in before}
    renamed = _renamed(
        old, list(before.values()), new, [s for n, s in after.items() if n not in twins]
    )
    for name, subject in after.items():
        twin = twins.get(name) or renamed.get(name)
        if twin is not None:
            found.same.append((twin, subject))
        else:
            found.added.append(subject)
    gone = {id(twin) for twin in renamed.values()}
    found.removed += [subject for subject in before.values() if id(subject) not in gone]


def _entries(those: Iterable[Subject]) -> list[Subject]:
    return [subject for subject in those if subject.kind == ENTRY]


def _renamed(
    old: Sequence[Subject], lost: list[Subject], new: Sequence[Subject], fresh: list[Subject]
) -> dict[tuple[str, str | None], Subject]:
    """The old subject of each fresh one that is the same under a new id, by the new name."""
    known = {one.id for one in old if one.id} & {one.id for one in new if one.id}
    found: dict[tuple[str, str | None], Subject] = {}
    for kind in dict.fromkeys(subject.kind for subject in lost):
        mine = [subject for subject in lost if subject.kind == kind]
        theirs = [subject for subject in fresh if subject.kind == kind]
        if not theirs:
            continue
        before = [likeness.marks(one, _held(one, old), known) for one in mine]
        after = [likeness.marks(one, _held(one, new), known) for one in theirs]
        for number, other in likeness.best(likeness.likely(before, after, likeness.ALIKE)).items():
            found[theirs[other].name] = mine[number]
    return found


def _held(subject: Subject, all_of_them: Sequence[Subject]) -> list[Subject]:
    return [one for one in all_of_them if one.owner is subject]


def _match_across(found: Matching) -> None:
    """Entities that stand in another map now, with id and kind as before."""
    fresh: dict[tuple[str, str | None], list[Subject]] = {}
    for subject in found.added:
        if subject.kind != MAP:
            fresh.setdefault(subject.name, []).append(subject)
    left = []
    for subject in found.removed:
        there = fresh.get(subject.name)
        if there:
            found.same.append((subject, there.pop(0)))
        else:
            left.append(subject)
    arrived = {id(after) for _, after in found.same}
    found.removed = left
    found.added = [subject for subject in found.added if id(subject) not in arrived]

"""How the fields of one subject differ between two states, by their declared diff policy alone."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from outcomekit.diff import likeness, measures
from outcomekit.diff.difference import Difference, What
from outcomekit.diff.facts import Fact, Path, Section
from outcomekit.diff.matching import Matching, Name, named
from outcomekit.diff.subject import Subject
from outcomekit.diff.values import leftovers, same
from outcomekit.model.build import MISSING
from outcomekit.model.field import Diff
from outcomekit.model.structure import site

_REWORDED = 0.4
"""How alike two items of a list must be for one to be the other, reworded."""


def compared(old: Subject, new: Subject, matching: Matching) -> Iterator[Difference]:
    """The differences between a subject's two states: sections first, then fields, in order."""
    whole: set[Path] = set()
    # A record is held against its twin before what is within it.
    for path in sorted(_in_order(old.sections, new.sections), key=len):
        if any(path[: len(outer)] == outer for outer in whole):
            continue
        before, after = old.sections.get(path), new.sections.get(path)
        if before is not None and after is not None:
            continue
        whole.add(path)
        there = before or after
        if there is not None and not (unknown(old, before, path) or unknown(new, after, path)):
            yield Difference(
                What.SECTION, old, new, path, type(there.record), None,
                before.record if before else None, after.record if after else None,
            )  # fmt: skip
    facts = {_followed(old, fact, matching): fact for fact in old.facts.values()}
    for path in _in_order(facts, new.facts):
        if any(path[: len(outer)] == outer for outer in whole):
            continue
        was, now = facts.get(path), new.facts.get(path)
        if unknown(old, was, path) or unknown(new, now, path):
            continue
        yield from _fact(old, new, path, was, now, matching)


def _in_order(old: Any, new: Any) -> list[Path]:
    """The paths of both sides: as the new side has them, then those that are gone."""
    return [*new, *(path for path in old if path not in new)]


def _followed(old: Subject, fact: Fact, matching: Matching) -> Path:
    """The path of an old fact, with ids in it as they are called now."""
    if not fact.declared.keys:
        return fact.path
    _, entity_id = matching.target(old.index, str(fact.path[1]))
    return (fact.path[0], entity_id, *fact.path[2:])


def unread(subject: Subject, path: Path) -> bool:
    """Whether something at, above or below a path of a subject could not be read."""
    here = (*subject.pointer.parts, *path)
    return any(
        place[: len(here)] == here or here[: len(place)] == place
        for place in subject.index.hidden.places
    )


def unknown(subject: Subject, there: Fact | Section | None, path: Path) -> bool:
    """Whether nobody can tell what a subject says at a path, for its map has errors."""
    if unread(subject, path):
        return True
    if isinstance(there, Section) or (there is not None and there.value != MISSING):
        return False
    hidden = subject.index.hidden
    return any(str(part) in hidden for part in path) or _may_be_misnamed(subject, path)


def _may_be_misnamed(subject: Subject, path: Path) -> bool:
    """Whether a field stands beside a path that the language does not have: it may be meant.

    What holds the subject bears its own name, so only a field within the subject can be meant.
    """
    above = len(subject.pointer.parts)
    here = (*subject.pointer.parts, *path)
    return any(
        above < len(place) <= len(here)
        and place[:-1] == here[: len(place) - 1]
        and site(place) is None
        for place in subject.index.hidden.places
    )


def _fact(
    old: Subject, new: Subject, path: Path, was: Fact | None, now: Fact | None, matching: Matching
) -> Iterator[Difference]:
    there = now or was
    assert there is not None
    declared = there.declared
    before, after = was.value if was else None, now.value if now else None
    if declared.diff is Diff.REFERENCE:
        yield from _references(old, new, there, before, after, matching)
        return
    if declared.soft and _follows(old, new, before, after, matching):
        return
    listed = isinstance(before, tuple) or isinstance(after, tuple)
    if listed and declared.diff is not Diff.COSMETIC:
        yield from _items(old, new, there, before or (), after or ())
    elif not same(before, after):
        ease = None
        if was is not None and now is not None and was.path == now.path:
            if declared.diff is Diff.TARGET:
                ease = measures.target_ease(old, new, path)
            elif declared.diff is Diff.DEADLINE:
                ease = measures.deadline_ease(was.value, now.value)
        yield Difference(
            What.FIELD, old, new, path, there.holder, declared, before, after,
            ease=ease, old_path=was.path if was is not None else None,
        )  # fmt: skip


def _items(
    old: Subject, new: Subject, fact: Fact, before: tuple[Any, ...], after: tuple[Any, ...]
) -> Iterator[Difference]:
    """The items of a list that were reworded, came or went; their order means nothing."""
    mine, theirs = leftovers(before, after)
    twins: dict[int, int] = {}
    if fact.declared.diff is Diff.WORDS:
        scored = [
            (score, one, other)
            for one in mine
            for other in theirs
            if (score := likeness.alike(str(before[one]), str(after[other]))) >= _REWORDED
        ]
        twins = likeness.best(sorted(scored, key=lambda found: (-found[0], found[1], found[2])))
    for one in mine:
        other = twins.get(one)
        now = after[other] if other is not None else None
        yield Difference(
            What.FIELD,
            old,
            new,
            fact.path,
            fact.holder,
            fact.declared,
            before[one],
            now,
            one,
            other,
        )
    for other in theirs:
        if other not in twins.values():
            yield Difference(
                What.FIELD, old, new, fact.path, fact.holder, fact.declared, None, after[other],
                None, other,
            )  # fmt: skip


def _references(
    old: Subject, new: Subject, fact: Fact, before: Any, after: Any, matching: Matching
) -> Iterator[Difference]:
    """References gained and lost; one that follows a rename or a move is the same."""
    listed = isinstance(before, tuple) or isinstance(after, tuple)
    mine = _meant(old, fact, before, lambda text: matching.target(old.index, text))
    theirs = _meant(new, fact, after, lambda text: named(new.index, text))
    lost = [one for name, one in mine.items() if name not in theirs]
    gained = [one for name, one in theirs.items() if name not in mine]
    # Who stays behind when an entity is renamed leads nowhere: an error, and nobody's edit.
    stray = {one[0] for one in gained if one[0] not in new.index.by_id} & {one[0] for one in lost}
    lost = [one for one in lost if one[0] not in stray]
    gained = [one for one in gained if one[0] not in stray]
    if not listed and lost and gained:
        yield _reference(old, new, fact, lost[0], gained[0])
        return
    for one in lost:
        yield _reference(old, new, fact, one, (None, None))
    for one in gained:
        yield _reference(old, new, fact, (None, None), one)


def _meant(
    subject: Subject, fact: Fact, value: Any, meaning: Any
) -> dict[Name, tuple[str | None, int | None]]:
    """What references mean, each with its text and its number in the list."""
    listed = isinstance(value, tuple)
    found: dict[Name, tuple[str | None, int | None]] = {}
    for number, text in enumerate(value if listed else () if value is None else (value,)):
        name = ("", text) if text in fact.declared.words else meaning(text)
        found.setdefault(name, (text, number if listed else None))
    return found


def _reference(
    old: Subject,
    new: Subject,
    fact: Fact,
    before: tuple[str | None, int | None],
    after: tuple[str | None, int | None],
) -> Difference:
    return Difference(
        What.REFERENCE, old, new, fact.path, fact.holder, fact.declared,
        before[0], after[0], before[1], after[1],
    )  # fmt: skip


def _follows(old: Subject, new: Subject, before: Any, after: Any, matching: Matching) -> bool:
    """Whether a text that is an id became the id under which the same entity stands now."""
    if not isinstance(before, str) or before not in old.index.by_id or not isinstance(after, str):
        return False
    return matching.target(old.index, before) == named(new.index, after)

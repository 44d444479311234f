"""Entries of the journal on both sides: appended, edited or removed.

An entry has no id. Equal entries are one, wherever in the list they stand; of the others, two are
one that was edited where they are about the same thing on the same day, or say nearly the same.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final

from outcomekit.diff import likeness
from outcomekit.diff.difference import Difference, What
from outcomekit.diff.fields import compared
from outcomekit.diff.matching import Matching, named
from outcomekit.diff.subject import Subject
from outcomekit.diff.values import settled

_EDITED: Final = 0.6
"""How much of an entry must be left for it to be the same one, edited."""
_SAME_OBSERVATION: Final = 3
"""How much its subject, its day and its observer count each, beside one word."""


def journal(old: list[Subject], new: list[Subject], matching: Matching) -> Iterator[Difference]:
    """The differences between two journals: edits in the order of the new one, then the rest."""
    known = _known(old, new, matching)
    old, new = old[known:], new[known:]
    waiting: dict[Any, list[Subject]] = {}
    for entry in old:
        waiting.setdefault(_whole(entry, matching), []).append(entry)
    fresh: list[Subject] = []
    for entry in new:
        twins = waiting.get(_whole(entry, None))
        if twins:
            twins.pop(0)
        else:
            fresh.append(entry)
    gone = {id(entry) for twins in waiting.values() for entry in twins}
    lost = [entry for entry in old if id(entry) in gone]
    edited = _edited(lost, fresh, matching)
    was = {other: lost[number] for number, other in edited.items()}
    for number, entry in enumerate(fresh):
        if number in was:
            yield from compared(was[number], entry, matching)
        else:
            yield Difference(What.ADDED, None, entry)
    for number, entry in enumerate(lost):
        if number not in edited:
            yield Difference(What.REMOVED, entry, None)


def _known(old: list[Subject], new: list[Subject], matching: Matching) -> int:
    """How many entries at the beginning are the very same, about the very same."""
    number = 0
    for before, after in zip(old, new, strict=False):
        if before.record is not after.record or _about(before, matching) != _about(after, None):
            break
        number += 1
    return number


def _edited(lost: list[Subject], fresh: list[Subject], matching: Matching) -> dict[int, int]:
    """Which of the lost entries became which of the fresh ones, by their numbers."""
    same: list[tuple[float, int, int]] = []
    for number, entry in enumerate(lost):
        said = (_when(entry), _about(entry, matching))
        same += [
            (1.0, number, other)
            for other, one in enumerate(fresh)
            if None not in said and said == (_when(one), _about(one, None))
        ]
    alike = likeness.likely(
        [_marks(entry, matching) for entry in lost],
        [_marks(entry, None) for entry in fresh],
        _EDITED,
    )
    return likeness.best([*same, *alike])


def _when(entry: Subject) -> str | None:
    when = entry.value("on") or entry.value("period")
    return str(when) if when is not None else None


def _about(entry: Subject, matching: Matching | None) -> Any:
    """What an entry is about, by the name that it has on the new side."""
    about = getattr(entry.record, "about", None)
    if about is None:
        return None
    return matching.target(entry.index, about) if matching else named(entry.index, about)


def _whole(entry: Subject, matching: Matching | None) -> Any:
    """All that an entry says, to be held against another's."""
    said = sorted(
        (fact.path, repr(settled(fact.value)))
        for fact in entry.facts.values()
        if not fact.declared.to
    )
    return (_about(entry, matching), tuple(said))


def _marks(entry: Subject, matching: Matching | None) -> likeness.Bag:
    bag = likeness.marks(entry, (), ())
    for name in ("on", "period", "by"):
        value = entry.value(name)
        if value is not None:
            bag[("entry", name, str(value))] += _SAME_OBSERVATION
    about = _about(entry, matching)
    if about is not None:
        bag[("entry", "about", about)] += _SAME_OBSERVATION
    return bag

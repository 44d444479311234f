"""Whether a target or a deadline became easier or harder to meet.

Which way is better is what the nearest direction says (`direction: down`), else what the baseline
says: a target above it means up. Where neither does, or the unit is another, nobody can tell.
"""

from __future__ import annotations

from typing import Any, Final

from outcomekit.diagnostics.change import Ease
from outcomekit.diff.facts import Fact, Path
from outcomekit.diff.subject import Subject
from outcomekit.model.field import Diff
from outcomekit.model.forms import fixed_words, value_types
from outcomekit.model.period import Period
from outcomekit.model.structure import slots

_UNIT: Final = "unit"


def target_ease(old: Subject, new: Subject, path: Path) -> Ease | None:
    """How a target changed for those who must reach it; None where nobody can tell."""
    before, after = old.facts[path].value, new.facts[path].value
    senses = {more_is_better(old, path), more_is_better(new, path)} - {None}
    if len(senses) != 1 or before == after or _unit(old, path) != _unit(new, path):
        return None
    more = after > before
    return "harder" if more == (senses == {True}) else "easier"


def deadline_ease(before: Period, after: Period) -> Ease | None:
    """How a deadline changed: later is easier. None where both end on the same day."""
    if after.last > before.last:
        return "easier"
    return "harder" if after.last < before.last else None


def turned(old: Subject, new: Subject, path: Path) -> bool:
    """Whether up was better at a target and down is now, or the other way round."""
    before, after = more_is_better(old, path), more_is_better(new, path)
    return before is not None and after is not None and before != after


def more_is_better(subject: Subject, path: Path) -> bool | None:
    """Which way is better at a path of a subject: a target's, or that of a direction itself."""
    fact = subject.facts.get(path)
    if fact is not None and fact.declared.less:
        return False
    said = _nearest(subject, path, Diff.DIRECTION)
    if said is not None:
        return _said(said)
    target, start = _nearest(subject, path, Diff.TARGET), _nearest(subject, path, Diff.BASELINE)
    if target is None or start is None:
        return None
    if target.value > start.value:
        return True
    return False if target.value < start.value else None


def _said(direction: Fact) -> bool:
    """What the word of a direction says: the first of its words means up."""
    attribute = slots(direction.holder)[str(direction.path[-1])].attribute
    words = fixed_words(value_types(direction.holder)[attribute])
    assert words is not None, direction.path
    return bool(direction.value == next(iter(words.meanings)))


def _nearest(subject: Subject, path: Path, policy: Diff) -> Fact | None:
    """The fact of a policy that stands nearest to a path: the one that shares most of it."""
    for length in reversed(range(len(path))):
        for fact in subject.facts.values():
            if fact.declared.diff is policy and fact.path[:length] == path[:length]:
                return fact
    return None


def _unit(subject: Subject, path: Path) -> Any:
    for length in reversed(range(len(path))):
        fact = subject.facts.get((*path[:length], _UNIT))
        if fact is not None:
            return fact.value
    return None

"""Questions that naming asks of a difference. Each answers yes or no."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final, TypeAlias

from outcomekit.diff import measures as reckoning
from outcomekit.diff.challenge import strength as strength_of
from outcomekit.diff.context import agreed, begun
from outcomekit.diff.difference import Difference
from outcomekit.diff.facts import Fact
from outcomekit.diff.subject import ENTRY, MAP, RETIRED
from outcomekit.model.field import Diff
from outcomekit.model.forms import fixed_words, value_types
from outcomekit.model.structure import slots

Test: TypeAlias = Callable[[Difference], bool]

_METRIC: Final = "metric"
"""The main field of every measure."""


def always(one: Difference) -> bool:
    """Whatever it is."""
    return True


def is_map(one: Difference) -> bool:
    """Whether it is about the map itself."""
    return one.subject.kind == MAP


def is_entry(one: Difference) -> bool:
    """Whether it is about what an entry of the journal says."""
    return one.subject.kind == ENTRY and not has(Diff.COSMETIC)(one)


# --- any field --------------------------------------------------------------------------------


def together(*tests: Test) -> Test:
    """Whether all of some tests hold."""
    return lambda one: all(test(one) for test in tests)


def has(policy: Diff) -> Test:
    """Whether it is about a field of a policy."""
    return lambda one: one.declared is not None and one.declared.diff is policy


def at(kind: str, *path: str) -> Test:
    """Whether it is about this field of this kind of entity."""
    return lambda one: one.subject.kind == kind and one.path == path


def came(one: Difference) -> bool:
    """Whether it is there on the new side only."""
    return one.before is None


def went(one: Difference) -> bool:
    """Whether it is there on the old side only."""
    return one.after is None


def up(one: Difference) -> bool:
    """Whether a value is a later one of its field's words, or a greater number."""
    holder = one.holder
    *_, name = one.path
    assert holder is not None
    if one.before is None or one.after is None:
        return False
    words = fixed_words(value_types(holder)[slots(holder)[str(name)].attribute])
    order = list(words.meanings) if words is not None else None
    before, after = one.before, one.after
    return bool(order.index(after) > order.index(before) if order else after > before)


def down(one: Difference) -> bool:
    """The other way round."""
    return one.before is not None and one.after is not None and not up(one)


def shifted(noun: str, later: bool) -> Test:
    """Whether something went to a later or an earlier one of some levels."""

    def test(one: Difference) -> bool:
        scale = one.subject.levels
        if scale is None or scale.noun != noun:
            return False
        order = list(scale.meanings)
        return (order.index(one.after) > order.index(one.before)) is later

    return test


def retired(one: Difference) -> bool:
    """Whether a value became `retired`."""
    return bool(one.after == RETIRED)


def reinstated(one: Difference) -> bool:
    """Whether a value was `retired`."""
    return bool(one.before == RETIRED)


def status(one: Difference) -> bool:
    """Whether it is about the status of an entry or of the map."""
    return one.path == ("status",) and has(Diff.VALUE)(one)


def strength(word: str) -> Test:
    """Whether an outcome challenge asks for more or less."""
    return lambda one: strength_of(str(one.before), str(one.after)) == word


CHALLENGE: Final = at("partner", "outcome_challenge", "statement")


# --- agreed plans -----------------------------------------------------------------------------


def _agreed(one: Difference) -> bool:
    """Whether something that was there changed in a plan that was agreed."""
    return one.before is not None and agreed(one.old)


def agreed_outcome(one: Difference) -> bool:
    """Whether it is about what an agreed outcome says or measures."""
    about_it = one.subject.kind == "outcome" and one.path[0] in _AGREED_OF_OUTCOMES
    return about_it and _agreed(one) and not has(Diff.COSMETIC)(one)


_AGREED_OF_OUTCOMES: Final = ("words", "measure", "behavior")
_DATES: Final = (Diff.VALUE, Diff.TARGET)
"""The days of a clock: when it started and when there was value, and how many it should take."""


def agreed_date(one: Difference) -> bool:
    """Whether it is about a date of an agreed plan."""
    if not _agreed(one):
        return False
    kind, path = one.subject.kind, one.path
    if kind == "success-plan":
        on_clock = path[:1] == ("time_to_value",)
        counted = one.declared is None or one.declared.diff in _DATES
        return (on_clock and counted) or path == ("agreed", "on")
    return kind == "milestone" and path in {("due",), ("done",)}


def agreed_owner(one: Difference) -> bool:
    """Whether it is about who answers for something in an agreed plan."""
    if not _agreed(one):
        return False
    path = one.path
    if path == ("owner",):
        return True
    if one.subject.kind == "success-plan":
        return path[:1] == ("responsibilities",) or path == ("agreed", "by")
    return one.subject.kind == "milestone" and path in {("ours",), ("theirs",)}


# --- measures ---------------------------------------------------------------------------------


def eased(one: Difference) -> bool:
    """Whether something became easier to meet."""
    return one.ease == "easier"


def harder(one: Difference) -> bool:
    """Whether something became harder to meet."""
    return one.ease == "harder"


def running(one: Difference) -> bool:
    """Whether it is about a hypothesis whose test had begun."""
    return one.subject.kind == "hypothesis" and begun(one.old)


def turned(one: Difference) -> bool:
    """Whether up was better before and down is now, or the other way round."""
    assert one.old is not None
    assert one.new is not None
    return reckoning.turned(one.old, one.new, one.path)


def holds(*policies: Diff) -> Test:
    """Whether a record that came or went says something in a field of its own of some policies."""
    return lambda one: any(
        fact.declared.diff in policies and len(fact.path) == len(one.path) + 1
        for fact in _within(one)
    )


def measures(one: Difference) -> bool:
    """Whether a record that came or went is one by which something is measured."""
    policies = {fact.declared.diff for fact in _within(one)}
    is_measure = one.holder is not None and one.holder.main == _METRIC
    return is_measure or bool(policies & {Diff.TARGET, Diff.BASELINE, Diff.DIRECTION})


def _within(one: Difference) -> list[Fact]:
    """The facts of a record that came or went."""
    side = one.old if one.after is None else one.new
    assert side is not None
    return [fact for fact in side.facts.values() if fact.path[: len(one.path)] == one.path]

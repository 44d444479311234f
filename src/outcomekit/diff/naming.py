"""Which kind of change a difference is: a table, the most particular rows first.

A row asks a few questions of a difference; the first row that fits names it. The rows at the end
ask for the declared policy alone, so a field that nobody thought of here has a name, too.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Final, TypeAlias

from outcomekit.diagnostics.change import ChangeKind
from outcomekit.diff import measures
from outcomekit.diff.catalog import bonds, entities, levels, texts, values
from outcomekit.diff.catalog import measures as goals
from outcomekit.diff.challenge import strength
from outcomekit.diff.context import agreed, begun
from outcomekit.diff.difference import Difference, What
from outcomekit.diff.subject import ENTRY, MAP
from outcomekit.model.field import Diff
from outcomekit.model.forms import fixed_words, value_types
from outcomekit.model.structure import slots

Test: TypeAlias = Callable[[Difference], bool]


def kind_of(one: Difference) -> ChangeKind:
    """The kind of change that a difference is."""
    return next(kind for kind, fits in _NAMES[one.what] if fits(one))


def _always(one: Difference) -> bool:
    return True


def _is_map(one: Difference) -> bool:
    return one.subject.kind == MAP


def _is_entry(one: Difference) -> bool:
    return one.subject.kind == ENTRY and not _has(Diff.COSMETIC)(one)


# --- questions --------------------------------------------------------------------------------


def _all(*tests: Test) -> Test:
    return lambda one: all(test(one) for test in tests)


def _has(policy: Diff) -> Test:
    return lambda one: one.declared is not None and one.declared.diff is policy


def _at(kind: str, *path: str) -> Test:
    return lambda one: one.subject.kind == kind and one.path == path


def _set(one: Difference) -> bool:
    return one.before is None


def _dropped(one: Difference) -> bool:
    return one.after is None


def _up(one: Difference) -> bool:
    """Whether a value is a later one of its field's words, or a greater number."""
    holder, name = one.holder, str(one.path[-1])
    assert holder is not None
    if one.before is None or one.after is None:
        return False
    words = fixed_words(value_types(holder)[slots(holder)[name].attribute])
    order = list(words.meanings) if words is not None else None
    before, after = one.before, one.after
    return bool(order.index(after) > order.index(before) if order else after > before)


def _down(one: Difference) -> bool:
    return one.before is not None and one.after is not None and not _up(one)


def _shifted(noun: str, later: bool) -> Test:
    """Whether something went to a later or an earlier one of some levels."""

    def test(one: Difference) -> bool:
        scale = one.subject.levels
        if scale is None or scale.noun != noun:
            return False
        order = list(scale.meanings)
        return (order.index(one.after) > order.index(one.before)) is later

    return test


def _is(status: str) -> tuple[Test, Test]:
    """Whether a status became this one, and whether it was."""
    return (lambda one: one.after == status), (lambda one: one.before == status)


_RETIRED, _REINSTATED = _is("retired")


def _status(one: Difference) -> bool:
    return one.path == ("status",) and _has(Diff.VALUE)(one)


def _strength(word: str) -> Test:
    return lambda one: strength(str(one.before), str(one.after)) == word


_CHALLENGE: Final = _at("partner", "outcome_challenge", "statement")
_NOT_SAID: Final = lambda one: one.before is None or one.after is None  # noqa: E731


# --- agreed plans -----------------------------------------------------------------------------


def _agreed(one: Difference) -> bool:
    """Whether something that was there changed in a plan that was agreed."""
    return one.before is not None and agreed(one.old)


def _agreed_outcome(one: Difference) -> bool:
    about_it = one.subject.kind == "outcome" and one.path[:1] in {
        ("words",),
        ("measure",),
        ("behavior",),
    }
    return about_it and _agreed(one) and not _has(Diff.COSMETIC)(one)


_DATES: Final = (Diff.VALUE, Diff.DEADLINE, Diff.TARGET)


def _agreed_date(one: Difference) -> bool:
    if not _agreed(one):
        return False
    kind, path = one.subject.kind, one.path
    if kind == "success-plan":
        on_clock = path[:1] == ("time_to_value",)
        counted = one.declared is None or one.declared.diff in _DATES
        return (on_clock and counted) or path == ("agreed", "on")
    return kind == "milestone" and path in {("due",), ("done",)}


def _agreed_owner(one: Difference) -> bool:
    if not _agreed(one):
        return False
    path = one.path
    if path == ("owner",):
        return True
    if one.subject.kind == "success-plan":
        return path[:1] == ("responsibilities",) or path == ("agreed", "by")
    return one.subject.kind == "milestone" and path in {("ours",), ("theirs",)}


_AGREED: Final[tuple[tuple[ChangeKind, Test], ...]] = (
    (bonds.AGREED_OUTCOME_CHANGED, _agreed_outcome),
    (bonds.AGREED_DATE_CHANGED, _agreed_date),
    (bonds.AGREED_OWNER_CHANGED, _agreed_owner),
)


# --- measures ---------------------------------------------------------------------------------


def _eased(one: Difference) -> bool:
    return one.ease == "easier"


def _harder(one: Difference) -> bool:
    return one.ease == "harder"


def _running(one: Difference) -> bool:
    return one.subject.kind == "hypothesis" and begun(one.old)


def _turned(one: Difference) -> bool:
    there = one.old is not None and one.new is not None
    return there and measures.turned(one.old, one.new, one.path)  # type: ignore[arg-type]


def _holds(policy: Diff, *, at_top: bool) -> Test:
    """Whether a record that came or went says something in a field of a policy.

    `at_top` asks for a field of the record itself, else one further down will do.
    """

    def test(one: Difference) -> bool:
        side = one.old if one.after is None else one.new
        assert side is not None
        depth = len(one.path)
        return any(
            fact.declared.diff is policy
            and fact.path[:depth] == one.path
            and (len(fact.path) == depth + 1 or not at_top)
            for fact in side.facts.values()
        )

    return test


def _measures(one: Difference) -> bool:
    """Whether a record that came or went is one by which something is measured."""
    assert one.holder is not None
    below = [slot for slot in slots(one.holder).values() if slot.record is not None]
    inner = [slot for held in below if held.record for slot in slots(held.record).values()]
    counts = any(
        slot.declared.diff is Diff.TARGET for slot in (*slots(one.holder).values(), *inner)
    )
    said = one.before if one.after is None else one.after
    only_words = said is not None and _only_words(said, one.holder.main)
    return counts and (one.holder.main == "metric" or not only_words)


def _only_words(record: object, main: str | None) -> bool:
    """Whether a record says nothing but its main text."""
    names = slots(type(record))  # type: ignore[arg-type]
    said = [
        name
        for name, slot in names.items()
        if getattr(record, slot.attribute) not in (None, [], {})
    ]
    return said == [main]


_TARGETS: Final[tuple[tuple[ChangeKind, Test], ...]] = (
    (goals.TARGET_SET, _set),
    (goals.TARGET_DROPPED, _dropped),
    (goals.THRESHOLD_EASED, _all(_running, _eased)),
    (goals.THRESHOLD_RAISED, _all(_running, _harder)),
    (goals.TARGET_EASED, _eased),
    (goals.TARGET_RAISED, _harder),
    (goals.TARGET_REVERSED, _turned),
    (goals.TARGET_CHANGED, _always),
)
_BASELINES: Final[tuple[tuple[ChangeKind, Test], ...]] = (
    (goals.BASELINE_SET, _set),
    (goals.BASELINE_DROPPED, _dropped),
    (goals.BASELINE_REWRITTEN, _always),
)
_DEADLINES: Final[tuple[tuple[ChangeKind, Test], ...]] = (
    (goals.DEADLINE_SET, _set),
    (goals.DEADLINE_DROPPED, _dropped),
    (goals.DEADLINE_PUT_OFF, _eased),
    (goals.DEADLINE_BROUGHT_FORWARD, _harder),
)


def _where(fits: Test, rows: tuple[tuple[ChangeKind, Test], ...]) -> list[tuple[ChangeKind, Test]]:
    return [(kind, _all(fits, test)) for kind, test in rows]


# --- the table --------------------------------------------------------------------------------

_NAMES: Final[dict[What, list[tuple[ChangeKind, Test]]]] = {
    What.ADDED: [
        (entities.MAP_ADDED, _is_map),
        (bonds.ENTRY_APPENDED, _is_entry),
        (entities.ENTITY_ADDED, _always),
    ],
    What.REMOVED: [
        (entities.MAP_REMOVED, _is_map),
        (bonds.ENTRY_REMOVED, _is_entry),
        (entities.ENTITY_REMOVED, _always),
    ],
    What.RENAMED: [(entities.MAP_RENAMED, _is_map), (entities.ENTITY_RENAMED, _always)],
    What.MOVED: [(entities.ENTITY_MOVED, _always)],
    What.SHIFTED: [
        (levels.BEHAVIOR_PROMOTED, _shifted("level", later=True)),
        (levels.BEHAVIOR_DEMOTED, _shifted("level", later=False)),
        (levels.THEME_PUT_OFF, _shifted("horizon", later=True)),
        (levels.THEME_BROUGHT_FORWARD, _shifted("horizon", later=False)),
        (entities.ENTITY_MOVED, _always),
    ],
    What.COVERAGE: [
        (entities.KEY_PLAYER_COVERED, lambda one: one.after > 0),
        (entities.KEY_PLAYER_UNCOVERED, _always),
    ],
    What.SECTION: [
        (bonds.ENTRY_EDITED, _is_entry),
        (texts.CHALLENGE_SET, _all(_at("partner", "outcome_challenge"), _set)),
        (texts.CHALLENGE_DROPPED, _at("partner", "outcome_challenge")),
        (bonds.PLAN_AGREED, _all(_at("success-plan", "agreed"), _set)),
        (bonds.AGREEMENT_WITHDRAWN, _at("success-plan", "agreed")),
        *_AGREED,
        *_where(_holds(Diff.TARGET, at_top=True), _TARGETS[:2]),
        *_where(_holds(Diff.BASELINE, at_top=True), _BASELINES[:2]),
        *_where(_holds(Diff.DEADLINE, at_top=True), _DEADLINES[:2]),
        (goals.MEASURE_SET, _all(_measures, _set)),
        (goals.MEASURE_DROPPED, _measures),
        (values.PART_SET, _set),
        (values.PART_DROPPED, _always),
    ],
    What.REFERENCE: [
        (bonds.ENTRY_EDITED, _is_entry),
        *_AGREED,
        (bonds.PROOF_GAINED, _all(_at("value-proposition", "proof"), _set)),
        (bonds.PROOF_LOST, _at("value-proposition", "proof")),
        (bonds.REFERENCE_GAINED, _set),
        (bonds.REFERENCE_LOST, _dropped),
        (bonds.REFERENCE_CHANGED, _always),
    ],
    What.FIELD: [
        (bonds.ENTRY_EDITED, _is_entry),
        *_AGREED,
        (bonds.NOTE_CHANGED, _has(Diff.COSMETIC)),
        *_where(_has(Diff.TARGET), _TARGETS),
        *_where(_has(Diff.BASELINE), _BASELINES),
        *_where(_has(Diff.DEADLINE), _DEADLINES),
        (goals.DIRECTION_REVERSED, _all(_has(Diff.DIRECTION), _turned)),
        (entities.ENTITY_RETIRED, _all(_status, _RETIRED)),
        (entities.ENTITY_REINSTATED, _all(_status, _REINSTATED)),
        (values.STATUS_CHANGED, _status),
        (values.STATE_CHANGED, _at("hypothesis", "state")),
        (values.PARTNER_KIND_CHANGED, _at("partner", "kind")),
        (levels.PROPOSITION_LOWERED, _all(_at("value-proposition", "rank"), _up)),
        (levels.PROPOSITION_RAISED, _all(_at("value-proposition", "rank"), _down)),
        (levels.CONFIDENCE_RAISED, _all(_at("theme", "confidence"), _up)),
        (levels.CONFIDENCE_LOWERED, _all(_at("theme", "confidence"), _down)),
        (values.PERMISSION_NARROWED, _all(_at("proof", "permission"), _up)),
        (values.PERMISSION_WIDENED, _all(_at("proof", "permission"), _down)),
        (texts.SEGMENT_NARROWED, _all(_at(MAP, "segment", "disqualifiers"), _set)),
        (texts.SEGMENT_WIDENED, _all(_at(MAP, "segment", "disqualifiers"), _dropped)),
        (texts.ALTERNATIVE_NAMED, _all(_at("value-proposition", "alternative"), _set)),
        (texts.ALTERNATIVE_DROPPED, _all(_at("value-proposition", "alternative"), _dropped)),
        (texts.CHALLENGE_WEAKENED, _all(_CHALLENGE, _strength("weaker"))),
        (texts.CHALLENGE_STRENGTHENED, _all(_CHALLENGE, _strength("stronger"))),
        (texts.TEXT_ADDED, _all(_has(Diff.WORDS), _set)),
        (texts.TEXT_REMOVED, _all(_has(Diff.WORDS), _dropped)),
        (texts.TEXT_REWORDED, _has(Diff.WORDS)),
        (values.VALUE_SET, _set),
        (values.VALUE_DROPPED, _dropped),
        (values.VALUE_CHANGED, _always),
    ],
}
"""The rows for each way of being different, the first that fits first."""

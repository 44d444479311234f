"""Which kind of change a difference is: a table, the most particular rows first.

A row asks a few questions of a difference; the first row that fits names it. The rows at the end
ask for the declared policy alone, so a field that nobody thought of here has a name, too.
"""

from __future__ import annotations

from typing import Final

from outcomekit.diagnostics.change import ChangeKind
from outcomekit.diff.catalog import bonds, entities, levels, texts, values
from outcomekit.diff.catalog import measures as goals
from outcomekit.diff.difference import Difference, What
from outcomekit.diff.questions import (
    CHALLENGE,
    Test,
    agreed_date,
    agreed_outcome,
    agreed_owner,
    always,
    at,
    came,
    down,
    eased,
    harder,
    has,
    holds,
    is_entry,
    is_map,
    measures,
    reinstated,
    retired,
    running,
    shifted,
    status,
    strength,
    together,
    turned,
    up,
    went,
)
from outcomekit.diff.subject import MAP
from outcomekit.model.field import Diff


def kind_of(one: Difference) -> ChangeKind:
    """The kind of change that a difference is."""
    return next(kind for kind, fits in _NAMES[one.what] if fits(one))


_AGREED: Final[tuple[tuple[ChangeKind, Test], ...]] = (
    (bonds.AGREED_OUTCOME_CHANGED, agreed_outcome),
    (bonds.AGREED_DATE_CHANGED, agreed_date),
    (bonds.AGREED_OWNER_CHANGED, agreed_owner),
)


_TARGETS: Final[tuple[tuple[ChangeKind, Test], ...]] = (
    (goals.TARGET_SET, came),
    (goals.TARGET_DROPPED, went),
    (goals.THRESHOLD_EASED, together(running, eased)),
    (goals.THRESHOLD_RAISED, together(running, harder)),
    (goals.TARGET_EASED, eased),
    (goals.TARGET_RAISED, harder),
    (goals.TARGET_REVERSED, turned),
    (goals.TARGET_CHANGED, always),
)
_BASELINES: Final[tuple[tuple[ChangeKind, Test], ...]] = (
    (goals.BASELINE_SET, came),
    (goals.BASELINE_DROPPED, went),
    (goals.BASELINE_REWRITTEN, always),
)
_DEADLINES: Final[tuple[tuple[ChangeKind, Test], ...]] = (
    (goals.DEADLINE_SET, came),
    (goals.DEADLINE_DROPPED, went),
    (goals.DEADLINE_PUT_OFF, eased),
    (goals.DEADLINE_BROUGHT_FORWARD, harder),
)


def _where(fits: Test, rows: tuple[tuple[ChangeKind, Test], ...]) -> list[tuple[ChangeKind, Test]]:
    return [(kind, together(fits, test)) for kind, test in rows]


# --- the table --------------------------------------------------------------------------------

_NAMES: Final[dict[What, list[tuple[ChangeKind, Test]]]] = {
    What.ADDED: [
        (entities.MAP_ADDED, is_map),
        (bonds.ENTRY_APPENDED, is_entry),
        (entities.ENTITY_ADDED, always),
    ],
    What.REMOVED: [
        (entities.MAP_REMOVED, is_map),
        (bonds.ENTRY_REMOVED, is_entry),
        (entities.ENTITY_REMOVED, always),
    ],
    What.RENAMED: [(entities.MAP_RENAMED, is_map), (entities.ENTITY_RENAMED, always)],
    What.MOVED: [(entities.ENTITY_MOVED, always)],
    What.SHIFTED: [
        (levels.BEHAVIOR_PROMOTED, shifted("level", later=True)),
        (levels.BEHAVIOR_DEMOTED, shifted("level", later=False)),
        (levels.THEME_PUT_OFF, shifted("horizon", later=True)),
        (levels.THEME_BROUGHT_FORWARD, shifted("horizon", later=False)),
        (entities.ENTITY_MOVED, always),
    ],
    What.COVERAGE: [
        (entities.KEY_PLAYER_COVERED, lambda one: one.after > 0),
        (entities.KEY_PLAYER_UNCOVERED, always),
    ],
    What.SECTION: [
        (bonds.ENTRY_EDITED, is_entry),
        (texts.CHALLENGE_SET, together(at("partner", "outcome_challenge"), came)),
        (texts.CHALLENGE_DROPPED, at("partner", "outcome_challenge")),
        (bonds.PLAN_AGREED, together(at("success-plan", "agreed"), came)),
        (bonds.AGREEMENT_WITHDRAWN, at("success-plan", "agreed")),
        *_AGREED,
        *_where(holds(Diff.TARGET), _TARGETS),
        *_where(holds(Diff.BASELINE), _BASELINES),
        *_where(holds(Diff.DEADLINE), _DEADLINES),
        (goals.MEASURE_SET, together(measures, came)),
        (goals.MEASURE_DROPPED, measures),
        (values.PART_SET, came),
        (values.PART_DROPPED, always),
    ],
    What.REFERENCE: [
        (bonds.ENTRY_EDITED, is_entry),
        *_AGREED,
        (bonds.PROOF_GAINED, together(at("value-proposition", "proof"), came)),
        (bonds.PROOF_LOST, at("value-proposition", "proof")),
        (bonds.REFERENCE_GAINED, came),
        (bonds.REFERENCE_LOST, went),
        (bonds.REFERENCE_CHANGED, always),
    ],
    What.FIELD: [
        (bonds.ENTRY_EDITED, is_entry),
        *_AGREED,
        (bonds.NOTE_CHANGED, has(Diff.COSMETIC)),
        *_where(has(Diff.TARGET), _TARGETS),
        *_where(has(Diff.BASELINE), _BASELINES),
        *_where(has(Diff.DEADLINE), _DEADLINES),
        (goals.DIRECTION_REVERSED, together(has(Diff.DIRECTION), turned)),
        (entities.ENTITY_RETIRED, together(status, retired)),
        (entities.ENTITY_REINSTATED, together(status, reinstated)),
        (values.STATUS_CHANGED, status),
        (values.STATE_CHANGED, at("hypothesis", "state")),
        (values.PARTNER_KIND_CHANGED, at("partner", "kind")),
        (levels.PROPOSITION_LOWERED, together(at("value-proposition", "rank"), up)),
        (levels.PROPOSITION_RAISED, together(at("value-proposition", "rank"), down)),
        (levels.CONFIDENCE_RAISED, together(at("theme", "confidence"), up)),
        (levels.CONFIDENCE_LOWERED, together(at("theme", "confidence"), down)),
        (values.PERMISSION_NARROWED, together(at("proof", "permission"), up)),
        (values.PERMISSION_WIDENED, together(at("proof", "permission"), down)),
        (texts.SEGMENT_NARROWED, together(at(MAP, "segment", "disqualifiers"), came)),
        (texts.SEGMENT_WIDENED, together(at(MAP, "segment", "disqualifiers"), went)),
        (texts.ALTERNATIVE_NAMED, together(at("value-proposition", "alternative"), came)),
        (texts.ALTERNATIVE_DROPPED, together(at("value-proposition", "alternative"), went)),
        (texts.CHALLENGE_WEAKENED, together(CHALLENGE, strength("weaker"))),
        (texts.CHALLENGE_STRENGTHENED, together(CHALLENGE, strength("stronger"))),
        (texts.TEXT_ADDED, together(has(Diff.WORDS), came)),
        (texts.TEXT_REMOVED, together(has(Diff.WORDS), went)),
        (texts.TEXT_REWORDED, has(Diff.WORDS)),
        (values.VALUE_SET, came),
        (values.VALUE_DROPPED, went),
        (values.VALUE_CHANGED, always),
    ],
}
"""The rows for each way of being different, the first that fits first."""

"""How grave a change is: the usual impact of its kind, and a table of when it is graver.

Comparing and naming know nothing of this table, and it knows nothing of how they work.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from outcomekit.diagnostics.change import ChangeKind, Impact
from outcomekit.diff.catalog import bonds, entities
from outcomekit.diff.catalog import measures as goals
from outcomekit.diff.context import Context, agreed
from outcomekit.diff.difference import Difference
from outcomekit.model.field import Diff
from outcomekit.model.structure import slots

_PROMISES: Final = frozenset(
    {"partner", "value-proposition", "proof", "stage", "success-plan", "outcome", "impact"}
)
"""The kinds of entities that others rely on even where nothing in the map refers to them."""
_CLAIMS: Final = frozenset({"difference", "contention"})
"""The points of comparison that hang on a proof."""


@dataclass(frozen=True, slots=True)
class Judgment:
    """A row of the table: changes of this kind are this grave where `when` says so."""

    kind: ChangeKind
    when: Callable[[Difference, Context], bool]
    impact: Impact = Impact.BREAKING


def _a_promise(one: Difference, context: Context) -> bool:
    return one.subject.kind in _PROMISES


def _relied_on(one: Difference, context: Context) -> bool:
    return one.old is not None and context.was_referred_to(one.old)


def _agreed_milestone(one: Difference, context: Context) -> bool:
    return one.subject.kind == "milestone" and agreed(one.old)


def _readings_began(one: Difference, context: Context) -> bool:
    return context.readings_of(one.old) > 0


def _of_a_target(one: Difference, context: Context) -> bool:
    """Whether a deadline stands beside a number that is to be reached by then."""
    assert one.holder is not None
    return any(slot.declared.diff is Diff.TARGET for slot in slots(one.holder).values())


def _last_proof(one: Difference, context: Context) -> bool:
    new = one.new
    return new is not None and not new.value("proof") and new.value("point") in _CLAIMS


GRAVER: Final = (
    Judgment(entities.ENTITY_REMOVED, _a_promise),
    Judgment(entities.ENTITY_REMOVED, _relied_on),
    Judgment(entities.ENTITY_REMOVED, _agreed_milestone),
    Judgment(goals.BASELINE_REWRITTEN, _readings_began),
    Judgment(goals.BASELINE_DROPPED, _readings_began),
    Judgment(goals.DEADLINE_PUT_OFF, _of_a_target),
    Judgment(goals.DEADLINE_DROPPED, _of_a_target),
    Judgment(bonds.PROOF_LOST, _last_proof),
)
"""When a change is graver than its kind usually is."""


def impact_of(kind: ChangeKind, one: Difference, context: Context) -> Impact:
    """How grave a difference is that has been named."""
    graver = (row.impact for row in GRAVER if row.kind is kind and row.when(one, context))
    return min((kind.impact, *graver), key=lambda impact: impact.rank)

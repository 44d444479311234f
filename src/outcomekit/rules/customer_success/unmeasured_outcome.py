"""An outcome promised to a customer has no baseline, target or date; or a plan has over four.

An outcome in the customer's words is what they will judge us by, and words stretch. From where, to
where, by when: with these three both sides will say the same on the day (Suc). Three or four such
outcomes can be followed. A plan with more was collected, and not chosen.

The measure of the behavior that brings the outcome does not stand in: that one is ours to follow,
this one is the customer's.

What to do: ask the customer for the number today, before the work begins; it cannot be had later.
Write `baseline`, and `target: {value: …, by: …}`. Of more than four outcomes, ask which they would
renew for.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from outcomekit.diagnostics.grammar import alternatives
from outcomekit.diagnostics.severity import Severity
from outcomekit.index.index import Index
from outcomekit.model.success_plan import CustomerOutcome, SuccessPlan
from outcomekit.rules._living import current, living
from outcomekit.rules._rule import Flaw, rule

INVALID = (
    """
    success_plans:
      halvorsen:
        customer: Halvorsen Castings, line 4
        outcomes:
          no-saturdays:
          ^^^^^^^^^^^^ `no-saturdays` has no baseline or date
            words: We hit the week's schedule without a Saturday shift
            measure: {metric: Saturday shifts, unit: shifts/month, target: 1}
    """,
    """
    success_plans:
      halvorsen:
        customer: Halvorsen Castings, line 4
        outcomes:
          no-saturdays: We hit the week's schedule without a Saturday shift
          ^^^^^^^^^^^^ `no-saturdays` has no baseline, target or date
          repair-not-search:
          ^^^^^^^^^^^^^^^^^ `repair-not-search` has no baseline or target
            words: My crew repairs instead of searching
            measure: {baseline: {on: 2026-08-24}, target: {by: 2026-12-31}}
    """,
    """
    success_plans:
      halvorsen:
        customer: Halvorsen Castings, line 4
        outcomes:
        ^^^^^^^^ `halvorsen` promises 5 outcomes; 4 are the most that one follows
          saturdays: {words: No Saturdays, measure: {baseline: 3, target: {value: 1, by: 2027-Q1}}}
          searching: {words: No searching, measure: {baseline: 6, target: {value: 3, by: 2027-Q1}}}
          scrap: {words: Less scrap, measure: {baseline: 4, target: {value: 2, by: 2027-Q1}}}
          spares: {words: Fewer spares, measure: {baseline: 90, target: {value: 40, by: 2027-Q1}}}
          noise: {words: Less noise, measure: {baseline: 85, target: {value: 80, by: 2027-Q1}}}
    """,
)
VALID = (
    """
    success_plans:
      halvorsen:
        customer: Halvorsen Castings, line 4
        outcomes:
          no-saturdays:
            words: We hit the week's schedule without a Saturday shift
            measure:
              metric: Saturday shifts
              unit: shifts/month
              baseline: 3
              target: {value: 1, by: 2027-03-31}
    """,
    """
    success_plans:
      halvorsen:
        customer: Halvorsen Castings, line 4
        outcomes:
          accidents: {words: No accident, measure: {baseline: 0, target: {value: 0, by: 2027-Q1}}}
          noise: {words: Less noise, status: retired}
      havbris:
        customer: Havbris Seafood
        status: retired
        outcomes:
          night-answers: The night shift answers, not the morning after
    """,
)
_MOST: Final = 4


@rule(
    "CS002",
    Severity.WARNING,
    why="from where, to where, by when: without these an outcome is a matter of opinion (Suc).",
    valid=VALID,
    invalid=INVALID,
)
def check(index: Index) -> Iterator[Flaw]:
    """Plans with too many outcomes, at `outcomes`, and unmeasured outcomes, at their keys."""
    for item, plan in living(index, SuccessPlan):
        count = len(current(plan.outcomes))
        if count > _MOST:
            yield Flaw(
                (item.pointer / "outcomes").key,
                f"`{item.id}` promises {count} outcomes; {_MOST} are the most that one follows",
                "keep those for which the customer would renew",
                "a few outcomes can be followed; a longer list was collected, and not chosen.",
            )
    for item, outcome in living(index, CustomerOutcome):
        lacking = list(_lacking(outcome))
        if lacking:
            yield Flaw(
                item.pointer.key,
                f"`{item.id}` has no {alternatives(lacking)}",
                "measure: {metric: …, baseline: …, target: {value: …, by: …}}",
            )


def _lacking(outcome: CustomerOutcome) -> Iterator[str]:
    measure = outcome.measure
    baseline = measure.baseline if measure is not None else None
    target = measure.target if measure is not None else None
    if baseline is None or baseline.value is None:
        yield "baseline"
    if target is None or target.value is None:
        yield "target"
    if target is None or target.by is None:
        yield "date"

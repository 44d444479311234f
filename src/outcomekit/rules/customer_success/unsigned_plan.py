"""A success plan is not agreed with the customer, or a milestone has nobody on their side.

A plan that only one side has seen is a forecast. What makes it a promise is that a person at the
customer has said yes to it, on a day; and what keeps it alive is that each step has somebody over
there who would notice if it did not happen (Suc). Where only we look after a milestone, the
customer watches us work.

A milestone that is done needs nobody any more.

What to do: go through the plan with them, line by line, and let them reword it. Write down who
agreed, and when, under `agreed`. For each milestone ask who of theirs looks after it: `theirs`.
"""

from collections.abc import Iterator

from outcomekit.diagnostics.severity import Severity
from outcomekit.index.index import Index
from outcomekit.model.success_plan import Milestone, SuccessPlan
from outcomekit.rules._living import living
from outcomekit.rules._rule import Flaw, rule

INVALID = (
    """
    success_plans:
      halvorsen:
      ^^^^^^^^^ nobody at the customer has agreed to `halvorsen`
        customer: Halvorsen Castings, line 4
        milestones:
          baseline-signed:
          ^^^^^^^^^^^^^^^ nobody at the customer looks after `baseline-signed`
            milestone: The baseline of line 4 is signed
            due: 2026-12-04
            ours: Line engineer
    """,
    """
    success_plans:
      halvorsen:
      ^^^^^^^^^ nobody at the customer has agreed to `halvorsen`
        customer: Halvorsen Castings, line 4
        agreed: {}
      havbris: Havbris Seafood, two depots
      ^^^^^^^ nobody at the customer has agreed to `havbris`
    """,
)
VALID = (
    """
    success_plans:
      halvorsen:
        customer: Halvorsen Castings, line 4
        agreed: {by: "Production manager, Halvorsen Castings", on: 2026-08-24}
        milestones:
          baseline-signed:
            milestone: The baseline of line 4 is signed
            due: 2026-12-04
            ours: Line engineer
            theirs: Shift lead, line 4
    """,
    """
    success_plans:
      halvorsen:
        customer: Halvorsen Castings, line 4
        agreed: {on: 2026-08-24}
        milestones:
          kick-off: {milestone: We have met, done: 2026-08-28}
          first-cause: {milestone: The first cause is known, status: achieved}
          fax-line: {milestone: The fax line works, status: retired}
    """,
)


@rule(
    "CS003",
    Severity.WARNING,
    why="a plan that only one side works on is a wish (Suc).",
    valid=VALID,
    invalid=INVALID,
)
def check(index: Index) -> Iterator[Flaw]:
    """Plans that nobody agreed to, and open milestones that nobody there looks after."""
    for item, plan in living(index, SuccessPlan):
        agreed = plan.agreed
        if agreed is None or (agreed.by is None and agreed.on is None):
            yield Flaw(
                item.pointer.key,
                f"nobody at the customer has agreed to `{item.id}`",
                "agreed: {by: …, on: …}, who of them said yes, and when",
            )
    for item, milestone in living(index, Milestone):
        over = milestone.done is not None or milestone.status == "achieved"
        if milestone.theirs is None and not over:
            yield Flaw(
                item.pointer.key,
                f"nobody at the customer looks after `{item.id}`",
                "theirs: …, a person or role on their side",
            )

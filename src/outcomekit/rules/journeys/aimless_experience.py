"""An experience of a success plan leads to none of its outcomes.

Customers stay because they achieve what they wanted. A visit, a call or a workshop is worth what
it brings them towards that: experiences are the method, outcomes the goal, and each needs a line
drawn to the other (S4). An experience that leads nowhere may be pleasant, and will be the first
thing that nobody has time for.

What to do: name the outcome under `leads_to`. If none comes to mind, ask the customer what they
would miss without it; either an outcome is missing from the plan, or the experience can go.
"""

from collections.abc import Iterator

from outcomekit.diagnostics.severity import Severity
from outcomekit.index.index import Index
from outcomekit.model.success_plan import Experience
from outcomekit.rules._living import living
from outcomekit.rules._rule import Flaw, rule

INVALID = (
    """
    success_plans:
      halvorsen:
        customer: Halvorsen Castings, line 4
        outcomes:
          no-saturdays: We hit the week's schedule without a Saturday shift
        experiences:
          monday-reading:
          ^^^^^^^^^^^^^^ `monday-reading` leads to no outcome of `halvorsen`
            experience: Twenty minutes with the stop record every Monday
            score: 80
    """,
    """
    success_plans:
      halvorsen:
        customer: Halvorsen Castings, line 4
        experiences:
          summer-party: Our summer party
          ^^^^^^^^^^^^ `summer-party` leads to no outcome of `halvorsen`
    """,
)
VALID = (
    """
    success_plans:
      halvorsen:
        customer: Halvorsen Castings, line 4
        outcomes:
          no-saturdays: We hit the week's schedule without a Saturday shift
        experiences:
          monday-reading:
            experience: Twenty minutes with the stop record every Monday
            leads_to: [no-saturdays]
            score: 80
    """,
    """
    success_plans:
      halvorsen:
        customer: Halvorsen Castings, line 4
        status: retired
        experiences:
          summer-party: Our summer party
    """,
)


@rule(
    "JM003",
    Severity.WARNING,
    why="experiences are the method and outcomes the goal; one must lead to the other (S4).",
    valid=VALID,
    invalid=INVALID,
)
def check(index: Index) -> Iterator[Flaw]:
    """Experiences that lead to no outcome, at their keys."""
    for item, experience in living(index, Experience):
        if not experience.leads_to:
            assert item.owner is not None
            yield Flaw(
                item.pointer.key,
                f"`{item.id}` leads to no outcome of `{item.owner.id}`",
                "leads_to: […], what the customer achieves through it",
            )

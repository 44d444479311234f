"""A step of the journey has neither boosters nor blockers.

A journey map says what people do today, and which of it tells early how they will fare. A booster
is a behavior after which things go well, a blocker one after which they do not (S2). A step with
neither is a box in a picture: it shows nobody where to help.

What to do: ask two people who go through this step what those do who do well there, and what the
others do. Write each down as something seen. If nothing at this step makes a difference, the step
can go.
"""

from collections.abc import Iterator

from outcomekit.diagnostics.severity import Severity
from outcomekit.index.index import Index
from outcomekit.model.journey import Step
from outcomekit.rules._living import living
from outcomekit.rules._rule import Flaw, rule

INVALID = (
    """
    journey:
      first-meeting:
      ^^^^^^^^^^^^^ nothing helps at `first-meeting`, and nothing gets in the way
        step: First meeting
        doing: Compares us with retuning
    """,
    """
    journey:
      first-meeting: First meeting
      ^^^^^^^^^^^^^ nothing helps at `first-meeting`, and nothing gets in the way
      one-line:
      ^^^^^^^^ nothing helps at `one-line`, and nothing gets in the way
        step: Trial on one line
        boosters: {}
        blockers:
    """,
)
VALID = (
    """
    journey:
      first-meeting:
        step: First meeting
        doing: Compares us with retuning
        boosters:
          brings-it: Brings last month's log
        blockers:
          sends-maintenance: Sends maintenance instead
    """,
    """
    journey:
      first-meeting:
        step: First meeting
        blockers: {sends-maintenance: Sends maintenance instead}
      order-by-fax:
        step: The order comes by fax
        status: retired
    """,
)


@rule(
    "JM001",
    Severity.WARNING,
    why="what people do at a step tells early how it will end; that shows where to help (S2).",
    valid=VALID,
    invalid=INVALID,
)
def check(index: Index) -> Iterator[Flaw]:
    """Steps at which nothing helps and nothing hinders, at their keys."""
    for item, step in living(index, Step):
        if not step.boosters and not step.blockers:
            yield Flaw(
                item.pointer.key,
                f"nothing helps at `{item.id}`, and nothing gets in the way",
                "boosters: {…: what those do who do well there}; blockers: {…: what the others do}",
            )

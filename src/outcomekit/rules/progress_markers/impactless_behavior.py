"""A behavior feeds no impact, in a map that has some.

Outcomes are changes of behavior *that drive results* (S2). A behavior that leads to no impact may
be pleasant to see, and is then a habit that we happen to like. Tying each one to the roof is how a
team finds the markers that it only watches because they are easy to watch. It also shows the impact
that nobody works on.

A behavior is tied by its own `impact`, or through an objective that names an impact and has the
behavior among its key results.

What to do: ask what rises or falls if they all did this for a year. Name that impact. If the answer
is "another behavior follows", name what that one feeds. If there is no answer, retire the marker.
"""

from collections.abc import Iterator

from outcomekit.diagnostics.severity import Severity
from outcomekit.index.index import Index
from outcomekit.model.objective import OkrObjective
from outcomekit.model.partner import Behavior
from outcomekit.rules._living import current, living
from outcomekit.rules._own import own_id
from outcomekit.rules._rule import Flaw, rule

INVALID = (
    """
    impacts:
      plant-margin: {impact: Contribution per running hour rises, for: customer}
    partners:
      production-manager:
        behaviors:
          expect:
            brings-stoppage-log:
            ^^^^^^^^^^^^^^^^^^^ `brings-stoppage-log` feeds none of the map's impacts
              does: Brings last month's stoppage log to the first meeting
    """,
)
VALID = (
    """
    impacts:
      plant-margin: {impact: Contribution per running hour rises, for: customer}
    partners:
      production-manager:
        behaviors:
          expect:
            brings-stoppage-log:
              does: Brings last month's stoppage log to the first meeting
              impact: plant-margin
    """,
    """
    partners:
      production-manager:
        behaviors:
          expect:
            brings-stoppage-log: Brings last month's stoppage log to the first meeting
    """,
    """
    impacts:
      plant-margin: {impact: Contribution per running hour rises, for: customer}
    partners:
      production-manager:
        behaviors:
          expect:
            brings-stoppage-log: Brings last month's stoppage log to the first meeting
            asks-for-price: {does: Asks for a price list, status: retired}
    objectives:
      more-logs:
        objective: Plants open their books
        impact: plant-margin
        key_results:
          logs-at-first-meetings: {behavior: brings-stoppage-log, from: 16, to: 35}
    """,
)


@rule(
    "PM020",
    Severity.NOTE,
    why="an outcome is a behavior that drives a result; one that drives none is a habit (S2).",
    valid=VALID,
    invalid=INVALID,
)
def check(index: Index) -> Iterator[Flaw]:
    """Behaviors that lead to no impact, at their keys; silent in a map without impacts."""
    if not current(index.map.impacts):
        return
    tied = {
        own_id(index, result.behavior)
        for _, objective in living(index, OkrObjective)
        if objective.impact is not None
        for result in objective.key_results.values()
    }
    for item, behavior in living(index, Behavior):
        if behavior.impact is None and item.id not in tied:
            yield Flaw(
                item.pointer.key,
                f"`{item.id}` feeds none of the map's impacts",
                "add `impact:`; what rises or falls if they all did this for a year?",
            )

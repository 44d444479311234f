"""A value map lacks one of its four quadrants.

What a role is after, what it is judged by, how it goes about it, what stands in its way: the four
explain one another (S3). An issue matters because of an objective, and a metric shows which. With
one of them empty, the conversation has a hole just there, and most often it is the metrics: the
only place from which a sum can start.

What to do: ask them. For objectives: what must have happened by the year's end? For metrics: which
number does your boss ask for? For strategies: what are you doing about it already? For issues: what
keeps you from it?
"""

from collections.abc import Iterator

from outcomekit.diagnostics.grammar import alternatives
from outcomekit.diagnostics.severity import Severity
from outcomekit.index.index import Index
from outcomekit.model.partner import Partner
from outcomekit.rules._living import living
from outcomekit.rules._rule import Flaw, rule
from outcomekit.rules.value_maps._quadrants import QUADRANTS

INVALID = (
    """
    partners:
      maintenance-engineer:
        value_map:
        ^^^^^^^^^ the value map of `maintenance-engineer` has no metrics
          objectives:
            night-calls: Be called out less at night
          strategies:
            one-spares-family: Keep one family of spare parts
          issues:
            cause-hunting: Hours spent hunting for the cause of a stop
    """,
    """
    partners:
      maintenance-engineer:
        value_map:
        ^^^^^^^^^
        : the value map of `maintenance-engineer` has no objectives, metrics, strategies or issues
          drawn_with: One maintenance lead
          objectives: {}
          issues:
    """,
)
VALID = (
    """
    partners:
      maintenance-engineer:
        value_map:
          objectives:
            night-calls: Be called out less at night
          metrics:
            repair-time: Minutes from stop to restart
          strategies:
            one-spares-family: Keep one family of spare parts
          issues:
            cause-hunting: Hours spent hunting for the cause of a stop
    """,
    """
    partners:
      maintenance-engineer:
        name: Maintenance engineers
        value_map:
      relay-buyer:
        status: retired
        value_map:
          objectives: {cheaper-relays: Pay less for relays}
    """,
)


@rule(
    "VM002",
    Severity.WARNING,
    why="objectives, metrics, strategies and issues explain one another (S3).",
    valid=VALID,
    invalid=INVALID,
)
def check(index: Index) -> Iterator[Flaw]:
    """Value maps with an empty quadrant, at their keys."""
    for item, partner in living(index, Partner):
        if partner.value_map is None:
            continue
        empty = [name for name in QUADRANTS if not getattr(partner.value_map, name)]
        if empty:
            yield Flaw(
                (item.pointer / "value_map").key,
                f"the value map of `{item.id}` has no {alternatives(empty)}",
                "; ".join(f"{name}: {{…}}" for name in empty),
            )

"""Nothing says that a customer helped to draw a value map.

A value map is drawn with people who do the work (S3). One that was drawn at our own table holds
what we believe about them. It may be right; but a seller who leans on it in a meeting should know
that nobody of that trade has seen it.

What to do: show it to two people in that role. They will strike a third of it within ten minutes;
that third was ours. Then write under `drawn_with` who they were, and the day under `on`. What a
single item rests on can stand in its own `sources`.
"""

from collections.abc import Iterator

from outcomekit.diagnostics.severity import Severity
from outcomekit.index.index import Index
from outcomekit.model.partner import Partner
from outcomekit.rules._living import living
from outcomekit.rules._rule import Flaw, rule
from outcomekit.rules.value_maps._quadrants import items

INVALID = (
    """
    partners:
      production-manager:
        value_map:
        ^^^^^^^^^ nothing says which customer helped to draw the value map of `production-manager`
          objectives:
            schedule-attainment: Hit the weekly schedule
          issues:
            short-stops: Short stops that nobody can explain
    """,
)
VALID = (
    """
    partners:
      production-manager:
        value_map:
          objectives:
            schedule-attainment: Hit the weekly schedule
          issues:
            short-stops: Short stops that nobody can explain
          drawn_with: Two production managers and a shift lead
          on: 2026-09-14
    """,
    """
    partners:
      production-manager:
        value_map:
          issues:
            short-stops:
              text: Short stops that nobody can explain
              sources: ["Line walk with two managers, September 2026"]
    """,
    """
    partners:
      field-sales:
        kind: internal
        value_map:
          objectives:
            first-orders: Win two first orders a quarter
    """,
)


@rule(
    "VM003",
    Severity.NOTE,
    why="a value map is drawn with people who do the work, or it holds what we believe (S3).",
    valid=VALID,
    invalid=INVALID,
)
def check(index: Index) -> Iterator[Flaw]:
    """Value maps that nobody vouches for, at their keys; our own people's aside."""
    for item, partner in living(index, Partner):
        drawn = partner.value_map
        if drawn is None or drawn.drawn_with is not None or partner.partner_kind == "internal":
            continue
        if not any(valued.sources for valued in items(drawn)):
            yield Flaw(
                (item.pointer / "value_map").key,
                f"nothing says which customer helped to draw the value map of `{item.id}`",
                "drawn_with: …, who of them helped",
            )

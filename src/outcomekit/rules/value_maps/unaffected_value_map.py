"""In a value map nothing is marked as affected by us, or everything is.

First the role's world is drawn without us; then what we affect is marked: the italics of a value
map (S3). The marks tell a seller which part of that world to talk about. With none of them, the map
leads to no conversation. With all of them, either it was drawn around our product, or the marks
were set without a thought: nobody affects everything in somebody else's job.

What to do: go through the items with someone who has delivered. Mark those where a customer could
see the difference within a year. If none is left, this role is not whom we help.
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
        ^^^^^^^^^ nothing that `production-manager` values is marked as affected by us
          objectives:
            schedule-attainment: Hit the weekly schedule
          issues:
            short-stops: Short stops that nobody can explain
    """,
    """
    partners:
      production-manager:
        value_map:
        ^^^^^^^^^ all that `production-manager` values is marked as affected by us
          objectives:
            schedule-attainment: {text: Hit the weekly schedule, we_affect: true}
          issues:
            short-stops: {text: Short stops that nobody can explain, we_affect: true}
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
            short-stops: {text: Short stops that nobody can explain, we_affect: true}
    """,
    """
    partners:
      one-item-so-far:
        value_map:
          issues:
            short-stops: {text: Short stops that nobody can explain, we_affect: true}
      no-item-so-far:
        value_map:
          drawn_with: One maintenance lead
    """,
)


@rule(
    "VM004",
    Severity.NOTE,
    why="the marks of what we affect tell a seller what to talk about (S3).",
    valid=VALID,
    invalid=INVALID,
)
def check(index: Index) -> Iterator[Flaw]:
    """Value maps with no mark of ours or nothing but marks, at their keys."""
    for item, partner in living(index, Partner):
        if partner.value_map is None:
            continue
        marks = [
            valued.we_affect is True
            for valued in items(partner.value_map)
            if valued.status != "retired"
        ]
        at = (item.pointer / "value_map").key
        if marks and not any(marks):
            yield Flaw(
                at,
                f"nothing that `{item.id}` values is marked as affected by us",
                "we_affect: true, where a customer would see the difference",
            )
        elif len(marks) > 1 and all(marks):
            yield Flaw(
                at,
                f"all that `{item.id}` values is marked as affected by us",
                "keep the mark where a customer would see the difference",
            )

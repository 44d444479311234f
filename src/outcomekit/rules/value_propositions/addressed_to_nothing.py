"""A value proposition answers nothing that its player values, or only what we do not affect.

Value is always to somebody and for something (S3). A proposition that addresses no objective,
metric, strategy or issue is an offer in search of a need. One that addresses only items which the
value map does not mark as affected by us promises what, by our own account, we cannot change.

Items of another map are taken as marked there.

What to do: name the items under `addresses`. If those are the right ones, mark them with
`we_affect: true`, and be ready to say how. If no item fits, ask the player before you write one.
"""

from __future__ import annotations

from collections.abc import Iterator

from outcomekit.diagnostics.severity import Severity
from outcomekit.index.index import Index
from outcomekit.model.proposition import ValueProposition
from outcomekit.model.value_map import ValueItem
from outcomekit.rules._living import living
from outcomekit.rules._rule import Flaw, rule

INVALID = (
    """
    partners:
      production-manager:
        value_map:
          issues:
            short-stops: {text: Short stops that nobody can explain, we_affect: true}
    value_propositions:
      cause-within-shift: {statement: See why a line stops, partner: production-manager}
      ^^^^^^^^^^^^^^^^^^ nothing says which value `cause-within-shift` answers
    """,
    """
    partners:
      production-manager:
        value_map:
          objectives:
            schedule-attainment: Hit the weekly schedule
          issues:
            short-stops: {text: Short stops that nobody can explain, we_affect: true}
            few-fitters: {text: Fitters are hard to find, we_affect: false}
    value_propositions:
      more-fitters:
        statement: Run a line with fewer fitters
        addresses: [few-fitters, schedule-attainment]
                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
                   : `more-fitters` answers only what we do not affect
    """,
)
VALID = (
    """
    partners:
      production-manager:
        value_map:
          issues:
            short-stops: {text: Short stops that nobody can explain, we_affect: true}
    value_propositions:
      cause-within-shift:
        statement: See why a line stops
        partner: production-manager
        addresses: [short-stops]
    """,
    """
    partners:
      production-manager:
        value_map:
          objectives:
            schedule-attainment: Hit the weekly schedule
          issues:
            short-stops: {text: Short stops that nobody can explain, we_affect: true}
    value_propositions:
      cause-within-shift:
        statement: See why a line stops
        addresses: [schedule-attainment, short-stops]
    """,
)


@rule(
    "VP006",
    Severity.WARNING,
    why="value is always to somebody and for something; this is for nothing yet (S3).",
    valid=VALID,
    invalid=INVALID,
)
def check(index: Index) -> Iterator[Flaw]:
    """Propositions that address nothing, at their keys, or nothing of ours, at `addresses`."""
    for item, proposition in living(index, ValueProposition):
        if not proposition.addresses:
            yield Flaw(
                item.pointer.key,
                f"nothing says which value `{item.id}` answers",
                "addresses: […], items of the player's value map",
            )
        elif not any(_may_be_affected(index, one) for one in proposition.addresses):
            yield Flaw(
                item.pointer / "addresses",
                f"`{item.id}` answers only what we do not affect",
                "we_affect: true on the item, if a customer would see the difference",
            )


def _may_be_affected(index: Index, reference: str) -> bool:
    item = index.find(reference)
    return item is None or not isinstance(item.entity, ValueItem) or item.entity.we_affect is True

"""A stage is ended by no behavior of a customer.

A demonstration given, a quotation sent: what we do can always be done, and says nothing about where
the customer stands. A stage ends when they do something that they would not do without meaning it
(S0). Stages that end otherwise fill up with deals that are nowhere, and the forecast with them.

Behaviors of our own people, of partners of the kind `internal`, are acts of the seller, too.

What to do: name under `exit` a behavior of theirs, from the ladder. Ask what the last three
customers did at this point who went on to buy, and the last three who did not.
"""

from __future__ import annotations

from collections.abc import Iterator

from outcomekit.diagnostics.severity import Severity
from outcomekit.index.index import Index
from outcomekit.model.partner import Partner
from outcomekit.model.sales import Stage
from outcomekit.rules._living import living
from outcomekit.rules._rule import Flaw, rule

INVALID = (
    """
    partners:
      production-manager:
        behaviors:
          expect:
            brings-log: Brings last month's stoppage log to the first meeting
    sales:
      stages:
        finding-losses:
        ^^^^^^^^^^^^^^ nothing that a customer does ends `finding-losses`
          stage: Finding the losses
          objective: Be asked to look at the plant's own numbers
    """,
    """
    partners:
      field-sales:
        kind: internal
        behaviors:
          like:
            quotes-after-walk: Quotes only after a line walk
    sales:
      stages:
        quoting:
          stage: Quoting
          exit: [quotes-after-walk]
                ^^^^^^^^^^^^^^^^^^^
                : `quoting` ends when our own people act, whatever the customer does
    """,
)
VALID = (
    """
    partners:
      production-manager:
        behaviors:
          expect:
            brings-log: Brings last month's stoppage log to the first meeting
    sales:
      stages:
        finding-losses:
          stage: Finding the losses
          exit: [brings-log]
          objective: Be asked to look at the plant's own numbers
    """,
    """
    partners:
      production-manager:
        behaviors:
          expect:
            brings-log: Brings last month's stoppage log to the first meeting
      field-sales:
        kind: internal
        behaviors:
          like:
            asks-for-log: Asks for the stoppage log when inviting
    sales:
      stages:
        finding-losses: {stage: Finding the losses, exit: [asks-for-log, brings-log]}
        fax-offers: {stage: Offers by fax, status: retired}
    """,
)


@rule(
    "SP006",
    Severity.WARNING,
    why="what we do ends nothing; a stage is over when the customer acts (S0).",
    valid=VALID,
    invalid=INVALID,
)
def check(index: Index) -> Iterator[Flaw]:
    """Stages without an exit, at their keys, or with only our own people's, at `exit`."""
    for item, stage in living(index, Stage):
        if not stage.exit:
            yield Flaw(
                item.pointer.key,
                f"nothing that a customer does ends `{item.id}`",
                "exit: […], what they do when they mean it",
            )
        elif all(_is_ours(index, reference) for reference in stage.exit):
            yield Flaw(
                item.pointer / "exit",
                f"`{item.id}` ends when our own people act, whatever the customer does",
                "exit: […], what the customer does then",
            )


def _is_ours(index: Index, behavior: str) -> bool:
    item = index.find(behavior)
    owner = item.owner.entity if item is not None and item.owner is not None else None
    return isinstance(owner, Partner) and owner.partner_kind == "internal"

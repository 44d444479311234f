"""A key player is asked nothing.

Those who release the money and those who work with it know what a change would be worth. A seller
who has no question for them can only tell, and whoever tells first learns last (S3). The questions
make the seller: they show that somebody has thought about this job before.

A question that names no `partner` is put to nobody, even if it reveals something of theirs.

What to do: take the issue that costs them most, and ask for its last occurrence: when, what
happened, what did it cost, who worked that out. `outcomekit add question` writes it down.
"""

from __future__ import annotations

from collections.abc import Iterator

from outcomekit.diagnostics.severity import Severity
from outcomekit.index.index import Index
from outcomekit.model.partner import Partner
from outcomekit.model.sales import Question
from outcomekit.rules._living import living
from outcomekit.rules._players import meant
from outcomekit.rules._rule import Flaw, rule

INVALID = (
    """
    partners:
      production-manager:
      ^^^^^^^^^^^^^^^^^^ nothing is asked of `production-manager`, who decides or works with it
        buying: {roles: [economic]}
        value_map:
          issues:
            short-stops: Short stops that nobody can explain
    """,
    """
    partners:
      production-manager:
        buying: {roles: [economic]}
      maintenance-engineer:
      ^^^^^^^^^^^^^^^^^^^^ nothing is asked of `maintenance-engineer`, who decides or works with it
        buying: {roles: [user, technical]}
    sales:
      questions:
        short-stop-cost: {asks: What did short stops cost you?, partner: production-manager}
        how-is-business: How is business?
    """,
    """
    partners:
      production-manager:
      ^^^^^^^^^^^^^^^^^^
      : nothing is asked of `production-manager`; `short-stop-cost` does not say whom to ask
        buying: {roles: [economic]}
        value_map:
          issues:
            short-stops: Short stops that nobody can explain
    sales:
      questions:
        short-stop-cost: {asks: What did short stops cost you?, reveals: [short-stops]}
    """,
)
VALID = (
    """
    partners:
      production-manager:
        buying: {roles: [economic]}
        value_map:
          issues:
            short-stops: Short stops that nobody can explain
    sales:
      questions:
        short-stop-cost:
          asks: What did short stops cost you last month, and who worked it out?
          partner: production-manager
          reveals: [short-stops]
    """,
    """
    partners:
      production-manager:
        buying: {roles: [economic]}
        value_map:
          issues:
            short-stops: Short stops that nobody can explain
      plant-controller:
        buying: {roles: [technical, coach]}
    sales:
      questions:
        short-stop-cost: {asks: What did short stops cost you?, partner: production-manager}
    """,
)


@rule(
    "SP007",
    Severity.WARNING,
    why="who is asked nothing about their work hears a talk about ours (S3).",
    valid=VALID,
    invalid=INVALID,
)
def check(index: Index) -> Iterator[Flaw]:
    """Key players for whom there is no question, at their keys."""
    asked = meant(
        index, ((item, one.partner, one.reveals) for item, one in living(index, Question))
    )
    for item, partner in living(index, Partner):
        if not partner.is_key_player or item.id in asked.named:
            continue
        nameless = asked.nameless.get(item.id)
        if nameless is None:
            yield Flaw(
                item.pointer.key,
                f"nothing is asked of `{item.id}`, who decides or works with it",
                f"`outcomekit add question`, with partner: {item.id}",
            )
        else:
            yield Flaw(
                item.pointer.key,
                f"nothing is asked of `{item.id}`; `{nameless}` does not say whom to ask",
                f"partner: {item.id}, for `{nameless}`",
            )

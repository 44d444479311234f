"""A key player is asked nothing.

Those who release the money and those who work with it know what a change would be worth. A seller
who has no question for them can only tell, and whoever tells first learns last (S3). The questions
make the seller: they show that somebody has thought about this job before.

A question without a `partner` counts for the player whose items or behaviors it reveals.

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
        short-stop-cost: {asks: What did short stops cost you?, reveals: [short-stops]}
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
    asked: set[str] | None = None
    for item, partner in living(index, Partner):
        if not partner.is_key_player:
            continue
        if asked is None:
            asked = {
                player
                for _, question in living(index, Question)
                for player in meant(index, question.partner, question.reveals)
            }
        if item.id not in asked:
            yield Flaw(
                item.pointer.key,
                f"nothing is asked of `{item.id}`, who decides or works with it",
                f"`outcomekit add question`, with partner: {item.id}",
            )

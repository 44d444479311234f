"""A review cycle was checked and acted upon, and nothing was decided.

A cycle ends in decisions: what becomes the rule, what is bettered, what is looked into, what ends
(Cap). Without one, what was seen in the check is forgotten by the next cycle. Most often it is
`stop` that is missing, and so the list of things to do grows with each review.

What to do: go through the four words and write one line under at least one of them: `standardise`,
`improve`, `explore`, `stop`. “Nothing to change yet” is no decision; “explore for six more weeks”
is one.
"""

from __future__ import annotations

from collections.abc import Iterator

from outcomekit.diagnostics.severity import Severity
from outcomekit.index.index import Index
from outcomekit.model.review import Decisions, Review
from outcomekit.rules._living import living
from outcomekit.rules._rule import Flaw, rule

INVALID = (
    """
    reviews:
      autumn:
      ^^^^^^ `autumn` was checked and acted upon, and decided nothing
        on: 2026-10-30
        check: Sellers ask now; two managers in nine bring a log
        act: Leave the invitation alone, and work on who invites maintenance
    """,
    """
    reviews:
      autumn:
      ^^^^^^ `autumn` was checked and acted upon, and decided nothing
        check: Sellers ask now; two managers in nine bring a log
        act: Leave the invitation alone, and work on who invites maintenance
        decisions: {stop: [], improve: }
    """,
)
VALID = (
    """
    reviews:
      autumn:
        on: 2026-10-30
        check: Sellers ask now; two managers in nine bring a log
        act: Leave the invitation alone, and work on who invites maintenance
        decisions:
          stop: [Mailing the savings calculator]
    """,
    """
    reviews:
      just-checked: {check: One first meeting in six has a log}
      not-checked: {act: Leave the invitation alone}
    """,
)


@rule(
    "CD002",
    Severity.NOTE,
    why="a cycle ends in what is kept, bettered, looked into or stopped (Cap).",
    valid=VALID,
    invalid=INVALID,
)
def check(index: Index) -> Iterator[Flaw]:
    """Cycles with a check and an act, and without a decision, at their keys."""
    for item, review in living(index, Review):
        if review.check is not None and review.act is not None and not _decided(review.decisions):
            yield Flaw(
                item.pointer.key,
                f"`{item.id}` was checked and acted upon, and decided nothing",
                "decisions: {stop: […]}; or standardise, improve, explore",
            )


def _decided(decisions: Decisions | None) -> bool:
    return decisions is not None and bool(
        decisions.standardise or decisions.improve or decisions.explore or decisions.stop
    )

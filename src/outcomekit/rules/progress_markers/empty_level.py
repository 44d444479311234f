"""A ladder lacks one of its levels: expect, like or love.

The three levels are steps of depth (DyP). Expect is a first answer by anyone who takes us
seriously, like is taking part and learning, love is carrying it further unasked (OMs). Each missing
one costs something else. Without expect nothing tells after six weeks whether to go on. Without
like, the way from a polite meeting to a changed plant is a leap. Without love the work has no
picture of the day on which it is no longer needed.

What to do: for expect, ask what they would do next month if they meant it. For like, what they
would do if they learned from it. For love, what they would do without us, and show to others.
"""

from collections.abc import Iterator

from outcomekit.diagnostics.grammar import alternatives
from outcomekit.diagnostics.severity import Severity
from outcomekit.index.index import Index
from outcomekit.rules._rule import Flaw, rule
from outcomekit.rules._rungs import LEVELS, ladders

INVALID = (
    """
    partners:
      production-manager:
        behaviors:
        ^^^^^^^^^ the ladder of `production-manager` has no love
          expect:
            brings-stoppage-log: Brings last month's stoppage log to the first meeting
          like:
            runs-one-line-trial: Runs a one-line trial against the line's own baseline
    """,
    """
    partners:
      production-manager:
        behaviors:
        ^^^^^^^^^ the ladder of `production-manager` has no expect or love
          expect:
            reads-brochure: {does: Asks for the brochure, status: retired}
          like:
            runs-one-line-trial: Runs a one-line trial against the line's own baseline
          love: {}
    """,
)
VALID = (
    """
    partners:
      production-manager:
        behaviors:
          expect:
            brings-stoppage-log: Brings last month's stoppage log to the first meeting
          like:
            runs-one-line-trial: Runs a one-line trial against the line's own baseline
          love:
            presents-to-sister-plants: Presents the result to sister plants unprompted
    """,
    """
    partners:
      production-manager:
        behaviors:
    """,
    """
    partners:
      panel-builder:
        status: retired
        behaviors:
          expect:
            stocks-relays: Keeps our relays in stock
    """,
)
_HINTS = {
    "expect": "expect: what would they do next month if they meant it?",
    "like": "like: what would they do if they took part and learned from it?",
    "love": "love: what would they do unasked, and show to others?",
}


@rule(
    "PM005",
    Severity.WARNING,
    why="change comes by degrees; a ladder without a rung asks people to leap (OMs).",
    valid=VALID,
    invalid=INVALID,
)
def check(index: Index) -> Iterator[Flaw]:
    """Ladders that have begun and lack a level, at their keys."""
    for item, _, ladder in ladders(index):
        held = {level for level, _, _ in ladder}
        if held and len(held) < len(LEVELS):
            missing = [level for level in LEVELS if level not in held]
            yield Flaw(
                (item.pointer / "behaviors").key,
                f"the ladder of `{item.id}` has no {alternatives(missing)}",
                _HINTS[missing[0]],
            )

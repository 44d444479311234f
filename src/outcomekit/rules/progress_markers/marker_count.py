"""A partner has fewer than three behaviors, or more than fifteen.

A ladder is read as a whole: it tells a story of growing engagement. Two rungs tell no story; they
are a before and an after, and all that could be steered lies between. At the other end, each marker
must be watched by somebody, and a journal with more than about fifteen a partner is filled in once
and then no more. Outcome Mapping's own practice stays below that (Man), other templates below ten.

What to do: with too few, ask what one would see first, and what after that. With too many, join
those that are seen on the same occasion, and retire what everybody does by now: what is reached
needs no watching.
"""

from collections.abc import Iterator
from typing import Final

from outcomekit.diagnostics.severity import Severity
from outcomekit.index.index import Index
from outcomekit.rules._rule import Flaw, rule
from outcomekit.rules._rungs import ladders

INVALID = (
    """
    partners:
      production-manager:
        behaviors:
        ^^^^^^^^^ `production-manager` has 2 behaviors; a ladder has 3 to 15
          expect:
            brings-stoppage-log: Brings last month's stoppage log to the first meeting
          love:
            presents-to-sister-plants: Presents the result to sister plants unprompted
    """,
    """
    partners:
      production-manager:
        behaviors:
        ^^^^^^^^^ `production-manager` has 1 behavior; a ladder has 3 to 15
          expect:
            brings-stoppage-log: Brings last month's stoppage log to the first meeting
            asks-for-price: {does: Asks for a price list, status: retired}
            asks-for-brochure: {does: Asks for a brochure, status: retired}
    """,
    """
    partners:
      depot-manager:
        behaviors:
        ^^^^^^^^^ `depot-manager` has 16 behaviors; a ladder has 3 to 15
          expect:
            e1: Reads the alarm list at the start of the shift
            e2: Names a deputy for the night
            e3: Answers the weekly call
            e4: Keeps the door log
            e5: Posts the list at the gate
            e6: Sends last week's list
          like:
            l1: Acknowledges alarms within ten minutes
            l2: Calls the driver before the office
            l3: Writes the cause beside each alarm
            l4: Shows a new colleague how
            l5: Asks for the list of another depot
            l6: Changes the loading order after a warm stop
            l7: Checks the probe each Monday
          love:
            v1: Trains another depot unasked
            v2: Rewrites the shift handover around the list
            v3: Brings a proposal of their own to the review
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
        name: Production managers
        behaviors: {}
    """,
)
FEWEST: Final = 3
MOST: Final = 15
"""How many behaviors tell a story and can still be watched (Man)."""


@rule(
    "PM006",
    Severity.NOTE,
    why="a ladder should tell a story, and be short enough to be watched (Man).",
    valid=VALID,
    invalid=INVALID,
)
def check(index: Index) -> Iterator[Flaw]:
    """Ladders with too few or too many behaviors, at their keys."""
    for item, _, ladder in ladders(index):
        count = len(ladder)
        if count == 0 or FEWEST <= count <= MOST:
            continue
        yield Flaw(
            (item.pointer / "behaviors").key,
            f"`{item.id}` has {count} behavior{'' if count == 1 else 's'}; "
            f"a ladder has {FEWEST} to {MOST}",
            "what would one see first, and what after that?"
            if count < FEWEST
            else "join what is seen on the same occasion; retire what everybody does by now",
        )

"""A behavior tells what we do, not what the partner does.

What we do is at the left of the map, under our control (S0). On a ladder it would always succeed:
the rep gave the demo, the workshop was held, forty agents were trained. The map would report
progress while nobody out there has changed anything.

We are found by our name, its aliases, `we`, or a role of ours such as "our rep". A plain plan
without an actor ("Train 40 agents") counts as ours when its verb and what stands behind it are a
supplier's. A partner who trains, hosts or publishes does that itself, and may: "Trains a deputy".
An `internal` partner's deeds are its own.

What to do: move our deed to `supplier.activities` or to the partner's `strategies`. Here, write
what the partner does in answer to it.
"""

from collections.abc import Iterator
from typing import Final

from outcomekit.diagnostics.severity import Severity
from outcomekit.index.index import Index
from outcomekit.rules._language import Defect, Party
from outcomekit.rules._rule import Flaw, rule
from outcomekit.rules.progress_markers._judged import judged

INVALID = (
    """
    supplier: {name: Mega International, aliases: [Mega]}
    partners:
      production-manager:
        name: Production managers
        behaviors:
          expect:
            demo-given: Our rep gives a demo
                        ^^^^^^^^^^^^^^^^^^^^
                        : `our rep` is us; what do production managers do then?
    """,
    """
    supplier: {name: Mega International, aliases: [Mega]}
    partners:
      maintenance:
        name: Maintenance
        behaviors:
          expect:
            mega-visits: {does: Mega visits the plant every month}
                                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
                                : `Mega` is us; what does `Maintenance` do then?
          like:
            trained: {does: Train 40 shift leads in reading stop records}
                            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
                            : `Train` is what we do; what does `Maintenance` do then?
    """,
)
VALID = (
    """
    supplier: {name: Mega International, aliases: [Mega]}
    partners:
      production-manager:
        name: Production managers
        behaviors:
          expect:
            brings-data: Brings the line's data to the demo
    """,
    """
    supplier: {name: Mega International, aliases: [Mega]}
    partners:
      maintenance:
        name: Maintenance
        behaviors:
          expect:
            invites-mega: Invites Mega to the line walk
          like:
            trains-deputy: Trains a deputy in reading the stop record
            hosts: Hosts a visit for a sister plant
      field-sales:
        name: Field sales
        kind: internal
        behaviors:
          expect:
            we-ask: We ask for the log before we show anything
    """,
)
_TRY: Final = (
    "move it to `supplier.activities`, and say what they do in answer. "
    'For example: "Brings the line\'s data to the demo".'
)


@rule(
    "PM002",
    Severity.WARNING,
    why="our deeds always succeed; progress is what the partner does (S0).",
    valid=VALID,
    invalid=INVALID,
    by_words=True,
)
def check(index: Index) -> Iterator[Flaw]:
    """Behaviors that tell of our own deeds, at their texts."""
    for found in judged(index, Defect.OUR_DEED):
        clue = found.clue.text
        if found.said.actor is not Party.US:
            named = f"`{clue}` is what we do"
        elif found.said.subject is not None and found.said.subject.whose == "us":
            named = f"`our {clue}` is us"
        else:
            named = f"`{clue}` is us"
        yield Flaw(found.at, f"{named}; what {found.do_they} then?", _TRY)

"""The map has no vision.

Outcomes are outcomes towards something. The vision is the betterment that everybody in the map
works for and nobody can bring about alone; the mission is the bite of it that we take on. Without
it a ladder can climb anywhere, and two sensible people will quarrel about every behavior on it,
because each of them has another world in mind.

A vision is about the lives of others. "We become the leading supplier" is a wish for ourselves: no
partner would get up earlier for it.

What to do: write one sentence about the people at the far end of the map, as if it were true
already. What do they have, or do, that they lack today? It may be out of your reach; it must be
worth reaching for.
"""

from collections.abc import Iterator

from outcomekit.diagnostics.pointer import Pointer
from outcomekit.diagnostics.severity import Severity
from outcomekit.index.index import Index
from outcomekit.rules._living import in_use
from outcomekit.rules._rule import Flaw, rule

INVALID = (
    """
    outcome_map: 1
    ^^^^^^^^^^^
    : nothing says which better world this map works towards
    title: Line controls for packaging plants
    """,
    """
    outcome_map: 1
    ^^^^^^^^^^^
    : nothing says which better world this map works towards
    title: Line controls for packaging plants
    vision:
    mission: We show a plant what its short stops cost
    """,
)
VALID = (
    """
    outcome_map: 1
    title: Line controls for packaging plants
    vision: Plants earn more from the lines they already own
    """,
    """
    outcome_map: 1
    title: Line controls for packaging plants
    status: retired
    """,
)


@rule(
    "MAP001",
    Severity.WARNING,
    why="without a vision there is nothing for an outcome to lead to (OMs).",
    valid=VALID,
    invalid=INVALID,
)
def check(index: Index) -> Iterator[Flaw]:
    """A map without a vision, at its head."""
    if index.map.vision is None and in_use(index):
        yield Flaw(
            Pointer(("outcome_map",)).key,
            "nothing says which better world this map works towards",
            "add `vision:`, one sentence about the people at the far end, as if it were true",
        )

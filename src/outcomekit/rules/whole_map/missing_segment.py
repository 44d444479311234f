"""The map has no segment, or does not say whom it is not for.

A map is for one segment, seen from outside in (S0). What is true of a plant that runs three shifts
is false of a plant that waits for orders: other people decide, other stops cost money, other
behaviors would be progress. A map for everybody is a map of nobody.

Disqualifiers are the half that gets left out, and the half that pays first. They tell a seller in
the first ten minutes that this visit is a kind word and no opportunity. They also keep the map
honest: evidence from customers whom it was never meant for proves nothing about it.

What to do: name the segment in one line. Then finish two sentences, each with something that an
outsider could check: "it fits where …" and "it does not fit where …".
"""

from collections.abc import Iterator

from outcomekit.diagnostics.pointer import Pointer
from outcomekit.diagnostics.severity import Severity
from outcomekit.index.index import Index
from outcomekit.rules._living import in_use
from outcomekit.rules._rule import Flaw, rule

INVALID = (
    """
    segment:
    ^^^^^^^
    : nothing says whom this segment is not for
      name: Packaging plants that run three shifts
      fits:
        - The line is the plant's bottleneck
    """,
    """
    outcome_map: 1
    ^^^^^^^^^^^
    : nothing says which segment this map is for
    title: Line controls
    """,
    """
    segment: {name: Packaging plants, disqualifiers: []}
    ^^^^^^^
    : nothing says whom this segment is not for
    """,
)
VALID = (
    """
    segment:
      name: Packaging plants that run three shifts
      fits:
        - The line is the plant's bottleneck
      disqualifiers:
        - Lines that wait for orders, where a recovered minute earns nothing
    """,
    """
    outcome_map: 1
    title: Line controls
    status: retired
    """,
)


@rule(
    "MAP002",
    Severity.WARNING,
    why="a map is for one segment; one that suits everybody helps nobody to decide (S0).",
    valid=VALID,
    invalid=INVALID,
)
def check(index: Index) -> Iterator[Flaw]:
    """A map without a segment, at its head; a segment without disqualifiers, at its key."""
    if not in_use(index):
        return
    segment = index.map.segment
    if segment is None:
        yield Flaw(
            Pointer(("outcome_map",)).key,
            "nothing says which segment this map is for",
            "add `segment:` with `name`, `fits` and `disqualifiers`",
        )
    elif not segment.disqualifiers:
        yield Flaw(
            Pointer(("segment",)).key,
            "nothing says whom this segment is not for",
            "add `disqualifiers:`, signs by which one sees early that it does not fit",
        )

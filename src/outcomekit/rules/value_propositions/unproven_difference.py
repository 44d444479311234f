"""A proposition claims to be better than the alternative, and no story proves it.

Points of difference are what a purchase is decided on, and the first that customers have learned to
doubt (Hbr). Somebody like them who has done it and says what came of it is believed sooner than any
reason that we give (S3). Without a proof the claim is ours alone.

What to do: write the story down with `outcomekit add proof`, even a small one: one plant, six
weeks, two numbers. Name it under `proof`. Until there is one, be honest: `point: contention` says
that we see it so and they may not.
"""

from collections.abc import Iterator

from outcomekit.diagnostics.severity import Severity
from outcomekit.index.index import Index
from outcomekit.model.proposition import ValueProposition
from outcomekit.rules._living import living
from outcomekit.rules._rule import Flaw, rule

INVALID = (
    """
    sales:
      proof:
        door-seal-plant: A door-seal plant wins back 14 minutes a shift
    value_propositions:
      cause-within-shift:
      ^^^^^^^^^^^^^^^^^^ `cause-within-shift` claims a difference, and no story proves it
        statement: See why a line stops, and win back 12 minutes a shift
        alternative: Retune the existing relays at the next shutdown
        point: difference
    """,
    """
    value_propositions:
      cause-within-shift:
      ^^^^^^^^^^^^^^^^^^ `cause-within-shift` claims a difference, and no story proves it
        statement: See why a line stops, and win back 12 minutes a shift
        point: difference
        proof: []
    """,
)
VALID = (
    """
    sales:
      proof:
        door-seal-plant: A door-seal plant wins back 14 minutes a shift
    value_propositions:
      cause-within-shift:
        statement: See why a line stops, and win back 12 minutes a shift
        alternative: Retune the existing relays at the next shutdown
        point: difference
        proof: [door-seal-plant]
    """,
    """
    value_propositions:
      one-shelf: {statement: Keep one shelf of spares in place of four, point: contention}
      steady-restart: {statement: Restart at the last good setting, point: parity}
      search-in-minutes: Find the cause of a stop in minutes, not hours
    """,
)


@rule(
    "VP003",
    Severity.WARNING,
    why="a difference that only we vouch for is one that they may doubt (Hbr).",
    valid=VALID,
    invalid=INVALID,
)
def check(index: Index) -> Iterator[Flaw]:
    """Points of difference without a proof, at the keys of their propositions."""
    for item, proposition in living(index, ValueProposition):
        if proposition.point == "difference" and not proposition.proof:
            yield Flaw(
                item.pointer.key,
                f"`{item.id}` claims a difference, and no story proves it",
                "proof: […], a customer who has seen it; or point: contention",
            )

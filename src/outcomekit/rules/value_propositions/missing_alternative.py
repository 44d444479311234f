"""A value proposition is compared with nothing.

Value is what somebody gains beyond the next best thing that they could do, and doing nothing is
one of these (Hbr). A proposition without an alternative says how good we are; the customer asks how
much better, and than what. They will make the comparison anyway, without us in the room.

What to do: ask what they would do if we did not exist: another supplier, a colleague with a
spreadsheet, wait a year. Write it under `alternative`, as a text or as the id of one under
`sales.alternatives`.
"""

from collections.abc import Iterator

from outcomekit.diagnostics.severity import Severity
from outcomekit.index.index import Index
from outcomekit.model.proposition import ValueProposition
from outcomekit.rules._living import living
from outcomekit.rules._rule import Flaw, rule

INVALID = (
    """
    value_propositions:
      cause-within-shift:
      ^^^^^^^^^^^^^^^^^^ `cause-within-shift` is compared with nothing
        statement: See why a line stops, and win back 12 minutes a shift
        point: difference
    """,
    """
    sales:
      alternatives:
        retune: Retune the existing relays
    value_propositions:
      cause-within-shift: See why a line stops, and win back 12 minutes a shift
      ^^^^^^^^^^^^^^^^^^ `cause-within-shift` is compared with nothing
    """,
)
VALID = (
    """
    value_propositions:
      cause-within-shift:
        statement: See why a line stops, and win back 12 minutes a shift
        alternative: Retune the existing relays at the next shutdown
        point: difference
    """,
    """
    sales:
      alternatives:
        retune: Retune the existing relays
    value_propositions:
      cause-within-shift:
        statement: See why a line stops, and win back 12 minutes a shift
        alternative: retune
      relays-by-post:
        statement: Have spare relays by the next morning
        status: retired
    """,
)


@rule(
    "VP002",
    Severity.WARNING,
    why="value is measured against the next best thing that they could do (Hbr).",
    valid=VALID,
    invalid=INVALID,
)
def check(index: Index) -> Iterator[Flaw]:
    """Propositions without an alternative, at their keys."""
    for item, proposition in living(index, ValueProposition):
        if proposition.alternative is None:
            yield Flaw(
                item.pointer.key,
                f"`{item.id}` is compared with nothing",
                "alternative: …, what they would do without us",
            )

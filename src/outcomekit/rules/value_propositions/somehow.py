"""A value proposition promises a gain and does not say how it comes about.

Between what we can do and what they gain lies a step that somebody takes: the shift lead sees the
cause and removes it. That step is the mechanism. A statement that says how is believed, and it is
also the only one that a customer can check on their own line (S3). A gain that comes about
“somehow” is how good products fail to sell.

What to do: write `mechanism` in one sentence with a person in it: who does what with our
capability, so that the gain follows. If you cannot, ask someone who has delivered it.
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
      ^^^^^^^^^^^^^^^^^^ `cause-within-shift` promises a gain and does not say how it comes about
        statement: See why a line stops, and win back 12 minutes a shift
        capability: Stop-cause recording on every axis
        gain: More good parts from the same hour
    """,
    """
    value_propositions:
      cause-within-shift: See why a line stops, and win back 12 minutes a shift
      ^^^^^^^^^^^^^^^^^^ `cause-within-shift` promises a gain and does not say how it comes about
    """,
)
VALID = (
    """
    value_propositions:
      cause-within-shift:
        statement: See why a line stops, and win back 12 minutes a shift
        capability: Stop-cause recording on every axis
        mechanism: The shift lead sees the first cause and removes it before the next run
        gain: More good parts from the same hour
    """,
    """
    value_propositions:
      relays-by-post:
        statement: Have spare relays by the next morning
        status: retired
    """,
)


@rule(
    "VP007",
    Severity.WARNING,
    why='a gain that comes about "somehow" is how good products fail to sell (S3).',
    valid=VALID,
    invalid=INVALID,
)
def check(index: Index) -> Iterator[Flaw]:
    """Propositions without a mechanism, at their keys."""
    for item, proposition in living(index, ValueProposition):
        if proposition.mechanism is None:
            yield Flaw(
                item.pointer.key,
                f"`{item.id}` promises a gain and does not say how it comes about",
                "add `mechanism:`, the step by which the capability becomes the gain",
            )

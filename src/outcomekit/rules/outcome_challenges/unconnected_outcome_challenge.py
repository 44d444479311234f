"""An outcome challenge does not say how it brings the vision nearer.

An outcome challenge has two halves: how these people act when all has succeeded, and what that
contributes to the vision (OMs). The second half is the bridge. Without it a fine picture of a
partner stands beside a fine picture of the world, and the question "and then?" has no answer.

It is also a test. When the sentence is hard to write, the change that we ask of this partner may be
good for us and beside the point for everyone else.

What to do: read the statement aloud, say "so that …", and write what follows as
`vision_contribution`. One sentence will do, and it should use a word of the vision.
"""

from collections.abc import Iterator

from outcomekit.diagnostics.severity import Severity
from outcomekit.index.index import Index
from outcomekit.model.partner import Partner
from outcomekit.rules._living import living
from outcomekit.rules._rule import Flaw, rule

INVALID = (
    """
    vision: Plants earn more from the lines they already own
    partners:
      production-manager:
        outcome_challenge:
        ^^^^^^^^^^^^^^^^^ nothing says how this brings the vision nearer
          statement: Production managers plan upgrades from their own loss data
    """,
    """
    partners:
      production-manager:
        outcome_challenge: Production managers plan upgrades from their own loss data
        ^^^^^^^^^^^^^^^^^ nothing says how this brings the vision nearer
    """,
)
VALID = (
    """
    vision: Plants earn more from the lines they already own
    partners:
      production-manager:
        outcome_challenge:
          statement: Production managers plan upgrades from their own loss data
          vision_contribution: Money goes to the stops that cost most, so a line earns more
    """,
    """
    partners:
      production-manager:
        kind: boundary
    """,
    """
    partners:
      panel-builder:
        status: retired
        outcome_challenge: Panel builders stock our relays
    """,
)


@rule(
    "OC004",
    Severity.NOTE,
    why="an ideal that leads on to no vision is a wish beside it (OMs).",
    valid=VALID,
    invalid=INVALID,
)
def check(index: Index) -> Iterator[Flaw]:
    """Outcome challenges without a contribution to the vision, at their keys."""
    for item, partner in living(index, Partner):
        challenge = partner.outcome_challenge
        if challenge is not None and challenge.vision_contribution is None:
            yield Flaw(
                (item.pointer / "outcome_challenge").key,
                "nothing says how this brings the vision nearer",
                "add `vision_contribution:`; read the statement aloud and go on with “so that …”",
            )

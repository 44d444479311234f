"""A strategic partner has progress markers.

Strategic partners give money or access. We work *with* them towards the change of others, and they
are not meant to change themselves. A ladder under their name says the opposite, and costs a journal
entry each month about people whom nobody set out to influence.

The mistake usually hides a good question. Perhaps the group board, down as a sponsor, must in truth
act differently before anything moves. Then it is a boundary partner, and deserves a ladder, an
outcome challenge and our time.

What to do: decide which it is. If they must act differently, make them `kind: boundary`. If they
only help, take the ladder away; what we need from them fits into `notes`.
"""

from collections.abc import Iterator

from outcomekit.diagnostics.severity import Severity
from outcomekit.index.index import Index
from outcomekit.model.partner import Partner
from outcomekit.rules._living import living
from outcomekit.rules._rule import Flaw, rule
from outcomekit.rules._rungs import rungs

INVALID = (
    """
    partners:
      group-board:
        kind: strategic
        behaviors:
        ^^^^^^^^^ `group-board` is a strategic partner, and is not meant to change
          expect:
            releases-budget: Releases the trial budget in the first quarter
    """,
)
VALID = (
    """
    partners:
      group-board:
        kind: strategic
        notes: Releases the trial budget in the first quarter
    """,
    """
    partners:
      group-board:
        kind: boundary
        behaviors:
          expect:
            asks-for-losses: Asks each plant for its losses before it asks for its orders
    """,
    """
    partners:
      group-board:
        kind: strategic
        behaviors:
          expect:
            releases-budget: {does: Releases the trial budget, status: retired}
    """,
)


@rule(
    "BP004",
    Severity.WARNING,
    why="strategic partners help us to change others; a ladder is for those who are to change "
    "themselves (OMg).",
    valid=VALID,
    invalid=INVALID,
)
def check(index: Index) -> Iterator[Flaw]:
    """Ladders of strategic partners, at their keys."""
    for item, partner in living(index, Partner):
        if partner.partner_kind == "strategic" and rungs(partner):
            yield Flaw(
                (item.pointer / "behaviors").key,
                f"`{item.id}` is a strategic partner, and is not meant to change",
                "if they must act differently, write `kind: boundary`; if not, drop the ladder",
            )

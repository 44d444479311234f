"""More than five boundary partners stand in one map.

A boundary partner is somebody whom we meet, learn to know, and hope to see act differently. That
takes time, and time is what runs out first. The practice guides count on four or five kinds of
partners (PGP); with eight, each gets a workshop and a newsletter, and none of them changes.

Many partners are often one partner named many times. All who should change in the same way are one
kind of people, whatever their titles say. Others are many because the map holds two segments.

Partners of other kinds do not count here: strategic ones give money or access and need not change,
beneficiaries gain in the end, and our own people are ours to lead.

What to do: ask of each two whether the same ladder would fit both, and join those. Of the rest,
keep the few without whom nothing else moves. The others wait for the next map.
"""

from collections.abc import Iterator
from typing import Final

from outcomekit.diagnostics.pointer import Pointer
from outcomekit.diagnostics.severity import Severity
from outcomekit.index.index import Index
from outcomekit.model.partner import Partner
from outcomekit.rules._living import living
from outcomekit.rules._rule import Flaw, rule

INVALID = (
    """
    partners:
    ^^^^^^^^ 6 boundary partners; a team can walk with about five
      production-manager: {kind: boundary}
      plant-manager: {kind: boundary}
      maintenance-engineer: {kind: boundary}
      shift-lead: {kind: boundary}
      controller: {kind: boundary}
      machine-builder: {kind: boundary}
    """,
)
VALID = (
    """
    partners:
      production-manager: {kind: boundary}
      maintenance-engineer: {kind: boundary}
      machine-builder: {kind: boundary}
    """,
    """
    partners:
      production-manager: {kind: boundary}
      plant-manager: {kind: boundary}
      maintenance-engineer: {kind: boundary}
      shift-lead: {kind: boundary}
      controller: {kind: boundary}
      machine-builder: {kind: boundary, status: retired}
      field-sales: {kind: internal}
      group-board: {kind: strategic}
      plant-staff: {kind: beneficiary}
    """,
)
MOST: Final = 5
"""How many boundary partners one team can walk with (PGP)."""


@rule(
    "BP001",
    Severity.WARNING,
    why="whoever would change everybody has time for nobody; four or five kinds of partners are "
    "plenty (PGP).",
    valid=VALID,
    invalid=INVALID,
)
def check(index: Index) -> Iterator[Flaw]:
    """A map with too many boundary partners, at the section's key."""
    count = sum(partner.partner_kind == "boundary" for _, partner in living(index, Partner))
    if count > MOST:
        yield Flaw(
            Pointer(("partners",)).key,
            f"{count} boundary partners; a team can walk with about five",
            "join those who should change in the same way; keep those without whom nothing moves",
        )

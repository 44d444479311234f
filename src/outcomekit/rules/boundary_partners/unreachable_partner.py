"""A boundary partner is out of reach.

The boundary is where our influence begins and our control ends. A boundary partner stands right
there: we meet them, talk with them, see what they do (BE). Whom we never meet we can only hope for.
Behaviors written for them are wishes, and when one comes true nobody can say what we had to do
with it.

What to do: ask who meets them already and could move them, and map those people instead (PGP): the
practice partner instead of her clients, the distributor instead of the workshop. The people out of
reach can stay in the map as `beneficiary`. If you do meet them after all, leave `direct` out.
"""

from collections.abc import Iterator

from outcomekit.diagnostics.severity import Severity
from outcomekit.index.index import Index
from outcomekit.model.partner import Partner
from outcomekit.rules._living import living
from outcomekit.rules._rule import Flaw, rule

INVALID = (
    """
    partners:
      shop-owner:
        name: Owners of small shops
        kind: boundary
        direct: false
                ^^^^^ `shop-owner` is a boundary partner, and we do not reach them
    """,
)
VALID = (
    """
    partners:
      practice-partner:
        name: Partners of accountancy firms, whom shop owners ask
        kind: boundary
      shop-owner:
        name: Owners of small shops
        kind: beneficiary
        direct: false
    """,
    """
    partners:
      shop-owner: {kind: boundary, direct: true}
      head-office: {kind: strategic, direct: false}
    """,
    """
    partners:
      shop-owner: {kind: boundary, direct: false, status: retired}
    """,
)


@rule(
    "BP003",
    Severity.WARNING,
    why="a boundary partner is one whom we meet; the unreached change through those who reach "
    "them (PGP).",
    valid=VALID,
    invalid=INVALID,
)
def check(index: Index) -> Iterator[Flaw]:
    """Boundary partners who are not reached, where the map says so."""
    for item, partner in living(index, Partner):
        if partner.partner_kind == "boundary" and partner.direct is False:
            yield Flaw(
                item.pointer / "direct",
                f"`{item.id}` is a boundary partner, and we do not reach them",
                "map those who can reach them; these may stay as `kind: beneficiary`",
            )

"""We stand among the partners ourselves.

The map keeps two things apart: what we control, at its left side, and what others do, in its
pillars (S0). Once our own name stands on a pillar the two run together. Our activities begin to
count as outcomes, and progress is whatever we did last week.

Our own people may well be a pillar: field sales meets the customer before any product does, and
must perhaps change first. They are then `kind: internal`, so that everybody sees whose behavior is
whose.

Only a name that *is* ours is found: the supplier's name, an alias, a product. "Mega distributors"
or "users of MegaLogic" are other people, and rightly here.

What to do: if these are our own people, say so with `kind: internal`. If customers or
intermediaries are meant, call them by what they do all day. What we make belongs to
`supplier.outputs`.
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
    supplier:
      name: Mega International
      aliases: [Mega]
    partners:
      our-sales:
        name: Mega
              ^^^^ `Mega` is us, and stands among the partners
        kind: boundary
    """,
    """
    supplier:
      name: Mega International
      products: [Mega-Logic]
    partners:
      mega-international:
      ^^^^^^^^^^^^^^^^^^ `mega-international` is us, and stands among the partners
        name: Field sales
      controls:
        name: The Mega Logic
              ^^^^^^^^^^^^^^ `The Mega Logic` is our product, and stands among the partners
    """,
)
VALID = (
    """
    supplier:
      name: Mega International
      aliases: [Mega]
    partners:
      our-sales:
        name: Mega
        kind: internal
    """,
    """
    supplier:
      name: Mega International
      aliases: [Mega]
      products: [MegaLogic]
    partners:
      distributor: {name: Mega distributors, kind: boundary}
      line-user: {name: Users of MegaLogic, kind: boundary}
    """,
    """
    supplier:
      name: Guild
      products: [Pilot]
    partners:
      pilot: {name: Pilots of small aircraft, kind: boundary}
      mega: {name: Guild, status: retired}
    """,
)
_US: Final = "us"
_PRODUCT: Final = "our product"


@rule(
    "BP006",
    Severity.WARNING,
    why="what we do is at the left of the map; its pillars are what others do (S0).",
    valid=VALID,
    invalid=INVALID,
)
def check(index: Index) -> Iterator[Flaw]:
    """Partners who are us, at their name, or at their key where only that is ours."""
    supplier = index.map.supplier
    if supplier is None:
        return
    ours = {_plain(product): _PRODUCT for product in supplier.products}
    ours |= {_plain(name): _US for name in (supplier.name, *supplier.aliases) if name is not None}
    for item, partner in living(index, Partner):
        if partner.partner_kind == "internal":
            continue
        named, by_id = ours.get(_plain(partner.name or "")), ours.get(_plain(item.id))
        if named is not None:
            yield _flaw(item.pointer / "name", partner.name, named)
        elif by_id == _US or (by_id is not None and partner.name is None):
            # With a name that says who is meant, an id that a product shares is mere chance.
            yield _flaw(item.pointer.key, item.id, by_id)


def _flaw(at: Pointer, called: str | None, ours: str) -> Flaw:
    return Flaw(
        at,
        f"`{called}` is {ours}, and stands among the partners",
        "`kind: internal` for our own people; others are called by what they do all day",
    )


def _plain(name: str) -> str:
    """A name without what people write now so, now so: capitals, hyphens, an article."""
    return " ".join(name.casefold().replace("-", " ").split()).removeprefix("the ")

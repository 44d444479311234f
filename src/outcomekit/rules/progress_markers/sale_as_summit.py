"""Love ends in our sale.

The order is the happiest day of ours, and for the customer it is the day on which the risk begins.
The steps before, during and after a purchase run beside expect, like and love; they are not the
same (S0). A ladder that ends with a signature tells the whole team that the work is done when the
money comes. What makes a segment grow comes later: somebody specifies us across plants, or shows
the result to a peer.

For partners of `kind: internal` a sale is what they do, and the rule is silent. It is silent as
well about papers that are not ours: a lease, a contract with a cooperative.

What to do: move the order to the level where it belongs, with `phase: purchase`, or make it the
`exit` of a stage. Under `love` say what they do with us when nobody sells to them.
"""

from collections.abc import Iterator

from outcomekit.diagnostics.severity import Severity
from outcomekit.index.index import Index
from outcomekit.model.partner import Behavior, Partner
from outcomekit.rules._cast import cast_of
from outcomekit.rules._language import read
from outcomekit.rules._language.summits import may_sell, sale
from outcomekit.rules._living import living
from outcomekit.rules._quoted import quoted
from outcomekit.rules._rule import Flaw, rule

INVALID = (
    """
    partners:
      production-manager:
        behaviors:
          love:
            signs-order: Signs the order
                         ^^^^^^^^^^^^^^^
                         : `Signs the order` is our sale, and the summit of their ladder
    """,
    """
    supplier: {name: Mega International, products: [MegaLogic]}
    partners:
      plant-buyer:
        behaviors:
          love:
            buys: Buys MegaLogic for all lines
                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^
                  : `Buys MegaLogic` is our sale, and the summit of their ladder
            renews: {does: Renews the contract with us each year}
                           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
                           : `Renews the contract` is our sale, and the summit of their ladder
    """,
)
VALID = (
    """
    partners:
      production-manager:
        behaviors:
          like:
            signs-order: Signs the order
          love:
            specifies-us: Specifies us across plants
    """,
    """
    partners:
      grower:
        behaviors:
          love:
            contract: Signs a contract with the cooperative
            lease: Signs the land lease contract
            parts: Orders spare parts online without a call
            shows: Signs the order and shows the result to a sister plant
      field-sales:
        kind: internal
        behaviors:
          love:
            closes: Signs the order in the plant
    """,
)


@rule(
    "PM015",
    Severity.WARNING,
    why="a ladder ends where they carry it further themselves, not where we are paid (S0).",
    valid=VALID,
    invalid=INVALID,
    by_words=True,
)
def check(index: Index) -> Iterator[Flaw]:
    """Behaviors under love that are a sale of ours and no more, at their texts."""
    for item, behavior in living(index, Behavior):
        partner = item.owner.entity if item.owner is not None else None
        ours = isinstance(partner, Partner) and partner.partner_kind == "internal"
        if item.group != "love" or ours or not may_sell(behavior.does):
            continue
        words = sale(read(behavior.does, cast_of(index)))
        if words is not None:
            yield Flaw(
                item.pointer / "does",
                f"{quoted(words)} is our sale, and the summit of their ladder",
                'what do they do later, unasked? For example: "Specifies us across plants".',
            )

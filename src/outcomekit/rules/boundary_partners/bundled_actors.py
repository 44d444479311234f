"""Two unlike actors stand in one partner.

A ladder has one pair of feet on each rung. Engineers and buyers may sit in the same meeting, and
yet what one of them does differently the other never will: one reads the stop record, the other
compares offers. With both in one pillar every behavior fits one of them at best, and a score tells
nothing about either (DyO).

A partner may well group many people, if the same change is asked of all of them (PGP). So this rule
speaks only of trades that are known to be unlike. "Doctors and nurses", "parents and guardians" or
"production and maintenance managers" are left alone, and so is a name with a trade that it does not
know.

What to do: make two partners, and ask of each what you would expect, like and love to see. If one
of the two ladders stays empty, that actor may be a means and no partner: it belongs to the
strategies.
"""

from collections.abc import Iterator

from outcomekit.diagnostics.severity import Severity
from outcomekit.index.index import Index, in_words
from outcomekit.model.partner import Partner
from outcomekit.rules._language.bundling import unlike_actors
from outcomekit.rules._living import living
from outcomekit.rules._quoted import quoted
from outcomekit.rules._rule import Flaw, rule

INVALID = (
    """
    partners:
      plant-people:
        name: Engineers and buyers
              ^^^^^^^^^^^^^^^^^^^^ `Engineers` and `buyers` are two partners
        kind: boundary
    """,
    """
    partners:
      neighbors: {name: Engineers and buyers, kind: beneficiary}
      plant-managers-and-maintenance-engineers:
      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
      : `Plant managers` and `maintenance engineers` are two partners
        kind: boundary
      school:
        name: Teachers, headteachers & parents
              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ `Teachers` and `parents` are two partners
    """,
)
VALID = (
    """
    partners:
      engineer: {name: Engineers, kind: boundary}
      buyer: {name: Buyers, kind: boundary}
    """,
    """
    partners:
      ward: {name: Doctors and nurses}
      plant: {name: Production and maintenance managers}
      home: {name: Parents and guardians}
      office: {name: Heads of engineering and purchasing}
      club: {name: Farmers and traders association}
      funders: {name: Donors and ministries, kind: strategic}
      one-day: {name: Engineers and buyers, status: retired}
    """,
)


@rule(
    "BP002",
    Severity.WARNING,
    why="one ladder holds one kind of change, and unlike actors never climb the same one (DyO).",
    valid=VALID,
    invalid=INVALID,
    by_words=True,
)
def check(index: Index) -> Iterator[Flaw]:
    """Partners whose behavior matters and whose name, or id where there is none, joins actors."""
    for item, partner in living(index, Partner):
        if partner.partner_kind in ("strategic", "beneficiary"):
            continue
        found = unlike_actors(partner.name or in_words(item.id))
        if found is not None:
            yield Flaw(
                item.pointer / "name" if partner.name else item.pointer.key,
                f"{quoted(found[0])} and {quoted(found[1])} are two partners",
                "one partner for each, with a ladder of its own",
            )

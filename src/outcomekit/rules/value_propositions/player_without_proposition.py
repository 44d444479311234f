"""A key player has a value map, and nothing is offered to them.

The value map says what somebody values who decides on the purchase or works with it. A value
proposition is the answer (S3). Without one we know what they want and have nothing to say, so the
seller will improvise, or tell them what was meant for somebody else.

A proposition that names no `partner` is told to nobody, even if it addresses items of theirs.

What to do: take the item marked `we_affect` that costs them most, and write one proposition for it:
statement, mechanism, alternative. `outcomekit add value-proposition` begins it.
"""

from __future__ import annotations

from collections.abc import Iterator

from outcomekit.diagnostics.severity import Severity
from outcomekit.index.index import Index
from outcomekit.model.partner import Partner
from outcomekit.model.proposition import ValueProposition
from outcomekit.rules._living import living
from outcomekit.rules._players import meant
from outcomekit.rules._rule import Flaw, rule

INVALID = (
    """
    partners:
      production-manager:
      ^^^^^^^^^^^^^^^^^^ we know what `production-manager` values, and offer them nothing
        buying: {roles: [economic]}
        value_map:
          issues:
            short-stops: {text: Short stops that nobody can explain, we_affect: true}
    """,
    """
    partners:
      production-manager:
        buying: {roles: [economic]}
        value_map:
          issues:
            short-stops: {text: Short stops that nobody can explain, we_affect: true}
      maintenance-engineer:
      ^^^^^^^^^^^^^^^^^^^^ we know what `maintenance-engineer` values, and offer them nothing
        buying: {roles: [user, technical]}
        value_map:
          issues:
            cause-hunting: {text: Hours spent hunting for causes, we_affect: true}
    value_propositions:
      cause-within-shift: {statement: See why a line stops, partner: production-manager}
      relays-by-post:
        statement: Have spare relays by the next morning
        partner: maintenance-engineer
        status: retired
    """,
    """
    partners:
      production-manager:
      ^^^^^^^^^^^^^^^^^^
      : nothing is offered to `production-manager`; `cause-within-shift` does not say whom it is for
        buying: {roles: [economic]}
        value_map:
          issues:
            short-stops: {text: Short stops that nobody can explain, we_affect: true}
    value_propositions:
      cause-within-shift: {statement: See why a line stops, addresses: [short-stops]}
    """,
)
VALID = (
    """
    partners:
      production-manager:
        buying: {roles: [economic]}
        value_map:
          issues:
            short-stops: {text: Short stops that nobody can explain, we_affect: true}
    value_propositions:
      cause-within-shift:
        statement: See why a line stops
        partner: production-manager
        addresses: [short-stops]
    """,
    """
    partners:
      production-manager:
        buying: {roles: [economic]}
        value_map:
          issues:
            short-stops: {text: Short stops that nobody can explain, we_affect: true}
      plant-controller:
        buying: {roles: [technical]}
        value_map:
          metrics:
            cost-per-part: Cost of a good part
      shift-lead:
        buying: {roles: [user]}
    value_propositions:
      cause-within-shift: {statement: See why a line stops, partner: production-manager}
    """,
)


@rule(
    "VP009",
    Severity.WARNING,
    why="a value map asks what they want; a proposition must answer (S3).",
    valid=VALID,
    invalid=INVALID,
)
def check(index: Index) -> Iterator[Flaw]:
    """Key players with a value map and no proposition, at their keys."""
    offered = meant(
        index,
        ((item, one.partner, one.addresses) for item, one in living(index, ValueProposition)),
    )
    for item, partner in living(index, Partner):
        if partner.value_map is None or not partner.is_key_player or item.id in offered.named:
            continue
        nameless = offered.nameless.get(item.id)
        if nameless is None:
            yield Flaw(
                item.pointer.key,
                f"we know what `{item.id}` values, and offer them nothing",
                f"`outcomekit add value-proposition`, with partner: {item.id}",
            )
        else:
            yield Flaw(
                item.pointer.key,
                f"nothing is offered to `{item.id}`; `{nameless}` does not say whom it is for",
                f"partner: {item.id}, for `{nameless}`",
            )

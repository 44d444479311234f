"""The map has impacts for only one of customer and supplier.

Value that lasts is exchanged (S1). Where only the supplier gains, the customer finds out, and the
relationship becomes a matter of price. Where only the customer gains, the work is a gift, and gifts
are cancelled in the next round of savings. Both sides in the roof of the map say: we know why they
would do this, and we know why we can afford to.

What users gain stands beside that; it replaces neither side. A map that says of no impact whether
it is the customer's or the supplier's is not judged, and neither is one whose behaviors lead to
impacts in another map: the other side may stand there.

What to do: ask what the side that is missing gains when the behaviors of this map come about, and
add it as an impact. If it gains nothing, you have learned why progress is slow.
"""

from collections.abc import Iterator
from typing import Final

from outcomekit.diagnostics.pointer import Pointer
from outcomekit.diagnostics.severity import Severity
from outcomekit.index.index import Index
from outcomekit.rules._living import current, in_use
from outcomekit.rules._rule import Flaw, rule

INVALID = (
    """
    impacts:
    ^^^^^^^ no impact is for the supplier
      plant-margin: {impact: Contribution per running hour rises, for: customer}
    """,
    """
    impacts:
    ^^^^^^^ no impact is for the customer
      quiet-nights: {impact: Crews are called out less at night, for: user}
      production-budgets: {impact: Orders come from production budgets too, for: supplier}
    """,
    """
    impacts:
    ^^^^^^^ no impact is for the supplier
      plant-margin: {impact: Contribution per running hour rises, for: customer}
      panel-orders: {impact: More panels are ordered, for: supplier, status: retired}
    """,
    """
    impacts:
    ^^^^^^^ no impact is for the supplier
      plant-margin: {impact: Contribution per running hour rises, for: customer}
    partners:
      manager: {behaviors: {like: {runs-trial: {does: Runs a trial, impact: plant-margin}}}}
    """,
)
VALID = (
    """
    impacts:
      plant-margin: {impact: Contribution per running hour rises, for: customer}
      production-budgets: {impact: Orders come from production budgets too, for: supplier}
    """,
    """
    impacts:
      plant-margin: Contribution per running hour rises
    """,
)
_SIDES: Final = frozenset({"customer", "supplier"})


@rule(
    "MAP005",
    Severity.WARNING,
    why="value that flows one way is no exchange, and nobody keeps it up for long (S1).",
    valid=VALID,
    invalid=INVALID,
)
def check(index: Index) -> Iterator[Flaw]:
    """A roof with one side only, at the section's key."""
    impacts = current(index.map.impacts)
    missing = _SIDES - {impact.for_ for impact in impacts.values()}
    if len(missing) != 1 or not in_use(index) or _has_roof_elsewhere(index):
        return
    (side,) = missing
    unsaid = [key for key, impact in impacts.items() if impact.for_ is None]
    yield Flaw(
        Pointer(("impacts",)).key,
        f"no impact is for the {side}",
        f"say whose gain `{unsaid[0]}` is: `for: {side}`?"
        if unsaid
        else f"add one with `for: {side}`: what does the {side} gain by it?",
    )


def _has_roof_elsewhere(index: Index) -> bool:
    """Whether something here leads to an impact of another map."""
    return any(
        link.field == "impact" and link.map_id not in (None, index.map_id) for link in index.links
    )

"""Nothing says what we gain in return for a proposition.

An exchange of value that lasts is equal: the customer gains, and so do we, in a way that grows as
more of them gain (S1). A proposition without a return is either a present, or it hides a return
that the customer will find by themselves. It need not be money: an introduction, a reading of their
log, a decision taken together are returns.

An impact `for: supplier` says it for the map as a whole, and is enough.

What to do: ask what would have to come back so that we gladly do this a hundred times. Write it
under `exchange`, in words that you could say in front of the customer.
"""

from collections.abc import Iterator

from outcomekit.diagnostics.severity import Severity
from outcomekit.index.index import Index
from outcomekit.model.impact import Impact
from outcomekit.model.proposition import ValueProposition
from outcomekit.rules._living import living
from outcomekit.rules._rule import Flaw, rule

INVALID = (
    """
    impacts:
      plant-margin: {impact: A scheduled hour earns more, for: customer}
    value_propositions:
      cause-within-shift: See why a line stops, and win back 12 minutes a shift
      ^^^^^^^^^^^^^^^^^^ nothing says what we gain in return for `cause-within-shift`
    """,
    """
    impacts:
      relay-sales: {impact: More relays are sold, for: supplier, status: retired}
    value_propositions:
      cause-within-shift: See why a line stops, and win back 12 minutes a shift
      ^^^^^^^^^^^^^^^^^^ nothing says what we gain in return for `cause-within-shift`
      steady-restart: {statement: Keep 0.4 points of yield, exchange: A first order}
    """,
)
VALID = (
    """
    impacts:
      plant-margin: {impact: A scheduled hour earns more, for: customer}
    value_propositions:
      cause-within-shift:
        statement: See why a line stops, and win back 12 minutes a shift
        exchange: A first order from a production budget
    """,
    """
    impacts:
      plant-margin: {impact: A scheduled hour earns more, for: customer}
      production-budgets: {impact: Orders come from production budgets too, for: supplier}
    value_propositions:
      cause-within-shift: See why a line stops, and win back 12 minutes a shift
    """,
)


@rule(
    "VP008",
    Severity.NOTE,
    why="only an exchange in which both sides gain can be repeated (S1).",
    valid=VALID,
    invalid=INVALID,
)
def check(index: Index) -> Iterator[Flaw]:
    """Propositions without an exchange, in a map without an impact of ours, at their keys."""
    if any(impact.for_ == "supplier" for _, impact in living(index, Impact)):
        return
    for item, proposition in living(index, ValueProposition):
        if proposition.exchange is None:
            yield Flaw(
                item.pointer.key,
                f"nothing says what we gain in return for `{item.id}`",
                "exchange: …; or an impact with for: supplier",
            )

"""A competency does not say how customers see it.

What we are good at is half a sentence. The other half is what customers take it for (S0). We record
the first cause of a stop; they see a panel builder. The gap between the two is often the whole
marketing task, and it cannot be seen by looking at ourselves.

A strength that customers do not see moves nobody, and one that they see and we do not is being
given away.

What to do: ask three customers what they come to you for, and write down what they say, in their
words, also where it stings. Until then, write what you would bet on and mark it so in `sources`.
"""

from collections.abc import Iterator

from outcomekit.diagnostics.severity import Severity
from outcomekit.index.index import Index
from outcomekit.model.supplier import Competency
from outcomekit.rules._living import living
from outcomekit.rules._rule import Flaw, rule

INVALID = (
    """
    supplier:
      competencies:
        weekend-retrofit: Fitting controls to a running line within one weekend
        ^^^^^^^^^^^^^^^^ nothing says how customers see `weekend-retrofit`
    """,
    """
    supplier:
      competencies:
        weekend-retrofit:
        ^^^^^^^^^^^^^^^^ nothing says how customers see `weekend-retrofit`
          competency: Fitting controls to a running line within one weekend
          sources: [Our own brochure]
    """,
)
VALID = (
    """
    supplier:
      competencies:
        weekend-retrofit:
          competency: Fitting controls to a running line within one weekend
          customer_view: The reason why maintenance lets us in
    """,
    """
    supplier:
      competencies:
        relay-tuning: {competency: Retuning relays by ear, status: retired}
    """,
)


@rule(
    "MAP006",
    Severity.NOTE,
    why="a strength counts as far as customers see it; what we think of ourselves moves nobody "
    "(S0).",
    valid=VALID,
    invalid=INVALID,
)
def check(index: Index) -> Iterator[Flaw]:
    """Competencies without the customer's view, at their keys."""
    for item, competency in living(index, Competency):
        if competency.customer_view is None:
            yield Flaw(
                item.pointer.key,
                f"nothing says how customers see `{item.id}`",
                "add `customer_view:`, in their words; what do they come to us for?",
            )

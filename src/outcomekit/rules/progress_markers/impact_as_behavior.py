"""A behavior tells of a result that many causes share.

Revenue, churn, satisfaction, poverty and yields are what everybody wants in the end. No one can do
them. They come late, they move for a hundred reasons, and whoever is measured by them learns
nothing about Monday. Such results are impacts, and the Net Promoter Score is one of them (S2).

They are found as what rises, falls, is reached or improved: "NPS +10", "reduce churn to 2 %",
"improved livelihoods". What someone does more often is none: "raises its training budget" may
stand.

What to do: put the result under `impacts`, and ask which deed of these people would feed it. That
deed is the behavior, and its `impact` names the result.
"""

from collections.abc import Iterator
from typing import Final

from outcomekit.diagnostics.severity import Severity
from outcomekit.index.index import Index
from outcomekit.rules._language import Defect
from outcomekit.rules._rule import Flaw, rule
from outcomekit.rules.progress_markers._judged import judged

INVALID = (
    """
    partners:
      bookkeeper:
        name: Bookkeepers
        behaviors:
          like:
            nps: NPS +10
                 ^^^^^^^ `NPS` has many causes; it is too big for what bookkeepers do
    """,
    """
    partners:
      farmer:
        name: Dairy farmer
        behaviors:
          like:
            churn: {does: Reduce churn to 2 %}
                          ^^^^^^^^^^^^^^^^^^^
                          : `churn` has many causes; it is too big for what `Dairy farmer` does
          love:
            livelihoods: {does: Improved livelihoods of dairy families}
                                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
            : `livelihoods` has many causes; it is too big for what `Dairy farmer` does
    """,
)
VALID = (
    """
    partners:
      bookkeeper:
        name: Bookkeepers
        behaviors:
          like:
            books-review: Book the review in week one
    """,
    """
    partners:
      farmer:
        name: Dairy farmers
        behaviors:
          expect:
            renews: {does: Renews a year early}
          like:
            budget: {does: Raises its training budget}
            lime: {does: Number of farmers applying lime}
            retired: {does: Higher incomes, status: retired}
    """,
)
_TRY: Final = (
    "put it under `impacts`; which deed of theirs feeds it? "
    'For example: "Book the review in week one".'
)


@rule(
    "PM014",
    Severity.WARNING,
    why="a result of many causes tells nobody what to do, or whether it was they who did it (S2).",
    valid=VALID,
    invalid=INVALID,
    by_words=True,
)
def check(index: Index) -> Iterator[Flaw]:
    """Behaviors that tell of an impact, at their texts."""
    for found in judged(index, Defect.IMPACT):
        message = f"`{found.clue.text}` has many causes; it is too big for what {found.they_do}"
        yield Flaw(found.at, message, _TRY)

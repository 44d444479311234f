"""A theme of the roadmap has no hypothesis.

A roadmap of questions leaves the way there open, and it must still say which way would be tried
first (Rmp). A theme without a hypothesis is a topic: everybody agrees that it matters, and nobody
knows what to do on Monday, or what would have to be seen before anything is built (S2).

What to do: ask the team what they believe would bring the answer, and for whom. Write the cheapest
of these beliefs down with `outcomekit add hypothesis`, and name it under `hypotheses`. A theme
under `later` needs only one, and it may well be `untested`.
"""

from collections.abc import Iterator

from outcomekit.diagnostics.severity import Severity
from outcomekit.index.index import Index
from outcomekit.model.roadmap import Theme
from outcomekit.rules._living import living
from outcomekit.rules._rule import Flaw, rule

INVALID = (
    """
    roadmap:
      next:
        one-table:
        ^^^^^^^^^ nothing says what we believe would answer `one-table`
          question: What brings production and maintenance to one table?
          ideas: [A line-walk checklist for two]
    """,
    """
    roadmap:
      later:
        sister-plants: What makes a manager show the result to a sister plant?
        ^^^^^^^^^^^^^ nothing says what we believe would answer `sister-plants`
    """,
)
VALID = (
    """
    hypotheses:
      line-walk-first: Walking the line with maintenance before any quotation
    roadmap:
      next:
        one-table:
          question: What brings production and maintenance to one table?
          hypotheses: [line-walk-first]
          ideas: [A line-walk checklist for two]
    """,
    """
    roadmap:
      later:
        fax-orders:
          question: What makes plants order by fax?
          status: retired
    """,
)


@rule(
    "RM003",
    Severity.WARNING,
    why="a question moves once somebody says what they believe would answer it (S2).",
    valid=VALID,
    invalid=INVALID,
)
def check(index: Index) -> Iterator[Flaw]:
    """Themes without a hypothesis, at their keys."""
    for item, theme in living(index, Theme):
        if not theme.hypotheses:
            yield Flaw(
                item.pointer.key,
                f"nothing says what we believe would answer `{item.id}`",
                "hypotheses: […]; `outcomekit add hypothesis` begins one",
            )

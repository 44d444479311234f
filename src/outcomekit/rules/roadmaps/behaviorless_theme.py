"""A theme of the roadmap names no behavior that its answer would change.

A roadmap is made of outcomes, and an outcome is somebody who acts differently (S2). A theme that
names no behavior drifts towards what we would make: whoever reads it asks at once which feature is
meant, and by when.

What to do: ask who would do what if the question were answered, and name that behavior under
`outcomes`. If no ladder holds it yet, that is where to begin.
"""

from collections.abc import Iterator

from outcomekit.diagnostics.severity import Severity
from outcomekit.index.index import Index
from outcomekit.model.roadmap import Theme
from outcomekit.rules._living import living
from outcomekit.rules._rule import Flaw, rule

INVALID = (
    """
    partners:
      production-manager:
        behaviors:
          expect:
            brings-log: Brings last month's stoppage log to the first meeting
    roadmap:
      now:
        early-data:
        ^^^^^^^^^^ nothing says whose behavior `early-data` would change
          question: What makes a production manager bring data to the first meeting?
    """,
    """
    roadmap:
      later:
        sister-plants:
        ^^^^^^^^^^^^^ nothing says whose behavior `sister-plants` would change
          question: What makes a manager show the result to a sister plant?
          outcomes: []
    """,
)
VALID = (
    """
    partners:
      production-manager:
        behaviors:
          expect:
            brings-log: Brings last month's stoppage log to the first meeting
    roadmap:
      now:
        early-data:
          question: What makes a production manager bring data to the first meeting?
          outcomes: [brings-log]
    """,
    """
    roadmap:
      now:
    """,
)


@rule(
    "RM004",
    Severity.WARNING,
    why="a roadmap leads somewhere when it says who would act differently in the end (S2).",
    valid=VALID,
    invalid=INVALID,
)
def check(index: Index) -> Iterator[Flaw]:
    """Themes without an outcome, at their keys."""
    for item, theme in living(index, Theme):
        if not theme.outcomes:
            yield Flaw(
                item.pointer.key,
                f"nothing says whose behavior `{item.id}` would change",
                "outcomes: […], the behaviors that the answer would change",
            )

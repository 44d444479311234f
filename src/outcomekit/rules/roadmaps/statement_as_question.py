"""The question of a theme asks nothing.

A roadmap of questions says what we want to find out, in the order in which we can. A statement in
the place of a question has its answer already: it tells the team what to believe, and nobody goes
out to look (S2). Often it is a hypothesis that stands one field too far up.

A question needs no question mark: "What makes a manager bring data" asks, and so does "Whether
inspectors take the record". A feature in the place of a question is RM001's.

What to do: turn the statement round. "Managers bring data" becomes "What makes a manager bring
data?" What you already believe goes into a hypothesis.
"""

from collections.abc import Iterator

from outcomekit.diagnostics.severity import Severity
from outcomekit.index.index import Index
from outcomekit.model.roadmap import Theme
from outcomekit.rules._language.asking import asks
from outcomekit.rules._living import living
from outcomekit.rules._quoted import quoted
from outcomekit.rules._rule import Flaw, rule
from outcomekit.rules.roadmaps._questions import names_feature, theme_read

INVALID = (
    """
    roadmap:
      now:
        early-data: Production managers bring data to the first meeting
                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
                    : `Production managers bring data to the f…` asks nothing
    """,
    """
    roadmap:
      later:
        sister-plants:
          question: More visits between sister plants.
                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
                    : `More visits between sister plants.` asks nothing
    """,
)
VALID = (
    """
    roadmap:
      now:
        early-data: What makes a production manager bring data to the first meeting?
    """,
    """
    roadmap:
      now:
        early-data: What makes a production manager bring data
        record: Whether inspectors take the record as it stands
        find-out: Find out who reads the log
      next:
        visits: "Managers visit sister plants. Which ones come back?"
        besuche: Wer besucht die Schwesterwerke und warum
        gone: {question: Managers bring data, status: retired}
    """,
)


@rule(
    "RM006",
    Severity.NOTE,
    why="a statement has its answer already, so nobody goes out to look (S2).",
    valid=VALID,
    invalid=INVALID,
    by_words=True,
)
def check(index: Index) -> Iterator[Flaw]:
    """Themes whose question is none, at the question; not where it is a feature."""
    for item, theme in living(index, Theme):
        if not asks(theme.question) and not names_feature(theme_read(index, theme)):
            yield Flaw(
                item.pointer / "question",
                f"{quoted(theme.question)} asks nothing",
                "begin with what, who or how: what would you like to find out?",
            )

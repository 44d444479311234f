"""A question that yes or no ends.

"Do you need a faster controller?" gets a "no", and the talk is over; or it gets a "yes", and
nothing has been learned about what a stop costs. A question is worth what its answer reveals of
objectives and issues (S3), and people reveal most when they tell how something happened.

Some questions open with a verb and are open all the same, and the rule leaves them alone: a choice
("… on paper or on the machine?"), an invitation ("Can you describe …?"), a question with a second
half ("Do you keep a log, and what is in it?"), and a request ("May we look at it?").

What to do: begin with what, how, which or who. "Do you have trouble with stops?" becomes "Which
stop cost you most last month, and how did you find its cause?".
"""

from collections.abc import Iterator

from outcomekit.diagnostics.severity import Severity
from outcomekit.index.index import Index
from outcomekit.model.sales import Question
from outcomekit.rules._language.asking import closing
from outcomekit.rules._living import living
from outcomekit.rules._quoted import quoted
from outcomekit.rules._rule import Flaw, rule

INVALID = (
    """
    sales:
      questions:
        controller:
          asks: Do you need a faster controller?
                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ `Do you` asks for yes or no
    """,
    """
    sales:
      questions:
        cause: When a line stops, do you know the cause?
               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ `do you` asks for yes or no
        yield: {asks: "You lose yield on line 4, don't you?"}
                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ `don't you` asks for yes or no
    """,
)
VALID = (
    """
    sales:
      questions:
        controller:
          asks: What stops the line most often?
    """,
    """
    sales:
      questions:
        story: Can you describe the last stop?
        log: Do you keep a log, and what is in it?
        paper: Do you write stops down on paper or on the machine?
        look: May we look at last month's log?
        when: When do you count your spares?
        sprache: Haben Sie ein Logbuch?
        gone: {asks: Do you need a faster controller?, status: retired}
    """,
)


@rule(
    "SP002",
    Severity.WARNING,
    why="a question is worth what its answer reveals, and yes or no reveals little (S3).",
    valid=VALID,
    invalid=INVALID,
    by_words=True,
)
def check(index: Index) -> Iterator[Flaw]:
    """Questions that yes or no ends, at what they ask."""
    for item, question in living(index, Question):
        words = closing(question.asks)
        if words is not None:
            yield Flaw(
                item.pointer / "asks",
                f"{quoted(words)} asks for yes or no",
                "begin with what, how or which",
            )

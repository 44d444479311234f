"""The question of a theme is a feature.

"SSO in Q2" promises something that can be kept without helping anyone. A roadmap of outcomes holds
questions about people: which behavior would we like to see, and what would bring it about (S2)? The
feature may well be the answer. As long as it stands in the place of the question, no other answer
can be found, and nobody will ask whether it worked.

What to do: ask who would do what differently if the feature were there, and turn that into the
question. Name the behaviors under `outcomes`, and put the feature among the `ideas`.
"""

from collections.abc import Iterator

from outcomekit.diagnostics.severity import Severity
from outcomekit.index.index import Index
from outcomekit.model.roadmap import Theme
from outcomekit.rules._language.asking import is_question
from outcomekit.rules._language.offers import is_asked_date, may_ask_date
from outcomekit.rules._living import living
from outcomekit.rules._quoted import quoted
from outcomekit.rules._rule import Flaw, rule
from outcomekit.rules.roadmaps._questions import names_feature, theme_read

INVALID = (
    """
    roadmap:
      next:
        single-sign-on: SSO in Q2
                        ^^^^^^^^^ `SSO in Q2` is a feature, not a question about people
    """,
    """
    roadmap:
      now:
        app:
          theme: The app
          question: Build a mobile app
                    ^^^^^^^^^^^^^^^^^^
                    : `Build a mobile app` is a feature, not a question about people
        when:
          question: When do we ship the dashboard?
                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
                    : `When do we ship the dashboard?` is a feature, not a question about people
    """,
)
VALID = (
    """
    roadmap:
      next:
        floor-access:
          question: What would make plants log in from the floor each shift?
          ideas: [Single sign-on]
    """,
    """
    roadmap:
      now:
        log: Production managers bring a log to the first meeting
        reorder: Reorder parts online
        dashboards: Who reads the dashboard before the shift begins?
      later:
        gone: {question: SSO in Q2, status: retired}
    """,
)


@rule(
    "RM001",
    Severity.WARNING,
    why="a roadmap of features promises answers before anyone has asked a question (S2).",
    valid=VALID,
    invalid=INVALID,
    by_words=True,
)
def check(index: Index) -> Iterator[Flaw]:
    """Themes whose question is a feature, at the question."""
    for item, theme in living(index, Theme):
        if is_question(theme.question) and not may_ask_date(theme.question):
            continue
        said = theme_read(index, theme)
        if names_feature(said) or is_asked_date(said.tokens):
            yield Flaw(
                item.pointer / "question",
                f"{quoted(theme.question)} is a feature, not a question about people",
                "what would make whom do what? The feature may stand under `ideas`",
            )

"""A behavior tells what someone knows, feels or wants.

Nobody can see that a manager understands. One sees that he quotes what a stop costs. As long as
the map says "understands", each observer reads it off a face, and the journal fills with
impressions. And it is the wrong thing to hope for: people understand a great deal that they never
act on.

Knowing, believing, being aware, trusting, wanting and their nouns are found, also behind "shows"
or "has": "shows interest" is still only interest. A deed beside it saves the sentence:
"understands the log and corrects it" may stand, and so may "shows interest by sending the log".

What to do: ask what they would be seen doing, the day after, if they had understood. Write that.
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
      production-manager:
        name: Production managers
        behaviors:
          expect:
            sees-the-point: Understands the value of uptime data
                            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
            : nobody can see `Understands`, only what production managers do
    """,
    """
    partners:
      clinic:
        name: Clinic nurse
        behaviors:
          like:
            aware: {does: Nurses are aware of the risk of a double dose}
                          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
            : nobody can see `aware`, only what `Clinic nurse` does
            keen: {does: Shows more interest in the pump}
                         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
            : nobody can see `interest`, only what `Clinic nurse` does
    """,
)
VALID = (
    """
    partners:
      production-manager:
        name: Production managers
        behaviors:
          expect:
            quotes-cost: Quotes the cost of a stop in the weekly review
    """,
    """
    partners:
      clinic:
        name: Clinic nurses
        behaviors:
          expect:
            asks: Asks which dose was given before giving the next
            thinks-aloud: Understands the chart and corrects it at the bedside
          like:
            shows-interest: Shows interest by bringing a chart of her own
            knows: {does: Knows the risk, status: retired}
    """,
)
_TRY: Final = (
    "what would they be seen doing if it were so? "
    'For example: "Quotes the cost of a stop in the weekly review".'
)


@rule(
    "PM001",
    Severity.WARNING,
    why="a marker is something that others can see; nobody sees into heads (OMs).",
    valid=VALID,
    invalid=INVALID,
    by_words=True,
)
def check(index: Index) -> Iterator[Flaw]:
    """Behaviors that tell of an inner state, at their texts."""
    for found in judged(index, Defect.INNER_STATE):
        message = f"nobody can see `{found.clue.text}`, only what {found.they_do}"
        yield Flaw(found.at, message, _TRY)

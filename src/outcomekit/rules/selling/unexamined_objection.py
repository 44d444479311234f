"""An objection lacks the concern behind the words, or the response.

What people say against us is seldom what worries them. “Too expensive” may mean that they cannot
explain the sum to the controller; “maintenance must learn it” that four crews are short of hours
already. Whoever answers the words hears other words next time. And an objection without a response
leaves each seller to find one, on the day.

What to do: ask the last person who said it what would have to be true so that it did not matter.
Write that down as the `concern`, and answer it, not the words, under `response`.
"""

from collections.abc import Iterator

from outcomekit.diagnostics.severity import Severity
from outcomekit.index.index import Index
from outcomekit.model.sales import Objection
from outcomekit.rules._living import living
from outcomekit.rules._rule import Flaw, rule

INVALID = (
    """
    sales:
      objections:
        maintenance-must-learn:
        ^^^^^^^^^^^^^^^^^^^^^^
        : nothing says what worries them behind the words of `maintenance-must-learn`
          words: Maintenance must learn it
          response: Start with one line and one shift lead
    """,
    """
    sales:
      objections:
        too-expensive: It is too expensive
        ^^^^^^^^^^^^^ `too-expensive` has neither the concern behind it nor an answer
        we-know-our-lines:
        ^^^^^^^^^^^^^^^^^ nothing answers `we-know-our-lines`
          words: We know our lines
          concern: Being shown up in front of production
    """,
)
VALID = (
    """
    sales:
      objections:
        maintenance-must-learn:
          words: Maintenance must learn it
          concern: "Workload: four crews to train while every line keeps running"
          response: Start with one line and one shift lead
    """,
    """
    sales:
      objections:
        relays-last-for-ever:
          words: Relays last for ever
          status: retired
    """,
)


@rule(
    "SP005",
    Severity.WARNING,
    why="whoever answers the words, and not the concern behind them, will hear others.",
    valid=VALID,
    invalid=INVALID,
)
def check(index: Index) -> Iterator[Flaw]:
    """Objections without a concern or a response, at their keys."""
    for item, objection in living(index, Objection):
        if objection.concern is None and objection.response is None:
            yield Flaw(
                item.pointer.key,
                f"`{item.id}` has neither the concern behind it nor an answer",
                "concern: …, what worries them; response: …, what to say to that",
            )
        elif objection.concern is None:
            yield Flaw(
                item.pointer.key,
                f"nothing says what worries them behind the words of `{item.id}`",
                "concern: …",
            )
        elif objection.response is None:
            yield Flaw(item.pointer.key, f"nothing answers `{item.id}`", "response: …")

"""A question reveals nothing: no item of a value map, and no behavior.

A question is worth what its answer tells about what they value or do (S3). If the map does not
know what this one is asked for, the seller will not listen for it, and the answer helps no one
after the meeting. Questions that warm up a conversation need no place in a map.

What to do: name under `reveals` what the answer tells about. If no item fits, the map lacks one, or
the question is asked out of habit.
"""

from collections.abc import Iterator

from outcomekit.diagnostics.severity import Severity
from outcomekit.index.index import Index
from outcomekit.model.sales import Question
from outcomekit.rules._living import living
from outcomekit.rules._rule import Flaw, rule

INVALID = (
    """
    partners:
      production-manager:
        value_map:
          issues:
            short-stops: Short stops that nobody can explain
    sales:
      questions:
        least-like-to-stop:
        ^^^^^^^^^^^^^^^^^^ nothing says what the answer to `least-like-to-stop` tells about
          asks: Which line would you least like to see stop tomorrow?
          partner: production-manager
    """,
    """
    sales:
      questions:
        how-is-business: How is business?
        ^^^^^^^^^^^^^^^ nothing says what the answer to `how-is-business` tells about
    """,
)
VALID = (
    """
    partners:
      production-manager:
        value_map:
          issues:
            short-stops: Short stops that nobody can explain
    sales:
      questions:
        least-like-to-stop:
          asks: Which line would you least like to see stop tomorrow?
          partner: production-manager
          reveals: [short-stops]
    """,
    """
    partners:
      production-manager:
        behaviors:
          like:
            plans-together: Decides on the upgrade in one meeting with maintenance
    sales:
      questions:
        last-joint-decision:
          asks: When did you last decide something together with maintenance?
          reveals: [plans-together]
    """,
)


@rule(
    "SP004",
    Severity.WARNING,
    why="a question is worth what its answer tells about what they value or do (S3).",
    valid=VALID,
    invalid=INVALID,
)
def check(index: Index) -> Iterator[Flaw]:
    """Questions that reveal nothing, at their keys."""
    for item, question in living(index, Question):
        if not question.reveals:
            yield Flaw(
                item.pointer.key,
                f"nothing says what the answer to `{item.id}` tells about",
                "reveals: […], an item of their value map or a behavior",
            )

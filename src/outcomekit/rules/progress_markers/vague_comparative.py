"""A behavior is only said to be better than something unsaid.

"Communicates better", "is more engaged", "improved planning": each of them feels like progress, and
no two people would tick the same box. Better than what, and seen how? A marker is a deed that
somebody who does not know the project could watch for (OMs).

The rule is silent where the sentence compares with something ("faster than last year", "from 40 to
25"), where the behavior has a measure, and where what is better is a thing with a name: "improved
seed", "a better price".

What to do: recall the last time when you thought "now it is better". What had you just seen? Write
that down: "asks for trial data", "answers the same day".
"""

from collections.abc import Iterator

from outcomekit.diagnostics.severity import Severity
from outcomekit.index.index import Index
from outcomekit.model.partner import Behavior
from outcomekit.rules._cast import cast_of
from outcomekit.rules._language import read
from outcomekit.rules._language.comparing import may_compare, vague_comparative
from outcomekit.rules._living import living
from outcomekit.rules._quoted import quoted
from outcomekit.rules._rule import Flaw, rule

INVALID = (
    """
    partners:
      buyer:
        behaviors:
          like:
            more-engaged: Is more engaged in the trial
                          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^
                          : `more engaged` than what, and seen how?
    """,
    """
    partners:
      supplier-manager:
        behaviors:
          expect:
            communicates: Communicates better with maintenance
                          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
                          : `better` than what, and seen how?
            collaboration: Improved collaboration with suppliers
                           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
                           : `Improved collaboration` than what, and seen how?
          like:
            shares-more: {does: Shares more data}
                                ^^^^^^^^^^^^^^^^
                                : `more data` than what, and seen how?
    """,
)
VALID = (
    """
    partners:
      buyer:
        behaviors:
          like:
            asks-for-data: Asks for trial data
    """,
    """
    partners:
      supplier-manager:
        behaviors:
          expect:
            answers-faster: Answers faster than last year
            better-price: Asks for a better price
            seed: Sows improved seed
            how: Asks how to plan better
            cost-more: Names the parts that cost more
            improves: Improves communication by posting the plan each Monday
            counted: {does: Calls more often, measure: {baseline: 1, target: 4}}
            gone: {does: Works more closely with us, status: retired}
    """,
)


@rule(
    "PM010",
    Severity.WARNING,
    why="a comparative without its other half cannot be seen, and a marker must be (OMs).",
    valid=VALID,
    invalid=INVALID,
    by_words=True,
)
def check(index: Index) -> Iterator[Flaw]:
    """Behaviors without a measure that compare with nothing, at their texts."""
    for item, behavior in living(index, Behavior):
        if behavior.measure is not None or not may_compare(behavior.does):
            continue
        words = vague_comparative(read(behavior.does, cast_of(index)))
        if words is not None:
            yield Flaw(
                item.pointer / "does",
                f"{quoted(words)} than what, and seen how?",
                'what did you see when you thought so? For example: "Asks for trial data".',
            )

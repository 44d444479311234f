"""A review cycle has no check.

CAP-Do begins with the check: what is gets held against what should be, before anything new is
planned (Cap). A cycle that begins with a plan repeats what was planned last time with more effort,
for nobody has looked whether it worked.

A cycle that is only a date to come has nothing to check yet, and is passed over.

What to do: write one sentence with a number in it: what the journal says, against what the markers
or measures asked for. “One first meeting in six has a log; we wanted one in three.”
"""

from collections.abc import Iterator
from datetime import date

from outcomekit.diagnostics.severity import Severity
from outcomekit.index.index import Index
from outcomekit.model.review import Review
from outcomekit.rules._living import living
from outcomekit.rules._rule import Flaw, dated_rule

INVALID = (
    """
    reviews:
      summer:
      ^^^^^^ `summer` checks nothing
        on: 2026-07-31
        plan: Write one sentence for invitations, and test it in September
        do: All fourteen engineers use the sentence from 1 September
    """,
    """
    reviews:
      spring: {on: 2026-04-30}
      ^^^^^^ `spring` checks nothing
      winter: {on: 2027-01-29, plan: Look at the journal}
      ^^^^^^ `winter` checks nothing
      some-day: {}
      ^^^^^^^^ `some-day` checks nothing
    """,
)
VALID = (
    """
    reviews:
      summer:
        on: 2026-07-31
        check: One first meeting in six has a log; we wanted one in three
        plan: Write one sentence for invitations, and test it in September
        do: All fourteen engineers use the sentence from 1 September
    """,
    """
    partners:
      production-manager:
        name: Production managers
    reviews:
      winter: {on: 2027-01-29, about: [production-manager]}
      autumn: {on: 2026-10-30, act: Take the calculator out, status: retired}
    """,
)


@dated_rule(
    "CD001",
    Severity.WARNING,
    why="the cycle begins with the check: what is, against what should be (Cap).",
    valid=VALID,
    invalid=INVALID,
)
def check(index: Index, today: date) -> Iterator[Flaw]:
    """Cycles without a check, at their keys."""
    for item, review in living(index, Review):
        if review.check is None and not _is_to_come(review, today):
            yield Flaw(
                item.pointer.key,
                f"`{item.id}` checks nothing",
                "check: …, what is, against what should be",
            )


def _is_to_come(review: Review, today: date) -> bool:
    """Whether a cycle is no more than a date in the future."""
    written = (review.act, review.plan, review.do, review.decisions)
    return review.on is not None and review.on > today and not any(written)

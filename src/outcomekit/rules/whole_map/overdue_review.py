"""The map's last review is longer ago than it says, or has not happened yet.

A map ages with its market. People change their posts, a hypothesis is refuted, a ladder that was
bold in spring is what everybody does by autumn. The review is where that is noticed: it checks what
is against what should be before anything new is planned (Cap). A map that is past its day is still
read, and believed, by people who were not there.

A date in the future is a review that was planned and written down as held.

Without `review.last` the rule keeps silent, and so it does on the very day on which the review is
due: there are hours left. Days between reviews are `every_days`, or 90.

What to do: hold the review, even a short one: what did we see, what do we keep, change, drop? Then
set `review.last` to that day. Where the rhythm is wrong, change `every_days` instead, and say to
the team that you did.
"""

from collections.abc import Iterator
from datetime import date

from outcomekit.diagnostics.pointer import Pointer
from outcomekit.diagnostics.severity import Severity
from outcomekit.index.index import Index
from outcomekit.rules._living import in_use
from outcomekit.rules._rule import Flaw, dated_rule

INVALID = (
    """
    review: {last: 2026-07-31, every_days: 90}
                   ^^^^^^^^^^
                   : the last review was 113 days ago; this map wants one every 90 days
    """,
    """
    review:
      last: 2026-08-22
            ^^^^^^^^^^ the last review was 91 days ago; this map wants one every 90 days
    """,
    """
    review: {last: 2026-11-22}
                   ^^^^^^^^^^ the last review lies in the future
    """,
    """
    review: {last: 2026-11-19, every_days: 1}
                   ^^^^^^^^^^ the last review was 2 days ago; this map wants one every day
    """,
)
VALID = (
    """
    review: {last: 2026-11-20, every_days: 90}
    """,
    """
    review: {last: 2026-08-23}
    """,
    """
    review: {last: 2026-11-20, every_days: 1}
    """,
    """
    review: {last: 2026-11-21, every_days: 1}
    """,
    """
    review: {every_days: 30}
    """,
    """
    status: retired
    review: {last: 2024-01-31}
    """,
)


@dated_rule(
    "MAP004",
    Severity.NOTE,
    why="what nobody has checked against the world for a while is history, not a map (Cap).",
    valid=VALID,
    invalid=INVALID,
)
def check(index: Index, today: date) -> Iterator[Flaw]:
    """A last review that is too old or yet to come, at its date."""
    review = index.map.review
    if review is None or review.last is None or not in_use(index):
        return
    at = Pointer(("review", "last"))
    age, every = (today - review.last).days, review.rhythm
    if age < 0:
        yield Flaw(
            at,
            "the last review lies in the future",
            "write the day of the last review that was held",
            "a review that is only planned has checked nothing yet (Cap).",
        )
    elif age > every:
        days = "every day" if every == 1 else f"every {every} days"
        yield Flaw(
            at,
            f"the last review was {age} days ago; this map wants one {days}",
            _hint(index, review.last, today),
        )


def _hint(index: Index, last: date, today: date) -> str:
    """What to do: a later review may stand among the reviews already."""
    held = [one.on for one in index.map.reviews.values() if one.on is not None and one.on <= today]
    newest = max(held, default=last)
    if newest > last:
        return f"`reviews` has one of {newest}; if it was about the whole map, write that day"
    return "hold the review, then write its day here"

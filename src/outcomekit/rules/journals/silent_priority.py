"""A priority behavior has no journal entry since the last review.

Priorities are the few behaviors that a team promised to watch (X8). Between two reviews nothing is
owed about the others; about these, one line is. When the next review opens and a priority has been
silent, there are two stories, and nobody in the room knows which is true: they did nothing, or we
did not look.

An entry of the review's own day counts, and so does one whose period reaches beyond it or that
names no day. A map without any journal has not begun to watch, and is left alone. So is a behavior
that is achieved, and a review that lies in the future.

What to do: write one entry, also when there is nothing new: "asked four plants, none brought a log"
is a reading. If nobody wants to watch it any more, take `priority` away; that is a decision, and
should look like one.
"""

from collections.abc import Iterator
from datetime import date

from outcomekit.diagnostics.severity import Severity
from outcomekit.index.index import Index
from outcomekit.model.partner import Behavior
from outcomekit.rules._living import living
from outcomekit.rules._rule import Flaw, dated_rule
from outcomekit.rules.journals._readings import by_subject

INVALID = (
    """
    review: {last: 2026-10-30}
    partners:
      production-manager:
        behaviors:
          expect:
            brings-log:
            ^^^^^^^^^^ `brings-log` is a priority, and has no entry since 2026-10-30
              does: Brings last month's stoppage log to the first meeting
              priority: true
    journal:
      - {on: 2026-10-02, about: brings-log, score: low, evidence: [Meeting notes]}
    """,
)
VALID = (
    """
    review: {last: 2026-10-30}
    partners:
      production-manager:
        behaviors:
          expect:
            brings-log:
              does: Brings last month's stoppage log to the first meeting
              priority: true
    journal:
      - {on: 2026-10-02, about: brings-log, score: low, evidence: [Meeting notes]}
      - {on: 2026-11-13, about: brings-log, score: medium, evidence: [Meeting notes]}
    """,
    """
    review: {last: 2026-10-30}
    partners:
      production-manager:
        behaviors:
          expect:
            on-the-day: {does: Brings the log, priority: true}
            in-a-period: {does: Names a line, priority: true}
            undated: {does: Invites maintenance, priority: true}
            reached: {does: Asks for a walk, priority: true, status: achieved}
            dropped: {does: Asks for a price, priority: true, status: retired}
            no-priority: Calls back
    journal:
      - {on: 2026-10-30, about: on-the-day, saw: Four of twelve}
      - {period: 2026-10, about: in-a-period, saw: Two of three}
      - {about: undated, saw: One of six}
    """,
    """
    review: {last: 2026-10-30}
    partners:
      production-manager:
        behaviors:
          expect:
            brings-log: {does: Brings the stoppage log, priority: true}
    """,
    """
    review: {last: 2027-01-15}
    partners:
      production-manager:
        behaviors:
          expect:
            brings-log: {does: Brings the stoppage log, priority: true}
    journal:
      - {on: 2026-11-13, about: brings-log, saw: Four of twelve}
    """,
)


@dated_rule(
    "JR004",
    Severity.WARNING,
    why="a priority is a promise to look; nobody can say whether nothing happened or nobody looked "
    "(X8).",
    valid=VALID,
    invalid=INVALID,
)
def check(index: Index, today: date) -> Iterator[Flaw]:
    """Priority behaviors without an entry since the last review, at their keys."""
    review = index.map.review
    since = review.last if review is not None else None
    if since is None or since > today or not index.map.journal:
        return
    about = by_subject(index)
    for item, behavior in living(index, Behavior):
        if not behavior.priority or behavior.status == "achieved":
            continue
        if any(one.last is None or one.last >= since for one in about.get(item.id, [])):
            continue
        yield Flaw(
            item.pointer.key,
            f"`{item.id}` is a priority, and has no entry since {since}",
            f"outcomekit record {item.id} --saw …, even if it was nothing",
        )

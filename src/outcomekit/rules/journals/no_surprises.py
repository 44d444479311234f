"""For three periods the journal has told of nothing unexpected.

People are not as our plans have them. They send somebody else, use the thing at night, tell each
other about it in a group that we had never heard of. That is where most of what is worth knowing
comes from, and a good journal has a column for it (HRS). One quiet quarter happens. Three of them
mean that we looked only at what we had hoped for.

A period is what entries name as theirs. Entries with a day belong to the stretch of the calendar
that suits the map's reviews: the quarter, or the month where `review.every_days` is a month or
less, the half or the whole year where it is long. Only periods with entries count, and the three
must come after the last surprise and not overlap. An entry with a surprise and without a date keeps
the rule silent.

What to do: ask at the next review what nobody in the room would have predicted, and write the
answer as `unexpected`, however small. Ask the people who meet the partners first; surprises seldom
reach those who only read reports.
"""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Final

from outcomekit.diagnostics.grammar import alternatives
from outcomekit.diagnostics.pointer import Pointer
from outcomekit.diagnostics.severity import Severity
from outcomekit.index.index import Index
from outcomekit.model.head import MapReview
from outcomekit.model.journal import JournalEntry
from outcomekit.model.period import Period, read_period
from outcomekit.rules._living import in_use
from outcomekit.rules._rule import Flaw, rule

INVALID = (
    """
    partners:
      production-manager:
        behaviors:
          expect:
            brings-log: Brings last month's stoppage log to the first meeting
    journal:
    ^^^^^^^ nothing unexpected was seen in 2026-Q1, 2026-Q2 or 2026-Q3
      - {period: 2026-Q1, about: brings-log, saw: Three of twenty}
      - {period: 2026-Q2, about: brings-log, saw: Five of thirty}
      - {period: 2026-Q3, about: brings-log, saw: Two of nine}
    """,
    """
    journal:
    ^^^^^^^ nothing unexpected was seen in 2026-Q2, 2026-Q3 or 2026-Q4
      - {on: 2025-12-01, saw: One of twelve, unexpected: The log was kept by the night shift}
      - {on: 2026-02-01, saw: Three of twenty}
      - {on: 2026-05-10, saw: Five of thirty}
      - {on: 2026-09-30, saw: Two of nine}
      - {on: 2026-08-12, saw: Two of eight}
      - {on: 2026-10-01, saw: Four of twelve}
    """,
    """
    review: {every_days: 30}
    journal:
    ^^^^^^^ nothing unexpected was seen in 2026-08, 2026-09 or 2026-11
      - {on: 2026-08-14, saw: Two of nine}
      - {on: 2026-09-11, saw: Two of eight}
      - {on: 2026-11-13, saw: Four of twelve}
    """,
)
VALID = (
    """
    partners:
      production-manager:
        behaviors:
          expect:
            brings-log: Brings last month's stoppage log to the first meeting
    journal:
      - {period: 2026-Q1, about: brings-log, saw: Three of twenty}
      - {period: 2026-Q2, about: brings-log, saw: Five of thirty}
      - period: 2026-Q3
        about: brings-log
        saw: Two of nine
        unexpected: Four managers sent a maintenance engineer in their place
    """,
    """
    journal:
      - {on: 2026-04-14, saw: Two of nine}
      - {on: 2026-05-11, saw: Two of eight}
      - {on: 2026-09-13, saw: Four of twelve}
    """,
    """
    journal:
      - {period: 2026, saw: Eleven of fifty}
      - {period: 2026-H1, saw: Eight of forty}
      - {period: 2026-Q1, saw: Three of twenty}
      - {on: 2026-10-01, saw: Four of twelve}
    """,
    """
    journal:
      - {period: 2026-Q1, saw: Three of twenty}
      - {period: 2026-Q2, saw: Five of thirty}
      - {period: 2026-Q3, saw: Two of nine}
      - {saw: One of six, unexpected: The shift lead had asked them to come}
    """,
)
_ENOUGH: Final = 3
"""How many periods without a surprise are no chance any more."""
_MONTH, _QUARTER, _HALF = 31, 92, 184
"""The most days that such a stretch of the calendar has."""


@rule(
    "JR005",
    Severity.NOTE,
    why="who is never surprised has looked only at what was hoped for (HRS).",
    valid=VALID,
    invalid=INVALID,
)
def check(index: Index) -> Iterator[Flaw]:
    """A journal whose latest periods hold no surprise, at its key."""
    if not in_use(index):
        return
    every_days = (index.map.review or MapReview()).rhythm
    told = [(_period(entry, every_days), entry) for entry in index.map.journal]
    surprises = [period for period, entry in told if entry.unexpected is not None]
    if None in surprises:
        return
    latest = max((one.last for one in surprises if one is not None), default=date.min)
    quiet = _apart(period for period, _ in told if period is not None and period.first > latest)
    if len(quiet) >= _ENOUGH:
        yield Flaw(
            Pointer(("journal",)).key,
            f"nothing unexpected was seen in {alternatives(map(str, quiet[-_ENOUGH:]))}",
            "what would nobody have predicted? Write it as `unexpected` of the entry",
        )


def _period(entry: JournalEntry, every_days: int) -> Period | None:
    """The period of an entry: its own, or the stretch of the calendar around its day."""
    day = entry.on
    if day is None:
        return entry.period
    if every_days <= _MONTH:
        return read_period(f"{day.year:04}-{day.month:02}")
    if every_days <= _QUARTER:
        return read_period(f"{day.year:04}-Q{(day.month + 2) // 3}")
    if every_days <= _HALF:
        return read_period(f"{day.year:04}-H{(day.month + 5) // 6}")
    return read_period(f"{day.year:04}")


def _apart(periods: Iterable[Period]) -> list[Period]:
    """The most periods of some of which no two overlap, from the earliest on."""
    found: list[Period] = []
    for period in sorted(periods, key=lambda one: (one.last, one.first)):
        if not found or period.first > found[-1].last:
            found.append(period)
    return found

"""Stretches of days as maps write them: ISO 8601, with quarters and halves beside."""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Final, Literal, TypeAlias

Unit: TypeAlias = Literal["day", "month", "quarter", "half", "year"]


@dataclass(frozen=True, slots=True)
class Period:
    """A stretch of days as a map writes it: a day, month, quarter, half or year.

    `text` is what the map says; `first` and `last` are its days. As a deadline it ends with its
    last day.
    """

    text: str
    unit: Unit
    first: date
    last: date

    def __str__(self) -> str:
        """As the map writes it."""
        return self.text


_MEMORY: Final = 4_000
_DAY: Final = re.compile(r"(\d{4})-(\d{2})-(\d{2})", re.ASCII)
_PERIOD: Final = re.compile(
    r"(?P<year>\d{4})(?:-(?:(?P<month>\d{2})|Q(?P<quarter>[1-4])|H(?P<half>[12])))?", re.ASCII
)


@lru_cache(maxsize=_MEMORY)
def read_period(text: str) -> Period | None:
    """The period that a text says, or None. Raises nothing."""
    parts = _DAY.fullmatch(text)
    if parts is not None:
        return _day(text, *map(int, parts.groups())) if not impossible_day(text) else None
    found = _PERIOD.fullmatch(text)
    if found is None or found["year"] == "0000":
        return None
    year = int(found["year"])
    if found["quarter"]:
        return _months(text, "quarter", year, int(found["quarter"]) * 3 - 2, 3)
    if found["half"]:
        return _months(text, "half", year, int(found["half"]) * 6 - 5, 6)
    if not found["month"]:
        return _months(text, "year", year, 1, 12)
    month = int(found["month"])
    return _months(text, "month", year, month, 1) if 1 <= month <= 12 else None


def impossible_day(text: str) -> str | None:
    """Why a text in the form of a day is none: `February 2026 has 28 days`. None for a real day.

    Also None for a text of any other form.
    """
    parts = _DAY.fullmatch(text)
    if parts is None:
        return None
    year, month, day = map(int, parts.groups())
    if year == 0:
        return "the years begin with 1"
    if not 1 <= month <= 12:
        return "a year has 12 months"
    days = monthrange(year, month)[1]
    if not 1 <= day <= days:
        return f"{MONTHS[month - 1]} {year} has {days} days"
    return None


MONTHS: Final = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
)  # fmt: skip


def _day(text: str, year: int, month: int, day: int) -> Period:
    same = date(year, month, day)
    return Period(text, "day", same, same)


def _months(text: str, unit: Unit, year: int, month: int, count: int) -> Period:
    last = month + count - 1
    return Period(text, unit, date(year, month, 1), date(year, last, monthrange(year, last)[1]))

"""Dates, deadlines and periods, as maps write them (ISO 8601, with quarters and halves)."""

from __future__ import annotations

import calendar
import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Annotated, Final, Literal, TypeAlias

from pydantic import PlainValidator, WithJsonSchema

from outcomekit.model.value import form, refuse, shown

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


_PERIODS: Final = re.compile(
    r"(?P<year>\d{4})(?:-(?:(?P<month>\d{2})(?:-(?P<day>\d{2}))?|Q(?P<quarter>[1-4])|H(?P<half>[12])))?",
    re.ASCII,
)


def read_period(text: str) -> Period | None:
    """The period that a text says, or None. Raises nothing."""
    found = _PERIODS.fullmatch(text)
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
    if not 1 <= month <= 12:
        return None
    if not found["day"]:
        return _months(text, "month", year, month, 1)
    if not 1 <= int(found["day"]) <= calendar.monthrange(year, month)[1]:
        return None
    day = date(year, month, int(found["day"]))
    return Period(text, "day", day, day)


def _months(text: str, unit: Unit, year: int, month: int, count: int) -> Period:
    last = month + count - 1
    return Period(
        text, unit, date(year, month, 1), date(year, last, calendar.monthrange(year, last)[1])
    )


def _dated(noun: str, units: tuple[Unit, ...], example: str) -> Callable[[object], Period]:
    def check(value: object) -> Period:
        text = str(value) if type(value) in (int, str) else ""
        if not text:
            raise refuse("E103", f"{form(value)} stands where {noun} should stand", example)
        period = read_period(text)
        if period is None or period.unit not in units:
            raise refuse("E105", _no_date(text, noun), _date_hint(text) or example)
        return period

    return check


def _no_date(text: str, noun: str) -> str:
    found = _PERIODS.fullmatch(text)
    if found and found["day"] and 1 <= int(found["month"]) <= 12 and found["year"] != "0000":
        days = calendar.monthrange(int(found["year"]), int(found["month"]))[1]
        month = date(2000, int(found["month"]), 1).month
        return f"{shown(text)} is no day: {_MONTHS[month - 1]} {found['year']} has {days} days"
    return f"{shown(text)} is no {noun.removeprefix('a ')}"


_MONTHS: Final = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
)  # fmt: skip


def _date_hint(text: str) -> str | None:
    """The ISO form of a date that was written in another unambiguous way, or None."""
    parts = re.fullmatch(r"(\d{4})[./-](\d{1,2})[./-](\d{1,2})", text)
    if parts and 1 <= int(parts[2]) <= 12 and parts[1] != "0000":
        last = calendar.monthrange(int(parts[1]), int(parts[2]))[1]
        return f"{parts[1]}-{int(parts[2]):02}-{min(int(parts[3]), last) or 1:02}"
    quarter = re.fullmatch(r"(?:Q([1-4])[ /-]?(\d{4})|(\d{4})[ /-]?[Qq]([1-4]))", text)
    if quarter:
        return f"{quarter[2] or quarter[3]}-Q{quarter[1] or quarter[4]}"
    words = re.fullmatch(r"(\d{1,2})\.? ([A-Za-z]+),? (\d{4})", text)
    if words:
        for number, month in enumerate(_MONTHS, 1):
            if month.casefold().startswith(words[2].casefold()[:3]):
                guess = f"{words[3]}-{number:02}-{int(words[1]):02}"
                return guess if read_period(guess) else None
    return None


_YEAR: Final = "(?!0000)[0-9]{4}"
_MONTH: Final = f"{_YEAR}-(?:0[1-9]|1[0-2])"
_DAY: Final = (
    f"{_YEAR}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])"
    "|(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)|02-(?:0[1-9]|[12][0-9]))"
)
"""Dates as the JSON Schema knows them; that 29 February needs a leap year is beyond a pattern."""
_check_day = _dated("a date", ("day",), "2026-11-21")


def _date(value: object) -> date:
    if type(value) is str and len(value) == 10 and value[5] != "W":
        try:
            return date.fromisoformat(value)  # the one form that maps hold by the thousand
        except ValueError:
            pass
    day: date = _check_day(value).first
    return day


Date: TypeAlias = Annotated[
    date,
    PlainValidator(_date),
    WithJsonSchema({"type": "string", "format": "date", "pattern": f"^{_DAY}$"}),
]
Deadline: TypeAlias = Annotated[
    Period,
    PlainValidator(
        _dated("a deadline", ("day", "month", "quarter"), "2027-03-31, 2027-03 or 2027-Q1")
    ),
    WithJsonSchema({"type": "string", "pattern": f"^(?:{_DAY}|{_MONTH}|{_YEAR}-Q[1-4])$"}),
]
"""A day, month or quarter, meant up to its last day."""
TimeSpan: TypeAlias = Annotated[
    Period,
    PlainValidator(
        _dated(
            "a period",
            ("year", "half", "quarter", "month"),
            "2027, 2027-H1, 2027-Q1 or 2027-01",
        )
    ),
    WithJsonSchema({
        "anyOf": [
            {"type": "string", "pattern": f"^(?:{_MONTH}|{_YEAR}(?:-(?:Q[1-4]|H[12]))?)$"},
            {"type": "integer", "minimum": 1000, "maximum": 9999},
        ]
    }),
]  # fmt: skip
"""A year, half, quarter or month."""

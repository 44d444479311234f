"""Dates as people write them elsewhere: `21.11.2026`, `Nov 2026`, `Q2 2027`, `2026/11/21`.

A map has ISO dates only. This is for the hint: the ISO form of what was meant, where that is sure.
"""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterator
from typing import Final

from outcomekit.model.period import MONTHS, Period, Unit, read_period

_YEAR_FIRST: Final = re.compile(r"(\d{4})[./ -](\d{1,2})[./ -](\d{1,2})(?:[T ]\d.*)?", re.ASCII)
_COMPACT: Final = re.compile(r"(\d{4})(\d{2})(\d{2})", re.ASCII)
_DOTTED: Final = re.compile(r"(\d{1,2})\. ?(\d{1,2})\. ?(\d{4}|\d{2})", re.ASCII)
_SLASHED: Final = re.compile(r"(\d{1,2})[/-](\d{1,2})[/-](\d{4})", re.ASCII)
_SHORT_MONTH: Final = re.compile(r"(\d{4})[./-](\d{1,2})|(\d{1,2})[./-](\d{4})", re.ASCII)
_DAY_MONTH: Final = re.compile(r"(\d{1,2})(?:\.|st|nd|rd|th)? ([A-Za-z]{3,}),? (\d{4})", re.ASCII)
_MONTH_DAY: Final = re.compile(
    r"([A-Za-z]{3,}) (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})|([A-Za-z]{3,}),? (\d{4})", re.ASCII
)
_DASHES: Final = dict.fromkeys(map(ord, "‐‑‒–—−"), "-")  # noqa: RUF001  # what word processors make of a hyphen
_PART: Final = re.compile(
    r"(?:(?P<part>[QH][1-4])[ /-]?(?P<year>\d{4})|(?P<first>\d{4})[ /-]?(?P<then>[QH][1-4]))",
    re.ASCII | re.IGNORECASE,
)


def meant(text: str) -> Period | None:
    """The period that somebody means who writes this; None when it could be another one."""
    plain = text.strip().translate(_DASHES)
    found = {
        period.text: period for period in map(read_period, (plain, *_guesses(plain))) if period
    }
    return next(iter(found.values())) if len(found) == 1 else None


def fitted(period: Period, units: tuple[Unit, ...]) -> str:
    """A period in the form of one of some units: up to the same last day, or the month of a day.

    What it does not say stands as `…`: of a month, which of its days is meant.
    """
    if period.unit in units:
        return period.text
    year, month = period.last.year, period.last.month
    if period.unit == "day":
        return f"{year:04}-{month:02}"
    if "quarter" in units:
        return f"{year:04}-Q{(month + 2) // 3}"
    return f"{year:04}-{f'{month:02}' if period.unit == 'month' else '…'}-…"


def _guesses(text: str) -> Iterator[str]:
    """ISO forms that a text may mean; some of them may be no real dates."""
    if parts := _YEAR_FIRST.fullmatch(text) or _COMPACT.fullmatch(text):
        yield _iso(parts[1], parts[2], parts[3])
        if int(parts[2]) > 12:  # day and month changed places
            yield _iso(parts[1], parts[3], parts[2])
    if parts := _DOTTED.fullmatch(text):
        yield _iso(f"20{parts[3]}"[-4:], parts[2], parts[1])
    if parts := _SLASHED.fullmatch(text):  # day or month first: sure only where one is over 12
        yield _iso(parts[3], parts[2], parts[1])
        yield _iso(parts[3], parts[1], parts[2])
    if parts := _SHORT_MONTH.fullmatch(text):
        yield f"{parts[1] or parts[4]}-{int(parts[2] or parts[3]):02}"
    if parts := _DAY_MONTH.fullmatch(text):
        yield _iso(parts[3], _month(parts[2]), parts[1])
    if parts := _MONTH_DAY.fullmatch(text):
        month = _month(parts[1] or parts[4])
        yield _iso(parts[3], month, parts[2]) if parts[1] else f"{parts[5]}-{month:>02}"
    if parts := _PART.fullmatch(text):
        yield f"{parts['year'] or parts['first']}-{(parts['part'] or parts['then']).upper()}"


def _iso(year: str, month: str, day: str) -> str:
    """The day in ISO form; the last one of its month where it is said too big."""
    number = int(month)
    if not 1 <= number <= 12 or year == "0000":
        return ""
    last = monthrange(int(year), number)[1]
    return f"{year}-{number:02}-{min(int(day), last) if int(day) <= 31 else int(day):02}"


def _month(name: str) -> str:
    """The number of a month by its name or the beginning of it; `0` for none."""
    for number, month in enumerate(MONTHS, 1):
        if month.casefold().startswith(name.casefold()):
            return str(number)
    return "0"

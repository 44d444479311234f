"""Dates as pages write them. No page knows today: the same map gives the same bytes."""

from __future__ import annotations

from datetime import date
from typing import Final

from outcomekit.model.period import Period

_MONTHS: Final = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
)  # fmt: skip


def day(when: date) -> str:
    """A day: `2 October 2026`."""
    return f"{when.day} {_MONTHS[when.month - 1]} {when.year}"


def period(when: Period) -> str:
    """A day, month, quarter, half or year: `November 2026`, `Q2 2027`, `H1 2027`, `2027`."""
    first = when.first
    match when.unit:
        case "day":
            return day(first)
        case "month":
            return f"{_MONTHS[first.month - 1]} {first.year}"
        case "quarter":
            return f"Q{(first.month + 2) // 3} {first.year}"
        case "half":
            return f"H{(first.month + 5) // 6} {first.year}"
        case "year":
            return str(first.year)


def deadline(when: Period) -> str:
    """Up to when: `by 31 March 2027`, `by the end of Q2 2027`."""
    end = "" if when.unit == "day" else "the end of "
    return f"by {end}{period(when)}"

"""Fields that hold a date, a deadline or a period."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING, Annotated, Final, TypeAlias

from outcomekit.diagnostics.grammar import a, alternatives
from outcomekit.model.accepted import Accepted
from outcomekit.model.period import Period, Unit, impossible_day, read_period
from outcomekit.model.value import form, refuse, shown

if TYPE_CHECKING:
    from pydantic_core import PydanticCustomError

_ISO: Final = "dates go from year to day: so they sort, and nobody takes the day for the month."


def _dated(
    noun: str, units: tuple[Unit, ...], example: str, why_not: str
) -> Callable[[object], Period]:
    """The check of a field that takes periods of some units.

    Args:
        why_not: why a period of another unit would not do.
    """

    def check(value: object) -> Period:
        if not isinstance(value, str | int) or isinstance(value, bool):
            message = f"{form(value)} stands where {a(noun)} should stand"
            raise refuse("E103", message, example)
        text = str(value)
        period = read_period(text)
        if period is None:
            raise _no_date(text, noun, units, example)
        if period.unit not in units:
            from outcomekit.model.foreign_dates import fitted  # only mistakes pay for it

            kinds = alternatives([a(unit) for unit in units])
            message = f"{shown(text)} is {a(period.unit)}; {a(noun)} is {kinds}"
            raise refuse("E105", message, fitted(period, units), why_not)
        return period

    return check


def _no_date(text: str, noun: str, units: tuple[Unit, ...], example: str) -> PydanticCustomError:
    """The refusal of a text that is no period at all."""
    if not text.strip():
        return refuse(
            "E105", f"this {noun} is empty", "write it, or delete the field",
            "a field left out says as much, and says it honestly.",
        )  # fmt: skip
    from outcomekit.model.foreign_dates import fitted, meant

    guess = meant(text)
    hint = fitted(guess, units) if guess is not None else example
    impossible = impossible_day(text)
    if impossible is not None:
        message = f"{shown(text)} is no day: {impossible}"
        return refuse("E105", message, hint if guess is not None else None)
    return refuse("E105", f"{shown(text)} is no {noun}", hint, _ISO)


_YEAR: Final = "(?!0000)[0-9]{4}"
_MONTH: Final = f"{_YEAR}-(?:0[1-9]|1[0-2])"
_DAY: Final = (
    f"{_YEAR}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])"
    "|(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)|02-(?:0[1-9]|[12][0-9]))"
)
"""Dates as the JSON Schema knows them; that 29 February needs a leap year is beyond a pattern."""
_check_day = _dated("date", ("day",), "2026-11-21", "between two months nobody can count the days.")


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
    Accepted(_date, {"type": "string", "format": "date", "pattern": f"^{_DAY}$"}),
]
Deadline: TypeAlias = Annotated[
    Period,
    Accepted(
        _dated(
            "deadline",
            ("day", "month", "quarter"),
            "2027-03-31, 2027-03 or 2027-Q1",
            "a deadline of half a year or more tells nobody when to look.",
        ),
        {"type": "string", "pattern": f"^(?:{_DAY}|{_MONTH}|{_YEAR}-Q[1-4])$"},
    ),
]
"""A day, month or quarter, meant up to its last day."""
TimeSpan: TypeAlias = Annotated[
    Period,
    Accepted(
        _dated(
            "period",
            ("year", "half", "quarter", "month"),
            "2027, 2027-H1, 2027-Q1 or 2027-01",
            "a period is the time between two looks; one day is a date.",
        ),
        {
            "anyOf": [
                {"type": "string", "pattern": f"^(?:{_MONTH}|{_YEAR}(?:-(?:Q[1-4]|H[12]))?)$"},
                {"type": "integer", "minimum": 1000, "maximum": 9999},
            ]
        },
    ),
]
"""A year, half, quarter or month."""

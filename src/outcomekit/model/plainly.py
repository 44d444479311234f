"""The quick look at one plain value: surely what its field takes, or not sure (see `glance.py`)."""

from __future__ import annotations

import re

TYPE_CHECKING = False  # what mypy takes for true, without the import of `typing`
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any, Final

_CURRENCY: Final = re.compile("[A-Z]{3}")
_DAY: Final = re.compile(r"[0-9]{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|1[0-9]|2[0-8])")
"""A day that every month of every year has; the others are looked at more closely."""
_DATE: Final = re.compile(r"([0-9]{4})-([0-9]{2})-([0-9]{2})")
_MONTH: Final = re.compile(r"[0-9]{4}-(?:0[1-9]|1[0-2])")
_QUARTER: Final = re.compile(r"[0-9]{4}-Q[1-4]")
_YEAR: Final = re.compile(r"[0-9]{4}(?:-[QH][12]|-Q[34])?")
_HUGE: Final = 1e300


class Unsure(Exception):
    """Something may be wrong; what, the model says."""


def _text(value: Any) -> None:
    if type(value) is not str or not value or value.isspace():
        raise Unsure


def _number(value: Any) -> None:
    if type(value) is not int and (type(value) is not float or not -_HUGE < value < _HUGE):
        raise Unsure


def _count(value: Any) -> None:
    _number(value)
    if value < 1 or value != int(value):
        raise Unsure


def _percentage(value: Any) -> None:
    _number(value)
    if not 0 <= value <= 100:
        raise Unsure


def _truth(value: Any) -> None:
    if type(value) is not bool:
        raise Unsure


def _currency(value: Any) -> None:
    if type(value) is not str or not _CURRENCY.fullmatch(value):
        raise Unsure


def _date(value: Any) -> None:
    if type(value) is not str or not _is_day(value):
        raise Unsure


def _is_day(text: str) -> bool:
    if text[:4] == "0000":
        return False
    if _DAY.fullmatch(text):
        return True
    found = _DATE.fullmatch(text)
    if found is None:
        return False
    year, month, day = map(int, found.groups())
    if month == 2:
        leap = year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
        return day == 29 and leap
    long = month in (1, 3, 5, 7, 8, 10, 12)
    return 1 <= month <= 12 and (day in (29, 30) or (day == 31 and long))


def _deadline(value: Any) -> None:
    if type(value) is not str or value[:4] == "0000":
        raise Unsure
    if not (_MONTH.fullmatch(value) or _QUARTER.fullmatch(value) or _is_day(value)):
        raise Unsure


def _period(value: Any) -> None:
    text = str(value) if type(value) is int else value
    if type(text) is not str or text[:4] == "0000":
        raise Unsure
    if not (_MONTH.fullmatch(text) or _YEAR.fullmatch(text)):
        raise Unsure


CHECKS: Final[dict[str, Callable[[Any], None]]] = {
    "text": _text, "number": _number, "count": _count, "percentage": _percentage,
    "truth": _truth, "currency": _currency, "date": _date, "deadline": _deadline,
    "period": _period,
}  # fmt: skip

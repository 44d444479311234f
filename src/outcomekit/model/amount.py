"""A number as people write it: with a unit, a percent sign, marks between thousands.

A map has plain numbers only. This is for the hint to someone who wrote `1,200`, `35 %` or
`5 hours`: what number they mean, and which unit belongs beside it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from typing import Final


@dataclass(frozen=True, slots=True)
class Amount:
    """The number that a text says, as YAML has it, and the unit beside it; each as far as sure."""

    number: str | None
    unit: str


_AMOUNT: Final = re.compile(
    r"(?P<before>[^\W\d_]{1,3}|[€$£¥])?\s*"
    r"(?P<sign>[-+−]?)(?P<digits>[0-9](?:[0-9.,'’_ \u00a0\u2009\u202f]*[0-9])?)"
    r"\s*(?P<after>%|[€$£¥]|[^\W\d_][^\d,;:#]*)?"
)
_PERCENT: Final = ("percent", "per cent", "pct")
_GAPS: Final = re.compile(r"(?<=[0-9])['’_ \u00a0\u2009\u202f](?=[0-9]{3}(?![0-9]))")


def read_amount(text: str) -> Amount | None:
    """The amount that a text says; None when it says none, or not for sure."""
    found = _AMOUNT.fullmatch(text.strip())
    if found is None or (found["before"] and found["after"]):
        return None
    number = _plain_number(_GAPS.sub("", found["digits"]))
    if number is None:
        return None
    sign = "-" if found["sign"] in ("-", "−") else ""
    unit = (found["before"] or found["after"] or "").strip()
    if unit == "k":
        return Amount(sign + f"{(Decimal(number) * 1000).normalize():f}", "")
    return Amount(sign + number, "%" if unit in _PERCENT else unit)


def _plain_number(digits: str) -> str | None:
    """Digits with commas and points as one plain number; None when they could be another."""
    if re.fullmatch(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?", digits):
        return _without_zeros(digits.replace(",", ""))
    if re.fullmatch(r"\d{1,3}(?:\.\d{3})+,\d+|\d{1,3}(?:\.\d{3}){2,}", digits):
        return _without_zeros(digits.replace(".", "").replace(",", "."))
    if re.fullmatch(r"\d+(?:[.,]\d+)?", digits):
        return _without_zeros(digits.replace(",", "."))
    return None


def _without_zeros(number: str) -> str:
    """The number without zeros before it."""
    return re.sub(r"^0+(?=\d)", "", number)

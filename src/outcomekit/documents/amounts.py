"""Numbers, money and units as a reader expects them, whatever the locale.

Counting is exact: a number of a map is taken at the digits that were written, never at the
binary fraction that a computer makes of them.
"""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from typing import Final, TypeAlias

from outcomekit.documents.currencies import CURRENCIES

Number: TypeAlias = int | float | Decimal | Fraction

_MINUS: Final = "\N{MINUS SIGN}"
_TOLD_ROUNDED: Final = 10_000
"""From here on, a result that is told away from its sum is rounded."""


def exact(number: Number) -> Fraction:
    """The number as written: 0.1 is one tenth."""
    return Fraction(repr(number)) if isinstance(number, float) else Fraction(number)


def half_up(number: Fraction, step: Fraction | int = 1) -> Fraction:
    """The nearest multiple of `step`; a tie goes away from zero."""
    size = abs(number) / step + Fraction(1, 2)
    rounded = (size.numerator // size.denominator) * Fraction(step)
    return -rounded if number < 0 else rounded


def number(value: Number, *, least: int = 0, most: int | None = None) -> str:
    """Digits in groups of three, `.` before decimals, `−` for minus: `1,200,000`, `0.4`.

    Args:
        value: the number.
        least: decimals shown at least, unless the number is whole.
        most: decimals shown at most, half up; None for all that were written (six, where a
            division never ends).
    """
    wanted = exact(value)
    places = _decimals(wanted) if most is None else most
    wanted = half_up(wanted, Fraction(1, 10**places))
    whole, rest = divmod(abs(wanted), 1)
    digits = str(int(rest * 10**places)).rjust(places, "0").rstrip("0") if rest else ""
    decimals = f".{digits.ljust(least, '0')}" if digits else ""
    return f"{_MINUS if wanted < 0 else ''}{int(whole):,}{decimals}"


def _decimals(value: Fraction) -> int:
    """How many decimals write the number exactly; 6 where none do."""
    twos = fives = 0
    rest = value.denominator
    while rest % 2 == 0:
        rest, twos = rest // 2, twos + 1
    while rest % 5 == 0:
        rest, fives = rest // 5, fives + 1
    return max(twos, fives) if rest == 1 else 6


class Unit:
    """A unit as a map writes it: `%`, `minutes`, `parts/year`, `EUR/line/year`.

    `per` is what stands behind the slashes, in words: ` per line per year`.
    """

    def __init__(self, written: str | None) -> None:
        head, *rates = [part.strip() for part in (written or "").split("/")]
        self.per = "".join(f" per {rate}" for rate in rates if rate)
        first, _, more = head.partition(" ")
        self._currency = first if first in CURRENCIES else None
        self._noun = more.strip() if self._currency else head

    def of(self, value: Number, *, most: int | None = None) -> str:
        """The number with the unit, without its rate: `EUR 1.10`, `35%`, `12 minutes`."""
        if self._currency:
            shown = f"{self._currency} {number(value, least=2, most=most)}"
        else:
            shown = number(value, most=most)
        if not self._noun:
            return shown
        return f"{shown}{self._noun}" if self._noun.startswith("%") else f"{shown} {self._noun}"

    @property
    def repeats(self) -> bool:
        """Whether both ends of a range carry it: `16% to 35%`, but `9 to 6 minutes`."""
        return self._currency is not None or self._noun.startswith("%")


def amount(value: Number, unit: str | None, *, most: int | None = None) -> str:
    """A number with its whole unit: `EUR 5,280 per line per year`.

    Args:
        value: the number.
        unit: the unit as the map writes it, None for a bare number.
        most: decimals at most; None for all that were written.
    """
    made = Unit(unit)
    return made.of(value, most=most) + made.per


def told(value: Number, unit: str | None, *, rate: bool = True) -> str:
    """A result as it is told away from its sum, the form to say: `about EUR 34,800 per year`.

    Results of 10,000 and more have three digits that count, and `about` where that changed them.

    Args:
        value: the result.
        unit: its unit.
        rate: whether ` per …` is said too.
    """
    made = Unit(unit)
    result = exact(value)
    rounded = result
    if abs(result) >= _TOLD_ROUNDED:
        digits = len(str(int(abs(result))))
        rounded = half_up(result, 10 ** (digits - 3))
    about = "about " if rounded != result else ""
    return f"{about}{made.of(rounded, most=2)}{made.per if rate else ''}"


def rounds(value: Number) -> bool:
    """Whether the form to say differs from the result."""
    return told(value, None).startswith("about ")


def span(low: Number | None, high: Number | None, unit: str | None, *, rate: bool = True) -> str:
    """From one number to another: `16% to 35%`, `EUR 242 to EUR 248 per hour`, `9 to 6 calls`.

    One end alone is `from 16%` or `to 35%`; "" where there is neither.
    """
    made = Unit(unit)
    per = made.per if rate else ""
    if low is not None and high is not None:
        first = made.of(low) if made.repeats else number(low)
        return f"{first} to {made.of(high)}{per}"
    if low is not None:
        return f"from {made.of(low)}{per}"
    return f"to {made.of(high)}{per}" if high is not None else ""

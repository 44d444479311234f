"""The result that an equation states is not what its formula gives.

The sum is there so that the customer can do it again, and one of them will (Lev). If the result
does not follow from the numbers above it, the meeting is about our arithmetic from then on, and
everything else in the document is read with a pencil in hand.

A result may be rounded: it is compared to as many decimals as it states. A rounder figure to say
aloud belongs in the statement; pages round the sum by themselves.

What to do: leave `result` out, for it follows from the formula; or write what the formula gives. If
the result is the one that you trust, an input is wrong, or a part of the formula is missing.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from outcomekit.diagnostics.severity import Severity
from outcomekit.index.index import Index
from outcomekit.model.proposition import Equation, ValueProposition
from outcomekit.model.value import shown
from outcomekit.rules._living import living
from outcomekit.rules._rule import Flaw, rule

if TYPE_CHECKING:
    from fractions import Fraction

INVALID = (
    """
    value_propositions:
      steady-restart:
        statement: Restart at the last good setting, and keep 0.4 points of yield
        equation:
          formula: yield_points / 100 * parts * margin
          inputs: {yield_points: 0.4, parts: 1200000, margin: 1.10}
          unit: EUR/line/year
          result: 52800
                  ^^^^^ the formula gives `5280`, not `52800`
    """,
    """
    value_propositions:
      rounded-too-far:
        statement: See why a line stops, and win back 12 minutes a shift
        equation: {formula: minutes * shifts, inputs: {minutes: 12.5, shifts: 659}, result: 8200}
                                                                                            ^^^^
                   : the formula gives `8237.5`, not `8200`
      a-third:
        statement: One line in three
        equation: {formula: lines / plants, inputs: {lines: 1, plants: 3}, result: 0.34}
                                                                                   ^^^^
                   : the formula gives `0.33`, not `0.34`
      wrong-sign:
        statement: Fewer calls
        equation: {formula: now - then, inputs: {now: 4, then: 6}, result: 2}
                                                                           ^
                   : the formula gives `-2`, not `2`
      more-than-half-a-step:
        statement: Stops of a shift
        equation: {formula: stops / shifts, inputs: {stops: 251, shifts: 2000}, result: 0.12}
                                                                                        ^^^^
                   : the formula gives `0.13`, not `0.12`
      to-the-cent:
        statement: What a stop costs
        equation: {formula: loss / stops, inputs: {loss: 18211, stops: 800}, result: 22.7}
                                                                                     ^^^^
                   : the formula gives `22.76`, not `22.7`
    """,
)
VALID = (
    """
    value_propositions:
      steady-restart:
        statement: Restart at the last good setting, and keep 0.4 points of yield
        equation:
          formula: yield_points / 100 * parts * margin
          inputs: {yield_points: 0.4, parts: 1200000, margin: 1.10}
          unit: EUR/line/year
          result: 5280
    """,
    """
    value_propositions:
      a-third-to-two-decimals:
        statement: One line in three
        equation: {formula: lines / plants, inputs: {lines: 1, plants: 3}, result: 0.33}
      two-thirds-to-none:
        statement: Two lines in three
        equation: {formula: lines / plants, inputs: {lines: 2, plants: 3}, result: 1}
      half-a-unit-up:
        statement: Some parts
        equation: {formula: parts / 2, inputs: {parts: 5}, result: 3}
      half-a-step-down:
        statement: Stops of a shift
        equation: {formula: stops / shifts, inputs: {stops: 249, shifts: 2000}, result: 0.12}
      decimals-of-people:
        statement: A little
        equation: {formula: first + second, inputs: {first: 0.1, second: 0.2}, result: 0.3}
      no-result:
        statement: Something
        equation: {formula: parts / 2, inputs: {parts: 5}}
      no-formula:
        statement: Something
        equation: {result: 12}
    """,
)

_LONGEST: Final = 30
"""Digits of a result that anybody would copy."""


@rule(
    "VP010",
    Severity.ERROR,
    why="the customer will do the sum again, and one slip costs the trust in all the others (Lev).",
    valid=VALID,
    invalid=INVALID,
)
def check(index: Index) -> Iterator[Flaw]:
    """Results that differ from their formulas by more than rounding, at the result."""
    for item, proposition in living(index, ValueProposition):
        equation = proposition.equation
        if equation is None or equation.result is None or equation.formula is None:
            continue
        given = _given(equation)
        if given is None or abs(given - _exact(equation.result)) * 2 <= _step(equation.result):
            continue
        mended = _rounded(given, equation.result)
        yield Flaw(
            item.pointer / "equation" / "result",
            f"the formula gives {shown(mended)}, not {shown(equation.result)}",
            f"result: {mended}" if len(mended) <= _LONGEST else "leave it out",
        )


def _given(equation: Equation) -> Fraction | None:
    """What the formula gives; None where it gives nothing."""
    from outcomekit.model.equation import FormulaFault, evaluate, read_formula

    values = {name: number.value for name, number in equation.inputs.items()}
    try:
        return evaluate(read_formula(equation.formula or ""), values)
    except FormulaFault:  # a fault of its own, which is told where maps are validated
        return None


def _exact(number: float) -> Fraction:
    """A number as a person wrote it."""
    from decimal import Decimal
    from fractions import Fraction

    return Fraction(Decimal(str(number)))


def _decimals(number: float) -> int:
    """How many decimals a number states."""
    from decimal import Decimal

    exponent = Decimal(str(number)).normalize().as_tuple().exponent
    assert isinstance(exponent, int), "the numbers of a map are finite"
    return max(0, -exponent)


def _step(number: float) -> Fraction:
    """The smallest step between two numbers with as many decimals."""
    from fractions import Fraction

    return Fraction(1, 10 ** _decimals(number))


def _rounded(given: Fraction, result: float) -> str:
    """What the formula gives, with as many decimals as the result states, and at least two."""
    from decimal import Decimal
    from fractions import Fraction

    most = max(2, _decimals(result))
    steps = int(abs(given) * 10**most + Fraction(1, 2))  # half a step goes up
    digits = f"{Decimal(steps):f}".rjust(most + 1, "0")  # however many: no digit is lost
    sign = "-" if given < 0 < steps else ""
    return sign + f"{digits[:-most]}.{digits[-most:]}".rstrip("0").rstrip(".")

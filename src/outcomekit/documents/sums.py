"""What a proposition is worth: its equation worked out exactly, and told in words."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import Final

from outcomekit.documents import amounts
from outcomekit.documents.amounts import amount, exact, number, told
from outcomekit.documents.markdown import folded
from outcomekit.index.index import Index
from outcomekit.model.equation import (
    FormulaFault,
    Literally,
    Name,
    Negative,
    Operation,
    Term,
    evaluate,
    read_formula,
)
from outcomekit.model.proposition import Equation, ValueProposition


@dataclass(frozen=True, slots=True)
class Worth:
    """The result of a proposition's equation, with the unit that it is counted in."""

    value: Fraction
    unit: str | None
    term: Term

    @property
    def told(self) -> str:
        """The result away from its sum: `about EUR 34,800 per line per year`."""
        return told(self.value, self.unit)


@dataclass(frozen=True)
class InputRow:
    """One number that goes into a sum."""

    name: str
    """What it is, in words."""
    value: str
    """The number with its unit."""
    source: str
    """Who says so; `Not known yet` where the map does not say."""


@dataclass(frozen=True)
class Sum:
    """A sum as a page works it out."""

    formula: str
    """The formula in words: `minutes per shift × shifts`."""
    result: str
    """The result, unrounded, with its unit."""
    say: str | None
    """The form to say, where it differs: `about EUR 34,800`."""
    told: str
    """The result away from its working: `about EUR 34,800 per line per year`."""
    inputs: list[InputRow]
    """The numbers that go into it, in the order of the map."""
    holds_when: str | None
    """The condition under which it is true."""


UNKNOWN: Final = "Not known yet"
"""What stands in a cell for a gap."""


def worth(index: Index, proposition: ValueProposition) -> Worth | None:
    """What a proposition is worth, or None without an equation that can be worked out.

    A result without a unit is money in the currency of the map, if it names one.
    """
    equation = proposition.equation
    if equation is None or equation.formula is None:
        return None
    try:
        term = read_formula(equation.formula)
        value = evaluate(term, {name: one.value for name, one in equation.inputs.items()})
    except FormulaFault:
        return None
    return Worth(value, equation.unit or index.map.currency, term)


def worked(index: Index, proposition: ValueProposition) -> Sum | None:
    """A proposition's sum with its working, or None without one."""
    found, equation = worth(index, proposition), proposition.equation
    if found is None or equation is None:
        return None
    return Sum(
        formula=in_words(found.term),
        result=amount(found.value, found.unit, most=2),
        say=told(found.value, found.unit, rate=False) if amounts.rounds(found.value) else None,
        told=found.told,
        inputs=_inputs(equation),
        holds_when=equation.holds_when,
    )


def _inputs(equation: Equation) -> list[InputRow]:
    return [
        InputRow(spelled(name), amount(one.value, one.unit), one.source or UNKNOWN)
        for name, one in equation.inputs.items()
        if one.value is not None
    ]


def spelled(name: str) -> str:
    """An input's name in words: `hourly_cost` is hourly cost."""
    return " ".join(name.replace("_", " ").split()) or name


_SIGNS: Final = {"+": "+", "-": "−", "*": "×", "/": "÷"}
_TIGHTER: Final = ("*", "/")


def in_words(term: Term) -> str:
    """A formula from its tree, with the signs of arithmetic: `yield points ÷ 100 × parts`."""
    match term:
        case Literally(value, _):
            return number(value)
        case Name(name):
            return spelled(name)
        case Negative(inner):
            return f"−{_within(inner, bracketed=isinstance(inner, Operation | Negative))}"
        case Operation(operator, left, right):
            tight = operator in _TIGHTER
            first = _within(left, bracketed=tight and _loose(left))
            # the tree is kept as it is: a bracket on the right stays, needed or not
            product = isinstance(right, Operation) and right.operator in _TIGHTER
            atom = isinstance(right, Literally | Name)
            second = _within(right, bracketed=not atom and (tight or not product))
            return f"{first} {_SIGNS[operator]} {second}"


def _loose(term: Term) -> bool:
    return isinstance(term, Operation) and term.operator not in _TIGHTER


def _within(term: Term, *, bracketed: bool) -> str:
    return f"({in_words(term)})" if bracketed else in_words(term)


def lead_line(index: Index, first: ValueProposition, second: ValueProposition) -> str:
    """How the first two ranked propositions to a player compare, by their sums."""
    one, two = worth(index, first), worth(index, second)
    if one is None or two is None or one.unit != two.unit:
        return "Lead with the first."
    if one.value < two.value:
        return "By the sums below the second is worth more; the order is a choice."
    if two.value > 0 and one.value / two.value >= Fraction(3, 2):
        times = number(one.value / two.value, most=1)
        return f"Lead with the first: by the sums below it is worth {times} times the second."
    return "Lead with the first."


def price_line(index: Index, proposition: ValueProposition) -> tuple[str, str | None] | None:
    """What a proposition costs, with its source, and what is left of its worth after that.

    The second is None where the two are not counted in one unit; None without a price.
    """
    price = proposition.price
    if price is None or price.value is None:
        return None
    unit = price.unit or index.map.currency
    asked = amount(price.value, unit)
    if price.source:
        asked = f"{asked} ({folded(price.source)})"
    found = worth(index, proposition)
    left = _left(found, price.value, unit) if found is not None else None
    return asked, left


def _left(found: Worth, price: int | float, unit: str | None) -> str | None:
    if unit != found.unit:
        return None
    return told(found.value - exact(price), unit)

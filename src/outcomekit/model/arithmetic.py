"""Whether a formula surely computes: told from its tokens, without reading it into a term.

Most formulas are sums of products of inputs. What divides by a bracket, or looks odd in any way,
is read and computed exactly (`equation.py`), which costs the import of exact numbers.
"""

from __future__ import annotations

import re

TYPE_CHECKING = False  # what mypy takes for true, without the import of `typing`
if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Final

_TOKEN: Final = re.compile(
    r"\s*(?:([0-9]+(?:\.[0-9]+)?(?![\w.]))|([A-Za-z_][A-Za-z0-9_]*)|([-+*/()]))", re.ASCII
)
_LONGEST: Final = 400
_MOST_NESTED: Final = 20
"""Both somewhat less than what a formula may have."""


def surely_computes(formula: str, inputs: Mapping[str, int | float | None]) -> bool:
    """Whether a formula is arithmetic over the inputs that are given, and has a result."""
    return _plainly(formula, inputs) or _exactly(formula, inputs)


def _plainly(formula: str, inputs: Mapping[str, int | float | None]) -> bool:
    """The same for formulas of the usual form; False where it takes a closer look."""
    if len(formula) > _LONGEST or not formula.isascii():
        return False
    at, end = 0, len(formula.rstrip())
    opened = signs = 0
    operand, divides = True, False  # whether one must come, and whether it is divided by
    while at < end:
        found = _TOKEN.match(formula, at)
        if found is None:
            return False
        number, name, sign = found.groups()
        at = found.end()
        if sign is not None:
            if not operand:
                if sign == ")":
                    opened -= 1
                    if opened < 0:
                        return False
                elif sign == "(":
                    return False
                else:
                    operand, divides = True, sign == "/"
            elif divides or sign in "*/)":
                return False
            elif sign == "(":
                opened += 1
                signs += 1
            else:
                signs += 1
        elif not operand:
            return False
        else:
            value = inputs.get(name) if name is not None else float(number)
            if value is None or (divides and value == 0):
                return False
            operand = divides = False
    return not operand and opened == 0 and signs <= _MOST_NESTED


def _exactly(formula: str, inputs: Mapping[str, int | float | None]) -> bool:
    from outcomekit.model.equation import FormulaFault, evaluate, read_formula

    try:
        evaluate(read_formula(formula), inputs)
    except FormulaFault:
        return False
    return True

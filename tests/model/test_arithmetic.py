"""What surely computes, computes: the law that holds the glance at a formula to its reading."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from outcomekit.model import arithmetic
from outcomekit.model.equation import FormulaFault, evaluate, read_formula

GIVEN = {"a": 1, "b": 0.5, "units": 3, "zero": 0, "_x1": -2, "none": None}
PIECES = (
    *GIVEN, "unknown", "1", "0", "0.0", "2.50", ".5", "1e3", "12x", "+", "-", "*", "/", "(", ")",
    " ", "  ", "**", "//", ",", "%", "·", "\n", "a(", "é",
)  # fmt: skip


@given(st.lists(st.sampled_from(PIECES), min_size=1, max_size=14).map("".join))
def test_a_formula_that_plainly_computes_has_a_result(formula: str) -> None:
    if arithmetic._plainly(formula, GIVEN):
        evaluate(read_formula(formula), GIVEN)


@given(st.lists(st.sampled_from(PIECES), min_size=1, max_size=9).map(" ".join))
def test_a_formula_surely_computes_where_it_has_a_result(formula: str) -> None:
    try:
        evaluate(read_formula(formula), GIVEN)
    except FormulaFault:
        assert not arithmetic.surely_computes(formula, GIVEN)
    else:
        assert arithmetic.surely_computes(formula, GIVEN)


@pytest.mark.parametrize(
    "formula", ["a", "a / 100 * units * 1.10", "-(a + b) * 2", "a / b / units"]
)
def test_the_usual_formulas_need_no_closer_look(formula: str) -> None:
    assert arithmetic._plainly(formula, GIVEN)

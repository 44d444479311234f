"""Equations: exact arithmetic over named inputs, and nothing else."""

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from outcomekit.model.equation import (
    FormulaFault,
    Literally,
    Name,
    Negative,
    Operation,
    Term,
    evaluate,
    names,
    read_formula,
    unknown_inputs,
)

RESULTS: dict[str, str] = {
    "1": "1",
    "0.1 + 0.2": "0.3",
    ".5": "0.5",
    "2 + 3 * 4": "14",
    "(2 + 3) * 4": "20",
    "2 - 3 - 4": "-5",
    "24 / 4 / 3": "2",
    "24 / (4 / 3)": "18",
    "-2 * -3": "6",
    "2 - -3": "5",
    "+2 * (+3)": "6",
    "--2": "2",
    "  1\n  + 2\t": "3",
    "a / 100 * b": "1.5",
    "_x1 + A": "7",
    "9007199254740993 * 10": "90071992547409930",
}


@pytest.mark.parametrize(("formula", "result"), RESULTS.items())
def test_it_comes_to(formula: str, result: str) -> None:
    inputs = {"a": 0.5, "b": 300, "_x1": 3, "A": 4, "unused": 1}
    assert evaluate(read_formula(formula), inputs) == Fraction(Decimal(result))


def test_a_third_is_a_third_and_not_nearly() -> None:
    assert evaluate(read_formula("1 / 3 * 3"), {}) == 1
    assert evaluate(read_formula("a + b"), {"a": 0.1, "b": 0.2}) == Fraction(3, 10)


def test_a_term_tells_its_inputs_as_it_uses_them() -> None:
    assert list(names(read_formula("b * (a - b) / -c + 1"))) == ["b", "a", "b", "c"]


FAULTS: dict[str, tuple[str, str | None]] = {
    "": ("the formula ends where a number or an input should follow", None),
    "1 +": ("the formula ends where a number or an input should follow", None),
    "1 + * 2": ("`*` stands where a number or an input should stand", None),
    "()": ("`)` stands where a number or an input should stand", None),
    "(1 + 2": ("a bracket is opened and not closed", "(1 + 2)"),
    "1 + 2)": ("`)` closes no bracket", None),
    "1 2": ("`2` follows without a sign before it", None),
    "2 units": ("`units` follows without a sign before it", None),
    "2(units)": ("`(` follows without a sign before it", "2 * (units)"),
    "2 x units": ("`x` follows without a sign before it", "2 * units"),
    "1_000 * units": ("`1_000` is neither a number nor an input", "1000 * units"),
    "units ** 2": (
        "`**` is a power; a formula has only + - * / and brackets",
        "multiply step by step",
    ),
    "units ^ 2": (
        "`^` is a power; a formula has only + - * / and brackets",
        "multiply step by step",
    ),
    "units // 2": ("`//` is no division; one `/` is", "units / 2"),
    "units % 2": ("`%` is no sign of a formula; dividing by 100 is", None),
    "5% * units": ("`%` is no sign of a formula; dividing by 100 is", "5 / 100 * units"),
    "units × 2": ("`×` is no sign of a formula", "units * 2"),
    "units ÷ 2 − 1": ("`÷` is no sign of a formula", "units / 2 - 1"),
    "units : 2": ("`:` is no sign of a formula", "units / 2"),
    "units < 2": (
        "`<` is no part of arithmetic; a formula has only + - * / and brackets, numbers and inputs",
        None,
    ),
    "a == b": (
        "`=` is no part of arithmetic; a formula has only + - * / and brackets, numbers and inputs",
        None,
    ),
    "€5": (
        "`€` is no part of arithmetic; a formula has only + - * / and brackets, numbers and inputs",
        "5",
    ),
    "größe * 2": (
        "`ö` is no part of arithmetic; a formula has only + - * / and brackets, numbers and inputs",
        None,
    ),
    "1,200 * units": ("a comma stands in the formula; numbers have none", "1200 * units"),
    "0,5 * units": ("a comma stands in the formula; numbers have none", "0.5 * units"),
    "max(1, 2)": ("`max(` is a call; a formula has only + - * / and brackets", None),
    "units (2)": ("`units(` is a call; a formula has only + - * / and brackets", None),
    "__import__('os').system('true')": (
        "`__import__(` is a call; a formula has only + - * / and brackets",
        None,
    ),
    "units.real": ("`.real` is neither a number nor an input", None),
    "1e6 * units": ("`1e6` is neither a number nor an input", "1000000 * units"),
    "1.200.000 * units": ("`1.200.000` is neither a number nor an input", "1200000 * units"),
    "1.": ("`1.` is neither a number nor an input", None),
    "0x10": ("`0x10` is neither a number nor an input", None),
    "5units": ("`5units` is neither a number nor an input", "5 * units"),
    "'text'": (
        "`'` is no part of arithmetic; a formula has only + - * / and brackets, numbers and inputs",
        None,
    ),
    "1" * 501: (
        "the formula has 501 characters; 500 is the most",
        "give a part of it as an input of its own, already counted out",
    ),
    "(" * 40 + "1" + ")" * 40: ("the formula is nested over 30 levels deep", None),
    "-" * 40 + "1": ("the formula is nested over 30 levels deep", None),
}


@pytest.mark.parametrize(("formula", "fault"), FAULTS.items(), ids=lambda value: repr(value)[:30])
def test_it_is_no_arithmetic(formula: str, fault: tuple[str, str | None]) -> None:
    with pytest.raises(FormulaFault) as raised:
        read_formula(formula)
    assert (raised.value.message, raised.value.hint) == fault


@pytest.mark.parametrize(
    ("formula", "message"),
    [
        ("1 / 0", "the formula divides by zero"),
        ("1 / (zero * 5)", "the formula divides by zero"),
        ("1 / zero", "the formula divides by `zero`, which is 0"),
        ("1 / empty", "the formula uses `empty`, which has no value"),
        ("1 / other", "the formula uses `other`, which is none of its inputs"),
    ],
)
def test_it_cannot_be_counted_out(formula: str, message: str) -> None:
    with pytest.raises(FormulaFault) as raised:
        evaluate(read_formula(formula), {"zero": 0, "empty": None})
    assert raised.value.message == message


def test_each_unknown_input_is_named_once_with_the_formula_mended() -> None:
    formula = "unit * margin + unit * mrgin - costs"
    faults = list(unknown_inputs(formula, read_formula(formula), {"units": 1, "margin": 2}))
    assert [(fault.message, fault.hint) for fault in faults] == [
        (
            "the formula uses `unit`, which is none of its inputs",
            "units * margin + units * mrgin - costs",
        ),
        (
            "the formula uses `mrgin`, which is none of its inputs",
            "unit * margin + unit * margin - costs",
        ),
        ("the formula uses `costs`, which is none of its inputs", "inputs: {costs: …}"),
    ]


# --- laws -------------------------------------------------------------------------------------

inputs = st.sampled_from(["units", "margin", "_rate2"])
numbers = st.from_regex(r"[0-9]{1,4}(\.[0-9]{1,3})?", fullmatch=True)
atoms: st.SearchStrategy[Term] = st.one_of(
    numbers.map(lambda text: Literally(Fraction(Decimal(text)), text)), inputs.map(Name)
)
terms = st.recursive(
    atoms,
    lambda inner: st.one_of(
        inner.map(Negative),
        st.builds(Operation, st.sampled_from(["+", "-", "*", "/"]), inner, inner),
    ),
    max_leaves=8,
)


def written(term: Term) -> str:
    """A term as a formula with all its brackets."""
    match term:
        case Literally(_, text):
            return text
        case Name(name):
            return name
        case Negative(inner):
            return f"-({written(inner)})"
        case Operation(operator, left, right):
            return f"({written(left)}) {operator} ({written(right)})"


@given(terms)
def test_reading_a_written_term_gives_the_term(term: Term) -> None:
    assert read_formula(written(term)) == term


@given(st.text(st.sampled_from("0123456789.+-*/() abm_×%,e"), max_size=40))
def test_any_text_is_a_term_or_a_fault_whose_guess_is_a_term(text: str) -> None:
    try:
        read_formula(text)
    except FormulaFault as fault:
        if fault.guess is None and fault.hint not in (None, "multiply step by step"):
            read_formula(str(fault.hint))

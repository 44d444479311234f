"""An equation is arithmetic only: no names but its inputs, no calls, no power towers; it ends."""

import time

import pytest

from tests.model.micro import findings

BEFORE = "value_propositions:\n  gain:\n    statement: Gain\n    equation:\n"


def told(formula: str, inputs: str = "{a: 2, b: 3}") -> list[tuple[str, str]]:
    """What is found in a formula, by code and message."""
    quoted = formula.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
    body = f'{BEFORE}      formula: "{quoted}"\n      inputs: {inputs}\n'
    return [(one.code, one.message) for one in findings(body)]


@pytest.mark.parametrize(
    "formula",
    [
        "__import__('os').system('touch ran')", "open('/etc/passwd').read()", "exec('1')",
        "eval(a)", "lambda: 1", "[x for x in (1,)]", "(1).__class__", "a.__class__", "a[0]",
        "{1: 2}", "'a' * 9", "f'{a}'", "a if b else 0", "a and b", "not a", "a == b", "a < b",
        "a != b", "a := 1", "a = 1",
        "a; b", "a\\\nb", "a # b", "a @ b", "a & b", "a | b", "a ~ b", "a << 9", "a >> 1", "a ^ b",
        "a ** b", "9 ** 9 ** 9", "a // b", "a % b", "1j", "1e9999", "0x10", "1_000", "True", "None",
        "nan", "inf", "i n f", "math.pi", "sum(a, b)", "abs(a)", "$a", "@a", "!a", "a?", "√a", "a²",
        "２ + 1", "a – b", "½", "…", "\u202e1", "", " ", "()", ")(", "a b", "1 2", "(", "-", "*",
    ],
)  # fmt: skip
def test_promise_41_it_is_no_arithmetic(formula: str) -> None:
    codes = {code for code, _ in told(formula)}
    assert codes in ({"E205"}, {"E105"}, {"E002"})


ENDLESS = {
    "500 characters": "+".join(["a"] * 250),
    "more than 500 characters": "a+" * 100_000 + "a",
    "1,000 brackets": f"{'(' * 1000}a{')' * 1000}",
    "200 open brackets": "(" * 200,
    "200 signs": "-" * 200 + "a",
    "a product of huge numbers": "*".join(["big"] * 120),
    "a sum of fractions": "+".join(["1/big", "1/odd"] * 30),
    "divisions of divisions": "/".join(["big", "odd"] * 60),
}
HUGE = f"{{a: 1, big: {'9' * 250}, odd: {'7' * 249}}}"


@pytest.mark.parametrize("formula", ENDLESS.values(), ids=ENDLESS.keys())
def test_promise_41_it_ends_within_half_a_second(formula: str) -> None:
    start = time.process_time()
    found = told(formula, HUGE)
    assert time.process_time() - start < 0.5
    assert {code for code, _ in found} <= {"E205"}


def test_promise_41_a_formula_may_be_long_but_not_too_long() -> None:
    assert told("+".join(["a"] * 250)) == []
    assert told("+".join(["a"] * 251)) == [
        ("E205", "the formula has 501 characters; 500 is the most")
    ]


def test_promise_41_brackets_may_be_deep_but_not_too_deep() -> None:
    assert told(f"{'(' * 30}a{')' * 30}") == []
    assert told(f"{'(' * 31}a{')' * 31}") == [("E205", "the formula is nested over 30 levels deep")]


@pytest.mark.parametrize("number", ["1e308", "1e-308", "-0.0", "9" * 250, "0o17", "0x1F"])
def test_promise_41_a_number_of_any_size_can_be_counted_with(number: str) -> None:
    assert told("a * a / (a + 1) - a", f"{{a: {number}}}") == []


@pytest.mark.parametrize("number", [".inf", "-.inf", ".nan", "1e309", "9" * 5000])
def test_promise_41_a_number_that_is_none_is_told_and_its_formula_is_left_alone(
    number: str,
) -> None:
    assert told("a * b", f"{{a: {number}, b: 1}}") == [
        ("E105", "this is no number that anyone can count with")
    ]


def test_promise_41_an_input_that_is_not_used_is_fine() -> None:
    assert told("a", "{a: 1, unused: 2, _too: 3}") == []


def test_promise_41_division_by_zero_is_told_however_it_comes_about() -> None:
    assert told("1 / (a - 2)") == [("E205", "the formula divides by zero")]
    assert told("1 / a", "{a: 0.0}") == [("E205", "the formula divides by `a`, which is 0")]
    assert told("1 / (0.1 + 0.2 - a)", "{a: 0.3}") == [("E205", "the formula divides by zero")]

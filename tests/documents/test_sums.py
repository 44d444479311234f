"""What a proposition is worth: worked out exactly, told in words."""

import pytest

from outcomekit.documents import sums
from outcomekit.index.index import Index
from outcomekit.model.equation import read_formula
from outcomekit.model.proposition import ValueProposition
from tests.documents.maps import index_of


def _index(*equations: str, head: str = "", price: str | None = None) -> Index:
    asked = f", price: {price}" if price else ""
    lines = [
        f"  p{number}: {{statement: Gain, equation: {equation}{asked}}}"
        for number, equation in enumerate(equations)
    ]
    return index_of("\n".join([head, "value_propositions:", *lines, ""]))


def _propositions(index: Index) -> list[ValueProposition]:
    return list(index.map.value_propositions.values())


@pytest.mark.parametrize(
    ("formula", "words"),
    [
        ("minutes_per_shift * shifts", "minutes per shift × shifts"),
        ("a / 100 * b", "a ÷ 100 × b"),
        ("a - b + c", "a − b + c"),
        ("a - (b + c)", "a − (b + c)"),
        ("(a + b) * c", "(a + b) × c"),
        ("a / (b * c)", "a ÷ (b × c)"),
        ("a * (b / c)", "a × (b ÷ c)"),
        ("a + b * c", "a + b × c"),
        ("a + (b * c)", "a + b × c"),
        ("-a * b", "−a × b"),
        ("a * -b", "a × (−b)"),
        ("-(a + b)", "−(a + b)"),
        ("- -a", "−(−a)"),
        ("1200000 * 0.50", "1,200,000 × 0.5"),
        ("__a__b * _", "a b × _"),
    ],
)
def test_a_formula_is_told_from_its_tree(formula: str, words: str) -> None:
    assert sums.in_words(read_formula(formula)) == words


def test_a_sum_is_worked_with_its_inputs_units_and_sources() -> None:
    index = _index(
        "{formula: lines * margin, unit: EUR/year, holds_when: It runs, inputs: {lines: 3.5, "
        "margin: {value: 9957.1, unit: EUR/line, source: Controller}}}"
    )
    assert sums.worked(index, _propositions(index)[0]) == sums.Sum(
        formula="lines × margin",
        result="EUR 34,849.85 per year",
        say="about EUR 34,800",
        told="about EUR 34,800 per year",
        inputs=[
            sums.InputRow("lines", "3.5", "Not known yet"),
            sums.InputRow("margin", "EUR 9,957.10 per line", "Controller"),
        ],
        holds_when="It runs",
    )


def test_a_result_without_a_unit_is_money_of_the_map() -> None:
    index = _index("{formula: 1 / 3}", head="currency: CHF")
    found = sums.worked(index, _propositions(index)[0])
    assert found is not None
    assert (found.result, found.say) == ("CHF 0.33", None)


def test_decimals_are_counted_as_they_are_written() -> None:
    index = _index("{formula: a + b, unit: h, inputs: {a: 0.1, b: 0.2}}")
    found = sums.worked(index, _propositions(index)[0])
    assert found is not None
    assert found.result == "0.3 h"


@pytest.mark.parametrize(
    ("first", "second", "ratio"),
    [("34848", "5280", "6.6"), ("1500", "1000", "1.5"), ("2000000", "1", "2,000,000")],
)
def test_a_much_larger_sum_is_said_to_be_so(first: str, second: str, ratio: str) -> None:
    one, two = _propositions(_index(f"{{formula: '{first}'}}", f"{{formula: '{second}'}}"))
    assert sums.lead_line(_index(), one, two) == (
        f"Lead with the first: by the sums below it is worth {ratio} times the second."
    )


@pytest.mark.parametrize(
    ("first", "second", "line"),
    [
        ("1499", "1000", "Lead with the first."),
        ("1000", "1000", "Lead with the first."),
        ("999", "1000", "By the sums below the second is worth more; the order is a choice."),
        ("1000", "0", "Lead with the first."),
        ("-1", "-2", "Lead with the first."),
    ],
)
def test_the_hierarchy_of_value_is_said_in_words(first: str, second: str, line: str) -> None:
    one, two = _propositions(_index(f"{{formula: '{first}'}}", f"{{formula: '{second}'}}"))
    assert sums.lead_line(_index(), one, two) == line


def test_sums_in_different_units_are_not_compared() -> None:
    one, two = _propositions(_index("{formula: '9', unit: h}", "{formula: '1', unit: EUR}"))
    assert sums.lead_line(_index(), one, two) == "Lead with the first."


@pytest.mark.parametrize(
    ("price", "line"),
    [
        (
            "{value: 9000, unit: EUR/year, source: List}",
            ("EUR 9,000 per year (List)", "about EUR 25,800 per year"),
        ),
        ("{value: 34900, unit: EUR/year}", ("EUR 34,900 per year", "EUR −52 per year")),
        ("{value: 9000, unit: EUR}", ("EUR 9,000", None)),
        ("9000", ("9,000", None)),
    ],
)
def test_a_price_is_taken_from_the_worth_only_in_the_same_unit(
    price: str, line: tuple[str, str | None]
) -> None:
    index = _index("{formula: '34848', unit: EUR/year}", price=price)
    assert sums.price_line(index, _propositions(index)[0]) == line

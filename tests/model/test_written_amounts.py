"""Numbers as people write them, with units and marks: which number is meant, if that is sure."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from outcomekit.model.amount import Amount, read_amount

WRITTEN = {
    "35": Amount("35", ""),
    " 35 ": Amount("35", ""),
    "-1.50": Amount("-1.50", ""),
    "−3": Amount("-3", ""),
    "+3": Amount("3", ""),
    "007": Amount("7", ""),
    "35%": Amount("35", "%"),
    "94.1 %": Amount("94.1", "%"),
    "94,1": Amount("94.1", ""),
    "0,5": Amount("0.5", ""),
    "1,200": Amount("1200", ""),
    "1,200,000.50": Amount("1200000.50", ""),
    "1.200.000": Amount("1200000", ""),
    "1.200,50": Amount("1200.50", ""),
    "1 200 000": Amount("1200000", ""),
    "1'200": Amount("1200", ""),
    "1_200": Amount("1200", ""),
    "1\u202f200": Amount("1200", ""),
    "12 hours": Amount("12", "hours"),
    "12h": Amount("12", "h"),
    "31 a shift": Amount("31", "a shift"),
    "3 EUR/hour": Amount("3", "EUR/hour"),
    "€1,200": Amount("1200", "€"),
    "EUR 5": Amount("5", "EUR"),
    "5 €": Amount("5", "€"),
}


@pytest.mark.parametrize(("text", "amount"), WRITTEN.items())
def test_it_is_the_number_with_its_unit(text: str, amount: Amount) -> None:
    assert read_amount(text) == amount


@pytest.mark.parametrize(
    "text",
    ["", "%", "first", "about 5", "5 to 7", "5-7", "1,2,3", "12,34.56", "1.2.3", "5 of 9",
     "€5 each", "5: five", "1.", ".5.", "½", "٣"],
)  # fmt: skip
def test_what_is_not_sure_is_no_amount(text: str) -> None:
    assert read_amount(text) is None


@given(st.text(max_size=20))
def test_any_number_that_is_read_is_one_for_yaml(text: str) -> None:
    amount = read_amount(text)
    assert amount is None or amount.number is None or float(amount.number) is not None


@given(st.integers(-(10**9), 10**9), st.sampled_from(["", "%", " %", " hours"]))
def test_an_integer_with_commas_is_that_integer(number: int, unit: str) -> None:
    assert read_amount(f"{number:,}{unit}") == Amount(str(number), unit.strip())

"""Numbers, money, units and dates as a reader expects them, whatever the locale."""

from datetime import date
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from outcomekit.documents import amounts, dates
from outcomekit.documents.amounts import Number
from outcomekit.model.period import read_period


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        (1200000, "1,200,000"),
        (0.4, "0.4"),
        (1.10, "1.1"),
        (0.1 + 0.2, "0.30000000000000004"),
        (Decimal("1.10"), "1.1"),
        (Fraction(1, 3), "0.333333"),
        (Fraction(1, 8), "0.125"),
        (-1200.5, "−1,200.5"),
        (0, "0"),
        (-0.0, "0"),
        (1e21, "1,000,000,000,000,000,000,000"),
        (1e-7, "0.0000001"),
        (5.0, "5"),
    ],
)
def test_a_number_is_shown_as_it_was_written_in_groups_of_three(value: Number, shown: str) -> None:
    assert amounts.number(value) == shown


@pytest.mark.parametrize(
    ("value", "unit", "shown"),
    [
        (1.1, "EUR", "EUR 1.10"),
        (52, "EUR/hour", "EUR 52 per hour"),
        (5280, "EUR/line/year", "EUR 5,280 per line per year"),
        (0.125, "EUR/part", "EUR 0.125 per part"),
        (-5.5, "CHF", "CHF −5.50"),
        (3, "EUR million/year", "EUR 3 million per year"),
        (35, "%", "35%"),
        (35, "% of lines", "35% of lines"),
        (2.5, "%/year", "2.5% per year"),
        (660, "shifts/year", "660 shifts per year"),
        (12, "minutes", "12 minutes"),
        (3, "FTE", "3 FTE"),
        (12, None, "12"),
        (12, " km / h ", "12 km per h"),
        (12, "/day", "12 per day"),
    ],
)
def test_an_amount_has_its_unit_where_a_reader_looks_for_it(
    value: Number, unit: str | None, shown: str
) -> None:
    assert amounts.amount(value, unit) == shown


@pytest.mark.parametrize(
    ("value", "unit", "said"),
    [
        (34848, "EUR/line/year", "about EUR 34,800 per line per year"),
        (34850, "EUR", "about EUR 34,900"),  # half up
        (34800, "EUR", "EUR 34,800"),
        (Fraction(348001, 10), "EUR", "about EUR 34,800"),
        (9999.99, "EUR", "EUR 9,999.99"),
        (9999.999, "EUR", "EUR 10,000"),
        (5280, "EUR/year", "EUR 5,280 per year"),
        (99950, "hours", "about 100,000 hours"),
        (1234567, None, "about 1,230,000"),
        (-34848, "EUR", "about EUR −34,800"),
        (Fraction(2, 3), "%", "0.67%"),
    ],
)
def test_a_result_told_away_from_its_sum_has_three_digits_from_ten_thousand_on(
    value: Number, unit: str | None, said: str
) -> None:
    assert amounts.told(value, unit) == said


@pytest.mark.parametrize(
    ("low", "high", "unit", "shown"),
    [
        (16, 35, "%", "16% to 35%"),
        (242, 248, "EUR/hour", "EUR 242 to EUR 248 per hour"),
        (9, 6, "calls/week", "9 to 6 calls per week"),
        (9, 6, None, "9 to 6"),
        (16, None, "%", "from 16%"),
        (None, 35, "%", "to 35%"),
        (None, None, "%", ""),
    ],
)
def test_a_range_is_told_in_words(
    low: Number | None, high: Number | None, unit: str | None, shown: str
) -> None:
    assert amounts.span(low, high, unit) == shown


@given(
    st.decimals(
        allow_nan=False, allow_infinity=False, places=4, min_value=-(10**9), max_value=10**9
    )
)
def test_a_number_reads_back_as_itself(value: Decimal) -> None:
    shown = amounts.number(value)
    assert Fraction(shown.replace(",", "").replace("−", "-")) == Fraction(value)


@pytest.mark.parametrize(
    ("written", "period", "deadline"),
    [
        ("2026-10-02", "2 October 2026", "by 2 October 2026"),
        ("2026-11", "November 2026", "by the end of November 2026"),
        ("2027-Q1", "Q1 2027", "by the end of Q1 2027"),
        ("2027-Q4", "Q4 2027", "by the end of Q4 2027"),
        ("2027-H1", "H1 2027", "by the end of H1 2027"),
        ("2027-H2", "H2 2027", "by the end of H2 2027"),
        ("2027", "2027", "by the end of 2027"),
    ],
)
def test_a_date_is_written_out(written: str, period: str, deadline: str) -> None:
    found = read_period(written)
    assert found is not None
    assert (dates.period(found), dates.deadline(found)) == (period, deadline)


def test_a_day_has_no_leading_zero() -> None:
    assert dates.day(date(2026, 3, 1)) == "1 March 2026"

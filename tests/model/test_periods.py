"""Dates: which texts are periods, which days they hold, and what foreign ways to write mean."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from outcomekit.model.foreign_dates import fitted, meant
from outcomekit.model.period import Period, Unit, read_period

READ: dict[str, tuple[Unit, str, str]] = {
    "2026-11-21": ("day", "2026-11-21", "2026-11-21"),
    "0001-01-01": ("day", "0001-01-01", "0001-01-01"),
    "2026-02": ("month", "2026-02-01", "2026-02-28"),
    "2028-02": ("month", "2028-02-01", "2028-02-29"),
    "2027-Q1": ("quarter", "2027-01-01", "2027-03-31"),
    "2027-Q4": ("quarter", "2027-10-01", "2027-12-31"),
    "2027-H1": ("half", "2027-01-01", "2027-06-30"),
    "2027-H2": ("half", "2027-07-01", "2027-12-31"),
    "2027": ("year", "2027-01-01", "2027-12-31"),
    "9999": ("year", "9999-01-01", "9999-12-31"),
}


@pytest.mark.parametrize(("text", "expected"), READ.items())
def test_a_period_holds_its_days(text: str, expected: tuple[Unit, str, str]) -> None:
    unit, first, last = expected
    period = Period(text, unit, date.fromisoformat(first), date.fromisoformat(last))
    assert read_period(text) == period
    assert str(period) == text


@pytest.mark.parametrize(
    "text",
    [
        "", " ", "26", "0000", "0000-01", "2026-00", "2026-13", "2026-1", "2026-02-29",
        "2026-11-31", "2026-11-00", "2026-Q0", "2026-Q5", "2026-q1", "2026-H3", "2026-W47",
        "2026-W47-6", "20261121", "2026-11-21T10:00", " 2026", "2026\n", "-2026", "２０２６",
        "2026-11-2１",
    ],
)  # fmt: skip
def test_anything_else_is_no_period(text: str) -> None:
    assert read_period(text) is None


@given(st.dates())
def test_every_day_is_a_period_of_itself(day: date) -> None:
    assert read_period(day.isoformat()) == Period(day.isoformat(), "day", day, day)


@given(st.integers(1, 9998), st.sampled_from([["Q1", "Q2", "Q3", "Q4"], ["H1", "H2"]]))
def test_the_parts_of_a_year_follow_each_other_without_gap(year: int, parts: list[str]) -> None:
    periods = [read_period(f"{year:04}-{part}") for part in parts]
    whole = read_period(f"{year:04}")
    assert whole is not None
    following = whole.first
    for period in periods:
        assert period is not None
        assert period.first == following
        following = period.last + timedelta(days=1)
    assert following == whole.last + timedelta(days=1)


@given(st.text(max_size=12))
def test_no_text_is_too_strange_to_be_read(text: str) -> None:
    read_period(text)
    meant(text)


MEANT = {
    "2026/11/21": "2026-11-21",
    "2026.11.21": "2026-11-21",
    "2026-1-5": "2026-01-05",
    "2026-11-21 10:00": "2026-11-21",
    "2026-11-21T10:00:00Z": "2026-11-21",
    "20261121": "2026-11-21",
    "2026-02-30": "2026-02-28",
    "2026-21-11": "2026-11-21",
    "21.11.2026": "2026-11-21",
    "1. 5. 2026": "2026-05-01",
    "05.06.2026": "2026-06-05",
    "21/11/2026": "2026-11-21",
    "11/21/2026": "2026-11-21",
    "07/07/2026": "2026-07-07",
    "2026/11": "2026-11",
    "11/2026": "2026-11",
    "2026-1": "2026-01",
    "21 November 2026": "2026-11-21",
    "21. Nov 2026": "2026-11-21",
    "3rd March 2026": "2026-03-03",
    "November 21, 2026": "2026-11-21",
    "Nov 2026": "2026-11",
    "november 2026": "2026-11",
    "Q2 2027": "2027-Q2",
    "2027 Q2": "2027-Q2",
    "2027q2": "2027-Q2",
    "Q2/2027": "2027-Q2",
    "H1 2027": "2027-H1",
    "2027h2": "2027-H2",
}


@pytest.mark.parametrize(("text", "iso"), MEANT.items())
def test_a_foreign_way_to_write_a_date_has_one_meaning(text: str, iso: str) -> None:
    assert meant(text) == read_period(iso) is not None


@pytest.mark.parametrize(
    "text",
    [
        "05/06/2026", "1/2/2026", "99.99.2026", "2026-13-32", "0000/01/01", "Q5 2027", "H3 2027",
        "21 Foo 2026", "Smarch 2026", "0/0/2026", "tomorrow", "end of 2026", "2026?", "",
    ],
)  # fmt: skip
def test_what_could_mean_several_days_or_none_means_nothing(text: str) -> None:
    assert meant(text) is None


FITTED: list[tuple[str, tuple[Unit, ...], str]] = [
    ("2026-11-21", ("day",), "2026-11-21"),
    ("2026-11", ("day",), "2026-11-…"),
    ("2026", ("day",), "2026-…-…"),
    ("2027-Q1", ("day",), "2027-…-…"),
    ("2027", ("day", "month", "quarter"), "2027-Q4"),
    ("2027-H1", ("day", "month", "quarter"), "2027-Q2"),
    ("2026-11-21", ("year", "half", "quarter", "month"), "2026-11"),
]


@pytest.mark.parametrize(("text", "units", "expected"), FITTED)
def test_a_period_is_fitted_to_what_a_field_takes(
    text: str, units: tuple[Unit, ...], expected: str
) -> None:
    period = read_period(text)
    assert period is not None
    assert fitted(period, units) == expected

"""Tokens know where they stand, what sort they are, and what their word can be."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from outcomekit.rules._language import tokenize

CASES = {
    "Brings the log": ["Brings", "the", "log"],
    "Plant's log": ["Plant's", "log"],
    "Plants' logs": ["Plants'", "logs"],
    "don’t skip": ["don’t", "skip"],
    "Farmer-to-farmer visits": ["Farmer-to-farmer", "visits"],
    "12.5 % of users": ["12.5 %", "of", "users"],
    "1,300 clicks": ["1,300", "clicks"],
    "$12M in bookings": ["$12M", "in", "bookings"],
    "€5,280/yr": ["€5,280", "/", "yr"],
    "a 5-star review": ["a", "5-star", "review"],
    "40%+ of users": ["40%+", "of", "users"],
    "Q3, v2": ["Q3", ",", "v2"],
    "Fast I/O": ["Fast", "I/O"],
    "Q&A session": ["Q&A", "session"],
    "asks “what stopped us?” daily": ["asks", "“what stopped us?”", "daily"],
    'says "we train" twice': ["says", '"we train"', "twice"],
    "the 'loss map' of line 3": ["the", "'loss map'", "of", "line", "3"],
    "uses the map (see annex) weekly": ["uses", "the", "map", "weekly"],
    "uses the map [draft] weekly": ["uses", "the", "map", "weekly"],
    "market share rises": ["market share", "rises"],
    "Case Studies": ["Case Studies"],
    "case-study": ["case-study"],
    "": [],
}


@pytest.mark.parametrize("text", CASES)
def test_a_text_falls_into(text: str) -> None:
    assert [token.text for token in tokenize(text)] == CASES[text]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Kenya uses the app", []),
        ("Farmers in Kenya use the app", ["Kenya"]),
        ("UNICEF adopts the guide", ["UNICEF"]),
        ("Three NGOs share data", ["NGOs"]),
        ("MegaLogic sends an alert", ["MegaLogic"]),
        ("FARMERS IN KENYA USE THE APP", []),
        ("Farmers In Kenya Use The Weather App", []),
    ],
)
def test_capitals_mark_names_where_they_mean_something(text: str, names: list[str]) -> None:
    assert [token.text for token in tokenize(text) if token.name] == names


@given(st.text())
def test_tokens_stand_in_the_text_in_order(text: str) -> None:
    end = 0
    for token in tokenize(text):
        assert end <= token.start < token.end <= len(text)
        assert text[token.start : token.end].split() == token.text.split()
        end = token.end

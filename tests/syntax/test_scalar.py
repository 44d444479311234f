"""Unquoted words, by YAML 1.2's core schema."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from outcomekit.syntax.scalar import Scalar, plain_scalar

WORDS: list[tuple[str, Scalar]] = [
    # text, in 1.2
    ("no", "no"), ("on", "on"), ("y", "y"), ("Yes", "Yes"), ("OFF", "OFF"), ("nULL", "nULL"),
    ("tRUE", "tRUE"), ("12:30", "12:30"), ("190:20:30", "190:20:30"), ("1_000", "1_000"),
    ("1,5", "1,5"), ("0b11", "0b11"), ("0o9", "0o9"), ("0x", "0x"), ("0xG", "0xG"),
    ("-0x1F", "-0x1F"), ("2026-11-21", "2026-11-21"), ("2026-02-30", "2026-02-30"), ("+", "+"),
    (".", "."), ("-", "-"), ("1e", "1e"), ("e5", "e5"), ("1.2.3", "1.2.3"), ("+.nan", "+.nan"),
    ("inf", "inf"), ("nan", "nan"), ("=", "="), ("<<", "<<"), ("1 ", "1 "), ("½", "½"), ("²", "²"),
    ("１２", "１２"), ("٣", "٣"),
    # nothing
    ("", None), ("~", None), ("null", None), ("Null", None), ("NULL", None),
    # truths
    ("true", True), ("True", True), ("TRUE", True), ("false", False), ("False", False),
    ("FALSE", False),
    # numbers
    ("0", 0), ("-0", 0), ("+1", 1), ("010", 10), ("0o10", 8), ("0o17", 15), ("0x1F", 31),
    ("-12", -12), ("1.10", 1.1), ("1.", 1.0), (".5", 0.5), ("+.5", 0.5), ("1e3", 1000.0),
    ("1E-2", 0.01), ("0.", 0.0), ("1e999", float("inf")), ("-1e999", float("-inf")),
    (".inf", float("inf")), ("-.INF", float("-inf")), ("+.Inf", float("inf")),
    ("9" * 250, int("9" * 250)), ("9" * 5_000, float("inf")), ("-" + "9" * 5_000, float("-inf")),
    ("0x" + "F" * 5_000, float("inf")), ("0o" + "7" * 5_000, float("inf")),
    ("9" * 5_000 + ".0", float("inf")),
]  # fmt: skip


@pytest.mark.parametrize(("word", "value"), WORDS, ids=lambda value: str(value)[:12])
def test_a_word_has_this_value(word: str, value: Scalar) -> None:
    found = plain_scalar(word)
    assert (found, type(found)) == (value, type(value))


@pytest.mark.parametrize("word", [".nan", ".NaN", ".NAN"])
def test_not_a_number_is_one_word_only(word: str) -> None:
    assert str(plain_scalar(word)) == "nan"


@given(st.text(st.sampled_from("0123456789+-._eExo:abcFn ~²٣\n"), max_size=12))
def test_any_text_has_a_value(text: str) -> None:
    value = plain_scalar(text)
    assert isinstance(value, str | int | float | None)
    assert not isinstance(value, str) or value == text


@given(st.text(st.sampled_from("0123456789+-.eExof"), max_size=400))
def test_any_number_can_be_a_float(text: str) -> None:
    value = plain_scalar(text)
    if isinstance(value, int):
        assert float(value) == value or abs(value) > 2**53

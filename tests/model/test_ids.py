"""Ids: their form, and the one that somebody means who writes something else."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from outcomekit.model.ids import ID_PATTERN, LONGEST_ID, id_fault, id_for, other_id, suggested_id

texts = st.text(max_size=80) | st.from_regex(r"[a-zA-Z0-9_ -]{0,80}", fullmatch=True)


@given(texts)
def test_a_text_is_an_id_or_something_is_wrong_with_it(text: str) -> None:
    kebab = re.fullmatch(ID_PATTERN, text) is not None and len(text) <= LONGEST_ID
    assert (id_fault(text) is None) == (kebab and text != "none" and not text.startswith("x-"))


@given(texts)
def test_what_is_suggested_is_an_id(text: str) -> None:
    for suggested in (suggested_id(text), id_for(text)):
        assert suggested is None or id_fault(suggested) is None


@given(st.from_regex(ID_PATTERN, fullmatch=True).filter(lambda text: id_fault(text) is None))
def test_an_id_is_suggested_as_it_is(text: str) -> None:
    assert suggested_id(text) == text


SUGGESTED = {
    "Production Managers": "production-managers",
    "production_manager": "production-manager",
    "productionManager": "production-manager",
    "  Plant   lead ": "plant-lead",
    "Énergie & Größe": "energie-grosse",
    "Søren": "soren",
    "2027-goals": "goals-2027",
    "a--b-": "a-b",
    "X-ray": None,
    "none": None,
    "3rd": None,
    "12": None,
    "": None,
    "计划": None,
    "a" * 70: "a" * 64,
    "-".join(["seven77"] * 9): "-".join(["seven77"] * 8),
}


@pytest.mark.parametrize(("text", "suggested"), SUGGESTED.items())
def test_it_is_suggested(text: str, suggested: str | None) -> None:
    assert suggested_id(text) == suggested


FOR = {
    "Brings last month's stoppage log to the first meeting": "brings-last-months-stoppage",
    "Bottles jam at the labeller": "bottles-jam-labeller",
    "To be": None,
    "": None,
    "3 of 9 plants": "plants-3-9",
}


@pytest.mark.parametrize(("text", "made"), FOR.items())
def test_a_sentence_gives_an_id_of_its_telling_words(text: str, made: str | None) -> None:
    assert id_for(text) == made


def test_an_id_that_is_taken_is_made_longer_or_numbered() -> None:
    text = "Brings last month's stoppage log"
    taken = {"brings-last-months-stoppage"}
    assert id_for(text, taken) == "brings-last-months-stoppage-log"
    assert other_id("log", text, taken) == "brings-last-months-stoppage-log"
    assert other_id("log", "Log", {"log", "log-2"}) == "log-3"
    assert other_id("log", None, {"log"}) == "log-2"
    assert other_id("a" * 64, None, {"a" * 64}) == f"{'a' * 61}-2"

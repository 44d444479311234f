"""What texts about the language say: forms, meanings, and the literature behind them."""

import re

import pytest

from outcomekit.model.entity import Record
from outcomekit.model.forms import form_of
from outcomekit.model.literature import WORKS, cited, marks
from outcomekit.model.map import Map
from outcomekit.model.meaning import what_of, why_of
from outcomekit.model.partner import Behavior, Buying
from outcomekit.model.proposition import Equation, Stack, ValueProposition
from outcomekit.model.structure import records, slots
from outcomekit.model.success_plan import SuccessPlan, TimeToValue
from outcomekit.model.value_map import Issue


@pytest.mark.parametrize(
    ("record", "field", "form"),
    [
        (Map, "outcome_map", "the number 1"),
        (Map, "title", "text"),
        (Map, "updated", "date"),
        (Map, "currency", "currency code"),
        (Map, "segment", "segment"),
        (Map, "partners", "entries by id: partner"),
        (Map, "journal", "list: journal entry"),
        (Behavior, "phase", "word"),
        (Behavior, "priority", "`true` or `false`"),
        (Behavior, "impact", "id"),
        (Buying, "roles", "list of words"),
        (ValueProposition, "addresses", "list of ids"),
        (ValueProposition, "rank", "whole number from 1"),
        (Equation, "inputs", "entries by name: input"),
        (Stack, "behavior", "text or id"),
        (SuccessPlan, "responsibilities", "by id, then by function, a word"),
        (TimeToValue, "target_days", "whole number from 1"),
        (Issue, "current", "text or measure"),
    ],
)
def test_the_form_of_a_field_is_said_in_words(record: type[Record], field: str, form: str) -> None:
    assert str(form_of(record, slots(record)[field])) == form


@pytest.mark.parametrize("record", records(), ids=lambda record: record.__name__)
def test_a_record_says_what_it_is_in_a_sentence_and_why_it_is_there(record: type[Record]) -> None:
    assert re.fullmatch(r"[A-Z][^\n]*[.]", what_of(record))
    assert why_of(record).endswith(".")


def test_a_field_says_what_it_is_in_a_sentence() -> None:
    mute = [
        (record.__name__, name)
        for record in records()
        for name, slot in slots(record).items()
        if not re.fullmatch(r"[A-Z0-9][^\n]*[.?]", slot.declared.description)
    ]
    assert mute == []


def test_a_record_without_a_reason_of_its_own_has_that_of_its_holder() -> None:
    assert why_of(Issue).startswith("It is drawn apart from our product")


def test_every_mark_is_of_a_known_work() -> None:
    told = " ".join(record.__doc__ or "" for record in records())
    marked = re.findall(r"\(((?:[A-Z][A-Za-z]{0,3}\d?)(?:, [A-Z][A-Za-z]{0,3}\d?)*)\)", told)
    assert {mark for group in marked for mark in group.split(", ")} - set(WORKS) == set()


def test_a_work_is_cited_in_full_once_and_by_its_author_after_that() -> None:
    seen: set[str] = set()
    assert cited("True (S2).", seen) == "True (Seiden, Outcomes Over Output)."
    assert cited("Again (S2).", seen) == "Again (Seiden)."


def test_an_author_of_several_works_is_always_cited_with_the_work() -> None:
    seen = {"S0", "Cap"}
    assert cited("True (S0, Cap).", seen) == (
        "True (Business901, Outcome-Based Mapping; Business901, CAP-Do)."
    )


def test_other_brackets_are_left_alone() -> None:
    text = "A currency (ISO 4217), an aside (see above), a list (S2 and more)."
    assert (cited(text), marks(text)) == (text, [])

"""How fixed wording and text of a map meet."""

import pytest

from outcomekit.documents import wording


@pytest.mark.parametrize(
    ("text", "ended"),
    [
        ("Half of it", "Half of it."),
        ("Half of it.", "Half of it."),
        ("Why?", "Why?"),
        ("Go!", "Go!"),
        ("And so on…", "And so on…"),
        ("He said “no.”", "He said “no.”"),
        ("He said “no”", "He said “no”."),
        ("It ends in 'yes.'", "It ends in 'yes.'"),
        ("(as ever)", "(as ever)."),
        ("a\n b ", "a b."),
        ("  ", ""),
    ],
)
def test_a_sentence_ends_in_one_stop(text: str, ended: str) -> None:
    assert wording.sentence(text) == ended


@pytest.mark.parametrize(
    ("text", "clause"),
    [("It ends.", "It ends"), ("And so on...", "And so on..."), ("Why?", "Why?"), (".", ".")],
)
def test_a_clause_has_no_full_stop(text: str, clause: str) -> None:
    assert wording.clause(text) == clause


@pytest.mark.parametrize(
    ("text", "quoted", "spoken", "cited"),
    [
        ("Too dear", "“Too dear”", "“Too dear.”", "“Too dear”"),
        ("Too dear.", "“Too dear.”", "“Too dear.”", "“Too dear”"),
        ("“Too dear.”", "“Too dear.”", "“Too dear.”", "“Too dear”"),
        ('"Why?"', "“Why?”", "“Why?”", "“Why?”"),
        ("„Nein“", "“Nein”", "“Nein.”", "“Nein”"),
        ('"a" or "b"', '“"a" or "b"”', '“"a" or "b".”', '“"a" or "b"”'),
        ('"', '“"”', '“".”', '“"”'),
    ],
)
def test_spoken_words_stand_in_one_pair_of_marks(
    text: str, quoted: str, spoken: str, cited: str
) -> None:
    made = (wording.quoted(text), wording.spoken(text), wording.cited(text))
    assert made == (quoted, spoken, cited)


@pytest.mark.parametrize(
    ("number", "noun", "counted"),
    [
        (0, "open gap", "no open gaps"),
        (1, "gap", "1 gap"),
        (3, "gap", "3 gaps"),
        (2, "story", "2 stories"),
    ],
)
def test_a_count_is_a_numeral_and_a_noun(number: int, noun: str, counted: str) -> None:
    assert wording.count(number, noun) == counted


def test_places_are_told_in_words_as_far_as_anyone_counts() -> None:
    assert [wording.ordinal(place) for place in (1, 2, 3, 12, 13)] == [
        "First", "Second", "Third", "Twelfth", "Number 13",
    ]  # fmt: skip


def test_several_values_keep_one_full_stop_in_all() -> None:
    assert (
        wording.several(["Log of May.", "Why?", "Log of June."]) == "Log of May; Why?; Log of June."
    )


@pytest.mark.parametrize(
    ("text", "bare"),
    [("At 8 a.m.", "At 8 a.m."), ("As of v1.2.", "As of v1.2"), ("On line A.", "On line A")],
)
def test_the_stop_of_an_abbreviation_is_no_full_stop(text: str, bare: str) -> None:
    assert wording.clause(text) == bare

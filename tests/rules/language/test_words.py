"""What a word can be: forms, plurals, spellings, hyphens."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from outcomekit.rules._language import tables, word

FORMS = {
    "adopt": ("adopt", {"base"}),
    "adopts": ("adopt", {"s"}),
    "adopted": ("adopt", {"past", "participle"}),
    "adopting": ("adopt", {"ing"}),
    "carries": ("carry", {"s"}),
    "carried": ("carry", {"past", "participle"}),
    "planned": ("plan", {"past", "participle"}),
    "planning": ("plan", {"ing"}),
    "used": ("use", {"past", "participle"}),
    "using": ("use", {"ing"}),
    "goes": ("go", {"s"}),
    "has": ("have", {"s"}),
    "brought": ("bring", {"past", "participle"}),
    "took": ("take", {"past"}),
    "taken": ("take", {"participle"}),
    "put": ("put", {"base", "past", "participle"}),
    "organise": ("organize", {"base"}),
    "organised": ("organize", {"past", "participle"}),
    "analysing": ("analyze", {"ing"}),
    "practised": ("practice", {"past", "participle"}),
    "travelled": ("travel", {"past", "participle"}),
    "prioritises": ("prioritize", {"s"}),
    "re-orders": ("re-order", {"s"}),
}
NOUNS = {
    "farmer": ("farmer", False),
    "farmers": ("farmer", True),
    "ministries": ("ministry", True),
    "women": ("women", True),
    "people": ("people", True),
    "analyses": ("analysis", True),
    "analysis": ("analysis", False),
    "progress": ("progress", False),
    "breaches": ("breach", True),
    "policies": ("policy", True),
    "organisations": ("organization", True),
    "case-studies": ("case_study", True),
}

_BEGINNINGS = sorted(one for pair in tables.pairs("spelling").items() for one in pair)
_ENDINGS = ("", "s", "ment", "lment", "llments", "ee", "lees", "ise", "ising", "our", "tre", "ogue")


@pytest.mark.parametrize("text", FORMS)
def test_a_verb_form_leads_to_its_verb(text: str) -> None:
    assert (word(text).lemma, set(word(text).forms)) == FORMS[text]


@pytest.mark.parametrize("text", ["enrollees", "installments", "fulfillments"])
def test_a_word_between_two_spellings_is_looked_up_once(text: str) -> None:
    assert (word(text).plural, word(text).guessed) == (True, True)


@given(st.sampled_from(_BEGINNINGS), st.sampled_from(_ENDINGS))
def test_any_beginning_with_any_ending_is_some_word(beginning: str, ending: str) -> None:
    assert word(f"{beginning}{ending}").text != ""


@pytest.mark.parametrize("text", NOUNS)
def test_a_noun_is_one_or_several(text: str) -> None:
    assert (word(text).singular, word(text).plural) == NOUNS[text]


@pytest.mark.parametrize(
    ("british", "american"),
    [
        ("behaviour", "behavior"),
        ("programme", "program"),
        ("neighbour", "neighbor"),
        ("labour", "labor"),
        ("catalogue", "catalog"),
        ("centre", "center"),
        ("licence", "license"),
        ("organisation", "organization"),
        ("utilise", "utilize"),
    ],
)
def test_british_words_are_american_ones(british: str, american: str) -> None:
    assert word(british) == word(american)


@pytest.mark.parametrize("text", ["zorbl", "flurbish", "kwyxes"])
def test_an_unknown_word_is_not_known(text: str) -> None:
    assert not word(text).known


def test_an_ending_tells_something_of_an_unknown_word() -> None:
    assert [word(text).kinds for text in ("zorbfully", "zorbative")] == [{"adverb"}, {"plain"}]
    assert [word(text).forms for text in ("zorbing", "zorbled")] == [
        {"ing"},
        {"past", "participle"},
    ]


@pytest.mark.parametrize("text", ["enrollees", "fulfillers", "annullment"])
def test_american_words_that_hold_british_ones_stay_as_they_are(text: str) -> None:
    assert word(text).text == text

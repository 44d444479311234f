"""Quick looks, which rules take before they read a text, never refuse what reading would find."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from outcomekit.rules._language import Cast, is_plainly_behavior, judge, read
from outcomekit.rules._language.bare_numbers import is_bare_number, may_be_number
from outcomekit.rules._language.compounds import compound, may_join
from outcomekit.rules._language.lexicon import lexicon
from outcomekit.rules._language.offers import is_what_it_is, may_be_what_it_is
from outcomekit.rules._language.summits import leaps, may_leap
from outcomekit.rules._language.targets import may_set_target, target
from outcomekit.rules._language.tokens import tokenize
from tests.rules.test_statements import FILES, statements

CAST = Cast(us=["Mega International"], products=["MegaLogic"], partners=["Organisation leads"])


def refused(text: str) -> list[str]:
    """The looks that refuse a text in which reading finds something."""
    said = read(text, CAST)
    return [
        name
        for name, found, may in (
            ("behavior", judge(said) is not None, not is_plainly_behavior(text)),
            ("what it is", is_what_it_is(said), may_be_what_it_is(text, CAST)),
            ("number", is_bare_number(said), may_be_number(text)),
            ("leap", leaps(said) is not None, may_leap(text)),
            ("target", target(said) is not None, may_set_target(text)),
            ("two", compound(said) is not None, may_join(text)),
        )
        if found and not may
    ]


@pytest.mark.parametrize("file", FILES)
def test_no_look_refuses_what_is_found_in_statements(file: str) -> None:
    assert [(text, refused(text)) for text in statements(file) if refused(text)] == []


KNOWN = """
    Brings Raises Measures Runs tracks Supports Moves the more of higher 60 % 60% yield margins
    dashboards MegaLogic has channels design adoption depots (so far) - KR1: 2) “ ” : , market
    share organization leads the adopt across all network alliance and & funds attends
    forum single sign-on cloud-based awareness at least from 40 to 25 by reduces reach
"""
WORDS = st.sampled_from(KNOWN.split())


@given(st.lists(WORDS, max_size=7).map(" ".join))
def test_no_look_refuses_what_is_found_in_any_words(text: str) -> None:
    assert refused(text) == []


@given(st.lists(WORDS, max_size=7).map(" ".join))
def test_a_cast_looks_for_every_name_that_it_finds(text: str) -> None:
    tokens = list(read(text, CAST).tokens)
    if any("named" in token.word.nouns for token in tokens):
        assert CAST.may_name(text)


@pytest.mark.parametrize("ending", ["", "s", "'s"])
def test_a_cast_looks_for_nouns_of_several_words(ending: str) -> None:
    nouns = [noun.replace("_", " ") for noun in lexicon().nouns if "_" in noun]
    for noun in nouns:
        for name in (noun, noun.title()):
            cast = Cast(partners=[name])
            for text in (f"{noun}{ending}", f"{noun.upper()}{ending}", noun.replace(" ", "-")):
                if cast.named(tokenize(text), 0) is not None:
                    assert cast.may_name(text), (name, text)


def test_a_cast_does_not_look_for_half_a_name() -> None:
    cast = Cast(partners=["Shift leads"])
    assert cast.may_name("Why the shift lead stopped")
    assert not cast.may_name("Why the night shift stopped")

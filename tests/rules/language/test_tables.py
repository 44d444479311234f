"""The word lists: each group says why its words are in it, in one spelling."""

import pytest

from outcomekit.rules._language import tables
from outcomekit.rules._language.lexicon import lexicon
from outcomekit.rules._language.tables import Group

FILES = (
    "adjectives", "deeds", "foreign", "function", "people", "results", "signs", "software",
    "things", "verbs",
)  # fmt: skip
GROUPS = [(file, group) for file in FILES for group in tables.groups(file)]
IDS = [f"{file}-{group.name}" for file, group in GROUPS]


@pytest.mark.parametrize(("file", "group"), GROUPS, ids=IDS)
def test_a_group_gives_its_reason_and_has_words(file: str, group: Group) -> None:
    assert group.reason.endswith("."), file
    assert group.words


@pytest.mark.parametrize(("file", "group"), GROUPS, ids=IDS)
def test_words_are_small_and_stand_once(file: str, group: Group) -> None:
    assert [word for word in group.words if word != word.lower()] == [], file
    assert sorted(group.words) == sorted(set(group.words))


@pytest.mark.parametrize("file", FILES)
def test_a_file_has_no_group_twice(file: str) -> None:
    names = [group.name for group in tables.groups(file)]
    assert sorted(names) == sorted(set(names))


def test_words_are_in_american_spelling() -> None:
    lex = lexicon()
    words = lex.nouns.keys() | lex.verbs.keys()
    assert sorted(words & lex.spelling.keys()) == []
    assert sorted(word for word in words if word.endswith(("isation", "yse"))) == []


def test_every_irregular_verb_is_known_as_a_verb() -> None:
    lex = lexicon()
    bases = {base for base, _ in lex.irregular.values()}
    assert sorted(bases - lex.verbs.keys() - {"be", "do", "have"}) == []

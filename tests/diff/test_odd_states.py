"""States that a map seldom has: what is told of them all the same."""

import pytest

from outcomekit.diff.compare import compare
from outcomekit.diff.context import Context
from outcomekit.diff.matching import match
from outcomekit.diff.pairs import Pair, paired
from outcomekit.diff.subject import subjects
from tests.diff.states import changes, state, told, unchecked


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("{a: 1, b: two  words}", "{b: two words, a: 1.0}"),
        ("[{a: 1, b: 2}, 30]", "[30.0, {b: 2, a: 1}]"),
        ("[[1, two], 3.5, 20]", "[20.0, [two, 1.0], 3.5]"),
    ],
)
def test_order_and_spaces_in_a_value_of_the_writers_own_mean_nothing(
    before: str, after: str
) -> None:
    assert told(f"x-plan: {before}\n", f"x-plan: {after}\n") == []


@pytest.mark.parametrize(
    ("before", "after", "said"),
    [
        ("true", "1", "`true` → `1`"),
        ("1", "'1'", '`1` → `"1"`'),
        ("[true]", "[1]", "`true` → `1`"),
        ("[1]", "['1']", '`[1]` → `["1"]`'),
        ("[]", "{}", "`[]` → `{}`"),
        ("[[], 1]", "[{}, 1]", "`[], 1` → `{}, 1`"),
        ("{a: []}", "{a: {}}", "`a: []` → `a: {}`"),
        ("[~]", "[]", "`null` → `[]`"),
        ("[a, '']", "[a]", '`a, ""` → `a`'),
        ("''", "~", '`""` → nothing'),
    ],
)
def test_a_value_of_the_writers_own_that_says_another_thing_is_told(
    before: str, after: str, said: str
) -> None:
    found = changes(f"x-plan: {before}\n", f"x-plan: {after}\n")
    assert [one.message for one in found] == [f"`x-plan` of the map: {said}"]


def test_two_maps_without_entities_are_one_where_their_titles_are() -> None:
    old, same, other = (
        state("", map_id="old"),
        state("", map_id="new"),
        state("title: Another\n", map_id="another"),
    )
    assert paired([("old.yaml", old)], [("new.yaml", same)]) == [Pair(old, same)]
    assert paired([("old.yaml", old)], [("another.yaml", other)]) == [
        Pair(None, other),
        Pair(old, None),
    ]


LADDER = "partners:\n  nina:\n    behaviors: {like: {%s}}\n"
TRIAL = "runs-trial: Runs a trial on one line"


def test_what_moves_to_a_holder_of_the_same_id_is_told_with_the_maps() -> None:
    before = [state(LADDER % TRIAL, "here"), state(LADDER % "", "there")]
    after = [state(LADDER % "", "here"), state(LADDER % TRIAL, "there")]
    pairs = [Pair(old, new) for old, new in zip(before, after, strict=True)]
    assert [one.message for one in compare(pairs)] == [
        "behavior `runs-trial` moved from `here` to `there`"
    ]


def test_of_two_entities_with_one_id_and_kind_the_first_counts() -> None:
    twice = (
        "partners:\n"
        "  nina: {behaviors: {like: {runs-trial: Runs a trial}}}\n"
        "  otto: {behaviors: {like: {runs-trial: Runs another}}}\n"
    )
    found = [one for one in subjects(unchecked(twice)) if one.id == "runs-trial"]
    assert [one.owner.id for one in found if one.owner is not None] == ["nina"]


def test_who_refers_only_to_itself_is_not_relied_on() -> None:
    old, new = unchecked("partners: {nina: {buying: {reports_to: nina}}}\n"), unchecked("")
    pairs = [Pair(old, new)]
    context = Context(pairs, match(pairs))
    (nina,) = (one for one in subjects(old) if one.id == "nina")
    assert not context.was_referred_to(nina)


def test_nobody_has_read_what_was_not_there() -> None:
    pairs = [Pair(state(""), state(LADDER % TRIAL))]
    assert Context(pairs, match(pairs)).readings_of(None) == 0

"""The same key twice (E008): both places, and nothing of either is lost."""

import pytest

from outcomekit.diagnostics.span import Span
from outcomekit.syntax.parse import parse
from outcomekit.syntax.source import Source
from outcomekit.syntax.tree import Data, Tree


def read(text: str) -> Tree:
    return parse(Source("map.yaml", text))


@pytest.mark.parametrize(
    ("first", "again", "message"),
    [
        ("name", "name", "`name` stands here twice"),
        ("name", '"name"', "`name` stands here twice"),
        ("name", "Name", "`Name` is `name` once more"),
        ("NAME", "name", "`name` is `NAME` once more"),
        ("caf\u00e9", "cafe\u0301", "`caf\u00e9` stands here twice"),
        ("caf\u00e9", "CAFE\u0301", "`CAF\u00c9` is `caf\u00e9` once more"),
        ("straße", "STRASSE", "`STRASSE` is `straße` once more"),
    ],
)
def test_a_key_that_stands_twice_is_told_with_both_places(
    first: str, again: str, message: str
) -> None:
    text = f"a:\n  {first}: x\n  b: y\n  {again}: z\n"
    start, second = text.index(first), text.rindex(again)
    (claim,) = read(text).claims
    assert (claim.kind.code, claim.message) == ("E008", message)
    assert claim.at == Span(second, second + len(again))
    assert [(aside.at, aside.message) for aside in claim.also] == [
        (Span(start, start + len(first)), "the first one")
    ]


def test_a_key_that_stands_three_times_is_told_twice() -> None:
    claims = read("a: 1\nb: 2\na: 3\nA: 4\n").claims
    assert [(claim.at, claim.also[0].at) for claim in claims] == [
        (Span(10, 11), Span(0, 1)),
        (Span(15, 16), Span(0, 1)),
    ]


@pytest.mark.parametrize(
    ("text", "data", "unread"),
    [
        ("k: a\nk: b-c\n", {"k": "a"}, {"b-c"}),
        ("k: a\nk:\n", {"k": "a"}, set()),
        ("k:\nk: a\n", {"k": "a"}, set()),
        ("k: {a: 1}\nk: {b: 2}\n", {"k": {"a": 1, "b": 2}}, set()),
        ("k: {a: 1}\nk: {a: x, b: 2}\n", {"k": {"a": 1, "b": 2}}, {"x"}),
        ("k: {a: {b: 1}}\nk: {a: {c: 2}}\n", {"k": {"a": {"b": 1, "c": 2}}}, set()),
        ("k: {a: [1]}\nk: {a: [2]}\n", {"k": {"a": [1, 2]}}, set()),
        ("k: [1]\nk: [2]\n", {"k": [1, 2]}, set()),
        ("k: [1]\nk: {new-id: 2}\n", {"k": [1]}, {"new-id"}),
        ("k: {a: 1}\nk: [x]\nK: {b: 2}\n", {"k": {"a": 1, "b": 2}}, {"x"}),
    ],
)
def test_what_the_second_holds_is_added_where_it_does_not_clash(
    text: str, data: Data, unread: set[str]
) -> None:
    tree = read(text)
    assert {claim.kind.code for claim in tree.claims} == {"E008"}
    assert tree.data == data
    assert tree.unread == unread


def test_the_marks_of_what_was_added_lead_to_where_it_stands() -> None:
    tree = read("k: {a: 1}\nK: {b: [2]}\n")
    assert tree.walk(("k", "b", 0)) == (3, (18, 19), None)


def test_of_a_hundred_thousand_equal_keys_a_thousand_are_told() -> None:
    tree = read("k: v\n" * 100_000)
    assert tree.data == {"k": "v"}
    assert [claim.at for claim in tree.claims] == [
        Span(5 * line, 5 * line + 1) for line in range(1, 1_001)
    ]

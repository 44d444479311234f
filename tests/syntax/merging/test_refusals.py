"""What a merged text may not be, and what is said then."""

from __future__ import annotations

from typing import Any

import pytest

from outcomekit.diff.merging.joining import joined
from outcomekit.diff.merging.moves import Aligned
from outcomekit.syntax.editing.shape import Shape
from outcomekit.syntax.merging import proof
from outcomekit.syntax.merging.merger import Sides, merged
from outcomekit.syntax.merging.proof import fault_of
from outcomekit.syntax.parse import parse
from outcomekit.syntax.second_reader import Unreadable
from outcomekit.syntax.source import Source
from outcomekit.syntax.tree import Tree

PLAIN = Shape(lambda place: (), lambda place: None)


def fault(text: str, meant: Any) -> str | None:
    return fault_of(text, meant, PLAIN, lambda it: it)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a: 1\n", None),
        ("a: [1\n", "the text could not be read again: the `[` that opens here is never closed"),
        ("a: 2\n", "the text would not say what was meant"),
    ],
)
def test_a_text_is_read_again(text: str, expected: str | None) -> None:
    assert fault(text, {"a": 1}) == expected


@pytest.mark.parametrize(
    ("text", "meant", "said"),
    [
        ("a:\n", {}, True),
        ("a: {b: [], c: }\n", {"a": {"c": {}}}, True),
        ("a: {b: }\n", {}, False),
        ("a: []\n", {"a": None}, True),
        ("a: []\n", {"a": {}}, False),
        ("- []\n", [{}], False),
        ("-\n", [{}], False),
        ("- a:\n", [{}], True),
    ],
)
def test_a_field_left_empty_is_none_but_an_item_is_one(text: str, meant: Any, said: bool) -> None:
    assert fault(text, meant) == (None if said else "the text would not say what was meant")


def test_another_reader_reads_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(proof, "read_again", lambda tree: {"a": 2})
    assert fault("a: 1\n", {"a": 1}) == "another YAML reader would read something else"


def test_another_reader_can_read_it(monkeypatch: pytest.MonkeyPatch) -> None:
    def unreadable(tree: Tree) -> None:
        raise Unreadable("it ends here")

    monkeypatch.setattr(proof, "read_again", unreadable)
    said = fault("a: 1\n", {"a": 1})
    assert said == "another YAML reader could not read the text: it ends here"


def test_a_file_between_braces_is_not_woven() -> None:
    base, ours, theirs = (
        parse(Source("map.yaml", text)) for text in ("{a: 1}\n", "{a: 2}\n", "{a: 1, b: 3}\n")
    )
    plan = joined(Aligned(base.data, ours.data, theirs.data))
    said = merged(Sides(base, ours, theirs), plan, PLAIN, lambda it: it)
    assert said == "the file is one collection between braces"

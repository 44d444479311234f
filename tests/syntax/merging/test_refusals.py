"""What a merged text may not be, and what is said then."""

from __future__ import annotations

from collections import Counter
from typing import Any

import pytest

from outcomekit.diff.merging.joining import joined
from outcomekit.diff.merging.moves import Aligned
from outcomekit.syntax.editing.shape import Shape
from outcomekit.syntax.merging import merger, proof
from outcomekit.syntax.merging.merger import Merged, Sides, merged
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


def merge_of(base: str, ours: str, theirs: str, planned: str) -> Merged | str:
    """The merge of three texts by the plan for a fourth in the place of theirs."""
    trees = [parse(Source("map.yaml", text)) for text in (base, ours, theirs)]
    meant = parse(Source("map.yaml", planned))
    plan = joined(Aligned(trees[0].data, trees[1].data, meant.data))
    return merged(Sides(trees[0], trees[1], trees[2]), plan, PLAIN, lambda it: it)


@pytest.mark.parametrize(
    "planned",
    [
        "a: 1\nb: 2\n",  # a value that no text has
        "a: 3\n",  # a conflict about one that theirs has not
    ],
)
def test_a_plan_of_other_texts_is_not_followed(planned: str) -> None:
    said = merge_of("a: 1\n", "a: 2\n", "c: 1\n", planned)
    assert said == "the texts do not hold what was planned"


def test_a_text_that_would_lose_a_comment_is_not_written(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(merger, "lost", lambda *trees: Counter(["# a"]))
    said = merge_of("a: 1\n", "a: 2\n", "a: 1  # a\n", "a: 1\n")
    assert said == "a comment would be lost"

"""Tabs that mean nothing are read past; tabs that stand where spaces count are told (E007)."""

import pytest

from outcomekit.syntax.parse import parse
from outcomekit.syntax.source import Source
from outcomekit.syntax.tree import Data


def read(text: str) -> tuple[Data, list[str]]:
    """What a text says, and the codes of what is said against it."""
    tree = parse(Source("map.yaml", text))
    return tree.data, [claim.kind.code for claim in tree.claims]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"], ids=["LF", "CRLF", "CR"])
@pytest.mark.parametrize(
    ("text", "data"),
    [
        ("a: 1\n\t\nb: 2\n", {"a": 1, "b": 2}),
        ("\t\na: 1\n", {"a": 1}),
        ("a: 1\n\t", {"a": 1}),
        ("a:\n  b: 1\n  \t \n\n\t\t\n  c: 2\n", {"a": {"b": 1, "c": 2}}),
        ("a: 1\n\t# why\nb: 2\n  \t # why\n", {"a": 1, "b": 2}),
        ("a:\n- x\n\t\n- y\n", {"a": ["x", "y"]}),
        ("a: [x,\n\t\n  y\n\t# why\n  ]\n", {"a": ["x", "y"]}),
        ("a: 'x\n\t\n  y'\n", {"a": "x\ny"}),
        ('a: "x\n\t# y"\n', {"a": "x # y"}),
        ("a: x\n\t\n  y\n", {"a": "x\ny"}),
        # block text keeps its tabs, and ends where it ends
        ("a: |\n  x\n\t\n  y\n", {"a": "x\n\ny\n"}),
        ("a: |\n  x\n \t\n  y\n", {"a": "x\n\ny\n"}),
        ("a: |\n  x\n  \t\n  y\n", {"a": "x\n\t\ny\n"}),
        ("a: |\n  x\n\t# why\nb: 2\n", {"a": "x\n", "b": 2}),
        ("a: |2\n  x\n  \t\n  y\n", {"a": "x\n\t\ny\n"}),
        ("a: |-  # why\n\n  x\n    \t\n\n\t\nb: 2\n", {"a": "\nx\n  \t", "b": 2}),
        ("- a: >\n    x\n    \t\n    y\n\t\n- b\n", [{"a": "x\n\t\ny\n"}, "b"]),
        ("a: x >\n\t\nb: 2\n", {"a": "x >", "b": 2}),
        ("# not a mark: |\n\t\na: 1\n", {"a": 1}),
    ],
)  # fmt: skip
def test_a_tab_on_a_line_that_says_nothing_is_no_mistake(text: str, data: Data, end: str) -> None:
    assert read(text.replace("\n", end)) == (data, [])


@pytest.mark.parametrize("text", ["a:\tx\n", "a: x\t# why\n", "a: [x,\ty]\t\n", "'a'\t:\tx\n"])
def test_a_tab_between_words_is_white_space(text: str) -> None:
    assert read(text)[1] == []


@pytest.mark.parametrize(
    "text",
    [
        "a:\n\tb: c\n",
        "a:\n  b: c\n\td: e\n",
        "a:\n\t- b\n",
        "-\ta\n",
        "a: |\n\tb\n",
        "a: |\n \tb\n",
    ],
)
def test_a_tab_that_indents_is_told(text: str) -> None:
    assert read(text)[1] == ["E007"]

"""The form of layouts that people seldom write, byte for byte."""

import pytest

from outcomekit.diagnostics.edit import Refused
from outcomekit.model.shape import MAP_SHAPE
from outcomekit.syntax.editing.proof import COMMENT_LOST
from outcomekit.syntax.formatting.formatter import formatted
from outcomekit.syntax.parse import parse
from outcomekit.syntax.source import Source
from outcomekit.syntax.tree import Tree


def tree_of(text: str) -> Tree:
    return parse(Source("odd.yaml", text))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("x-a: {a: # k\n  1}\n", "x-a: {a:  # k\n      1}\n"),
        ("x-a: {a:\n  # k\n  1, b: 2}\n", "x-a: {a:\n      # k\n      1, b: 2}\n"),
    ],
)
def test_a_comment_between_a_key_and_its_value_stays_there(text: str, expected: str) -> None:
    assert formatted(tree_of(text), MAP_SHAPE) == expected


def test_a_question_mark_without_a_colon_is_a_name_without_a_value() -> None:
    text = "x-a:\n- ? b\n# c\n- d\n"
    assert formatted(tree_of(text), MAP_SHAPE) == "x-a:\n  - b:\n  # c\n  - d\n"


def test_spaces_that_end_the_file_are_no_line_of_the_text_above() -> None:
    assert formatted(tree_of("x-a: |+\n  b\n  "), MAP_SHAPE) == "x-a: |+\n  b\n"


WRITTEN = "outcomekit.syntax.formatting.formatter.written"


def test_a_text_that_would_lose_a_comment_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    tree = tree_of("title:   Lines  # here\n")
    monkeypatch.setattr(WRITTEN, lambda page, shape: "title: Lines\n")
    assert formatted(tree, MAP_SHAPE) == Refused(COMMENT_LOST)


def test_a_text_that_would_say_something_else_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    tree = tree_of("title:   Lines\n")
    monkeypatch.setattr(WRITTEN, lambda page, shape: "title: Line\n")
    assert formatted(tree, MAP_SHAPE) == Refused("the text would not say what was meant")


def test_a_text_that_would_change_again_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    tree = tree_of("title:   Lines\n")
    texts = iter(["title:  Lines\n", "title: Lines\n"])
    monkeypatch.setattr(WRITTEN, lambda page, shape: next(texts))
    said = "the text would change once more when formatted again"
    assert formatted(tree, MAP_SHAPE) == Refused(said)

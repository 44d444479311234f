"""Edits of layouts that people seldom write, byte for byte."""

import math

import pytest

from outcomekit.diagnostics.edit import Edit, Put, Refused, Remove, RenameKey
from outcomekit.diagnostics.pointer import Part, Pointer
from outcomekit.syntax.editing.editor import Edited, Editor
from outcomekit.syntax.editing.shape import Shape
from outcomekit.syntax.parse import parse
from outcomekit.syntax.source import Source

PLAIN = Shape(lambda place: (), lambda place: None)


def after(text: str, *edits: Edit) -> str:
    """A text after edits that it takes."""
    editor = Editor(parse(Source("odd.yaml", text)), PLAIN)
    assert [editor.apply(edit) for edit in edits] == [None] * len(edits)
    edited = editor.finish()
    assert isinstance(edited, Edited)
    return edited.text


@pytest.mark.parametrize(
    ("text", "place", "expected"),
    [
        # The last field of the last item, in a file that ends without a line end.
        ("x:\n  - a: 1", ("x", 0, "a"), "x:\n  -"),
        ("x:\n  -   a: 1", ("x", 0, "a"), "x:\n  -"),
        # A comma that stands on the next line goes with its item, and its comment stays.
        ("a: {b: 1 # k\n  , c: 2}\n", ("a", "b"), "a: {\n   c: 2}\n"),
        ("a: {b: 1\n , # k\n  c: 2}\n", ("a", "b"), "a: {\n  # k\n  c: 2}\n"),
        # The comment above an item is its own, also where another stands behind it.
        ("a: {b: 1,\n  # n\n  c: 2, d: 3}\n", ("a", "c"), "a: {b: 1,\n  d: 3}\n"),
    ],
)
def test_what_is_removed_takes_along_what_is_its_own(
    text: str, place: tuple[Part, ...], expected: str
) -> None:
    assert after(text, Remove(Pointer(place))) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a:\n  text\nb:\n  c:\n    d: 1\n", "a:\n  new: 1\nb:\n  c:\n    d: 1\n"),
        (
            "a:\n  text  # why\nb:\n  c:\n    d: 1\n",
            "a:\n  # why\n  new: 1\nb:\n  c:\n    d: 1\n",
        ),
    ],
)
def test_fields_stand_where_a_text_below_its_key_stood(text: str, expected: str) -> None:
    assert after(text, Put(Pointer(("a",)), {"new": 1})) == expected


def test_no_edit_is_made_of_a_text_that_another_one_has_spoilt() -> None:
    text = "? |\n  a\nb: 1\n"  # below this key of many lines, a new one becomes a part of it
    editor = Editor(parse(Source("odd.yaml", text)), PLAIN)
    assert editor.apply(Remove(Pointer(("b",)))) is None
    assert editor.apply(Put(Pointer(("c",)), 1)) is None
    last = Remove(Pointer(("a\n",)))
    assert editor.apply(last) == Refused("the text would not say what was meant", last)


def test_what_is_below_block_text_goes_with_spaces_that_end_the_file() -> None:
    text = "a: >+\n  one\n\nb:\n "
    assert after(text, Remove(Pointer(("b",)))) == "a: >+\n  one\n\n"


@pytest.mark.parametrize(
    ("text", "edit", "reason"),
    [
        ("? a\n", Put(Pointer(("a",)), 1), "a has no colon behind its key"),
        ("?", RenameKey(Pointer(("",)), "b"), "a field has no name"),
    ],
)
def test_a_question_mark_without_a_colon_takes_no_value(text: str, edit: Edit, reason: str) -> None:
    editor = Editor(parse(Source("odd.yaml", text)), PLAIN)
    assert editor.apply(edit) == Refused(reason, edit)


@pytest.mark.parametrize(
    ("text", "place", "expected"),
    [
        ("- ? a\n# b\n- c\n", (0,), "# b\n- c\n"),
        ("- ? a\n# b\n- c\n", (1,), "- ? a\n"),
        ("a:\n  ? b\n\nc: 1\n", ("a",), "c: 1\n"),
    ],
)
def test_a_question_mark_without_a_colon_ends_with_its_key(
    text: str, place: tuple[Part, ...], expected: str
) -> None:
    assert after(text, Remove(Pointer(place))) == expected


def test_block_text_that_ends_with_spaces_keeps_what_it_says_above_a_new_field() -> None:
    text = "a: |+\n  one\n  "
    assert after(text, Put(Pointer(("b",)), 1)) == "a: |\n  one\n  \nb: 1"


def test_a_list_that_was_put_is_counted_before_it_is_written() -> None:
    editor = Editor(parse(Source("odd.yaml", "a: ~\nb: 1\n")), PLAIN)
    assert editor.apply(Put(Pointer(("a",)), [1, 2])) is None
    assert editor.count(("a",)) == 2


@pytest.mark.parametrize(("number", "written"), [(math.inf, ".inf"), (-math.inf, "-.inf")])
def test_a_number_without_end_is_written_as_yaml_has_it(number: float, written: str) -> None:
    assert after("a: 1\n", Put(Pointer(("a",)), number)) == f"a: {written}\n"

"""Comments that are reworded or taken out: exactly that one changes, wherever it stands."""

from __future__ import annotations

from random import Random

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from outcomekit.diagnostics.edit import Put, Recomment, Refused, Remove
from outcomekit.diagnostics.pointer import Pointer
from outcomekit.diagnostics.span import Span
from outcomekit.syntax.comments import comments, multiset
from outcomekit.syntax.editing.editor import Editor
from outcomekit.syntax.parse import parse
from outcomekit.syntax.source import Source
from outcomekit.syntax.tree import Tree
from tests.syntax.editing.casebook import told
from tests.syntax.editing.sources import SHAPE, made_up


def recomment(text: str, old: str, new: str) -> Recomment:
    start = text.index(old)
    return Recomment("case.yaml", Span(start, start + len(old)), new)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("a: 1  # old\nb: 2\n", "a: 1\nb: 2\n"),
        ("a: 1 # old  \r\nb: 2\r\n", "a: 1\r\nb: 2\r\n"),
        ("# old\na: 1\n", "a: 1\n"),
        ("# above\n  # old\n# below\na: 1\n", "# above\n# below\na: 1\n"),
        ("a: 1\n# old", "a: 1\n"),
        ("a: 1 # old", "a: 1"),
        ("a: |  # old\n  # text\n", "a: |\n  # text\n"),
        ("a: [x, # old\n    y]\n", "a: [x,\n    y]\n"),
        ("a: [x,\n    # old\n    y]\n", "a: [x,\n    y]\n"),
        ("a: # old\n  b: 1\n", "a:\n  b: 1\n"),
        ("- # old\n  a: 1\n", "-\n  a: 1\n"),
        ("a: |\n  text\n# old\nb: 1\n", "a: |\n  text\nb: 1\n"),
        ("a: 1\r# old\rb: 2\r", "a: 1\rb: 2\r"),
    ],
)
def test_a_comment_goes_with_its_line_where_it_is_alone_there(before: str, after: str) -> None:
    assert told(before, (recomment(before, "# old", ""),)) == after


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("a: 1  # old\nb: 2\n", "a: 1  # new one\nb: 2\n"),
        ("a: 1 # old \t\n", "a: 1 # new one \t\n"),
        ("# old", "# new one"),
    ],
)
def test_a_comment_says_something_else_where_it_stands(before: str, after: str) -> None:
    text = before if ":" in before else f"a: 1\n{before}"
    whole = after if ":" in after else f"a: 1\n{after}"
    assert told(text, (recomment(text, "# old", "# new one"),)) == whole


def test_it_counts_in_the_text_before_all_edits() -> None:
    before = "# one\na: short\n# two\nb: 1  # three\nc: 2\n"
    edits = (
        recomment(before, "# three", ""),
        Put(Pointer(("a",)), "a good deal longer"),
        recomment(before, "# one", ""),
        Put(Pointer(("d",)), 3),
        recomment(before, "# two", "# zwei"),
    )
    assert told(before, edits) == "a: a good deal longer\n# zwei\nb: 1\nc: 2\nd: 3\n"


@pytest.mark.parametrize(
    ("text", "edits", "reason"),
    [
        ("a: '# old'\n", ("# old",), "there is no such comment, or it is edited already"),
        ("a: 1 # older\n", ("# old",), "there is no such comment, or it is edited already"),
        ("a: 1 # old\n", ("# old", "# old"), "there is no such comment, or it is edited already"),
        ("a: |+\n  text\n# old\n\nb: 1\n", ("# old",), "the text would not say what was meant"),
    ],
)
def test_what_is_no_such_comment_or_holds_something_up_stays(
    text: str, edits: tuple[str, ...], reason: str
) -> None:
    assert told(text, tuple(recomment(text, old, "") for old in edits)) == Refused(reason)


@pytest.mark.parametrize(
    ("new", "reason"),
    [
        ("no comment", "a comment is one line that begins with #"),
        ("# two\nlines", "a comment is one line that begins with #"),
        ("# bell \x07", "`\\u0007` is a control character, which no text may hold"),
    ],
)
def test_what_is_no_comment_is_not_written(new: str, reason: str) -> None:
    text = "a: 1 # old\n"
    assert told(text, (recomment(text, "# old", new),)) == Refused(reason)


def test_a_comment_that_went_with_its_item_is_none_any_more() -> None:
    text = "a: 1\nb: 2 # old\n"
    refused = told(text, (Remove(Pointer(("b",))), recomment(text, "# old", "")))
    assert refused == Refused("there is no such comment, or it is edited already")


def _one(tree: Tree, luck: Random, new: str) -> tuple[str, str | None]:
    """A comment of a text, and the text once it says something else; None where refused."""
    chosen = luck.choice(comments(tree))
    at = Span(chosen.start, chosen.start + len(chosen.text.rstrip()))
    editor = Editor(tree, SHAPE)
    assert editor.apply(Recomment(tree.source.file, at, new)) is None
    edited = editor.finish()
    return chosen.text, None if isinstance(edited, Refused) else edited.text


@given(st.randoms(use_true_random=False), st.sampled_from(["", "# something else"]))
def test_the_data_and_all_other_comments_stay(luck: Random, new: str) -> None:
    tree = made_up(luck)
    assume(tree is not None and comments(tree))
    assert tree is not None
    old, text = _one(tree, luck, new)
    if text is None:
        assert new == ""  # only what stands alone can hold block text apart from blank lines
        return
    after = parse(Source("made-up.yaml", text))
    kept = multiset(comments(tree))
    kept[old] -= 1
    if new:
        kept[new + old[len(old.rstrip()) :]] += 1
    assert (after.data, multiset(comments(after))) == (tree.data, kept)

"""Laws of edits, over made-up text: odd layouts, comments everywhere, every style of value."""

from __future__ import annotations

from collections import Counter
from random import Random

from hypothesis import assume, given
from hypothesis import strategies as st

from outcomekit.diagnostics.edit import DataEdit, Edit, Put, Refused, Remove
from outcomekit.diagnostics.pointer import Pointer
from outcomekit.syntax.comments import comments, multiset, owned
from outcomekit.syntax.editing.editor import Edited, Editor
from outcomekit.syntax.editing.intent import Impossible, intended, same
from outcomekit.syntax.layout import Surroundings
from outcomekit.syntax.parse import parse
from outcomekit.syntax.source import Source
from outcomekit.syntax.tree import Tree
from tests.syntax.editing.changes import edit, value
from tests.syntax.editing.sources import SHAPE, made_up

MAY_REFUSE = (
    "nothing would be left of the file",
    "would be lost; move them out of it",
    "is a pair without braces of its own; put braces around it",
    "has no colon behind its key",
)
"""What an edit that has a meaning may be refused for."""


def edited(tree: Tree, *edits: Edit) -> Edited | Refused:
    editor = Editor(tree, SHAPE)
    for one in edits:
        refused = editor.apply(one)
        if refused is not None:
            return refused
    return editor.finish()


def read_anew(text: str) -> Tree:
    return parse(Source("made-up.yaml", text))


def check(tree: Tree, one: DataEdit) -> None:
    """Hold one edit of one text to every law that an edit has."""
    try:
        meant = intended(tree.data, one, SHAPE)
    except Impossible:
        return
    result = edited(tree, one)
    if isinstance(result, Refused):
        assert result.reason.endswith(MAY_REFUSE), (one, result.reason, tree.source.text)
        return
    before, after = tree.source.text, read_anew(result.text)
    here = 0
    kept = ""
    for patch in result.patches:
        assert here <= patch.span.start <= patch.span.end <= len(before)
        kept += before[here : patch.span.start] + patch.text
        here = patch.span.end
    assert kept + before[here:] == result.text, (one, before)
    assert after.claims == [], (one, before)
    assert same(meant, after.data), (one, before)
    lost = multiset(comments(tree)) - multiset(comments(after))
    allowed: Counter[str] = Counter()
    if isinstance(one, Remove):
        allowed = multiset(owned(tree, one.pointer.parts))
    if not isinstance(one, Put):
        assert lost == allowed, (one, before)
    assert multiset(comments(after)) <= multiset(comments(tree)), (one, before)


@given(st.randoms(use_true_random=False))
def test_an_edit_keeps_every_law(luck: Random) -> None:
    """Promises 16 to 18."""
    tree = made_up(luck)
    assume(tree is not None)
    assert tree is not None
    check(tree, edit(luck, tree.data))


@given(st.integers(0, 2**32))
def test_edits_in_their_thousands_keep_every_law(seed: int) -> None:
    """Promises 16 to 18. Ten of a seed are cheaper than choices that hypothesis knows of."""
    for run in range(10):
        luck = Random(f"{seed}/{run}")  # noqa: S311 - made-up text is no secret
        tree = made_up(luck)
        if tree is not None:
            check(tree, edit(luck, tree.data))


def leaves_a_trace(before: str, put: Edited) -> bool:
    """Whether an edit had to do more than to add, which its contrary cannot know.

    At the end of a file without a last line end, block text that was there needs another header,
    and block text that is added needs the line end. Between brackets, a colon without a value
    must not touch the comma.
    """
    at_end = before[-1] not in "\r\n" and (len(put.patches) > 1 or put.text[-1] in "\r\n")
    return at_end or any(patch.text.startswith(" ,") for patch in put.patches)


@given(st.randoms(use_true_random=False))
def test_what_is_put_and_removed_again_leaves_every_byte(luck: Random) -> None:
    tree = made_up(luck)
    assume(tree is not None)
    assert tree is not None
    assert isinstance(tree.data, dict)
    holders = [(), *((key,) for key, item in tree.data.items() if isinstance(item, dict) and item)]
    place = (*luck.choice(holders), "new-key")
    put = edited(tree, Put(Pointer(place), value(luck)))
    assume(isinstance(put, Edited))
    assert isinstance(put, Edited)
    after = read_anew(put.text)
    assume(owned(after, place) == [])  # a comment that nothing owned before hangs on it now
    assume(not leaves_a_trace(tree.source.text, put))
    removed = edited(after, Remove(Pointer(place)))
    assert isinstance(removed, Edited)
    assert removed.text == tree.source.text


@given(st.randoms(use_true_random=False))
def test_several_edits_at_once_give_what_they_give_one_by_one(luck: Random) -> None:
    tree = made_up(luck)
    assume(tree is not None)
    assert tree is not None
    first = edited(tree, one := edit(luck, tree.data))
    assume(isinstance(first, Edited))
    assert isinstance(first, Edited)
    between = read_anew(first.text)
    second = edited(between, two := edit(luck, between.data))
    assume(isinstance(second, Edited))
    assert isinstance(second, Edited)
    both = edited(tree, one, two)
    assert isinstance(both, Edited)
    assert same(read_anew(second.text).data, read_anew(both.text).data)
    # A habit that the first edit takes away is still there where both are made at once.
    before, after = (Surroundings(there).layout(two.pointer.parts) for there in (tree, between))
    assert both.text == second.text or before != after


def test_edits_that_are_made_at_once_have_the_quotes_of_the_text_before_them() -> None:
    tree = read_anew("alpha:\nbeta: 'a: b'\n")
    quiet, quoted = Put(Pointer(("beta",)), True), Put(Pointer(("alpha",)), "no")
    both, first = edited(tree, quiet, quoted), edited(tree, quiet)
    assert isinstance(both, Edited)
    assert isinstance(first, Edited)
    second = edited(read_anew(first.text), quoted)
    assert isinstance(second, Edited)
    assert both.text == "alpha: 'no'\nbeta: true\n"
    assert second.text == 'alpha: "no"\nbeta: true\n'

"""Promises 16 to 18: comments stay, nothing else changes, and what is not so is refused."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

import pytest

from outcomekit.diagnostics.edit import Edit, Patch, Put, Refused, Remove
from outcomekit.diagnostics.pointer import Part, Pointer
from outcomekit.diagnostics.span import Span
from outcomekit.model.shape import MAP_SHAPE
from outcomekit.syntax import second_reader
from outcomekit.syntax.editing import editor
from outcomekit.syntax.editing.proof import fault_of
from outcomekit.syntax.parse import parse
from outcomekit.syntax.second_reader import Unreadable, read_again
from outcomekit.syntax.source import Source
from outcomekit.syntax.tree import Tree
from tests.syntax.editing.casebook import told

MAP = """\
outcome_map: 1
title:    'Lines'   # alignment and quotes
owner: ~
vision: Plants earn
   more from the lines
   they own  # wrapped
supplier:
    products: [MegaLogic,  # in a list, behind
               # in a list, above
               MegaDrive]
    name: # between key and value
      Mega
segment:
    fits:
    - One
    # above a neighbor
    - Two
    # at the end of a block
partners: {}
# the end"""


def at(*parts: Part) -> Pointer:
    return Pointer(parts)


@pytest.mark.parametrize(
    ("edit", "old", "new"),
    [
        (Put(at("title"), "Controls"), "'Lines'", "'Controls'"),
        (Put(at("owner"), "Me"), "~", "Me"),
        (Put(at("supplier", "name"), "Mega Inc."), "      Mega\n", "      Mega Inc.\n"),
        (
            Put(at("supplier", "products", 2), "MegaSense"),
            "MegaDrive]",
            "MegaDrive, MegaSense]",
        ),
        (Remove(at("segment", "fits", 0)), "    - One\n", ""),
        (
            Put(at("segment", "fits", 2), "Three"),
            "    # at the end",
            "    - Three\n    # at the end",
        ),
        (
            Put(at("mission"), "We help"),
            "supplier:\n",
            "mission: We help\nsupplier:\n",
        ),
    ],
    ids=str,
)
def test_comments_stay_and_nothing_outside_an_edit_changes(edit: Edit, old: str, new: str) -> None:
    """Promises 16 and 17."""
    assert told(MAP, (edit,)) == MAP.replace(old, new, 1)


def tree_of(text: str) -> Tree:
    return parse(Source("map.yaml", text))


TITLE = (Patch(Span(7, 12), "New"),)


@pytest.mark.parametrize(
    ("after", "patches", "meant", "reason"),
    [
        ("title: New # a\n", TITLE, {"title": "New"}, None),
        ("title: New # a\n", TITLE, {"title": "Old"}, "the text would not say what was meant"),
        ("title: 1 # a\n", (Patch(Span(7, 12), "1"),), {"title": "1"},
         "the text would not say what was meant"),
        ("title: 1 # a\n", (Patch(Span(7, 12), "1"),), {"title": True},
         "the text would not say what was meant"),
        ("title: New\n", (Patch(Span(7, 16), "New"),), {"title": "New"},
         "a comment would be lost or changed"),
        ("title: New # b\n", (Patch(Span(7, 16), "New # b"),), {"title": "New"},
         "a comment would be lost or changed"),
        ("title: New # a\n\n", TITLE, {"title": "New"},
         "the text outside of the edit would change"),
        ("title: a: b # a\n", (Patch(Span(7, 12), "a: b"),), {"title": "a: b"},
         "the text could not be read again: a colon inside the text makes this look like a field"),
    ],
)  # fmt: skip
def test_what_is_not_as_meant_is_refused(
    after: str, patches: Sequence[Patch], meant: object, reason: str | None
) -> None:
    """Promise 18."""
    before = tree_of("title: Lines # a\n")
    assert fault_of(before, tree_of(after), patches, meant, Counter({"# a": 1})) == reason


def test_a_comment_that_went_with_its_item_is_not_missed() -> None:
    before, after = tree_of("a: 1\nb: 2 # b\n"), tree_of("a: 1\n")
    patches = (Patch(Span(5, 14), ""),)
    assert fault_of(before, after, patches, {"a": 1}, Counter()) is None
    assert fault_of(before, after, patches, {"a": 1}, Counter({"# b": 1})) == (
        "a comment would be lost or changed"
    )


def test_the_second_reader_is_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    """Promise 18: what one of the two readers reads otherwise, or not at all, is not written."""
    monkeypatch.setattr(second_reader, "read_again", lambda _: {"title": "Otherwise"})
    refused = told("title: Lines\n", (Put(at("title"), "New"),))
    assert refused == Refused("another YAML reader would read something else")

    def fail(_: Tree) -> None:
        raise Unreadable("no")

    monkeypatch.setattr(second_reader, "read_again", fail)
    refused = told("title: Lines\n", (Put(at("title"), "New"),))
    assert refused == Refused("another YAML reader could not read the text: no")


def test_of_what_is_only_shown_one_reader_is_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(second_reader, "read_again", None)
    one = editor.Editor(tree_of("title: Lines # a\n"), MAP_SHAPE)
    assert one.apply(Put(at("title"), "New")) is None
    edited = one.finish(shown=True)
    assert not isinstance(edited, Refused)
    assert edited.text == "title: New # a\n"


def test_every_edit_is_proven(monkeypatch: pytest.MonkeyPatch) -> None:
    """Promise 18: no text comes out of the editor past the proof."""
    monkeypatch.setattr(editor, "fault_of", lambda *_: "it is not proven")
    refused = told("title: Lines\n", (Put(at("title"), "New"),))
    assert refused == Refused("it is not proven")


@pytest.mark.parametrize(
    "text",
    [
        MAP,
        "a: 1\nb: [no, 0o17, 1e3, .inf, ~, '1', \"a\\u2028b\", 1_000, 010]\n",
        "a: nel\x85and\u2028more\n",
        "a: b \t# tab\nc: [x,\ty]\n",
        "a: '\ttab in text'\nb: |\n  tab\tin text\n",
        "\n# only this\n",
        "a: |+\n  b\n\n\n",
    ],
)
def test_both_readers_agree(text: str) -> None:
    tree = tree_of(text)
    assert read_again(tree) == tree.data


def test_the_second_reader_says_in_one_line_what_it_cannot_read() -> None:
    with pytest.raises(Unreadable, match=r"^mapping values are not allowed here .* line 1"):
        read_again(Tree(Source("map.yaml", "a: b: c\n")))

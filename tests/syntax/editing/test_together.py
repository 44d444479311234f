"""Many edits of one text are proven together, and each of them as if it were alone."""

from __future__ import annotations

import pytest

from outcomekit.diagnostics.edit import DataEdit, Patch, Put, RenameKey
from outcomekit.diagnostics.pointer import Part, Pointer
from outcomekit.diagnostics.span import Span
from outcomekit.model.shape import MAP_SHAPE
from outcomekit.syntax.editing import together
from outcomekit.syntax.editing.editor import Editor
from outcomekit.syntax.editing.together import Proposal, proven
from outcomekit.syntax.parse import parse
from outcomekit.syntax.source import Source
from outcomekit.syntax.tree import Tree

TREE = parse(
    Source(
        "lines.yaml",
        "outcome_map: 1\n"
        "titel: Lines\n"
        "ownr: Me  # or you\n"
        "status: aktive\n"
        "partners:\n"
        "  manager: {nam: Managers, naem: Bosses}\n",
    )
)


def proposal(*edits: DataEdit) -> Proposal:
    editor = Editor(TREE, MAP_SHAPE)
    for edit in edits:
        assert editor.apply(edit) is None
    made = editor.proposed()
    assert made is not None
    return made


def put(value: str, *parts: Part) -> Put:
    return Put(Pointer(parts), value)


def rename(key: str, *parts: Part) -> RenameKey:
    return RenameKey(Pointer(parts, "key"), key)


def lie(*parts: Part, start: int, text: str) -> Proposal:
    """A proposal whose patch does not say what its edit means."""
    return Proposal((put("What was meant", *parts),), (Patch(Span(start, start + 2), text),))


TITLE = proposal(rename("title", "titel"))
OWNER = proposal(rename("owner", "ownr"))
STATUS = proposal(put("active", "status"))


@pytest.fixture
def readings(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The texts that were read for proofs."""
    read: list[str] = []

    def reading(source: Source) -> Tree:
        read.append(source.text)
        return parse(source)

    monkeypatch.setattr(together, "parse", reading)
    return read


def test_edits_that_stand_apart_are_proven_in_one_reading(readings: list[str]) -> None:
    assert proven(TREE, [STATUS, TITLE, OWNER], MAP_SHAPE) == {0, 1, 2}
    assert [text.splitlines()[1:4] for text in readings] == [
        ["title: Lines", "owner: Me  # or you", "status: active"]
    ]


def test_two_edits_of_one_place_are_proven_one_by_one(readings: list[str]) -> None:
    other = proposal(put("retired", "status"))
    assert proven(TREE, [STATUS, other, TITLE], MAP_SHAPE) == {0, 1, 2}
    assert [text.splitlines()[3] for text in readings] == ["status: active", "status: retired"]


def test_two_keys_that_would_become_one_are_proven_one_by_one() -> None:
    both = [
        proposal(rename("name", "partners", "manager", key)) for key in ("nam", "naem")
    ]  # fmt: skip
    assert proven(TREE, both, MAP_SHAPE) == {0, 1}


def test_a_key_and_what_stands_below_it_change_together(readings: list[str]) -> None:
    around = proposal(rename("players", "partners"))
    inside = proposal(rename("boss", "partners", "manager"))
    below = proposal(put("Leaders", "partners", "manager", "nam"))
    assert proven(TREE, [around, inside, below], MAP_SHAPE) == {0, 1, 2}
    assert len(readings) == 1


@pytest.mark.parametrize(
    "false",
    [
        pytest.param(lie("titel", start=22, text="Ro"), id="another value"),
        pytest.param(lie("titel", start=22, text="{ "), id="no YAML"),
        pytest.param(Proposal((), (Patch(Span(38, 47), ""),)), id="a comment lost"),
        pytest.param(
            Proposal((put("x", "titel", "a", "b"),), (Patch(Span(22, 27), "x"),)),
            id="what has no meaning",
        ),
    ],
)
def test_one_that_is_not_proven_keeps_none_of_the_others_back(false: Proposal) -> None:
    status, deep = STATUS, proposal(put("Leaders", "partners", "manager", "nam"))
    assert proven(TREE, [status, false, deep], MAP_SHAPE) == {0, 2}


def test_an_edit_for_which_the_text_was_read_again_is_no_proposal() -> None:
    editor = Editor(TREE, MAP_SHAPE)
    assert editor.apply(put("We help", "mission")) is None
    assert editor.proposed() is None

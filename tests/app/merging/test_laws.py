"""Laws of merges, over a map with comments everywhere and made-up edits on both sides."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from random import Random
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from outcomekit.app.merge import merge
from outcomekit.app.merge_outcome import Outcome
from outcomekit.app.merge_plan import planned
from outcomekit.diagnostics.edit import Refused
from outcomekit.diagnostics.threeway import conflicts, settled
from outcomekit.diff.merging.entities import entities
from outcomekit.diff.merging.joining import joined
from outcomekit.diff.merging.moves import Aligned
from outcomekit.diff.merging.sorts import canonical
from outcomekit.model.shape import MAP_SHAPE
from outcomekit.syntax.comments import comments
from outcomekit.syntax.editing.editor import Editor
from outcomekit.syntax.editing.shape import Shape
from outcomekit.syntax.merging.merger import Merged, Sides, merged
from outcomekit.syntax.merging.merger import edited as edited_whole
from outcomekit.syntax.parse import parse
from outcomekit.syntax.source import Source
from outcomekit.syntax.tree import Tree
from tests.app.merging.edited_maps import MAP, data, edited, read
from tests.syntax.editing.changes import edit
from tests.syntax.editing.sources import made_up

PLAIN = Shape(lambda place: (), lambda place: None)
"""The shape of YAML that has none."""


def sides(seed: int) -> tuple[str, str, str]:
    """A map, and what two people made of it."""
    luck = Random(seed)  # noqa: S311 - made-up edits are no secret
    base = MAP if luck.random() < 0.5 else edited(MAP, luck, "Z")
    return base, edited(base, luck, "A"), edited(base, luck, "B")


def woven(base: str, ours: str, theirs: str) -> Merged:
    """A merge without the shortcut for a side that nobody touched."""
    prepared = planned(read(base), read(ours), read(theirs))
    assert not isinstance(prepared, str)
    plan, trees = prepared
    made = merged(trees, plan, MAP_SHAPE, lambda it: canonical(it, ()))
    assert isinstance(made, Merged), made
    return made


def outcome(base: str, ours: str, theirs: str) -> Outcome:
    return merge(base.encode(), ours.encode(), theirs.encode(), Path("lines.yaml"))


def unordered(value: Any) -> Any:
    """A value whose order means nothing; what is left empty is none."""
    if isinstance(value, dict):
        inner = {key: unordered(item) for key, item in value.items()}
        return {key: item for key, item in sorted(inner.items()) if item not in (None, {}, [])}
    if isinstance(value, list):
        return sorted((unordered(item) for item in value), key=repr)
    return value


def notes(text: str) -> Counter[str]:
    return Counter(one.text.rstrip() for one in comments(read(text)))


@given(st.integers(0, 2**32))
def test_what_one_side_left_alone_is_the_other_sides_to_the_byte(seed: int) -> None:
    base, ours, theirs = sides(seed)
    assert woven(base, ours, base).text == ours
    assert woven(base, base, theirs).text == theirs
    assert woven(base, ours, ours).text == ours


@given(st.integers(0, 2**32))
def test_a_merge_means_the_same_whichever_side_is_ours(seed: int) -> None:
    base, ours, theirs = sides(seed)
    here, there = outcome(base, ours, theirs), outcome(base, theirs, ours)
    assert here.clean == there.clean, (here.said, there.said)
    if here.clean:
        mine, its = data(here.data.decode()), data(there.data.decode())
        assert unordered(canonical(mine, ())) == unordered(canonical(its, ()))


@given(st.integers(0, 2**32))
def test_nothing_is_lost_and_a_text_with_conflicts_is_each_side_once_settled(seed: int) -> None:
    base, ours, theirs = sides(seed)
    made = woven(base, ours, theirs)
    before, mine, its = (set(entities(data(text))) for text in (base, ours, theirs))
    there = {key for text in (made.ours, made.theirs) for key in entities(data(text))}
    assert (mine & its) | (mine - before) | (its - before) <= there
    seen = {entry["saw"] for text in (made.ours, made.theirs) for entry in entries(text)}
    new = [entry for side in (ours, theirs) for entry in entries(side)]
    assert {entry["saw"] for entry in new if entry not in entries(base)} <= seen
    for side in (ours, theirs):
        assert notes(side) - notes(base) <= notes(made.ours) | notes(made.theirs)
    assert kept(made.text, "ours") == made.ours
    assert kept(made.text, "theirs") == made.theirs
    assert (made.ours == made.theirs) == (made.choices == [])


def entries(text: str) -> list[Any]:
    return data(text).get("journal") or []


def kept(text: str, side: str) -> str:
    """A text with conflict markers, settled for one side."""
    lines, now = [], ""
    for line in text.splitlines(keepends=True):
        if line.startswith("<<<<<<< "):
            now = "ours"
        elif line == "=======\n":
            now = "theirs"
        elif line.startswith(">>>>>>> "):
            now = ""
        elif now in ("", side):
            lines.append(line)
    return "".join(lines)


# --- texts in every layout ------------------------------------------------------------------------


def changed(tree: Tree, luck: Random) -> Tree:
    """A made-up text after up to three edits."""
    for _ in range(luck.randint(1, 3)):
        editor = Editor(tree, PLAIN)
        if editor.apply(edit(luck, tree.data)) is not None:
            continue
        done = editor.finish(shown=True)
        if isinstance(done, Refused):
            continue
        after = parse(Source("made-up.yaml", done.text))
        if after.data and isinstance(after.data, dict):
            tree = after
    return tree


REFUSALS = (
    "a comment would be lost",
    "comments inside ",
    "nothing would be left of the file",
    "the file is one collection",
    "the text ",
)
"""How the reasons begin for which a text is not merged so."""


@pytest.mark.parametrize("seed", [1, 7, 165, 292, 355, 494, 503, 593])
def test_seldom_layouts_keep_the_law_of_all_layouts(seed: int) -> None:
    """Seeds that lead where few do: to refusals, and to collections between brackets."""
    hold_any_layout(seed)


@given(st.integers(0, 2**32))
def test_whatever_the_layout_a_merge_says_what_was_planned_or_is_refused(seed: int) -> None:
    hold_any_layout(seed)


def hold_any_layout(seed: int) -> None:
    """Hold that a merge of made-up sides says what was planned, or says why it does not."""
    luck = Random(seed)  # noqa: S311 - made-up text is no secret
    base = made_up(luck)
    if base is None:
        return
    ours, theirs = changed(base, luck), changed(base, luck)
    for way in (merged, edited_whole):
        plan = joined(Aligned(base.data, ours.data, theirs.data))
        made = way(Sides(base, ours, theirs), plan, PLAIN, lambda it: it)
        if isinstance(made, str):
            assert made.startswith(REFUSALS), made
            continue
        assert made.choices != [] or not any(conflicts(plan))
        there = parse(Source("made-up.yaml", made.ours)).data
        assert unordered(there) == unordered(settled(plan, "ours"))

"""The plan of a merge of three sources of one map: what is renamed and moved, what holds.

Where one side renamed an entity, the others' texts follow first, so that one id means one thing
in all three; only then are they laid side by side.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from outcomekit.diagnostics.edit import Refused
from outcomekit.diff.merging.entities import entities
from outcomekit.diff.merging.joining import joined
from outcomekit.diff.merging.moves import Aligned, aligned
from outcomekit.diff.merging.renames import (
    RENAMED_AND_REMOVED,
    RENAMED_APART,
    renames,
    renaming,
)
from outcomekit.model.shape import MAP_SHAPE
from outcomekit.syntax.editing.editor import Editor
from outcomekit.syntax.merging.merger import Sides
from outcomekit.syntax.parse import parse
from outcomekit.syntax.source import Source

if TYPE_CHECKING:
    from collections.abc import Mapping

    from outcomekit.diagnostics.threeway import Fields
    from outcomekit.syntax.tree import Tree


def planned(base: Tree, ours: Tree, theirs: Tree) -> tuple[Fields, Sides] | str:
    """What becomes of each value, and the texts of which that is said; or why it cannot be.

    Args:
        base: what both sides began with; may be empty.
        ours: one side, without a fault in its text.
        theirs: the other.
    """
    by_us, by_them = (renames(_data(base), _data(side)) for side in (ours, theirs))
    agreed = {
        old: new
        for old, new in (by_us | by_them).items()
        if by_us.get(old, new) == by_them.get(old, new)
    }
    named = [_with_names(tree, agreed) for tree in (base, ours, theirs)]
    refusal = next((one for one in named if isinstance(one, str)), None)
    if refusal is not None:
        return refusal
    trees = [one for one in named if not isinstance(one, str)]
    laid = aligned(*map(_data, trees))
    _tear(laid, by_us, by_them)
    origins = (laid.base_from, laid.ours_from, laid.theirs_from)
    return joined(laid), Sides(trees[0], trees[1], trees[2], *origins)


def _data(tree: Tree) -> Any:
    return MAP_SHAPE.expanded((), tree.data) if tree.data is not None else {}


def _with_names(tree: Tree, renamed: Mapping[str, str]) -> Tree | str:
    """A source in which entities have the ids that a side gave them, or why it cannot follow."""
    edits = renaming(_data(tree), renamed)
    if not edits:
        return tree
    editor = Editor(tree, MAP_SHAPE)
    refusals = [editor.apply(edit) for edit in edits]
    refused = next((one for one in refusals if one is not None), None)
    edited = refused or editor.finish(shown=True)  # both readers are asked of the merged text
    if isinstance(edited, Refused):
        return edited.reason
    return parse(Source(tree.source.file, edited.text))


def _tear(laid: Aligned, by_us: Mapping[str, str], by_them: Mapping[str, str]) -> None:
    """Mark what was renamed in two ways, and what was renamed here and removed there."""
    mine, its = entities(laid.ours), entities(laid.theirs)
    for here, there, renamed, otherwise in (
        (mine, its, by_us, by_them),
        (its, mine, by_them, by_us),
    ):
        for old, new in renamed.items():
            if otherwise.get(old, new) != new:
                laid.torn[here[new].place] = RENAMED_APART
            elif new not in there and old not in there:
                laid.torn[here[new].place] = RENAMED_AND_REMOVED

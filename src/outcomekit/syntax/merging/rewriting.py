"""A whole text edited until it says what was planned: where lines cannot be woven.

So it is of a map between braces, and where what moves stands in lines on one side and between
brackets on the other. Comments that only the other side has cannot stand where they stood; in a
map between braces they move to the lines above it.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any

from outcomekit.diagnostics.edit import Edit, Put, Refused, Remove
from outcomekit.diagnostics.pointer import Pointer
from outcomekit.diagnostics.threeway import Fields, conflicts, settled
from outcomekit.syntax.editing.editor import Editor
from outcomekit.syntax.items import is_bracketed
from outcomekit.syntax.lines import line_start
from outcomekit.syntax.merging.leaves import Unwoven, fitted
from outcomekit.syntax.merging.notes import wanted
from outcomekit.syntax.merging.parts import Woven, apart
from outcomekit.syntax.merging.proof import COMMENT_LOST, notes
from outcomekit.syntax.parse import parse
from outcomekit.syntax.source import Source

if TYPE_CHECKING:
    from outcomekit.syntax.editing.shape import Shape
    from outcomekit.syntax.tree import Tree


def rewritten(
    base: Tree, ours: Tree, theirs: Tree, plan: Fields, shape: Shape, ends: str
) -> list[Woven]:
    """The text of ours with what was planned, in parts.

    Args:
        base: what both sides began with.
        ours: one side, the text that is edited.
        theirs: the other.
        plan: what becomes of each value.
        shape: the language.
        ends: the line break of ours.

    Raises:
        Unwoven: where it cannot be edited so, or a comment has no place.
    """
    made = [_saying(ours, theirs, settled(plan, "ours"), shape)]
    about = tuple(pointer for pointer, _ in conflicts(plan))
    if about:
        made.append(_saying(ours, theirs, settled(plan, "theirs"), shape))
    there: Counter[str] = Counter()
    for tree in made:
        there |= notes(tree)
    left = wanted(notes(base), notes(ours), notes(theirs)) - there
    between_braces = any(is_bracketed(tree.source.text, tree.mark) for tree in (ours, theirs))
    if left and not between_braces:
        raise Unwoven(COMMENT_LOST)
    text = ours.source.text
    start = line_start(text, ours.mark[0])
    if left and text[start : ours.mark[0]].strip():
        raise Unwoven(COMMENT_LOST)  # `--- {`: there is no line above it
    above = "".join(f"{note}{ends}" for note in sorted(left.elements()))
    texts = [tree.source.text[:start] + above + tree.source.text[start:] for tree in made]
    return apart(texts[0], texts[-1], about)


def _saying(tree: Tree, other: Tree, meant: Any, shape: Shape) -> Tree:
    """A text after the edits that let it say what is meant, written as either side has it."""
    assert isinstance(tree.data, dict), "what is no map is not merged as one"
    value = fitted((), meant, [tree.data, other.data], shape)
    edits: list[Edit] = [Put(Pointer((key,)), inner) for key, inner in value.items()]
    edits += [Remove(Pointer((key,))) for key in tree.data if key not in value]
    editor = Editor(tree, shape)
    refused = next((one for one in map(editor.apply, edits) if one is not None), None)
    done = refused or editor.finish(shown=True)  # both readers are asked of the merged text
    if isinstance(done, Refused):
        raise Unwoven(done.reason)
    return parse(Source(tree.source.file, done.text))

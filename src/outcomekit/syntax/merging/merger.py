"""The one place where a planned merge becomes a text: closed, woven or edited, proven, marked."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from outcomekit.diagnostics.pointer import Pointer
from outcomekit.diagnostics.threeway import Fields, settled
from outcomekit.syntax.editing.blocks import closed
from outcomekit.syntax.editing.proof import patched
from outcomekit.syntax.items import items
from outcomekit.syntax.lines import line_break
from outcomekit.syntax.merging.chunks import Version
from outcomekit.syntax.merging.leaves import Unwoven
from outcomekit.syntax.merging.parts import Woven, chosen, marked
from outcomekit.syntax.merging.placing import Placer
from outcomekit.syntax.merging.proof import COMMENT_LOST, fault_of, lost
from outcomekit.syntax.merging.rewriting import rewritten
from outcomekit.syntax.merging.weaving import Weaver
from outcomekit.syntax.parse import parse
from outcomekit.syntax.source import Source
from outcomekit.syntax.tree import Tree

if TYPE_CHECKING:
    from outcomekit.syntax.editing.shape import Place, Shape

Origins = Mapping["Place", "Place"]
"""Where things stand in a text that a plan has elsewhere: the place there by the place here."""


@dataclass(frozen=True, slots=True)
class Merged:
    """A merged text. `ours` and `theirs` are the text with all conflicts settled for one side.

    `choices` are the lines of `text` on which the conflicts begin, with the places of the plan
    that each is about.
    """

    text: str
    ours: str
    theirs: str
    choices: list[tuple[int, tuple[Pointer, ...]]]


@dataclass(frozen=True, slots=True)
class Sides:
    """Three sources of a merge, each read without a claim but that the base may be empty.

    The origins say where what the plan has elsewhere stands in each.
    """

    base: Tree
    ours: Tree
    theirs: Tree
    base_from: Origins = field(default_factory=dict)
    ours_from: Origins = field(default_factory=dict)
    theirs_from: Origins = field(default_factory=dict)


def merged(
    sides: Sides, plan: Fields, shape: Shape, canonical: Callable[[Any], Any]
) -> Merged | str:
    """The text of a planned merge, woven from the lines of both sides, or why it cannot be.

    What cannot be written together, or would lose a comment, becomes a conflict of the plan.

    Args:
        sides: the three texts.
        plan: what becomes of each value.
        shape: the language.
        canonical: gives data without what means nothing, such as the order of sets.
    """
    ends = line_break(sides.ours.source.text, 0)
    trees = [_closed(tree, ends) for tree in (sides.base, sides.ours, sides.theirs)]
    versions = [Version(tree) for tree in trees]
    origins = (sides.base_from, sides.ours_from, sides.theirs_from)
    placer = Placer(versions[1], versions[2], ends)
    try:
        parts = Weaver((versions[0], versions[1], versions[2]), placer, shape, origins).woven(plan)
    except Unwoven as why:
        return str(why)
    fault = _fault(parts, sides, plan, shape, canonical)
    return fault or _marked(parts, ends, sides, trees)


def edited(
    sides: Sides, plan: Fields, shape: Shape, canonical: Callable[[Any], Any]
) -> Merged | str:
    """The same of texts that are not to be woven: ours, edited until it says what was planned.

    It has the arguments of `merged`, which is to be tried first: it keeps comments in their places.
    """
    ends = line_break(sides.ours.source.text, 0)
    trees = [_closed(tree, ends) for tree in (sides.base, sides.ours, sides.theirs)]
    try:
        parts = rewritten(trees[0], trees[1], trees[2], plan, shape, ends)
    except Unwoven as why:
        return str(why)
    fault = _fault(parts, sides, plan, shape, canonical)
    return fault or _marked(parts, ends, sides, trees)


def _fault(
    parts: list[Woven], sides: Sides, plan: Fields, shape: Shape, canonical: Callable[[Any], Any]
) -> str | None:
    """Why the text may not be written, in words; None where it may."""
    ours, theirs = chosen(parts, "ours"), chosen(parts, "theirs")
    fault = fault_of(ours, settled(plan, "ours"), shape, canonical)
    if fault is None and theirs != ours:
        fault = fault_of(theirs, settled(plan, "theirs"), shape, canonical)
    if fault is None and lost(sides.base, sides.ours, sides.theirs, ours, theirs):
        return COMMENT_LOST
    return fault


def _marked(parts: list[Woven], ends: str, sides: Sides, trees: list[Tree]) -> Merged:
    text, begun = marked(parts, ends)
    if begun:
        return Merged(text, chosen(parts, "ours"), chosen(parts, "theirs"), begun)
    text = _ended(text, sides, trees)
    return Merged(text, text, text, begun)


def _closed(tree: Tree, ends: str) -> Tree:
    """A source whose last line ends with a break, and that says the same."""
    text = tree.source.text
    if not text or text[-1] in "\r\n" or tree.data is None:
        return tree
    last = items(text, tree.mark)[-1:]
    patches = closed(text, last[0]) if last else []
    return parse(Source(tree.source.file, patched(text, patches) + ends))


def _ended(text: str, sides: Sides, closed_: list[Tree]) -> str:
    """The text without its last break, where that was not there and may be left out.

    A last item that stands as a side had it has the end that it had there.
    """
    trees = (sides.base, sides.ours, sides.theirs)
    before, mine, its = (tree.source.text[-1:] in ("\r", "\n") for tree in trees)
    if mine if before == its else its:
        return text
    for tree, after in zip(trees[1:], closed_[1:], strict=True):
        old, new = tree.source.text, after.source.text
        same = next(
            (at for at, pair in enumerate(zip(old, new, strict=False)) if pair[0] != pair[1]),
            len(old),
        )
        if old[-1:] not in ("\r", "\n") and same < len(old) and text.endswith(new[same:]):
            return text[: -len(new[same:])] + old[same:]
    bare = text[: -2 if text.endswith("\r\n") else -1]
    data = parse(Source("", text)).data
    return bare if parse(Source("", bare)).data == data else text

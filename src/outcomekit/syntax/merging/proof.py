"""The proof that a merged text says what was planned, and that no comment was lost.

It is held against the text itself, read anew by both readers, once with every conflict settled
for ours and once for theirs.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any, Final

from outcomekit.syntax.comments import comments
from outcomekit.syntax.editing.intent import same
from outcomekit.syntax.merging.leaves import without_nothing
from outcomekit.syntax.merging.notes import wanted
from outcomekit.syntax.parse import parse
from outcomekit.syntax.second_reader import Unreadable, read_again
from outcomekit.syntax.source import Source

if TYPE_CHECKING:
    from collections.abc import Callable

    from outcomekit.syntax.editing.shape import Shape
    from outcomekit.syntax.tree import Tree

COMMENT_LOST: Final = "a comment would be lost"


def fault_of(text: str, meant: Any, shape: Shape, canonical: Callable[[Any], Any]) -> str | None:
    """Why a merged text without conflicts may not be written; None where it may.

    Args:
        text: the text.
        meant: the data that it should have, in long form.
        shape: the language.
        canonical: gives data without what means nothing, such as the order of sets.
    """
    tree = parse(Source("", text))
    if tree.claims:
        return f"the text could not be read again: {tree.claims[0].message}"
    found = without_nothing(shape.expanded((), tree.data))
    if not same(canonical(found), canonical(without_nothing(meant))):
        return "the text would not say what was meant"
    try:
        if not same(tree.data, read_again(tree)):
            return "another YAML reader would read something else"
    except Unreadable as why:
        return f"another YAML reader could not read the text: {why}"
    return None


def lost(base: Tree, ours: Tree, theirs: Tree, *merged: str) -> Counter[str]:
    """The comments that should stand in a merged text and do not.

    Args:
        base: what both sides began with.
        ours: one side.
        theirs: the other.
        merged: the texts of which at least one must hold each comment.
    """
    before, mine, its = (notes(tree) for tree in (base, ours, theirs))
    there: Counter[str] = Counter()
    for text in merged:
        there |= notes(parse(Source("", text)))
    return wanted(before, mine, its) - there


def notes(tree: Tree) -> Counter[str]:
    """The comments of a text without white space at their end, and how often each stands there."""
    if not tree.readable or tree.data is None:
        return Counter()
    return Counter(comment.text.rstrip() for comment in comments(tree))

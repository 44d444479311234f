"""The proof that a merged text says what was planned, and that no comment was lost.

It is held against the text itself, read anew by both readers, once with every conflict settled
for ours and once for theirs.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any, Final

from outcomekit.syntax.comments import comments
from outcomekit.syntax.editing.intent import same
from outcomekit.syntax.merging.notes import wanted
from outcomekit.syntax.parse import parse
from outcomekit.syntax.second_reader import Unreadable, read_again
from outcomekit.syntax.source import Source

if TYPE_CHECKING:
    from collections.abc import Callable, Collection

    from outcomekit.syntax.editing.shape import Shape
    from outcomekit.syntax.tree import Tree

COMMENT_LOST: Final = "a comment would be lost"


def fault_of(
    text: str,
    meant: Any,
    shape: Shape,
    canonical: Callable[[Any], Any],
    sides: Collection[str] = (),
) -> str | None:
    """Why a merged text without conflicts may not be written; None where it may.

    Args:
        text: the text.
        meant: the data that it should have, in long form.
        shape: the language.
        canonical: gives data without what means nothing, such as the order of sets.
        sides: texts that people wrote; of one of these, the second reader is not asked.
    """
    tree = parse(Source("", text))
    if tree.claims:
        return f"the text could not be read again: {tree.claims[0].message}"
    if not field_says(canonical(shape.expanded((), tree.data)), canonical(meant)):
        return "the text would not say what was meant"
    if text in sides:
        return None
    try:
        if not same(tree.data, read_again(tree)):
            return "another YAML reader would read something else"
    except Unreadable as why:
        return f"another YAML reader could not read the text: {why}"
    return None


def says(found: Any, meant: Any) -> bool:
    """Whether data says what was meant, where a field left empty is the same as none.

    An item of a list is one also where it is empty.
    """
    if isinstance(found, dict) and isinstance(meant, dict):
        return all(field_says(found.get(key), meant.get(key)) for key in found | meant)
    if isinstance(found, list) and isinstance(meant, list):
        return len(found) == len(meant) and all(map(says, found, meant))
    return same(meant, found)


def field_says(found: Any, meant: Any) -> bool:
    """Whether a field says what was meant: both are left empty, if not one `{}` and one `[]`."""
    if found is None or meant is None:
        return found in (None, {}, []) and meant in (None, {}, [])
    return says(found, meant)


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

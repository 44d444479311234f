"""The proof that an edited text says what was meant and lost nothing on the way.

It is held against the text itself, read anew by both readers, and against data that was computed
without any text. Nothing is written that does not pass.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any, Final

from outcomekit.syntax.comments import comments, multiset
from outcomekit.syntax.editing.intent import same

if TYPE_CHECKING:
    from collections.abc import Sequence

    from outcomekit.diagnostics.edit import Patch
    from outcomekit.syntax.tree import Tree

COMMENT_LOST: Final = "a comment would be lost or changed"


def fault_of(
    before: Tree,
    after: Tree,
    patches: Sequence[Patch],
    meant: Any,
    told: Counter[str],
    shown: bool = False,
) -> str | None:
    """Why an edited text may not be written, in words; None where it may.

    Args:
        before: the source as it was.
        after: the edited text, read anew.
        patches: what leads from the one to the other.
        meant: the data that it should have.
        told: the comments that it should have, by their text.
        shown: whether it is only to be shown, so that one reader is enough.
    """
    if patched(before.source.text, patches) != after.source.text:
        return "the text outside of the edit would change"
    fault = misread(after, meant, shown=shown)
    if fault is not None:
        return fault
    if multiset(comments(after)) != told:
        return COMMENT_LOST
    return None


def misread(after: Tree, meant: Any, *, shown: bool = False) -> str | None:
    """Why a new text does not say what was meant to one of the two readers; None where it does.

    Of what is only `shown`, the second reader is not asked: it takes long to load.
    """
    if after.claims:
        return f"the text could not be read again: {after.claims[0].message}"
    if not same(meant, after.data):
        return "the text would not say what was meant"
    return None if shown else _read_otherwise(after)


def _read_otherwise(after: Tree) -> str | None:
    from outcomekit.syntax.second_reader import Unreadable, read_again

    try:
        if not same(after.data, read_again(after)):
            return "another YAML reader would read something else"
    except Unreadable as why:
        return f"another YAML reader could not read the text: {why}"
    return None


def patched(text: str, patches: Sequence[Patch]) -> str:
    """A text with patches applied, which stand in its order and do not overlap."""
    pieces: list[str] = []
    here = 0
    for patch in patches:
        pieces += [text[here : patch.span.start], patch.text]
        here = patch.span.end
    return "".join([*pieces, text[here:]])

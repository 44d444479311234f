"""A text in the middle of being edited: as it stands, as it was, and which comments are meant."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Any, Final

from outcomekit.diagnostics.edit import Patch
from outcomekit.syntax.comments import comments, multiset
from outcomekit.syntax.editing.pieces import Pieces
from outcomekit.syntax.editing.proof import misread
from outcomekit.syntax.editing.steps import Unpatchable
from outcomekit.syntax.layout import Surroundings
from outcomekit.syntax.lines import line_break
from outcomekit.syntax.parse import parse
from outcomekit.syntax.source import Source
from outcomekit.syntax.write import is_block_text

if TYPE_CHECKING:
    from collections import Counter
    from collections.abc import Iterable

    from outcomekit.diagnostics.edit import Value
    from outcomekit.syntax.editing.shape import Place
    from outcomekit.syntax.tree import Tree


_UNKNOWN: Final[Any] = object()
"""What a text is to say in the middle of an edit, which nobody computes."""


class Draft:
    """One source under edits. `now` is the tree of the text as last read, `around` its habits."""

    def __init__(self, tree: Tree, around: Surroundings | None = None) -> None:
        self.now = tree
        self.around = around or Surroundings(tree)
        self.pieces = Pieces(tree.source.text)
        self._first = tree
        self._waiting: list[Patch] = []
        self._touched: list[Place] = []
        self._meant: Any = _UNKNOWN

    @cached_property
    def comments(self) -> Counter[str]:
        """The comments that the text should hold in the end."""
        return multiset(comments(self._first))

    @property
    def patches(self) -> tuple[Patch, ...] | None:
        """What waits to be applied to the first text; None where it was patched already."""
        if self.now is not self._first:
            return None
        pieces = Pieces(self._first.source.text)
        pieces.patch(self._waiting)
        return pieces.patches()

    def begin(self, meant: Any) -> None:
        """Begin an edit of a text that says what is meant, once all that waits is applied.

        Raises:
            Unpatchable: when it says something else.
        """
        self._meant = meant
        if not self._touched:
            self._check()

    def data(self, place: Place) -> Any:
        """The data at a place that is there."""
        here: Any = self.now.data
        for part in place:
            here = here[part]
        return here

    def count(self, place: Place) -> int:
        """How many items the list at a place has; 0 where none is there.

        What waits to be applied changes values and keys, and not how many there are; so it is
        applied only where it concerns the whole list.
        """
        if any(touched == place[: len(touched)] for touched in self._touched):
            self.settle(place)
        depth, mark, _ = self.now.walk(place)
        children = mark[2] if depth == len(place) and len(mark) == 3 else None
        return len(children) if isinstance(children, list) else 0

    def queue(
        self,
        patches: list[Patch],
        touched: Iterable[Place],
        value: Value = None,
        *,
        alone: bool = False,
    ) -> None:
        """Take patches of the text as it stands; those that stand `alone` are applied later.

        So many values and keys can be changed at the price of reading the text once. `touched`
        are the places that the patches change, `value` is what they write last.
        """
        text = self.now.source.text
        at_end = any(patch.span.end == len(text) for patch in patches)
        if at_end and text[-1:] not in ("\r", "\n") and _ends_with_break(value):
            patches = [*patches, Patch.at(len(text), line_break(text, 0))]
        # A patch that does nothing must not stand in the way of others.
        self._waiting += [one for one in patches if one.text or one.span.start < one.span.end]
        self._touched += touched
        self._meant = _UNKNOWN  # in the middle of an edit
        if not alone:
            self.settle()

    def settle(self, place: Place = ()) -> None:
        """Apply what waits and read the text again, where that could matter at a place.

        Raises:
            Unpatchable: when the text can then not be read, or says something else.
        """
        if not any(_related(place, touched) for touched in self._touched):
            return
        self.pieces.patch(self._waiting)
        self._waiting, self._touched = [], []
        self.now = parse(Source(self.now.source.file, self.pieces.text))
        self.around = Surroundings(self.now)
        self._check()

    def _check(self) -> None:
        known = self._meant is not _UNKNOWN and self._meant is not self.now.data
        fault = misread(self.now, self._meant, shown=True) if known or self.now.claims else None
        if fault is not None:
            raise Unpatchable(fault)


def _related(one: Place, other: Place) -> bool:
    size = min(len(one), len(other))
    return one[:size] == other[:size]


def _ends_with_break(value: Value) -> bool:
    """Whether a value ends with block text that ends with a line break."""
    last: Value = value
    while isinstance(last, dict | list) and last:
        last = list(last.values())[-1] if isinstance(last, dict) else last[-1]
    return isinstance(last, str) and is_block_text(last) and last.endswith("\n")

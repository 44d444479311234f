"""The one place that turns pointers and spans into files, lines and columns.

A map is read from one source or from several parts. A pointer belongs to the part that has most
of it, so a check never needs to know in which file its entity stands.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from outcomekit.diagnostics.claim import Claim
from outcomekit.diagnostics.finding import Finding, Related
from outcomekit.diagnostics.pointer import Part, Pointer
from outcomekit.diagnostics.span import Place, Span
from outcomekit.syntax.tree import Data, Entry, Mark, Tree


@dataclass(slots=True)
class Locator:
    """Knows where the entities of one map stand.

    `trees` are the map's parts, the one with its head first. `list_starts` says at which index
    of the merged list each part's own list begins, by section and part (see `merge`).
    """

    map_id: str
    trees: Sequence[Tree]
    list_starts: Mapping[tuple[str, int], int] = field(default_factory=dict)

    def finding(self, claim: Claim, tree: Tree | None = None) -> Finding:
        """The claim with its concrete place. `tree` is the part that a span counts in."""
        kind, at, message, hint, why, also, _ = claim
        path = str(at) if isinstance(at, Pointer) else ""
        related = tuple([Related(self.place(one.at, tree), one.message) for one in also])
        return Finding(
            kind, self.place(at, tree), message, why or kind.why, hint, self.map_id, path, related
        )

    def place(self, at: Pointer | Span, tree: Tree | None = None) -> Place:
        """Where a pointer or a span stands."""
        if isinstance(at, Span):
            return (tree or self.trees[0]).source.place(at)
        found, span = self.span(at)
        return found.source.place(span)

    def span(self, pointer: Pointer) -> tuple[Tree, Span]:
        """The part that holds what a pointer means, and the span there of its key or value.

        What the text does not have is shown at the nearest thing above it that it has: a field
        of an entity in short form at the entity's text, a missing one at the entity's key.
        """
        tree, (depth, mark, entry) = self._deepest(pointer)
        if depth == 0:
            return tree, self._head(tree)
        whole = depth == len(pointer.parts)
        in_short_form = not whole and len(mark) == 2
        at_value = in_short_form or (whole and pointer.on == "value")
        empty = mark[0] >= mark[1]
        if entry is not None and (empty or not at_value):
            return tree, _span(tree, entry[0], entry[1])
        return tree, _span(tree, mark[0], mark[1])

    def order(self, pointer: Pointer) -> tuple[int, int]:
        """Where in the whole source a pointer leads: which part, and how far into it."""
        tree, span = self.span(pointer)
        return next(number for number, one in enumerate(self.trees) if one is tree), span.start

    def _deepest(self, pointer: Pointer) -> tuple[Tree, tuple[int, Mark, Entry | None]]:
        """The part that has most of a pointer, and how far the way there goes."""
        if len(self.trees) == 1:
            tree = self.trees[0]
            return tree, tree.walk(pointer.parts)
        best, found = self.trees[0], self.trees[0].walk(())
        for number, tree in enumerate(self.trees):
            walked = tree.walk(self._in_part(pointer.parts, number))
            if walked[0] > found[0]:
                best, found = tree, walked
        return best, found

    def _in_part(self, parts: tuple[Part, ...], number: int) -> tuple[Part, ...]:
        """A pointer into a merged list as a pointer into one part's own list."""
        if len(parts) < 2 or not isinstance(parts[1], int):
            return parts
        start = self.list_starts.get((str(parts[0]), number), 0)
        return (parts[0], parts[1] - start, *parts[2:])

    def data(self, pointer: Pointer) -> tuple[int, Data]:
        """How many parts of a pointer are there, and the plain data at the last of them."""
        depth, here = 0, self.trees[0].data
        for number, tree in enumerate(self.trees):
            parts = self._in_part(pointer.parts, number)
            found = tree.walk(parts)[0]
            if found > depth:
                depth, here = found, tree.data
                for part in parts[:found]:
                    here = here[part]  # type: ignore[index] # as walked above
        return depth, here

    def text_at(self, pointer: Pointer) -> str:
        """What the source says, letter for letter, where a pointer leads."""
        tree, span = self.span(pointer)
        return tree.source.text[span.start : span.end]

    @staticmethod
    def _head(tree: Tree) -> Span:
        """Where to show what concerns a whole map: at its `outcome_map`, else its first line."""
        depth, _, entry = tree.walk(("outcome_map",))
        if depth and entry is not None:
            return _span(tree, entry[0], entry[1])
        return tree.source.first_line


def _span(tree: Tree, start: int, end: int) -> Span:
    if not tree.mends:
        return Span(start, end)
    return Span(tree.offset(start), tree.offset(end))

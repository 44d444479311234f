"""Places in a text that was cut: of the whole, only what is asked for is read with its marks."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Final

from outcomekit.diagnostics.pointer import Part, Pointer
from outcomekit.diagnostics.span import Span
from outcomekit.syntax.blocks import Block, Cut
from outcomekit.syntax.compose import Composer
from outcomekit.syntax.locate import Locator
from outcomekit.syntax.mistakes import Mend
from outcomekit.syntax.source import Source
from outcomekit.syntax.tree import Tree

_HEADER: Final = ("outcome_map",)
"""Where a place is shown of which a map has nothing."""
_MOST: Final = 40
"""So many places are looked up one by one; then it is cheaper to read the whole."""


@dataclass(slots=True)
class Excerpts(Locator):
    """Knows where the entities of one map stand, whose parts were cut.

    `cuts` gives the parts, each with the name of its file, once a place is asked for. `trees` are
    read once they are needed.
    """

    cuts: Callable[[], Sequence[tuple[str, Cut]]] = list
    _parts: Sequence[Cut] = field(default=(), init=False)
    _sources: list[Source] = field(default_factory=list, init=False)
    _asked: int = field(default=0, init=False)

    def span(self, pointer: Pointer) -> tuple[Tree, Span]:
        """The part that holds what a pointer means, and the span there of its key or value."""
        if not self._sources:
            cuts = self.cuts()
            self._sources = [Source(file, part.text) for file, part in cuts]
            self._parts = [part for _, part in cuts]
        self._asked += 1
        if self._asked > _MOST or not all(part.blocks for part in self._parts):
            if not self.trees:
                self.trees = [_tree(source, source.text) for source in self._sources]
            return Locator.span(self, pointer)
        trees = [
            excerpt(source, part, self._in_part(pointer.parts, number))
            for number, (source, part) in enumerate(zip(self._sources, self._parts, strict=True))
        ]
        return Locator(self.map_id, trees, self.list_starts).span(pointer)


def excerpt(source: Source, part: Cut, way: tuple[Part, ...]) -> Tree:
    """The tree of what a text has on the way to a place, and at it; nothing else is in it."""
    if not way:
        return _tree(source, source.text)
    kept = {*_on_the_way(part.blocks, part.start, way)}
    kept |= {*_on_the_way(part.blocks, part.start, _HEADER)}
    text, left_out = _stretches(part.text, sorted(kept))
    tree = _tree(source, text)
    tree.mends = left_out
    return tree


def _tree(source: Source, text: str) -> Tree:
    """The tree of a text in which nothing is wrong."""
    composer = Composer(text, {})
    composer.run()
    return Tree(source, composer.data, composer.mark)


def _on_the_way(
    blocks: Sequence[Block], start: int, way: tuple[Part, ...]
) -> Iterator[tuple[int, int]]:
    """The stretches of a text that lead to a place: heads, items by their number, the rest."""
    for number, block in enumerate(blocks):
        if way[0] == (number if block.key is None else block.key):
            if block.within and len(way) > 1:
                yield start, start + block.head
                yield from _on_the_way(block.within, start + block.head, way[1:])
            else:
                yield start, start + len(block.text)
            return
        if block.key is None:  # items count by the hyphens before them
            yield start, start + block.text.index("-") + 1
        start += len(block.text)


def _stretches(text: str, kept: Sequence[tuple[int, int]]) -> tuple[str, list[Mend]]:
    """Some stretches of a text as one text, and how it came of the whole: what was left out."""
    found: list[str] = []
    left_out: list[Mend] = []
    here = at = 0
    for start, end in kept:
        if start > at:
            line_end = "" if here == 0 or found[-1].endswith("\n") else "\n"
            left_out.append(Mend(here, here + start - at, line_end))
            found.append(line_end)
            here += len(line_end)
        found.append(text[start:end])
        here += end - start
        at = end
    return "".join(found), left_out

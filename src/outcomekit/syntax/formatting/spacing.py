"""Where a blank line stands between two items.

- Above and below a section at the top of a map.
- Between entities, or items of a list, that take several lines: all of a collection alike, as
  most of them were.
- Not between two that take a line each, unless a comment introduces the second.
- Between the fields of a record, and wherever a comment stands, where the author put one.

Never two, and none at the start of a block.
"""

from __future__ import annotations

from dataclasses import dataclass

from outcomekit.syntax.formatting.parts import Block, Item


@dataclass(frozen=True, slots=True)
class Neighbors:
    """Two items, one below the other: how many lines each takes, and the second with its lead."""

    above: Item
    below: Item
    lines_above: int
    lines_below: int

    @property
    def was_parted(self) -> bool:
        """Whether a blank line stood there."""
        return self.below.lead[0].parted if self.below.lead else self.below.parted

    @property
    def is_tall(self) -> bool:
        """Whether one of the two takes several lines."""
        return self.lines_above > 1 or self.lines_below > 1

    @property
    def has_section(self) -> bool:
        """Whether one of the two holds a block of its own."""
        return isinstance(self.above.value, Block) or isinstance(self.below.value, Block)


def blank_lines(pairs: list[Neighbors], *, is_top: bool, is_record: bool) -> list[bool]:
    """Between which neighbors a blank line stands, given all of one collection."""
    if is_top:
        return [pair.has_section or pair.was_parted for pair in pairs]
    if is_record:
        return [pair.was_parted for pair in pairs]
    tall = [pair.was_parted for pair in pairs if pair.is_tall]
    mostly = sum(tall) * 2 >= len(tall)
    return [mostly if pair.is_tall else pair.was_parted and bool(pair.below.lead) for pair in pairs]

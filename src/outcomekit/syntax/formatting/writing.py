"""Writing a text that was taken apart, in the one style: two columns a level, one space a colon."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from outcomekit.syntax.formatting.brackets import (
    BEFORE_COMMENT,
    STEP,
    bracket_lines,
    stays_below,
)
from outcomekit.syntax.formatting.parts import Block, Brackets, Item, Note, Text
from outcomekit.syntax.formatting.spacing import Neighbors, blank_lines

if TYPE_CHECKING:
    from outcomekit.syntax.editing.shape import Place, Shape
    from outcomekit.syntax.formatting.parts import Page


def written(page: Page, shape: Shape) -> str:
    """The text of a page, with LF line ends."""
    lines = _notes(page.before, 0)
    root = page.root
    if page.start is not None:
        lines.append(_with_comment(page.start, root.head))
    held = root.value
    if isinstance(held, Block):
        lines += _Writer(shape).block(held, 0, ())
    else:
        assert isinstance(held, Brackets), "the root is a collection"
        lines += _notes(root.between, 0)
        lines += _behind(bracket_lines(held, 0), root.behind)
    if page.finish is not None:
        lines.append(page.finish)
    lines += _notes(page.after, 0)
    return "\n".join(lines) + "\n"


@dataclass(frozen=True, slots=True)
class _Writer:
    shape: Shape

    def block(self, block: Block, across: int, place: Place) -> list[str]:
        """The lines of a mapping or a list at a column."""
        bodies = [self.item(item, across, place) for item in block.items]
        pairs = [
            Neighbors(above, below, len(bodies[at]), len(bodies[at + 1]))
            for at, (above, below) in enumerate(pairwise(block.items))
            if not _is_open(above)
        ]
        is_record = block.keyed and bool(self.shape.order(place))
        wanted = iter(blank_lines(pairs, is_top=not place, is_record=is_record))
        out = _notes(block.opening, across)
        for at, (item, body) in enumerate(zip(block.items, bodies, strict=True)):
            is_open = at > 0 and _is_open(block.items[at - 1])
            if block.set_apart if not at else not is_open and next(wanted):
                out.append("")
            out += _notes(item.lead, across, first=False)
            if item.lead and item.parted:
                out.append("")
            out += body
        is_open = _is_open(block.items[-1])
        return out + _notes(block.end, across, first=not is_open)

    def item(self, item: Item, across: int, place: Place) -> list[str]:
        """The lines of an item at a column, without its lead."""
        lead = " " * across + (f"{item.key}:" if item.key else "-")
        inner = " " * (across + STEP)
        value = item.value
        if isinstance(value, Block):
            out = self._holder(item, value, lead, across, (*place, item.name))
        elif value is None:
            out = [lead]
        else:
            head, *more = _value(value, across)
            if item.head or item.between or stays_below(item):
                notes = _notes(item.between, across + STEP)
                out = [_with_comment(lead, item.head), *notes, inner + head, *more]
            else:
                out = [f"{lead} {head}", *more]
        if not isinstance(value, Text) or not value.is_block:
            out = _behind(out, item.behind)
        # Below block text a comment that stood as deep as the text would be part of it.
        is_block = isinstance(value, Text) and value.is_block
        return out + _notes(item.tail, across + (1 if is_block else STEP), first=not _keeps(value))

    def _holder(self, item: Item, value: Block, lead: str, across: int, place: Place) -> list[str]:
        below = self.block(value, across + STEP, place)
        is_plain = item.head is None and not value.opening and not value.items[0].lead
        if not item.key and is_plain:
            return [f"{lead} {below[0][across + STEP :]}", *below[1:]]
        return [_with_comment(lead, item.head), *below]


def _value(value: Text | Brackets, across: int) -> list[str]:
    """The lines of a value behind a key at a column; the first has no indentation."""
    if isinstance(value, Brackets):
        return bracket_lines(value, across + STEP)
    inner = " " * (across + STEP)
    first = _with_comment(value.first, value.comment)
    return [first, *(inner + line if line else "" for line in value.more)]


def _notes(notes: list[Note], across: int, *, first: bool = True) -> list[str]:
    """The lines of comments; without `first`, no blank line above the first of them."""
    out: list[str] = []
    for at, note in enumerate(notes):
        if note.parted and (at or first):
            out.append("")
        out.append(" " * across + note.text)
    return out


def _with_comment(line: str, comment: str | None) -> str:
    return f"{line}{BEFORE_COMMENT}{comment}" if comment else line


def _behind(lines: list[str], comment: str | None) -> list[str]:
    return [*lines[:-1], _with_comment(lines[-1], comment)]


def _keeps(value: object) -> bool:
    return isinstance(value, Text) and value.keeps


def _is_open(item: Item) -> bool:
    """Whether an item ends with block text that a blank line below would become part of."""
    while isinstance(item.value, Block) and not item.value.end:
        item = item.value.items[-1]
    return _keeps(item.value) and not item.tail

"""Replacing a value where it stands, whatever form the old and the new one have."""

from __future__ import annotations

from typing import TYPE_CHECKING

from outcomekit.diagnostics.edit import Patch
from outcomekit.diagnostics.span import Span
from outcomekit.syntax.editing.blocks import closed
from outcomekit.syntax.items import Item, after_spaces, block_text_header, is_bracketed, reach
from outcomekit.syntax.lines import (
    begins_line,
    column,
    indent,
    line_break,
    line_end,
    line_start,
    next_line,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from outcomekit.syntax.write import Written


def inner_span(text: str, item: Item) -> Span:
    """The characters that go when an item's value is replaced by one of another form.

    Comments in there would go too. A comment behind the value, or behind the key of a value that
    stands below it, is not in there.
    """
    start, end = item.mark[:2]
    if len(item.mark) == 2 or is_bracketed(text, item.mark):
        return Span(start, end)
    if line_start(text, start) == line_start(text, item.head):
        return Span(start, reach(text, item))
    return Span(line_end(text, item.head), line_end(text, reach(text, item)))


def fill(text: str, item: Item, new: Written, end: int) -> list[Patch]:
    """Put a value where none stands; lines of entries go to `end`, below the item's comments."""
    if not new.lines:
        return [Patch.at(item.head, f" {new.inline}")]
    ends = line_break(text, item.start)
    below = ends.join(new.lines)
    if new.inline:
        return [
            Patch.at(item.head, f" {new.inline}"),
            Patch.at(line_end(text, item.head), ends + below),
        ]
    if text[end - 1] in "\r\n":
        return [Patch.at(end, below + ends)]
    return [Patch.at(end, ends + below)]


def replace(text: str, item: Item, new: Written) -> list[Patch]:
    """Put a value in the place of another; comments around it stay."""
    start, end = item.mark[:2]
    ends = line_break(text, item.start)
    below = "".join(ends + line for line in new.lines)
    header = block_text_header(text, item.mark)
    if header:
        behind = start + len(header)
        last = line_end(text, reach(text, item))
        return [_inline(text, item, behind, new), Patch(Span(line_end(text, start), last), below)]
    if len(item.mark) == 3 and not is_bracketed(text, item.mark):
        return _replace_block(text, item, new, below)
    stop = line_end(text, end)
    if not new.inline and begins_line(text, start) and not text[end:stop].strip():
        first = line_start(text, start)
        return [Patch(Span(first, stop), below[len(ends) :])]
    if not new.inline and begins_line(text, start):
        end = after_spaces(text, end)  # the comment behind it moves up to where it stood
    return [_inline(text, item, end, new), Patch.at(stop, below)]


def _inline(text: str, item: Item, end: int, new: Written) -> Patch:
    start = item.mark[0]
    if not new.inline and line_start(text, start) == line_start(text, item.head):
        start = item.head
    return Patch(Span(start, end), new.inline)


def _replace_block(text: str, item: Item, new: Written, below: str) -> list[Patch]:
    inner = inner_span(text, item)
    last = line_end(text, inner.end)
    if line_start(text, item.mark[0]) == line_start(text, item.head):
        start = item.mark[0] if new.inline else item.head
        return [Patch(Span(start, inner.end), new.inline), Patch.at(last, below)]
    inline = f" {new.inline}" if new.inline else ""
    return [Patch.at(item.head, inline), Patch(Span(inner.start, last), below)]


def unfold(
    text: str, item: Item, main: str, across: int, before: Sequence[str], after: Sequence[str]
) -> list[Patch]:
    """Make a long form of a short one: its text under `main`, lines of other fields around it.

    `across` is the column of the fields. The text itself keeps its quotes and its wrapping.
    """
    start = item.mark[0]
    ends = line_break(text, item.start)
    lead = " " * across
    above = "".join(line + ends for line in before)
    below = "".join(ends + line for line in after)
    on_key_line = item.key is not None and line_start(text, start) == line_start(text, item.head)
    if on_key_line:
        opening = Patch(Span(item.head, start), f"{ends}{above}{lead}{main}: ")
    else:
        opening = Patch.at(start, f"{(above + lead)[across:]}{main}: ")
    last = line_end(text, reach(text, item))
    kept = closed(text, item) if after else []
    return [*kept, opening, *_deepened(text, item, across), Patch.at(last, below)]


def _deepened(text: str, item: Item, across: int) -> list[Patch]:
    """Move the further lines of a text to the right where they would not stand deep enough."""
    first = next_line(text, item.mark[0])
    starts = []
    while first < item.mark[1]:
        if text[first : line_end(text, first)]:
            starts.append(first)
        first = next_line(text, first)
    shallow = [
        indent(text, start) for start in starts if text[start : line_end(text, start)].strip()
    ]
    header = block_text_header(text, item.mark)
    counted = any(char.isdigit() for char in header)
    if not counted and all(width > across for width in shallow):
        return []
    deeper = across - column(text, item.start)
    return [Patch.at(start, " " * deeper) for start in starts]

"""Adding and removing what stands between brackets and braces."""

from __future__ import annotations

from typing import TYPE_CHECKING

from outcomekit.diagnostics.edit import Patch
from outcomekit.diagnostics.span import Span
from outcomekit.syntax.items import Item, after_spaces, behind, bracketed_lead
from outcomekit.syntax.lines import (
    begins_line,
    column,
    line_break,
    line_end,
    line_start,
    next_line,
)

if TYPE_CHECKING:
    from outcomekit.syntax.tree import Mark


def insert(text: str, holder: Mark, siblings: list[Item], at: int, new: str) -> list[Patch]:
    """Let a text stand as a new item at an index between a collection's brackets."""
    if not siblings:
        inside = Span(holder[0] + 1, holder[1] - 1)
        if text[inside.start : inside.end].strip():  # comments: they stay behind the new item
            inside = Span(inside.start, inside.start)
        return [Patch(inside, new)]
    ends = line_break(text, siblings[max(at - 1, 0)].end)
    tall = all(begins_line(text, item.start) for item in siblings)
    if at == 0:
        first = siblings[0]
        if not tall:
            return [Patch.at(first.start, new + ", ")]
        across = " " * column(text, first.start)
        return [Patch.at(bracketed_lead(text, first, holder[0]), across + new + "," + ends)]
    above = siblings[at - 1]
    if not tall:
        return [Patch.at(above.end, _comma(text, above) + " " + new)]
    return _on_own_line(text, above, ends + " " * column(text, above.start) + new)


def _comma(text: str, above: Item) -> str:
    """The comma behind an item; a colon that has no value must not touch it."""
    return " ," if text[above.end - 1] == ":" else ","


def _on_own_line(text: str, above: Item, new: str) -> list[Patch]:
    comma, comment = behind(text, above)
    if comma is None:
        end = line_end(text, above.end)
        if comment is None and after_spaces(text, above.end) < end:  # the bracket closes here
            return [Patch.at(above.end, _comma(text, above) + new)]
        return [Patch.at(above.end, _comma(text, above)), Patch.at(end, new)]
    rest = after_spaces(text, comma)
    end = line_end(text, comma)
    return [Patch.at(end if rest == end or text[rest] == "#" else comma, new + ",")]


def remove(text: str, holder: Mark, siblings: list[Item], at: int) -> list[Patch]:
    """Take an item out from between brackets, with its comma and the comments that it owns."""
    item = siblings[at]
    floor = (behind(text, siblings[at - 1])[0] if at else None) or holder[0]
    comma, comment = behind(text, item)
    end = max(item.end, comma or 0, comment.end if comment else 0)
    only = text[holder[0] + 1 : item.start] + text[end : holder[1] - 1]
    if len(siblings) == 1 and not only.strip():
        return [Patch(Span(holder[0] + 1, holder[1] - 1), "")]
    patches = []
    if comma is None and at:
        patches.append(Patch(Span(floor - 1, floor), ""))
    if begins_line(text, item.start):
        start = bracketed_lead(text, item, floor)
        if after_spaces(text, end) == line_end(text, end):
            return [*patches, Patch(Span(start, next_line(text, end)), "")]
        if start < line_start(text, item.start):
            patches.append(Patch(Span(start, line_start(text, item.start)), ""))
    return [*patches, *_within_line(text, item, comma, comment, floor if patches else None)]


def _within_line(
    text: str, item: Item, comma: int | None, comment: Span | None, comma_above: int | None
) -> list[Patch]:
    """The item and its comma on a line that holds more; and apart from it, its comment."""
    start, end = item.start, item.end
    joined = comma is not None and not text[end : comma - 1].strip(" \t")
    if joined and comma is not None:
        end = comma
    rest = after_spaces(text, end)
    if rest < line_end(text, end) and joined and comment is None:
        end = rest
    else:
        low = max(line_start(text, start), comma_above or 0)
        while start > low and text[start - 1] in " \t":
            start -= 1
    patches = [Patch(Span(start, end), "")]
    if comma is not None and not joined:
        patches.append(Patch(Span(comma - 1, comma), ""))
    if comment is not None:
        patches.append(Patch(Span(max(end, _before_spaces(text, comment.start)), comment.end), ""))
    return patches


def _before_spaces(text: str, offset: int) -> int:
    while offset and text[offset - 1] in " \t":
        offset -= 1
    return offset

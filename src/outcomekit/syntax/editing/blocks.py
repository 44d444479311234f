"""Adding and removing whole lines: the items of collections in block style."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from outcomekit.diagnostics.edit import Patch
from outcomekit.diagnostics.span import Span
from outcomekit.syntax.items import (
    Item,
    block_text_header,
    body_end,
    lead_start,
    lines_of,
    reach,
)
from outcomekit.syntax.layout import parted
from outcomekit.syntax.lines import (
    BREAK,
    begins_line,
    column,
    indent,
    is_blank,
    is_comment,
    line_break,
    line_end,
    line_start,
    next_line,
)

if TYPE_CHECKING:
    from outcomekit.syntax.tree import Mark


def insert(text: str, siblings: list[Item], at: int, lines: Sequence[str]) -> list[Patch]:
    """Let lines stand as a new item at an index among its siblings, of which there is one."""
    ends = line_break(text, siblings[max(at - 1, 0)].start)
    blank = ends if parted(text, siblings, tall=len(lines) > 1) else ""
    new = ends.join(lines)
    if at == 0:
        first = siblings[0]
        if begins_line(text, first.start):
            return [Patch.at(lead_start(text, first), new + ends + blank)]
        across = column(text, first.start)
        return [Patch.at(first.start, new[across:] + ends + " " * across)]
    above = siblings[at - 1]
    if "+" in block_text_header(text, last_leaf(above)):
        blank = ""  # it would be one more line of the text above
    return add_lines(text, above, blank + new)


def add_lines(text: str, above: Item, new: str) -> list[Patch]:
    """Let lines, without a break at their end, stand below all that an item owns."""
    ends = line_break(text, above.start)
    end = body_end(text, above)
    if end == 0 or text[end - 1] in "\r\n":
        return [Patch.at(end, new + ends)]
    return [*closed(text, above), Patch.at(end, ends + new)]


def closed(text: str, above: Item) -> list[Patch]:
    """What keeps an item's text as it is when something is to stand below it.

    Block text that ends with the file has no last line break; below it there will be one.
    """
    leaf = last_leaf(above)
    header = block_text_header(text, leaf)
    below = text[leaf[1] :]
    if not header or below.strip():
        return []
    breaks = len(BREAK.findall(below))
    if breaks == 0 and "-" not in header:
        chomped = header.replace("+", "") + "-"
    elif breaks == 1 and "+" in header:  # and a line of spaces, which is none without its end
        chomped = header.replace("+", "")
    else:
        return []
    return [Patch(Span(leaf[0], leaf[0] + len(header)), chomped)]


def last_leaf(item: Item) -> Mark:
    """The last scalar, or bracketed or empty collection, of an item."""
    mark = item.mark
    while len(mark) == 3 and mark[2]:
        children = mark[2]
        mark = list(children.values())[-1][2] if isinstance(children, dict) else children[-1]
    return mark


def remove(text: str, siblings: list[Item], at: int) -> list[Patch]:
    """Take an item out, with all the lines that it owns."""
    start, _, end = lines_of(text, siblings, at)
    if not begins_line(text, siblings[at].start):
        return [_behind_dash(text, siblings, end)]
    above = siblings[at - 1] if at else None
    is_last = at == len(siblings) - 1
    blank_below = end < len(text) and is_blank(text, end)
    if above and (is_last or blank_below):
        floor = body_end(text, above)
        while start > floor and is_blank(text, line_start(text, start - 1)):
            start = line_start(text, start - 1)
    elif not above and not is_last and not _is_blank_above(text, start):
        while end < len(text) and is_blank(text, end):
            end = next_line(text, end)
    header = _header_touching(text, above) if above else ""
    if above and header:
        end = _past_spaces(text, end, last_leaf(above))
    ends_file = end == len(text) and text[end - 1] not in "\r\n"
    if above and ends_file and (not header or "-" in header):
        start -= len(line_break(text, line_start(text, start - 1)))
    return [Patch(Span(start, end), "")]


def _header_touching(text: str, above: Item) -> str:
    """The header of block text with which an item ends; nothing where a comment follows it."""
    ends = body_end(text, above) == next_line(text, reach(text, above))
    return block_text_header(text, last_leaf(above)) if ends else ""


def _past_spaces(text: str, end: int, above: Mark) -> int:
    """Where an item's lines end when the blank ones below them would count to block text above.

    Spaces that reach deeper than the text do; where it keeps its blank lines, all lines do.
    """
    kept = "+" in block_text_header(text, above)
    first = next_line(text, above[0])
    while first < above[1] and is_blank(text, first):
        first = next_line(text, first)
    start = end
    while end < len(text) and is_blank(text, end):
        kept = kept or indent(text, end) > indent(text, first)
        end = next_line(text, end)
    return end if kept else start


def holds_block_text(text: str, offset: int, across: int) -> bool:
    """Whether block text under a key at column `across` may end where a line begins.

    It may not where a comment or mere spaces follow that reach deeper than the key: they would be
    read as text.
    """
    while offset < len(text) and is_blank(text, offset):
        if indent(text, offset) > across:
            return False
        offset = next_line(text, offset)
    return not is_comment(text, offset) or indent(text, offset) <= across


def _is_blank_above(text: str, start: int) -> bool:
    return start > 0 and is_blank(text, line_start(text, start - 1))


def _behind_dash(text: str, siblings: list[Item], end: int) -> Patch:
    """The first item of a collection goes that begins on its dash's line."""
    start = siblings[0].start
    if len(siblings) > 1 and end == line_start(text, siblings[1].start):
        return Patch(Span(start, siblings[1].start), "")
    while text[start - 1] in " \t":
        start -= 1
    if end and text[end - 1] in "\r\n":
        end = line_end(text, end - 1)
    return Patch(Span(start, end), "")

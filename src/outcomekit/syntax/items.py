"""The items of a collection, and how far each reaches in the text.

An item is an entry of a mapping or of a list. In block style it owns whole lines:

- its *lead*: the comment lines directly above it, without a blank line between;
- its *body*: from its first line to the last line of its value, comments on these lines included,
  and on from there every comment line that stands deeper than the item itself (the comments at
  the end of its block).

Between brackets it owns itself, a comment behind it (or behind its comma) on the same line, and
comment lines directly above it. All other comments belong to what is around the item, and stay
when it goes.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from outcomekit.diagnostics.span import Span
from outcomekit.syntax.lines import (
    begins_line,
    column,
    is_blank,
    is_comment,
    line_start,
    next_line,
)

if TYPE_CHECKING:
    from outcomekit.syntax.tree import Mark

_COLON: Final = re.compile(r"[ \t]*:")
_HEADER: Final = re.compile(r"[|>][-+0-9]*")
_BEHIND: Final = re.compile(r"(?P<comma>[ \t]*,)?[ \t]*(?P<comment>#[^\r\n]*)")
_COMMA: Final = re.compile(r"(?:[ \t\r\n]|#[^\r\n]*+)*+,")
_SPACES: Final = re.compile(r"[ \t]*")


@dataclass(frozen=True, slots=True)
class Item:
    """One entry of a mapping or list.

    `start` is its first character (its key, its dash, between brackets its value), `head` the
    offset behind what introduces the value: the colon, the dash. `end` is behind its last
    character. `key` is the key's span, None in a list.
    """

    start: int
    head: int
    end: int
    mark: Mark
    key: Span | None = None


def is_bracketed(text: str, mark: Mark) -> bool:
    """Whether a collection stands between brackets or braces."""
    return len(mark) == 3 and text[mark[0] : mark[0] + 1] in ("{", "[")


def block_text_header(text: str, mark: Mark) -> str:
    """`|-` and the like where a scalar is block text, else nothing."""
    if len(mark) == 3:
        return ""
    found = _HEADER.match(text, mark[0], mark[1]) if mark[0] < mark[1] else None
    return found[0] if found else ""


def items(text: str, mark: Mark) -> list[Item]:
    """The items of a collection, in the order of the text."""
    children = mark[2] if len(mark) == 3 else []
    if isinstance(children, dict):
        return [_entry(text, *entry) for entry in children.values()]
    found: list[Item] = []
    if is_bracketed(text, mark):
        return [Item(child[0], child[0], max(child[:2]), child) for child in children]
    dash = mark[0]
    across = column(text, dash)
    for child in children:
        if found:
            dash = _next_dash(text, found[-1].end, across)
        found.append(Item(dash, dash + 1, max(_end(text, child), dash + 1), child))
    return found


def _end(text: str, mark: Mark) -> int:
    """Where a value ends. What a `? key` lacks is said to stand where the next text begins."""
    last = mark
    while len(last) == 3 and last[2] and not is_bracketed(text, last):
        if isinstance(last[2], list):
            last = last[2][-1]
            continue
        _, key_end, last = next(reversed(last[2].values()))
        if last[0] >= last[1]:
            return _head(text, key_end)
    return mark[1]


def _entry(text: str, start: int, end: int, mark: Mark) -> Item:
    head = _head(text, end)
    empty = mark[0] >= mark[1]
    return Item(start, head, head if empty else _end(text, mark), mark, Span(start, end))


def _head(text: str, key_end: int) -> int:
    """The offset behind the colon of a key, or behind the key where it has none."""
    colon = _COLON.match(text, key_end)
    return colon.end() if colon else key_end


def _next_dash(text: str, offset: int, across: int) -> int:
    """The first dash at a column on the lines below an offset."""
    dash = re.compile(rf"(?:^|(?<=\r)) {{{across}}}-", re.MULTILINE)
    found = dash.search(text, next_line(text, offset))
    assert found is not None, "every item of a list has its dash"
    return found.end() - 1


# --- In block style: whole lines --------------------------------------------------------------


def reach(text: str, item: Item) -> int:
    """An offset on the last line of an item's value; blank lines that block text keeps count."""
    mark = item.mark
    while len(mark) == 3 and mark[2] and not is_bracketed(text, mark):
        children = mark[2]
        below = list(children.values())[-1][2] if isinstance(children, dict) else children[-1]
        if below[0] >= below[1]:
            return item.end
        mark = below
    if "+" not in block_text_header(text, mark):
        return item.end
    last, start = item.end, next_line(text, item.end)
    while start < len(text) and is_blank(text, start):
        last, start = start, next_line(text, start)
    return last


def body_end(text: str, item: Item) -> int:
    """Where the lines end that an item owns: the start of the line below, or the text's end."""
    across = column(text, item.start)
    end = here = next_line(text, reach(text, item))
    while here < len(text):
        after = next_line(text, here)
        if is_comment(text, here) and _comment_column(text, here) > across:
            end = after
        elif not is_blank(text, here):
            break
        here = after
    return end


def _comment_column(text: str, start: int) -> int:
    return text.index("#", start) - start


def lead_start(text: str, item: Item, floor: int = 0) -> int:
    """Where the comment lines directly above an item begin; its own line where there are none.

    `floor` is where what stands before it ends, the `body_end` of the item above. Of an item
    that does not begin its line (the first behind a dash), its own start.
    """
    if not begins_line(text, item.start):
        return item.start
    start = line_start(text, item.start)
    while start > floor:
        above = line_start(text, start - 1)
        if above < floor or not is_comment(text, above):
            break
        start = above
    return start


def lines_of(text: str, siblings: list[Item], at: int) -> tuple[int, int, int]:
    """Of the item `at` an index: the starts of its lead and of itself, and the end of its body."""
    floor = body_end(text, siblings[at - 1]) if at else 0
    item = siblings[at]
    first = line_start(text, item.start) if begins_line(text, item.start) else item.start
    return lead_start(text, item, floor), first, body_end(text, item)


# --- Between brackets -------------------------------------------------------------------------


def behind(text: str, item: Item) -> tuple[int | None, Span | None]:
    """Of an item between brackets: the offset behind its comma, and the comment on its line."""
    found = _BEHIND.match(text, item.end)
    comma = _comma(text, item.end)
    if found:
        return comma, Span(found.start("comment"), found.end())
    return comma, None


def _comma(text: str, offset: int) -> int | None:
    """The offset behind the comma that follows, over white space and comments; None for none."""
    found = _COMMA.match(text, offset)
    return found.end() if found else None


def bracketed_lead(text: str, item: Item, floor: int) -> int:
    """Where the comment lines directly above an item between brackets begin."""
    return lead_start(text, item, next_line(text, floor))


def after_spaces(text: str, offset: int) -> int:
    """The next offset that is neither a space nor a tab."""
    found = _SPACES.match(text, offset)
    return found.end() if found else offset

"""Writing what stands between brackets. Lines end where the author's lines end, and not elsewhere.

Every further line is indented; the closing bracket on a line of its own stands deeper than the
key, as YAML asks, and the items deeper than that.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from outcomekit.syntax.formatting.parts import Brackets, Text

if TYPE_CHECKING:
    from outcomekit.syntax.formatting.parts import Item

STEP: Final = 2
"""Columns by which what is held stands deeper than its holder."""
BEFORE_COMMENT: Final = "  "


def bracket_lines(brackets: Brackets, across: int) -> list[str]:
    """The lines; `across` is the column of the closing bracket. The first has no indentation."""
    if brackets.bare:
        return _item_lines(brackets.items[0], across)
    inner = " " * (across + STEP)
    out = ["{" if brackets.keyed else "["]
    commented = brackets.opening is not None
    if brackets.opening is not None:
        out[0] += BEFORE_COMMENT + brackets.opening
    last = len(brackets.items) - 1
    for at, item in enumerate(brackets.items):
        first, *more = _item_lines(item, across + STEP)
        if brackets.breaks[at] or item.lead or commented:
            out += [inner + note.text for note in item.lead]
            out.append(inner + first)
        else:
            out[-1] += (" " if at else "") + first
        out += more
        commented = item.behind is not None
        closes_below = brackets.breaks[-1] or bool(brackets.end) or commented
        if at < last or (brackets.comma and closes_below):
            out[-1] += ","
        if item.behind is not None:
            out[-1] += BEFORE_COMMENT + item.behind
    closing = "}" if brackets.keyed else "]"
    if brackets.end or commented or (brackets.breaks[-1] and brackets.items):
        out += [inner + note.text for note in brackets.end]
        out.append(" " * across + closing)
    else:
        out[-1] += closing
    return out


def _item_lines(item: Item, across: int) -> list[str]:
    if item.value is None:
        return [item.key + (": " if item.colon else "")]
    value = _value_lines(item, across)
    if not item.key:
        return value
    if item.head or item.between or stays_below(item):
        inner = " " * (across + STEP)
        head = f"{item.key}:{BEFORE_COMMENT}{item.head}" if item.head else f"{item.key}:"
        notes = [inner + note.text for note in item.between]
        return [head, *notes, inner + value[0], *value[1:]]
    return [f"{item.key}: {value[0]}", *value[1:]]


def _value_lines(item: Item, across: int) -> list[str]:
    if isinstance(item.value, Brackets):
        return bracket_lines(item.value, across)
    assert isinstance(item.value, Text), "no block stands between brackets"
    inner = " " * (across + STEP)
    return [item.value.first, *(inner + line if line else "" for line in item.value.more)]


def stays_below(item: Item) -> bool:
    """Whether a value on the line below its key stays there: what is worded does, as it wraps."""
    text = item.value
    if not item.below or not item.key or not isinstance(text, Text):
        return False
    return not text.is_block and (bool(text.more) or " " in text.first)

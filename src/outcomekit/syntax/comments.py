"""The comments of a text, every one, and which of them an item owns.

Between two scalars of plain YAML there is only structure, so a `#` there begins a comment, and a
`#` anywhere else does not. That is exact: no comment is told by guessing at the text.
Which comments belong to an item is said in `items`.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from outcomekit.syntax.items import (
    Item,
    behind,
    block_text_header,
    bracketed_lead,
    is_bracketed,
    items,
    lines_of,
)
from outcomekit.syntax.lines import line_end, next_line

if TYPE_CHECKING:
    from outcomekit.diagnostics.pointer import Part
    from outcomekit.syntax.tree import Mark, Tree


@dataclass(frozen=True, slots=True)
class Comment:
    """One comment, from its `#` to the end of its line. `start` counts in the text."""

    start: int
    text: str


def comments(tree: Tree) -> list[Comment]:
    """Every comment of a source that was read without mends, in the order of the text."""
    text = tree.source.text
    found: list[Comment] = []
    here = 0
    for start, end in (*scalar_spans(text, tree.mark), (len(text), len(text))):
        at = text.find("#", here, start)
        while at >= 0:
            stop = line_end(text, at)
            found.append(Comment(at, text[at:stop]))
            at = text.find("#", stop, start)
        here = max(here, end)
    return found


def scalar_spans(text: str, mark: Mark) -> Iterator[tuple[int, int]]:
    """The spans in which a `#` is none: keys, values, and of block text its lines."""
    if len(mark) == 2:
        header = block_text_header(text, mark)
        if header:
            yield mark[0], mark[0] + len(header)
            below = next_line(text, mark[0])
            yield min(below, mark[1]), mark[1]
        elif mark[0] < mark[1]:
            yield mark[0], mark[1]
    elif isinstance(mark[2], dict):
        for start, end, value in mark[2].values():
            yield start, end
            yield from scalar_spans(text, value)
    else:
        for value in mark[2]:
            yield from scalar_spans(text, value)


def multiset(found: list[Comment]) -> Counter[str]:
    """How often each comment stands there, by its text."""
    return Counter(comment.text for comment in found)


def owned(tree: Tree, parts: tuple[Part, ...]) -> list[Comment]:
    """The comments that go when the item at a pointer goes; none where nothing stands there."""
    spans = _owned_spans(tree, parts)
    return [
        comment
        for comment in comments(tree)
        if any(start <= comment.start < end for start, end in spans)
    ]


def _owned_spans(tree: Tree, parts: tuple[Part, ...]) -> list[tuple[int, int]]:
    text = tree.source.text
    depth, holder, _ = tree.walk(parts[:-1])
    children = holder[2] if len(holder) == 3 else None
    if depth < len(parts) - 1 or children is None:
        return []
    keys: list[Part] = list(children) if isinstance(children, dict) else [*range(len(children))]
    if parts[-1] not in keys:
        return []
    at = keys.index(parts[-1])
    siblings = items(text, holder)
    if not is_bracketed(text, holder):
        lead, _, end = lines_of(text, siblings, at)
        return [(lead, end)]
    return _between_brackets(text, holder, siblings, at)


def _between_brackets(
    text: str, holder: Mark, siblings: list[Item], at: int
) -> list[tuple[int, int]]:
    item = siblings[at]
    floor = (behind(text, siblings[at - 1])[0] if at else None) or holder[0]
    spans = [(item.start, item.end), (bracketed_lead(text, item, floor), item.start)]
    _, comment = behind(text, item)
    if comment is not None:
        spans.append((comment.start, comment.end))
    return spans

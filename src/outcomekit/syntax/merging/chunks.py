"""A text in chunks: each item of a collection in block style with the lines that belong to it.

Put together again, the chunks of a collection and its tail are its text, letter for letter.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Any, Final

from outcomekit.syntax.comments import comments
from outcomekit.syntax.items import Item, is_bracketed, items, lines_of
from outcomekit.syntax.lines import column, line_start, next_line

if TYPE_CHECKING:
    from outcomekit.diagnostics.pointer import Part
    from outcomekit.syntax.tree import Mark, Tree

BREAK: Final = re.compile(r"\r\n?|\n")
_LINE: Final = re.compile(r"[^\r\n]*(?:\r\n?|\n)|[^\r\n]+")


class Version:
    """One of the three texts of a merge: its tree, and where its comments stand."""

    def __init__(self, tree: Tree) -> None:
        self.tree = tree
        self.text = tree.source.text

    @cached_property
    def comments(self) -> list[tuple[int, str]]:
        """Every comment with its offset, without white space at its end."""
        return [(one.start, one.text.rstrip()) for one in comments(self.tree)]

    def notes(self, start: int, end: int) -> Counter[str]:
        """The comments between two offsets, and how often each stands there."""
        return Counter(text for at, text in self.comments if start <= at < end)


@dataclass(frozen=True, slots=True)
class Chunk:
    """An item with its lines.

    `gap` are the lines above it that no item owns, `lead` the comment lines that it owns there,
    `start` and `end` its own text: from its key or dash to the end of its last line. `data` is
    what it holds.
    """

    version: Version
    item: Item
    gap: str
    lead: str
    end: int
    data: Any

    @property
    def start(self) -> int:
        """Where the item's own text begins."""
        return self.item.start

    @property
    def body(self) -> str:
        """The item's own text."""
        return self.version.text[self.start : self.end]

    @property
    def column(self) -> int:
        """The column at which it begins."""
        return column(self.version.text, self.start)

    @property
    def in_lines(self) -> bool:
        """Whether its value is a collection in block style, with something in it."""
        return in_lines(self.version.text, self.item.mark)

    @property
    def is_empty(self) -> bool:
        """Whether it has no value, so that lines may stand below it."""
        return self.item.mark[0] >= self.item.mark[1]

    @property
    def head_end(self) -> int:
        """Where a value in lines begins: on the dash's line, or below the key's."""
        text, mark = self.version.text, self.item.mark
        if not self.in_lines:
            return self.end
        if line_start(text, mark[0]) == line_start(text, self.start):
            return mark[0]
        return next_line(text, self.item.head)

    @property
    def head(self) -> str:
        """What introduces a value in lines: its key or dash, and a comment behind it."""
        return self.version.text[self.start : self.head_end]

    @property
    def notes(self) -> Counter[str]:
        """The comments in its own text."""
        return self.version.notes(self.start, self.end)

    def inner(self) -> Collection:
        """The collection that it holds in lines."""
        return collection(self.version, self.item.mark, self.data, self.head_end, self.end)


@dataclass(frozen=True, slots=True)
class Collection:
    """A collection in block style, in chunks by key or index. `tail` are the lines below all."""

    chunks: dict[Part, Chunk]
    tail: str
    column: int


def in_lines(text: str, mark: Mark) -> bool:
    """Whether a value is a collection in block style, with something in it."""
    return len(mark) == 3 and bool(mark[2]) and not is_bracketed(text, mark)


def collection(version: Version, mark: Mark, data: Any, start: int, end: int) -> Collection:
    """The chunks of a collection in block style, whose lines stand between two offsets."""
    text = version.text
    siblings = items(text, mark)
    keys: list[Part] = list(data) if isinstance(data, dict) else [*range(len(data))]
    found: dict[Part, Chunk] = {}
    here = start
    for at, (key, item) in enumerate(zip(keys, siblings, strict=True)):
        lead, first, stop = lines_of(text, siblings, at)
        lead = max(lead, here)
        found[key] = Chunk(version, item, text[here:lead], text[lead:first], stop, data[key])
        here = stop
    return Collection(found, text[here:end], column(text, siblings[0].start))


def chunk_at(version: Version, place: tuple[Part, ...]) -> Chunk | None:
    """The chunk at a place of a version, without the lines above it; None where there is none."""
    walked, mark, _ = version.tree.walk(place[:-1])
    if walked < len(place) - 1 or not in_lines(version.text, mark):
        return None
    data: Any = version.tree.data
    for part in place[:-1]:
        data = data[part]
    return collection(version, mark, data, 0, len(version.text)).chunks.get(place[-1])


def lines(text: str) -> list[str]:
    """The lines of a text, each with its break."""
    return _LINE.findall(text)


def plainly(text: str, across: int) -> str:
    """A text as it would stand at the left edge, for comparing: line feeds only, and at its end."""
    pieces = [line.rstrip("\r\n") for line in lines(text)]
    return "".join(_less(piece, across) + "\n" for piece in pieces)


def shifted(text: str, by: int, ends: str | None, *, whole: bool) -> str:
    """A text put so many columns to the right, with other line breaks where some are given.

    Without `whole`, its first line begins with the item and not with its indentation.
    """
    pieces = []
    for at, line in enumerate(lines(text)):
        bare = line.rstrip("\r\n")
        break_ = line[len(bare) :] if ends is None else ends
        if whole or at:
            bare = " " * by + bare if by > 0 and bare else _less(bare, -by)
        pieces.append(bare + break_)
    return "".join(pieces)


def _less(line: str, most: int) -> str:
    """A line with so many spaces fewer, or as many as it has."""
    spaces = len(line) - len(line.lstrip(" "))
    return line[min(most, spaces) :]

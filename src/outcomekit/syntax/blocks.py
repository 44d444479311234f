"""A text cut into the entries that it is made of, so that the next state of it costs its news.

Over many commits a map is read many times, and most of its text is that of the time before. An
entry whose text is the same is not read again: its data is the very same object. The law is that
of `unmarked`, by which everything is read: what is told is exactly what `parse` gives as data
without a claim, or nothing.

A text that was read as a whole is cut where its entries begin: each stands at the start of a line,
as far to the right as the first, and where there are as many such lines as entries, these are
they. A text of which some is known is cut the same way, and every new piece must read as one entry
by itself; a quote or bracket that is left open never does.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Final

from outcomekit.syntax.tree import Data
from outcomekit.syntax.unmarked import UnsureText, unmarked

_MARK: Final = "\ufeff"
_HEAD: Final = re.compile(r"( *)([a-z][a-z0-9_-]*):(?: *| +#.*)\n(?: *(?:#.*)?\n)*")
"""The line of a key with nothing beside it, and the comments below."""
_INDENT: Final = re.compile(" *")
_ITEM: Final = re.compile(r"-(?:[ \n]|\Z)")
_WIDEST: Final = 20
"""So far to the right a text is cut."""
_BRACKETS: Final = "[{?"
"""What begins a mapping or a list that does not go on below."""
_DEEPEST: Final = 4
"""How deep a text is read in pieces: `unmarked` holds its limit of depth within each of them."""
_SMALL: Final = 200
"""A text of so many characters is read faster than cut."""
_ANY: Final = "a"
"""A key to stand where the first one does, below the comments at the top."""


@dataclass(slots=True)
class Block:
    """An entry of a mapping, or an item of a list, with its text. `key` is None for an item."""

    text: str
    key: str | None
    value: Data
    _cut: tuple[int, tuple[Block, ...]] | None = None

    @property
    def head(self) -> int:
        """After how many characters the first of the pieces within begins."""
        return self._pieces()[0]

    @property
    def within(self) -> tuple[Block, ...]:
        """The pieces that the value is made of; none where it is not cut."""
        return self._pieces()[1]

    def _pieces(self) -> tuple[int, tuple[Block, ...]]:
        if self._cut is None:
            found = _inner(self.text)
            within = _told_apart(self.text, found[1], self.value) if found is not None else ()
            self._cut = (found[0].end(), within) if found is not None and within else (0, ())
        return self._cut


@dataclass(frozen=True, slots=True)
class Cut:
    """A whole text: what stands before its first entry, then its entries; none where not cut."""

    text: str
    start: int
    blocks: tuple[Block, ...]
    data: Data


def cut(data: bytes, before: Cut | None = None) -> Cut:
    """The entries of a file's bytes.

    Args:
        data: the content of the file.
        before: an earlier state of it, from which all that is the same is taken.

    Raises:
        UnsureText: when anything may be wrong with the text.
    """
    try:
        text = data.decode("utf-8").removeprefix(_MARK)
    except UnicodeDecodeError as fault:
        raise UnsureText from fault
    starts = _tops(text)
    if starts and before is not None and before.blocks:
        try:
            unmarked(f"{text[: starts[0]]}{_ANY}:".encode())  # only comments may stand above
            blocks = _read_apart(_between(text, starts), before.blocks, 0)
            return Cut(text, starts[0], blocks, _joined(blocks))
        except UnsureText:
            pass  # as a whole it may be sound
    return _whole(text, starts, unmarked(data))


def cut_as_read(data: bytes, whole: Data) -> Cut:
    """The entries of a file's bytes, of which `unmarked` told what they say."""
    text = data.decode("utf-8").removeprefix(_MARK)
    return _whole(text, _tops(text), whole)


def _whole(text: str, starts: Sequence[int], whole: Data) -> Cut:
    blocks = _told_apart(text, starts, whole)
    return Cut(text, starts[0] if blocks else len(text), blocks, whole)


def _tops(text: str) -> list[int]:
    """Where each line begins that may begin an entry at the top."""
    return [] if "\r" in text else _starts(text, 0, 0, listed=False)


def _between(text: str, starts: Sequence[int]) -> Iterator[str]:
    for start, end in zip(starts, [*starts[1:], len(text)], strict=True):
        yield text[start:end]


def _inner(text: str) -> tuple[re.Match[str], list[int]] | None:
    """The head of an entry that goes on below, and where each line begins that may be a piece."""
    head = _HEAD.match(text) if len(text) > _SMALL else None
    if head is None or head.end() == len(text):
        return None
    indent = _INDENT.match(text, head.end())
    width = indent.end() - head.end() if indent is not None else 0
    listed = _ITEM.match(text, head.end() + width) is not None
    if width > _WIDEST or width + listed <= len(head[1]):
        return None
    return head, _starts(text, head.end(), width, listed=listed)


def _starts(text: str, start: int, width: int, *, listed: bool) -> list[int]:
    """Where each line begins that is indented by so many spaces and may begin a piece."""
    return [found.start() for found in _lines(width, listed).finditer(text, start)]


@cache
def _lines(width: int, listed: bool) -> re.Pattern[str]:
    sign = r"-(?:[ \n]|\Z)" if listed else r"(?!-[ \n]|-\Z)[^ #\n]"
    return re.compile(f"^ {{{width}}}(?={sign})", re.MULTILINE)


# --- what was read as a whole -----------------------------------------------------------------


def _told_apart(text: str, starts: Sequence[int], value: Data) -> tuple[Block, ...]:
    """The pieces of a text of which it is known what it says; none where they are not plain."""
    if type(value) is dict:
        entries: list[tuple[str | None, Data]] = [*value.items()]
    elif type(value) is list:
        entries = [(None, item) for item in value]
    else:
        return ()
    if len(starts) != len(entries) or not starts or _sign(text, starts[0]) in _BRACKETS:
        return ()
    pieces = zip(_between(text, starts), entries, strict=True)
    return tuple(Block(piece, key, said) for piece, (key, said) in pieces)


def _sign(text: str, start: int) -> str:
    return text[start:].lstrip(" ")[:1]


# --- what is read in pieces -------------------------------------------------------------------


def _read_apart(texts: Iterator[str], known: Sequence[Block], depth: int) -> tuple[Block, ...]:
    same = {block.text: block for block in known}
    namesakes = {block.key: block for block in known if block.key is not None}
    found = []
    for text in texts:
        block = same.get(text)
        if block is None:
            key = text[: text.find(":")].strip()
            block = _block(text, namesakes.get(key), depth)
        found.append(block)
    return tuple(found)


def _block(text: str, before: Block | None, depth: int) -> Block:
    """A piece of text that is not known: in pieces again, where some of them may be."""
    found = _inner(text) if before is not None and depth < _DEEPEST else None
    if found is not None and before is not None and before.within:
        head, starts = found
        try:
            unmarked(head[0].encode())  # its comments may hold signs that nobody is sure of
            within = _read_apart(_between(text, starts), before.within, depth + 1)
            return Block(text, head[2], _joined(within), (head.end(), within))
        except UnsureText:
            pass  # as a whole it may be sound
    return _read(text)


def _read(text: str) -> Block:
    said = unmarked(text.encode())
    plain = _sign(text, 0) not in _BRACKETS
    if plain and type(said) is dict and len(said) == 1:
        [(key, value)] = said.items()
        return Block(text, key, value)
    if plain and type(said) is list and len(said) == 1:
        return Block(text, None, said[0])
    raise UnsureText


def _joined(blocks: Sequence[Block]) -> Data:
    """What some pieces say together."""
    keys = [block.key for block in blocks if block.key is not None]
    if not keys:
        return [block.value for block in blocks]
    if len({key.casefold() for key in keys}) < len(blocks):
        raise UnsureText
    return {block.key: block.value for block in blocks if block.key is not None}

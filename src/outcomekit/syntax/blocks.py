"""A text cut into the entries that it is made of, so that the next state of it costs its news.

Over many commits a map is read many times, and most of its text is that of the time before. An
entry whose text is the same is not read again: its data is the very same object. The law is that
of `unmarked`, by which each entry is read: what is told is exactly what `parse` gives as data
without a claim, or nothing. An entry is cut further only where what is inside stands by itself:
every piece must read as one entry, or one item, and a quote or bracket left open never does.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from outcomekit.syntax.tree import Data
from outcomekit.syntax.unmarked import UnsureText, unmarked

_MARK: Final = "\ufeff"
_HEAD: Final = re.compile(r"( *)([a-z][a-z0-9_-]*):(?: *| +#.*)\n(?: *(?:#.*)?\n)*")
"""The line of a key with nothing beside it, and the comments below."""
_INDENT: Final = re.compile(" *")
_STARTS: Final = [re.compile(f"^ {{{width}}}(?=[^ #\n])", re.MULTILINE) for width in range(21)]
"""Where a line begins that is indented by so many spaces."""
_BRACKETS: Final = "[{?"
"""What begins a mapping or a list that does not go on below."""
_DEEPEST: Final = 4
"""How deep a text is cut: `unmarked` holds its limit of depth within each piece."""
_ANY: Final = "a"
"""A key to stand where the first one does, below the comments at the top."""
_SMALL: Final = 200
"""A text of so many characters is read faster than cut."""


@dataclass(frozen=True, slots=True)
class Block:
    """An entry of a mapping, or an item of a list, with its text.

    `key` is None for an item. `within` are the pieces that the value is made of, where it was cut;
    the first of them begins after `head` characters.
    """

    text: str
    key: str | None
    value: Data
    head: int = 0
    within: tuple[Block, ...] = ()


@dataclass(frozen=True, slots=True)
class Cut:
    """A whole text: what stands before its first entry, then its entries."""

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
    starts = [found.start() for found in _STARTS[0].finditer(text)]
    if starts and "\r" not in text:
        try:
            if unmarked(f"{text[: starts[0]]}{_ANY}:".encode()) != {_ANY: None}:
                raise UnsureText
            known = before.blocks if before is not None else ()
            blocks = _pieces(_between(text, starts), known, 0)
            return Cut(text, starts[0], blocks, _joined(blocks))
        except UnsureText:
            pass  # as a whole it may be sound
    return Cut(text, len(text), (), unmarked(data))


def _between(text: str, starts: Sequence[int]) -> Iterator[str]:
    for start, end in zip(starts, [*starts[1:], len(text)], strict=True):
        yield text[start:end]


def _pieces(texts: Iterator[str], known: Sequence[Block], depth: int) -> tuple[Block, ...]:
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
    """One entry or item, cut further where that can be done."""
    if depth < _DEEPEST and len(text) > _SMALL:
        head = _HEAD.match(text)
        if head is not None and head.end() < len(text):
            try:
                return _cut_further(text, head, before, depth)
            except UnsureText:
                pass  # as a whole it may be sound
    return _read(text)


def _cut_further(text: str, head: re.Match[str], before: Block | None, depth: int) -> Block:
    key = head[2]
    if unmarked(head[0].encode()) != {key: None}:
        raise UnsureText
    own, inner = len(head[1]), _width(text, head.end())
    listed = text.startswith("- ", head.end() + inner)
    if inner >= len(_STARTS) or inner + listed <= own:
        raise UnsureText
    starts = [found.start() for found in _STARTS[inner].finditer(text, head.end())]
    within = _pieces(_between(text, starts), before.within if before else (), depth + 1)
    return Block(text, key, _joined(within), head.end(), within)


def _width(text: str, start: int) -> int:
    found = _INDENT.match(text, start)
    return found.end() - start if found is not None else 0


def _read(text: str) -> Block:
    sign = text.lstrip(" ")[:1]
    said = unmarked(text.encode())
    if type(said) is dict and len(said) == 1 and sign not in _BRACKETS:
        [(key, value)] = said.items()
        return Block(text, key, value)
    if type(said) is list and len(said) == 1 and sign not in _BRACKETS:
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

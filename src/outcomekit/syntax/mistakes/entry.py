"""One line of a map taken apart as its author sees it: dashes, name, colon, value, comment.

This is a reading of broken text, so it is lenient: it says what a line looks like, not what
YAML makes of it. Columns count from 0 within the line.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

_DASHES: Final = re.compile(r"[ \t]*(?P<dashes>(?:-(?:[ \t]+|$))*)")
_QUOTED: Final = re.compile(r'"(?:[^"\\]|\\.)*"|\'(?:[^\']|\'\')*\'')
_COLON: Final = re.compile(r":(?=[ \t]|$)")
_COLON_AFTER_QUOTE: Final = re.compile(r"[ \t]*:(?=[ \t]|$)")
_COMMENT: Final = re.compile(r"(?:(?<=[ \t])|^)#")
_NAME: Final = re.compile(r"[^\W\d][\w-]*")
_BLOCK_HEADER: Final = re.compile(r"[|>][-+0-9]{0,2}[ \t]*(?:#.*)?$")


@dataclass(frozen=True, slots=True)
class Entry:
    """What a line looks like. Without a key, `colon` is -1 and the value begins at `begin`."""

    dashes: tuple[int, ...]
    begin: int
    key: str | None
    colon: int
    value: int
    end: int

    @property
    def named(self) -> bool:
        """Whether it has a key that is one word, as the names of fields and the ids are."""
        return self.key is not None and is_name(self.key)

    @property
    def bare(self) -> bool:
        """Whether it has neither a dash nor a key."""
        return self.key is None and not self.dashes

    @property
    def opens(self) -> bool:
        """Whether its value can only stand on the lines below."""
        return (self.key is not None or bool(self.dashes)) and self.value >= self.end

    @property
    def column(self) -> int:
        """Where it begins: at its first dash, else at its key or text."""
        return self.dashes[0] if self.dashes else self.begin


def is_name(text: str) -> bool:
    """Whether a text is one word, as the names of fields and the ids are."""
    return _NAME.fullmatch(text.strip("\"'")) is not None


def read_entry(text: str) -> Entry:
    """Take one line, without its break, apart."""
    head = _DASHES.match(text)
    assert head is not None  # every part of the pattern may be empty
    dashes = tuple(i for i in range(head.start("dashes"), head.end()) if text[i] == "-")
    begin = head.end()
    colon = _key_colon(text, begin)
    if colon < 0:
        return Entry(dashes, begin, None, -1, begin, value_end(text, begin))
    value = colon + 1
    while value < len(text) and text[value] in " \t":
        value += 1
    key = text[begin:colon].rstrip()
    return Entry(dashes, begin, key, colon, value, value_end(text, value))


def _key_colon(text: str, begin: int) -> int:
    """The column of the colon that ends the line's key, or -1."""
    quoted = _QUOTED.match(text, begin)
    if quoted:
        colon = _COLON_AFTER_QUOTE.match(text, quoted.end())
        if colon:
            return colon.end() - 1
    if text[begin : begin + 1] in ("[", "{", "#", ""):
        return -1
    found = _COLON.search(text, begin)
    if not found or found.start() == begin:
        return -1
    comment = comment_at(text, begin)
    return found.start() if comment < 0 or found.start() < comment else -1


def comment_at(text: str, start: int) -> int:
    """The column at which a comment begins, looked for from `start` on, or -1."""
    quoted = _QUOTED.match(text, start)
    found = _COMMENT.search(text, quoted.end() if quoted else start)
    return found.start() if found else -1


def value_end(text: str, start: int) -> int:
    """The column after the value that begins at `start`: no comment, no white space."""
    comment = comment_at(text, start)
    end = comment if comment >= 0 else len(text)
    while end > start and text[end - 1].isspace():
        end -= 1
    return end


def opens_block_text(entry: Entry, text: str) -> int | None:
    """The column that text below must pass when the line ends with `|` or `>`; else None."""
    if not _BLOCK_HEADER.match(text, entry.value):
        return None
    if entry.key is not None:
        return entry.begin
    return entry.dashes[-1] if entry.dashes else None

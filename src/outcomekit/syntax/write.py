"""From plain data to YAML text in the style of a place.

What is written is the least that reads back as the data: no quotes that are not needed, texts of
several lines as block text, entries in the order given.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from outcomekit.syntax.characters import forbidden_in
from outcomekit.syntax.plain import ESCAPED, in_quotes, may_be_plain

if TYPE_CHECKING:
    from outcomekit.diagnostics.edit import Value
    from outcomekit.syntax.layout import Layout

_WIDEST_LIST: Final = 80
"""Columns within which a short list of plain words stands between brackets."""
_LONGEST_WORD: Final = 40
"""Characters beyond which a list's text gets a line of its own."""


class Unwritable(Exception):
    """The value holds what no map may hold; the message says what."""


@dataclass(frozen=True, slots=True)
class Written:
    """A value's text: `inline` stands behind the colon or dash, `lines` whole lines below.

    Lines have their indentation and no line ends.
    """

    inline: str
    lines: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Writer:
    """Writes values in one style; without `block_text`, texts of several lines on one line."""

    layout: Layout
    block_text: bool = True

    def value(
        self, value: Value, across: int, *, name: str = "", bracketed: bool | None = None
    ) -> Written:
        """A value that stands behind a key at column `across`.

        `name` is the key's, by which the text's own habit of brackets or lines is known;
        `bracketed` overrides that. Between brackets itself a value needs `bare`.
        """
        if isinstance(value, str) and self.block_text and is_block_text(value):
            return self._block_text(value, across + self.layout.step)
        if not isinstance(value, dict | list) or not value:
            return Written(self.scalar(value, bracketed=False))
        if self._stands_in_brackets(value, across, name, bracketed):
            return Written(self.bare(value))
        if isinstance(value, dict):
            return Written("", self.entries(value, across + self.layout.step))
        return Written("", self.dashes(value, across + self.layout.dash))

    def entries(self, value: dict[str, Value], across: int) -> tuple[str, ...]:
        """The lines of a mapping whose keys stand at column `across`."""
        return tuple(
            line for key, inner in value.items() for line in self.entry(key, inner, across)
        )

    def entry(
        self, key: str, value: Value, across: int, *, bracketed: bool | None = None
    ) -> tuple[str, ...]:
        """The lines of one key and its value."""
        written = self.value(value, across, name=key, bracketed=bracketed)
        behind = f" {written.inline}" if written.inline else ""
        return f"{' ' * across}{self.key(key)}:{behind}", *written.lines

    def dashes(self, value: list[Value], across: int) -> tuple[str, ...]:
        """The lines of a list whose dashes stand at column `across`."""
        return tuple(line for inner in value for line in self.dash(inner, across))

    def dash(self, value: Value, across: int, *, bracketed: bool = False) -> tuple[str, ...]:
        """The lines of one item of a list, its dash included."""
        lead = " " * across + "-" + " " * (self.layout.gap - 1)
        inner = across + self.layout.gap
        if isinstance(value, dict) and value:
            if bracketed and not (self.block_text and _has_block_text(value)):
                return (lead + self.bare(value),)
            first, *others = self.entries(value, inner)
            return lead + first[inner:], *others
        if isinstance(value, list) and value:
            return (lead + self.bare(value),)
        written = self.value(value, across)
        return lead + written.inline, *written.lines

    def bare(self, value: Value) -> str:
        """A value on one line, as it stands between brackets."""
        if isinstance(value, dict) and value:
            space = " " if self.layout.padded else ""
            inner = ", ".join(self.pair(key, item) for key, item in value.items())
            return "{" + space + inner + space + "}"
        if isinstance(value, list) and value:
            return "[" + ", ".join(self.bare(item) for item in value) + "]"
        return self.scalar(value, bracketed=True)

    def pair(self, key: str, value: Value) -> str:
        """A key and its value between brackets."""
        return f"{self.key(key, bracketed=True)}: {self.bare(value)}"

    def key(self, key: str, *, bracketed: bool = False, quote: str = "") -> str:
        """A key; `quote` are the quotes that it had before.

        Raises:
            Unwritable: where it holds a character that no map may hold.
        """
        _refuse_unseen(key)
        if not quote and may_be_plain(key, bracketed=bracketed, key=True):
            return key
        return in_quotes(key, quote or self.layout.quote)

    def scalar(self, value: Value, *, bracketed: bool, quote: str = "") -> str:
        """A scalar on one line; also `{}` and `[]`.

        Raises:
            Unwritable: where the text holds a character that no map may hold.
        """
        if isinstance(value, str):
            _refuse_unseen(value)
            if not quote and may_be_plain(value, bracketed=bracketed):
                return value
            return in_quotes(value, quote or self.layout.quote)
        if value is None:
            return "null"
        if isinstance(value, bool):
            return "true" if value else "false"
        if isinstance(value, float) and not math.isfinite(value):
            return ".nan" if math.isnan(value) else ".inf" if value > 0 else "-.inf"
        return repr(value)

    def _stands_in_brackets(
        self, value: Value, across: int, name: str, bracketed: bool | None
    ) -> bool:
        if self.block_text and _has_block_text(value):
            return False
        if bracketed is None:
            bracketed = self.layout.bracketed.get(name)
        if bracketed is not None:
            return bracketed
        if not isinstance(value, list) or any(isinstance(item, dict | list) for item in value):
            return False
        if any(isinstance(item, str) and len(item) > _LONGEST_WORD for item in value):
            return False
        return across + len(name) + 2 + len(self.bare(value)) <= _WIDEST_LIST

    def _block_text(self, text: str, across: int) -> Written:
        _refuse_unseen(text)
        body = text.removesuffix("\n")
        lines = tuple(" " * across + line if line else "" for line in body.split("\n"))
        return Written("|" if text.endswith("\n") else "|-", lines)


def is_block_text(text: str) -> bool:
    """Whether a text is best written as block text, and can be without losing anything.

    One that ends with blank lines cannot: whatever stood below it would count to it.
    """
    if "\n" not in text or not text.strip() or ESCAPED.search(text.replace("\n", "")):
        return False
    return text.lstrip("\n")[0] != " " and not text.endswith("\n\n")


def _has_block_text(value: Value) -> bool:
    if isinstance(value, dict):
        return any(_has_block_text(item) for item in value.values())
    if isinstance(value, list):
        return any(_has_block_text(item) for item in value)
    return isinstance(value, str) and is_block_text(value)


def _refuse_unseen(text: str) -> None:
    words = forbidden_in(text)
    if words is not None:
        raise Unwritable(words)

"""The formats of one folder: their names, what they are for, and the bytes that they write."""

from __future__ import annotations

import re
from codecs import getincrementalencoder
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType
from typing import Final, Generic, TypeVar

from outcomekit.reports._glyphs import plain
from outcomekit.reports._style import Style

DEFAULT: Final = "text"
"""The format of a run that asks for none."""

_FORMAT: Final = re.compile(r"([a-z]+)_?\.py")


_ToldT = TypeVar("_ToldT")


@dataclass(frozen=True)
class Formats(Generic[_ToldT]):
    """The formats of one kind of result, a module each in a folder.

    `load` gives a module by its name in the folder.
    """

    folder: Path
    load: Callable[[str], ModuleType]

    def names(self) -> tuple[str, ...]:
        """The names of all: the default first, the others in the order of the alphabet."""
        return tuple(sorted(self._modules(), key=lambda name: (name != DEFAULT, name)))

    def describe(self, name: str) -> str:
        """What a format is for, in one line. Raises KeyError for a name that is none."""
        description: str = self._format(name).DESCRIPTION
        return description

    def render(self, name: str, told: _ToldT, style: Style | None = None) -> str:
        """The result as text in a format. Raises KeyError for a name that is none.

        It ends with a newline, or is empty where a format has nothing to say.
        """
        return "".join(self._pieces(name, told, style or Style()))

    def encode(self, name: str, told: _ToldT, style: Style | None = None) -> bytes:
        """The result as the bytes to write to stdout. Raises KeyError for a name that is none.

        Formats that programs read are UTF-8 everywhere; those that people read speak
        `style.encoding`, with plain glyphs for what it lacks. Lines end with LF on every platform.
        """
        style = style or Style()
        return self.encoded(name, self.render(name, told, style), style)

    def encoded_pieces(self, name: str, told: _ToldT, style: Style) -> Iterator[bytes]:
        """The same bytes, one piece after the other. Raises KeyError for a name that is none."""
        encoding: str | None = self._format(name).ENCODING
        encoder = getincrementalencoder(encoding or style.known_encoding)()
        for text in self._pieces(name, told, style):
            yield encoder.encode(text if encoding else plain(text, style.encoding))

    def _pieces(self, name: str, told: _ToldT, style: Style) -> Iterator[str]:
        """The text in the pieces in which the format makes it, or as one."""
        module = self._format(name)
        if hasattr(module, "pieces"):
            yield from module.pieces(told, style)
        else:
            yield module.render(told, style)

    def encoded(self, name: str, text: str, style: Style) -> bytes:
        """Text as the bytes of a format. Raises KeyError for a name that is none."""
        encoding: str | None = self._format(name).ENCODING
        if encoding is None:
            return plain(text, style.encoding).encode(style.known_encoding)
        return text.encode(encoding)

    def _format(self, name: str) -> ModuleType:
        return self.load(self._modules()[name])

    def _modules(self) -> dict[str, str]:
        files = (file.name for file in self.folder.iterdir())
        matches = filter(None, map(_FORMAT.fullmatch, files))
        return {match[1]: match[0].removesuffix(".py") for match in matches}

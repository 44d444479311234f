"""How a report may look where people read it: in color or not, how wide, in which characters."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from outcomekit.diagnostics.severity import Severity
from outcomekit.reports._glyphs import known, plain, visible

BOLD: Final = 1
DIM: Final = 2
GREEN: Final = 32
HUES: Final = {Severity.ERROR: 31, Severity.WARNING: 33, Severity.NOTE: 34}
"""The color of each severity: red, yellow, blue. All are of the terminal's own palette."""

_WIDEST: Final = 160


@dataclass(frozen=True, slots=True)
class Style:
    """What the reader's terminal can do, as the command line found it out.

    `width` is the number of columns that a shown line of a map may fill; None means 160, so
    that a pipe gets the same bytes on every machine. `encoding` is what the stream speaks.
    """

    color: bool = False
    width: int | None = None
    encoding: str = "utf-8"

    @property
    def line_limit(self) -> int:
        """The most columns that a shown line of a map may fill; never less than 40."""
        return _WIDEST if self.width is None else max(40, self.width)

    @property
    def known_encoding(self) -> str:
        """The encoding, or `ascii` when Python has none of that name."""
        return known(self.encoding)

    def safe(self, text: str) -> str:
        """Text of any origin as one line that may go to the terminal: no controls, no markup."""
        return plain(visible(text), self.encoding)

    def paint(self, text: str, *attributes: int) -> str:
        """Safe text in the given attributes of the terminal, or as it is without color."""
        if not self.color:
            return text
        return f"\x1b[{';'.join(map(str, attributes))}m{text}\x1b[0m"

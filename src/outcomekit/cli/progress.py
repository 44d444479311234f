"""How far a long run is: one line on a terminal, from its second second on, gone at its end."""

from __future__ import annotations

from time import monotonic
from typing import Final, TextIO

_QUIET: Final = 1.0
"""Seconds for which nobody needs to be told that something is going on."""
_OFTEN: Final = 0.1
"""Seconds between two lines."""


class Progress:
    """The line on a stream, which is a terminal."""

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream
        self._next = monotonic() + _QUIET
        self._shown = 0

    def tell(self, done: int, of: int) -> None:
        """Show how many maps of how many are done, where it is time to; clear the line at last."""
        now = monotonic()
        if done < of and now >= self._next:
            self._next = now + _OFTEN
            self._write(f"{done} of {of} maps")
        elif done >= of and self._shown:
            self._write("")

    def _write(self, line: str) -> None:
        try:
            self._stream.write(f"\r{line.ljust(self._shown)}\r{line}")
            self._stream.flush()
        except (OSError, ValueError):
            return  # a terminal that is gone needs no progress
        self._shown = len(line)

"""Words of a map inside a message: on one line, and not too many of them."""

from __future__ import annotations

from typing import Final

_MOST: Final = 40


def quoted(words: str) -> str:
    """The words between backticks, shortened where they are long."""
    line = " ".join(words.replace("`", "'").split())
    return f"`{line if len(line) <= _MOST else line[: _MOST - 1].rstrip() + '…'}`"

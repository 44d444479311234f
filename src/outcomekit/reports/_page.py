"""A page of Markdown of our own as it looks in a terminal. The text must not come from a map."""

from __future__ import annotations

from io import StringIO
from typing import Final

from rich.console import Console
from rich.markdown import Markdown
from rich.theme import Theme

_WIDEST: Final = 100
_THEME: Final = Theme({"markdown.code": "bold cyan"})
"""Words of a map stand out on light and on dark terminals alike."""


def painted(markdown: str, width: int | None) -> str:
    """The page with the terminal's own colors, at most 100 columns wide."""
    stream = StringIO()
    console = Console(
        file=stream,
        width=min(width or _WIDEST, _WIDEST),
        force_terminal=True,
        color_system="standard",
        legacy_windows=False,
        highlight=False,
        theme=_THEME,
        _environ={},
    )
    console.print(Markdown(markdown, code_theme="ansi_dark"))
    return "\n".join(line.rstrip() for line in stream.getvalue().split("\n"))

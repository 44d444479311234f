"""The streams: stdout is the result, stderr is everything else."""

from __future__ import annotations

import os
import shutil
import sys
from typing import Final, TextIO

from outcomekit.app.refusal import Refusal
from outcomekit.reports import Style, plain, visible

COLORS: Final = ("auto", "always", "never")


def style(color: str, stream: TextIO | None = None) -> Style:
    """How text on a stream may look, from `--color`, the environment and the terminal."""
    stream = stream or sys.stdout
    terminal = stream.isatty()
    return Style(
        color=_colored(color, terminal=terminal),
        width=shutil.get_terminal_size().columns if terminal else None,
        encoding=stream.encoding or "utf-8",
    )


def _colored(color: str, *, terminal: bool) -> bool:
    if color != "auto":
        return color == "always"
    if os.environ.get("NO_COLOR"):
        return False
    if os.environ.get("FORCE_COLOR"):
        return True
    return terminal and os.environ.get("TERM") != "dumb"


def result(data: bytes, stream: TextIO | None = None) -> None:
    """Write a result to stdout, or to another stream. A reader who has left is no fault.

    Raises:
        Refusal: when the stream takes no more, as on a full disk.
    """
    stream = stream or sys.stdout
    try:
        stream.buffer.write(data)
        stream.buffer.flush()
    except OSError as fault:
        # The interpreter flushes once more at its end; let that go nowhere.
        os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())
        if isinstance(fault, BrokenPipeError):
            return
        words = (fault.strerror or "it is closed").lower()
        raise Refusal(f"the output cannot be written: {words}") from fault


def text_result(text: str) -> None:
    """Write text to stdout in the terminal's encoding, with plain glyphs for what it lacks."""
    encoding = sys.stdout.encoding or "utf-8"
    result(plain(text, encoding).encode(encoding, "replace"))


def say(message: str) -> None:
    """One line about the run, to stderr."""
    encoding = sys.stderr.encoding or "utf-8"
    try:
        sys.stderr.write(f"outcomekit: {plain(visible(message), encoding)}\n")
        sys.stderr.flush()
    except OSError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stderr.fileno())

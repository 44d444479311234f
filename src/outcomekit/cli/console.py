"""The streams: stdout is the result, stderr is everything else."""

from __future__ import annotations

import os
import sys

from outcomekit.app.refusal import Refusal, words_of

TYPE_CHECKING = False  # what mypy takes for true, without the import of `typing`
if TYPE_CHECKING:
    from collections.abc import Iterable
    from typing import Final, TextIO

    from outcomekit.reports import Style

CLEAN: Final = 0
FOUND: Final = 1
REFUSED: Final = 2
"""Exit codes: nothing was found, something was, and what was asked for cannot be done."""

COLORS: Final = ("auto", "always", "never")


def style(color: str, stream: TextIO | None = None) -> Style:
    """How text on a stream (stdout where absent) may look.

    That follows from `--color`, the environment and the terminal. What is no terminal gets the
    same bytes everywhere.
    """
    from outcomekit.reports import Style

    stream = stream or sys.stdout
    terminal = stream is not None and stream.isatty()
    return Style(
        color=_colored(color, terminal=terminal),
        width=_width() if terminal else None,
        encoding=_encoding(stream),
    )


def _width() -> int:
    import shutil

    return shutil.get_terminal_size().columns


def is_colored(color: str) -> bool:
    """Whether text on stdout has color."""
    return _colored(color, terminal=sys.stdout is not None and sys.stdout.isatty())


def _colored(color: str, *, terminal: bool) -> bool:
    if color != "auto":
        return color == "always"
    if os.environ.get("NO_COLOR"):
        return False
    if os.environ.get("FORCE_COLOR"):
        return True
    return terminal and os.environ.get("TERM") != "dumb"


def _encoding(stream: TextIO | None) -> str:
    """The encoding of a stream: the terminal's, or the one asked for by name, else UTF-8.

    A pipe has no encoding of its own. What Python takes for one is the locale's, and a result
    must not depend on that.
    """
    asked_for = os.environ.get("PYTHONIOENCODING", "").partition(":")[0]
    if stream is None or not (asked_for or stream.isatty()):
        return "utf-8"
    return stream.encoding or "utf-8"


def result(data: bytes, stream: TextIO | None = None) -> None:
    """Write a result to stdout, or to another stream. A reader who has left is no fault.

    Raises:
        Refusal: when the stream takes no more, as on a full disk, or is closed.
    """
    results((data,), stream)


def results(pieces: Iterable[bytes], stream: TextIO | None = None) -> None:
    """Write a result that is made piece by piece; else as `result`."""
    stream = stream or sys.stdout
    if stream is None:  # the program was started without
        raise Refusal("the output cannot be written: it is closed")
    try:
        for data in pieces:
            stream.buffer.write(data)
        stream.buffer.flush()
    except OSError as fault:
        _divert(stream)
        if not isinstance(fault, BrokenPipeError):
            raise Refusal(f"the output cannot be written: {words_of(fault)}") from fault


def text_result(text: str) -> None:
    """Write text to stdout in the terminal's encoding, with plain glyphs for what it lacks."""
    from outcomekit.reports import plain

    encoding = _encoding(sys.stdout)
    result(plain(text, encoding).encode(encoding, "replace"))


def say(message: str) -> None:
    """One line about the run, to stderr; where that is closed, nobody is told."""
    from outcomekit.reports import plain, visible

    stream = sys.stderr
    if stream is None:
        return
    encoding = _encoding(stream)
    line = f"outcomekit: {plain(visible(message), encoding)}\n"
    try:
        stream.buffer.write(line.encode(encoding, "replace"))
        stream.buffer.flush()
    except OSError:
        _divert(stream)


def _divert(stream: TextIO) -> None:
    """Let go nowhere what is still buffered: the interpreter flushes once more at its end."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, stream.fileno())
    os.close(nowhere)

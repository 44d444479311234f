"""Paths as plain text, in the form that `Path` gives them: `maps/x.yaml` for `./maps//x.yaml`.

For the few modules that every run passes through, and that a portfolio passes through thousands of
times; elsewhere paths are `Path`s.
"""

from __future__ import annotations

import os
import stat

from outcomekit.app.refusal import Refusal, words_of

TYPE_CHECKING = False  # what mypy takes for true, without the import of `typing`
if TYPE_CHECKING:
    from os import PathLike
    from typing import Final

_TO_READ: Final = (
    os.O_RDONLY
    | getattr(os, "O_NONBLOCK", 0)
    | getattr(os, "O_BINARY", 0)
    | getattr(os, "O_CLOEXEC", 0)
)
_PIECE: Final = 1 << 20


def plainly(path: str | PathLike[str]) -> str:
    """A path as `Path` would write it."""
    text = os.fspath(path)
    if type(path) is not str:
        return text
    if os.sep != "/":
        from pathlib import Path

        return str(Path(text))
    steps = [step for step in text.split("/") if step and step != "."]
    if not text.startswith("/"):
        return "/".join(steps) or "."
    return ("//" if text.startswith("//") and text[:3] != "///" else "/") + "/".join(steps)


def beneath(folder: str, name: str) -> str:
    """The path of a name in a folder."""
    return name if folder == "." else os.path.join(folder, name)


def parent(path: str) -> str:
    """The folder in which a path stands, as far as its text says."""
    return os.path.dirname(path) or "."


def stem(name: str) -> str:
    """A file's name without its last suffix."""
    at = name.rfind(".")
    return name[:at] if 0 < at < len(name) - 1 else name


def read_start(path: str, size: int) -> bytes:
    """The first bytes of a file, and none of what is no file.

    Raises:
        OSError: when it cannot be read.
    """
    try:
        found = os.stat(path)
    except (FileNotFoundError, NotADirectoryError, ValueError):
        return b""
    if not stat.S_ISREG(found.st_mode):
        return b""
    number = os.open(path, os.O_RDONLY | getattr(os, "O_BINARY", 0))
    try:
        return os.read(number, min(size, max(found.st_size, 1)))
    finally:
        os.close(number)


def read_file(path: str | PathLike[str], limit: int) -> bytes:
    """The bytes of a file, at most one more than the limit.

    A named pipe that nobody writes to is empty: opening it does not wait.

    Raises:
        Refusal: when it cannot be read.
    """
    try:
        number = os.open(path, _TO_READ)
        try:
            os.set_blocking(number, True)
            pieces = [os.read(number, min(limit, os.fstat(number).st_size) + 1)]
            while pieces[-1] and (room := limit + 1 - sum(map(len, pieces))) > 0:
                pieces.append(os.read(number, min(room, _PIECE)))
            return b"".join(pieces)
        finally:
            os.close(number)
    except OSError as fault:
        raise Refusal(f"{os.fspath(path)} cannot be read: {words_of(fault)}") from fault


def label(path: str) -> str:
    """A path as findings show it: with slashes on every system."""
    return path.replace(os.sep, "/")

"""Writing a file so that a reader, or a power cut, meets the old content or the new, never half."""

from __future__ import annotations

import contextlib
import os
import tempfile
from pathlib import Path
from typing import Final

from outcomekit.app.refusal import Refusal, words_of

TEMPORARY: Final = ".outcomekit-"
"""How the names of our temporary files begin."""


def write_file(path: Path, data: bytes) -> None:
    """Put content into a file in one step; a link is written through, a file's mode is kept.

    Folders above the file are made.

    Raises:
        Refusal: when the system does not let us; the old content then still stands.
    """
    try:
        target = path.resolve()
        target.parent.mkdir(parents=True, exist_ok=True)
        mode = target.stat().st_mode & 0o7777 if target.exists() else None
        _replace(target, data, mode)
    except ValueError as fault:
        raise Refusal(f"{path} is no name for a file") from fault
    except OSError as fault:
        raise Refusal(f"{path} cannot be written: {words_of(fault)}") from fault


def _replace(target: Path, data: bytes, mode: int | None) -> None:
    if target.is_dir():
        raise IsADirectoryError(None, "it is a folder")
    number, name = tempfile.mkstemp(prefix=TEMPORARY, suffix=".tmp", dir=target.parent)
    temporary = Path(name)
    try:
        with os.fdopen(number, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        temporary.chmod(mode if mode is not None else 0o666 & ~_umask())
        temporary.replace(target)
    except BaseException:
        with contextlib.suppress(OSError):
            temporary.unlink()
        raise
    _sync_folder(target.parent)


def _umask() -> int:
    """The mode bits that new files go without; the system has no way to ask but to set it."""
    mask = os.umask(0o022)
    os.umask(mask)
    return mask


def _sync_folder(folder: Path) -> None:
    """Make the new name last, where the system can say so of a folder."""
    with contextlib.suppress(OSError):
        number = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(number)
        finally:
            os.close(number)

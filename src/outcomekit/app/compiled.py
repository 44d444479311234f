"""Where the byte code of shipped templates is kept: in the user's own cache folder alone.

`cache-dir` does not move it: a setting comes with a repository, and no repository may say which
program is run.
"""

from __future__ import annotations

import os
from pathlib import Path

from outcomekit.app.cache import own_folder
from outcomekit.app.refusal import Refusal
from outcomekit.app.verdicts import program_stamp

_LARGEST = 4_000_000


class CompiledTemplates:
    """Byte code in a folder that belongs to the user, and that nobody else may write."""

    def __init__(self) -> None:
        own = own_folder()
        self._folder = Path(own) / "templates" if own is not None else None
        self.stamp = program_stamp()

    def read(self, name: str) -> bytes | None:
        """What was kept under a name; None for nothing, or nothing that can be trusted."""
        if self._folder is None or not _is_ours(self._folder):
            return None
        try:
            with (self._folder / name).open("rb") as file:
                return file.read(_LARGEST) if _is_ours(self._folder / name) else None
        except OSError:
            return None

    def write(self, name: str, data: bytes) -> None:
        """Keep it under a name, where that can be done."""
        if self._folder is None:
            return
        from outcomekit.app.write import write_file

        try:
            self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            if _is_ours(self._folder):
                write_file(self._folder / name, data)
        except (OSError, Refusal):
            pass  # it is compiled anew next time


def _is_ours(path: Path) -> bool:
    """Whether a path is the user's, and writable for nobody else, as far as the system can tell."""
    try:
        found = path.stat()
    except OSError:
        return False
    if not hasattr(os, "getuid"):
        return True
    return found.st_uid == os.getuid() and not found.st_mode & 0o022

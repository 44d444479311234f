"""Verdicts that are kept from one run to the next: a JSON file in the user's cache folder.

`validate` has one file, and `lint` another, which holds more. A verdict goes by its key: a hash of
the map's id and bytes, of the settings that decide over it, of the program's version and of the
language's table. So a verdict is never out of date; what goes by
another key is only in the way, and the oldest leaves when the file grows beyond its bound.

The file is a JSON object with a line a verdict. A line is looked up as text, and decoded where
someone needs to know more than that all is good: a portfolio's verdicts are many. A file that is
not as this module writes it is passed over, and written anew.
"""

from __future__ import annotations

import os

from outcomekit import __version__

try:
    from _blake2 import blake2b  # without OpenSSL, which takes its time
except ImportError:
    from hashlib import blake2b

TYPE_CHECKING = False  # what mypy takes for true, without the import of `typing`
if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Final

GOOD: Final = b"[1,[],"
"""How a verdict begins that says that nothing is wrong, whatever a map's neighbors are."""
NO_MAP: Final = b"null"
"""The verdict over YAML that is no map."""
NO_KEY: Final = b" " * 32
"""What stands before a verdict in place of a key."""
FILE: Final = "verdicts.json"
LARGEST: Final = 24_000_000
"""Bytes beyond which the oldest verdicts leave: those of some ten thousand maps."""
_FEW: Final = 16
"""Lookups up to which the text is searched; beyond, its lines are gone through once."""
_END: Final = b'"":[]}\n'
_PACKAGE: Final = os.path.dirname(os.path.dirname(__file__))


class Verdicts:
    """The verdicts in one cache folder. Without a folder there are none, and none are kept."""

    def __init__(self, folder: str | None, file: str = FILE) -> None:
        self._path = os.path.join(folder, file) if folder is not None else None
        self._head = b'{"outcomekit":"%s",\n' % program_stamp().encode()
        self._text: bytes | None = None
        self._lines: dict[bytes, bytes] | None = None
        self._lookups = 0
        self._new: dict[bytes, bytes] = {}

    @property
    def is_empty(self) -> bool:
        """Whether no verdict is known."""
        if self._text is None:
            self._text = self._read()
        return not self._text

    def key(self, map_id: str, decided_by: str, contents: Sequence[bytes]) -> bytes:
        """The key of the verdict over a map with these contents, and what else decides over it."""
        said = [map_id, decided_by, *(str(len(one)) for one in contents)]
        made = blake2b("\0".join(said).encode("utf-8", "surrogatepass"), digest_size=16)
        for one in contents:
            made.update(one)
        return made.hexdigest().encode()

    def known(self, key: bytes) -> bytes | None:
        """The verdict that goes by a key, as JSON; None where it is not known."""
        if self.is_empty or self._text is None:
            return None
        self._lookups += 1
        if self._lookups <= _FEW:
            at = self._text.find(b'\n"%s":' % key)
            if at < 0:
                return None
            start = at + len(key) + 4
            return self._text[start : self._text.index(b",\n", start)]
        if self._lines is None:
            self._lines = {line[1:33]: line[35:-1] for line in self._all()}
        return self._lines.get(key)

    def add(self, key: bytes, verdict: bytes) -> None:
        """Remember a verdict, as JSON on one line."""
        self._new[key] = verdict

    def keep(self) -> None:
        """Write what was added, where that can be done; the oldest verdicts leave."""
        if not self._new or self._path is None:
            return
        import contextlib
        from pathlib import Path

        from outcomekit.app.refusal import Refusal
        from outcomekit.app.write import write_file

        old = [line for line in self._all() if line[1:33] not in self._new]
        new = [b'"%s":%s,' % (key, verdict) for key, verdict in self._new.items()]
        kept: list[bytes] = []
        room = LARGEST
        for line in reversed(old + new):
            room -= len(line) + 1
            if room < 0:
                break
            kept.append(line)
        kept.reverse()
        with contextlib.suppress(Refusal):  # a cache that cannot be written is none
            write_file(Path(self._path), self._head + b"\n".join([*kept, _END]))

    def _all(self) -> list[bytes]:
        """The lines that were read, the oldest first."""
        return (self._text or b"").split(b"\n")[1:-2]

    def _read(self) -> bytes:
        if self._path is None:
            return b""
        try:
            number = os.open(self._path, os.O_RDONLY | getattr(os, "O_BINARY", 0))
        except (OSError, ValueError):
            return b""
        try:
            size = os.fstat(number).st_size
            text = os.read(number, size + 1) if size <= 2 * LARGEST else b""
        except OSError:
            return b""
        finally:
            os.close(number)
        whole = len(text) == size and text.startswith(self._head) and text.endswith(b"\n" + _END)
        return text if whole else b""


def program_stamp() -> str:
    """What decides over a result beside its input: the version, and the language's table.

    In a checkout, where the version stays while the code changes, also the time of every module.
    """
    stamps = [__version__]
    if os.path.exists(os.path.join(_PACKAGE, "..", "..", "pyproject.toml")):
        for folder, _, names in os.walk(_PACKAGE):
            stamps += [_stamp(os.path.join(folder, name)) for name in names if name[-3:] == ".py"]
    else:
        stamps.append(_stamp(os.path.join(_PACKAGE, "model", "tabulated.py")))
    return blake2b("\0".join(stamps).encode(), digest_size=16).hexdigest()


def _stamp(path: str) -> str:
    found = os.stat(path)
    return f"{path}:{found.st_size}:{found.st_mtime_ns}"

"""Objects of a git repository: commits, folders and files, through one process for all of them."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import IO, Final

from outcomekit.app.git import LEFT_OUT, started
from outcomekit.app.refusal import Refusal

_MODE_FOLDER: Final = "40000"
_MODE_SUBMODULE: Final = "160000"
_MODE_LINK: Final = "120000"
_AT_ONCE: Final = 200
"""How many objects are asked for before their content is read: the names fit into a pipe."""


@dataclass(frozen=True, slots=True)
class Entry:
    """What stands in a folder of a revision: its mode as git writes it, and its object."""

    mode: str
    sha: str

    @property
    def is_folder(self) -> bool:
        """Whether it is a folder."""
        return self.mode == _MODE_FOLDER

    @property
    def is_submodule(self) -> bool:
        """Whether another repository stands here."""
        return self.mode == _MODE_SUBMODULE

    @property
    def is_file(self) -> bool:
        """Whether it is a plain file; a link is none."""
        return not (self.is_folder or self.is_submodule or self.mode == _MODE_LINK)


class Objects:
    """One `git cat-file --batch`, which gives as many objects as one asks for."""

    def __init__(self, folder: Path) -> None:
        self._process = started(folder, "cat-file", "--batch")
        self._folders: dict[str, dict[str, Entry]] = {}
        self._roots: dict[str, str] = {}

    def __enter__(self) -> Objects:
        """Leaving ends the process."""
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        fault: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """End the process."""
        for stream in (self._process.stdin, self._process.stdout):
            if stream is not None:
                with suppress(BrokenPipeError):  # it may have ended before
                    stream.close()
        self._process.wait()

    def read(self, shas: Iterable[str]) -> Iterator[tuple[str, bytes]]:
        """Each object with its content.

        Args:
            shas: names of objects, which git gave and nobody else.

        Raises:
            Refusal: for an object that is not here, as in a clone that left some out.
        """
        names = list(shas)
        requests, answers = self._process.stdin, self._process.stdout
        assert requests is not None
        assert answers is not None
        for start in range(0, len(names), _AT_ONCE):
            some = names[start : start + _AT_ONCE]
            try:
                requests.write("".join(f"{name}\n" for name in some).encode())
                requests.flush()
            except BrokenPipeError as fault:
                raise Refusal(LEFT_OUT) from fault
            for name in some:
                yield name, _content(answers)

    def folder(self, sha: str) -> dict[str, Entry]:
        """What stands in a folder, by name."""
        if sha not in self._folders:
            [(_, data)] = self.read([sha])
            self._folders[sha] = _entries(data, len(sha) // 2)
        return self._folders[sha]

    def root(self, commit: str) -> dict[str, Entry]:
        """What stands at the top of a commit."""
        if commit not in self._roots:
            [(_, data)] = self.read([commit])
            self._roots[commit] = data.split(b"\n", 1)[0].split(b" ")[1].decode()
        sha = self._roots[commit]
        return self.folder(sha) if sha else {}


def _content(answers: IO[bytes]) -> bytes:
    """The next object that `cat-file --batch` gives; where it has none, it says so, or ends."""
    head = answers.readline().split()
    if len(head) < 3:
        raise Refusal(LEFT_OUT)
    data = answers.read(int(head[2]))
    answers.read(1)
    return data


def _entries(data: bytes, width: int) -> dict[str, Entry]:
    """The entries of a tree object; an object's name has `width` bytes."""
    found = {}
    at = 0
    while at < len(data):
        end = data.index(b"\0", at)
        mode, _, name = data[at:end].partition(b" ")
        at = end + 1 + width
        found[os.fsdecode(name)] = Entry(mode.decode(), data[end + 1 : at].hex())
    return found

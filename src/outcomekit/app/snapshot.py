"""One state of a repository's files: a commit, or the last commit with what was done since.

Paths are those from the top of the repository, with `/`. Two states are held against each other
folder by folder, and a folder that is the same on both sides is never looked into.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from outcomekit.app.git import Touched
from outcomekit.app.objects import Entry, Objects

_ON_DISK: Final = "on disk"
"""What stands for the name of an object that is in the work tree only."""


@dataclass(slots=True)
class Snapshot:
    """The files of one state.

    `commit` is the commit at its base, None where there is none. `over` is what differs from it:
    the object of each path, `_ON_DISK` for the file in the work tree, None where nothing is left.
    `top` is the work tree's folder.
    """

    objects: Objects
    commit: str | None
    top: Path | None = None
    over: dict[str, str | None] = field(default_factory=dict)
    _read: dict[str, bytes] = field(default_factory=dict)

    @classmethod
    def of_work_tree(
        cls, objects: Objects, head: str, top: Path, touched: Iterable[Touched]
    ) -> Snapshot:
        """The files as they lie in the work tree."""
        over = {one.path: _ON_DISK if one.there else None for one in touched}
        return cls(objects, head, top, over)

    @classmethod
    def of_index(cls, objects: Objects, head: str, touched: Iterable[Touched]) -> Snapshot:
        """The files as they are staged."""
        return cls(objects, head, None, {one.path: one.staged for one in touched if one.tracked})

    def root(self) -> Mapping[str, Entry]:
        """What stands at the top of the commit at its base."""
        return self.objects.root(self.commit) if self.commit is not None else {}

    def entry(self, path: str) -> Entry | None:
        """What stands at a path of the commit at its base."""
        here: Mapping[str, Entry] = self.root()
        *folders, name = path.split("/")
        for folder in folders:
            inner = here.get(folder)
            if inner is None or not inner.is_folder:
                return inner if inner is not None and inner.is_submodule else None
            here = self.objects.folder(inner.sha)
        return here.get(name)

    def sha(self, path: str) -> str | None:
        """What tells the content of a file from others; None where there is no file."""
        if path in self.over:
            return self.over[path]
        found = self.entry(path)
        return found.sha if found is not None and found.is_file else None

    def is_file(self, path: str) -> bool:
        """Whether there is a file at a path."""
        return self.sha(path) is not None

    def is_folder(self, path: str) -> bool:
        """Whether there is anything below a path."""
        return next(self.below(path), None) is not None

    def below(self, folder: str) -> Iterator[str]:
        """The files below a folder (`""` for all), sorted."""
        start = f"{folder}/" if folder else ""
        known = self.root()
        if folder:
            found = self.entry(folder)
            known = self.objects.folder(found.sha) if found and found.is_folder else {}
        there = {path for path in _files(self.objects, known, start) if path not in self.over}
        there |= {path for path, sha in self.over.items() if sha and path.startswith(start)}
        yield from sorted(there)

    def fetch(self, paths: Iterable[str]) -> None:
        """Read some files at once; `read` gives them then."""
        shas = dict.fromkeys(sha for path in paths if (sha := self.sha(path)) is not None)
        wanted = [sha for sha in shas if sha != _ON_DISK and sha not in self._read]
        self._read.update(self.objects.read(wanted))

    def read(self, path: str, limit: int, from_disk: Callable[[Path, int], bytes]) -> bytes:
        """A file's bytes, at most one more than the limit.

        Args:
            path: where it stands.
            limit: the most bytes that are of use.
            from_disk: reads what is in the work tree only.
        """
        sha = self.sha(path)
        if sha is None:
            return b""
        if sha == _ON_DISK and self.top is not None:
            return from_disk(self.top / path, limit)
        self.fetch([path])
        return self._read[sha][: limit + 1]

    def step(self, files: Mapping[str, str | None]) -> None:
        """Become the state after some files changed; what was read and is replaced is forgotten.

        Args:
            files: the object of each path, None where nothing is left.
        """
        replaced = {self.sha(path) for path in files} - {*files.values()}
        self.over.update(files)
        for sha in replaced:
            self._read.pop(sha or "", None)


def changed(old: Snapshot, new: Snapshot) -> tuple[list[str], list[str]]:
    """The files that are not the same in two states, and the submodules; both sorted."""
    paths: set[str] = {*old.over, *new.over}
    modules: set[str] = set()
    if old.commit != new.commit:
        for path, before, after in _apart(old.objects, old.root(), new.root(), ""):
            if any(one is not None and one.is_submodule for one in (before, after)):
                modules.add(path)
            else:
                paths.add(path)
    differing = [path for path in sorted(paths) if _differs(old.sha(path), new.sha(path))]
    return differing, sorted(modules)


def _differs(before: str | None, after: str | None) -> bool:
    # What lies on disk may be anything; the maps themselves will tell.
    return before != after or before == _ON_DISK


def _apart(
    objects: Objects, old: Mapping[str, Entry], new: Mapping[str, Entry], start: str
) -> Iterator[tuple[str, Entry | None, Entry | None]]:
    """The entries that are not the same in two folders, down to the files."""
    for name in dict.fromkeys([*old, *new]):
        before, after = old.get(name), new.get(name)
        if before == after:
            continue
        path = f"{start}{name}"
        folders = [
            objects.folder(one.sha) if one is not None and one.is_folder else {}
            for one in (before, after)
        ]
        yield from _apart(objects, folders[0], folders[1], f"{path}/")
        files = [one if one is not None and not one.is_folder else None for one in (before, after)]
        if any(files):
            yield path, files[0], files[1]


def _files(objects: Objects, known: Mapping[str, Entry], start: str) -> Iterator[str]:
    for name, entry in known.items():
        if entry.is_folder:
            yield from _files(objects, objects.folder(entry.sha), f"{start}{name}/")
        elif entry.is_file:
            yield f"{start}{name}"

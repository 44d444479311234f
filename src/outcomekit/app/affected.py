"""Which maps of a snapshot some changed files make, or belong to; and reading them."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final, TypeAlias

from outcomekit.app.discover import HEAD, is_headed
from outcomekit.app.load import Loaded, ReadBytes, load, read_file
from outcomekit.app.map_files import MapFiles
from outcomekit.app.settings import Settings, default_settings, settings_for
from outcomekit.app.snapshot import Snapshot
from outcomekit.app.walk import YAML, is_excluded

_SNIFFED: Final = 1_000_000
_MARK: Final = b"outcome_map"


@dataclass(frozen=True, slots=True)
class Unit:
    """The files of a snapshot that make one map, as paths from the repository's top.

    `path` is the file, or the folder of a folder map, whose head comes first among `files`.
    """

    path: str
    files: tuple[str, ...]

    def touches(self, limit: str) -> bool:
        """Whether a map lies at or below a path, or the path is a part of it."""
        return not limit or _is_within(self.path, limit) or _is_within(limit, self.path)


def _is_within(path: str, folder: str) -> bool:
    return path == folder or path.startswith(f"{folder}/")


@dataclass(slots=True)
class Around:
    """Where the repository lies, seen from where the user is.

    `top` is its work tree, None for a bare one; `here` the folder from which paths are told.
    """

    top: Path | None
    here: Path
    _settings: dict[str, Settings] = field(default_factory=dict)

    def label(self, path: str) -> Path:
        """A path from the repository's top as the user would write it."""
        return Path(path) if self.top is None else Path(os.path.relpath(self.top / path, self.here))

    def settings(self, folder: str) -> Settings:
        """The settings in force for a folder, or for the nearest one above that is still there."""
        if self.top is None:
            return default_settings()
        if folder not in self._settings:
            there = self.top / folder
            while not there.is_dir() and there != self.top:
                there = there.parent
            self._settings[folder] = settings_for(there)
        return self._settings[folder]

    def is_looked_at(self, path: str) -> bool:
        """Whether a walk would meet a file: YAML, neither hidden nor excluded."""
        if not path.endswith(YAML) or any(part.startswith(".") for part in path.split("/")):
            return False
        if self.top is None:
            return True
        settings = self.settings(_folder(path))
        steps = path.split("/")
        return not any(
            is_excluded(self.top.joinpath(*steps[:length]), settings)
            for length in range(1, len(steps) + 1)
        )


def _folder(path: str) -> str:
    return path.rpartition("/")[0]


def units(snapshot: Snapshot, paths: Iterable[str], around: Around) -> list[Unit]:
    """The maps of a snapshot that some changed files make or belong to, sorted by path.

    Args:
        snapshot: the state in which the maps stand.
        paths: the files; in this state they may be gone.
        around: where the repository lies.
    """
    relevant = [path for path in paths if around.is_looked_at(path)]
    heads = {
        f"{folder}/{HEAD}" if folder else HEAD
        for path in relevant
        for folder in _above(path, around)
    }
    snapshot.fetch(sorted(heads))
    found: dict[str, Unit] = {}
    alone: list[str] = []
    for path in relevant:
        folder = _folder_map(snapshot, path, around)
        if folder is None:
            if snapshot.is_file(path):
                alone.append(path)
        elif folder not in found:
            found[folder] = _unit_of_folder(snapshot, folder, around)
    snapshot.fetch(alone)
    for path in alone:
        if _MARK in snapshot.read(path, _SNIFFED, read_file).replace(b"\0", b""):
            found[path] = Unit(path, (path,))
    return [found[path] for path in sorted(found)]


def _above(path: str, around: Around) -> Iterator[str]:
    """The folders above a file within its workspace, the outermost first."""
    steps = path.split("/")[:-1]
    root = around.settings(_folder(path)).root
    for length in range(len(steps) + 1):
        folder = "/".join(steps[:length])
        if root is None or around.top is None or (around.top / folder).is_relative_to(root):
            yield folder


def _folder_map(snapshot: Snapshot, path: str, around: Around) -> str | None:
    """The folder of the folder map that a file is a part of; the outermost one counts."""
    for folder in _above(path, around):
        head = f"{folder}/{HEAD}" if folder else HEAD
        if snapshot.is_file(head) and is_headed(snapshot.read(head, _SNIFFED, read_file)):
            return folder
    return None


def _unit_of_folder(snapshot: Snapshot, folder: str, around: Around) -> Unit:
    head = f"{folder}/{HEAD}" if folder else HEAD
    parts = [path for path in snapshot.below(folder) if around.is_looked_at(path) and path != head]
    return Unit(folder, (head, *parts))


Load: TypeAlias = Callable[[MapFiles, ReadBytes], Loaded | None]
"""What reads a map, as `load` does."""


def loaded(
    snapshot: Snapshot, chosen: Sequence[Unit], around: Around, load: Load = load
) -> Iterator[tuple[str, Loaded]]:
    """The maps of some units, each with its path from the repository's top."""
    snapshot.fetch(path for unit in chosen for path in unit.files)
    for unit in chosen:
        labels = {around.label(path): path for path in unit.files}
        settings = around.settings(_folder(unit.files[0]))
        start = snapshot.read(unit.files[0], _SNIFFED, read_file)
        files = MapFiles(
            around.label(unit.path), tuple(labels), settings, named=False, headed=is_headed(start)
        )
        one = load(files, _reader(snapshot, labels))
        if one is not None:
            yield unit.path, one


def _reader(snapshot: Snapshot, labels: dict[Path, str]) -> Callable[[Path, int], bytes]:
    return lambda label, limit: snapshot.read(labels[label], limit, read_file)

"""Finding maps: which files below the given paths make which maps.

A file map is one file with `outcome_map` at its top; a folder map is a folder with such a
`map.yaml`, and all YAML below it. A walk is sorted, stays below its root, and passes over hidden,
git-ignored and excluded paths, and over links that lead out.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from fnmatch import fnmatch
from pathlib import Path
from typing import Final

from outcomekit.app.ignored import git_ignored
from outcomekit.app.refusal import Refusal
from outcomekit.app.settings import Settings
from outcomekit.diagnostics.nearest import nearest

HEAD: Final = "map.yaml"
"""The part of a folder map that makes the folder a map."""
_SUFFIXES: Final = (".yaml", ".yml")
_SNIFFED: Final = 1_000_000
"""Bytes in which the word `outcome_map` must stand for a file to be taken for a map."""
_AT_TOP: Final = re.compile(rb"^(?:\xef\xbb\xbf)?[\"'{ ]{0,3}outcome_map[\"']?\s*:", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class MapFiles:
    """The files of one map, the one with its head first.

    `named` says that the user named it, so it must be a map; what a walk met may also be
    other YAML. Paths are as the user would write them.
    """

    map_id: str
    files: tuple[Path, ...]
    named: bool

    @property
    def is_folder(self) -> bool:
        """Whether it is a folder map."""
        return self.files[0].name == HEAD and self.map_id != Path(HEAD).stem

    @property
    def path(self) -> Path:
        """What a user would name to mean this map: its file, or its folder."""
        return self.files[0].parent if self.is_folder else self.files[0]


def find_maps(paths: Iterable[Path], settings: Settings) -> list[MapFiles]:
    """The maps at and below some paths, each once, in the order in which they were named.

    Raises:
        Refusal: for a path that does not exist.
    """
    found: dict[Path, MapFiles] = {}
    for path in paths:
        for files in _at(path, settings):
            key = files.files[0].absolute()
            if key not in found or (files.named and not found[key].named):
                found[key] = files
    return list(found.values())


def _at(path: Path, settings: Settings) -> Iterator[MapFiles]:
    if not path.exists():
        raise Refusal(_missing(path))
    head = _folder_map_around(path, settings)
    if head is not None:
        yield _folder_map(head, settings, named=True)
    elif path.is_dir():
        yield from walk(path, settings)
    else:
        yield MapFiles(_stem(path), (path,), named=True)


def _missing(path: Path) -> str:
    if path.is_symlink():
        return f"{path} is a link that leads nowhere"
    parent = path.parent
    try:
        beside = sorted(entry.name for entry in parent.iterdir()) if parent.is_dir() else []
    except OSError:
        beside = []
    near = nearest(path.name, beside)
    hint = f"; did you mean {parent / near}?" if near else ""
    return f"{path} does not exist{hint}"


def _folder_map_around(path: Path, settings: Settings) -> Path | None:
    """The folder of the folder map that a path is, or is a part of; None for none.

    The outermost one counts, for whatever lies below a folder map is a part of it.
    """
    start = path if path.is_dir() else path.parent
    found: Path | None = None
    here = start
    top = settings.root.resolve() if settings.root is not None else None
    for _ in range(len(start.resolve().parts)):
        if is_map_head(here / HEAD):
            found = here
        resolved = here.resolve()
        if resolved == top or (here / ".git").exists():
            break
        parent = here.parent if here != here.parent and here.name not in ("", "..") else here / ".."
        if parent.resolve() == resolved:
            break
        here = parent
    if found is None or (not path.is_dir() and path.suffix not in _SUFFIXES):
        return None
    return found


def _folder_map(folder: Path, settings: Settings, *, named: bool) -> MapFiles:
    head = folder / HEAD
    parts = [file for file in _files_below(folder, settings) if file != head]
    name = folder.name if folder.name not in ("", "..") else folder.resolve().name
    return MapFiles(name, (head, *parts), named)


def walk(root: Path, settings: Settings) -> Iterator[MapFiles]:
    """The maps below a folder, in the order of their paths."""
    for folder, files in _folders(root, settings, stop_at_maps=True):
        if folder / HEAD in files and is_map_head(folder / HEAD):
            yield _folder_map(folder, settings, named=False)
            continue
        for file in files:
            if _mentions_map(file):
                yield MapFiles(_stem(file), (file,), named=False)


def _files_below(folder: Path, settings: Settings) -> list[Path]:
    return [file for _, files in _folders(folder, settings, stop_at_maps=False) for file in files]


def _folders(
    root: Path, settings: Settings, *, stop_at_maps: bool
) -> Iterator[tuple[Path, list[Path]]]:
    """Each folder below a root with its YAML files; sorted, the folder's own files first."""
    ignored = git_ignored(root.resolve())
    inside = root.resolve()
    pending = [root]
    while pending:
        folder = pending.pop()
        folders: list[Path] = []
        files: list[Path] = []
        for entry in _entries(folder):
            path = folder / entry.name
            if entry.name.startswith(".") or _excluded(path, ignored, settings):
                continue
            if entry.is_dir(follow_symlinks=False):
                folders.append(path)
            elif _is_yaml_inside(entry, inside):
                files.append(path)
        yield folder, files
        if not (stop_at_maps and folder / HEAD in files and is_map_head(folder / HEAD)):
            pending.extend(reversed(folders))


def _is_yaml_inside(entry: os.DirEntry[str], root: Path) -> bool:
    """Whether an entry is a YAML file that is not a link to somewhere outside the root."""
    if not entry.name.endswith(_SUFFIXES) or not entry.is_file():
        return False
    return not entry.is_symlink() or Path(entry.path).resolve().is_relative_to(root)


def _entries(folder: Path) -> list[os.DirEntry[str]]:
    try:
        with os.scandir(folder) as entries:
            return sorted(entries, key=lambda entry: entry.name)
    except OSError as fault:
        raise Refusal(f"{folder} cannot be read: {words_of(fault)}") from fault


def _excluded(path: Path, ignored: frozenset[str], settings: Settings) -> bool:
    if not ignored and not settings.exclude:
        return False
    absolute = str(path.parent.resolve() / path.name)
    if absolute in ignored:
        return True
    if settings.root is None:
        return False
    relative = os.path.relpath(absolute, settings.root.resolve()).replace(os.sep, "/")
    return any(fnmatch(relative, pattern.rstrip("/")) for pattern in settings.exclude)


def is_map_head(path: Path) -> bool:
    """Whether a file begins, somewhere at the left edge, with `outcome_map:`."""
    data = _sniff(path)
    return _AT_TOP.search(data) is not None


def has_map_line(data: bytes) -> bool:
    """Whether text that could not be read as YAML was meant as a map."""
    return _AT_TOP.search(data.replace(b"\0", b"")) is not None


def _mentions_map(path: Path) -> bool:
    return b"outcome_map" in _sniff(path).replace(b"\0", b"")


def _sniff(path: Path) -> bytes:
    try:
        if not path.is_file():
            return b""
        with path.open("rb") as file:
            return file.read(_SNIFFED)
    except OSError:
        return b"outcome_map:"  # unreadable: the reader will say so


def _stem(path: Path) -> str:
    name = path.name
    return next((name[: -len(end)] for end in _SUFFIXES if name.endswith(end)), name)


def words_of(fault: OSError) -> str:
    """Why the system refused, in a few words."""
    return (fault.strerror or "the system refuses").lower()

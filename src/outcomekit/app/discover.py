"""Finding maps: which files at and below the given paths make which maps.

A file map is one file with `outcome_map` at its top; a folder map is a folder with such a
`map.yaml`, and all YAML below it. Each map belongs to the workspace of the nearest settings.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from outcomekit.app.refusal import words_of
from outcomekit.app.settings import Settings, settings_for
from outcomekit.app.walk import YAML, Walk
from outcomekit.diagnostics.nearest import nearest

HEAD: Final = "map.yaml"
"""The part of a folder map that makes the folder a map."""
_SNIFFED: Final = 1_000_000
"""Bytes in which the word `outcome_map` must stand for a file to be taken for a map."""
_AT_TOP: Final = re.compile(
    rb"^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)?[\"'{ ]{0,3}outcome_map[\"']?\s*:", re.MULTILINE
)


@dataclass(frozen=True, slots=True)
class MapFiles:
    """The files of one map, the one with its head first.

    `path` is what a user would name to mean the map: its file, or its folder. `named` says that
    the user named it, so it must be a map; what a walk met may also be other YAML. `headed` says
    that a line begins with `outcome_map:`, by which a text too broken to read is known for a map.
    All paths are as the user would write them.
    """

    path: Path
    files: tuple[Path, ...]
    settings: Settings
    named: bool
    headed: bool = True

    @property
    def is_folder(self) -> bool:
        """Whether it is a folder map."""
        return self.path != self.files[0]

    @property
    def map_id(self) -> str:
        """The map's id: the file's stem or the folder's name."""
        if not self.is_folder:
            return self.path.stem
        name = self.path.name
        return name if name not in ("", "..") else real(self.path).name


@dataclass(slots=True)
class Found:
    """The maps at some paths, each once, in the order in which the paths were named.

    `refusals` says what could not be looked at, one line each.
    """

    maps: list[MapFiles] = field(default_factory=list)
    refusals: list[str] = field(default_factory=list)


def real(path: Path) -> Path:
    """Where a path leads, absolute and without links; as far as it goes where it leads nowhere."""
    return Path(os.path.realpath(path))


def same_place(path: Path) -> Path:
    """What two ways to write one path have in common; a link is not what it leads to."""
    return real(path.parent) / path.name


def find_maps(paths: Iterable[Path]) -> Found:
    """The maps at and below some paths.

    Raises:
        Refusal: for settings that are broken.
    """
    found = Found()
    by_place: dict[Path, MapFiles] = {}
    parts: set[Path] = set()
    for path in paths:
        if same_place(path) in parts:
            continue
        fault = _unreachable(path)
        if fault is not None:
            found.refusals.append(fault)
            continue
        for files in _at(path, found.refusals):
            place = same_place(files.files[0])
            known = by_place.get(place)
            if known is None or (files.named and not known.named):
                by_place[place] = files
                parts.update(map(same_place, files.files))
    found.maps = list(by_place.values())
    return found


def map_of(path: Path) -> MapFiles:
    """The map that a file makes, or is a part of; the file itself need not exist.

    Raises:
        Refusal: for settings that are broken.
    """
    folder = _folder_map_around(path)
    if folder is not None:
        files = _folder_map(folder, settings_for(folder), Walk(folder, []), named=True)
        if path.name.endswith(YAML):
            here = same_place(path)
            others = [file for file in files.files if same_place(file) != here]
            head = same_place(files.files[0]) == here
            together = (path, *others) if head else (*others, path)
            return MapFiles(files.path, together, files.settings, named=True)
    return MapFiles(path, (path,), settings_for(path.parent), named=True)


def workspace(settings: Settings) -> Iterator[MapFiles]:
    """The maps of a workspace; none where there is none. What cannot be read is passed over."""
    if settings.root is not None:
        for files in _walk(settings.root, settings, []):
            if files.settings.root == settings.root:
                yield files


def _at(path: Path, refusals: list[str]) -> Iterator[MapFiles]:
    folder = _folder_map_around(path)
    if folder is not None:
        files = _folder_map(folder, settings_for(folder), Walk(folder, refusals), named=True)
        if path.is_dir() or same_place(path) in map(same_place, files.files):
            yield files
            return
    if path.is_dir():
        yield from _walk(path, settings_for(path), refusals)
    else:
        yield MapFiles(path, (path,), settings_for(path.parent), named=True)


def _unreachable(path: Path) -> str | None:
    """Why there is nothing at a path, or None."""
    try:
        path.stat()
    except FileNotFoundError:
        return f"{path} is a link that leads nowhere" if path.is_symlink() else missing(path)
    except OSError as fault:
        return f"{path} cannot be read: {words_of(fault)}"
    return None


def missing(path: Path) -> str:
    """What to say of a path at which nothing is, with the nearest name beside it."""
    try:
        beside = sorted(entry.name for entry in path.parent.iterdir())
    except OSError:
        beside = []
    near = nearest(path.name, beside)
    hint = f"; did you mean {path.parent / near}?" if near else ""
    return f"{path} does not exist{hint}"


# --- folder maps ------------------------------------------------------------------------------


def _folder_map_around(path: Path) -> Path | None:
    """The folder of the folder map that a path is, or is a part of; None for none.

    The outermost one counts, for whatever lies below a folder map is a part of it. Nothing is
    looked for above the workspace or the repository.
    """
    here = path if path.is_dir() else path.parent
    top = settings_for(here).root
    found: Path | None = None
    while True:
        place = real(here)
        if _is_map_head(here / HEAD):
            found = here
        if place in (top, place.parent) or (place / ".git").exists():
            return found
        here = here.parent if here.name not in ("", "..") else here / ".."


def _folder_map(folder: Path, settings: Settings, walk: Walk, *, named: bool) -> MapFiles:
    head = folder / HEAD
    parts = walk.yaml_below(folder, settings)
    others = [_plainly(part) for part in parts if part != head]
    return MapFiles(_plainly(folder), (_plainly(head), *others), settings, named)


def _plainly(path: Path) -> Path:
    """A path from the current folder without detours over `..`."""
    return Path(os.path.relpath(path)) if ".." in path.parts and not path.is_absolute() else path


def _walk(root: Path, settings: Settings, refusals: list[str]) -> Iterator[MapFiles]:
    """The maps below a folder, in the order of their paths."""
    walk = Walk(root, refusals)
    pending = [(root, settings)]
    while pending:
        folder, above = pending.pop()
        inner = settings_for(folder) if walk.has_settings(folder) else above
        folders, files = walk.entries(folder, inner)
        if folder / HEAD in files and _is_map_head(folder / HEAD):
            yield _folder_map(folder, inner, walk, named=False)
            continue
        for file in files:
            start = _sniff(file)
            if b"outcome_map" in start:
                headed = is_headed(start)
                yield MapFiles(file, (file,), inner, named=False, headed=headed)
        pending.extend((below, inner) for below in reversed(folders))


# --- looking into files -----------------------------------------------------------------------


def _is_map_head(path: Path) -> bool:
    """Whether a file begins, somewhere at the left edge, with `outcome_map:`."""
    return is_headed(_sniff(path))


def is_headed(start: bytes) -> bool:
    """Whether a line of a file's first bytes begins with `outcome_map:`."""
    return _AT_TOP.search(start[:_SNIFFED].replace(b"\0", b"")) is not None


def _sniff(path: Path) -> bytes:
    """The first bytes of a file, without those that UTF-16 puts between letters."""
    try:
        if not path.is_file():
            return b""
        with path.open("rb") as file:
            return file.read(_SNIFFED).replace(b"\0", b"")
    except OSError:
        return b"outcome_map:"  # unreadable: the reader will say so

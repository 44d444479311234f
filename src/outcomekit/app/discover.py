"""Finding maps: which files at and below the given paths make which maps.

A file map is one file with `outcome_map` at its top; a folder map is a folder with such a
`map.yaml`, and all YAML below it. Each map belongs to the workspace of the nearest settings.

Every run passes here, a portfolio's with thousands of files: paths are plain text, in the form that
`Path` gives them, and become `Path`s where someone asks for them.
"""

from __future__ import annotations

import os
import re

from outcomekit.app.map_files import Found, MapFiles
from outcomekit.app.paths import beneath, parent, plainly, read_start
from outcomekit.app.refusal import words_of
from outcomekit.app.settings import settings_for
from outcomekit.app.walk import YAML, Walk

TYPE_CHECKING = False  # what mypy takes for true, without the import of `typing`
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from os import PathLike
    from pathlib import Path
    from typing import Final

    from outcomekit.app.settings import Settings

HEAD: Final = "map.yaml"
"""The part of a folder map that makes the folder a map."""
_SNIFFED: Final = 1_000_000
"""Bytes in which the word `outcome_map` must stand for a file to be taken for a map."""
_AT_TOP: Final = re.compile(
    rb"^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)?[\"'{ ]{0,3}outcome_map[\"']?\s*:", re.MULTILINE
)


def real(path: Path) -> Path:
    """Where a path leads, absolute and without links; as far as it goes where it leads nowhere."""
    from pathlib import Path

    return Path(os.path.realpath(path))


def same_place(path: Path) -> Path:
    """What two ways to write one path have in common; a link is not what it leads to."""
    return real(path.parent) / path.name


def find_maps(paths: Iterable[str | PathLike[str]]) -> Found:
    """The maps at and below some paths.

    Raises:
        Refusal: for settings that are broken.
    """
    search = Search()
    found = Found()
    by_place: dict[str, MapFiles] = {}
    parts: set[str] = set()
    for given in paths:
        path = plainly(given)
        if search.place(path) in parts:
            continue
        fault = _unreachable(path)
        if fault is not None:
            found.refusals.append(fault)
            continue
        for files in search.at(path, found.refusals):
            place = search.place(files.names[0])
            known = by_place.get(place)
            if known is None or (files.named and not known.named):
                by_place[place] = files
                parts.update(map(search.place, files.names))
    found.maps = list(by_place.values())
    return found


def map_of(given: str | PathLike[str]) -> MapFiles:
    """The map that a file makes, or is a part of; the file itself need not exist.

    Raises:
        Refusal: for settings that are broken.
    """
    search, path = Search(), plainly(given)
    folder = search.folder_map_around(path)
    if folder is not None:
        files = search.folder_map(folder, [])
        if path.endswith(YAML):
            here = search.place(path)
            others = [file for file in files.names if search.place(file) != here]
            head = search.place(files.names[0]) == here
            together = (path, *others) if head else (*others, path)
            return MapFiles(files.name, together, files.settings, named=True)
    return MapFiles(path, (path,), search.settings(parent(path)), named=True)


def workspace(settings: Settings) -> Iterator[MapFiles]:
    """The maps of a workspace; none where there is none. What cannot be read is passed over."""
    if settings.home is not None:
        for files in _walk(settings.home, settings, []):
            if files.settings.home == settings.home:
                yield files


class Search:
    """A search for maps: what it has learned of a folder, it does not look for again."""

    def __init__(self) -> None:
        self._settings: dict[str, Settings] = {}
        self._real: dict[str, str] = {}
        self._around: dict[str, str | None] = {}

    def settings(self, folder: str) -> Settings:
        """The settings that hold for a folder."""
        found = self._settings.get(folder)
        if found is None:
            found = self._settings[folder] = settings_for(folder)
        return found

    def place(self, path: str) -> str:
        """What two ways to write one path have in common; a link is not what it leads to."""
        folder = parent(path)
        found = self._real.get(folder)
        if found is None:
            found = self._real[folder] = os.path.realpath(folder)
        return os.path.join(found, os.path.basename(path))

    def at(self, path: str, refusals: list[str]) -> Iterator[MapFiles]:
        """The maps at a path, and below a folder."""
        folder = self.folder_map_around(path)
        if folder is not None:
            files = self.folder_map(folder, refusals)
            if os.path.isdir(path) or self.place(path) in map(self.place, files.names):
                yield files
                return
        if os.path.isdir(path):
            yield from _walk(path, self.settings(path), refusals)
        else:
            yield MapFiles(path, (path,), self.settings(parent(path)), named=True)

    def folder_map(self, folder: str, refusals: list[str]) -> MapFiles:
        """The folder map that a user named."""
        return _folder_map(folder, self.settings(folder), Walk(folder, refusals), named=True)

    def folder_map_around(self, path: str) -> str | None:
        """The folder of the folder map that a path is, or is a part of; None for none.

        The outermost one counts, for whatever lies below a folder map is a part of it. Nothing is
        looked for above the workspace or the repository.
        """
        start = path if os.path.isdir(path) else parent(path)
        if start not in self._around:
            self._around[start] = self._folder_map_above(start)
        return self._around[start]

    def _folder_map_above(self, start: str) -> str | None:
        here = start
        top = self.settings(here).home
        found: str | None = None
        while True:
            place = os.path.realpath(here)
            if is_map_head(beneath(here, HEAD)):
                found = here
            if place in (top, os.path.dirname(place)) or os.path.exists(f"{place}/.git"):
                return found
            name = os.path.basename(here)
            here = parent(here) if name not in ("", ".", "..") else beneath(here, "..")


def _unreachable(path: str) -> str | None:
    """Why there is nothing at a path, or None."""
    try:
        os.stat(path)
    except FileNotFoundError:
        return f"{path} is a link that leads nowhere" if os.path.islink(path) else missing(path)
    except OSError as fault:
        return f"{path} cannot be read: {words_of(fault)}"
    return None


def missing(given: str | PathLike[str]) -> str:
    """What to say of a path at which nothing is, with the nearest name beside it."""
    from outcomekit.diagnostics.nearest import nearest

    path = plainly(given)
    folder = parent(path)
    try:
        beside = sorted(os.listdir(folder))
    except OSError:
        beside = []
    near = nearest(os.path.basename(path), beside)
    hint = f"; did you mean {beneath(folder, near)}?" if near else ""
    return f"{path} does not exist{hint}"


# --- folder maps ------------------------------------------------------------------------------


def _folder_map(folder: str, settings: Settings, walk: Walk, *, named: bool) -> MapFiles:
    head = beneath(folder, HEAD)
    parts = walk.yaml_below(folder, settings)
    others = [_directly(part) for part in parts if part != head]
    return MapFiles(_directly(folder), (_directly(head), *others), settings, named)


def _directly(path: str) -> str:
    """A path from the current folder without detours over `..`."""
    detours = ".." in path.split(os.sep) and not os.path.isabs(path)
    return os.path.relpath(path) if detours else path


def _walk(root: str, settings: Settings, refusals: list[str]) -> Iterator[MapFiles]:
    """The maps below a folder, in the order of their paths."""
    walk = Walk(root, refusals)
    pending = [(root, settings)]
    while pending:
        folder, above = pending.pop()
        inner = settings_for(folder) if walk.has_settings(folder) else above
        folders, files = walk.entries(folder, inner)
        head = beneath(folder, HEAD)
        if head in files and is_map_head(head):
            yield _folder_map(folder, inner, walk, named=False)
            continue
        for file in files:
            start = _sniff(file)
            if b"outcome_map" in start:
                headed = is_headed(start)
                yield MapFiles(file, (file,), inner, named=False, headed=headed)
        pending.extend((below, inner) for below in reversed(folders))


# --- looking into files -----------------------------------------------------------------------


def is_map_head(path: str) -> bool:
    """Whether a file begins, somewhere at the left edge, with `outcome_map:`."""
    return is_headed(_sniff(path))


def is_headed(start: bytes) -> bool:
    """Whether a line of a file's first bytes begins with `outcome_map:`."""
    return _AT_TOP.search(start[:_SNIFFED].replace(b"\0", b"")) is not None


def _sniff(path: str) -> bytes:
    """The first bytes of a file, without those that UTF-16 puts between letters."""
    try:
        return read_start(path, _SNIFFED).replace(b"\0", b"")
    except OSError:
        return b"outcome_map:"  # unreadable: the reader will say so

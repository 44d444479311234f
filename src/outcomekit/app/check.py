"""`validate`: is it a map? Every error of every file, across whole workspaces."""

from __future__ import annotations

import os
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import islice
from os import PathLike
from pathlib import Path
from typing import TYPE_CHECKING, Final

from outcomekit.app.discover import find_maps, is_map_head, map_of, same_place, workspace
from outcomekit.app.load import Loaded, ReadBytes, load, read_file
from outcomekit.app.map_files import Found, MapFiles
from outcomekit.app.refusal import Refusal
from outcomekit.app.settings import Settings, settings_for
from outcomekit.app.walk import YAML
from outcomekit.diagnostics import errors
from outcomekit.diagnostics.claim import Claim
from outcomekit.diagnostics.finding import Related
from outcomekit.diagnostics.report import Report

if TYPE_CHECKING:
    from outcomekit.index.index import Index


@dataclass(slots=True)
class Checked:
    """What a run of `validate` found: the report, the maps, and what it could not read at all."""

    report: Report
    maps: list[Loaded]
    refusals: list[str] = field(default_factory=list)


def check(
    paths: Iterable[Path],
    standard_input: tuple[Path, bytes] | None = None,
    read_bytes: ReadBytes = read_file,
    also: Sequence[Path] = (),
) -> Checked:
    """Validate the maps at and below some paths, each with the settings of its own workspace.

    Args:
        standard_input: what came from there: the file that it goes by, and its bytes. Where that
            file is a part of a folder map, the whole map is checked with it.
        read_bytes: gives the files' bytes, where they are not to be taken from disk.
        also: parts of folder maps that are not there yet, each beside another part.

    Raises:
        Refusal: when there is no map at all, or settings are broken.
    """
    named = list(paths)
    found = find_maps(named)
    found.maps = [_with_parts(one, also) for one in found.maps]
    if standard_input is not None:
        read_bytes = given(found, *standard_input)
    checked = _loaded(found, read_bytes)
    if not checked.maps and not checked.refusals:
        raise Refusal(nothing_to_check(named))
    return checked


def check_text(file: Path, data: bytes, settings: Settings) -> Checked:
    """Validate a map that is only in memory, under a name; nothing is looked for on disk."""
    files = MapFiles(file, (file,), settings, named=True)
    return _loaded(Found([files]), lambda _, limit: data[: limit + 1])


def nothing_to_check(paths: list[Path]) -> str:
    """What to say where no map was found."""
    where = " or ".join(f"{path}/" if path.is_dir() else str(path) for path in paths)
    where = "this folder" if where in ("./", "") else where
    said = f"nothing to check: no YAML file below {where} begins with `outcome_map`"
    excluded = {one for path in paths for one in settings_for(path).exclude}
    if excluded:
        named = " and ".join(f"`{one}`" for one in sorted(excluded))
        return f"{said}, beside what the setting `exclude` passes over: {named}"
    if any(map(_has_a_map, paths)):
        return f"{said}, beside what is hidden or ignored by git"
    return f"{said}. `outcomekit init` makes a first map."


_MOST_FOLDERS: Final = 1_000
"""Folders that are looked into only to say why nothing was found."""


def _has_a_map(folder: Path) -> bool:
    """Whether a map stands below a folder, in which a walk met none."""
    return any(
        name.endswith(YAML) and is_map_head(str(Path(at, name)))
        for at, _, names in islice(os.walk(folder), _MOST_FOLDERS)
        for name in names
    )


def _with_parts(files: MapFiles, also: Sequence[Path]) -> MapFiles:
    """A map with those of some files that are to be parts of it."""
    folders = {file.parent for file in files.files} if files.is_folder else set()
    more = [str(one) for one in also if one.parent in folders]
    return files.with_files((*files.names, *more))


def given(found: Found, name: Path, data: bytes) -> ReadBytes:
    """Put the map that came from standard input among those found, to be read from its bytes."""
    files = map_of(name)
    place, head = same_place(name), same_place(files.files[0])
    found.maps = [*(one for one in found.maps if same_place(one.files[0]) != head), files]

    def read_bytes(path: str | PathLike[str], limit: int) -> bytes:
        return data[: limit + 1] if same_place(Path(path)) == place else read_file(path, limit)

    return read_bytes


def _loaded(found: Found, read_bytes: ReadBytes) -> Checked:
    maps: list[Loaded] = []
    refusals = list(found.refusals)
    files = 0
    for map_files in found.maps:
        try:
            loaded = load(map_files, read_bytes)
        except Refusal as refusal:
            refusals.append(refusal.message)
            continue
        if loaded is not None:
            maps.append(loaded)
            files += len(map_files.files)
    for home in dict.fromkeys(loaded.settings.home for loaded in maps):
        _check_workspace([loaded for loaded in maps if loaded.settings.home == home])
    return Checked(_report(maps, files), maps, refusals)


def _report(maps: list[Loaded], files: int) -> Report:
    findings = [finding for loaded in maps for finding in loaded.findings]
    involved = {finding.place.file for finding in findings}
    involved |= {related.place.file for finding in findings for related in finding.related}
    texts = {
        tree.source.file: tree.source.text
        for loaded in maps
        for tree in loaded.trees
        if tree.source.file in involved
    }
    return Report.of(findings, files=files, maps=len(maps), texts=texts)


# --- a workspace ------------------------------------------------------------------------------


def check_beside(
    which: Sequence[MapFiles], run: Sequence[MapFiles], read_bytes: ReadBytes
) -> list[Loaded]:
    """Some of the maps of a run, checked beside all of them, which belong to one workspace.

    Of maps with the same id, either all are among them or none.
    """
    maps = [loaded for loaded in (load(files, read_bytes) for files in which) if loaded is not None]
    if maps:
        _check_workspace(maps, run, read_bytes)
    return maps


def _check_workspace(
    maps: list[Loaded], run: Sequence[MapFiles] = (), read_bytes: ReadBytes = read_file
) -> None:
    """References within and across maps (E202 to E204), and map ids that stand twice (E201)."""
    from outcomekit.index.references import Workspace, check_references

    neighbors = _Neighbors(maps, run, read_bytes)
    around = Workspace(neighbors.index, neighbors.ids)
    _twin_maps(maps)
    for loaded in maps:
        if loaded.index is not None:
            for claim in check_references(loaded.index, around):
                loaded.claim(claim)


def _twin_maps(maps: list[Loaded]) -> None:
    first: dict[str, Loaded] = {}
    for loaded in maps:
        twin = first.setdefault(loaded.map_id, loaded)
        if twin is loaded:
            continue
        source, other = loaded.trees[0].source, twin.trees[0].source
        finding = loaded.locator.finding(
            Claim(
                errors.E201,
                source.first_line,
                f"`{loaded.map_id}` is already the id of another map of this workspace",
                "rename one of the two",
                "references of the form `map/id` must lead to one map.",
            )
        )
        also = Related(other.place(other.first_line), "")
        loaded.findings.append(finding._replace(related=(also,)))


class _Neighbors:
    """The maps of a run, and on demand the others of their workspace, each read once."""

    def __init__(self, maps: list[Loaded], run: Sequence[MapFiles], read_bytes: ReadBytes) -> None:
        self._settings = maps[0].settings
        self._loaded: dict[str, Loaded | None] = {
            loaded.map_id: loaded for loaded in reversed(maps)
        }
        self._run = {files.map_id: files for files in reversed(run)}
        self._read_bytes = read_bytes
        self._files: dict[str, MapFiles] | None = None

    def index(self, map_id: str) -> Index | None:
        """The index of a map of the workspace; None when there is no such map."""
        if map_id not in self._loaded:
            self._loaded[map_id] = self._read(map_id)
        loaded = self._loaded[map_id]
        return loaded.index if loaded is not None else None

    def ids(self) -> list[str]:
        """The ids of all maps of the workspace, sorted."""
        known = [map_id for map_id, loaded in self._loaded.items() if loaded is not None]
        return sorted({*known, *self._run, *self._others()})

    def _read(self, map_id: str) -> Loaded | None:
        try:
            if map_id in self._run:
                return load(self._run[map_id], self._read_bytes)
            files = self._others().get(map_id)
            return load(files) if files is not None else None
        except Refusal:  # a map that nobody named, and nobody can read, is as good as none
            return None

    def _others(self) -> dict[str, MapFiles]:
        if self._files is None:
            self._files = {files.map_id: files for files in workspace(self._settings)}
        return self._files

"""`validate`: is it a map? Every error of every file, across a whole workspace."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING

from outcomekit.app.discover import MapFiles, find_maps, walk
from outcomekit.app.load import Loaded, ReadBytes, load, read_file
from outcomekit.app.refusal import Refusal
from outcomekit.app.settings import Settings
from outcomekit.diagnostics import errors
from outcomekit.diagnostics.claim import Claim
from outcomekit.diagnostics.finding import Related
from outcomekit.diagnostics.report import Report
from outcomekit.diagnostics.span import Span

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
    settings: Settings,
    standard_input: tuple[Path, bytes] | None = None,
    read_bytes: ReadBytes = read_file,
) -> Checked:
    """Validate the maps at and below some paths.

    Args:
        standard_input: a map that came from there: the file name that it goes by, and its bytes.
        read_bytes: gives the files' bytes, where they are not to be taken from disk.

    Raises:
        Refusal: for a path that does not exist, or when there is no map at all.
    """
    named = list(paths)
    found = find_maps(named, settings)
    maps: list[Loaded] = []
    refusals: list[str] = []
    files = 0
    for map_files in found:
        try:
            loaded = load(map_files, settings.max_file_size, read_bytes)
        except Refusal as refusal:
            refusals.append(refusal.message)
            continue
        if loaded is not None:
            maps.append(loaded)
            files += len(map_files.files)
    if standard_input is not None:
        maps.append(_from_standard_input(*standard_input, settings))
        files += 1
    if not maps and not refusals:
        raise Refusal(nothing_to_check(named))
    _check_workspace(maps, settings)
    return Checked(_report(maps, files), maps, refusals)


def nothing_to_check(paths: list[Path]) -> str:
    """What to say where no map was found."""
    where = " or ".join(f"{path}/" if path.is_dir() else str(path) for path in paths)
    where = "this folder" if where in ("./", "") else where
    return (
        f"nothing to check: no YAML file below {where} begins with `outcome_map`. "
        "A map begins with the line `outcome_map: 1`."
    )


def _from_standard_input(name: Path, data: bytes, settings: Settings) -> Loaded:
    def given(_: Path, limit: int) -> bytes:
        return data[: limit + 1]

    stem = name.name.removesuffix(".yaml").removesuffix(".yml")
    loaded = load(MapFiles(stem, (name,), named=True), settings.max_file_size, given)
    assert loaded is not None, "a named map is always read"
    return loaded


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


def _check_workspace(maps: list[Loaded], settings: Settings) -> None:
    """References within and across maps (E202 to E204), and map ids that stand twice (E201)."""
    from outcomekit.index.references import Workspace, check_references

    neighbours = _Neighbours(maps, settings)
    workspace = Workspace(neighbours.index, neighbours.ids)
    _twin_maps(maps)
    for loaded in maps:
        if loaded.index is not None:
            for claim in check_references(loaded.index, workspace):
                loaded.claim(claim)


def _twin_maps(maps: list[Loaded]) -> None:
    first: dict[str, Loaded] = {}
    for loaded in maps:
        twin = first.setdefault(loaded.map_id, loaded)
        if twin is loaded:
            continue
        finding = loaded.locator.finding(
            Claim(
                errors.E201,
                Span(0, len((loaded.trees[0].source.text.splitlines() or [""])[0])),
                f"`{loaded.map_id}` is already the id of another map of this workspace",
                "rename one of the two files",
                "references of the form `map/id` must lead to one map.",
            )
        )
        place = twin.locator.place(Span(0, 0), twin.trees[0])
        loaded.findings.append(replace(finding, related=(Related(place, "the first one"),)))


class _Neighbours:
    """The maps of a run, and on demand the others of its workspace, each read once."""

    def __init__(self, maps: list[Loaded], settings: Settings) -> None:
        self._settings = settings
        self._loaded = {loaded.map_id: loaded for loaded in reversed(maps)}
        self._files: dict[str, MapFiles] | None = None

    def index(self, map_id: str) -> Index | None:
        """The index of a map of the workspace; None when there is no such map."""
        if map_id not in self._loaded:
            files = self._others().get(map_id)
            if files is None:
                return None
            loaded = load(files, self._settings.max_file_size)
            if loaded is None:
                return None
            self._loaded[map_id] = loaded
        return self._loaded[map_id].index

    def ids(self) -> list[str]:
        """The ids of all maps of the workspace, sorted."""
        return sorted({*self._loaded, *self._others()})

    def _others(self) -> dict[str, MapFiles]:
        if self._files is None:
            root = self._settings.root
            found = walk(root, self._settings) if root is not None else ()
            self._files = {files.map_id: files for files in found}
        return self._files

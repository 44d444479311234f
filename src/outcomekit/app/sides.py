"""The two sides of a comparison: the maps that may differ, read from disk or out of git."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, field
from pathlib import Path

from outcomekit.app.affected import Around, Load, Unit, loaded, units
from outcomekit.app.discover import find_maps
from outcomekit.app.git import Repository
from outcomekit.app.limits import from_top, is_meant, limits, passed_over, refuse_submodules
from outcomekit.app.load import Loaded, load
from outcomekit.app.map_files import Found, MapFiles
from outcomekit.app.objects import Objects
from outcomekit.app.operands import (
    MergeBase,
    OnDisk,
    Request,
    Revision,
    Side,
    Staged,
    StandardInput,
    WorkTree,
)
from outcomekit.app.refusal import Refusal
from outcomekit.app.rereading import Rereading
from outcomekit.app.snapshot import Snapshot, changed
from outcomekit.app.walk import YAML
from outcomekit.diagnostics import errors


@dataclass(slots=True)
class State:
    """The maps of one side, each with where it is found, and what could not be looked at.

    `outside` are the places of those that nobody asked for: they count only as what a map was, or
    became, that somebody did ask for.
    """

    maps: list[tuple[str, Loaded]] = field(default_factory=list)
    remarks: list[str] = field(default_factory=list)
    outside: frozenset[str] = frozenset()


def sides(request: Request) -> tuple[State, State]:
    """The maps of the old and the new side that may differ.

    Raises:
        Refusal: outside a repository, for a revision or path that is nowhere, for broken settings.
    """
    match request.old, request.new:
        case OnDisk(old), OnDisk(new):
            return _from_disk(old, twin=new), _from_disk(new, twin=old)
        case StandardInput() as given, OnDisk(new):
            return _from_standard_input(given), _from_disk(new)
        case OnDisk(old), StandardInput() as given:
            return _from_disk(old), _from_standard_input(given)
    return _from_git(request)


def _from_disk(path: Path, twin: Path | None = None) -> State:
    """The maps at or below a path on disk, whatever git says.

    Args:
        path: the file or folder.
        twin: the other side. A map whose files are the same there, byte for byte, is left out.
    """
    found = find_maps([path])
    if found.refusals:
        raise Refusal(found.refusals[0])
    state = State()
    same = 0
    for files in found.maps:
        if twin is not None and path.is_dir() and _is_same(files, path, twin):
            same += 1
            continue
        one = load(files)
        if one is not None and all(finding.kind is not errors.E011 for finding in one.findings):
            state.maps.append((os.path.relpath(files.path, path), one))
    if not state.maps and not same:
        raise Refusal(f"{path} holds no map: no YAML file there begins with `outcome_map`")
    return state


def _from_standard_input(side: StandardInput) -> State:
    """The map that came from there; with its other parts where it goes by the name of a part."""
    from outcomekit.app.check import given  # only `-` pays for it

    found = Found()
    read_bytes = given(found, side.name, side.data)
    one = load(found.maps[0], read_bytes)
    if one is None or any(finding.kind is errors.E011 for finding in one.findings):
        raise Refusal(f"{side} holds no map: no line there begins with `outcome_map`")
    return State([(".", one)])


def _is_same(files: MapFiles, folder: Path, twin: Path) -> bool:
    """Whether a map's files have the same bytes in another folder, and there is no other part."""
    try:
        for file in files.files:
            there = twin / os.path.relpath(file, folder)
            if (
                file.stat().st_size != there.stat().st_size
                or file.read_bytes() != there.read_bytes()
            ):
                return False
        return not files.is_folder or _parts(files.path) == _parts(
            twin / os.path.relpath(files.path, folder)
        )
    except OSError:
        return False


def _parts(folder: Path) -> set[str]:
    return {os.path.relpath(file, folder) for file in folder.rglob("*") if file.name.endswith(YAML)}


def _from_git(request: Request) -> tuple[State, State]:
    """The maps that differ between the two sides, at least one of which git knows."""
    here = Path()
    names = list(dict.fromkeys(_revisions(request)))
    ends = request.old
    span = (ends.of, ends.other) if isinstance(ends, MergeBase) else None
    repository = Repository.at(here, names, span, doubtful=request.doubtful)
    around = Around(repository.top, Path(os.path.realpath(here)))
    with ExitStack() as stack:
        sides = (request.old, request.new)
        touched = repository.status() if _needs_status(sides) else []
        objects = stack.enter_context(Objects(here))

        def snapshot(side: Side) -> Snapshot:
            match side:
                case Revision(name):
                    return Snapshot(objects, repository.commits[name])
                case MergeBase():
                    return Snapshot(objects, repository.base)
                case Staged():
                    return Snapshot.of_index(objects, repository.commits["HEAD"], touched)
            assert repository.top is not None
            head = repository.commits["HEAD"]
            return Snapshot.of_work_tree(objects, head, repository.top, touched)

        def state(side: Side) -> State:
            match side:
                case OnDisk(path):
                    return _from_disk(path)
                case StandardInput():
                    return _from_standard_input(side)
            return _at_path(snapshot(side), side, around)

        if any(isinstance(side, OnDisk | StandardInput) or _path_of(side) for side in sides):
            return state(request.old), state(request.new)
        return _between(snapshot(request.old), snapshot(request.new), request, around)


def _revisions(request: Request) -> Iterator[str]:
    for side in (request.old, request.new):
        match side:
            case Revision(name):
                yield name
            case MergeBase(one, other):
                yield one
                yield other
            case Staged() | WorkTree():
                yield "HEAD"


def _needs_status(sides: Iterable[Side]) -> bool:
    return any(isinstance(side, WorkTree | Staged) for side in sides)


def _path_of(side: Side) -> str | None:
    return side.path if isinstance(side, Revision) else None


def _at_path(snapshot: Snapshot, side: Side, around: Around) -> State:
    """The maps at or below a path of a revision."""
    path = _path_of(side) or ""
    if path.startswith(("./", "../")):  # as git has it: from the current folder
        path = from_top(Path(path), around)
    refuse_submodules(path, snapshot, around)
    below = [path] if snapshot.is_file(path) else list(snapshot.below("" if path == "." else path))
    if not below:
        raise Refusal(f"{side} does not exist; paths in a revision begin at the repository's top")
    chosen = [unit for unit in units(snapshot, below, around) if unit.touches(path.strip("."))]
    state = State(
        [(os.path.relpath(where, path), one) for where, one in loaded(snapshot, chosen, around)]
    )
    if not state.maps:
        raise Refusal(f"{side} holds no map: no YAML file there begins with `outcome_map`")
    return state


def _between(old: Snapshot, new: Snapshot, request: Request, around: Around) -> tuple[State, State]:
    """The maps whose files differ between two snapshots, within the limits of a request."""
    paths, modules = changed(old, new)
    within = limits(old, new, request, around)
    before, after = units(old, paths, around), units(new, paths, around)
    read = Rereading().load  # most of what changed is as it was
    states = (
        _state(old, _meant(before, after, within), within, around, read),
        _state(new, _meant(after, before, within), within, around, read),
    )
    states[1].remarks += passed_over(modules, within, around, "diff")
    return states


def _meant(those: Sequence[Unit], others: Sequence[Unit], within: Sequence[str]) -> list[Unit]:
    """The units of one side within some limits, and what units of the other one may have been."""
    places, meant = {unit.path for unit in those}, {unit.path for unit in others}
    lost = any(is_meant(unit, within) and unit.path not in places for unit in others)
    return [unit for unit in those if is_meant(unit, within) or (lost and unit.path not in meant)]


def _state(
    snapshot: Snapshot, chosen: Sequence[Unit], within: Sequence[str], around: Around, read: Load
) -> State:
    outside = frozenset(unit.path for unit in chosen if not is_meant(unit, within))
    return State(list(loaded(snapshot, chosen, around, read)), outside=outside)

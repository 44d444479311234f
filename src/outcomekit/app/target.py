"""The map that a command writes into: found, valid before, and valid after.

`add`, `rename` and `record` decide what to change; here stands what they have in common. Nothing
is ever written into a map that has errors, and no edit leaves one behind.
"""

from __future__ import annotations

import os
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

from outcomekit.app.check import Checked, check
from outcomekit.app.discover import HEAD
from outcomekit.app.edit import Plan, plan
from outcomekit.app.refusal import Refusal
from outcomekit.app.settings import settings_for
from outcomekit.diagnostics.edit import Edit
from outcomekit.diagnostics.finding import Finding
from outcomekit.diagnostics.report import Report

if TYPE_CHECKING:
    from outcomekit.app.load import Loaded
    from outcomekit.index.index import Index

_MOST_NAMED: Final = 5
_MEANT: Final = frozenset({"E101", "E104", "E106", "E202", "E203"})
"""The codes of findings whose hint is what was meant; other hints are what to write."""


class Broken(Exception):
    """A map has errors, so nothing is written into it; the report holds them."""

    def __init__(self, path: Path, report: Report) -> None:
        super().__init__(str(path))
        self.message = f"{path} has errors and is left as it is; mend them first"
        self.report = report


@dataclass(frozen=True, slots=True)
class Target:
    """A map that is valid as it stands. `path` is what a user would name to mean it."""

    path: Path
    loaded: Loaded
    index: Index


@dataclass(frozen=True, slots=True)
class Done:
    """What a command has to write, and what it says of it in one line."""

    plan: Plan
    said: str


def default_path() -> Path:
    """The current folder's workspace; the current folder where it is in none."""
    root = settings_for(Path.cwd()).root
    return Path(os.path.relpath(root)) if root is not None else Path()


def named(path: Path) -> Path:
    """The path, which must be one that can be written to.

    Raises:
        Refusal: for standard input.
    """
    if str(path) == "-":
        raise Refusal("a map from standard input cannot be written into; name its file")
    return path


def open_map(path: Path | None) -> Target:
    """The one map at a path, or the workspace's only one.

    Raises:
        Refusal: where there is none, or more than one.
        Broken: where it has errors.
    """
    place = named(path) if path is not None else default_path()
    checked = look(place)
    if len(checked.maps) > 1:
        raise Refusal(several(place, sorted(str(path_of(one)) for one in checked.maps)))
    return target(checked.maps[0], checked)


def look(place: Path) -> Checked:
    """The maps at a path, checked.

    Raises:
        Refusal: where there is none, or one that cannot be read.
    """
    checked = check([place])
    if checked.refusals:
        raise Refusal(checked.refusals[0])
    return checked


def several(place: Path, names: Sequence[str]) -> str:
    """What to say where one map should be named, and several are there."""
    where = "this folder" if place == Path() else str(place)
    named = ", ".join(names[:_MOST_NAMED])
    more = " and more" if len(names) > _MOST_NAMED else ""
    return f"{where} holds {len(names)} maps; name one of them: {named}{more}"


def target(loaded: Loaded, checked: Checked) -> Target:
    """A map among those that were checked, to be written into.

    Raises:
        Broken: where it has errors; with those of the other maps aside.
    """
    path = path_of(loaded)
    if loaded.findings or loaded.index is None:
        report = checked.report if len(checked.maps) == 1 else check([path]).report
        raise Broken(path, report)
    return Target(path, loaded, loaded.index)


def path_of(loaded: Loaded) -> Path:
    """What a user would name to mean a map: its file, or its folder."""
    head = Path(loaded.trees[0].source.file)
    is_folder = head.name == HEAD and loaded.map_id != head.stem
    return head.parent if is_folder else head


def planned(edits: Sequence[tuple[Target, Sequence[Edit]]]) -> tuple[Plan, list[Finding]]:
    """The plan of some edits, and what would be wrong with the maps after them.

    Raises:
        Refusal: when an edit cannot be made.
    """
    whole = plan([(target.loaded, wanted) for target, wanted in edits])
    paths = [target.path for target, _ in edits]
    after = check(paths, read_bytes=whole.read, also=whole.made)
    return whole, list(after.report.findings)


def refused(finding: Finding, said_by: str = "") -> str:
    """A finding as one line of a refusal. `said_by` is the option that it is the fault of."""
    where = f"{said_by}: " if said_by else ""
    if finding.hint is None:
        return f"{where}{finding.message}"
    if finding.code in _MEANT:
        return f"{where}{finding.message}; did you mean `{finding.hint}`?"
    return f"{where}{finding.message}; try: {finding.hint}"


def place_of(target: Target, parts: Sequence[str | int]) -> str:
    """Where something stands in a map, as `file:line`."""
    from outcomekit.diagnostics.pointer import Pointer

    place = target.loaded.locator.place(Pointer(tuple(parts), "key"))
    return f"{place.file}:{place.line}"

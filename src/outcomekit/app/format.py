"""`format`: maps in their canonical layout, each file proven to say what it said before.

A file whose text has faults is left as it is, and so is one that holds nothing.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from outcomekit.app.check import nothing_to_check
from outcomekit.app.discover import find_maps, map_of, same_place
from outcomekit.app.edit import Change, Plan, encoded
from outcomekit.app.load import is_map, load, read_file
from outcomekit.app.map_files import MapFiles
from outcomekit.app.refusal import Refusal
from outcomekit.diagnostics import errors
from outcomekit.diagnostics.edit import Refused
from outcomekit.diagnostics.report import Report
from outcomekit.syntax.parse import read

if TYPE_CHECKING:
    from outcomekit.diagnostics.finding import Finding
    from outcomekit.syntax.tree import Tree


@dataclass(slots=True)
class Formatted:
    """What a run found: the files that change, and how many stand in their form already.

    `faults` are the findings of files that are left as they are, `texts` the texts of these;
    `refusals` say in one line each which file could not be read, or not be formatted safely, and
    `unreachable` at which path nothing could be looked at.
    """

    changes: list[Change] = field(default_factory=list)
    in_form: int = 0
    faults: list[Finding] = field(default_factory=list)
    texts: dict[str, str] = field(default_factory=dict)
    refusals: list[str] = field(default_factory=list)
    unreachable: list[str] = field(default_factory=list)

    def report(self) -> Report:
        """The faults, as a report."""
        return Report.of(self.faults, files=len(self.texts), maps=0, texts=self.texts)

    def write(self) -> list[Change]:
        """Write each file that changes; those written. What hinders one is told, and no other's.

        A file is replaced in one step, and not at all when it changed on disk meanwhile.
        """
        written: list[Change] = []
        for change in self.changes:
            try:
                Plan((change,)).write()
            except Refusal as refusal:
                self.refusals.append(refusal.message)
            else:
                written.append(change)
        return written


def format_maps(paths: Iterable[Path]) -> Formatted:
    """Format the maps at and below some paths. Nothing is written.

    Raises:
        Refusal: when there is no map at all, or settings are broken.
    """
    named = list(paths)
    met = find_maps(named)
    found = Formatted(unreachable=met.refusals)
    for files in met.maps:
        limit = files.settings.max_file_size
        try:
            contents = {path: read_file(path, limit) for path in files.files}
        except Refusal as refusal:
            found.refusals.append(refusal.message)
            continue
        _format(found, files, contents)
    seen = found.changes or found.in_form or found.faults
    if not (seen or found.refusals or found.unreachable):
        raise Refusal(f"nothing to format: {nothing_to_check(named).partition(': ')[2]}")
    return found


def format_given(name: Path, data: bytes) -> Formatted:
    """Format a map that came from standard input; `name` is the file name that it goes by.

    Where that names a part of a folder map, it needs no header.
    """
    found = Formatted()
    around = map_of(name)
    is_part = same_place(around.files[0]) != same_place(name)
    files = MapFiles(name, (name,), around.settings, named=True)
    _format(found, files, {name: data}, is_part=is_part)
    return found


def _format(
    found: Formatted, files: MapFiles, contents: dict[Path, bytes], *, is_part: bool = False
) -> None:
    """Format one map's files, or the one part of a map that is given."""
    limit = files.settings.max_file_size
    trees = {path: read(path.as_posix(), data, limit) for path, data in contents.items()}
    head = files.files[0]
    if not files.named and not is_map(trees[head], headed=files.headed):
        return
    faulty = {
        tree.source.file: tree
        for path, tree in trees.items()
        if _is_faulty(tree, is_part=is_part or path != head)
    }
    if faulty:
        found.texts.update((file, tree.source.text) for file, tree in faulty.items())
        found.faults += _faults(files, contents, faulty)
    for path, tree in trees.items():
        if tree.source.file not in faulty:
            _format_file(found, path, contents[path], tree)


def _format_file(found: Formatted, path: Path, before: bytes, tree: Tree) -> None:
    from outcomekit.model.shape import MAP_SHAPE
    from outcomekit.syntax.formatting.formatter import formatted

    text = formatted(tree, MAP_SHAPE)
    if isinstance(text, Refused):
        found.refusals.append(f"{path} is left as it is: {text.reason}")
        return
    after = encoded(text, before)
    if after == before:
        found.in_form += 1
    else:
        found.changes.append(Change(path, before, after))


def _is_faulty(tree: Tree, *, is_part: bool) -> bool:
    if any(claim.kind is not errors.E010 for claim in tree.claims):
        return True
    if tree.data is None:
        return False
    return not isinstance(tree.data, dict) or not (is_part or "outcome_map" in tree.data)


def _faults(files: MapFiles, contents: dict[Path, bytes], faulty: dict[str, Tree]) -> list[Finding]:
    """What `validate` says of the texts of some files, and of their being no maps."""
    loaded = load(files, lambda path, most: contents[path][: most + 1])
    assert loaded is not None, "it was seen to be a map, or named"
    codes = {claim.kind.code for tree in faulty.values() for claim in tree.claims}
    return [
        finding
        for finding in loaded.findings
        if finding.place.file in faulty and finding.code in {*codes, errors.E011.code}
    ]

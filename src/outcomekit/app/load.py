"""Reading one map: its files become data, a model, an index, and findings at their places."""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from outcomekit.app.discover import MapFiles, has_map_line, words_of
from outcomekit.app.refusal import Refusal
from outcomekit.diagnostics import errors
from outcomekit.diagnostics.claim import Claim
from outcomekit.diagnostics.finding import Finding, Related
from outcomekit.diagnostics.pointer import Pointer
from outcomekit.diagnostics.span import Span
from outcomekit.syntax.locate import Locator
from outcomekit.syntax.parse import read
from outcomekit.syntax.tree import Tree

if TYPE_CHECKING:
    from outcomekit.index.index import Index
    from outcomekit.model.merge import Clash

ReadBytes = Callable[[Path, int], bytes]
"""Gives a file's bytes: at most one more than the limit, which is the second argument."""

_TEXT_BROKEN: Final = frozenset({"E005", "E006", "E007", "E009"})
"""Codes after which the same line has nothing more to say about its shape."""


@dataclass(slots=True)
class Loaded:
    """A map as far as it could be read. `index` is None where nothing could be built."""

    map_id: str
    trees: list[Tree]
    locator: Locator
    findings: list[Finding] = field(default_factory=list)
    index: Index | None = None
    _broken_lines: set[tuple[str, int]] = field(default_factory=set)

    def claim(self, claim: Claim, tree: Tree | None = None) -> None:
        """Add a claim as a finding, unless its line is known to be broken as text."""
        finding = self.locator.finding(claim, tree)
        if isinstance(claim.at, Pointer):
            if (finding.place.file, finding.place.line) in self._broken_lines:
                return
        elif finding.code in _TEXT_BROKEN:
            last = finding.place.end_line
            for related in finding.related:
                last = max(last, related.place.line)
            self._broken_lines.update(
                (finding.place.file, line) for line in range(finding.place.line, last + 1)
            )
        self.findings.append(finding)


def read_file(path: Path, limit: int) -> bytes:
    """The bytes of a file, at most one more than the limit.

    Raises:
        Refusal: when it cannot be read.
    """
    try:
        with path.open("rb") as file:
            return file.read(limit + 1)
    except OSError as fault:
        raise Refusal(f"{path} cannot be read: {words_of(fault)}") from fault


def load(files: MapFiles, size_limit: int, read_bytes: ReadBytes = read_file) -> Loaded | None:
    """Read a map; None when a walk met YAML that is no map.

    Raises:
        Refusal: when a file cannot be read from disk.
    """
    contents = [read_bytes(path, size_limit) for path in files.files]
    trees = [
        read(_label(path), data, size_limit)
        for path, data in zip(files.files, contents, strict=True)
    ]
    head = trees[0]
    if not files.named and not _is_map(head, contents[0]):
        return None
    loaded = Loaded(files.map_id, trees, Locator(files.map_id, trees))
    for number, tree in enumerate(trees):
        for claim in tree.claims:
            if number == 0 or claim.kind is not errors.E010:  # an empty part adds nothing
                loaded.claim(claim, tree)
    _check_map_id(loaded, files)
    _check_tops(loaded)
    if any(finding.code in ("E003", "E004", "E011") for finding in loaded.findings):
        _remember_as_unknown(loaded)
    elif head.data is not None or len(trees) > 1:
        _build(loaded)
    else:
        _remember_as_unknown(loaded)
    return loaded


def _label(path: Path) -> str:
    return str(path).replace(os.sep, "/")


def _is_map(head: Tree, data: bytes) -> bool:
    if isinstance(head.data, dict):
        return "outcome_map" in head.data
    return not head.readable and has_map_line(data)


def _check_map_id(loaded: Loaded, files: MapFiles) -> None:
    from outcomekit.model.value import id_fault, suggested_id

    fault = id_fault(files.map_id)
    if fault is None:
        return
    first = loaded.trees[0].source.text.splitlines()[:1]
    what = "folder" if files.is_folder else "file"
    meant = suggested_id(files.map_id)
    loaded.claim(
        Claim(
            errors.E106,
            Span(0, len(first[0]) if first else 0),
            f"{fault}; the {what}'s name is the map's id",
            f"rename the {what} to {meant}{'' if files.is_folder else files.files[0].suffix}"
            if meant
            else None,
        )
    )


def _check_tops(loaded: Loaded) -> None:
    """E011 for a head that does not say that it is a map, and for a part that holds no sections."""
    for number, tree in enumerate(loaded.trees):
        data = tree.data
        if not tree.readable or (data is None and (number or tree.claims)):
            continue
        first = tree.source.text.splitlines()[:1]
        span = Span(0, len(first[0]) if first else 0)
        if not isinstance(data, dict):
            loaded.claim(Claim(errors.E011, span, _no_fields(data), "outcome_map: 1"), tree)
        elif number == 0 and "outcome_map" not in data:
            loaded.claim(_no_version(tree, data, span), tree)


def _no_fields(data: object) -> str:
    what = "a list" if isinstance(data, list) else "one text"
    return f"the file holds {what}; a map has fields such as `title:`"


def _no_version(tree: Tree, data: dict[str, Any], span: Span) -> Claim:
    from outcomekit.diagnostics.nearest import nearest

    near = nearest("outcome_map", data)
    if near is not None:
        entry = tree.walk((near,))[2]
        at = Span(tree.offset(entry[0]), tree.offset(entry[1])) if entry else span
        return Claim(errors.E011, at, f"`{near}` is not quite `outcome_map`", "outcome_map: 1")
    return Claim(
        errors.E011, span, "nothing says that this file is an outcome map", "outcome_map: 1"
    )


def _remember_as_unknown(loaded: Loaded) -> None:
    """An index that knows nothing and holds nothing against anyone who refers into it."""
    from outcomekit.index.index import Index
    from outcomekit.model.build import MISSING
    from outcomekit.model.field import ANY
    from outcomekit.model.map import VERSION, Map

    bare = Map.model_validate({"outcome_map": VERSION, "title": MISSING})
    loaded.index = Index(loaded.map_id, bare, hidden=frozenset({ANY}))


def _build(loaded: Loaded) -> None:
    from outcomekit.index.collect import collect
    from outcomekit.model.build import MISSING, build
    from outcomekit.model.consistency import inconsistencies
    from outcomekit.model.field import ANY
    from outcomekit.model.map import VERSION
    from outcomekit.model.merge import merge

    merged = merge(loaded.trees)
    loaded.locator.list_starts = merged.list_starts
    for clash in merged.clashes:
        loaded.findings.append(_clash(loaded, clash))
    if not loaded.trees[0].readable:
        merged.data.setdefault("outcome_map", VERSION)
        merged.data.setdefault("title", MISSING)
    built = build(merged.data, loaded.locator.text_at)
    wrong_version = [claim for claim in built.claims if claim.kind is errors.E012]
    if wrong_version:
        loaded.claim(wrong_version[0])
        _remember_as_unknown(loaded)
        return
    hidden = built.hidden | merged.hidden
    if not all(tree.readable for tree in loaded.trees):
        hidden |= {ANY}
    loaded.index, taken = collect(loaded.map_id, built.map, hidden)
    for claim in (*built.claims, *taken, *inconsistencies(built.map)):
        loaded.claim(claim)


def _clash(loaded: Loaded, clash: Clash) -> Finding:
    finding = loaded.locator.finding(clash.claim, loaded.trees[clash.part])
    first = loaded.trees[clash.first_part].source.place(clash.first)
    return replace(finding, related=(Related(first, "the first one"),))

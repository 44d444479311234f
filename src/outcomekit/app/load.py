"""Reading one map: its files become data, a model, an index, and findings at their places."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from outcomekit.app import paths
from outcomekit.app.map_files import MapFiles
from outcomekit.diagnostics import errors
from outcomekit.diagnostics.claim import Claim
from outcomekit.diagnostics.finding import Finding, Related
from outcomekit.diagnostics.pointer import Pointer
from outcomekit.diagnostics.span import Place, Span
from outcomekit.syntax.locate import Locator
from outcomekit.syntax.parse import read
from outcomekit.syntax.tree import Tree

if TYPE_CHECKING:
    from outcomekit.app.mending import Mending
    from outcomekit.app.settings import Settings
    from outcomekit.index.index import Index
    from outcomekit.model.build import Built
    from outcomekit.model.hidden import Hidden
    from outcomekit.model.merge import Clash

ReadBytes = Callable[[Any, int], bytes]
"""Gives a file's bytes: at most one more than the limit, which is the second argument."""

read_file: Final = paths.read_file

_TEXT_BROKEN: Final = frozenset({"E005", "E006", "E007", "E009"})
"""Codes after which the same line has nothing more to say about its shape."""


@dataclass(slots=True)
class Loaded:
    """A map as far as it could be read. `index` is None where nothing could be built."""

    map_id: str
    trees: list[Tree]
    locator: Locator
    settings: Settings
    findings: list[Finding] = field(default_factory=list)
    index: Index | None = None
    _broken_lines: set[tuple[str, int]] = field(default_factory=set)
    _mending: Mending | None = None

    def finding(self, claim: Claim, tree: Tree | None = None) -> Finding:
        """A claim with its place, and with its fix where it has one and its text is sound."""
        finding = self.locator.finding(claim, tree)
        if claim.fix is None:
            return finding
        if any(tree.claims for tree in self.trees if tree.source.file == finding.place.file):
            return finding
        return finding._replace(fix=self._fixes().mend(claim.fix, finding.place.file))

    def _fixes(self) -> Mending:
        if self._mending is None:
            from outcomekit.app.mending import Mending  # only what can be mended pays for it

            self._mending = Mending(lambda: self)
        return self._mending

    def claim(self, claim: Claim, tree: Tree | None = None) -> None:
        """Add a claim as a finding; one about the text makes its lines known to be broken."""
        finding = self.finding(claim, tree)
        if isinstance(claim.at, Pointer):
            self.add(finding)
            return
        if finding.code in _TEXT_BROKEN:
            last = max(one.end_line for one in _places(finding))
            lines = range(finding.place.line, last + 1)
            self._broken_lines.update((finding.place.file, line) for line in lines)
        self.findings.append(finding)

    def add(self, finding: Finding) -> None:
        """Add a finding about the shape, unless its line is known to be broken as text."""
        place = finding.place
        ends = {(place.file, place.line), (place.file, place.end_line)}
        if not ends & self._broken_lines:
            self.findings.append(finding)


def _places(finding: Finding) -> list[Place]:
    return [finding.place, *(related.place for related in finding.related)]


def load(files: MapFiles, read_bytes: ReadBytes = read_file) -> Loaded | None:
    """Read a map; None when a walk met YAML that is no map.

    Raises:
        Refusal: when a file cannot be read from disk.
    """
    limit = files.settings.max_file_size
    contents = [read_bytes(path, limit) for path in files.files]
    trees = [
        read(label(path), data, limit) for path, data in zip(files.files, contents, strict=True)
    ]
    head = trees[0]
    if not files.named and not is_map(head, headed=files.headed):
        return None
    loaded = Loaded(files.map_id, trees, Locator(files.map_id, trees), files.settings)
    for number, tree in enumerate(trees):
        for claim in tree.claims:
            if number == 0 or claim.kind is not errors.E010:  # an empty part adds nothing
                loaded.claim(claim, tree)
    _check_map_id(loaded, files)
    sound = _check_tops(loaded)
    if sound and any(isinstance(tree.data, dict) for tree in trees):
        _build(loaded)
    else:
        _remember_as_unknown(loaded)
    return loaded


def label(path: Path) -> str:
    """The name of a file as findings and changes have it."""
    return str(path).replace(os.sep, "/")


def is_map(head: Tree, *, headed: bool) -> bool:
    """Whether YAML that nobody named is a map; `headed` is as in `MapFiles`."""
    if isinstance(head.data, dict):
        return "outcome_map" in head.data
    return not head.readable and headed


def _check_map_id(loaded: Loaded, files: MapFiles) -> None:
    from outcomekit.model.ids import id_fault, suggested_id

    fault = id_fault(files.map_id)
    if fault is None:
        return
    what = "folder" if files.is_folder else "file"
    meant = suggested_id(files.map_id)
    loaded.claim(
        Claim(
            errors.E106,
            loaded.trees[0].source.first_line,
            f"{fault}; the {what}'s name is the map's id",
            f"rename the {what} to {meant}{'' if files.is_folder else files.files[0].suffix}"
            if meant
            else None,
        )
    )


def _check_tops(loaded: Loaded) -> bool:
    """E011 for a head that does not say that it is a map, and for a part that holds no sections.

    False where the head is read, and is no map.
    """
    sound = True
    for number, tree in enumerate(loaded.trees):
        data = tree.data
        if not tree.readable or (data is None and (number or tree.claims)):
            continue
        span = tree.source.first_line
        if not isinstance(data, dict):
            if not _is_noise(tree):
                loaded.claim(Claim(errors.E011, span, _no_fields(data), "outcome_map: 1"), tree)
        elif number == 0 and "outcome_map" not in data:
            loaded.claim(_no_version(tree, data, span), tree)
        else:
            continue
        sound = sound and number > 0
    return sound


def _is_noise(tree: Tree) -> bool:
    """Whether a text was read from bytes that are none, so that nothing can be said of it."""
    return any(claim.kind is errors.E001 for claim in tree.claims)


def _no_fields(data: object) -> str:
    from outcomekit.model.value import form

    return f"the file holds {form(data)}; a map has fields such as `title:`"


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
    from outcomekit.model.build import bare
    from outcomekit.model.hidden import Hidden

    loaded.index = Index(loaded.map_id, bare(), hidden=Hidden(everything=True))


def _build(loaded: Loaded) -> None:
    from outcomekit.index.collect import collect
    from outcomekit.model.build import MISSING, build
    from outcomekit.model.hidden import Hidden
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
    aside = [_check_left_out(loaded, number, data) for number, data in merged.left_out.items()]
    hidden = [built.hidden, merged.hidden, *aside]
    known = all(_is_known(tree) for tree in loaded.trees)
    whole = Hidden.of(
        *(one.ids for one in hidden),
        *(tree.unread for tree in loaded.trees),
        everything=not known or any(one.everything for one in hidden),
    )
    whole.places.update(built.taken_out)
    loaded.index, taken = collect(loaded.map_id, built.map, whole, loaded.locator.order)
    for claim in (*built.claims, *taken, *_inconsistencies(built)):
        loaded.claim(claim)


def _inconsistencies(built: Built) -> Iterable[Claim]:
    """The claims of the laws that hold within one entity, where they may be broken."""
    if built.sound:
        return ()
    from outcomekit.model.consistency import inconsistencies

    return inconsistencies(built.map, built.taken_out)


def _is_known(tree: Tree) -> bool:
    """Whether all that a part holds could be taken into account."""
    return tree.readable and (tree.data is None or isinstance(tree.data, dict))


def _check_left_out(loaded: Loaded, number: int, data: dict[str, Any]) -> Hidden:
    """Tell the mistakes in what one part holds and another part has already.

    Returns what could not be built of it.
    """
    from outcomekit.model.build import MISSING, build
    from outcomekit.model.map import VERSION

    alone = Locator(loaded.map_id, [loaded.trees[number]])
    built = build({"outcome_map": VERSION, "title": MISSING, **data}, alone.text_at)
    for claim in (*built.claims, *_inconsistencies(built)):
        loaded.add(alone.finding(claim))
    return built.hidden


def _clash(loaded: Loaded, clash: Clash) -> Finding:
    finding = loaded.locator.finding(clash.claim, loaded.trees[clash.part])
    first = loaded.trees[clash.first_part].source.place(clash.first)
    return finding._replace(path=str(Pointer(clash.path)), related=(Related(first, ""),))

"""`merge`: two sides of one map made one, by id and by field.

What is a map is merged as one: planned on its data, written with both sides' comments, proven.
Anything else is merged line by line as any text is. Whatever comes, no text of either side is
lost: where nobody can say what holds, both stand between conflict markers.
"""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from outcomekit.app.check import check_text
from outcomekit.app.refusal import Refusal, words_of
from outcomekit.app.settings import settings_for
from outcomekit.app.textual_merge import marked_whole, textually
from outcomekit.diagnostics.threeway import Conflict, Fields, conflicts
from outcomekit.syntax.parse import read

if TYPE_CHECKING:
    from outcomekit.app.settings import Settings
    from outcomekit.diagnostics.finding import Finding
    from outcomekit.diagnostics.pointer import Pointer
    from outcomekit.syntax.merging.merger import Sides
    from outcomekit.syntax.tree import Tree

_CHOOSE: Final = "keep one version of each and delete the lines with <<<<<<<, ======= and >>>>>>>"
_INDEX: Final = re.compile(r"\[\d+\]")
_HEAD: Final = {"outcome_map": "outcome_map: 1\n", "title": "title: A part\n"}


@dataclass(frozen=True, slots=True)
class Outcome:
    """A merged file. `clean` is False where a conflict was left or the map is no longer valid.

    `said` are lines for people: what each conflict is about, and what else they should know.
    """

    data: bytes
    clean: bool = True
    said: tuple[str, ...] = ()


def side(path: Path) -> bytes:
    """The bytes of one side of a merge.

    Raises:
        Refusal: when it cannot be read.
    """
    try:
        return path.read_bytes()
    except FileNotFoundError as fault:
        raise Refusal(f"{path} does not exist") from fault
    except OSError as fault:
        raise Refusal(f"{path} cannot be read: {words_of(fault)}") from fault


def merge(base: bytes, ours: bytes, theirs: bytes, path: Path) -> Outcome:
    """Merge what two sides made of one file.

    Args:
        base: what both began with; nothing where both added the file.
        ours: the side that is merged into; what nobody edited stays as it is there.
        theirs: the other side.
        path: the file, for messages and settings.

    Raises:
        Refusal: where settings are broken, or the file is no text at all.
    """
    if theirs in (ours, base):
        return Outcome(ours)
    settings = settings_for(path.parent)
    if ours == base:
        return _valid(Outcome(theirs), ours, theirs, path, settings)
    trees = [read(str(path), data, settings.max_file_size) for data in (base, ours, theirs)]
    reason = _unfit(trees, base)
    if reason is not None:
        found = textually(base, ours, theirs, path)
        how = f"{path} is merged line by line, as text: {reason}"
        return Outcome(found.data, found.conflicts == 0, (how, *_left(found.conflicts, path)))
    made = _merged(trees, path)
    if isinstance(made, str):
        return _by_lines(base, ours, theirs, trees, path, made)
    mark = _mark(base, ours, theirs)
    whole = Outcome(mark + made.data, made.clean, made.said)
    return _valid(whole, ours, theirs, path, settings)


def _unfit(trees: list[Tree], base: bytes) -> str | None:
    """Why a file is not merged as a map; None where it is."""
    from outcomekit.model.ids import OWN
    from outcomekit.model.map import Map

    names = ("what both sides began with", "our side", "their side")
    for tree, name in zip(trees, names, strict=True):
        if name == names[0] and not base.strip():
            continue
        if tree.claims or not tree.readable:
            return f"{name} has a fault, {tree.claims[0].message}"
        if not isinstance(tree.data, dict):
            return f"{name} is no map"
        known = all(key in Map.fields() or key.startswith(OWN) for key in tree.data)
        if "outcome_map" not in tree.data and not known:
            return f"{name} is no map"
    return None


# --- maps -----------------------------------------------------------------------------------------


def _merged(trees: list[Tree], path: Path) -> Outcome | str:
    """The merged map, its text without a byte-order mark, or why it cannot be written."""
    from outcomekit.diff.merging.sorts import canonical
    from outcomekit.model.shape import MAP_SHAPE
    from outcomekit.syntax.merging.merger import merged

    prepared = _prepared(trees)
    if isinstance(prepared, str):
        return prepared
    plan, sides = prepared
    made = merged(sides, plan, MAP_SHAPE, lambda data: canonical(data, ()))
    if isinstance(made, str):
        return made
    reasons = dict(conflicts(plan))
    said = [
        _told(path, line, pointer, reasons[pointer])
        for line, about in made.choices
        for pointer in about
    ]
    return Outcome(made.text.encode(), not made.choices, (*said, *_left(len(made.choices), path)))


def _prepared(trees: list[Tree]) -> tuple[Fields, Sides] | str:
    """The plan of a merge, and the texts to which it is true: with the ids of both sides."""
    from outcomekit.diff.merging.entities import entities
    from outcomekit.diff.merging.joining import joined
    from outcomekit.diff.merging.moves import aligned
    from outcomekit.diff.merging.renames import RENAMED_AND_REMOVED, RENAMED_APART, renames
    from outcomekit.syntax.merging.merger import Sides

    base, ours, theirs = trees
    by_us = renames(_data(base), _data(ours))
    by_them = renames(_data(base), _data(theirs))
    both = {old: new for old, new in by_us.items() if by_them.get(old, new) == new}
    renamed = both | {old: new for old, new in by_them.items() if by_us.get(old, new) == new}
    try:
        named = [_with_names(tree, renamed) for tree in trees]
    except _Unnamed as why:
        return str(why)
    laid = aligned(*(_data(tree) for tree in named))
    for mine, its, data in ((by_us, by_them, laid.ours), (by_them, by_us, laid.theirs)):
        other = entities(laid.theirs if data is laid.ours else laid.ours)
        for old, new in mine.items():
            if its.get(old, new) != new:
                laid.torn[entities(data)[new].place] = RENAMED_APART
            elif new not in other and old not in other:
                laid.torn[entities(data)[new].place] = RENAMED_AND_REMOVED
    origins = (laid.base_from, laid.ours_from, laid.theirs_from)
    return joined(laid), Sides(named[0], named[1], named[2], *origins)


def _data(tree: Tree) -> Any:
    from outcomekit.model.shape import MAP_SHAPE

    return MAP_SHAPE.expanded((), tree.data) if tree.data is not None else {}


class _Unnamed(Exception):
    """A text cannot follow a rename of the other side."""


def _with_names(tree: Tree, renamed: dict[str, str]) -> Tree:
    """A source in which entities have the ids that a side gave them."""
    from outcomekit.diagnostics.edit import Refused
    from outcomekit.diff.merging.entities import entities
    from outcomekit.diff.merging.renames import renaming
    from outcomekit.model.shape import MAP_SHAPE
    from outcomekit.syntax.editing.editor import Editor
    from outcomekit.syntax.parse import parse
    from outcomekit.syntax.source import Source

    for old, new in renamed.items():
        there = entities(_data(tree))
        if old not in there or new in there:
            continue
        editor = Editor(tree, MAP_SHAPE)
        refusals = [editor.apply(edit) for edit in renaming(_data(tree), old, new)]
        edited = next((one for one in refusals if one is not None), None) or editor.finish()
        if isinstance(edited, Refused):
            raise _Unnamed(edited.reason)
        tree = parse(Source(tree.source.file, edited.text))
    return tree


def _by_lines(
    base: bytes, ours: bytes, theirs: bytes, trees: list[Tree], path: Path, why: str
) -> Outcome:
    """The merged text of a map that could not be woven: by lines, where that can be proven."""
    from outcomekit.diagnostics.threeway import settled
    from outcomekit.diff.merging.sorts import canonical
    from outcomekit.model.shape import MAP_SHAPE
    from outcomekit.syntax.decode import decode
    from outcomekit.syntax.merging.proof import fault_of, lost

    found = textually(base, ours, theirs, path)
    how = f"{path} is merged line by line, as text: {why}"
    if found.conflicts == 0:
        text, _ = decode(found.data)
        prepared = _prepared(trees)
        plan = prepared[0] if isinstance(prepared, tuple) else None
        sound = (
            plan is not None
            and not list(conflicts(plan))
            and fault_of(text, settled(plan, "ours"), MAP_SHAPE, lambda it: canonical(it, ())) is None
            and not lost(trees[0], trees[1], trees[2], text)
        )
        if sound:
            return Outcome(found.data)
        found = marked_whole(ours, theirs)
    return Outcome(found.data, clean=False, said=(how, *_left(found.conflicts, path)))


def _mark(base: bytes, ours: bytes, theirs: bytes) -> bytes:
    """The byte-order mark that the merged file has, if any."""
    before, mine, its = (data.startswith(codecs.BOM_UTF8) for data in (base, ours, theirs))
    return codecs.BOM_UTF8 if (its if mine == before else mine) else b""


# --- words ----------------------------------------------------------------------------------------


def _told(path: Path, line: int, pointer: Pointer, conflict: Conflict) -> str:
    return f"{path}:{line}: `{pointer}` {conflict.reason}"


def _left(count: int, path: Path) -> Iterator[str]:
    if count:
        yield f"{count} conflict{'s' if count > 1 else ''} in {path}; {_CHOOSE}"


# --- validity -------------------------------------------------------------------------------------


def _valid(
    outcome: Outcome, ours: bytes, theirs: bytes, path: Path, settings: Settings
) -> Outcome:
    """The outcome, with what is wrong with a map that neither side has."""
    if not outcome.clean:
        return outcome
    before = {_said(one) for data in (ours, theirs) for one in _findings(data, path, settings)}
    new = [one for one in _findings(outcome.data, path, settings) if _said(one) not in before]
    if not new:
        return outcome
    words = [
        f"{path}: {one.path}: {one.message} ({one.code}); each side alone is in order, "
        "and both together are not"
        for one in new
    ]
    return Outcome(outcome.data, clean=False, said=(*outcome.said, *words))


def _findings(data: bytes, path: Path, settings: Settings) -> list[Finding]:
    """What is wrong with a map, or with a part of one as far as it can be said of it alone."""
    tree = read(str(path), data, settings.max_file_size)
    held = tree.data if isinstance(tree.data, dict) else {}
    head = "".join(line for key, line in _HEAD.items() if key not in held)
    bare = data.removeprefix(codecs.BOM_UTF8)
    if "outcome_map" not in held:
        bare = head.encode() + bare
    return list(check_text(path, bare, settings).report.findings)


def _said(finding: Finding) -> tuple[str, str, str]:
    """What tells a finding from others, wherever in a list it is."""
    return (finding.code, _INDEX.sub("", finding.path), finding.message)

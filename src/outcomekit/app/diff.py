"""`diff`: what changed in meaning between two states of some maps."""

from __future__ import annotations

from collections.abc import Callable, Container, Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from outcomekit.app.load import Loaded
from outcomekit.app.operands import OnDisk, Request, Revision, Side, StandardInput, at
from outcomekit.app.sides import State, sides
from outcomekit.diagnostics import errors
from outcomekit.diagnostics.change import At, Change, Comparison

if TYPE_CHECKING:
    from outcomekit.diff.change import Anchor


def compared(request: Request) -> Comparison:
    """What changed in meaning between the two sides of a request.

    Raises:
        Refusal: outside a repository, for a revision or path that is nowhere, for broken settings.
    """
    old, new = sides(request)
    named = _is_named(request.old) and _is_named(request.new)
    if named:
        _one_map(old, new)
    remarks = [*_errors(old, request.old), *_errors(new, request.new), *old.remarks, *new.remarks]
    return comparison(
        old, new, (str(request.old), str(request.new)), remarks=remarks, together=named
    )


def comparison(
    old: State,
    new: State,
    names: tuple[str, str],
    *,
    remarks: Sequence[str] = (),
    together: bool = True,
) -> Comparison:
    """The changes between two states, each in its file.

    Args:
        old: the maps of the old side.
        new: those of the new side.
        names: what the two sides are called.
        remarks: what was not compared, one line each.
        together: all maps are one workspace; else only those of the same settings are.
    """
    changes: list[Change[At]] = []
    outside = old.outside, new.outside
    for before, after in _workspaces(old, new, apart=not together):
        changes += _changes(before, after, outside)
    maps = {path for path, _ in (*old.maps, *new.maps)} - old.outside - new.outside
    return Comparison(tuple(changes), len(maps), *names, tuple(remarks))


def _is_named(side: Side) -> bool:
    """Whether a side is a file or folder that the user named, or gave."""
    named = isinstance(side, OnDisk | StandardInput)
    return named or (isinstance(side, Revision) and side.path is not None)


def _one_map(old: State, new: State) -> None:
    """Two single maps that were named are one map, whatever their files are called."""
    if len(old.maps) == len(new.maps) == 1:
        before, after = old.maps[0][1], new.maps[0][1]
        if before.index is not None and after.index is not None:
            before.index.map_id = after.index.map_id
        old.maps[0] = (new.maps[0][0], before)


def _workspaces(
    old: State, new: State, *, apart: bool
) -> Iterator[tuple[list[tuple[str, Loaded]], list[tuple[str, Loaded]]]]:
    """The maps of both sides, those of each workspace apart from the others'."""
    if not apart:
        yield old.maps, new.maps
        return
    for root in dict.fromkeys(one.settings.root for _, one in (*new.maps, *old.maps)):
        yield (
            [(path, one) for path, one in old.maps if one.settings.root == root],
            [(path, one) for path, one in new.maps if one.settings.root == root],
        )


def _changes(
    old: Sequence[tuple[str, Loaded]],
    new: Sequence[tuple[str, Loaded]],
    outside: tuple[Container[str], Container[str]],
) -> Iterator[Change[At]]:
    """The changes between the maps of one workspace, in their files.

    Args:
        old: the maps of the old side, each with its place.
        new: those of the new side.
        outside: the places on each side of which nobody asked.
    """
    from outcomekit.diff.compare import compare
    from outcomekit.diff.pairs import paired

    before = [(path, one.index) for path, one in old if one.index is not None]
    after = [(path, one.index) for path, one in new if one.index is not None]
    find_old = finder(one for _, one in old)
    find_new = finder(one for _, one in new)
    asked_for = {id(index) for path, index in before if path not in outside[0]}
    asked_for |= {id(index) for path, index in after if path not in outside[1]}
    pairs = [one for one in paired(before, after) if {id(one.old), id(one.new)} & asked_for]
    for change in compare(pairs):
        yield change.placed(old=find_old, new=find_new)


def finder(maps: Iterable[Loaded]) -> Callable[[Anchor], At]:
    """What makes places in some maps of one side concrete."""
    by_id = {one.index.map_id: one for one in maps if one.index is not None}

    def find(anchor: Anchor) -> At:
        place = by_id[anchor.map_id].locator.place(anchor.pointer)
        return At(str(anchor.pointer), place)

    return find


def _errors(state: State, side: Side) -> Iterator[str]:
    """What is said of maps with errors that hide something: not all could be compared."""
    for path, one in state.maps:
        if path in state.outside:
            continue
        hidden = one.index.hidden if one.index is not None else None
        garbled = any(finding.kind is errors.E001 for finding in one.findings)
        if one.findings and (hidden is None or hidden or garbled):
            count = len(one.findings)
            where = "" if isinstance(side, OnDisk) else f" {at(side)}"  # its path says it
            file = one.trees[0].source.file if len(one.trees) == 1 else one.findings[0].place.file
            yield (
                f"{file} has {count} {'error' if count == 1 else 'errors'}{where}; "
                f"what {'it hides' if count == 1 else 'they hide'} was not compared"
            )

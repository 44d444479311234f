"""`rename`: an id changed together with every reference to it in the workspace."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from outcomekit.app.add import check_free, check_id
from outcomekit.app.neighborhood import Neighborhood, a_map
from outcomekit.app.refusal import Refusal
from outcomekit.app.renamed_input import equation_of, input_renamed
from outcomekit.app.target import Done, Target, planned, refused
from outcomekit.diagnostics.edit import Edit, Put, RenameKey
from outcomekit.diagnostics.nearest import nearest
from outcomekit.diagnostics.pointer import Pointer

if TYPE_CHECKING:
    from outcomekit.app.edit import Plan
    from outcomekit.index.index import Index, Item, Link


def rename(old: str, new: str, path: Path | None) -> Done:
    """Plan the new id. Nothing is written yet.

    Args:
        old: the id, or the dotted way to it; for an input of an equation, the way to that.
        new: what it is to be.
        path: the map; None for the one in the workspace that has the id.

    Raises:
        Refusal: when there is no such id, or the new one is taken or none.
        Broken: when a map that would be written into has errors before.
    """
    around = Neighborhood(path)
    target = around.target(old, lambda index: _is_there(index, old))
    way = _way(target.index, old)
    if equation_of(target.index, way) is not None:
        edits = input_renamed(target, way, new)
        return Done(_proven([(target, edits)]), f"{target.path}: input {way[-1]} is now {new}")
    item = _item(target.index, way)
    if item is None:
        raise Refusal(_unknown(old, target))
    if new == item.id:
        raise Refusal(f"`{new}` is its id already")
    check_id(new)
    check_free(new, target)
    return _renamed(target, item, new, around)


def _renamed(target: Target, item: Item, new: str, around: Neighborhood) -> Done:
    """The plan for an entity: its references first, for their places may be within it."""
    own = _followed(target, None, item, new)
    wanted: list[tuple[Target, list[Edit]]] = [(target, [*own, RenameKey(item.pointer, new)])]
    count = len(own)
    map_id = target.loaded.map_id
    for other in around.others(target, f"{map_id}/{item.id}"):
        follow = _followed(other, map_id, item, new)
        count += len(follow)
        if follow:
            wanted.append((other, follow))
    plan = _proven(wanted)
    told = f"{target.path}: {item.noun} {item.id} is now {new}"
    if count:
        files = f", in {len(plan.changes)} files" if len(plan.changes) > 1 else ""
        told += f"; {count} reference{'s' if count > 1 else ''} changed with it{files}"
    return Done(plan, told)


def _proven(edits: Sequence[tuple[Target, Sequence[Edit]]]) -> Plan:
    """The plan of some edits, after which the maps must be without a finding."""
    whole, findings = planned(edits)
    if findings:
        raise Refusal("\n".join(refused(finding) for finding in findings))
    return whole


# --- what is meant --------------------------------------------------------------------------------


def _way(index: Index, old: str) -> tuple[str, ...]:
    """The keys of a dotted way; one that begins with an id begins where that stands."""
    first, *rest = old.split(".")
    item = index.find(first)
    return (*map(str, item.pointer.parts), *rest) if item is not None else (first, *rest)


def _item(index: Index, way: tuple[str, ...]) -> Item | None:
    item = index.find(way[-1])
    return item if item is not None and way == item.pointer.parts else None


def _is_there(index: Index, old: str) -> bool:
    way = _way(index, old)
    equation = equation_of(index, way)
    return _item(index, way) is not None or (equation is not None and way[-1] in equation.inputs)


def _unknown(old: str, target: Target) -> str:
    if old == target.index.map_id:
        return a_map(old)
    near = nearest(old.rpartition(".")[2], target.index.by_id)
    hint = f"; did you mean `{near}`?" if near else ""
    return f"nothing in {target.path} has the id `{old}`{hint}"


# --- references -----------------------------------------------------------------------------------


def _followed(one: Target, map_id: str | None, item: Item, new: str) -> list[Edit]:
    """The edits by which a map's references follow an entity to its new id.

    Args:
        one: the map that refers.
        map_id: the entity's map, where that is another one.
        item: the entity.
        new: its new id.

    Raises:
        Refusal: where a reference would come to mean something else.
    """
    edits: list[Edit] = []
    for link in one.index.links:
        if not _may_lead(link, one, map_id, item):
            continue
        if link.id == new and link.declared.soft:
            at = one.loaded.locator.place(link.at)
            raise Refusal(
                f"`{link.target}` is a text at {at.file}:{at.line} that would come to mean "
                f"this {item.noun}; reword it first"
            )
        if link.id != item.id:
            continue
        head, slash, _ = link.target.rpartition("/")
        target = f"{head}{slash}{new}"
        if target in link.declared.words:
            raise Refusal(f"`{new}` has a meaning of its own in `{link.field}`; choose another id")
        place = Pointer(link.parts)
        edits.append(RenameKey(place, target) if link.declared.keys else Put(place, target))
    return edits


def _may_lead(link: Link, one: Target, map_id: str | None, item: Item) -> bool:
    """Whether a link leads into the entity's map, to its kind."""
    own = map_id is None and link.map_id in (None, one.loaded.map_id)
    if not own and (map_id is None or link.map_id != map_id):
        return False
    if link.target in link.declared.words:
        return False
    return not link.declared.soft or item.kind in link.declared.to

"""`add`: a new entity at its canonical place, in the right part of the map."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeAlias

from outcomekit.app.refusal import Refusal
from outcomekit.app.spot import Where, chosen_spot
from outcomekit.app.target import Done, Target, open_map, place_of, planned, refused
from outcomekit.diagnostics.edit import Put
from outcomekit.diagnostics.finding import Finding
from outcomekit.diagnostics.grammar import a
from outcomekit.diagnostics.nearest import nearest
from outcomekit.diagnostics.pointer import Pointer

if TYPE_CHECKING:
    from outcomekit.model.entity import Entity, Record
    from outcomekit.model.kinds import Spot

Ask: TypeAlias = Callable[[str, Sequence[str]], str]
"""Asks a person: the question, and the choices there are (none where any text will do)."""


@dataclass(frozen=True, slots=True)
class NewEntity:
    """What to add: its kind and id, where, its main text, and further fields.

    `within` is the entity that is to hold it, then what tells its place there, with slashes:
    `production-manager/like`. `fields` are names, dotted where fields are within fields, each
    with its text.
    """

    kind: str
    id: str
    within: str | None = None
    text: str | None = None
    fields: tuple[tuple[str, str], ...] = ()


def kind_names() -> list[str]:
    """Every kind that can be added, in reading order."""
    from outcomekit.model.kinds import kinds

    return list(kinds())


def add(new: NewEntity, path: Path | None, ask: Ask | None = None) -> Done:
    """Plan the new entity. Nothing is written yet.

    Args:
        new: what to add.
        path: the map; None for the workspace's only one.
        ask: asks for what is required and was not given; without it, that is refused.

    Raises:
        Refusal: when it cannot be added as it was asked for.
        Broken: when the map has errors before.
    """
    spots = _spots(new.kind)
    check_id(new.id)
    target = open_map(path)
    check_free(new.id, target)
    where = chosen_spot(spots, new.within, target.index, ask)
    data = _data(new, where.spot, ask)
    pointer = Pointer((*where.spot.place(where.parent), new.id))
    whole, findings = planned([(target, [Put(pointer, data)])])
    if findings:
        raise Refusal("\n".join(_refused(finding, pointer, where.spot) for finding in findings))
    [change] = whole.changes
    made = ", in a new file" if change.before is None else ""
    return Done(whole, f"{change.path}: {_told(new, where)}{made}")


def _spots(kind: str) -> tuple[Spot, ...]:
    from outcomekit.model.kinds import kinds, said

    known = kinds()
    word = said(kind.strip()).replace(" ", "-")
    if word not in known:
        near = nearest(word, known)
        hint = f"did you mean `{near}`?" if near else f"there are {', '.join(known)}"
        raise Refusal(f"no kind `{kind}`; {hint}")
    return known[word]


def check_id(entity_id: str) -> None:
    """Refuse what is no id, with the id that may be meant."""
    from outcomekit.model.ids import id_fault, suggested_id

    fault = id_fault(entity_id)
    if fault is not None:
        meant = suggested_id(entity_id)
        sound = meant is not None and id_fault(meant) is None
        raise Refusal(f"{fault}; did you mean `{meant}`?" if sound else fault)


def check_free(entity_id: str, target: Target) -> None:
    """Refuse an id that something in the map has already."""
    holder = target.index.find(entity_id)
    if holder is not None:
        whose = f" of {holder.owner.text}" if holder.owner is not None else ""
        at = place_of(target, holder.pointer.parts)
        raise Refusal(f"`{entity_id}` is already {a(holder.noun)}{whose} ({at})")


def _data(new: NewEntity, spot: Spot, ask: Ask | None) -> Any:
    """The new entity as plain data, in short form where its main text is all there is."""
    from outcomekit.model.given import Unfit, fields_of, shortened

    record = spot.record
    main = record.main or ("name" if "name" in record.fields() else None)
    given = new.fields
    if new.text is not None:
        if main is None:
            raise Refusal(f"{a(record.noun)} has no main text; --set FIELD=TEXT gives it one")
        given = ((main, new.text), *given)
    try:
        data = fields_of(record, given)
        if main is not None and main not in data and _needs(main, record, data):
            data = {**fields_of(record, [(main, _asked(main, record, spot, ask))]), **data}
    except Unfit as why:
        raise Refusal(str(why)) from why
    return shortened(data, record)


def _needs(main: str, record: type[Entity], data: dict[str, Any]) -> bool:
    """Whether the main text must be there; where nothing else is, it is all there could be."""
    required = _slot(record, main).declared.required
    return required or (record.main is not None and not data)


def _asked(main: str, record: type[Entity], spot: Spot, ask: Ask | None) -> str:
    what = _slot(record, main).declared.description.rstrip(".")
    if ask is not None:
        return ask(what, ())
    small = what[:1].lower() + what[1:]
    raise Refusal(f"`add {spot.kind}` needs --text TEXT: {small}")


def _slot(record: type[Record], name: str) -> Any:
    from outcomekit.model.structure import slots

    return slots(record)[name]


def _refused(finding: Finding, pointer: Pointer, spot: Spot) -> str:
    """A finding about what was added, with the option that gave it."""
    own = f"{pointer}."
    if not finding.path.startswith(own):
        return refused(finding)
    name = finding.path[len(own) :].partition("[")[0]
    return refused(finding, "--text" if name == spot.record.main else f"--set {name}")


def _told(new: NewEntity, where: Where) -> str:
    spot = where.spot
    told = f"{spot.record.noun} {new.id} added"
    if where.parent is not None:
        told += f" to {where.parent}"
    if spot.levels is not None:
        told += f", {spot.way[-1]}" if where.parent is not None else f" to {spot.way[-1]}"
    return told

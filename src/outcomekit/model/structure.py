"""What the declarations say about the shape of a map, for anything that walks one.

From a model class to its fields, and from a place in a map (`partners.*.behaviors`) to what may
stand there. Index, wording, schema, docs and `explain` all ask here, so a new field is known to
all of them at once.
"""

from __future__ import annotations

import sys
from dataclasses import dataclass
from functools import cache
from typing import Annotated, Any, Union, get_args, get_origin

from outcomekit.diagnostics.pointer import Part
from outcomekit.model.entity import Record
from outcomekit.model.field import Declaration
from outcomekit.model.map import Map


@dataclass(frozen=True, slots=True)
class Slot:
    """One field of a record, as the language has it.

    `name` is its key in the map, `attribute` its name in Python. `record` is the class of what
    stands there: the field's own value, the entries of a section (`keyed`), or the items of a
    list (`listed`); None for plain values.
    """

    name: str
    attribute: str
    declared: Declaration
    annotation: Any
    record: type[Record] | None
    keyed: bool
    listed: bool


@cache
def slots(record: type[Record]) -> dict[str, Slot]:
    """A record's fields by their name in the map, in canonical order."""
    found: dict[str, Slot] = {}
    for name, attribute in record.fields().items():
        annotation = annotated(record)[attribute]
        inner, keyed, listed = _inside(annotation)
        declared = record.declared[attribute]
        found[name] = Slot(name, attribute, declared, annotation, inner, keyed, listed)
    return found


@cache
def annotated(record: type[Record]) -> dict[str, Any]:
    """The types of a record's fields by the names of their attributes, as they are declared."""
    found: dict[str, Any] = {}
    for holder in reversed(record.__mro__):
        said = vars(holder).get("__annotations__", {})
        names = vars(sys.modules[holder.__module__])
        found |= {name: _meant(said[name], names) for name in said if name in record.declared}
    return {name: found[name] for name in record.declared}


def _meant(said: str, names: dict[str, Any]) -> Any:
    """The type that an annotation means in its module: `from __future__` keeps it as text."""
    return eval(said, names)  # noqa: S307  # of our own modules


def _inside(annotation: Any) -> tuple[type[Record] | None, bool, bool]:
    """The record class within a type, and whether it is held in a mapping or in a list."""
    origin, args = get_origin(annotation), get_args(annotation)
    if isinstance(annotation, type) and issubclass(annotation, Record):
        return annotation, False, False
    if origin is Annotated:
        return _inside(args[0])
    if origin is dict:
        inner, _, _ = _inside(args[1])
        return inner, inner is not None or get_origin(args[1]) is dict, False
    if origin is list:
        inner, _, _ = _inside(args[0])
        return inner, False, True
    if origin is Union or str(origin) == "<class 'types.UnionType'>":
        for option in args:
            inner, keyed, listed = _inside(option)
            if inner is not None:
                return inner, keyed, listed
    return None, False, False


@dataclass(frozen=True, slots=True)
class Site:
    """What a place in a map is: the record class whose field or entry it is.

    `holder` is the record that has the field `slot`; `record` the class of the value at the
    place, where it is a record or an entry of a section.
    """

    holder: type[Record]
    slot: Slot | None
    record: type[Record] | None
    entry: bool


def site(parts: tuple[Part, ...]) -> Site | None:
    """What stands at a place of a map, by its pointer; None where the language has no such place.

    The key of an entry may be anything (`*` in documentation).
    """
    here = Site(Map, None, Map, entry=False)
    within: Slot | None = None
    for part in parts:
        if within is not None:
            here = Site(here.holder, within, within.record, entry=True)
            within = None
            continue
        if here.record is None or not isinstance(part, str):
            return None
        slot = slots(here.record).get(part)
        if slot is None:
            return None
        inner = slot.keyed or slot.listed
        here = Site(here.record, slot, None if inner else slot.record, entry=False)
        within = slot if inner else None
    return here


def noun_at(place: Site | None) -> str:
    """What a message calls the thing at a place: `behavior`, `measure`, `map`."""
    return place.record.noun if place is not None and place.record is not None else "entry"


def reached(data: Any, parts: tuple[Part, ...]) -> Any:
    """What plain data has at a place; None where it has no such place."""
    here = data
    for part in parts:
        if isinstance(here, dict):
            here = here.get(part)
        elif isinstance(here, list) and isinstance(part, int) and part < len(here):
            here = here[part]
        else:
            return None
    return here


def records() -> list[type[Record]]:
    """Every record class of the language, the map first, each once, in reading order."""
    found: list[type[Record]] = []

    def visit(record: type[Record]) -> None:
        if record in found:
            return
        found.append(record)
        for slot in slots(record).values():
            if slot.record is not None:
                visit(slot.record)

    visit(Map)
    return found

"""Building a map of which most was built before: only what is new is made.

Data that is the very same object as before (`syntax.blocks` sees to that) gives the same record,
and a text in short form the same as the same text did. What is built is what `build` builds.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from outcomekit.model.assembled import assembled
from outcomekit.model.entity import Record
from outcomekit.model.glance import glance
from outcomekit.model.map import Map
from outcomekit.model.plainly import Unsure
from outcomekit.model.structure import Slot, slots


@dataclass(frozen=True, slots=True)
class Known:
    """A map with the data that it was built from. The data of two such maps may share parts."""

    data: Any
    map: Map


def rebuilt(data: Any, before: Known | None = None) -> Known | None:
    """The map that some data describes; None where anything may be wrong with it.

    Args:
        data: plain data; left as it is, and not to be changed by anyone.
        before: an earlier state of the same map.
    """
    try:
        glance(data)
    except Unsure:
        return None
    given = data if before is None else _record(data, before.data, before.map)
    return Known(data, assembled(given))


def _record(now: Any, was: Any, built: Record) -> Any:
    """The data of a record, with what was built before in place of the data that it came from."""
    if now is was or (type(now) is str and now == was):
        return built
    if type(now) is not dict or type(was) is not dict:
        return now
    known = slots(type(built))
    return {
        name: _field(known[name], value, was[name], built)
        if name in known and was.get(name) is not None
        else value
        for name, value in now.items()
    }


def _field(slot: Slot, now: Any, was: Any, holder: Record) -> Any:
    if slot.record is None:
        return now
    built = getattr(holder, slot.attribute)
    if isinstance(built, Record):
        return _record(now, was, built)
    if slot.keyed and type(now) is dict and type(was) is dict:
        return {
            key: _record(entry, was[key], built[key]) if key in built else entry
            for key, entry in now.items()
        }
    if slot.listed and type(now) is list and type(was) is list:
        known = {id(one): record for one, record in zip(was, built, strict=True)}
        return [known.get(id(one), one) for one in now]
    return now

"""A map made of data in which a glance found nothing wrong: every value as it is meant, no check.

It gives what `validation.py` gives for such data, and needs neither pydantic's core nor its schema.
What a field holds it reads from the same table as `glance.py`.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import cache, partial
from typing import Any, Final, TypeAlias

from outcomekit.model.entity import Record, own_among_entries
from outcomekit.model.ids import OWN
from outcomekit.model.map import Map
from outcomekit.model.period import Period, read_period
from outcomekit.model.structure import slots
from outcomekit.model.tabulated import RECORDS

Make: TypeAlias = Callable[[Any], Any]


def assembled(data: dict[str, Any]) -> Map:
    """The map that plain data describes, in which nothing is wrong, as `glance` says.

    A record in the data is taken as it is.
    """
    whole: Map = _record(Map, data)
    return whole


@cache
def _row(
    record: type[Record],
) -> tuple[dict[str, Any], list[tuple[str, type[Any]]], dict[str, tuple[str, Make | None]]]:
    """What a record has where nothing stands, and each field's attribute with what makes its value.

    Collections are made anew for each record, so the second part says how.
    """
    fields: Any = RECORDS[f"{record.__module__.rpartition('.')[2]}.{record.__name__}"][0]
    made = {
        name: (slot.attribute, _making(fields[name][0], slot.record))
        for name, slot in slots(record).items()
    }
    absent = vars(record())
    collections = [(name, type(one)) for name, one in absent.items() if one is not None]
    return absent, collections, made


def _record(record: type[Record], data: Any) -> Any:
    if type(data) is not dict:
        if isinstance(data, record):  # made of the same text before
            return data
        data = {record.main: data} if data is not None else {}
    absent, collections, fields = _row(record)
    new = record.__new__(record)
    values = new.__dict__
    values.update(absent)
    for name, empty in collections:
        values[name] = empty()
    for name, value in data.items():
        if value is None and name in fields:
            continue
        if name[:2] == OWN:
            values["extensions"][name] = value
            continue
        attribute, make = fields[name]
        values[attribute] = value if make is None else make(value)
    if record.keyed:
        values["extensions"].update(own_among_entries(data, record.keyed))
    return new


def _keyed(record: type[Record], entries: dict[str, Any]) -> dict[str, Any]:
    return {key: _record(record, entry) for key, entry in entries.items() if key[:2] != OWN}


def _listed(record: type[Record], items: list[Any]) -> list[Any]:
    return [_record(record, item) for item in items]


def _keys(entries: dict[str, Any]) -> dict[str, Any]:
    """Words by name, by the references that are the keys; what is left empty is absent."""
    return {
        target: {name: word for name, word in below.items() if word is not None and name[:2] != OWN}
        for target, below in entries.items()
        if below is not None and target[:2] != OWN
    }


def _period(value: Any) -> Period:
    found = read_period(str(value))
    assert found is not None, "a glance saw that it is a period"
    return found


_RECORDS: Final[dict[str, Callable[..., Any]]] = {
    "record": _record, "keyed": _keyed, "listed": _listed
}  # fmt: skip
_VALUES: Final[dict[str, Make]] = {
    "date": date.fromisoformat, "deadline": _period, "period": _period, "count": int,
    "keys": _keys, "list": list, "links": list, "words": list,
}  # fmt: skip
"""What is made of the forms of `tabulate.py`; the values of all others are as they are meant."""


def _making(form: str, record: type[Record] | None) -> Make | None:
    if form in _RECORDS:
        return partial(_RECORDS[form], record)
    return _VALUES.get(form)

"""A map made of data in which a glance found nothing wrong: every value as it is meant, no check.

It gives what `validation.py` gives for such data, and needs neither pydantic's core nor its schema.
What a field holds it reads from the same table as `glance.py`.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import cache
from typing import Any, Final, NamedTuple, TypeAlias

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
    whole: Map = _record(_pattern(Map), data)
    return whole


class _Pattern(NamedTuple):
    """How a record is made.

    `absent` is what it has where nothing stands. A record does not change, so the empty lists and
    mappings in it are the same ones for all. `fields` has each field's attribute, with what makes
    its value.
    """

    record: type[Record]
    absent: dict[str, Any]
    fields: dict[str, tuple[str, Make | None]]


@cache
def _pattern(record: type[Record]) -> _Pattern:
    forms: Any = RECORDS[f"{record.__module__.rpartition('.')[2]}.{record.__name__}"][0]
    fields = {
        name: (slot.attribute, _making(forms[name][0], slot.record))
        for name, slot in slots(record).items()
    }
    return _Pattern(record, vars(record()), fields)


def _record(pattern: _Pattern, data: Any) -> Any:
    record, absent, fields = pattern
    if type(data) is not dict:
        if isinstance(data, record):  # made of the same text before
            return data
        data = {record.main: data} if data is not None else {}
    values = absent.copy()
    own = own_among_entries(data, record.keyed) if record.keyed else {}
    for name, value in data.items():
        field = fields.get(name)
        if field is None:
            own[name] = value
        elif value is not None:
            attribute, make = field
            values[attribute] = value if make is None else make(value)
    if own:
        values["extensions"] = own
    new = record.__new__(record)
    object.__setattr__(new, "__dict__", values)
    return new


def _nested(record: type[Record]) -> Make:
    """What makes a record that a field holds."""
    return lambda data: _record(_pattern(record), data)


def _keyed(record: type[Record]) -> Make:
    """What makes the records that stand in a field by their keys."""

    def made(entries: dict[str, Any]) -> dict[str, Any]:
        pattern = _pattern(record)
        return {key: _record(pattern, entry) for key, entry in entries.items() if key[:2] != OWN}

    return made


def _listed(record: type[Record]) -> Make:
    """What makes the records that a field lists."""

    def made(items: list[Any]) -> list[Any]:
        pattern = _pattern(record)
        return [_record(pattern, item) for item in items]

    return made


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


_RECORDS: Final[dict[str, Callable[[type[Record]], Make]]] = {
    "record": _nested, "keyed": _keyed, "listed": _listed
}  # fmt: skip
_VALUES: Final[dict[str, Make]] = {
    "date": date.fromisoformat, "deadline": _period, "period": _period, "count": int,
    "keys": _keys, "list": list, "links": list, "words": list,
}  # fmt: skip
"""What is made of the forms of `tabulate.py`; the values of all others are as they are meant."""


def _making(form: str, record: type[Record] | None) -> Make | None:
    if form in _RECORDS:
        assert record is not None
        return _RECORDS[form](record)
    return _VALUES.get(form)

"""Fields given as text, such as `measure.target.value=60`, made into data by their declared types.

What does not fit its type stays the text that it is: validation then says what should stand there.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any, Final

from outcomekit.diagnostics.grammar import a
from outcomekit.diagnostics.nearest import nearest
from outcomekit.model.entity import Record
from outcomekit.model.forms import form_of
from outcomekit.model.structure import Slot, slots

_WHOLE: Final = re.compile(r"[-+]?\d+", re.ASCII)
_DECIMAL: Final = re.compile(r"[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?", re.ASCII)
_LONGEST_NUMBER: Final = 300
_YEAR: Final = re.compile(r"\d{4}", re.ASCII)
_TRUTHS: Final = {"true": True, "false": False}


class Unfit(ValueError):
    """Why given fields make no entity, in words."""


def fields_of(record: type[Record], given: Iterable[tuple[str, str]]) -> dict[str, Any]:
    """The fields of a new entity, as plain data.

    Args:
        record: the entity's class.
        given: names of fields, dotted for fields within fields, each with its text.

    Raises:
        Unfit: for a field that the language does not have, or one that is given twice.
    """
    data: dict[str, Any] = {}
    for name, text in given:
        _give(data, record, name.split("."), text, name)
    return {name: _shortest(value, record, name) for name, value in data.items()}


def number(text: str) -> int | float | str:
    """The number that a text says in YAML, or the text."""
    if len(text) <= _LONGEST_NUMBER:
        if _WHOLE.fullmatch(text):
            return int(text)
        if _DECIMAL.fullmatch(text):
            return float(text)
    return text


def _give(
    data: dict[str, Any], record: type[Record], steps: list[str], text: str, whole: str
) -> None:
    """Put a text where its steps lead, in the data of a record."""
    name, *rest = steps
    if name.startswith("x-") and not rest:
        _put(data, name, text, whole)
        return
    slot = slots(record).get(name)
    if slot is None:
        raise Unfit(_unknown(name, record))
    if slot.keyed and rest:
        _give_entry(_within(data, name, None), slot, rest, text, whole)
    elif slot.record is not None and rest:
        _give(_within(data, name, slot.record.main), slot.record, rest, text, whole)
    elif rest:
        raise Unfit(f"`{name}` has no fields of its own; `{whole}` names one")
    elif slot.record is not None and isinstance(data.get(name), dict):
        main = slot.record.main
        _put(data[name], main or name, _short(slot.record, text), whole)
    else:
        _put(data, name, _value(record, slot, text), whole)


def _give_entry(
    entries: dict[str, Any], slot: Slot, steps: list[str], text: str, whole: str
) -> None:
    """Put a text into an entry of a section: under a key, and under a field where one is named."""
    key, *rest = steps
    if slot.record is not None and rest:
        _give(_within(entries, key, slot.record.main), slot.record, rest, text, whole)
    elif slot.record is not None:
        _put(entries, key, _short(slot.record, text), whole)
    elif len(rest) == 1:
        _put(_within(entries, key, None), rest[0], text, whole)
    else:
        raise Unfit(f"`{whole}` leads nowhere: `{slot.name}` takes an id, a dot and a word")


def _within(data: dict[str, Any], name: str, main: str | None) -> dict[str, Any]:
    """The fields of what stands under a name; a short form there becomes a long one."""
    held = data.get(name)
    if not isinstance(held, dict):
        data[name] = {} if held is None or main is None else {main: held}
    inner: dict[str, Any] = data[name]
    return inner


def _put(data: dict[str, Any], name: str, value: Any, whole: str) -> None:
    held = data.get(name)
    if isinstance(held, list) and isinstance(value, list):
        held.extend(value)
    elif name in data:
        raise Unfit(f"`{whole}` is given twice")
    else:
        data[name] = value


def _value(record: type[Record], slot: Slot, text: str) -> Any:
    """What a text says as the value of a field."""
    if slot.record is not None:
        return _short(slot.record, text)
    form = form_of(record, slot).said
    if form in ("list of ids", "list of words"):
        return [part.strip() for part in text.split(",") if part.strip()]
    if form.startswith("list of "):  # sentences have commas of their own
        return [text]
    if "number" in form:
        return number(text)
    if form == "`true` or `false`":
        return _TRUTHS.get(text, text)
    if form == "period" and _YEAR.fullmatch(text):
        return int(text)
    return text


def _short(record: type[Record], text: str) -> Any:
    """What a text says as the short form of a record."""
    slot = slots(record).get(record.main) if record.main is not None else None
    return _value(record, slot, text) if slot is not None else text


def _shortest(value: Any, record: type[Record], name: str) -> Any:
    """A field's value in short form, wherever only a main text is there."""
    slot = slots(record).get(name)
    if slot is None or slot.record is None or not isinstance(value, dict):
        return value
    if not slot.keyed:
        return shortened(value, slot.record)
    return {
        key: shortened(entry, slot.record) if isinstance(entry, dict) else entry
        for key, entry in value.items()
    }


def shortened(data: dict[str, Any], record: type[Record]) -> Any:
    """A record's data in short form, where only its main text is there."""
    inner = {name: _shortest(value, record, name) for name, value in data.items()}
    main = record.main
    return inner[main] if main is not None and list(inner) == [main] else inner


def _unknown(name: str, record: type[Record]) -> str:
    known = record.fields()
    near = nearest(name, known)
    hint = f"did you mean `{near}`?" if near else f"it has {', '.join(known)}"
    return f"{a(record.noun)} has no field `{name}`; {hint}"

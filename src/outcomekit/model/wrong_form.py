"""E103: a list where text should stand, text where a list should, and what to write instead."""

from __future__ import annotations

import re
from typing import Any, Final

from outcomekit.diagnostics import errors
from outcomekit.diagnostics.claim import Claim
from outcomekit.diagnostics.pointer import Pointer
from outcomekit.model.entity import Entity, Record
from outcomekit.model.ids import id_fault, id_for, ids_in
from outcomekit.model.structure import Slot, site, slots
from outcomekit.model.value import form, in_yaml, shown

_MOST_SHOWN: Final = 3
"""How many entries a hint writes out for someone to paste."""


def wrong_form(kind: str, pointer: Pointer, value: object, written: str) -> Claim:
    """The claim about a value whose form is not the one that its field has.

    Args:
        kind: pydantic's word for what it wanted: `string_type`, `list_type`, `dict_type`.
        written: a number or a true or false as the source has it.
    """
    place = site(pointer.parts)
    slot = place.slot if place is not None else None
    if kind == "string_type":
        if slot is not None and slot.declared.to and not slot.declared.soft:
            return _no_id(pointer, value, written)
        return _no_text(pointer, value, written)
    if kind == "list_type":
        return _no_list(pointer, value, slot)
    return _no_entries(pointer, value, slot, inner=place is None or place.entry)


def _claim(pointer: Pointer, value: object, expected: str, hint: str | None) -> Claim:
    message = f"{form(value)} stands where {expected} should stand"
    return Claim(errors.E103, pointer, message, hint)


# --- text and ids -----------------------------------------------------------------------------


def _no_text(pointer: Pointer, value: object, written: str) -> Claim:
    if isinstance(value, bool):
        message = f"{shown(written)} is a yes or no; text should stand here"
        return Claim(errors.E103, pointer, message, f'"{written}"', "only quotes make text of it.")
    if isinstance(value, int | float):
        message = f"{shown(written)} is a number; text should stand here"
        why = "only quotes make text of it: read as a number, 1.10 would become 1.1."
        return Claim(errors.E103, pointer, message, f'"{written}"', why)
    hint: str | None = None
    if isinstance(value, list):
        texts = [item for item in value if isinstance(item, str)]
        hint = "; ".join(texts) if texts and len(texts) == len(value) else None
    elif isinstance(value, dict):
        hint = _colon_lost(value)
    elif value is None:
        hint = "write it, or delete its dash"
    return _claim(pointer, value, "one text", hint)


def _no_id(pointer: Pointer, value: object, written: str) -> Claim:
    if isinstance(value, bool | int | float):
        return Claim(errors.E103, pointer, f"{shown(written)} is no id; an id should stand here")
    only = value[0] if isinstance(value, list) and len(value) == 1 else None
    return _claim(pointer, value, "one id", only if isinstance(only, str) else None)


def _colon_lost(value: dict[str, Any]) -> str | None:
    """The text that was meant where a colon in it made a field of its beginning."""
    if len(value) != 1:
        return None
    key, rest = next(iter(value.items()))
    return in_yaml(f"{key}: {rest}") if isinstance(rest, str | int | float) else None


# --- lists and entries ------------------------------------------------------------------------


def _no_list(pointer: Pointer, value: object, slot: Slot | None) -> Claim:
    record = slot.record if slot is not None else None
    hint: str | None = None
    if isinstance(value, dict):
        hint = _listed(value, slot)
    elif isinstance(value, str | int | float):
        ids = ids_in(value) if slot is not None and slot.declared.to else []
        hint = f"[{', '.join(ids) or _items(value)}]"
        if record is not None:
            hint = f"- {record.example(value)}"
    return _claim(pointer, value, "a list", hint)


def _listed(value: dict[str, Any], slot: Slot | None) -> str | None:
    """What to write where fields stand in place of a list."""
    record = slot.record if slot is not None else None
    first = next(iter(value.values()), None)
    if record is not None and isinstance(first, dict) and first:
        return f"- {next(iter(first))}: …, a dash before the first field of each, and no id"
    if record is not None:
        return f"- {next(iter(value))}: …, a dash before the first field of each" if value else None
    lost = _colon_lost(value)
    marked = all(one is None or isinstance(one, bool) for one in value.values())
    if value and marked and all(id_fault(name) is None for name in value):
        return f"[{', '.join(name for name, one in value.items() if one is not False)}]"
    return f"[{lost}]" if lost is not None else None


_BULLETS: Final = re.compile(r"(?P<sign>[•·‣▪◦*–—])(?P<space>\s*)|-(?=\S)|1(?P<stop>[.)])\s+")
"""What people begin the first item of a list with, where YAML has a hyphen and a space."""


def _items(value: str | float) -> str:
    """A value as the items of a list: behind bullets or numbers, or ids with commas between."""
    if not isinstance(value, str):
        return f'"{in_yaml(value)}"'
    parts = value.split(", ")
    if len(parts) > 1 and all(id_fault(part) is None for part in parts):
        return ", ".join(parts)
    bullet = _BULLETS.match(value)
    if bullet is None:
        return in_yaml(value)
    sign = re.escape(bullet["sign"] or "-") + (r"\s+" if bullet["space"] else r"(?=\S)")
    if bullet["stop"]:
        sign = rf"\d{{1,2}}{re.escape(bullet['stop'])}\s+"
    items = re.split(rf"(?:^|\s){sign}", value)
    return ", ".join(in_yaml(item.strip()) for item in items if item.strip())


def _no_entries(pointer: Pointer, value: object, slot: Slot | None, *, inner: bool) -> Claim:
    record = slot.record if slot is not None else None
    if slot is not None and slot.declared.keys:
        one = "{sales: A, support: R}"
        if inner:
            return _claim(pointer, value, "functions with R, A, C or I", one)
        return _claim(pointer, value, "entries with ids", f"some-outcome: {one}")
    if record is None or not issubclass(record, Entity):
        return _claim(pointer, value, "numbers with names", _numbers(value))
    items = value if isinstance(value, list) else [value]
    entries = [entry for entry in (_entry(item, record) for item in items[:_MOST_SHOWN]) if entry]
    hint = "\n".join(entries) or "begin each entry with its id, a colon and its text"
    return _claim(pointer, value, "entries with ids", hint)


def _numbers(value: object) -> str:
    """What was written as a list of numbers, as numbers with names, as far as they can be told."""
    said: dict[str, object] = {}
    for item in value if isinstance(value, list) else []:
        named = item.get("name", item.get("id")) if isinstance(item, dict) else item
        if isinstance(named, str):
            said[named] = item.get("value") if isinstance(item, dict) else None
        elif isinstance(item, dict):
            said |= item
    plain = [isinstance(one, int | float) or one is None for one in said.values()]
    if not said or not all(plain):
        return "some_number: 100"
    pairs = ", ".join(f"{name}: {'…' if one is None else one}" for name, one in said.items())
    return f"{{{pairs}}}"


def _entry(item: object, record: type[Record]) -> str | None:
    """What was written as an item of a list, as an entry with an id; None where it cannot be."""
    field = record.meant(item)
    if isinstance(item, str) and item.strip() and field is not None:
        text = in_yaml(item)
        refers = bool(slots(record)[field].declared.to)
        key = f"{id_for(record.noun)}-{item}" if refers else _key(item)  # the id itself is taken
        return f"{key}: {text if record.main else f'{{{field}: {text}}}'}"
    if isinstance(item, dict):
        said = [
            item.get(name) for name in ("id", "key", field, "name", "title") if name is not None
        ]
        text = next((one for one in said if isinstance(one, str) and one.strip()), "")
        rest = {name: one for name, one in item.items() if name not in ("id", "key")}
        if text and all(isinstance(one, str | int | float) for one in rest.values()):
            fields = ", ".join(f"{name}: {in_yaml(one)}" for name, one in rest.items())
            return f"{_key(text)}: {{{fields}}}"
        name = next((name for name in ("id", "key") if item.get(name) == text), None)
        if text and name is not None:
            return (
                f"{_key(text)}: in place of `- {name}: {text}`, and its fields below it, indented"
            )
    return None


def _key(text: str) -> str:
    return (
        text if re.fullmatch(r"\S+", text) and id_fault(text) is None else id_for(text) or "some-id"
    )

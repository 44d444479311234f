"""The JSON Schema (2020-12) of the map language, walked from the declarations.

It is for editors first: everything has a title and a description, fixed words say what they mean,
and a short form is one more type of the same schema instead of a branch of its own, because
editors then complete and complain precisely. What spans several places (that a reference leads
somewhere, that a formula is sound) no schema can say; `validate` does.
"""

from __future__ import annotations

from typing import Any, Final, TypeAlias, get_args, get_origin

from pydantic import TypeAdapter

from outcomekit.diagnostics.grammar import alternatives
from outcomekit.model.entity import Record
from outcomekit.model.forms import bare, kind_noun, value_types
from outcomekit.model.ids import ID_PATTERN, LONGEST_ID, NONE
from outcomekit.model.literature import cited
from outcomekit.model.map import Map
from outcomekit.model.meaning import what_of
from outcomekit.model.proposition import INPUT_PATTERN
from outcomekit.model.strategy import Cell, Strategy
from outcomekit.model.structure import Slot, records, slots
from outcomekit.model.value import Id, Text

Schema: TypeAlias = dict[str, Any]

DIALECT: Final = "https://json-schema.org/draft/2020-12/schema"
_OWN_KEYS: Final[Schema] = {"^x-": True}
"""What begins with `x-` is the writer's own, everywhere."""
_ID: Final[Schema] = {
    "title": "id",
    "description": "Small letters, digits and single hyphens; unique in the whole map.",
    "type": "string",
    "maxLength": LONGEST_ID,
    "allOf": [
        {"pattern": f"^{ID_PATTERN}$"},
        {"not": {"pattern": "^x-"}},
        {"not": {"const": NONE}},
    ],
}
_KEY: Final[Schema] = {
    "title": "key of a section",
    "description": "The id of an entry, or a key of your own that begins with `x-`.",
    "anyOf": [{"pattern": "^x-"}, {"$ref": "#/$defs/id"}],
}
_REFERENCE: Final[Schema] = {
    "title": "reference",
    "description": "The id of an entry of this map, or `other-map/id`.",
    "type": "string",
    "pattern": f"^(?:{ID_PATTERN}/)?{ID_PATTERN}$",
}


def schema(*, part: bool = False) -> Schema:
    """The schema of a whole map, as plain data ready for JSON.

    Args:
        part: the schema of a part of a folder map, which needs no head.
    """
    top = _record(Map)
    if part:
        del top["required"]
    definitions = {record.__name__: _record(record) for record in records()[1:]}
    definitions |= {"id": _ID, "key": _KEY, "reference": _REFERENCE}
    return {"$schema": DIALECT, **top, "$defs": dict(sorted(definitions.items()))}


def _record(record: type[Record]) -> Schema:
    """The schema of a record in all its forms: long, short, and empty where nothing is required."""
    known = slots(record)
    required = [name for name, slot in known.items() if slot.declared.required]
    types = ["object"]
    short: Schema = {}
    if record.main is not None:
        short = _value(value_types(record)[known[record.main].attribute])
        types.append(short.pop("type"))
    if not required and not record.either:
        types.append("null")
    return {
        "title": _capital(record.noun),
        "description": cited(what_of(record)),
        "type": types if len(types) > 1 else types[0],
        **short,
        "properties": {name: _field(record, slot) for name, slot in known.items()},
        "patternProperties": _OWN_KEYS,
        "additionalProperties": False,
        **({"required": required} if required else {}),
        **({"anyOf": _one_of(record.either)} if record.either else {}),
    }


def _one_of(names: tuple[str, ...]) -> list[Schema]:
    """The schemas of which one must hold where a record needs one of some fields, or its text."""
    there = {"not": {"type": "null"}}
    return [
        {"type": "string"},
        *({"required": [name], "properties": {name: there}} for name in names),
    ]


def _field(holder: type[Record], slot: Slot) -> Schema:
    annotation = value_types(holder)[slot.attribute]
    value = _value(annotation)
    if slot.declared.to and not slot.declared.keys and not slot.declared.soft:
        refers: Schema = {"$ref": "#/$defs/reference"}
        value = {"type": "array", "items": refers} if value.get("type") == "array" else refers
    if slot.declared.keys:
        value = _rows(f"(?:{ID_PATTERN}/)?{ID_PATTERN}$", get_args(bare(annotation))[1])
    if not slot.declared.required and not _may_be_empty(slot):
        value = _or_nothing(value)
    about = {"title": slot.name.replace("_", " "), "description": described(slot)}
    return {**about, **value}


def described(slot: Slot) -> str:
    """A field's description, and behind an arrow the kinds that it refers to."""
    declared = slot.declared
    if not declared.to:
        return cited(declared.description)
    kinds = alternatives([kind_noun(kind) for kind in declared.to])
    own = f" of the same {kind_noun(declared.own)}" if declared.own else ""
    words = alternatives([f"`{word}`" for word in declared.words]) if declared.words else ""
    return f"{cited(declared.description)} → {kinds}{own}{', or ' if words else ''}{words}"


def _value(annotation: Any) -> Schema:
    """The schema of a value that is there."""
    if annotation == Cell:
        return _cell()
    plain = bare(annotation)
    if isinstance(plain, type) and issubclass(plain, Record):
        return {"$ref": f"#/$defs/{plain.__name__}"}
    if get_origin(plain) is list:
        return {"type": "array", "items": _value(get_args(plain)[0])}
    if get_origin(plain) is dict:
        key, value = get_args(plain)
        if key == Text:
            return _rows(r"\s*\S", value)
        return _entries(_key(key), _value(value))
    return TypeAdapter(annotation).json_schema()


def _key(annotation: Any) -> Schema:
    """The schema of the keys of a mapping, given their type."""
    if annotation == Id:
        return {"$ref": "#/$defs/key"}
    return {"pattern": f"^x-|^{INPUT_PATTERN}$"}


def _rows(names: str, annotation: Any) -> Schema:
    """The rows of a table, by names of a pattern; an empty one says nothing, whatever its name."""
    return {
        "type": "object",
        "patternProperties": {**_OWN_KEYS, f"^(?!x-){names}": _or_nothing(_value(annotation))},
        "additionalProperties": {"type": "null"},
    }


def _entries(key: Schema, value: Schema) -> Schema:
    return {
        "type": "object",
        "propertyNames": key,
        "patternProperties": _OWN_KEYS,
        "additionalProperties": value,
    }


def _cell() -> Schema:
    """A cell of the strategy map: strategies by id, or `none` alone, with its reason."""
    reason = _or_nothing(_value(value_types(Strategy)[str(Strategy.main)]))
    empty = {
        "properties": {
            NONE: {"title": NONE, "description": "Why the cell is left empty.", **reason}
        },
        "required": [NONE],
        "patternProperties": _OWN_KEYS,
        "additionalProperties": False,
    }
    filled = _entries(
        {"anyOf": [{"$ref": "#/$defs/key"}, {"const": NONE}]}, {"$ref": "#/$defs/Strategy"}
    )
    filled["properties"] = {NONE: {"type": "null"}}  # left empty, it says nothing
    return {"type": "object", "anyOf": [filled, empty]}


def _may_be_empty(slot: Slot) -> bool:
    """Whether the value is one record, whose own schema allows it to be left empty."""
    if slot.record is None or slot.keyed or slot.listed:
        return False
    return not any(inner.declared.required for inner in slots(slot.record).values())


def _or_nothing(value: Schema) -> Schema:
    """The schema of a value that may be left empty, which counts as absent."""
    nothing: Schema = {"type": "null"}
    if "type" in value:
        return {**value, "type": [value["type"], "null"]}
    for choice in ("oneOf", "anyOf"):
        if choice in value:
            return {**value, choice: [*value[choice], nothing]}
    return {"anyOf": [value, nothing]}


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]

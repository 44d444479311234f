"""From pydantic's errors to claims in a consultant's words.

Most types refuse in our words already (`value.refuse`); this module speaks for the few errors
that pydantic finds itself, and says of each which pointer it means.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from outcomekit.diagnostics import errors
from outcomekit.diagnostics.claim import Claim
from outcomekit.diagnostics.kind import Kind
from outcomekit.diagnostics.nearest import nearest
from outcomekit.diagnostics.pointer import Part, Pointer
from outcomekit.model.entity import Entity
from outcomekit.model.structure import Site, site, slots
from outcomekit.model.value import form, shown

_KINDS: dict[str, Kind] = {kind.code: kind for kind in errors.ALL}
_KEY = "[key]"

SourceText = Callable[[Pointer], str]
"""What the source says, letter for letter, at a pointer."""


def claims_of(problems: list[Any], source_text: SourceText) -> list[Claim]:
    """One claim for each error of a failed validation.

    Args:
        problems: pydantic's error dictionaries.
        source_text: to quote numbers as they were written.
    """
    return [_claim(problem, source_text) for problem in problems]


def pointer_of(location: tuple[Part, ...]) -> Pointer:
    """The pointer that a pydantic location means."""
    if location and location[-1] == _KEY:
        return Pointer(location[:-1], "key")
    return Pointer(location)


def _claim(problem: Any, source_text: SourceText) -> Claim:
    pointer = pointer_of(problem["loc"])
    kind: str = problem["type"]
    if kind == "outcomekit":
        said = problem["ctx"]
        return Claim(_KINDS[said["code"]], pointer, said["message"], said["hint"], said["why"])
    if kind == "extra_forbidden":
        return _unknown_field(pointer)
    if kind == "missing":
        return _missing(pointer)
    if kind == "string_pattern_mismatch":
        return Claim(errors.E105, pointer, "this text is empty", "write it, or delete the field")
    return _wrong_type(kind, pointer, problem["input"], source_text)


def noun_at(place: Site | None) -> str:
    """What a message calls the thing at a place: `behavior`, `measure`, `map`."""
    return place.record.noun if place is not None and place.record is not None else "entry"


def a(noun: str) -> str:
    """A noun with its article."""
    return f"{'an' if noun[0] in 'aeiou' else 'a'} {noun}"


def _unknown_field(pointer: Pointer) -> Claim:
    name = str(pointer.parts[-1])
    holder = site(pointer.parts[:-1])
    record = holder.record if holder is not None else None
    known = list(slots(record)) if record is not None else []
    near = nearest(name, known)
    if record is not None and record.levels is not None:
        words = record.levels
        return Claim(
            errors.E104, pointer.key,
            f"{shown(name)} is no {words.noun}; {a(record.noun)} has {', '.join(words.meanings)}",
            near or nearest(_stem(name), known),
        )  # fmt: skip
    if not name:
        return Claim(errors.E101, pointer.key, "a colon stands here with no name before it", None)
    return Claim(
        errors.E101, pointer.key,
        f"{a(noun_at(holder))} has no field {shown(name)}",
        near or _elsewhere(name) or f"x-{name.lower()}" if _plain(name) else near,
    )  # fmt: skip


def _stem(word: str) -> str:
    """A level's word without the endings that people give it: `Loved` means `love`."""
    return word.casefold().removesuffix("d").removesuffix("s").removesuffix("e").removesuffix("ing")


def _plain(name: str) -> bool:
    return name.replace("-", "").replace("_", "").isalnum() and name.isascii()


def _elsewhere(name: str) -> str | None:
    """Where a field of this name belongs, when it is one of the map's own sections."""
    top = {"stages", "questions", "objections", "proof", "talk_tracks", "proposals", "alternatives"}
    return f"`{name}` belongs under `sales`" if name in top else None


def _missing(pointer: Pointer) -> Claim:
    name = str(pointer.parts[-1])
    holder_parts = pointer.parts[:-1]
    holder = site(holder_parts)
    if not holder_parts:
        return Claim(
            errors.E102, Pointer(("outcome_map",), "key"), f"the map has no `{name}`",
            f"{name}: …, one line that says what the map is about",
            "the title is how people find the map, and it heads every document.",
        )  # fmt: skip
    record = holder.record if holder is not None else None
    slot = slots(record).get(name) if record is not None else None
    meaning = slot.declared.description.rstrip(".") if slot is not None else ""
    who = shown(holder_parts[-1]) if record is not None and issubclass(record, Entity) else "this"
    if record is not None and not issubclass(record, Entity):
        who = f"this {record.noun}"
    return Claim(
        errors.E102, Pointer(holder_parts, "key"), f"{who} has no `{name}`",
        f"{name}: … ({meaning[:1].lower()}{meaning[1:]})" if meaning else f"{name}: …",
    )  # fmt: skip


_EXPECTED = {
    "string": "one text",
    "list": "a list",
    "dict": "entries with names",
    "model": "a set of fields",
}


def _wrong_type(kind: str, pointer: Pointer, value: object, source_text: SourceText) -> Claim:
    expected = _EXPECTED.get(kind.partition("_")[0], "something else")
    if kind == "string_type" and isinstance(value, bool | int | float):
        return _unquoted(pointer, value, source_text)
    hint: str | None = None
    if kind == "list_type" and isinstance(value, str):
        hint = (
            f"[{value}]" if value and not set(value) & set(",[]{}:#&*!|>'\"%@`") else "- " + value
        )
    if kind == "string_type" and isinstance(value, list):
        texts = [item for item in value if isinstance(item, str)]
        hint = "; ".join(texts) if texts and len(texts) == len(value) else None
    if kind == "string_type" and isinstance(value, dict):
        hint = _colon_lost(value)
    return Claim(errors.E103, pointer, f"{form(value)} stands where {expected} should stand", hint)


def _colon_lost(value: dict[str, Any]) -> str | None:
    """The text meant where a colon in a flow mapping or a line split made fields of it."""
    if len(value) != 1:
        return None
    key, rest = next(iter(value.items()))
    return f'"{key}: {rest}"' if isinstance(rest, str | int | float) else None


def _unquoted(pointer: Pointer, value: object, source_text: SourceText) -> Claim:
    written = source_text(pointer).strip()
    what = "a true or false" if isinstance(value, bool) else "a number"
    return Claim(
        errors.E103,
        pointer,
        f"{shown(written)} is {what}; here a text should stand",
        f'"{written}"',
        "outcomekit never turns a number into text by itself: 1.10 would become 1.1.",
    )

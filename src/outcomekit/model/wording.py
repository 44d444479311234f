"""From pydantic's errors to claims in a consultant's words.

Most types refuse in our words already (`value.refuse`); this module speaks for the few errors
that pydantic finds itself, and says of each which pointer it means.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final

from outcomekit.diagnostics import errors
from outcomekit.diagnostics.claim import Claim
from outcomekit.diagnostics.fix import Fix, meant
from outcomekit.diagnostics.grammar import a
from outcomekit.diagnostics.kind import Kind
from outcomekit.diagnostics.nearest import nearest
from outcomekit.diagnostics.pointer import Part, Pointer
from outcomekit.model.entity import COMMON, Entity
from outcomekit.model.structure import Site, Slot, site, slots
from outcomekit.model.value import in_yaml, shown
from outcomekit.model.wrong_form import wrong_form

_KINDS: Final[dict[str, Kind]] = {kind.code: kind for kind in errors.ALL}
_KEY: Final = "[key]"


def claims_of(problems: list[Any], source_text: Callable[[Pointer], str]) -> list[Claim]:
    """One claim for each error of a failed validation.

    Args:
        problems: pydantic's error dictionaries.
        source_text: to quote numbers as they were written.
    """
    return [_claim(problem, source_text) for problem in problems]


def pointer_of(problem: Any) -> Pointer:
    """The pointer that an error of pydantic's means."""
    location: tuple[Part, ...] = problem["loc"]
    below = problem.get("ctx", {}).get("below")
    if below:
        return Pointer((*location, below), "key")
    if location and location[-1] == _KEY:
        return Pointer(location[:-1], "key")
    return Pointer(location)


def noun_at(place: Site | None) -> str:
    """What a message calls the thing at a place: `behavior`, `measure`, `map`."""
    return place.record.noun if place is not None and place.record is not None else "entry"


def _claim(problem: Any, source_text: Callable[[Pointer], str]) -> Claim:
    pointer = pointer_of(problem)
    kind: str = problem["type"]
    if kind == "outcomekit":
        return _refused(pointer, problem["ctx"], problem["input"], source_text)
    if kind == "extra_forbidden":
        return _unknown_field(pointer)
    if kind == "missing":
        return _missing(pointer)
    if kind == "string_pattern_mismatch":
        return _empty(pointer)
    value = problem["input"]
    written = source_text(pointer).strip() if isinstance(value, bool | int | float) else ""
    return wrong_form(kind, pointer, value, written)


def _refused(
    pointer: Pointer, said: dict[str, Any], value: object, source_text: Callable[[Pointer], str]
) -> Claim:
    """A refusal in our own words; a number in it is shown as it was written."""
    message: str = said["message"]
    hint: str | None = said["hint"]
    if isinstance(value, bool | int | float):
        message = message.replace(shown(value), shown(source_text(pointer).strip()), 1)
    if hint is not None and said["unit"] and _has_unit(pointer):
        hint = f"{hint}, with `unit: {in_yaml(said['unit'])}` beside it"
    return Claim(
        _KINDS[said["code"]], pointer, message, hint, said["why"], fix=_word(said, pointer, value)
    )


def _word(said: dict[str, Any], pointer: Pointer, value: object) -> Fix | None:
    """The fix where one of some fixed words was meant."""
    known = said["code"] == errors.E104.code and said["hint"] is not None
    return meant(str(value), pointer, said["hint"]) if known else None


def _has_unit(pointer: Pointer) -> bool:
    """Whether the number at a place has a field for its unit beside it, or one step up."""
    holders = (site(pointer.parts[:-1]), site(pointer.parts[:-2]))
    records = [holder.record for holder in holders if holder is not None]
    return any(record is not None and "unit" in slots(record) for record in records)


def _empty(pointer: Pointer) -> Claim:
    is_item = isinstance(pointer.parts[-1], int)
    return Claim(
        errors.E105,
        pointer,
        "this text is empty",
        f"write it, or delete the {'item' if is_item else 'field'}",
        "an empty text says nothing; what is left out says so honestly.",
    )


# --- E101: a field that is none ---------------------------------------------------------------


def _unknown_field(pointer: Pointer) -> Claim:
    name = str(pointer.parts[-1])
    holder = site(pointer.parts[:-1])
    record = holder.record if holder is not None else None
    if not name.strip():
        return Claim(errors.E101, pointer.key, "a colon stands here with no name before it")
    if record is not None and record.levels is not None:
        words = record.levels
        level = words.meant(name)
        return Claim(
            errors.E104, pointer.key,
            f"{shown(name)} is no {words.noun}; {a(record.noun)} has {', '.join(words.meanings)}",
            level, fix=meant(name, pointer.key, level) if level is not None else None,
        )  # fmt: skip
    known = slots(record) if record is not None else {}
    elsewhere = _field_within(name, known)
    field = nearest(name, known) if elsewhere is None else None
    if field is None or not field.startswith(name):  # else the plural was meant
        elsewhere = elsewhere or _field_of_entries(name, known)
        field = field if elsewhere is None else None
    return Claim(
        errors.E101, pointer.key, f"{a(noun_at(holder))} has no field {shown(name)}",
        elsewhere or field or _of_your_own(name),
        fix=meant(name, pointer.key, field) if field is not None else None,
    )  # fmt: skip


def _field_within(name: str, known: dict[str, Slot]) -> str | None:
    """Where among some fields one of just that name belongs."""
    for slot in known.values():
        below = slots(slot.record) if slot.record is not None and not slot.keyed else {}
        if name in below and name not in COMMON:
            return f"{slot.name}: [{{{name}: …}}]" if slot.listed else f"{slot.name}: {{{name}: …}}"
    return None


def _field_of_entries(name: str, known: dict[str, Slot]) -> str | None:
    """Among the entries of which section, of some, a field of just that name belongs."""
    for slot in known.values():
        if slot.keyed and slot.record is not None and name in slots(slot.record).keys() - COMMON:
            return f"{slot.name}: {{some-id: {{{name}: …}}}}"
    return None


def _of_your_own(name: str) -> str | None:
    plain = name.replace("-", "").replace("_", "")
    return f"x-{name.lower()}" if plain.isalnum() and plain.isascii() else None


# --- E102: a field that is missing ------------------------------------------------------------


def _missing(pointer: Pointer) -> Claim:
    name = str(pointer.parts[-1])
    holder_parts = pointer.parts[:-1]
    if not holder_parts:
        return Claim(
            errors.E102, Pointer(("outcome_map",), "key"), f"the map has no `{name}`",
            f"{name}: …, one line that says what the map is about",
            "the title is how people find the map, and it heads every document.",
        )  # fmt: skip
    holder = site(holder_parts)
    record = holder.record if holder is not None else None
    slot = slots(record).get(name) if record is not None else None
    meaning = slot.declared.description.rstrip(".") if slot is not None else ""
    is_entity = record is not None and issubclass(record, Entity)
    who = shown(holder_parts[-1]) if is_entity else f"this {noun_at(holder)}"
    return Claim(
        errors.E102, Pointer(holder_parts, "key"), f"{who} has no `{name}`",
        f"{name}: … ({meaning[:1].lower()}{meaning[1:]})" if meaning else f"{name}: …",
    )  # fmt: skip

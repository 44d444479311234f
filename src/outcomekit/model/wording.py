"""From pydantic's errors to claims in a consultant's words.

Most types refuse in our words already (`value.refuse`); this module speaks for the few errors
that pydantic finds itself, and says of each which pointer it means.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, Final

from outcomekit.diagnostics import errors
from outcomekit.diagnostics.claim import Claim
from outcomekit.diagnostics.fix import Fix, meant
from outcomekit.diagnostics.kind import Kind
from outcomekit.diagnostics.pointer import Part, Pointer
from outcomekit.model.entity import Entity
from outcomekit.model.ids import id_for
from outcomekit.model.structure import noun_at, reached, site, slots
from outcomekit.model.value import in_yaml, shown
from outcomekit.model.wrong_form import wrong_form

if TYPE_CHECKING:
    from outcomekit.model.between_braces import Slip

_KINDS: Final[dict[str, Kind]] = {kind.code: kind for kind in errors.ALL}
_KEY: Final = "[key]"


def claims_of(problems: list[Any], data: Any, source_text: Callable[[Pointer], str]) -> list[Claim]:
    """One claim for each error of a failed validation.

    Args:
        problems: pydantic's error dictionaries.
        data: what was validated.
        source_text: to quote numbers as they were written.
    """
    claims = [_claim(problem, data, source_text) for problem in problems]
    wrong_ids = {claim.at for claim in claims if claim.kind is errors.E106}
    return [
        claim if found is None else claim._replace(**found._asdict(), fix=None)
        for claim in claims
        for found in (_slip(claim, data, source_text),)
        # Said of the id already: what is no entry at all lacks nothing.
        if found is None or claim.kind is errors.E106 or claim.at not in wrong_ids
    ]


def _slip(claim: Claim, data: Any, source_text: Callable[[Pointer], str]) -> Slip | None:
    """What happened where a claim is about a key that a slip between braces made."""
    at = claim.at
    if not isinstance(at, Pointer) or at.on != "key" or reached(data, at.parts) is not None:
        return None
    from outcomekit.model.between_braces import slip  # only such mistakes pay for it

    return slip(at, data, source_text)


def pointer_of(problem: Any) -> Pointer:
    """The pointer that an error of pydantic's means."""
    location: tuple[Part, ...] = problem["loc"]
    below = problem.get("ctx", {}).get("below")
    if below:
        return Pointer((*location, below), "key")
    if location and location[-1] == _KEY:
        return Pointer(location[:-1], "key")
    return Pointer(location)


def _claim(problem: Any, data: Any, source_text: Callable[[Pointer], str]) -> Claim:
    pointer = pointer_of(problem)
    kind: str = problem["type"]
    if kind == "outcomekit":
        claim = _refused(pointer, problem["ctx"], problem["input"], source_text)
        said_id = claim.kind is errors.E106 and claim.hint is None
        return claim._replace(hint=_other_id(pointer, data)) if said_id else claim
    if kind == "extra_forbidden":
        from outcomekit.model.unknown_field import unknown_field  # only such mistakes pay for it

        return unknown_field(pointer, problem["input"], reached(data, pointer.parts[:-1]))
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
    if _is_field_as_id(pointer, said["code"], value):
        hint = f"put `{pointer.parts[-1]}` below the id that it belongs to, indented deeper"
    if hint is not None and said["unit"] and _has_unit(pointer):
        hint = f"{hint}, with `unit: {in_yaml(said['unit'])}` beside it"
    return Claim(
        _KINDS[said["code"]], pointer, message, hint, said["why"], fix=_word(said, pointer, value)
    )


def _other_id(pointer: Pointer, data: Any) -> str | None:
    """An id made of what an entry says, where none can be made of its key."""
    place = site(pointer.parts)
    entry = reached(data, pointer.parts)
    if place is None or place.record is None or not issubclass(place.record, Entity):
        return None
    if isinstance(entry, dict):
        entry = entry.get(place.record.main or "name")
    return id_for(entry) if isinstance(entry, str) else None


def _is_field_as_id(pointer: Pointer, code: str, value: object) -> bool:
    """Whether the id of an entry is a field of it, one level too high: `name: Managers`."""
    place = site(pointer.parts)
    if place is None or not place.entry or place.record is None:
        return False
    too_high = code == errors.E106.code or (code == errors.E103.code and isinstance(value, str))
    return too_high and pointer.parts[-1] in slots(place.record)


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
    place = site(pointer.parts)
    required = place is not None and place.slot is not None and place.slot.declared.required
    unneeded = f", or delete the {'item' if is_item else 'field'}"
    return Claim(
        errors.E105,
        pointer,
        "this text is empty",
        "write it" if required and not is_item else f"write it{unneeded}",
        "an empty text says nothing; what is left out says so honestly.",
    )


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

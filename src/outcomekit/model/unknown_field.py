"""E101 and E104: a key that a record does not have, and which one is meant, or where it belongs."""

from __future__ import annotations

import re
from difflib import get_close_matches
from typing import Any, Final

from outcomekit.diagnostics import errors
from outcomekit.diagnostics.claim import Claim
from outcomekit.diagnostics.fix import meant
from outcomekit.diagnostics.grammar import a, alternatives
from outcomekit.diagnostics.nearest import nearest
from outcomekit.diagnostics.pointer import Pointer
from outcomekit.model.entity import COMMON, Record
from outcomekit.model.ids import id_fault, suggested_id
from outcomekit.model.structure import Slot, noun_at, records, site, slots
from outcomekit.model.value import shown
from outcomekit.model.words import Words

_MOST_HOMES: Final = 3
"""Of how many kinds of entries a hint says that one of them has the field."""

_VERY_NEAR: Final = 0.75
"""How like a common field a name must be: letters in common twice, by the letters of both."""
_NAMES_OF_MAIN: Final = frozenset({"description", "label", "name", "statement", "text", "title"})
"""What people call a main field whose own name they do not know."""


def unknown_field(pointer: Pointer, value: object, beside: Any) -> Claim:
    """The claim about a key that its record does not have.

    Args:
        pointer: the way to the value under the key.
        value: that value.
        beside: the mapping that holds it.
    """
    name = str(pointer.parts[-1])
    holder = site(pointer.parts[:-1])
    record = holder.record if holder is not None else None
    if not name.strip():
        return Claim(errors.E101, pointer.key, "a colon stands here with no name before it")
    if record is not None and record.levels is not None:
        return _unknown_level(pointer, value, beside, record, record.levels)
    known = slots(record) if record is not None else {}
    often = record.often.get(name.casefold()) if record is not None else None
    elsewhere = often if often is not None and often not in known else _within(name, known)
    field = often if often in known else None
    if elsewhere is None and field is None:
        field = _main_meant(name, record, beside) or _mistyped(name, known)
    taken = field is not None and isinstance(beside, dict) and beside.get(field) is not None
    hint = elsewhere or field or _one_or_many(name, known) or _below(name, known) or _home(name)
    hint = hint or _of_your_own(name)
    if taken:
        own = _of_your_own(name)
        hint = f"keep one of `{field}` and {shown(name)}" + (f", or call it `{own}`" if own else "")
    return Claim(
        errors.E101, pointer.key, f"{a(noun_at(holder))} has no field {shown(name)}", hint,
        fix=meant(name, pointer.key, field) if field is not None and not taken else None,
    )  # fmt: skip


# --- levels, cells and horizons ---------------------------------------------------------------


def _unknown_level(
    pointer: Pointer, value: object, beside: Any, record: type[Record], words: Words
) -> Claim:
    name = str(pointer.parts[-1])
    message = f"{shown(name)} is no {words.noun}; {a(record.noun)} has {', '.join(words.meanings)}"
    level = words.meant(name) if name not in COMMON else None
    one_word = level is not None and re.search(r"[-_ ]", name) is None
    if name in COMMON or (_is_entry(value, record) and not one_word):
        return Claim(errors.E104, pointer.key, message, _deeper(name, words))
    if level is not None and isinstance(beside, dict) and beside.get(level) is not None:
        return Claim(errors.E104, pointer.key, message, f"move what is below `{name}` to `{level}`")
    fix = meant(name, pointer.key, level) if level is not None else None
    return Claim(errors.E104, pointer.key, message, level, fix=fix)


def _is_entry(value: object, record: type[Record]) -> bool:
    """Whether a value is one entry, and not a level, which holds entries by their ids."""
    if isinstance(value, dict):
        entry = next(iter(slots(record).values())).record
        return bool(value) and entry is not None and value.keys() <= slots(entry).keys()
    return isinstance(value, str)


def _deeper(name: str, words: Words) -> str | None:
    """Where an entry belongs that stands beside the levels."""
    if name in COMMON:
        return _of_your_own(name)
    if id_fault(name) is not None:
        return words.meant(name)
    levels = alternatives([f"`{level}:`" for level in words.meanings])
    return f"put `{name}` below {levels}, indented deeper"


# --- fields -----------------------------------------------------------------------------------


def _within(name: str, known: dict[str, Slot]) -> str | None:
    """Where in a record that one of some fields holds, a field of just that name belongs."""
    for slot in known.values():
        inside = slots(slot.record) if slot.record is not None else {}
        if not slot.keyed and not slot.listed and name in inside and name not in COMMON:
            return f"{slot.name}: {{{name}: …}}"
    return None


def _one_or_many(name: str, known: dict[str, Slot]) -> str | None:
    """The same for a name that is in the singular there and in the plural here, or vice versa."""
    for other in (f"{name}s", name.removesuffix("s")):
        where = _within(other, known) if name not in COMMON else None
        if where is not None:
            return where
    return None


def _mistyped(name: str, known: dict[str, Slot]) -> str | None:
    """The field that was meant. Common fields are short: to be one, a name must be very near."""
    field = nearest(name, known)
    if field in COMMON and not get_close_matches(name.casefold(), [field], cutoff=_VERY_NEAR):
        field = nearest(name, [one for one in known if one not in COMMON])
    alike = field is not None and (name.startswith(field) or field.startswith(name))
    return field if alike or (name not in COMMON and _below(name, known) is None) else None


def _main_meant(name: str, record: type[Record] | None, beside: Any) -> str | None:
    """The main field, where it is missing and stands here under a name that says nothing."""
    main = record.main if record is not None else None
    if record is not None and record.lone == "name":
        main = record.lone
    missing = isinstance(beside, dict) and beside.get(main or "") is None
    return main if missing and name.casefold() in _NAMES_OF_MAIN else None


def _below(name: str, known: dict[str, Slot]) -> str | None:
    """The only section whose entries have a field of just that name."""
    homes = [
        slot
        for slot in known.values()
        if slot.record is not None and name in slots(slot.record) and name not in COMMON
    ]
    if len(homes) != 1:
        return None
    entry = f"{{{name}: …}}"
    return f"{homes[0].name}: " + (f"{{some-id: {entry}}}" if homes[0].keyed else f"[{entry}]")


def _home(name: str) -> str | None:
    """What has a field of just that name, anywhere in the language."""
    homes = [one for one in records() if name in slots(one) and " or " not in one.noun]
    nouns = list(dict.fromkeys(a(one.noun) for one in homes))
    if name in COMMON or not 0 < len(nouns) <= _MOST_HOMES:
        return None
    return f"move `{name}` into {alternatives(nouns)}, which has this field"


def _of_your_own(name: str) -> str | None:
    """The name as a key of the writer's own."""
    rest = re.sub(r"(?i)^x(?=[-_ ])", "", name)
    own = suggested_id(rest) if re.search(r"[-_ ]", name) else rest.lower()
    return f"x-{own}" if own and own.replace("-", "").isalnum() and own.isascii() else None

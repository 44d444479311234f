"""Values of a map, when they are the same, and as JSON has them."""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Iterable
from typing import Any

from outcomekit.diagnostics.change import Plain
from outcomekit.model.entity import Record
from outcomekit.model.structure import slots


def same(before: Any, after: Any) -> bool:
    """Whether two values say the same: 20 and 20.0 do, and so does a text that is wrapped anew."""
    return bool(settled(before) == settled(after))


def settled(value: Any) -> Any:
    """A value without what is layout: white space in texts, the order of lists and of keys.

    Those that differ differ also as text: `true` is not 1, and `[]` is not `{}`.
    """
    if isinstance(value, str):
        return " ".join(unicodedata.normalize("NFC", value).split())
    if isinstance(value, list | tuple):
        return sorted(map(settled, value), key=repr)
    if isinstance(value, dict):
        return {key: settled(value[key]) for key in sorted(value, key=repr)}
    if isinstance(value, bool):
        return (value,)  # as Python compares, it would be a number
    if isinstance(value, float) and value.is_integer() and abs(value) < 2**53:
        return int(value)
    return value


def _hashable(value: Any) -> Any:
    return repr(value) if isinstance(value, dict | list) else value


def plain(value: Any) -> Plain:
    """A value as JSON has it: dates as text, a record by its fields, or in its short form."""
    if isinstance(value, Record):
        said = {
            slot.name: plain(inner)
            for slot in slots(type(value)).values()
            if (inner := getattr(value, slot.attribute)) not in (None, [], {})
        }
        return said[value.main] if value.main is not None and [*said] == [value.main] else said
    if isinstance(value, dict):
        return {str(key): plain(inner) for key, inner in value.items()}
    if isinstance(value, list | tuple):
        return [plain(inner) for inner in value]
    if value is None or isinstance(value, bool | int | float | str):
        return value
    return str(value)


def leftovers(before: Iterable[Any], after: Iterable[Any]) -> tuple[list[int], list[int]]:
    """The positions of the items of two lists that the other one does not have, in any order."""
    mine, theirs = list(map(_item, before)), list(map(_item, after))
    return _beyond(mine, Counter(theirs)), _beyond(theirs, Counter(mine))


def _item(value: Any) -> Any:
    return _hashable(settled(value))


def _beyond(items: list[Any], there: Counter[Any]) -> list[int]:
    left = []
    for number, item in enumerate(items):
        if there[item] > 0:
            there[item] -= 1
        else:
            left.append(number)
    return left

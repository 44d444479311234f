"""Edits made up for a text: of every kind, at places that are there and at places that are not."""

from __future__ import annotations

from random import Random
from typing import Any, Final

from outcomekit.diagnostics.edit import Append, DataEdit, Put, Remove, RenameKey, Value
from outcomekit.diagnostics.pointer import Pointer
from tests.syntax.editing.sources import KEYS, WORDS

_LINES: Final = (
    "one\ntwo",
    "one\ntwo\n",
    "a\n\n  b: c\n# d",
    " led\nin",
    "end\n\n",
    "\n\nx\n",
    "a \nb",
)
_PLAIN: Final[tuple[Value, ...]] = (True, False, None, 0, -7, 35, 0.5, 1e-07, 2.0, "", [], {})


def places(data: Any, above: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    """Every place of a piece of plain data, its top left out."""
    inner = (
        data.items()
        if isinstance(data, dict)
        else enumerate(data)
        if isinstance(data, list)
        else ()
    )
    return [
        place for part, item in inner for place in ((*above, part), *places(item, (*above, part)))
    ]


def value(luck: Random, depth: int = 0) -> Value:
    """A value of any form."""
    kind = luck.random()
    if kind < 0.35 or depth > 2:
        return luck.choice([*WORDS, "plain words"])
    if kind < 0.5:
        return luck.choice(_LINES)
    if kind < 0.65:
        return luck.choice(_PLAIN)
    if kind < 0.82:
        return [value(luck, depth + 1) for _ in range(luck.randint(0, 3))]
    return {key: value(luck, depth + 1) for key in luck.sample(KEYS, luck.randint(0, 3))}


def edit(luck: Random, data: Any) -> DataEdit:
    """An edit that may suit this data."""
    there = luck.choice(places(data))
    kind = luck.random()
    if kind < 0.25:
        return Put(Pointer(there), value(luck))
    if kind < 0.5:
        new = luck.choice([*KEYS, "text", "new-key"])
        return Put(Pointer((*there[: luck.randint(0, len(there))], new)), value(luck))
    if kind < 0.56:
        deep = (*there, luck.choice(KEYS), luck.choice([*KEYS, 0]))
        return Put(Pointer(deep), value(luck))
    if kind < 0.78:
        return Remove(Pointer(there))
    if kind < 0.88:
        return RenameKey(Pointer(there), luck.choice([*KEYS, "new-key", "no", "a: b"]))
    return Append(Pointer(luck.choice([there, there[:-1], (*there[:-1], "new-key")])), value(luck))

"""Slips between braces that YAML takes for a field: a comma in a text, a colon without a space.

`{impact: More yield, less waste}` has a second field, `less waste`, and `{rank:1}` has one named
`rank:1`. Neither has a value. What a consultant meant stands in the text, so that is what a
finding shows.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from itertools import takewhile
from typing import Any, Final, NamedTuple

from outcomekit.diagnostics.pointer import Part, Pointer
from outcomekit.model.amount import read_amount
from outcomekit.model.structure import reached, site
from outcomekit.model.value import in_yaml, shown

_COMMA: Final = "between brackets, a comma parts one entry from the next."
_SPACE: Final = "in YAML, only a colon with a space after it parts a name from its value."
_GLUED: Final = re.compile(r"(?P<name>[\w-]+):(?P<value>\S.*)")


class Slip(NamedTuple):
    """What is to be said of a key that is none: what happened, what was meant, and why."""

    message: str
    hint: str
    why: str


def slip(key: Pointer, data: Any, source_text: Callable[[Pointer], str]) -> Slip | None:
    """What happened where a key is only the end of a text; None where it is a key indeed.

    Args:
        data: the data of the whole map.
        source_text: what the source says at a pointer.
    """
    way, name = key.parts[:-1], str(key.parts[-1])
    holder = reached(data, way)
    if not isinstance(holder, dict) or holder.get(name, name) is not None:
        return None
    written = source_text(Pointer(way))
    if not re.search(rf"[{{,]\s*{re.escape(name)}\s*[,}}]", written):
        return None
    glued = _GLUED.fullmatch(name)
    if glued is not None:
        message = f"a space is missing after the colon of `{glued['name']}`"
        return Slip(message, f"{glued['name']}: {in_yaml(glued['value'])}", _SPACE)
    return _comma(name, way, holder, written, source_text)


def _comma(
    name: str,
    way: tuple[Part, ...],
    holder: dict[str, Any],
    written: str,
    source_text: Callable[[Pointer], str],
) -> Slip | None:
    """The slip where the value of the field before goes on behind a comma."""
    names = list(holder)
    before = names.index(name)
    while before >= 0 and holder[names[before]] is None:
        before -= 1
    if before < 0 or not isinstance(holder[names[before]], str | int | float):
        return None
    field = names[before]
    start = source_text(Pointer((*way, field)))
    rest = list(takewhile(lambda key: holder[key] is None, names[before + 1 :]))
    behind = "".join(rf"\s*,\s*{re.escape(key)}" for key in rest)
    found = re.search(rf"{re.escape(start)}{behind}(?=\s*[,}}])", written)
    if found is None or start[:1] in ("'", '"'):
        return None
    said = " ".join(found[0].split())
    only_digits = not isinstance(holder[field], str) and all(key.isdecimal() for key in rest)
    amount = read_amount(said) if only_digits else None
    value = amount.number if amount is not None and amount.number else in_yaml(said)
    place = site((*way, field))
    if place is not None and place.slot is not None and place.slot.declared.many:
        value = f"[{', '.join(map(in_yaml, (start, *rest)))}]"
    message = f"the comma before {shown(name)} ends the value of `{field}`"
    return Slip(message, f"{field}: {value}", _COMMA)

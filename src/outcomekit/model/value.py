"""The values that fields are made of: texts, ids, references, numbers, truths.

Each type refuses with a finding code and words of ours (`refuse`), never with a library's.
"""

from __future__ import annotations

import math
import re
from typing import TYPE_CHECKING, Annotated, Any, Final, TypeAlias

from outcomekit.model.accepted import Accepted, Letters, Then
from outcomekit.model.ids import id_fault, readable, suggested_id
from outcomekit.syntax.scalar import plain_scalar

if TYPE_CHECKING:
    from pydantic_core import PydanticCustomError


def refuse(
    code: str,
    message: str,
    hint: str | None = None,
    why: str | None = None,
    *,
    unit: str = "",
    below: str = "",
) -> PydanticCustomError:
    """The error that carries a finding through pydantic; `wording` unpacks it again.

    `unit` is one that was written beside a number: the hint may say where it belongs. `below` is
    the key in the refused value that is really at fault.
    """
    from pydantic_core import PydanticCustomError  # only mistakes pay for it

    said = {"code": code, "message": message, "hint": hint, "why": why}
    return PydanticCustomError("outcomekit", "{message}", {**said, "unit": unit, "below": below})


def shown(value: object) -> str:
    """A value of a map as a message names it, in backticks and cut to a readable length."""
    text = readable(str(value))
    return f"`{text.lower() if isinstance(value, bool) else text}`"


_PLAIN: Final = re.compile(r"\w[\w .€$£'’/()%+-]*")


def in_yaml(value: object) -> str:
    """A value as one writes it in YAML, also between brackets; a text in quotes where it must."""
    if isinstance(value, bool):
        return "true" if value else "false"
    text = str(value)
    if not isinstance(value, str):
        return text
    if _PLAIN.fullmatch(text) and text == text.strip() and isinstance(plain_scalar(text), str):
        return text
    escaped = text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
    return f'"{escaped}"'


# --- text and ids -----------------------------------------------------------------------------

Text: TypeAlias = Annotated[str, Letters(r"\S")]
"""Some text; not empty, not only spaces."""


def _check_id(text: str) -> str:
    fault = id_fault(text)
    if fault is not None:
        raise refuse("E106", fault, suggested_id(text))
    return text


Id: TypeAlias = Annotated[str, Letters(), Then(_check_id)]
"""The key of an entity."""

Ref: TypeAlias = Annotated[str, Letters(r"\S")]
"""The id of another entity, or `other-map/id`."""

# --- numbers ----------------------------------------------------------------------------------

_EMPTY: Final = "write it, or delete the field"
_UNQUOTED: Final = "in quotes it is text, and nobody can count with text."
_PLAINLY: Final = (
    "a number stands plainly, without a unit or marks between thousands, so that it can be counted."
)


def _number(value: object) -> int | float:
    if isinstance(value, str) and not value.strip():
        raise refuse("E103", "an empty text stands where a number should stand", _EMPTY)
    if isinstance(value, str):
        from outcomekit.model.amount import Amount, read_amount  # only mistakes pay for it

        meant = read_amount(value) or Amount(None, "")
        why = _UNQUOTED if meant.number == value.strip() else _PLAINLY
        message = f"{shown(value)} is text; a number should stand here"
        raise refuse("E103", message, meant.number, why if meant.number else None, unit=meant.unit)
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise refuse("E103", f"{form(value)} stands where a number should stand")
    if isinstance(value, float) and not math.isfinite(value):
        raise refuse("E105", "this is no number that anyone can count with")
    return value


def _within(low: int, high: int | None = None) -> Any:
    def check(value: object) -> int | float:
        number = _number(value)
        if number < low:
            raise refuse("E105", f"{shown(value)} is too small; {low} is the least", str(low))
        if high is not None and number > high:
            raise refuse("E105", f"{shown(value)} is too big; {high} is the most", str(high))
        return number

    return check


def _count(value: object) -> int:
    number: int | float = _within(1)(value)
    if number != int(number):
        raise refuse("E105", f"{shown(value)} is no whole number", str(round(number)))
    return int(number)


Number: TypeAlias = Annotated[int | float, Accepted(_number, {"type": "number"})]
Count: TypeAlias = Annotated[int, Accepted(_count, {"type": "integer", "minimum": 1})]
"""A whole number from 1."""
Percentage: TypeAlias = Annotated[
    int | float,
    Accepted(_within(0, 100), {"type": "number", "minimum": 0, "maximum": 100}),
]
"""A number from 0 to 100."""

# --- yes or no, forms, currency ---------------------------------------------------------------

_MEANT: Final = {
    "yes": "true", "y": "true", "on": "true", "true": "true", "1": "true",
    "no": "false", "n": "false", "off": "false", "false": "false", "0": "false",
}  # fmt: skip


def _truth(value: object) -> bool:
    if isinstance(value, bool):
        return value
    if isinstance(value, list | dict) or value is None:
        raise refuse("E103", f"{form(value)} stands where true or false should stand")
    if not str(value).strip():
        raise refuse("E103", "an empty text stands where true or false should stand", _EMPTY)
    meant = _MEANT.get(str(value).casefold())
    if isinstance(plain_scalar(str(value)), bool):
        raise refuse("E103", f"{shown(value)} in quotes is text", meant)
    why = "yes and no are plain text in YAML 1.2; true and false are not." if meant else None
    raise refuse("E103", f"{shown(value)} is neither true nor false", meant, why)


Truth: TypeAlias = Annotated[bool, Accepted(_truth, {"type": "boolean"})]


def form(value: object) -> str:
    """What a value of a map is, in a consultant's words, such as `a list` or `one text`."""
    match value:
        case bool():
            return shown(value)
        case str():
            return "one text"
        case int() | float():
            return "a number"
        case list():
            return "a list"
        case dict():
            return "a set of fields"
    return "nothing"


_SIGNS: Final = {
    "€": "EUR", "EURO": "EUR", "EUROS": "EUR", "$": "USD", "US$": "USD", "DOLLAR": "USD",
    "DOLLARS": "USD", "£": "GBP", "POUND": "GBP", "POUNDS": "GBP", "¥": "JPY", "YEN": "JPY",
    "FRANKEN": "CHF", "FRANCS": "CHF",
}  # fmt: skip


def _currency(value: object) -> str:
    if not isinstance(value, str):
        raise refuse("E103", f"{form(value)} stands where a currency code should stand", "EUR")
    if not re.fullmatch(r"[A-Z]{3}", value):
        upper = value.strip().upper()
        hint = _SIGNS.get(upper) or (upper if re.fullmatch(r"[A-Z]{3}", upper) else None)
        raise refuse(
            "E105", f"{shown(value)} is no currency code: three capitals, as ISO 4217 has them",
            hint or "EUR",
            "documents write sums with it, and `$` alone is money of twenty countries.",
        )  # fmt: skip
    return value


Currency: TypeAlias = Annotated[
    str, Accepted(_currency, {"type": "string", "pattern": "^[A-Z]{3}$"})
]

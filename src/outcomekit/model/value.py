"""The values that fields are made of: texts, ids, references, numbers, truths.

Each type refuses with a finding code and words of ours (`refuse`), never with a library's.
"""

from __future__ import annotations

import math
import re
from typing import Annotated, Any, Final, TypeAlias

from pydantic import AfterValidator, PlainValidator, StringConstraints, WithJsonSchema
from pydantic_core import PydanticCustomError

ID_PATTERN: Final = r"[a-z][a-z0-9]*(?:-[a-z0-9]+)*"
LONGEST_ID: Final = 64
_ID: Final = re.compile(ID_PATTERN)


def refuse(
    code: str, message: str, hint: str | None = None, why: str | None = None
) -> PydanticCustomError:
    """The error that carries a finding through pydantic; `wording` unpacks it again."""
    return PydanticCustomError(
        "outcomekit", "{message}", {"code": code, "message": message, "hint": hint, "why": why}
    )


def shown(value: object) -> str:
    """A value of a map as a message names it, in backticks and cut to a readable length."""
    text = " ".join(str(value).split())
    return f"`{text if len(text) <= 60 else text[:57] + '…'}`"


# --- text and ids -----------------------------------------------------------------------------

Text: TypeAlias = Annotated[str, StringConstraints(strict=True, pattern=r"\S")]
"""Some text; not empty, not only spaces."""


def suggested_id(text: str) -> str | None:
    """The id that someone who wrote this text may have meant, or None."""
    import unicodedata

    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode()
    spaced = re.sub(r"(?<=[a-z0-9])(?=[A-Z])", "-", plain).lower()
    parts = [part for part in re.split(r"[^a-z0-9]+", spaced) if part]
    candidate = "-".join(parts)[:LONGEST_ID].rstrip("-")
    candidate = candidate.lstrip("0123456789-")
    return candidate if _ID.fullmatch(candidate) else None


def is_id(text: str) -> bool:
    """Whether a text has the form of an id."""
    return (
        len(text) <= LONGEST_ID
        and _ID.fullmatch(text) is not None
        and text != "none"
        and not text.startswith("x-")
    )


def id_fault(text: str) -> str | None:
    """What is wrong with a text as an id, in words; None for an id."""
    if is_id(text):
        return None
    if text == "none":
        return "`none` is no id: references use it to say that there is nothing"
    if len(text) > LONGEST_ID and _ID.fullmatch(text):
        return f"this id has {len(text)} characters; at most {LONGEST_ID} fit"
    return f"{shown(text)} is no id: small letters, digits and single hyphens make one"


def _check_id(text: str) -> str:
    fault = id_fault(text)
    if fault is not None:
        raise refuse("E106", fault, suggested_id(text))
    return text


Id: TypeAlias = Annotated[str, StringConstraints(strict=True), AfterValidator(_check_id)]
"""The key of an entity."""

Ref: TypeAlias = Annotated[str, StringConstraints(strict=True, pattern=r"\S")]
"""The id of another entity, or `other-map/id`."""

# --- numbers ----------------------------------------------------------------------------------


def _number(value: object) -> int | float:
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise _no_number(value)
    if isinstance(value, float) and not math.isfinite(value):
        raise refuse("E105", "this is no number that anyone can count with", None)
    return value


def _no_number(value: object) -> PydanticCustomError:
    if isinstance(value, str):
        bare = re.sub(r"[\s_,' ]", "", value).rstrip("%")
        number = bare if re.fullmatch(r"[-+]?\d+(\.\d+)?", bare) else None
        if value.rstrip().endswith("%") and number:
            return refuse(
                "E103", f"{shown(value)} is text; a number should stand here",
                f'{number}, with `unit: "%"` beside it',
            )  # fmt: skip
        return refuse("E103", f"{shown(value)} is text; a number should stand here", number)
    return refuse("E103", f"{form(value)} stands where a number should stand")


def _whole(low: int, high: int | None = None) -> Any:
    def check(value: object) -> int:
        number = _number(value)
        if number != int(number):
            raise refuse("E105", f"{shown(value)} is no whole number", str(round(number)))
        if number < low or (high is not None and number > high):
            limit = f"from {low} to {high}" if high is not None else f"{low} or more"
            raise refuse("E105", f"{shown(value)} is out of range: {limit}")
        return int(number)

    return check


def _whole_schema(low: int, high: int | None = None) -> WithJsonSchema:
    top = {} if high is None else {"maximum": high}
    return WithJsonSchema({"type": "integer", "minimum": low, **top})


Number: TypeAlias = Annotated[
    int | float, PlainValidator(_number), WithJsonSchema({"type": "number"})
]
Count: TypeAlias = Annotated[int, PlainValidator(_whole(1)), _whole_schema(1)]
"""A whole number from 1."""
Percentage: TypeAlias = Annotated[int, PlainValidator(_whole(0, 100)), _whole_schema(0, 100)]
"""A whole number from 0 to 100."""


def _truth(value: object) -> bool:
    if isinstance(value, bool):
        return value
    meant = {"yes": "true", "y": "true", "on": "true", "no": "false", "n": "false", "off": "false"}
    raise refuse(
        "E103", f"{shown(value)} is neither true nor false", meant.get(str(value).casefold()),
        "in YAML 1.2, `yes` and `no` are plain text.",
    )  # fmt: skip


Truth: TypeAlias = Annotated[bool, PlainValidator(_truth), WithJsonSchema({"type": "boolean"})]

_FORMS: Final = (
    (bool, "a true or false"),
    (str, "one text"),
    ((int, float), "a number"),
    (list, "a list"),
    (dict, "a set of fields"),
)


def form(value: object) -> str:
    """What a value of a map is, in a consultant's words, such as `a list` or `one text`."""
    for types, words in _FORMS:
        if isinstance(value, types):
            return words
    return "nothing"


def _currency(value: str) -> str:
    if not re.fullmatch(r"[A-Z]{3}", value, re.ASCII):
        upper = value.strip().upper()
        signs = {"€": "EUR", "$": "USD", "£": "GBP", "¥": "JPY", "EURO": "EUR", "DOLLAR": "USD"}
        hint = signs.get(upper) or (upper if re.fullmatch(r"[A-Z]{3}", upper, re.ASCII) else "EUR")
        raise refuse(
            "E105", f"{shown(value)} is no currency code of three capitals (ISO 4217)", hint
        )
    return value


Currency: TypeAlias = Annotated[
    str,
    StringConstraints(strict=True),
    AfterValidator(_currency),
    WithJsonSchema({"type": "string", "pattern": "^[A-Z]{3}$"}),
]

"""YAML 1.2's core schema for plain scalars: which unquoted words are not text.

`null`, `~`, nothing · `true`, `false` (three spellings each) · integers, also `0o17` and `0x1F` ·
floats, also `.inf` and `.nan`. All else is text: `no`, `on`, `12:30`, `1_000`, `2026-11-21`.
https://yaml.org/spec/1.2.2/#103-core-schema
"""

from __future__ import annotations

import re

TYPE_CHECKING = False  # what mypy takes for true, without the import of `typing`
if TYPE_CHECKING:
    from typing import Final, TypeAlias

Scalar: TypeAlias = str | int | float | bool | None

_WORDS: Final[dict[str, Scalar]] = {
    "": None, "~": None, "null": None, "Null": None, "NULL": None,
    "true": True, "True": True, "TRUE": True,
    "false": False, "False": False, "FALSE": False,
    ".nan": float("nan"), ".NaN": float("nan"), ".NAN": float("nan"),
}  # fmt: skip
_INFINITE: Final = re.compile(r"[-+]?\.(?:inf|Inf|INF)", re.ASCII)
_INTEGER: Final = re.compile(r"[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+", re.ASCII)
_FLOAT: Final = re.compile(r"[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?", re.ASCII)
_MAY_BE_NUMBER: Final = frozenset("0123456789+-.")

LONGEST_INTEGER: Final = 250
"""Characters beyond which an integer is read as infinite, as a float of that size would be:
Python refuses to convert some thousands of digits, and no number of a map needs hundreds."""


def plain_scalar(text: str) -> Scalar:
    """The value of an unquoted scalar. Total: any text has a value, and nothing raises."""
    if text in _WORDS:
        return _WORDS[text]
    if text[0] not in _MAY_BE_NUMBER:
        return text
    if _INTEGER.fullmatch(text):
        if len(text) > LONGEST_INTEGER:
            return _infinity(text)
        return int(text, 0) if text[:2] in ("0o", "0x") else int(text)
    if _FLOAT.fullmatch(text):
        return float(text)
    return _infinity(text) if _INFINITE.fullmatch(text) else text


def _infinity(text: str) -> float:
    return float("-inf") if text[0] == "-" else float("inf")

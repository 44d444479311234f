"""From bytes to text: what a file must be before anyone looks for YAML in it (E001)."""

from __future__ import annotations

import codecs
from typing import Final

from outcomekit.diagnostics import errors
from outcomekit.diagnostics.claim import Claim
from outcomekit.diagnostics.span import Span

_WIDE_MARKS: Final = (
    (codecs.BOM_UTF32_LE, "UTF-32"),
    (codecs.BOM_UTF32_BE, "UTF-32"),
    (codecs.BOM_UTF16_LE, "UTF-16"),
    (codecs.BOM_UTF16_BE, "UTF-16"),
)
_SAMPLED: Final = 4096
"""Bytes that are looked at to tell UTF-16 without a byte-order mark."""


def decode(data: bytes) -> tuple[str, list[Claim]]:
    """The text of a file and what is wrong with its bytes.

    A UTF-8 byte-order mark is accepted and is not part of the text. Where bytes are not UTF-8,
    U+FFFD stands in the text in their place; of a file in UTF-16 or UTF-32 there is no text.
    """
    wide = _wide(data)
    if wide is not None:
        return "", [_not_utf8(Span(0, 0), wide)]
    body = data.removeprefix(codecs.BOM_UTF8)
    try:
        return body.decode("utf-8"), []
    except UnicodeDecodeError as fault:
        at = len(body[: fault.start].decode("utf-8"))
        message = _wrong_byte(body, fault, len(data) - len(body))
        return body.decode("utf-8", "replace"), [_not_utf8(Span(at, at + 1), message)]


def _wide(data: bytes) -> str | None:
    """What shows that a file's characters have two or four bytes each, or None."""
    for mark, name in _WIDE_MARKS:
        if data.startswith(mark):
            return (
                f"the file begins with the bytes {mark.hex(' ').upper()}: it is {name}, not UTF-8"
            )
    sample = data[:_SAMPLED]
    zeros = (sample[::2].count(0), sample[1::2].count(0))
    if max(zeros) * 4 <= len(sample) or min(zeros) * 8 > max(zeros):
        return None
    first = sample.index(0)
    return f"from byte {first + 1} on, every other byte is zero: this looks like UTF-16, not UTF-8"


def _wrong_byte(body: bytes, fault: UnicodeDecodeError, before: int) -> str:
    byte, number = body[fault.start], before + fault.start + 1
    if byte == 0xED and body[fault.start + 1 : fault.start + 2] >= b"\xa0":
        return f"byte {number} begins half of a surrogate pair, which is no character"
    if fault.reason == "unexpected end of data" and fault.start + 1 < len(body):
        return f"the file breaks off in the middle of a character, at byte {number} (0x{byte:02x})"
    message = f"byte {number} (0x{byte:02x}) is not UTF-8"
    try:
        return f"{message}; in Windows-1252 it would be `{bytes([byte]).decode('cp1252')}`"
    except UnicodeDecodeError:
        return message


def _not_utf8(span: Span, message: str) -> Claim:
    hint = "save the file as UTF-8 (in most editors: Save with Encoding)"
    return Claim(errors.E001, span, message, hint)

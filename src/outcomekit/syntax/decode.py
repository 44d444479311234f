"""From bytes to text: what a file must be before anyone looks for YAML in it.

Refusals here are E001 (not UTF-8), E002 (characters nobody can see) and E005 (conflict markers).
Each comes with a text in which reading can go on, so that one bad byte hides no other mistake.
"""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator
from typing import Final

from outcomekit.diagnostics import errors
from outcomekit.diagnostics.claim import Aside, Claim
from outcomekit.diagnostics.span import Span

_FORBIDDEN: Final = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\u202a-\u202e\u2066-\u2069\ufffe\uffff]"
)
_BIDI: Final = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
_MOST_REPORTED: Final = 20

_CONFLICT: Final = re.compile(
    r"^<{7}(?: [^\r\n]*)?\r?$(?P<both>.*?)^>{7}(?: [^\r\n]*)?\r?$"
    r"|^(?:<{7}|>{7})(?: [^\r\n]*)?\r?$",
    re.MULTILINE | re.DOTALL,
)
_MIDDLE: Final = re.compile(r"^(?:={7}\r?$|\|{7}(?: [^\r\n]*)?\r?$)", re.MULTILINE)
_NOT_LINE_END: Final = re.compile(r"[^\r\n]")


def decode(data: bytes) -> tuple[str, list[Claim]]:
    """The text of a file and what is wrong with its bytes.

    A UTF-8 byte-order mark is accepted and is not part of the text. Where the bytes are not
    UTF-8 the text is what can be read of them, up to the first wrong byte.
    """
    for mark, name in _WIDE_MARKS:
        if data.startswith(mark):
            return "", [_not_utf8(Span(0, 0), f"the file is {name}, not UTF-8", None)]
    body = data.removeprefix(codecs.BOM_UTF8)
    try:
        return body.decode("utf-8"), []
    except UnicodeDecodeError as fault:
        good = body[: fault.start].decode("utf-8")
        where = len(data) - len(body) + fault.start
        return good, [_wrong_byte(body, fault.start, where, Span(len(good), len(good) + 1))]


_WIDE_MARKS: Final = (
    (codecs.BOM_UTF32_LE, "UTF-32"),
    (codecs.BOM_UTF32_BE, "UTF-32"),
    (codecs.BOM_UTF16_LE, "UTF-16"),
    (codecs.BOM_UTF16_BE, "UTF-16"),
)


def _wrong_byte(body: bytes, at: int, where: int, span: Span) -> Claim:
    byte = body[at]
    if body[at : at + 1] == b"\xed" and body[at + 1 : at + 2] >= b"\xa0":
        return _not_utf8(
            span, f"byte {where + 1} begins half of a surrogate pair, which is no character", None
        )
    if body.count(0) > len(body) // 4:
        return _not_utf8(span, "the file looks like UTF-16, not UTF-8", None)
    try:
        meant = bytes([byte]).decode("cp1252")
    except UnicodeDecodeError:
        return _not_utf8(span, f"byte {where + 1} (0x{byte:02x}) is not UTF-8", None)
    return _not_utf8(
        span,
        f"byte {where + 1} (0x{byte:02x}) is not UTF-8; in Windows-1252 it would be `{meant}`",
        None,
    )


def _not_utf8(span: Span, message: str, why: str | None) -> Claim:
    return Claim(
        errors.E001,
        span,
        message,
        "save the file as UTF-8 (in most editors: Save with Encoding)",
        why,
    )


def forbidden_characters(text: str) -> tuple[str, list[Claim]]:
    """The text with each forbidden character blanked, and a claim for each of the first ones."""
    claims = [
        Claim(
            errors.E002, Span(found.start(), found.end()), _forbidden_words(found[0]), "delete it"
        )
        for _, found in zip(range(_MOST_REPORTED), _FORBIDDEN.finditer(text), strict=False)
    ]
    return (_FORBIDDEN.sub(" ", text), claims) if claims else (text, claims)


def forbidden_in(value: str) -> str | None:
    """What to say of the first forbidden character in a value that escapes made, or None."""
    found = _FORBIDDEN.search(value)
    return _forbidden_words(found[0]) if found else None


def _forbidden_words(char: str) -> str:
    shown = f"`\\u{ord(char):04x}`"
    if char in _BIDI:
        return f"{shown} turns the direction of the text around it"
    return f"{shown} is a control character, which no text may hold"


def conflicts(text: str) -> tuple[str, list[Claim]]:
    """The text with our side of each merge conflict, and a claim for each conflict.

    Markers and the other side are blanked and not cut, so every offset stays true.
    """
    if "<<<<<<<" not in text and ">>>>>>>" not in text:
        return text, []
    claims: list[Claim] = []
    pieces: list[str] = []
    end = 0
    for found in _CONFLICT.finditer(text):
        pieces.append(text[end : found.start()])
        pieces.append(_our_side(found))
        end = found.end()
        claims.append(_conflict_claim(text, found))
    pieces.append(text[end:])
    return "".join(pieces), claims


def _our_side(found: re.Match[str]) -> str:
    whole, both = found[0], found["both"]
    if both is None:
        return _NOT_LINE_END.sub(" ", whole)
    head = found.start("both") - found.start()
    middle = _MIDDLE.search(both)
    ours = both[: middle.start()] if middle else both
    rest = whole[head + len(ours) :]
    return _NOT_LINE_END.sub(" ", whole[:head]) + ours + _NOT_LINE_END.sub(" ", rest)


def _conflict_claim(text: str, found: re.Match[str]) -> Claim:
    first = text.count("\n", 0, found.start()) + 1
    last = first + found[0].count("\n")
    start = Span(found.start(), found.start() + 7)
    if found["both"] is None:
        side = "start" if found[0].startswith("<") else "end"
        return Claim(
            errors.E005,
            start,
            f"line {first} is the {side} of a merge conflict that was not resolved",
            "keep one version and delete the marker lines",
        )
    return Claim(
        errors.E005,
        start,
        f"lines {first} to {last} hold two versions of the same text: a merge conflict",
        "keep one version and delete the lines that begin with <<<<<<<, =======, >>>>>>>",
        also=tuple(_marker_asides(found)),
    )


def _marker_asides(found: re.Match[str]) -> Iterator[Aside]:
    offset = found.start("both")
    for middle in _MIDDLE.finditer(found["both"]):
        if middle[0].startswith("="):
            yield Aside(
                Span(offset + middle.start(), offset + middle.start() + 7),
                "the other version begins",
            )
    last = max(found[0].rfind("\n>"), found[0].rfind("\r>")) + 1
    yield Aside(Span(found.start() + last, found.start() + last + 7), "the conflict ends")

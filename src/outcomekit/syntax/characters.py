"""Characters that no map may hold (E002): in its text, made by an escape, hidden in a name."""

from __future__ import annotations

import re
import unicodedata
from typing import Final

from outcomekit.diagnostics import errors
from outcomekit.diagnostics.claim import Claim
from outcomekit.diagnostics.span import Span
from outcomekit.syntax.alphabet import FORBIDDEN

_BIDI: Final = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
_MOST_REPORTED: Final = 20

_UNSEEN_IN_KEY: Final = re.compile(
    "[\u00a0\u00ad\u061c\u200b-\u200f\u2060\u2018-\u201f\u2028\u2029\u3000\ufeff\u0085]"
)
_ESCAPE: Final = re.compile(r"\\(?:x[0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|U[0-9a-fA-F]{8}|.)", re.DOTALL)
_NAMED_ESCAPES: Final = {"0": "\0", "a": "\a", "b": "\b", "v": "\v", "f": "\f", "e": "\x1b"}


def forbidden_characters(text: str) -> tuple[str, list[Claim]]:
    """The text with each forbidden character blanked, and a claim for each of the first ones."""
    claims = [
        _forbidden(found[0], Span(found.start(), found.end()))
        for found, _ in zip(FORBIDDEN.finditer(text), range(_MOST_REPORTED), strict=False)
    ]
    return (FORBIDDEN.sub(" ", text), claims) if claims else (text, claims)


def without_escaped(value: str, text: str, start: int, end: int) -> tuple[str, Claim | None]:
    """A double-quoted value without the forbidden characters that escapes made in it.

    The claim is about the first of these escapes. `start` and `end` are those of the value in
    the text, with its quotes.
    """
    if not FORBIDDEN.search(value):
        return value, None
    claims = (
        _forbidden(char, Span(escape.start(), escape.end()))
        for escape in _ESCAPE.finditer(text, start, end)
        if FORBIDDEN.match(char := _escaped(escape[0][1:]))
    )
    return FORBIDDEN.sub("", value), next(claims, None)


def _escaped(code: str) -> str:
    """The character that an escape makes, given without its backslash."""
    return chr(int(code[1:], 16)) if len(code) > 1 else _NAMED_ESCAPES.get(code, "")


def forbidden_in(text: str) -> str | None:
    """What is wrong with the first character of a text that no map may hold; None for none."""
    found = FORBIDDEN.search(text)
    return _words(found[0]) if found else None


def _words(char: str) -> str:
    shown = f"`\\u{ord(char):04x}`"
    if char in _BIDI:
        return f"{shown} turns the direction of the text around it"
    if char >= "\ud800":
        return f"{shown} is no character"
    return f"{shown} is a control character, which no text may hold"


def _forbidden(char: str, span: Span) -> Claim:
    return Claim(errors.E002, span, _words(char), "delete it")


def unseen_in_key(key: str) -> int | None:
    """Where in a key the first character stands that nobody can see or tell apart; else None."""
    found = _UNSEEN_IN_KEY.search(key)
    return found.start() if found else None


def visible_key(key: str, span: Span) -> tuple[str, Claim | None]:
    """A key in composed form, without characters that nobody can see; a claim where one was."""
    found = _UNSEEN_IN_KEY.search(key)
    if found is None:
        return unicodedata.normalize("NFC", key), None
    cleaned = unicodedata.normalize("NFC", _UNSEEN_IN_KEY.sub("", key).strip())
    name = "next line" if found[0] == "\u0085" else unicodedata.name(found[0]).lower()
    claim = Claim(
        errors.E002,
        span,
        f"`\\u{ord(found[0]):04x}` ({name}) is part of the name `{cleaned}`",
        f"{cleaned}:",
        "a field's name is plain letters; this character makes it another name, though it looks "
        "the same.",
    )
    return cleaned, claim

"""Which texts may stand without quotes, and how they are quoted where they may not.

The test is YAML 1.2's, and beside it that of the many YAML 1.1 readers, for which `no` is a
truth value and `12:30` a number: a text that any of them would read as something else is quoted.
Dates may stand: maps write them so.
"""

from __future__ import annotations

import re
from typing import Final

from outcomekit.syntax.scalar import plain_scalar

_INDICATORS: Final = frozenset("-?:,[]{}#&*!|>'\"%@`=")
_OLD_WORDS: Final = frozenset(
    {"y", "yes", "n", "no", "on", "off", "true", "false", "null", "~", "<<", ".inf", ".nan"}
)
_OLD_NUMBER: Final = re.compile(
    r"[-+]?(?:0b[01_]+|0o?[0-7_]+|0x[0-9a-fA-F_]+|[0-9][0-9_]*(?:\.[0-9_]*)?(?:e[-+]?[0-9]+)?"
    r"|\.[0-9_]+(?:e[-+]?[0-9]+)?|\.inf|[0-9][0-9_]*(?::[0-5]?[0-9])+(?:\.[0-9_]*)?)",
    re.IGNORECASE | re.ASCII,
)
_TIME: Final = re.compile(r"\d{4}-\d\d?-\d\d?(?:[Tt]|[ \t]+)\d.*", re.ASCII)
_BREAKS_PLAIN: Final = re.compile(r":(?=\s|$)|\s#|[\t\n\r\x85\u2028\u2029\ufeff]")
_IN_BRACKETS: Final = re.compile(r":(?=[,\[\]{}\"'])|[,\[\]{}?]")
"""Some readers of YAML 1.1 end a text between brackets at a question mark, too."""

ESCAPED: Final = re.compile("[\n\r\t\x85\u2028\u2029\ufeff]")
"""Characters that only double quotes can hold on one line."""
_ESCAPES: Final = {
    "\\": "\\\\", '"': '\\"', "\n": "\\n", "\r": "\\r", "\t": "\\t",
    "\x85": "\\N", "\u2028": "\\L", "\u2029": "\\P", "\ufeff": "\\uFEFF",
}  # fmt: skip


def may_be_plain(text: str, *, bracketed: bool, key: bool = False) -> bool:
    """Whether a text, written without quotes, is read back as that text by every reader.

    `bracketed` says that it stands between brackets, where commas and braces mean something. A
    `key` is held to YAML 1.2 alone, for `on` is a word of maps.
    """
    if not text or text != text.strip() or text[0] in _INDICATORS:
        return False
    if _BREAKS_PLAIN.search(text) or (bracketed and _IN_BRACKETS.search(text)):
        return False
    if not key and _is_old(text):
        return False
    return isinstance(plain_scalar(text), str)


def _is_old(text: str) -> bool:
    """Whether a reader of YAML 1.1 takes a word for something else than text."""
    return bool(
        text.casefold() in _OLD_WORDS or _OLD_NUMBER.fullmatch(text) or _TIME.fullmatch(text)
    )


def in_quotes(text: str, quote: str) -> str:
    """The text in quotes on one line; in those preferred, unless the others escape less."""
    if ESCAPED.search(text):
        quote = '"'
    elif quote == '"' and ('"' in text or "\\" in text) and "'" not in text:
        quote = "'"
    elif quote == "'" and "'" in text and '"' not in text and "\\" not in text:
        quote = '"'
    if quote == "'":
        return "'" + text.replace("'", "''") + "'"
    return '"' + "".join(_ESCAPES.get(char, char) for char in text) + '"'

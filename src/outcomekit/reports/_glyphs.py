r"""Characters on their way to a screen: which ones nobody may see raw, and how wide the rest are.

Text from maps, file names and messages can hold anything. A control character could command the
terminal, a direction override could make a line read as another one, and an invisible character
could hide; two or three more would be taken for commands by the CI system that keeps the log. All
of these are shown as escapes such as `\u001b`.
"""

from __future__ import annotations

import codecs
import re
import unicodedata
from functools import cache
from typing import Final

_ALWAYS: Final = (
    "\x00-\x1f\x7f-\x9f"  # controls, C0 and C1
    "\u00ad\u180e\u200b\u2060-\u2064\ufeff"  # invisible
    "\u061c\u200e\u200f\u202a-\u202e\u2066-\u206f"  # changing the direction or the shape
    "\u2028\u2029\ufff9-\ufffb"  # breaking lines, hiding annotations
    "\ufffe\uffff\ud800-\udfff"  # no characters at all
    "\U000e0000-\U000e007f"  # tags: invisible copies of ASCII
)
HIDDEN: Final = re.compile(
    f"[{_ALWAYS}]"
    # A joiner has work to do between emoji and in many scripts, but not after ASCII.
    f"|(?<![^\x00-\x7f\u200c\u200d{_ALWAYS}])[\u200c\u200d]"
    # `##[error]`, `##vso[…]`, `##teamcity[…]` are commands, wherever in a line they stand.
    r"|#(?=#[a-z]*\[)"
)
"""One character that is never shown as it is."""

_COMMAND: Final = re.compile(r"\A(\s*):(?=:)")

_PLAIN: Final = {
    "…": "...", "“": '"', "”": '"', "„": '"', "«": '"', "»": '"',
    "‘": "'", "’": "'", "\u201a": "'", "–": "-", "—": "-", "−": "-", "\u2011": "-",
    "→": "->", "←": "<-", "⇒": "=>", "•": "*", "·": "-", "×": "x", "≤": "<=", "≥": ">=",
    "\u00a0": " ", "\u2009": " ", "\u202f": " ",
}  # fmt: skip


def escape(character: str) -> str:
    r"""The escape by which one character is shown: `\u001b`, or `\U000e0041` beyond 16 bits."""
    code = ord(character)
    return f"\\u{code:04x}" if code <= 0xFFFF else f"\\U{code:08x}"


def is_plainly_visible(text: str) -> bool:
    """Whether a text surely has no hidden character: that is soon seen of most."""
    return text.isprintable() and "##" not in text


def visible(text: str) -> str:
    """The text with every hidden character as its escape; the result is one line.

    It may begin a line: a `::` that GitHub would take for a command is escaped, too.
    """
    if is_plainly_visible(text) and "::" not in text:
        return text
    text = HIDDEN.sub(lambda match: escape(match[0]), text)
    return _COMMAND.sub(lambda match: match[1] + escape(":"), text)


def plain(text: str, encoding: str) -> str:
    """The text in characters that an encoding has.

    Typographic glyphs become their ASCII neighbors, anything else its escape. An encoding that
    Python does not know counts as ASCII. Characters that it has, line ends among them, stay.
    """
    encoding = known(encoding)
    if _encodable(text, encoding):
        return text
    return "".join(
        character if _encodable(character, encoding) else _PLAIN.get(character, escape(character))
        for character in text
    )


@cache
def known(encoding: str) -> str:
    """The encoding itself, or `ascii` when Python has none of that name."""
    try:
        codecs.lookup(encoding)
    except LookupError:
        return "ascii"
    return encoding


def columns(text: str) -> int:
    """How many columns of a terminal a text without hidden characters fills."""
    return len(text) if text.isascii() else sum(map(_columns_of, text))


def _columns_of(character: str) -> int:
    if unicodedata.category(character) in {"Mn", "Me", "Cf"}:
        return 0
    return 2 if unicodedata.east_asian_width(character) in {"W", "F"} else 1


def _encodable(text: str, encoding: str) -> bool:
    try:
        text.encode(encoding)
    except UnicodeEncodeError:
        return False
    return True

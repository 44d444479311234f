"""How fixed wording and text of a map meet: sentences, lists, counts, quotation marks, ordinals.

They never share a clause: they meet at a colon, full stop, bracket, quotation mark, `·` or a
cell's border. So no text of a map is bent, and any name works.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

from outcomekit.documents.markdown import folded

_ENDS: Final = (".", "!", "?", "…")
_CLOSING: Final = "”’»\"'"
_ABBREVIATED: Final = re.compile(r"(?<!\w)(?:[^\W\d_]\.){2,}$")
_PAIRS: Final = (("“", "”"), ("„", "“"), ("«", "»"), ('"', '"'))


def sentence(text: str) -> str:
    """The text with a full stop, unless it ends like a sentence already.

    >>> sentence("Half of it"), sentence("Why?"), sentence("He said “no.”")
    ('Half of it.', 'Why?', 'He said “no.”')
    """
    line = folded(text)
    return line if not line or line.rstrip(_CLOSING).endswith(_ENDS) else f"{line}."


def clause(text: str) -> str:
    """The text without its full stop, for headings and before a bracket.

    The stop of an abbreviation such as "a.m." is none.
    """
    line = folded(text)
    stopped = line.endswith(".") and not line.endswith("..") and line != "."
    return line[:-1] if stopped and not _ABBREVIATED.search(line) else line


def quoted(text: str) -> str:
    """Spoken words in “ ”, once: marks that the map has around all of it are left out."""
    return f"“{_bare(text)}”"


def cited(text: str) -> str:
    """Words as a name in “ ”, without their full stop, for headings and within a line."""
    return f"“{clause(_bare(text))}”"


def spoken(text: str) -> str:
    """A whole sentence in “ ”, its full stop inside."""
    return f"“{sentence(_bare(text))}”"


def _bare(text: str) -> str:
    line = folded(text)
    for opening, closing in _PAIRS:
        inner = line[1:-1]
        if (
            len(line) > 2
            and line[0] == opening
            and line[-1] == closing
            and opening not in inner
            and closing not in inner
        ):
            return inner
    return line


def several(texts: Iterable[str]) -> str:
    """Several values in one place; only the last keeps its full stop.

    >>> several(["Log of May.", "Log of June."])
    'Log of May; Log of June.'
    """
    lines = [folded(text) for text in texts]
    return "; ".join([*map(clause, lines[:-1]), *lines[-1:]])


def capital(text: str) -> str:
    """Fixed wording with a capital at its start."""
    return text[:1].upper() + text[1:]


def count(number: int, noun: str) -> str:
    """A counted noun: `1 gap`, `3 gaps`, `no open gaps`."""
    plural = f"{noun[:-1]}ies" if noun.endswith(("ry", "ty")) else f"{noun}s"
    return f"{number or 'no'} {noun if number == 1 else plural}"


_ORDINALS: Final = (
    "First", "Second", "Third", "Fourth", "Fifth", "Sixth", "Seventh", "Eighth", "Ninth", "Tenth",
    "Eleventh", "Twelfth",
)  # fmt: skip


def ordinal(place: int) -> str:
    """The place in words, from 1: `First`, `Second`; beyond the twelfth in digits."""
    return _ORDINALS[place - 1] if place <= len(_ORDINALS) else f"Number {place}"

"""Our own name, and those of our products, in what customers should say of themselves.

A name counts as a whole word, and in any capitals: `megalogic` is MegaLogic, `MegaLogics` is not.
A name that is made of words of every day, such as Flow or Line Control, counts only in its own
capitals, and only where these mean something: not at the beginning of a sentence, in a headline,
or within another name. When in doubt it is the word and not the name.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum
from functools import lru_cache
from typing import Final

from outcomekit.model.supplier import Supplier
from outcomekit.rules._everyday import EVERYDAY, SELDOM, is_everyday

_LEGAL: Final = (
    "ab ag as asa bv co corp corporation gmbh inc incorporated kg limited llc llp ltd nv oy oyj "
    "plc pte pty sa sarl sas se spa srl"
)
_LEGAL_FORMS: Final = frozenset(_LEGAL.split())
_MARKS: Final = str.maketrans({"®": " ", "™": " ", "©": " "})
_STARTS_SENTENCES: Final = ".?!:;…\"“”„«»‘'(["
_SHORT: Final = 2
_SUPPLIERS: Final = 64
"""Of so many suppliers the names are remembered: the maps of a workspace are mostly of one."""
_WORDY: Final = 4
"""Letters from which on a word in small letters shows that a text is no headline."""


class _Care(Enum):
    """How a name must be written to be sure that it is the name."""

    ANYHOW = 1
    CAPITALS = 2
    """In its own capitals."""
    PLAINLY = 3
    """In its own capitals, where nothing else asks for them."""


@dataclass(frozen=True, slots=True)
class OwnName:
    """One name of ours: as a person writes it, and in small letters."""

    said: str
    folded: str
    begins: str
    """Its first word in small letters."""
    care: _Care


def own_names(supplier: Supplier | None) -> tuple[OwnName, ...]:
    """What we and our products are called, the longest names first."""
    if supplier is None:
        return ()
    return _named(supplier.name or "", *supplier.aliases, *supplier.products)


@lru_cache(maxsize=_SUPPLIERS)
def _named(*said: str) -> tuple[OwnName, ...]:
    plain = dict.fromkeys(name for text in said for name in _forms(text))
    return tuple(
        OwnName(name, name.lower(), name.lower().partition(" ")[0], _care(name))
        for name in sorted(plain, key=len, reverse=True)
    )


def own_name_in(text: str, names: Sequence[OwnName]) -> str | None:
    """The name of ours that a text has, as our map writes it; None without one.

    A longer name wins over a shorter one that is a part of it.
    """
    small = text.lower()
    for name in names:
        if name.begins in small:
            break
    else:  # as in most texts
        return None
    plain = " ".join(text.translate(_MARKS).split())
    folded = plain.lower()
    if len(folded) != len(plain):  # a few letters change their length: then as it is written
        folded = plain
    for name in names:
        for start in _places(folded, name.folded):
            if _is_name(plain, start, start + len(name.folded), name):
                return name.said
    return None


def _forms(text: str) -> Iterator[str]:
    """A name without marks, and the same without its legal form: Mega AG is also Mega."""
    words = text.translate(_MARKS).split()
    if any(letter.isalnum() for letter in text):
        yield " ".join(words)
        while len(words) > 1 and words[-1].strip(".,&").replace(".", "").lower() in _LEGAL_FORMS:
            words.pop()
            yield " ".join(words).rstrip(",&")


def _care(name: str) -> _Care:
    words = "".join(letter if letter.isalnum() else " " for letter in name).split()
    if not all(map(is_everyday, words)):
        return _Care.CAPITALS if len(name) <= _SHORT else _Care.ANYHOW
    if any(word.lower() in SELDOM and word.lower() not in EVERYDAY for word in words):
        return _Care.CAPITALS if len(words) == 1 else _Care.ANYHOW
    numbered = len({word.isdigit() for word in words}) == 2
    return _Care.CAPITALS if numbered else _Care.PLAINLY


def _places(text: str, part: str) -> Iterator[int]:
    at = text.find(part)
    while at >= 0:
        yield at
        at = text.find(part, at + 1)


def _is_name(text: str, start: int, end: int, name: OwnName) -> bool:
    """Whether what stands here is the name, as a whole and with the care that it asks for."""
    before, after = text[start - 1 : start], text[end : end + 1]
    if before.isalnum() or after.isalnum() or "_" in (before, after):
        return False
    if name.care is _Care.ANYHOW:
        return True
    if text[start:end] != name.said or "-" in (before, after):
        return False
    return name.care is _Care.CAPITALS or _is_plain(text, start, end)


def _is_plain(text: str, start: int, end: int) -> bool:
    """Whether the capitals here can only be those of a name."""
    left, right = text[:start].rstrip(), text[end:].lstrip()
    begins = not left or left[-1] in _STARTS_SENTENCES
    told = text[start + 1 : end] if begins else text[start:end]
    if not any(letter.isupper() for letter in told):
        return False
    if not any(len(word) >= _WORDY and word.islower() for word in (*left.split(), *right.split())):
        return False  # a headline, or everything in capitals
    if right[:1].isupper() and text[end : end + 1] == " ":
        return False
    *earlier, last = left.split() or [""]
    within = bool(earlier) and earlier[-1][-1] not in _STARTS_SENTENCES and last[:1].isupper()
    return begins or not within

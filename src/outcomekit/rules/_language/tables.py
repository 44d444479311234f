"""The word lists of `data/`, read once: plain text, in groups that each give their reason.

A group begins with its name in brackets; lines with `#` below it give the reason or the source of
its words. Words follow, divided by blanks; `a_b` is one noun of two words. A word may stand in
several groups.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Final, NamedTuple

_DATA: Final = Path(__file__).parent / "data"
_NONE: Final[frozenset[str]] = frozenset()


class Group(NamedTuple):
    """One list of words: its name, why these words are in it, and the words."""

    name: str
    reason: str
    words: tuple[str, ...]


def groups(file: str) -> Iterator[Group]:
    """The groups of one file of `data/`, in its order."""
    for part in _text(file).split("\n[")[1:]:
        name, _, body = part.partition("]\n")
        lines = body.splitlines()
        reason = " ".join(line[2:] for line in lines if line.startswith("#"))
        words = " ".join(line for line in lines if not line.startswith("#"))
        yield Group(name, reason, tuple(words.split()))


def classes(*files: str) -> dict[str, frozenset[str]]:
    """Each word of some files with the names of the groups that it stands in."""
    found: dict[str, frozenset[str]] = {}
    for file in files:
        for name, _, words in groups(file):
            alone = frozenset((name,))
            for word in words:
                found[word] = found.get(word, _NONE) | alone
    return found


def rows(file: str) -> list[list[str]]:
    """The lines of a file without groups, each as its words."""
    return [line.split() for line in _text(file).splitlines() if line and line[0] != "#"]


def pairs(file: str) -> dict[str, str]:
    """The lines of a file that holds two words a line, the second by the first."""
    return {row[0]: row[1] for row in rows(file)}


def _text(file: str) -> str:
    return (_DATA / f"{file}.txt").read_text(encoding="utf-8")

"""Whether two texts say the same of the same people, for all that anyone could tell.

Only what cannot change the meaning is passed over: capitals, marks between words, articles and
possessives, `every` for `each`, one against several, who does it where that is the partner, and
whether a phrase stands in front or behind. Every other word counts, also the smallest: `without`,
`not`, a number, a sign.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final, NamedTuple, TypeAlias

Likeness: TypeAlias = tuple[str, ...]
"""What two texts that say the same have in common."""

_SILENT: Final = frozenset({"a", "an", "the", "their", "its", "his", "her", "they", "will"})
"""Words without which an English sentence about a partner says the same."""
_SAME: Final = {"every": "each"}
"""Words that say the same in any sentence."""
_AROUND: Final = ".,;:!?\"'“”„‘’()[]…–—"
_BETWEEN_WORDS: Final = re.compile(r"(?<=[^\W\d_])-(?=[^\W\d_])|[–—]")
_OWNER: Final = re.compile(r"(?<=\w)['’]s$")
_NAMES: Final = 64
_MEMORY: Final = 20_000
_SHORTEST_PLURAL: Final = 4
_SHORTEST_TURNED: Final = 4
"""From how many words on a phrase at the front may as well stand behind: with fewer it may be
subject and object that changed places."""


def likeness(does: str, name: str) -> Likeness:
    """What a behavior's text has in common with every text that says the same.

    Args:
        does: the text.
        name: what the partner is called, which may stand in front of it.
    """
    words, subject = _words(does), _name(name)
    if subject and words[: len(subject)] == subject:
        words = words[len(subject) :]
    if len(words) < _SHORTEST_TURNED:
        return tuple(words)
    least = min(words)
    if words.count(least) == 1:  # as in most texts
        front = words.index(least)
        return tuple(words[front:] + words[:front])
    turns = [turn for turn, word in enumerate(words) if word == least]
    return min(tuple(words[turn:] + words[:turn]) for turn in turns)


@lru_cache(maxsize=_NAMES)
def _name(text: str) -> list[str]:
    return _words(text)


def _words(text: str) -> list[str]:
    """A text's words that count, as they compare."""
    parts = [part for chunk in text.split() for part in _parts(chunk)]
    last = len(parts) - 1
    return [
        part.compared
        for place, part in enumerate(parts)
        if not part.small or not _is_silent(part.written, place, last)
    ]


class _Part(NamedTuple):
    """A word as written, as it compares, and whether it is one of the small words."""

    written: str
    compared: str
    small: bool


@lru_cache(maxsize=_MEMORY)
def _parts(chunk: str) -> list[_Part]:
    """What stands between two blanks as words without marks around them."""
    bare = [part.strip(_AROUND) for part in _BETWEEN_WORDS.split(chunk)]
    return [_Part(word, _as_compared(word), word.casefold() in _SILENT) for word in bare if word]


def _is_silent(word: str, place: int, last: int) -> bool:
    """Whether a small word may be left out; `Line A` names a line, and ends with no article."""
    return place == 0 if word == "A" else place < last


def _as_compared(word: str) -> str:
    """A word in small letters, without what tells whose it is, and as if it were one."""
    written = word.casefold()
    return _SAME.get(written) or _singular(_OWNER.sub("", written))


def _singular(word: str) -> str:
    """A word without the ending of a plural, or of a verb that one person does."""
    if len(word) < _SHORTEST_PLURAL or not word.endswith("s") or word.endswith(("ss", "us", "is")):
        return word
    if word.endswith("ies"):
        return f"{word[:-3]}y"
    if word.endswith(("sses", "xes", "ches", "shes")):
        return word[:-2]
    return word[:-1]

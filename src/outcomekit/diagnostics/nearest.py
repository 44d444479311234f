"""The nearest of some words to one that was mistyped."""

from collections.abc import Iterable
from functools import lru_cache
from itertools import pairwise
from typing import Final

_NEAR: Final = 0.6
"""How like a word must be to be meant: twice the letters in common, by the letters of both."""
_MOST_COMPARED: Final = 12
"""How many words are compared letter by letter, of which there may be thousands."""


def nearest(word: str, choices: Iterable[str]) -> str | None:
    """The choice most like `word`, or None when none is near enough to be meant.

    Case does not count. Deterministic: between equally near choices the first one wins.
    """
    from difflib import SequenceMatcher  # only mistakes pay for this import

    wanted = _folded(word)
    folded: dict[str, str] = {}
    for choice in choices:
        folded.setdefault(_folded(choice), choice)
    if wanted in folded:
        return folded[wanted]
    matcher = SequenceMatcher()
    matcher.set_seq2(wanted)
    best, found = _NEAR, None
    for choice in _likely(wanted, folded):
        matcher.set_seq1(choice)
        if matcher.real_quick_ratio() < best or matcher.quick_ratio() < best:
            continue
        ratio = matcher.ratio()
        if ratio > best or (found is None and ratio == best):
            best, found = ratio, choice
    return folded[found] if found is not None else None


def _folded(word: str) -> str:
    return word.casefold().replace("_", "-")


def _likely(wanted: str, choices: Iterable[str]) -> list[str]:
    """The choices that share most pairs of letters with a word, in their own order."""
    those = list(choices)
    if len(those) <= _MOST_COMPARED:
        return those
    pairs = _pairs(wanted)
    shared = {choice: len(pairs & _pairs(choice)) / (len(choice) + 1) for choice in those}
    likely = set(sorted(those, key=lambda choice: -shared[choice])[:_MOST_COMPARED])
    return [choice for choice in those if choice in likely]


@lru_cache(maxsize=20_000)
def _pairs(word: str) -> frozenset[str]:
    return frozenset(map("".join, pairwise(word)))

"""Whether a text is English: decided by its small words and its letters."""

from __future__ import annotations

from typing import Final

from outcomekit.rules._language.lexicon import lexicon
from outcomekit.rules._language.tokens import Token

_SMALL: Final = frozenset(
    [
        "determiner",
        "possessive",
        "ours",
        "preposition",
        "conjunction",
        "relative",
        "be",
        "have",
        "modal",
    ]
)
_LOAN_LETTERS: Final = frozenset("éèêïçñöü")
"""Letters that English keeps in loan words and names: café, naïve, façade."""


def is_english(tokens: list[Token]) -> bool:
    """Whether the rules may read these tokens as English.

    A text is foreign when it has small words of another language and no more of English ones,
    letters of another script, or unknown words with letters that English does not use.
    """
    foreign = lexicon().foreign
    english = other = strange = known = 0
    far = False
    for token in tokens:
        if token.sort != "word":
            continue
        meant = token.word
        if token.name:
            known += meant.known
        elif not meant.kinds.isdisjoint(_SMALL):
            english += 1
        elif meant.text in foreign:
            other += 1
        elif meant.known:
            known += 1
        elif not meant.text.isascii():
            other_letters = bool(set(meant.text) - _LOAN_LETTERS - _ASCII)
            far = far or other_letters
            strange += 2 if other_letters else 1
    if other and other >= english:
        return False
    if strange > english + known or (far and strange == english + known):
        return False
    return bool(english or known or not strange)


_ASCII: Final = frozenset("abcdefghijklmnopqrstuvwxyz-'’.&")

"""Who is who in a map: names that mean us, and names that mean partners."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from typing import Final, NamedTuple

from outcomekit.rules._language.signs import words_in
from outcomekit.rules._language.statement import Statement
from outcomekit.rules._language.tokens import Token, tokenize

_NOBODY: Final = frozenset(
    ("us", "we", "our company", "the supplier", "supplier", "company", "ourselves")
)
"""Names of a supplier that name nobody."""

_NAMES: Final = 5_000
"""So many names are remembered: the maps of a workspace share many of theirs."""


class _Name(NamedTuple):
    """One name: its words as they are looked up, as they are written, and whose it is.

    A name of ours that is made of words of every day is `careful`: it counts only as written.
    """

    words: tuple[str, ...]
    written: tuple[str, ...]
    party: str
    careful: bool


class Cast:
    """The names that a map gives to us, to our products and to its partners.

    A cast remembers what was read with it, so it lives as long as one map is looked at.
    """

    def __init__(
        self,
        us: Iterable[str] = (),
        products: Iterable[str] = (),
        partners: Iterable[str] = (),
    ) -> None:
        self._names: dict[str, list[_Name]] = {}
        self._firsts: set[str] = set()
        for party, names in (("them", partners), ("product", products), ("us", us)):
            for text in names:
                name = _name(text, party)
                if name is not None:
                    self._names.setdefault(name.words[0], []).append(name)
                    first = name.words[0].lower()
                    self._firsts |= {first, *first.replace("_", " ").split()[:1]}
        self.memory: dict[str, Statement] = {}

    def may_name(self, text: str) -> bool:
        """Whether a text could have one of the names: whether it has the first word of one."""
        return not words_in(text).isdisjoint(self._firsts)

    def named(self, tokens: list[Token], at: int) -> tuple[int, str] | None:
        """How many tokens from here make a name of the cast, and whose: us, them, product.

        The longest name wins; of equal ones the first that was given.
        """
        best: tuple[int, str] | None = None
        for name in self._names.get(_key(tokens[at]), ()):
            size = len(name.words)
            if best is not None and size <= best[0]:
                continue
            here = tokens[at : at + size]
            if tuple(map(_key, here)) == name.words and _is_sure(name, here, at):
                best = (size, name.party)
        return best


@lru_cache(maxsize=_NAMES)
def _name(text: str, party: str) -> _Name | None:
    """A name as it is looked up; None for what names nobody."""
    tokens = [token for token in tokenize(text) if token.sort != "mark"]
    words = tuple(_key(token) for token in tokens)
    if not words or " ".join(words).casefold() in _NOBODY:
        return None
    everyday = all(token.word.known or not token.text.isalpha() for token in tokens)
    written = tuple(token.text for token in tokens)
    return _Name(words, written, party, careful=party != "them" and everyday)


def _is_sure(name: _Name, here: list[Token], at: int) -> bool:
    """Whether words of every day are meant as the name: in its own capitals, within the text."""
    if not name.careful:
        return True
    return at > 0 and name.written[0][0].isupper() and name.written == tuple(t.text for t in here)


def _key(token: Token) -> str:
    return token.word.singular or token.word.text or token.text

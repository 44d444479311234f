"""Who is who in a map: names that mean us, and names that mean partners."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
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

    A name of ours that is made of words of every day is `careful`: it counts only as written. A
    text that has the name has one of each of `forms`, a set for each word, and for each part of one
    noun of several.
    """

    words: tuple[str, ...]
    forms: tuple[frozenset[str], ...]
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
        self._all: list[_Name] = []
        for party, names in (("them", partners), ("product", products), ("us", us)):
            for text in names:
                name = _name(text, party)
                if name is not None:
                    self._names.setdefault(name.words[0], []).append(name)
                    self._all.append(name)
        self._firsts = frozenset().union(*(name.forms[0] for name in self._all))
        self.memory: dict[str, Statement] = {}

    def may_name(self, text: str) -> bool:
        """Whether a text could have one of the names: whether it has all words of one."""
        words = words_in(text)
        if words.isdisjoint(self._firsts):
            return False
        return any(_may_stand(name, words) for name in self._all)

    def may_name_product(self, text: str) -> bool:
        """Whether a text could have the name of a product."""
        words = words_in(text)
        return any(name.party == "product" and _may_stand(name, words) for name in self._all)

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
    forms = tuple(form for word in words for form in _forms(word.lower()))
    return _Name(words, forms, written, party, careful=party != "them" and everyday)


def _forms(word: str) -> Iterator[frozenset[str]]:
    for part in word.split("_"):
        if part.isalnum() or part == word:
            yield frozenset((part, word))


def _may_stand(name: _Name, words: frozenset[str]) -> bool:
    return not any(words.isdisjoint(forms) for forms in name.forms)


def _is_sure(name: _Name, here: list[Token], at: int) -> bool:
    """Whether words of every day are meant as the name: in its own capitals, within the text.

    In front, where every word has a capital, a second one must tell: "Care Cloud".
    """
    if not name.careful:
        return True
    inside = at > 0 or not all(part.islower() for part in name.written[1:])
    return inside and name.written[0][0].isupper() and name.written == tuple(t.text for t in here)


def _key(token: Token) -> str:
    return token.word.singular or token.word.text or token.text

"""Who is who in a map: names that mean us, and names that mean partners."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from outcomekit.rules._language.statement import Statement
from outcomekit.rules._language.tokens import Token, tokenize

_US: Final = frozenset(("us", "we", "our company", "supplier", "the supplier", "ourselves"))
"""Names of a supplier that name nobody."""


class Cast:
    """The names that a map gives to us, to our products and to its partners.

    A cast also remembers what was read with it (see `reading.read`), so it lives as long as one
    map is checked.
    """

    def __init__(
        self,
        us: Iterable[str] = (),
        products: Iterable[str] = (),
        partners: Iterable[str] = (),
    ) -> None:
        self._names: dict[str, list[tuple[tuple[str, ...], str]]] = {}
        for party, names in (("them", partners), ("us", us), ("product", products)):
            for name in names:
                self._add(name, party)
        self.memory: dict[str, Statement] = {}

    def _add(self, name: str, party: str) -> None:
        words = tuple(_key(token) for token in tokenize(name))
        if words and " ".join(words) not in _US:
            self._names.setdefault(words[0], []).append((words, party))

    @property
    def empty(self) -> bool:
        """Whether the map names nobody."""
        return not self._names

    def named(self, tokens: list[Token], at: int) -> tuple[int, str] | None:
        """How many tokens from here make a name of the cast, and whose: us, them, product."""
        best: tuple[int, str] | None = None
        for words, party in self._names.get(_key(tokens[at]), ()):
            size = len(words)
            if best is not None and size <= best[0]:
                continue
            here = tokens[at : at + size]
            if len(here) == size and all(
                _key(token) == part for token, part in zip(here, words, strict=True)
            ):
                best = (size, party)
        return best


def _key(token: Token) -> str:
    return token.word.singular or token.word.text or token.text

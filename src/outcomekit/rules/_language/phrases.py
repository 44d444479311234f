"""Noun phrases: which nouns carry a stretch of tokens."""

from __future__ import annotations

from typing import Final

from outcomekit.rules._language.lexicon import BASE, ING, PARTICIPLE, S
from outcomekit.rules._language.statement import Phrase
from outcomekit.rules._language.tokens import Token

_ADJECTIVES: Final = frozenset(
    ("plain", "improved", "lofty", "capability", "comparative", "inner", "able")
)
_SKIPPED: Final = _ADJECTIVES | {"determiner", "possessive", "number", "adverb", "negation"}
_ENDS: Final = frozenset(("subordinate", "be", "have", "do", "modal"))
_JOINS: Final = frozenset((",", "&", "/", "+"))
_INSIDE: Final = frozenset("#~≥≤<>-–'’$€£")
_COUNTING: Final = frozenset(("measure", "transparent", "movement"))
_BEFORE_NUMBERS: Final = frozenset(
    ("at", "over", "up", "around", "about", "to", "under", "above", "than")
)


class _Scan:
    """One walk over a noun phrase."""

    def __init__(self, tokens: list[Token], start: int, stop: int) -> None:
        self.tokens, self.start, self.at, self.stop = tokens, start, start, stop
        self.heads: list[Token] = []
        self.modifiers: list[Token] = []
        self.adjectives: list[Token] = []
        self.current: Token | None = None
        self.of: Phrase | None = None
        self.counted = self.quantified = self.moved = False
        self.whose = ""

    def phrase(self) -> Phrase:
        """The phrase, read as far as it goes."""
        while self.at < self.stop and self._takes(self.tokens[self.at]):
            self.at += 1
        self._close()
        return Phrase(
            tuple(self.heads),
            tuple(self.modifiers),
            tuple(self.adjectives),
            self.of,
            self.counted,
            self.quantified,
            self.moved,
            self.whose,
            self.at,
        )

    def _close(self) -> None:
        if self.current is not None:
            self.heads.append(self.current)
            self.current = None

    @property
    def _named(self) -> bool:
        return self.current is not None or bool(self.heads)

    def _takes(self, token: Token) -> bool:
        """Whether the phrase goes on with this token."""
        if token.sort != "word":
            return self._takes_mark(token)
        kinds = token.word.kinds
        if token.owns:
            ours = "named" in token.word.nouns and "ours" in token.word.nouns
            self.whose = self.whose or ("us" if ours else "other")
            self.modifiers.append(token)
            return True
        if not kinds:
            return self._takes_noun(token)
        if "conjunction" in kinds:
            self._close()
            return not self._verb_follows()
        if "relative" in kinds and self._named:
            return False
        if "preposition" in kinds and not token.word.nouns:
            return self._takes_preposition(token.word.text)
        if kinds & _ENDS:
            return False
        return self._takes_small(token, kinds)

    def _verb_follows(self) -> bool:
        """Whether a second verb is joined, so that the phrase is over: "brings it and *asks*"."""
        after = self.at + 1
        if after >= self.stop:
            return False
        meant = self.tokens[after].word
        return bool(meant.forms & {BASE, S}) and not meant.nouns and not meant.kinds

    def _takes_mark(self, token: Token) -> bool:
        if token.sort == "number":
            if self.current is not None and not self._goes_on():
                return False
            self.quantified = True
            self.counted = self.counted or "%" in token.text
        elif token.sort == "quotation":
            self.current = token
        elif token.text == "%":
            self.counted = self.quantified = True
        elif token.text in _JOINS:
            self._close()
        elif token.text not in _INSIDE:
            return False
        return True

    def _takes_preposition(self, text: str) -> bool:
        if not self._named:
            if text == "of":
                self.counted = self.counted or self.at > self.start
                return True
            return text in _BEFORE_NUMBERS
        nouns = self.current.word.nouns if self.current is not None else frozenset()
        counting = nouns & _COUNTING and not self.heads and not self._says_what()
        if text in ("of", "in") and counting:
            if text == "in" and "transparent" in nouns and "measure" not in nouns:
                return False
            self.counted = self.counted or "measure" in nouns
            self.moved = self.moved or "movement" in nouns
            self.current = None
            return True
        if text == "of":
            self.of = phrase_at(self.tokens, self.at + 1, self.stop)
            self.at = self.of.stop
        return False

    def _says_what(self) -> bool:
        """Whether a noun before a movement says already what moves: "sales growth in Asia"."""
        if self.current is not None and {"vehicle", "transparent"} <= self.current.word.nouns:
            return self.current.word.plural
        return any("impact" in token.word.nouns for token in self.modifiers)

    def _takes_small(self, token: Token, kinds: frozenset[str]) -> bool:
        """A determiner, an adjective, a pronoun, or a noun that could be one of these."""
        if "ours" in kinds and not token.word.nouns:
            if token.word.text == "our":
                self.whose = "us"
                return self.current is None
            self.current = token
            return True
        begins = bool(kinds & {"determiner", "possessive"})
        if begins and self.current is not None and not self._goes_on():
            return False
        if "possessive" in kinds and "them" in kinds:
            self.whose = "them"
            return True
        if token.word.nouns and not (begins and not self._before_of()):
            return self._takes_noun(token)
        if kinds & _SKIPPED:
            if kinds & _ADJECTIVES:
                self.adjectives.append(token)
            self.quantified = self.quantified or "number" in kinds
            return True
        return self._takes_noun(token)

    def _goes_on(self) -> bool:
        """Whether a number or "the" behind a noun still belongs to it: "all the", "top 20"."""
        return self.current is not None and "transparent" in self.current.word.nouns

    def _before_of(self) -> bool:
        after = self.at + 1
        return after < self.stop and self.tokens[after].word.text == "of"

    def _takes_noun(self, token: Token) -> bool:
        if self.current is not None:
            if self._opens_participle(token):
                return False
            self.modifiers.append(self.current)
        elif token.word.forms & {PARTICIPLE} and not token.word.nouns and not token.name:
            self.adjectives.append(token)
            return True
        self.current = token
        return True

    def _opens_participle(self, token: Token) -> bool:
        """Whether a participle behind a noun begins what is said of it: "tools *developed* by"."""
        if token.word.nouns or token.name:
            return False
        forms = token.word.forms
        return PARTICIPLE in forms or (ING in forms and self.at + 1 < self.stop)


def phrase_at(tokens: list[Token], start: int, stop: int) -> Phrase:
    """The noun phrase that begins at `start`; it ends before `stop` or earlier."""
    return _Scan(tokens, start, stop).phrase()

"""Noun phrases: which nouns carry a stretch of tokens."""

from __future__ import annotations

from typing import Final

from outcomekit.rules._language.lexicon import ING, PARTICIPLE
from outcomekit.rules._language.statement import Phrase
from outcomekit.rules._language.tokens import Token

_OPEN: Final = frozenset(
    "determiner possessive number adverb plain improved lofty capability comparative inner able".split()
)
"""Kinds of words that stand before a noun and carry nothing."""
_ENDS: Final = frozenset("subordinate be have do modal".split())
_JOINS: Final = frozenset((",", "&", "/", "+"))
_COUNTS: Final = frozenset(("measure", "transparent"))
_MANY: Final = frozenset("all most many some half few each both one two three none several".split())


def phrase_at(tokens: list[Token], start: int, stop: int) -> Phrase:
    """The noun phrase that begins at `start`; it ends before `stop` or earlier."""
    heads: list[Token] = []
    modifiers: list[Token] = []
    current: Token | None = None
    of: Phrase | None = None
    counted = quantified = False
    whose = ""
    at = start
    while at < stop:
        token = tokens[at]
        kinds = token.word.kinds
        if token.sort == "number":
            quantified = True
            counted = counted or "%" in token.text
        elif token.sort == "mark":
            if token.text == "%":
                counted = True
            elif token.text in _JOINS:
                if current is not None:
                    heads.append(current)
                current = None
            elif token.text not in "#~≥≤<>-–'’":
                break
        elif token.owns:
            modifiers.append(token)
            if not token.word.nouns and kinds & {"ours"}:
                whose = "us"
        elif "conjunction" in kinds:
            if current is not None:
                heads.append(current)
            current = None
        elif "relative" in kinds and (current is not None or heads) and token.word.text != "where":
            break
        elif "preposition" in kinds and not token.word.nouns and not _as_modifier(tokens, at, stop):
            if (
                token.word.text in ("at", "over", "up", "around", "about", "to")
                and current is None
                and not heads
            ):
                pass  # "at least 2", "up to 40"
            elif token.word.text == "of":
                if current is None and not heads:
                    counted = counted or at > start
                elif current is not None and current.word.nouns & _COUNTS and not heads:
                    counted = counted or "measure" in current.word.nouns
                    current = None
                else:
                    of = phrase_at(tokens, at + 1, stop)
                    at = of.stop
                    break
            elif (
                token.word.text == "in"
                and current is not None
                and not heads
                and "measure" in current.word.nouns
            ):
                current = None
            else:
                break
        elif kinds & _ENDS:
            break
        elif "ours" in kinds and not token.word.nouns:
            if token.word.text == "our":
                whose = "us"
            else:
                current = token
        elif "possessive" in kinds:
            whose = "them"
        elif kinds & _OPEN and not token.word.nouns:
            quantified = quantified or "number" in kinds
        elif _opens_participle(tokens, at, stop, current):
            break
        else:
            if current is not None:
                modifiers.append(current)
            current = token
        at += 1
    if current is not None:
        heads.append(current)
    return Phrase(tuple(heads), tuple(modifiers), of, counted, quantified, whose, at)


def _as_modifier(tokens: list[Token], at: int, stop: int) -> bool:
    """Whether a small word is part of a noun: "the in-house team", "off season"."""
    return False


def _opens_participle(tokens: list[Token], at: int, stop: int, current: Token | None) -> bool:
    """Whether a participle behind a noun begins what is said of it: "tools *developed* by"."""
    token = tokens[at]
    if current is None or token.word.nouns or token.name:
        return False
    forms = token.word.forms
    if PARTICIPLE in forms:
        return True
    if ING in forms:
        return at + 1 < stop
    return False

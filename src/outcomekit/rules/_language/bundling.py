"""Reads partners' names: two unlike actors in one, or nobody in particular."""

from __future__ import annotations

from typing import Final

from outcomekit.rules._language.foreign import is_english
from outcomekit.rules._language.lexicon import word
from outcomekit.rules._language.signs import covered, has, may_have, signs, words_in
from outcomekit.rules._language.tokens import Token, tokenize

_TRADE: Final = "trade"
_DEPARTMENT: Final = "department"
_JOINS: Final = ",/+&"
_TRADES_AT_LARGE: Final = frozenset(("market", "markets", "industry", "sector", "economy"))


def unlike_actors(name: str) -> tuple[str, str] | None:
    """Two actors of unlike trades that a name joins: "Engineers and buyers".

    Actors of one trade may well change in the same way ("Doctors and nurses"), and so may those
    that share a word ("Maintenance managers and engineers"). A trade that no list knows is like
    every other.
    """
    if not _may_join(name):
        return None
    tokens = tokenize(name)
    if not is_english(tokens):
        return None
    parts = _parts(tokens)
    if len(parts) < 2 or (len(parts[0]) > 1 and any(len(part) == 1 for part in parts[1:])):
        return None
    alone = all(len(part) == 1 for part in parts)
    trades = [(_trades(part[-1], departments=alone), part) for part in parts]
    for at, (one, first) in enumerate(trades):
        for other, second in trades[at + 1 :]:
            if one and other and one.isdisjoint(other):
                return _text(name, first), _text(name, second)
    return None


def nobody_in_particular(name: str) -> bool:
    """Whether a name means nobody whom one could meet: "the market", "Key stakeholders"."""
    if not may_have(name, "vague", "crowd-at-large"):
        return False
    tokens = [token for token in tokenize(name) if token.sort == "word"]
    if has(tokens[-1:], "crowd-at-large") and tokens[-1].word.plural:
        return covered(tokens, "crowd-at-large", "anybody")
    if not has(tokens, "vague"):
        return False
    if tokens[-1].word.text in _TRADES_AT_LARGE:
        return covered(tokens, "vague", "anybody", "line-of-business")
    return covered(tokens, "vague", "anybody")


def _may_join(name: str) -> bool:
    """Whether a name could join several: a quick look before reading it."""
    return any(mark in name for mark in _JOINS) or any(
        "conjunction" in word(key).kinds for key in words_in(name)
    )


def _parts(tokens: list[Token]) -> list[list[Token]]:
    """The words of each actor that is joined: of "Plant managers and buyers" two lists.

    None where what is joined only describes: "Research and development managers".
    """
    parts: list[list[Token]] = [[]]
    for token in tokens:
        kinds = token.word.kinds
        if token.text in _JOINS or "conjunction" in kinds:
            if token.word.text in ("or", "nor", "but"):
                return []
            if parts[-1]:
                parts.append([])
        elif token.sort != "word" or token.owns:
            return []
        elif ("preposition" in kinds and not token.word.nouns) or "relative" in kinds:
            break
        elif "determiner" not in kinds:
            parts[-1].append(token)
    return [part for part in parts if part]


def _trades(token: Token, *, departments: bool) -> set[str]:
    """The trades that a word names; those of departments only where each stands by itself."""
    found = (sign.group.partition("-") for sign in signs([token]))
    kinds = (_TRADE, _DEPARTMENT) if departments else (_TRADE,)
    return {trade for kind, _, trade in found if kind in kinds}


def _text(name: str, part: list[Token]) -> str:
    return name[part[0].start : part[-1].end]

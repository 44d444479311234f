"""Finds words and phrases of `data/signs.txt` in a text: signs that decide in one place only."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cache, lru_cache
from typing import Final, NamedTuple

from outcomekit.rules._language import tables
from outcomekit.rules._language.lexicon import word
from outcomekit.rules._language.tokens import Token, words_as_written

_MEMORY: Final = 20_000


class Sign(NamedTuple):
    """A word or phrase of a group, from `start` to `end` in characters; `words` is how many."""

    group: str
    text: str
    start: int
    end: int
    words: int


class _Piece(NamedTuple):
    """One word as it stands, and all under which a sign may know it."""

    keys: frozenset[str]
    start: int
    end: int


@cache
def _phrases() -> dict[str, list[tuple[tuple[str, ...], str, str]]]:
    """Every phrase by its first word: its words, its group, and how it is written."""
    found: dict[str, list[tuple[tuple[str, ...], str, str]]] = {}
    for name, _, entries in tables.groups("signs"):
        for entry in entries:
            first, *rest = entry.split("_")
            found.setdefault(first, []).append((tuple(rest), name, entry))
    return found


def may_have(text: str, *groups: str) -> bool:
    """Whether a sign of one of these groups could stand in a text: a quick look before reading it.

    Yes where all words of a sign are there, in whatever order. The map's names, which stand for
    `us`, `them` and `product` in signs, are not looked for: ask the cast.
    """
    words, wanted = words_in(text), _wanted(groups)
    return any(rest <= words for first in wanted.keys() & words for rest in wanted[first])


@lru_cache(maxsize=_MEMORY)
def words_in(text: str) -> frozenset[str]:
    """All under which the words of a text may be known: "Tools led" holds `tool`, `lead` and more.

    Words in quotations and brackets count, too.
    """
    return frozenset().union(*map(_keys, words_as_written(text)))


@cache
def _wanted(groups: tuple[str, ...]) -> dict[str, list[frozenset[str]]]:
    """The signs of some groups by their first words: the words that follow."""
    found: dict[str, list[frozenset[str]]] = {}
    for first, phrases in _phrases().items():
        for rest, group, _ in phrases:
            if group in groups:
                found.setdefault(first, []).append(frozenset(rest) - {"us", "them", "product"})
    return found


def signs(tokens: Iterable[Token], *groups: str) -> list[Sign]:
    """The signs of some groups, of all of them where none is named, in the text's order."""
    pieces = _pieces(tokens)
    phrases = _phrases()
    found = []
    for at, piece in enumerate(pieces):
        for key in piece.keys:
            for rest, group, entry in phrases.get(key, ()):
                if (not groups or group in groups) and _follows(pieces, at + 1, rest):
                    last = pieces[at + len(rest)]
                    found.append(Sign(group, entry, piece.start, last.end, 1 + len(rest)))
    return found


def has(tokens: Iterable[Token], *groups: str) -> bool:
    """Whether a sign of one of these groups stands in the text."""
    return bool(signs(tokens, *groups))


def begins_any(text: str, group: str) -> bool:
    """Whether a text has one of a group's beginnings of words: a quick look before reading it."""
    folded = text.lower()
    return any(beginning in folded for beginning in _beginnings(group))


@cache
def _beginnings(group: str) -> tuple[str, ...]:
    return next(words for name, _, words in tables.groups("signs") if name == group)


def is_one(token: Token, group: str) -> bool:
    """Whether a token by itself is a sign of a group."""
    return any(
        sign.start == token.start and sign.end == token.end for sign in signs([token], group)
    )


def covered(tokens: Sequence[Token], *groups: str) -> bool:
    """Whether every word of the text belongs to a sign of one of these groups."""
    found = signs(tokens, *groups)
    return all(
        any(sign.start <= piece.start and piece.end <= sign.end for sign in found)
        for piece in _pieces(tokens)
    )


def _follows(pieces: list[_Piece], at: int, rest: tuple[str, ...]) -> bool:
    return at + len(rest) <= len(pieces) and all(
        part in pieces[at + offset].keys for offset, part in enumerate(rest)
    )


def _pieces(tokens: Iterable[Token]) -> list[_Piece]:
    """The words of the tokens, one by one also where several make one noun."""
    found: list[_Piece] = []
    for token in tokens:
        if token.sort != "word":
            continue
        if "named" in token.word.nouns:
            found.append(_Piece(frozenset((token.word.text,)), token.start, token.end))
            continue
        at = 0
        for part in token.text.split():
            at = token.text.index(part, at)
            found.append(_Piece(_keys(part), token.start + at, token.start + at + len(part)))
            at += len(part)
    return found


@lru_cache(maxsize=_MEMORY)
def _keys(text: str) -> frozenset[str]:
    lower = text.lower().replace("’", "'")
    meant = word(lower.removesuffix("'s").rstrip("'"))
    keys = {lower, meant.text, meant.lemma, meant.singular, lower.removesuffix("s")}
    return frozenset(key for key in keys if key)

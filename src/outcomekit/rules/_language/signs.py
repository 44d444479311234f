"""Finds words and phrases of `data/signs.txt` in a text: signs that decide in one place only."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import cache, lru_cache
from typing import Final, NamedTuple, TypeAlias

from outcomekit.rules._language import tables
from outcomekit.rules._language.lexicon import lexicon, word
from outcomekit.rules._language.tokens import Token, meant_by, words_as_written

_MEMORY: Final = 20_000
_TEXTS: Final = 4_000
"""Of so many texts the words are remembered: more than most maps have, and no more than 10 MB."""


class Sign(NamedTuple):
    """A word or phrase of a group, from `start` to `end` in characters; `words` is how many."""

    group: str
    text: str
    start: int
    end: int
    words: int


class _Piece(NamedTuple):
    """One word as it stands, with all that it tells by itself."""

    known: _Known
    start: int
    end: int


class _Known(NamedTuple):
    """All under which signs may know a word, and the phrases that may begin with it."""

    keys: frozenset[str]
    begins: tuple[_Phrase, ...]


class _Phrase(NamedTuple):
    """A sign by its group, as it is written, and the words that follow its first."""

    group: str
    entry: str
    rest: tuple[str, ...]


@cache
def _phrases() -> dict[str, list[_Phrase]]:
    """Every phrase by its first word."""
    found: dict[str, list[_Phrase]] = {}
    for name, _, entries in tables.groups("signs"):
        for entry in entries:
            first, *rest = entry.split("_")
            found.setdefault(first, []).append(_Phrase(name, entry, tuple(rest)))
    return found


def may_have(text: str, *groups: str) -> bool:
    """Whether a sign of one of these groups could stand in a text: a quick look before reading it.

    Yes where all words of a sign are there, in whatever order. The map's names, which stand for
    `us`, `them` and `product` in signs, are not looked for: ask the cast.
    """
    words, wanted = words_in(text), _wanted(groups)
    if words.isdisjoint(wanted):
        return False
    return any(rest <= words for first in wanted.keys() & words for rest in wanted[first])


@lru_cache(maxsize=_TEXTS)
def words_in(text: str) -> frozenset[str]:
    """All under which the words of a text may be known: "Tools led" holds `tool`, `lead` and more.

    Words in quotations and brackets count, too.
    """
    return frozenset().union(*map(_chunk, text.split()))


@lru_cache(maxsize=_MEMORY)
def _chunk(chunk: str) -> frozenset[str]:
    """The same of what stands between two blanks."""
    return frozenset().union(*(_known(written).keys for written in words_as_written(chunk)))


@lru_cache(maxsize=_TEXTS)
def groups_in(text: str) -> frozenset[str]:
    """The names of all groups of the tables in which something in a text may stand.

    Words in quotations and brackets count, too, and so does every noun of several words all of
    which are there.
    """
    known = [_groups(chunk) for chunk in text.split()]
    found = frozenset[str]().union(*[groups for groups, _ in known])
    begins = [one for _, compounds in known for one in compounds]
    if begins:
        words = words_in(text)
        for rest, groups in begins:
            if rest <= words:
                found |= groups
    return found


_Begins: TypeAlias = tuple[frozenset[str], frozenset[str]]
"""A noun of several words by its first: the words that follow, and its groups."""


@lru_cache(maxsize=_MEMORY)
def _groups(chunk: str) -> tuple[frozenset[str], tuple[_Begins, ...]]:
    """The groups of what stands between two blanks, and the nouns that may begin there."""
    lex = lexicon()
    found: set[str] = set()
    begins: list[_Begins] = []
    for written in words_as_written(chunk):
        meant, _ = meant_by(written)
        found |= meant.nouns | meant.verbs | meant.kinds
        begins += [
            (frozenset(rest), lex.nouns["_".join((meant.text, *rest))])
            for rest in lex.compounds.get(meant.text, ())
        ]
    return frozenset(found), tuple(begins)


@cache
def _wanted(groups: tuple[str, ...]) -> dict[str, list[frozenset[str]]]:
    """The signs of some groups by their first words: the words that follow."""
    found: dict[str, list[frozenset[str]]] = {}
    for first, phrases in _phrases().items():
        for group, _, rest in phrases:
            if group in groups:
                found.setdefault(first, []).append(frozenset(rest) - {"us", "them", "product"})
    return found


def signs(tokens: Iterable[Token], *groups: str) -> list[Sign]:
    """The signs of some groups, of all of them where none is named, in the text's order."""
    pieces = _pieces(tokens)
    found = []
    for at, piece in enumerate(pieces):
        for group, entry, rest in piece.known.begins:
            if (not groups or group in groups) and (not rest or _follows(pieces, at + 1, rest)):
                last = pieces[at + len(rest)]
                found.append(Sign(group, entry, piece.start, last.end, 1 + len(rest)))
    return found


def has(tokens: Iterable[Token], *groups: str) -> bool:
    """Whether a sign of one of these groups stands in the text."""
    return bool(signs(tokens, *groups))


def begins_any(text: str, group: str) -> bool:
    """Whether a text has one of a group's beginnings of words: a quick look before reading it."""
    return _beginnings(group).search(text.lower()) is not None


@cache
def _beginnings(group: str) -> re.Pattern[str]:
    words = next(words for name, _, words in tables.groups("signs") if name == group)
    return re.compile("|".join(map(re.escape, words)))


def is_one(token: Token, group: str) -> bool:
    """Whether a token by itself is a sign of a group."""
    pieces = _pieces([token])
    if len(pieces) == 1:
        return any(one.group == group and not one.rest for one in pieces[0].known.begins)
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
        part in pieces[at + offset].known.keys for offset, part in enumerate(rest)
    )


def _pieces(tokens: Iterable[Token]) -> list[_Piece]:
    """The words of the tokens, one by one also where several make one noun."""
    found: list[_Piece] = []
    for token in tokens:
        if token.sort != "word":
            continue
        text, start, end = token.text, token.start, token.end
        if "named" in token.word.nouns:
            found.append(_Piece(_as(frozenset((token.word.text,))), start, end))
        elif " " not in text:
            found.append(_Piece(_known(text), start, end))
        else:
            at = 0
            for part in text.split():
                at = text.index(part, at)
                found.append(_Piece(_known(part), start + at, start + at + len(part)))
                at += len(part)
    return found


@lru_cache(maxsize=_MEMORY)
def _known(text: str) -> _Known:
    lower = text.lower().replace("’", "'")
    meant = word(lower.removesuffix("'s").rstrip("'"))
    keys = {lower, meant.text, meant.lemma, meant.singular, lower.removesuffix("s")}
    return _as(frozenset(key for key in keys if key))


@cache
def _as(keys: frozenset[str]) -> _Known:
    phrases = _phrases()
    return _Known(keys, tuple(one for key in sorted(keys) for one in phrases.get(key, ())))

"""Reads whether one statement holds several behaviors, and how to say them one by one."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from outcomekit.rules._language.cast import Cast
from outcomekit.rules._language.judging import judge
from outcomekit.rules._language.lexicon import BASE, ING, S
from outcomekit.rules._language.reading import read
from outcomekit.rules._language.signs import is_one, words_in
from outcomekit.rules._language.statement import Form, Party, Statement
from outcomekit.rules._language.tokens import Token

_ACTING: Final = frozenset((Form.BARE, Form.CLAUSE, Form.FRAGMENT, Form.PLAN))
_OTHERS: Final = frozenset((Party.NOBODY, Party.THEM, Party.UNKNOWN))
_SIDE: Final = frozenset(("relative", "subordinate", "modal"))
_BACK: Final = frozenset(
    ("it", "them", "this", "that", "these", "those", "its", "so", "what", "why", "how", "which")
)
"""Behind the second verb, these lead back to what stands before it."""
_JOINTS: Final = frozenset((",", "and", "&"))
_IN_ORDER: Final = frozenset(
    ("afterwards", "also", "eventually", "finally", "later", "next", "subsequently", "then", "thus")
)
"""Adverbs that only say how a deed is joined to the one before."""
_UNLIKE: Final = (
    ("presence", "paying"), ("presence", "telling"), ("using", "telling"), ("paying", "telling"),
)  # fmt: skip
"""Deeds so unlike that two of them are two behaviors also where they are done to one thing."""


@dataclass(frozen=True, slots=True)
class Compound:
    """Several behaviors in one statement: their verbs, and each as a statement of its own.

    `deed` is the second without who acts.
    """

    verbs: tuple[Token, ...]
    parts: tuple[str, ...]
    deed: str


def may_join(text: str) -> bool:
    """Whether a text could join two behaviors: a quick look before reading it."""
    return "&" in text or "and" in words_in(text)


def compound(said: Statement) -> Compound | None:
    """The behaviors that a statement joins: "Brings the log and asks for a trial".

    Each verb must have something of its own ("brings *the log* and asks *for a trial*"), or the
    two must be very unlike ("attends and funds"). Where one leads to the other, or says what comes
    of it, it is one behavior. Of three, each must have something of its own.
    """
    if (
        len(said.verbs) < 2
        or said.form not in _ACTING
        or said.actor not in _OTHERS
        or said.frame is not None
    ):
        return None
    if said.negated or said.passive or said.modal:
        return None
    if len(said.verbs) > 2:
        return _listed(said)
    tokens, (one, other) = said.tokens, said.verbs
    begins, goes_on = tokens.index(one), tokens.index(other)
    joint = goes_on - 1
    while joint > begins and "adverb" in tokens[joint].word.kinds:
        joint -= 1
    if tokens[joint].word.text not in ("and", "&") or not _is_deed(one) or not _is_deed(other):
        return None
    if joint == begins + 1:
        return _sharing(said, begins, goes_on) if _are_unlike(one, other) else None
    if _are_unlike(one, other) and _takes_back(tokens[goes_on + 1 :]):
        return _taken_back(said, begins, goes_on, joint)
    if is_one(one, "going") or is_one(other, "effect"):
        return None
    owned = joint - 1 if tokens[joint - 1].text == "," else joint
    if not _is_own(tokens[begins + 1 : owned], said) or not _leads_on(tokens[goes_on + 1 :]):
        return None
    return _divided(
        said, begins, said.text[: tokens[joint].start].rstrip(" ,"), said.text[other.start :]
    )


def can_part(found: Compound, said: Statement, cast: Cast) -> bool:
    """Whether there are two, and each of them reads as one behavior by itself."""
    if len(found.parts) > 2:
        return False
    for text in found.parts:
        alone = read(text, cast)
        if alone.form is not said.form or judge(alone) is not None or compound(alone) is not None:
            return False
    return True


def _listed(said: Statement) -> Compound | None:
    """Three and more: "Attends the meeting, brings the log and names a line"."""
    tokens, places = said.tokens, [said.tokens.index(verb) for verb in said.verbs]
    if any(is_one(verb, "going") for verb in said.verbs[:-1]):
        return None
    if not all(_is_deed(verb) and not is_one(verb, "effect") for verb in said.verbs):
        return None
    pieces = [*pairwise(places), (places[-1], len(tokens))]
    for begin, end in pieces:
        own = list(tokens[begin + 1 : end])
        while own and (own[-1].text in _JOINTS or "adverb" in own[-1].word.kinds):
            own.pop()
        if not own or any(one.text in _JOINTS for one in own) or not _leads_on(tuple(own)):
            return None
    head = said.text[: tokens[places[0]].start]
    begins = [tokens[places[0]].start, *(_own_start(tokens, at) for at in places[1:])]
    ends = [*(_last_word(tokens, at) for at in places[1:]), tokens[-1].end]
    parts = [said.text[begin:end] for begin, end in zip(begins, ends, strict=True)]
    return Compound(said.verbs, tuple(_capital(head + part) for part in parts), parts[1])


def _last_word(tokens: tuple[Token, ...], verb: int) -> int:
    """Where the words before a joined verb end, without its adverbs and what joins it."""
    end = verb
    while "adverb" in tokens[end - 1].word.kinds:
        end -= 1
    while tokens[end - 1].text in _JOINTS:
        end -= 1
    return tokens[end - 1].end


def _own_start(tokens: tuple[Token, ...], verb: int) -> int:
    """Where a joined verb begins with its adverbs: "and then *often* names a line"."""
    begin = verb
    while "adverb" in tokens[begin - 1].word.kinds and tokens[begin - 1].word.text not in _IN_ORDER:
        begin -= 1
    return tokens[begin].start


def _is_deed(verb: Token) -> bool:
    return "deed" in verb.word.verbs


def _are_unlike(one: Token, other: Token) -> bool:
    return any(
        (is_one(one, left) and is_one(other, right)) or (is_one(one, right) and is_one(other, left))
        for left, right in _UNLIKE
    )


def _is_own(between: tuple[Token, ...], said: Statement) -> bool:
    """Whether the first verb has something of its own, and the second surely hangs on nothing."""
    names_thing = False
    for token in between:
        kinds = token.word.kinds
        if kinds & _SIDE or (token.text == "," and names_thing):
            return False
        if said.form is not Form.BARE and token.word.text == "to":
            return False
        if ING in token.word.forms and not token.word.nouns:
            return False
        names_thing = names_thing or bool(token.word.nouns or not kinds)
    return names_thing


def _leads_on(rest: tuple[Token, ...]) -> bool:
    """Whether the second verb has something of its own."""
    told = [token for token in rest if "adverb" not in token.word.kinds]
    if not told or told[0].sort == "mark" or told[0].word.text in _BACK:
        return False
    if "preposition" in told[0].word.kinds and (len(told) < 2 or told[1].word.text in _BACK):
        return False
    if any(token.word.text == "and" and _is_verb_next(told, at) for at, token in enumerate(told)):
        return False
    return any(token.word.nouns or not token.word.kinds for token in told)


def _is_verb_next(tokens: list[Token], at: int) -> bool:
    """Whether a third verb is joined, so that nobody knows where to divide."""
    if at + 1 >= len(tokens):
        return False
    meant = tokens[at + 1].word
    return bool(meant.forms & {S, BASE}) and not meant.nouns


def _sharing(said: Statement, begins: int, goes_on: int) -> Compound:
    """Two verbs with one object, which each of them takes along."""
    one, other = said.tokens[begins], said.tokens[goes_on]
    return _divided(
        said, begins, said.text[: one.end] + said.text[other.end :], said.text[other.start :]
    )


def _takes_back(rest: tuple[Token, ...]) -> bool:
    """Whether the second verb is done to what the first was: "attends the forum and funds *it*"."""
    return bool(rest) and rest[0].word.text in ("it", "them")


def _taken_back(said: Statement, begins: int, goes_on: int, joint: int) -> Compound:
    text, tokens = said.text, said.tokens
    object_ = text[tokens[begins].end : tokens[joint].start].strip(" ,")
    other, pronoun = tokens[goes_on], tokens[goes_on + 1]
    first = text[: tokens[joint].start].rstrip(" ,")
    return _divided(said, begins, first, f"{other.text} {object_}{text[pronoun.end :]}")


def _divided(said: Statement, begins: int, first: str, deed: str) -> Compound:
    """The two, the second behind the same words that say who acts, and when."""
    head = said.text[: said.tokens[begins].start]
    one, other = said.verbs
    how = said.text[_own_start(said.tokens, said.tokens.index(other)) : other.start]
    return Compound((one, other), (_capital(first), _capital(head + how + deed)), deed)


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]

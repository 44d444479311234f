"""Reads one statement: strips what leads it in, finds its verb, its actor and its object."""

from __future__ import annotations

import re
from typing import Final

from outcomekit.rules._language.cast import Cast
from outcomekit.rules._language.clauses import read_clause
from outcomekit.rules._language.foreign import is_english
from outcomekit.rules._language.lexicon import Word
from outcomekit.rules._language.statement import Form, Statement
from outcomekit.rules._language.tokens import Token, tokenize

NOBODY_NAMED: Final = Cast()
"""The cast of a map that names nobody."""

_LABEL: Final = re.compile(
    r"""\s*(?:(?:[-*•–]|\(?\d{1,2}[.)]|[a-z]\))\s+)?
    (?:(?:KR|O|OC|PM|BP|key\ result|objective|outcome|output|impact|goal|milestone|indicator|target
       |activity|result|expect|like|love)\s?\#?\d{0,2}(?:\.\d+)*\s*[:.)–-]\s+)?""",
    re.IGNORECASE | re.VERBOSE,
)
_PARTIES: Final = {
    "us": Word("us", nouns=frozenset(("ours", "named"))),
    "them": Word("them", nouns=frozenset(("group", "named")), plural=True),
    "product": Word("product", nouns=frozenset(("product", "software", "named"))),
}
_OPENING: Final = "\"“‘'«"
_CLOSING: Final = "\"”’'»"
_LEAD_LIMIT: Final = 9
_MEMORY: Final = 10_000
"""So many statements are remembered, of 2 KB each."""


def read(text: str, cast: Cast = NOBODY_NAMED) -> Statement:
    """The statement that a text makes. Remembered in the cast.

    A text that is no English, asks something or holds no words is `Form.UNREAD`.
    """
    if cast is not NOBODY_NAMED and not cast.may_name(text):
        cast = NOBODY_NAMED
    known = cast.memory.get(text)
    if known is None:
        if len(cast.memory) >= _MEMORY:
            cast.memory.clear()
        known = cast.memory[text] = _read(text, cast)
    return known


def _read(text: str, cast: Cast) -> Statement:
    tokens = _tokens(text)
    if cast is not NOBODY_NAMED:
        tokens = _with_names(tokens, cast)
    if not tokens or tokens[-1].text == "?" or not is_english(tokens):
        return Statement(text, tuple(tokens))
    tokens = _without_asides(tokens)
    for start, stop in _segments(tokens):
        begin = _after_lead(tokens, start, stop)
        if begin > 0 and tokens[begin].name and not tokens[begin].text.isupper():
            tokens[begin] = tokens[begin]._replace(name=False)
        said = read_clause(tokens, begin, stop)
        if said.form is not Form.UNREAD and not (said.form is Form.NOUNS and stop < len(tokens)):
            break
        if said.form is Form.NOUNS and said.subject is not None and said.subject.heads:
            nouns = said.subject.heads[-1].word.nouns
            if nouns and tokens[stop].text != ":" and not _counts(tokens, stop + 1):
                break
    lead = tokens[start:begin]
    skipped = bool(lead) and any("negation" in token.word.kinds for token in lead)
    return said._replace(text=text, tokens=tuple(tokens), negated=said.negated or skipped)


def _tokens(text: str) -> list[Token]:
    """The tokens of a text, without a label in front, or marks around the whole of it."""
    bare = text.strip()
    if len(bare) > 2 and bare[0] in _OPENING and bare[-1] in _CLOSING and bare[0] not in bare[1:-1]:
        return tokenize(bare[1:-1], text.index(bare[0]) + 1)
    lead = label_end(text)
    return tokenize(text[lead:], lead) if lead else tokenize(text)


def label_end(text: str) -> int:
    """Where a text begins behind a label in front: a bullet, a number, "Output 2.1:"."""
    label = _LABEL.match(text)
    return label.end() if label else 0


def _without_asides(tokens: list[Token]) -> list[Token]:
    """The tokens without ", of which half are women," and without stops behind abbreviations."""
    found: list[Token] = []
    skip_to = 0
    for at, token in enumerate(tokens):
        if at < skip_to or (token.text == "." and not _divides(tokens, at)):
            continue
        if token.text == "," and at + 1 < len(tokens) and "aside" in tokens[at + 1].word.kinds:
            later = range(at + 2, len(tokens))
            skip_to = next((end + 1 for end in later if tokens[end].text == ","), 0)
            if skip_to:
                continue
        found.append(token)
    return found


def _counts(tokens: list[Token], at: int) -> bool:
    return at < len(tokens) and tokens[at].sort == "number"


def _with_names(tokens: list[Token], cast: Cast) -> list[Token]:
    found: list[Token] = []
    at = 0
    while at < len(tokens):
        token = tokens[at]
        named = cast.named(tokens, at) if token.sort in ("word", "number") else None
        if named is None:
            found.append(token)
            at += 1
            continue
        size, party = named
        last = tokens[at + size - 1]
        found.append(
            Token(
                " ".join(part.text for part in tokens[at : at + size]),
                token.start,
                last.end,
                "word",
                _PARTIES[party],
                True,
                last.owns,
            )
        )
        at += size
    return found


def _segments(tokens: list[Token]) -> list[tuple[int, int]]:
    """The statement's clauses, divided by colons, semicolons, dashes and full stops."""
    found: list[tuple[int, int]] = []
    start = 0
    for at, token in enumerate(tokens):
        if token.sort == "mark" and at > start and _divides(tokens, at):
            found.append((start, at))
            start = at + 1
    if start < len(tokens):
        found.append((start, len(tokens)))
    return found


def _divides(tokens: list[Token], at: int) -> bool:
    mark = tokens[at].text
    if mark in ";:!…":
        return True
    if mark in "–—-":
        before, after = tokens[at - 1], tokens[at + 1] if at + 1 < len(tokens) else None
        return before.end < tokens[at].start and (after is None or after.start > tokens[at].end)
    if mark == ".":
        after = tokens[at + 1] if at + 1 < len(tokens) else None
        return after is None or (
            after.start > tokens[at].end
            and len(tokens[at - 1].text) > 3
            and after.text[0].isupper()
        )
    return False


def _after_lead(tokens: list[Token], start: int, stop: int) -> int:
    """Where the statement itself begins, behind "By 2030," and "In Malawi,"."""
    first = tokens[start]
    if "lead-in" in first.word.kinds:
        for at in range(start + 1, min(stop - 1, start + _LEAD_LIMIT)):
            if tokens[at].text == ",":
                return at + 1
        if start + 2 < stop and (
            tokens[start + 1].sort == "number" or tokens[start + 1].word.kinds & {"period"}
        ):
            at = start + 1
            while at < stop and (tokens[at].sort == "number" or tokens[at].word.kinds & {"period"}):
                at += 1
            return at if at < stop else start
    at = start
    if first.word.text == "to" and start + 1 < stop and "base" in tokens[start + 1].word.forms:
        at = start + 1
    while (
        at + 1 < stop
        and _only_colors(tokens[at].word)
        and not tokens[at].word.nouns
        and tokens[at].word.text != "there"
        and not tokens[at].word.kinds & {"comparative", "preposition", "improved"}
    ):
        at += 1
    return at


def _only_colors(meant: Word) -> bool:
    """Whether a word in front leaves the verb behind it in the first place: "never skips"."""
    return "adverb" in meant.kinds or meant.kinds == {"negation"}

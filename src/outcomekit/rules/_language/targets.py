"""Reads whether a text sets a target: so many of them, by so much, from here to there."""

from __future__ import annotations

import re
from typing import Final

from outcomekit.rules._language.statement import Form, Statement
from outcomekit.rules._language.tokens import Token

_DIGIT: Final = re.compile(r"\d")
_PEOPLE: Final = frozenset(("person", "group", "crowd", "named"))
_MOVES: Final = frozenset(("change", "reach-level"))
_FAR: Final = frozenset(("by", "to", "from", "least", "below", "under", "above", "over", "than"))
_SHARE: Final = frozenset(("of", "all", "the", "our", "their", "these", "those"))


def may_set_target(text: str) -> bool:
    """Whether a text has a number with a percent sign, or a way between two: a quick look."""
    if _DIGIT.search(text) is None:
        return False
    return "%" in text or not text.isascii() or "from" in text.lower()


def target(said: Statement) -> str | None:
    """The number that a statement sets as a target, as it stands; None for numbers that describe.

    A target is a share of the people ("80 % of farmers …"), a level to be moved by or to a number
    ("cut rejects by 20 %"), or a way between two ("from 40 to 25"). "Within ten minutes" and
    "two suppliers" describe.
    """
    if said.form is Form.UNREAD:
        return None
    tokens = said.tokens
    moving = any(verb.word.verbs & _MOVES for verb in (*said.verbs, *_named_moves(tokens)))
    for at, token in enumerate(tokens):
        if token.sort != "number":
            continue
        percent = "%" in token.text or (at + 1 < len(tokens) and tokens[at + 1].text == "%")
        if percent and _is_share(tokens, at):
            return token.text
        before = tokens[at - 1].word.text if at else ""
        if (percent or _spans(tokens, at)) and moving and before in _FAR:
            return token.text
    return None


def _named_moves(tokens: tuple[Token, ...]) -> list[Token]:
    return [token for token in tokens if "movement" in token.word.nouns]


def _is_share(tokens: tuple[Token, ...], at: int) -> bool:
    """Whether a percentage counts people: "80 % of farmers", "at least 60 % of all plants"."""
    here = at + 1
    while here < len(tokens) and (tokens[here].text == "%" or tokens[here].word.text in _SHARE):
        here += 1
    counts_of = any(token.word.text == "of" for token in tokens[at + 1 : here])
    if not counts_of and at:
        return False
    for token in tokens[here : here + 3]:
        if token.word.nouns & _PEOPLE:
            return True
        if token.word.kinds and "plain" not in token.word.kinds and not token.word.nouns:
            return False
    return False


def _spans(tokens: tuple[Token, ...], at: int) -> bool:
    """Whether it is one end of a way: "from 40 to 25"."""
    around = tokens[max(0, at - 4) : at + 5]
    texts = [token.word.text for token in around]
    numbers = sum(token.sort == "number" for token in around)
    return "from" in texts and "to" in texts and numbers > 1

"""Numbers in the place of a behavior: "60 % adoption", of which nobody says who does what."""

from __future__ import annotations

from typing import Final

from outcomekit.rules._language.judging import judge
from outcomekit.rules._language.offers import by_others, has_people
from outcomekit.rules._language.reading import label_end
from outcomekit.rules._language.statement import Form, Party, Statement

_AROUND: Final = frozenset(("at", "least", "most", "about", "around", "over", "up", "to", "than"))
"""Words before a number that leave it a number: "at least 5 referrals"."""


def may_be_number(text: str) -> bool:
    """Whether a number may stand in front, or a percent sign: a quick look before reading it."""
    if "%" in text:
        return True
    said = text[label_end(text) :].lstrip()
    return not said[:1].isalpha() or said.partition(" ")[0].lower() in _AROUND


def is_bare_number(said: Statement) -> bool:
    """Whether it is a number of something, and nobody does anything: "60 % adoption"."""
    if said.subject is None or judge(said) is not None:
        return False
    if said.form is Form.PASSIVE:
        return said.subject.counted and said.actor is not Party.THEM and not by_others(said)
    if said.form is not Form.NOUNS:
        return False
    tokens = said.tokens
    words = [token for token in tokens if token.sort == "word"]
    if not any(token.word.nouns or token.word.verbs for token in words):
        return not words and any("%" in token.text for token in tokens)
    if any(token.word.kinds & {"relative"} for token in tokens):
        return False
    percent = any("%" in token.text for token in tokens)
    while len(tokens) > 1 and tokens[0].word.text in _AROUND:
        tokens = tokens[1:]
    if tokens[0].sort != "number":
        return percent and not has_people(tokens) and said.subject.head is not None
    touching = len(tokens) > 1 and tokens[1].sort == "word" and tokens[1].start == tokens[0].end
    year = tokens[0].text.isdigit() and len(tokens[0].text) == 4
    if len(tokens) > 2 and tokens[1].word.text in ("in", "of") and tokens[2].sort == "number":
        return tokens[1].word.text == "of" and len(tokens) > 3 and not said.behind
    named = len(tokens) > 1 and (tokens[1].text == "%" or tokens[1].sort == "word")
    return named and not touching and not year and ":" not in tokens[0].text

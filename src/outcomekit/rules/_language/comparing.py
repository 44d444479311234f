"""Reads comparatives that do not say than what: "better", "more engaged", "improved"."""

from __future__ import annotations

from itertools import pairwise
from typing import Final

from outcomekit.rules._language.lexicon import ING
from outcomekit.rules._language.signs import Sign, has, is_one, may_have, signs, words_in
from outcomekit.rules._language.statement import Form, Statement
from outcomekit.rules._language.tokens import Token

_SIDE: Final = frozenset(("relative", "subordinate"))
_ASKED: Final = frozenset(("how", "what", "why", "to", "which", "whether", "for"))
_IMPROVED: Final = frozenset(
    (
        "improved", "enhanced", "strengthened", "optimized", "better", "stronger", "closer",
        "greater", "higher", "deeper",
    )
)  # fmt: skip
_PEOPLE: Final = ("person", "group", "crowd")
_MORE: Final = frozenset(("more", "greater"))
_LOUD: Final = _IMPROVED | _MORE


def may_compare(text: str) -> bool:
    """Whether a text could hold a comparative: a quick look before reading it."""
    return may_have(text, "better", "improve") or not _LOUD.isdisjoint(words_in(text))


def vague_comparative(said: Statement) -> str | None:
    """The comparative of a statement that says neither than what nor how much, as it stands.

    What is compared inside something else ("asks how to plan better", "names parts that cost
    more") is another matter, and so is a thing with a name ("improved seed").
    """
    if said.form is Form.UNREAD or said.negated:
        return None
    if any(token.sort == "number" for token in said.tokens) or has(said.tokens, "comparing"):
        return None
    own = _own(said.tokens)
    for sign in signs(own, "better"):
        if _is_it(said, sign) or not (_describes(own, sign) or _of_a_thing(own, sign)):
            return said.text[sign.start : sign.end]
    return _improving(said, own) or _more(said, own)


def _own(tokens: tuple[Token, ...]) -> list[Token]:
    """The tokens up to a side clause, an asked question or a purpose."""
    found: list[Token] = []
    for token in tokens:
        if token.word.kinds & _SIDE or token.word.text in _ASKED:
            break
        found.append(token)
    return found


def _is_it(said: Statement, sign: Sign) -> bool:
    """Whether it is they who are said to be better: "is a better partner"."""
    if said.form is not Form.STATE or said.verb is None or said.object is None:
        return False
    better = any(sign.start <= one.start < sign.end for one in said.object.adjectives)
    return better and "be" in said.verb.word.kinds and said.object.any(*_PEOPLE) is not None


def _describes(tokens: list[Token], sign: Sign) -> bool:
    """Whether a thing follows that is bought or asked for: "a better price"."""
    after = next((token for token in tokens if token.start >= sign.end), None)
    before = next((token for token in reversed(tokens) if token.end <= sign.start), None)
    if before is not None and before.word.text in ("the", "no", "a", "an", "any", "for"):
        return True
    return after is not None and is_one(after, "betters-noun")


def _of_a_thing(tokens: list[Token], sign: Sign) -> bool:
    """Whether it stands before a thing that one could see: "better business models"."""
    behind = [token for token in tokens if token.start >= sign.end]
    for token, after in zip(behind, [*behind[1:], None], strict=False):
        if not token.word.nouns or token.word.kinds & {"preposition", "adverb"}:
            return False
        if after is None or not after.word.nouns or after.word.kinds & {"preposition"}:
            return not is_one(token, "improvable")
    return False


def _improving(said: Statement, own: list[Token]) -> str | None:
    """Making better ("improves communication"), unless it says by doing what."""
    if any(
        token.word.text in ("by", "through", "with", "using") and ING in after.word.forms
        for token, after in zip(said.tokens, said.tokens[1:], strict=False)
    ):
        return None
    for token, after in pairwise(own):
        led = is_one(token, "improve") or token.word.text in _IMPROVED
        if not led or (token.word.forms and "improve" not in _groups(token) and token.word.nouns):
            continue
        object_ = said.object if said.verb == token else None
        phrase = object_ if object_ is not None else said.subject
        head = phrase.head if phrase is not None else after
        if head is not None and is_one(head, "improvable"):
            return said.text[token.start : head.end]
    return None


def _groups(token: Token) -> set[str]:
    return {sign.group for sign in signs([token])}


def _more(said: Statement, own: list[Token]) -> str | None:
    """More of something ("shares more data"): than what?"""
    verb = said.verb
    if verb is None or len(said.verbs) > 1:
        return None
    alone = said.behind[0] if len(said.behind) == 1 else None
    if alone is not None and alone.word.text == "more" and own[-1:] == [alone]:
        return alone.text
    if not is_one(verb, "giving"):
        return None
    for token, after in pairwise(own):
        if token.word.text in _MORE and token.start > verb.end and after.word.nouns:
            return said.text[token.start : after.end]
    return None

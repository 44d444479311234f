"""Reads what stands on the wrong rung: love that waits, expect that leaps, a sale as the summit."""

from __future__ import annotations

from itertools import pairwise
from typing import Final

from outcomekit.rules._language.signs import has, is_one, may_have, signs, words_in
from outcomekit.rules._language.statement import Form, Party, Phrase, Statement
from outcomekit.rules._language.tokens import Token
from outcomekit.rules._language.verbs import starts_object

_ACTING: Final = frozenset((Form.BARE, Form.CLAUSE, Form.FRAGMENT, Form.PLAN))
_OTHERS: Final = frozenset((Party.NOBODY, Party.THEM, Party.UNKNOWN))
_LEAPING: Final = ("together", "grown", "summit", "helping-on")
_PARTICLES: Final = ("", "out", "up")
_OTHER_SIDE: Final = frozenset(("with", "from", "between", "of", "on", "about"))
_BUYING: Final = ("buy", "purchase", "order", "renew")
_AGAIN: Final = ("renew", "repurchase")
"""Said without an object, these mean a sale of ours."""


def may_wait(text: str) -> bool:
    """Whether a text could wait for somebody: a quick look before reading it."""
    return may_have(text, "asked")


def may_leap(text: str) -> bool:
    """Whether a text could transform at once: a quick look before reading it."""
    return (
        may_have(text, *_LEAPING)
        or (may_have(text, "carrying") and may_have(text, "everywhere"))
        or ("lead" in words_in(text) and may_have(text, "led"))
    )


def may_sell(text: str) -> bool:
    """Whether a text could be our sale: a quick look before reading it."""
    return may_have(text, "sale-phrase", "sale-act")


def waits_to_be_asked(said: Statement) -> str | None:
    """The words by which a deed waits for somebody: "on request", "when asked".

    None where a peer asks ("on request of other plants"), and where it is denied ("without being
    asked", "not only when asked").
    """
    if said.form is Form.UNREAD or said.negated or has(said.tokens, "unprompted"):
        return None
    for sign in signs(said.tokens, "asked"):
        after = next((token for token in said.tokens if token.start >= sign.end), None)
        if after is None or not (is_one(after, "by-others") or after.word.text in ("for", "about")):
            return said.text[sign.start : sign.end]
    return None


def leaps(said: Statement) -> str | None:
    """The words of a deed that transforms at once: "leads the alliance", "champions"."""
    if said.form is Form.UNREAD or said.actor not in _OTHERS or said.negated or said.modal:
        return None
    if has(said.tokens, "first-steps"):
        return None
    together = signs(said.tokens, "together", "grown")
    if together:
        return said.text[together[0].start : together[0].end]
    if said.form is Form.NOUNS:
        return _summit_in_front(said.tokens)
    if said.form not in _ACTING or said.verb is None or said.preposition not in _PARTICLES:
        return None
    return _leaping(said, said.verb, said.object)


def _leaping(said: Statement, verb: Token, object_: Phrase | None) -> str | None:
    if is_one(verb, "summit"):
        return verb.text if object_ is not None or _asks_how(said) else None
    if said.lemma == "lead" and object_ is not None:
        clue = next((head for head in object_.heads if is_one(head, "led")), None)
        return said.text[verb.start : clue.end] if clue is not None else None
    if is_one(verb, "helping-on"):
        return verb.text if object_ is not None and _are_peers(object_) else None
    if is_one(verb, "carrying"):
        wide = signs(said.behind, "everywhere")
        return said.text[wide[0].start : wide[0].end] if wide else None
    return None


def _are_peers(object_: Phrase) -> bool:
    """Whether others of the same kind are meant: "other plants", "sister wards"."""
    words = (*object_.adjectives, *object_.modifiers, *object_.heads)
    people = object_.any("person", "group", "crowd")
    return people is not None and any(is_one(one, "of-their-kind") for one in words)


def _summit_in_front(tokens: tuple[Token, ...]) -> str | None:
    """A summit whose first word could be a noun as well: "champions the method"."""
    if len(tokens) < 2 or not is_one(tokens[0], "summit") or tokens[0].text[-1] != "s":
        return None
    return tokens[0].text if starts_object(tokens[1]) else None


def _asks_how(said: Statement) -> bool:
    return bool(said.behind) and said.behind[0].word.text == "how"


def sale(said: Statement) -> str | None:
    """The words by which a deed is our sale and nothing beyond it: "signs the order"."""
    if said.form not in _ACTING or said.actor not in _OTHERS or said.negated:
        return None
    if said.verb is None or len(said.verbs) > 1 or said.modal:
        return None
    phrase = signs(said.tokens, "sale-phrase")
    if phrase:
        return said.text[phrase[0].start : phrase[0].end]
    verb, object_ = said.verb, said.object
    if not is_one(verb, "sale-act"):
        return None
    if object_ is None and not said.behind and said.lemma in _AGAIN:
        return verb.text
    if object_ is None or object_.head is None or said.preposition or len(object_.heads) > 1:
        return None
    head = object_.head
    if said.lemma in _BUYING and _is_from_us(said):
        return said.text[verb.start : head.end]
    if "named" in head.word.nouns:
        ours = bool(head.word.nouns & {"product", "ours"}) and said.lemma in _BUYING
    else:
        kind = "sale-thing" if said.lemma in _BUYING[:2] else "sale-paper"
        ours = (_is_paper(object_) or _is_paper(object_, kind)) and _is_ours(said, head)
    return said.text[verb.start : head.end] if ours else None


def _is_paper(object_: Phrase, kind: str = "sale-paper") -> bool:
    """Whether the object is what we get when we sell, and of no other kind: no "lease contract"."""
    words = (*object_.adjectives, *object_.modifiers, *object_.heads)
    words = tuple(sorted(words, key=lambda token: token.start))
    paper = next((sign for sign in signs(words, kind) if sign.end == words[-1].end), None)
    return paper is not None and all(
        is_one(token, "sale-kind") or is_one(token, "sale-paper") or _is_us(token)
        for token in words
        if token.end <= paper.start
    )


def _is_from_us(said: Statement) -> bool:
    """Whether they buy from us: "orders 20 sensors *from us*"."""
    return any(
        token.word.text == "from" and _is_us(after) for token, after in pairwise(said.tokens)
    )


def _is_ours(said: Statement, head: Token) -> bool:
    """Whether nobody else is named as the other side: "signs a contract with the cooperative"."""
    rest = [token for token in said.tokens if token.start >= head.end]
    for token, after in pairwise(rest):
        if token.word.text in _OTHER_SIDE and not _is_us(after):
            return False
    return True


def _is_us(token: Token) -> bool:
    nouns = token.word.nouns
    named = "named" in nouns and bool(nouns & {"ours", "product"})
    return named or token.word.text in ("us", "our")

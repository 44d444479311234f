"""Reads set-ups in the place of an outcome: logins and licenses, trained and live."""

from __future__ import annotations

from itertools import pairwise
from typing import Final

from outcomekit.rules._language.cast import Cast
from outcomekit.rules._language.lexicon import BASE
from outcomekit.rules._language.signs import covered, has, is_one, may_have, signs
from outcomekit.rules._language.statement import Form, Statement

_DOING: Final = frozenset((Form.PLAN, Form.TASK, Form.GERUND, Form.LED))


def may_be_access(text: str, cast: Cast) -> bool:
    """Whether a text could count access or a set-up: a quick look before reading it."""
    return may_have(text, "adoption", "setup-act") or cast.may_name(text)


def is_access(said: Statement) -> str | None:
    """The words that count access or a set-up in place of an outcome: "invite users", "logins"."""
    words = [token for token in said.tokens if "software" not in token.word.nouns]
    if said.form is Form.UNREAD or said.negated or has(words, "instead-of"):
        return None
    verb, object_ = said.verb, said.object
    for sign in signs(said.tokens, "adoption"):
        if verb is None or sign.end > verb.start or not _acts(said):
            return said.text[sign.start : sign.end]
    if said.form not in _DOING and said.form is not Form.PASSIVE:
        return None
    if verb is None or not is_one(verb, "setup-act"):
        return None
    phrase = object_ if said.form is not Form.PASSIVE else said.subject
    if phrase is None or phrase.whose == "them":
        return None
    thing = next((head for head in phrase.heads if is_one(head, "setup-thing")), None)
    if thing is None or not _is_setup(said):
        return None
    return said.text[min(verb.start, thing.start) : max(verb.end, thing.end)]


def _acts(said: Statement) -> bool:
    """Whether those who are counted do something: "active users find the cause"."""
    if said.form is not Form.CLAUSE or said.verb is None or said.object is None:
        return False
    return said.verb.word.verbs.isdisjoint(("change", "reach-level"))


def _is_setup(said: Statement) -> bool:
    """Whether nothing follows that says what for."""
    if any(token.word.kinds & {"subordinate", "relative"} for token in said.behind):
        return False
    texts = [token.word.text for token in said.behind]
    purpose = any(
        token.word.text == "to" and BASE in after.word.forms
        for token, after in pairwise(said.behind)
    )
    return "so" not in texts and not purpose


def may_be_readiness(text: str) -> bool:
    """Whether a text could say that we are done: a quick look before reading it."""
    return may_have(text, "readiness", "readiness-phrase", "readied")


def is_readiness(said: Statement) -> bool:
    """Whether a moment of value is only that we are done: "All operators trained", "Go-live"."""
    if said.form is Form.UNREAD and not said.tokens:
        return False
    if said.negated:
        return False
    words = [token for token in said.tokens if token.sort in ("word", "number")]
    if has(words, "readiness", "readiness-phrase") and covered(
        [token for token in words if token.sort == "word"],
        "readiness",
        "readiness-phrase",
        "readiness-lead",
    ):
        return True
    if _is_over(said):
        return True
    if said.verb is None or not is_one(said.verb, "readied"):
        return False
    if said.form is Form.LED:
        return all(
            one.word.kinds & {"adverb", "conjunction"} or is_one(one, "readied")
            for one in said.behind
        )
    if said.form is not Form.PASSIVE or not all(is_one(one, "readied") for one in said.verbs):
        return False
    joins = {"conjunction"} if len(said.verbs) == 1 else set()
    return not any(
        token.word.kinds & ({"subordinate", "relative"} | joins)
        or token.word.text in ("by", "without", "within", "from")
        for token in said.behind
    )


def _is_over(said: Statement) -> bool:
    """Whether a part of the set-up is done: "training of all nurses completed"."""
    if said.form is not Form.PASSIVE or said.verb is None or said.subject is None:
        return False
    head = said.subject.heads[0] if said.subject.heads else None
    ended = is_one(said.verb, "brought-to-an-end") and len(said.verbs) == 1
    return ended and not said.behind and head is not None and is_one(head, "readiness")

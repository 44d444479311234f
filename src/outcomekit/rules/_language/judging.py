"""The one judgment on a statement, form by form."""

from __future__ import annotations

from typing import Final

from outcomekit.rules._language.acting import judge_acting, judge_state
from outcomekit.rules._language.features import user_story
from outcomekit.rules._language.judgment import Judgment
from outcomekit.rules._language.lexicon import BASE, S, Word, word
from outcomekit.rules._language.naming import judge_nouns
from outcomekit.rules._language.participles import judge_gerund, judge_led
from outcomekit.rules._language.passives import judge_passive
from outcomekit.rules._language.planning import judge_plan
from outcomekit.rules._language.signs import groups_in
from outcomekit.rules._language.statement import Form, Statement

_JUDGES: Final = {
    Form.CLAUSE: judge_acting,
    Form.FRAGMENT: judge_acting,
    Form.BARE: judge_acting,
    Form.TASK: judge_acting,
    Form.PASSIVE: judge_passive,
    Form.STATE: judge_state,
    Form.PLAN: judge_plan,
    Form.GERUND: judge_gerund,
    Form.LED: judge_led,
    Form.NOUNS: judge_nouns,
}


_TELLING: Final = frozenset(
    (
        "inner", "inner-of", "learn", "show", "vehicle", "able", "letting", "decline", "fate",
        "living", "lifting", "handed", "ensure",
    )
)  # fmt: skip
"""Verbs that may be no behavior even with a partner as their subject."""
_IN_FRONT: Final = _TELLING - {"able", "lifting"} | {"spec", "notifying"}
"""The same of a verb that leads, so that nothing but the partner can be its subject."""
_LIFTED: Final = frozenset(("impact", "condition"))
"""What may be lifted or brought, and is no behavior."""
_UNSURE: Final = frozenset(("that", "which", "no"))
_SEVERAL: Final = frozenset(("person", "group"))


def is_plainly_behavior(text: str) -> bool:
    """Whether a text begins so that it needs no reading: "Brings the log", "Farmers adopt lime".

    True only where `judge` would find nothing; a text of which this is False may be behavior, too.
    """
    words = text.split(None, 2)
    if not words:
        return True
    if words[0].isupper() or words[1:2] == ["our"]:
        return False
    first = word(words[0].lower())
    if S in first.forms and not first.nouns:
        return _is_plain_deed(first, _IN_FRONT) and (
            "lifting" not in first.verbs or groups_in(text).isdisjoint(_LIFTED)
        )
    if S in first.forms:
        return _is_plain_deed(first) and len(words) > 1 and _begins_object(words[1])
    if len(words) == 1 or not first.plural or first.verbs or first.kinds:
        return False
    if first.nouns.isdisjoint(_SEVERAL) or "vehicle" in first.nouns:
        return False
    second = word(words[1])
    return BASE in second.forms and not second.nouns and _is_plain_deed(second)


def _is_plain_deed(meant: Word, unless: frozenset[str] = _TELLING) -> bool:
    if meant.kinds or "deed" not in meant.verbs:
        return False
    return meant.verbs.isdisjoint(unless)


def _begins_object(text: str) -> bool:
    """Whether an article or the like follows, so that "plans" is a verb."""
    return not word(text).kinds.isdisjoint(("determiner", "possessive")) and text not in _UNSURE


def judge(said: Statement) -> Judgment | None:
    """What a statement is instead of a behavior; None for a behavior, and when in doubt."""
    if said.form is Form.UNREAD:
        return None
    return user_story(said) or _JUDGES[said.form](said)

"""What moves or is reached: counts of touches, inner states, results of many causes."""

from __future__ import annotations

from typing import Final

from outcomekit.rules._language.judgment import Defect, Judgment, judged
from outcomekit.rules._language.statement import Phrase, Statement
from outcomekit.rules._language.tokens import Token

PEOPLE: Final = ("person", "group", "crowd")
MADE: Final = ("document", "made", "software")
KEPT: Final = frozenset((*PEOPLE, *MADE, "deeds", "event", "relation", "ours"))
"""What moves when someone acts: more use, more plants, more meetings may well be behavior."""
_SAYING: Final = frozenset(("metric", "measure", "goal"))
_BOUNDS: Final = frozenset(
    ("under", "below", "above", "over", "of", "at", "by", "to", "from", "within", "exceeding")
)
_PLACEHOLDERS: Final = frozenset(("X", "XX", "N", "Y", "Z"))
_SHARES: Final = frozenset(("percent", "percentage", "share", "proportion"))
_MONEY: Final = frozenset("$€£¥")


def inner_noun(phrase: Phrase) -> Token | None:
    """The head, where it names an inner state."""
    head = phrase.head
    if head is None or head.word.nouns.isdisjoint(("inner", "capacity")):
        return None
    return head


def audience(phrase: Phrase) -> Token | None:
    """The last head that counts touches: "visits", but not "follow-up visits"."""
    clue = phrase.any("vehicle")
    if clue is None or "event" not in clue.word.nouns:
        return clue
    medium = ("page", "vehicle", "software", "metric")
    beside = [token for token in phrase.modifiers if token.word.nouns.isdisjoint(medium)]
    return None if beside else clue


def level(phrase: Phrase) -> Judgment | None:
    """What it is that moves, if the words tell."""
    inner = inner_noun(phrase)
    if inner is not None:
        return Judgment(Defect.INNER_STATE, inner)
    clue = audience(phrase)
    if clue is not None and "deeds" not in clue.word.nouns:
        return Judgment(Defect.VEHICLE, clue)
    return _rate(phrase) or judged(Defect.IMPACT, phrase.any("impact", "condition"))


def _rate(phrase: Phrase) -> Judgment | None:
    """A rate, a target, a change: the noun before says of what."""
    head = phrase.head
    if head is None or head.word.nouns.isdisjoint(_SAYING | {"movement"}):
        return None
    said_of = phrase.modifiers[-1:] + (phrase.of.heads if phrase.of is not None else ())
    if any(not token.word.nouns.isdisjoint(("vehicle", "page")) for token in phrase.modifiers):
        return Judgment(Defect.VEHICLE, head)
    for token in reversed(said_of):
        nouns = token.word.nouns
        if "inner" in nouns:
            return Judgment(Defect.INNER_STATE, token)
        if "impact" in nouns:
            return Judgment(Defect.IMPACT, token)
        if "deeds" in nouns:
            return None
    metric = not head.word.nouns.isdisjoint(("metric", "impact")) and said_of
    return judged(Defect.IMPACT, head if metric else None)


def any_level(phrase: Phrase) -> Judgment | None:
    """What moves, where something is sure to: a result, unless someone's acting may be meant."""
    found = level(phrase)
    head = phrase.head
    if found is not None or head is None:
        return found
    if head.word.nouns and head.word.nouns.isdisjoint(KEPT):
        return Judgment(Defect.IMPACT, head)
    return None


def counts_share(said: Statement) -> bool:
    """Whether it begins with a share of something: "60 % of visits", "the share of orders"."""
    return any("%" in token.text or token.word.text in _SHARES for token in said.tokens[:3])


def has_money(tokens: tuple[Token, ...]) -> bool:
    """Whether a sum of money stands there."""
    return any(
        (token.sort == "number" and token.text[0] in _MONEY) or "currency" in token.word.nouns
        for token in tokens
    )


def has_target(said: Statement) -> bool:
    """Whether a number says how far: "to 98 %", "below 2 seconds"."""
    pairs = zip(said.behind, said.behind[1:], strict=False)
    return any(token.word.text in _BOUNDS and _is_amount(after) for token, after in pairs)


def _is_amount(token: Token) -> bool:
    if token.sort == "number" or token.text in _PLACEHOLDERS:
        return True
    return "number" in token.word.kinds and token.word.text != "one"


def follows(said: Statement, *groups: str) -> Token | None:
    """The first word behind the verb, or behind the nouns, that belongs to a group of nouns."""
    wanted = frozenset(groups)
    for token in said.behind:
        if not token.word.nouns.isdisjoint(wanted):
            return token
    return None

"""Judges statements in the passive: things made, people taught, levels moved."""

from __future__ import annotations

from typing import Final

from outcomekit.rules._language.judgment import Defect, Judgment, judged
from outcomekit.rules._language.levels import (
    MADE,
    PEOPLE,
    any_level,
    audience,
    counts_share,
    follows,
    level,
)
from outcomekit.rules._language.lexicon import PARTICIPLE
from outcomekit.rules._language.statement import Party, Phrase, Statement
from outcomekit.rules._language.tokens import Token

_LEVELS: Final = frozenset(("change", "reach-level", "state"))


def judge_passive(said: Statement) -> Judgment | None:
    """Something is done to what stands first."""
    subject, verb = said.subject, said.verb
    if verb is None or said.negated or said.actor is Party.US:
        return None
    if subject is None:
        return judged(Defect.INNER_STATE, verb if "inner" in verb.word.kinds else None)
    if said.actor is Party.THEM:
        return _people(said, subject, verb)
    if said.modal in ("can", "may"):
        return judged(Defect.FEATURE, verb if "operate" in verb.word.verbs else None)
    return None if said.modal else _things(said, subject, verb)


def _things(said: Statement, subject: Phrase, verb: Token) -> Judgment | None:
    groups = verb.word.verbs
    sent = "notifying" in groups or verb.word.lemma in ("send", "deliver")
    if sent and said.object is not None and said.preposition in ("by", "via"):
        channel = said.object.any("channel")
        if channel is not None and subject.any("software"):
            return Judgment(Defect.FEATURE, channel)
    if _names_agent(said):
        return None
    if any(token.word.text == "automatically" for token in said.tokens) and not said.unasked:
        return Judgment(Defect.FEATURE, verb)
    if "inner" in groups:
        return Judgment(Defect.INNER_STATE, verb)
    if "touch" in groups and (
        (subject.counted and subject.any("page", "document"))
        or any(token.sort == "number" for token in said.behind)
    ):
        return Judgment(Defect.VEHICLE, verb)
    found = level(subject) if groups & _LEVELS else None
    if found is None and "change" in groups:
        found = any_level(subject)
    if found is not None:
        return found
    if subject.any("unit") and subject.quantified and "finished" not in groups:
        return judged(Defect.IMPACT, subject.any("unit"))
    clue = audience(subject)
    if clue is not None and (subject.quantified or subject.counted):
        return Judgment(Defect.VEHICLE, clue)
    return _made(said, subject, verb)


def _names_agent(said: Statement) -> bool:
    """Whether "by" names who does it, and not by how much."""
    if said.preposition != "by" or said.object is None or said.object.whose == "us":
        return False
    return any(
        head.name or not head.word.nouns or not head.word.nouns.isdisjoint(PEOPLE)
        for head in said.object.heads
    )


def _made(said: Statement, subject: Phrase, verb: Token) -> Judgment | None:
    """Things made are outputs; things taken up hide a partner."""
    groups = verb.word.verbs
    head = subject.head
    if head is None or "deeds" in head.word.nouns:
        return None
    if "machine" in groups:
        return Judgment(Defect.FEATURE, verb)
    if "spec" in groups and "finished" not in groups and subject.any("software"):
        return Judgment(Defect.FEATURE, verb)
    if any(PARTICIPLE not in joined.word.forms for joined in said.verbs):
        return None
    if "taken-up" in groups and not (said.object and said.object.any("software", "product")):
        return None
    if subject.any("impact") and not subject.any(*MADE, "event"):
        return judged(Defect.IMPACT, subject.any("impact"))
    held = subject.any("event") is not None and not counts_share(said)
    made = subject.any(*MADE) is not None
    if made and _is_habit(said, groups):
        return None
    return judged(Defect.OUTPUT, verb if "finished" in groups or held or made else None)


def _is_habit(said: Statement, groups: frozenset[str]) -> bool:
    """Whether someone does it again and again: "the tool *is opened before each* round"."""
    if "turned-to" not in groups or not any("be" in token.word.kinds for token in said.tokens):
        return False
    return any(token.word.text in ("each", "every", "before", "same") for token in said.behind)


def _people(said: Statement, subject: Phrase, verb: Token) -> Judgment | None:
    if _names_agent(said) or any(PARTICIPLE not in each.word.forms for each in said.verbs):
        return None
    groups = verb.word.verbs
    if verb.word.lemma == "involve" and said.preposition == "in":
        return None
    if "lifting" in groups:
        clue = follows(said, "impact")
        if clue is not None:
            return Judgment(Defect.IMPACT, clue)
    if "notifying" in groups and subject.any("served") and not said.modal:
        return Judgment(Defect.FEATURE, verb)
    founded = "founding" in groups and subject.any("group") is not None
    return judged(Defect.OUTPUT, verb if founded or "taught" in groups else None)

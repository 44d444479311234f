"""Judges statements that name an actor or leave the partner out: clauses, passives, states."""

from __future__ import annotations

from typing import Final

from outcomekit.rules._language.judgment import Defect, Judgment, judged
from outcomekit.rules._language.levels import MADE, PEOPLE, inner_noun, level
from outcomekit.rules._language.lexicon import ING, PARTICIPLE
from outcomekit.rules._language.statement import Form, Party, Phrase, Statement
from outcomekit.rules._language.tokens import Token

_SUPPLYING: Final = frozenset(("supply", "holding", "helping", "meeting"))
_LEVELS: Final = frozenset(("change", "reach-level", "state"))


def judge_acting(said: Statement) -> Judgment | None:
    """An actor, named or left out, and what it does."""
    if said.actor is Party.US:
        return _ours(said)
    if said.actor in (Party.THING, Party.PRODUCT):
        return _thing(said)
    return _partner(said) or inner(said)


def _ours(said: Statement) -> Judgment | None:
    """We act: our deed when we are named, else when the deed is a supplier's."""
    subject, verb = said.subject, said.verb
    if subject is None or verb is None or subject.head is None:
        return None
    head, groups = subject.head, verb.word.verbs
    if said.object is not None and not groups.isdisjoint(_LEVELS) and not said.preposition:
        found = level(said.object)
        if found is not None and found.defect is not Defect.INNER_STATE:
            return found
    sure = said.form is Form.TASK or said.frame is not None or subject.whose == "us"
    if sure or "named" in head.word.nouns or "ours" in head.word.kinds:
        return Judgment(Defect.OUR_DEED, head)
    if groups.isdisjoint(_SUPPLYING) or said.object is None:
        return None
    given = said.object.any("event", "handout", "document", "software", "effort", *PEOPLE)
    return judged(Defect.OUR_DEED, given and head)


def inner(said: Statement) -> Judgment | None:
    """Knows, is aware of, shows interest: nobody can see it. A visible deed beside it saves it."""
    for verb in said.verbs:
        groups = verb.word.verbs
        if "inner" in groups:
            continue
        if said.object is None or said.preposition not in ("", "about", "of"):
            return None
        if "learn" in groups and said.preposition:
            continue
        if "inner-of" in groups and _is_abstract(said.object):
            continue
        if "show" in groups and inner_noun(said.object) is not None and not said.preposition:
            continue
        return None
    if said.verb is None or _by_doing(said):
        return None
    clue = said.verb
    if "inner" not in clue.word.verbs and said.object is not None:
        clue = inner_noun(said.object) or said.object.any("abstract") or clue
    return Judgment(Defect.INNER_STATE, clue)


def _is_abstract(phrase: Phrase) -> bool:
    head = phrase.head
    if head is None:
        return False
    return "abstract" in head.word.nouns or "ours" in head.word.kinds


def _by_doing(said: Statement) -> bool:
    """Whether it says by which deed one sees it: "shows interest *by sending* the log"."""
    return any(
        token.word.text == "by" and ING in after.word.forms
        for token, after in zip(said.behind, said.behind[1:], strict=False)
    )


def _partner(said: Statement) -> Judgment | None:
    """A partner acts where all can see it, unless it only touches, gets or fares."""
    verb, object_ = said.verb, said.object
    if verb is None or said.negated or len(said.verbs) > 1:
        return None
    groups = verb.word.verbs
    if object_ is None:
        if said.form is Form.BARE and "able" in groups and _is_capable(said):
            return Judgment(Defect.FEATURE, verb)
        return judged(Defect.IMPACT, verb if groups & {"decline", "fate"} else None)
    if groups & {"fate", "living"} or "lifting" in groups:
        return _faring(said, object_)
    if "vehicle" in groups and _touches(said, object_):
        return Judgment(Defect.VEHICLE, verb)
    if "handed" in groups and said.form is not Form.BARE and object_.any("handout"):
        return Judgment(Defect.OUTPUT, verb)
    if said.modal in ("can", "may") and "operate" in groups and _is_user(said.subject):
        return Judgment(Defect.FEATURE, verb)
    if said.form is Form.BARE and "able" in groups:
        return _able(said, object_)
    return None


def _faring(said: Statement, object_: Phrase) -> Judgment | None:
    assert said.verb is not None
    clue = object_.any("impact")
    if "fate" in said.verb.word.verbs:
        return judged(Defect.IMPACT, clue or said.verb)
    if said.verb.word.lemma == "earn" and not object_.heads:
        return Judgment(Defect.IMPACT, said.verb)
    if "lifting" in said.verb.word.verbs:
        return judged(Defect.IMPACT, clue if "of" in said.preposition else None)
    return judged(Defect.IMPACT, clue)


def _touches(said: Statement, object_: Phrase) -> bool:
    if object_.any("page"):
        return True
    ours = any("ours" in head.word.kinds for head in object_.heads)
    return ours and any("page" in token.word.nouns for token in said.behind)


def _is_user(subject: Phrase | None) -> bool:
    return subject is not None and subject.any("served") is not None


def _is_capable(said: Statement) -> bool:
    return any("capability" in token.word.kinds for token in said.behind)


def _able(said: Statement, object_: Phrase) -> Judgment | None:
    """What a data sheet says without a subject: "Integrates with SAP"."""
    head = object_.head
    if head is None or said.verb is None:
        return None
    known = head.word.nouns
    if known & {"software", "facility"} or (
        head.name and not known and said.preposition in ("", "with", "to")
    ):
        return Judgment(Defect.FEATURE, said.verb)
    return None


def _thing(said: Statement) -> Judgment | None:
    """A result moves, or a product does something."""
    subject, verb = said.subject, said.verb
    if subject is None or verb is None:
        return None
    groups = verb.word.verbs
    if verb.word.lemma == "go" and said.behind and said.behind[0].word.text == "live":
        return Judgment(Defect.OUTPUT, said.behind[0])
    if said.actor is Party.PRODUCT:
        return judged(Defect.FEATURE, verb if groups & {"able", "operate"} else None)
    if groups & _LEVELS:
        return level(subject)
    if said.form is Form.FRAGMENT and subject.any("system"):
        lofty = any("lofty" in token.word.kinds for token in subject.adjectives)
        return judged(Defect.IMPACT, subject.any("system") if lofty else None)
    return None


def judge_passive(said: Statement) -> Judgment | None:
    """Something is done to what stands first."""
    subject, verb = said.subject, said.verb
    if verb is None or said.negated or said.actor is Party.US:
        return None
    if subject is None:
        return judged(Defect.INNER_STATE, verb if "inner" in verb.word.kinds else None)
    if said.actor is Party.THEM:
        return _done_to_people(said)
    if said.modal:
        able = said.modal in ("can", "may") and "operate" in verb.word.verbs
        return judged(Defect.FEATURE, verb if able else None)
    return _done_to_things(said, subject, verb)


def _done_to_things(said: Statement, subject: Phrase, verb: Token) -> Judgment | None:
    groups = verb.word.verbs
    if said.preposition == "by" and said.object is not None and said.object.whose != "us":
        return None
    if "vehicle" in groups and any(token.sort == "number" for token in said.behind):
        return Judgment(Defect.VEHICLE, verb)
    found = level(subject) if groups & _LEVELS else None
    if found is not None:
        return found
    if "change" in groups and subject.any("unit"):
        return Judgment(Defect.IMPACT, verb)
    clue = subject.any("vehicle")
    if clue is not None and (subject.quantified or subject.counted):
        return Judgment(Defect.VEHICLE, clue)
    return _made(said, subject, verb)


def _made(said: Statement, subject: Phrase, verb: Token) -> Judgment | None:
    """Things made are outputs; things taken up hide a partner."""
    groups = verb.word.verbs
    head = subject.head
    if head is None or "deeds" in head.word.nouns:
        return None
    if any(PARTICIPLE not in joined.word.forms for joined in said.verbs):
        return None
    if "taken-up" in groups and not (said.object and said.object.any("software", "product")):
        return None
    if "finished" in groups or subject.any(*MADE, "event"):
        return Judgment(Defect.OUTPUT, verb)
    return None


def _done_to_people(said: Statement) -> Judgment | None:
    assert said.verb is not None
    if len(said.verbs) > 1:
        return None
    groups = said.verb.word.verbs
    if "lifting" in groups:
        clue = next((token for token in said.behind if "impact" in token.word.nouns), None)
        if clue is not None:
            return Judgment(Defect.IMPACT, clue)
    return judged(Defect.OUTPUT, said.verb if "taught" in groups else None)


def judge_state(said: Statement) -> Judgment | None:
    """Something is so."""
    state = said.state
    if state is None or len(said.verbs) > 1:
        return None
    kinds = state.word.kinds
    if said.actor in (Party.THEM, Party.UNKNOWN, Party.NOBODY):
        return judged(Defect.INNER_STATE, state if "inner" in kinds else None)
    if said.subject is None:
        return None
    if said.actor is Party.THING and "lofty" in kinds and said.subject.any("system"):
        return Judgment(Defect.IMPACT, state)
    if inner_noun(said.subject) is not None:
        return judged(Defect.INNER_STATE, inner_noun(said.subject))
    done = state.word.text in ("live", "available", "ready")
    return judged(Defect.OUTPUT, state if done and said.actor is not Party.US else None)

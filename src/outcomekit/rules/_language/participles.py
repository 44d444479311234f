"""Judges statements that begin with a gerund or a participle: "Training nurses", "Lowered costs".

As in plans, who acts is left out, so that what is done, and to whom, must tell.
"""

from __future__ import annotations

from outcomekit.rules._language.inner import is_inner
from outcomekit.rules._language.judgment import Defect, Judgment, judged
from outcomekit.rules._language.levels import PEOPLE, level
from outcomekit.rules._language.planning import far, gets, judge_plan, moved
from outcomekit.rules._language.statement import Phrase, Statement
from outcomekit.rules._language.tokens import Token


def judge_gerund(said: Statement) -> Judgment | None:
    """A doing as a name is ours if the verb is a supplier's: "Providing seed to households".

    Outcome Mapping names the deeds of partners so, too: "Establishing a committee" (OMs).
    """
    verb = said.verb
    if verb is None:
        return None
    if not verb.word.kinds.isdisjoint(("improved", "lofty")) and said.object is not None:
        lofty = said.object.any("system", "group") if "lofty" in verb.word.kinds else None
        return judged(Defect.IMPACT, lofty) or level(said.object)
    if "change" in verb.word.verbs:
        fed = said.object.any("impact") if said.object and said.preposition == "to" else None
        return moved(said, verb) or judged(Defect.IMPACT, fed)
    if said.unasked or verb.word.verbs.isdisjoint(("supply", "making")):
        return None
    if said.preposition == "of":
        return Judgment(Defect.OUR_DEED, verb)
    if "theirs-too" in verb.word.verbs and not _is_for_others(said, verb):
        return None
    found = judge_plan(said)
    if found is not None and found.defect is Defect.OUTPUT:
        return Judgment(Defect.OUR_DEED, verb)
    return found


def _is_for_others(said: Statement, verb: Token) -> bool:
    """Whether it is handed out, to people who are named: "Providing seed *to* households"."""
    if "handing" not in verb.word.verbs or said.object is None:
        return False
    if gets(said, said.object):
        return True
    to_them = False
    for token in said.behind:
        if token.word.text in ("to", "for"):
            to_them = True
        elif to_them and not token.word.nouns.isdisjoint(PEOPLE):
            return True
        elif "preposition" in token.word.kinds or "relative" in token.word.kinds:
            to_them = False
    return False


def judge_led(said: Statement) -> Judgment | None:
    """A participle first: what moved, what was made, who was taught."""
    verb, object_ = said.verb, said.object
    if verb is None:
        return None
    if is_inner(verb) and (said.preposition or (object_ and object_.any(*PEOPLE))):
        return Judgment(Defect.INNER_STATE, verb)
    if object_ is None:
        return None
    if "specified" in verb.word.kinds and said.preposition == "with":
        return judged(Defect.FEATURE, verb if _is_technical(object_) else None)
    groups = verb.word.verbs
    people = object_.any(*PEOPLE)
    finished = "finished" in groups and not people
    software = object_.any("software")
    told = "raising" not in groups and not finished
    if software is not None and (told or "capability" in verb.word.kinds):
        return Judgment(Defect.FEATURE, software)
    if "tailored" in verb.word.kinds and not object_.any(*PEOPLE, "event", "effort", "arranged"):
        return judged(Defect.FEATURE, object_.head)
    if "improved" in verb.word.kinds or "change" in groups:
        return _improved(object_, people)
    if object_.any("event") and not people and not finished:
        return Judgment(Defect.OUR_DEED, verb)
    made = ("taught" in groups and people) or (finished and object_.heads)
    return judged(Defect.OUTPUT, verb if made else None)


def _is_technical(object_: Phrase) -> bool:
    """Whether a piece of software is meant, or a name that no list knows: "SAP"."""
    head = object_.head
    named = head is not None and head.name and not head.word.nouns
    return named or object_.any("software", "product") is not None


def _improved(object_: Phrase, people: Token | None) -> Judgment | None:
    found = far(object_)
    if found is not None or people is not None:
        return found
    system = object_.any("system", "effort", "relation") or next(
        (token for token in object_.modifiers if "impact" in token.word.nouns), None
    )
    if system is not None:
        return Judgment(Defect.IMPACT, system)
    made = object_.any("made", "document")
    return judged(Defect.OUTPUT, made if object_.any("arranged") is None else None)

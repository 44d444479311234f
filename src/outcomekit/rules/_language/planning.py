"""Judges statements in the words of plans: plain forms, gerunds, participles in front.

Who acts is left out, so that what is done, and to whom, must tell. A sign that the partner acts by
its own will ("their log", "before the tender") silences all but results and inner states.
"""

from __future__ import annotations

from typing import Final

from outcomekit.rules._language.features import feature
from outcomekit.rules._language.inner import inner_state, is_inner
from outcomekit.rules._language.judgment import Defect, Judgment, judged
from outcomekit.rules._language.levels import (
    MADE,
    PEOPLE,
    any_level,
    follows,
    has_money,
    has_target,
    inner_noun,
    level,
)
from outcomekit.rules._language.statement import Phrase, Statement
from outcomekit.rules._language.tokens import Token

_MOVES: Final = frozenset(("change", "reach-level"))
_RAISING: Final = frozenset(("raise", "build", "create", "strengthen", "develop", "foster"))
_CONDUCTING: Final = frozenset(("carry", "conduct", "perform", "undertake", "commission"))
"""With a study as object they say that it is done, not that it is written."""
_PARTICLES: Final = frozenset(("", "out", "up", "off", "over", "on", "in"))


def judge_plan(said: Statement) -> Judgment | None:
    """The plain form: "Train 40 agents", "Publish a guide", "Increase margin by 3 %"."""
    verb = said.verb
    if verb is None:
        return None
    found = _standing(said, verb) or _moved(said, verb) or inner_state(said)
    if found is not None:
        return found
    if said.behind and said.behind[0].word.text == "your":
        return Judgment(Defect.FEATURE, verb)
    if said.object is None or "ensure" in verb.word.verbs:
        return None
    if said.unasked and (said.object.whose == "them" or not said.object.any("clientele")):
        return None
    return feature(said) or _task(said, verb, said.object)


def _standing(said: Statement, verb: Token) -> Judgment | None:
    """To be the best, or to be what only many causes make one: "Become market leader"."""
    if verb.word.lemma not in ("be", "become") and said.state is None:
        return None
    standing = any(
        not token.word.kinds.isdisjoint(("standing", "lofty")) for token in (verb, *said.behind)
    )
    result = said.object.any("impact") if said.object is not None else None
    return judged(Defect.IMPACT, verb if standing else result)


def _moved(said: Statement, verb: Token) -> Judgment | None:
    """A level that is to move or to be reached."""
    groups, object_ = verb.word.verbs, said.object
    if object_ is None:
        return None
    if verb.word.lemma in _RAISING and inner_noun(object_) is not None:
        return Judgment(Defect.OUR_DEED, verb)
    if "saving" in groups and object_.quantified and _is_sum(object_):
        return Judgment(Defect.IMPACT, verb)
    if verb.word.lemma == "contribute" and said.preposition == "to":
        return level(object_)
    money = has_money(said.behind)
    direct = said.preposition in ("", "up", "down") or (said.preposition in ("in", "to") and money)
    if groups.isdisjoint(_MOVES) or not direct:
        return None
    found = level(object_)
    if found is None and (not object_.heads or object_.any("transparent")):
        found = judged(Defect.IMPACT, follows(said, "impact"))
    if found is not None or money:
        return found or Judgment(Defect.IMPACT, verb)
    return _reached(said, groups, object_)


def _reached(said: Statement, groups: frozenset[str], object_: Phrase) -> Judgment | None:
    """What no list knows as a level is one by its clients, its medium, its target."""
    counted = object_.quantified or object_.counted or has_target(said)
    if "winning" in groups and object_.any("clientele") and counted:
        return judged(Defect.IMPACT, object_.any("clientele"))
    if object_.any("deeds", *PEOPLE) and follows(said, "page"):
        return judged(Defect.VEHICLE, follows(said, "page"))
    percent = any("%" in token.text for token in said.behind)
    if ("change" in groups or percent) and has_target(said):
        return judged(Defect.VEHICLE, follows(said, "vehicle")) or _far(object_)
    return None


def _is_sum(phrase: Phrase) -> bool:
    """Whether an amount of money, time or goods is meant."""
    return all(
        "period" in head.word.kinds or not head.word.nouns.isdisjoint(("transparent", "unit"))
        for head in phrase.heads
    )


def _far(phrase: Phrase) -> Judgment | None:
    """With a target behind it, what no list knows is a level too."""
    head = phrase.head
    if head is not None and not head.word.known:
        return Judgment(Defect.IMPACT, head)
    return any_level(phrase)


def _task(said: Statement, verb: Token, object_: Phrase) -> Judgment | None:
    groups = verb.word.verbs
    if groups & {"making", "mending"} and said.preposition in _PARTICLES:
        found = _making(said, verb, object_)
        if found is not None:
            return found
    if verb.word.lemma in _CONDUCTING and object_.any("document"):
        return Judgment(Defect.OUR_DEED, verb)
    if "holding" in groups and object_.any("event", "effort"):
        return Judgment(Defect.OUR_DEED, verb)
    if "attending" in groups and object_.any("fair"):
        return Judgment(Defect.OUR_DEED, verb)
    if "helping" in groups and object_.any(*PEOPLE, "ours", "planner"):
        return Judgment(Defect.OUR_DEED, verb)
    if "meeting" in groups and _are_business(object_):
        return Judgment(Defect.OUR_DEED, verb)
    if (
        "working-with" in groups
        and said.preposition in ("", "with", "out to")
        and _are_others(object_)
    ):
        return Judgment(Defect.OUR_DEED, verb)
    if "handing" in groups and object_.any("handout", "document", "effort"):
        return Judgment(Defect.OUR_DEED, verb)
    business = follows(said, "business", *(("research",) if "study" in groups else ()))
    tells = "deed" not in groups or business or object_.any("relation", "ours")
    return judged(Defect.OUR_DEED, verb if "supply" in groups and tells else None)


def _making(said: Statement, verb: Token, object_: Phrase) -> Judgment | None:
    """Making something shipped is an output; making events, work or relations, our deed."""
    made = object_.any("document", "software") is not None or (
        object_.any("effort") is not None
        and any(not token.word.nouns.isdisjoint(MADE) for token in object_.modifiers)
    )
    if verb.word.lemma == "have":
        return judged(Defect.OUTPUT, verb if object_.any(*MADE) else None)
    if "making" not in verb.word.verbs:
        if object_.any("software"):
            return Judgment(Defect.OUTPUT, verb)
        worked_on = object_.any("business", "effort")
        return judged(Defect.OUR_DEED, verb if worked_on else None)
    if verb.word.lemma == "implement" and object_.any("arranged", "goal"):
        return Judgment(Defect.OUR_DEED, verb)
    if object_.any("event", "effort", "relation", "arranged", "goal") and not made:
        return Judgment(Defect.OUR_DEED, verb)
    if object_.any("person", "crowd") or not object_.heads:
        return None
    return Judgment(Defect.OUTPUT, verb)


def _are_business(object_: Phrase) -> bool:
    """Whether several people are met of the kind that suppliers meet."""
    people = object_.any("business")
    return people is not None and (people.word.plural or object_.quantified)


def _are_others(object_: Phrase) -> bool:
    """Whether several people are meant who are no peers of the partner."""
    people = object_.any(*PEOPLE)
    return people is not None and people.word.plural and object_.any("peer") is None


def judge_gerund(said: Statement) -> Judgment | None:
    """A doing as a name is ours if the verb is a supplier's: "Providing seed to households"."""
    verb = said.verb
    if verb is None:
        return None
    if not verb.word.kinds.isdisjoint(("improved", "lofty")) and said.object is not None:
        lofty = said.object.any("system", "group") if "lofty" in verb.word.kinds else None
        return judged(Defect.IMPACT, lofty) or level(said.object)
    if "change" in verb.word.verbs:
        fed = said.object.any("impact") if said.object and said.preposition == "to" else None
        return _moved(said, verb) or judged(Defect.IMPACT, fed)
    if said.unasked or verb.word.verbs.isdisjoint(("supply", "making")):
        return None
    if said.preposition == "of":
        return Judgment(Defect.OUR_DEED, verb)
    found = judge_plan(said)
    if found is not None and found.defect is Defect.OUTPUT:
        return Judgment(Defect.OUR_DEED, verb)
    return found


def judge_led(said: Statement) -> Judgment | None:
    """A participle first: what moved, what was made, who was taught."""
    verb, object_ = said.verb, said.object
    if verb is None:
        return None
    if is_inner(verb) and (said.preposition or (object_ and object_.any(*PEOPLE))):
        return Judgment(Defect.INNER_STATE, verb)
    if object_ is None:
        return None
    groups = verb.word.verbs
    people = object_.any(*PEOPLE)
    finished = "finished" in groups and not people
    software = object_.any("software")
    told = "raising" not in groups and not finished
    if software is not None and (told or "capability" in verb.word.kinds):
        return Judgment(Defect.FEATURE, software)
    if "improved" in verb.word.kinds or "change" in groups:
        return _improved(object_, people)
    if "taught" in groups and people:
        return Judgment(Defect.OUTPUT, verb)
    if object_.any("event") and not people and not finished:
        return Judgment(Defect.OUR_DEED, verb)
    return judged(Defect.OUTPUT, verb if finished and object_.heads else None)


def _improved(object_: Phrase, people: Token | None) -> Judgment | None:
    found = _far(object_)
    if found is not None or people is not None:
        return found
    system = object_.any("system", "effort", "relation") or next(
        (token for token in object_.modifiers if "impact" in token.word.nouns), None
    )
    if system is not None:
        return Judgment(Defect.IMPACT, system)
    made = object_.any("made", "document")
    return judged(Defect.OUTPUT, made if object_.any("arranged") is None else None)

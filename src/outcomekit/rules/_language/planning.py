"""Judges statements in the plain form of plans: "Train 40 agents", "Publish a guide".

Who acts is left out, so that what is done, and to whom, must tell. A sign that the partner acts by
its own will ("their log", "before the tender") silences all but results and inner states.
"""

from __future__ import annotations

from typing import Final

from outcomekit.rules._language.features import feature
from outcomekit.rules._language.inner import inner_state
from outcomekit.rules._language.judgment import Defect, Judgment, judged
from outcomekit.rules._language.levels import (
    KEPT,
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
_OURS: Final = {
    "holding": ("event", "effort"),
    "attending": ("fair",),
    "helping": (*PEOPLE, "ours", "planner"),
    "handing": ("handout", "document", "effort"),
}
"""What supplier's verbs are ours with, by the group of the verb."""
_OWN: Final = frozenset(("business", "team"))
"""Groups that a plan lets grow as a level: "Grow the business by 40 %"."""
_AROUND: Final = frozenset(("over", "above", "under", "below", "around", "at"))
"""Before a number these only say how many: "Get over 500 sign-ups"."""
_ON: Final = frozenset(("continue", "start", "begin"))
"""With "to" and a verb behind, that verb is what counts: "Continue to support clinics"."""
_PARTICLES: Final = frozenset(("", "out", "up", "off", "over", "on", "in"))


def judge_plan(said: Statement) -> Judgment | None:
    """The plain form: "Train 40 agents", "Publish a guide", "Increase margin by 3 %"."""
    verb = said.verb
    if verb is None:
        return None
    if verb.word.lemma in _ON and len(said.verbs) > 1 and said.verbs[1].start > verb.end + 3:
        verb = said.verbs[1]
        said = said._replace(verb=verb, verbs=said.verbs[1:])
    if verb.word.lemma == "secure" and said.object is not None and not said.unasked:
        part = said.object.any("software")
        if part is not None and said.behind[0].word.kinds.isdisjoint(("determiner", "possessive")):
            return Judgment(Defect.FEATURE, part)
    found = _standing(said, verb) or moved(said, verb) or inner_state(said)
    if found is not None:
        return found
    if said.behind and said.behind[0].word.text == "your":
        return Judgment(Defect.FEATURE, verb)
    by_will = any("unasked" in token.word.kinds for token in said.behind)
    if said.object is None or by_will or "ensure" in verb.word.verbs:
        return None
    if said.unasked and (said.object.whose == "them" or not said.object.any("clientele")):
        return None
    return feature(said) or _task(said, verb, said.object)


def _standing(said: Statement, verb: Token) -> Judgment | None:
    """To be the best, or to be what only many causes make one: "Become market leader"."""
    if verb.word.lemma == "make":
        return _made_better(said)
    named = said.passive and said.preposition == "as"
    if verb.word.lemma not in ("be", "become") and said.state is None and not named:
        return None
    standing = any(
        not token.word.kinds.isdisjoint(("standing", "lofty")) for token in (verb, *said.behind)
    )
    result = said.object.any("impact") if said.object is not None else None
    return judged(Defect.IMPACT, verb if standing else result)


def _made_better(said: Statement) -> Judgment | None:
    """What is to be better than it was: "Make onboarding *faster*", "Make us profitable"."""
    if said.object is None or said.object.head is None:
        return None
    end = said.object.head.end
    after = next((token for token in said.behind if token.start >= end), None)
    better = after is not None and not after.word.kinds.isdisjoint(("comparative", "lofty"))
    return judged(Defect.IMPACT, after if better else None)


def moved(said: Statement, verb: Token) -> Judgment | None:
    """A level that is to move or to be reached."""
    groups, object_ = verb.word.verbs, said.object
    if object_ is None:
        return None
    if verb.word.lemma in _RAISING and inner_noun(object_) is not None:
        return Judgment(Defect.OUR_DEED, verb)
    lofty = any("lofty" in token.word.kinds for token in object_.adjectives)
    if lofty and groups & {"making", "raising"} and object_.any("system"):
        return judged(Defect.IMPACT, object_.any("system"))
    if (
        "saving" in groups
        and object_.quantified
        and (_is_sum(object_) or (object_.counted and object_.any("clientele")))
    ):
        return Judgment(Defect.IMPACT, verb)
    if verb.word.lemma == "contribute" and said.preposition == "to":
        return level(object_)
    money = has_money(said.behind)
    counted = object_.quantified and said.preposition in _AROUND
    direct = said.preposition in ("", "up", "down") or (said.preposition in ("in", "to") and money)
    direct = direct or counted
    if groups.isdisjoint(_MOVES) or not direct:
        return None
    found = level(object_)
    if found is None and (not object_.heads or object_.any("transparent")):
        found = judged(Defect.IMPACT, follows(said, "impact"))
    if found is not None or money:
        return found or Judgment(Defect.IMPACT, verb)
    return _reached(said, verb, object_)


def _reached(said: Statement, verb: Token, object_: Phrase) -> Judgment | None:
    """What no list knows as a level is one by its clients, its medium, its target."""
    groups = verb.word.verbs
    counted = object_.quantified or object_.counted or has_target(said)
    if "winning" in groups and object_.any("clientele") and counted:
        return judged(Defect.IMPACT, object_.any("clientele"))
    if (
        verb.word.lemma == "retain"
        and object_.counted
        and (object_.any(*PEOPLE) or _is_new(object_))
    ):
        return judged(Defect.IMPACT, object_.head)
    if "change" in groups and not _is_theirs(object_):
        shared = object_.of.any("impact") if object_.of is not None else None
        shared = shared or (object_.any("business") if object_.counted else None)
        if shared is not None:
            return Judgment(Defect.IMPACT, shared)
    if object_.any("deeds", *PEOPLE) and follows(said, "page"):
        return judged(Defect.VEHICLE, follows(said, "page"))
    if "winning" in groups and object_.quantified and not said.unasked:
        won = object_.any(*PEOPLE) if not object_.any("peer") else None
        asked = object_.any("deeds") if follows(said, "event") else None
        if won or asked:
            return judged(Defect.OUR_DEED, won or asked)
    head = object_.head
    if head is not None and head.word.singular in _OWN and has_target(said):
        return Judgment(Defect.IMPACT, head)
    if "reach-level" in groups and not object_.heads and _is_share(said):
        return Judgment(Defect.IMPACT, verb)
    percent = any("%" in token.text for token in said.behind)
    if ("change" in groups or percent) and has_target(said):
        return judged(Defect.VEHICLE, follows(said, "vehicle")) or far(object_)
    return None


def _is_share(said: Statement) -> bool:
    """Whether it ends at a percentage: "a close rate of 25 %"."""
    return any("%" in token.text for token in said.behind)


def _is_new(phrase: Phrase) -> bool:
    return phrase.head is not None and not phrase.head.word.known


def _is_theirs(phrase: Phrase) -> bool:
    """Whether what moves may be what people do, make or order, and no level."""
    return phrase.head is None or not phrase.head.word.nouns.isdisjoint(KEPT | {"arranged"})


def _is_sum(phrase: Phrase) -> bool:
    """Whether an amount of money, time or goods is meant."""
    return all(
        "period" in head.word.kinds or not head.word.nouns.isdisjoint(("transparent", "unit"))
        for head in phrase.heads
    )


def far(phrase: Phrase) -> Judgment | None:
    """With a target behind it, what no list knows is a level too."""
    head = phrase.head
    if head is not None and not head.word.known:
        return Judgment(Defect.IMPACT, head)
    return any_level(phrase)


def _task(said: Statement, verb: Token, object_: Phrase) -> Judgment | None:
    groups = verb.word.verbs
    made = groups & {"making", "mending"} or verb.word.lemma == "have"
    if made and said.preposition in _PARTICLES:
        found = _making(said, verb, object_)
        if found is not None:
            return found
    if _is_set_up(said, verb, object_):
        return Judgment(Defect.OUTPUT, verb)
    if _is_ours(said, verb, object_):
        return Judgment(Defect.OUR_DEED, verb)
    business = follows(said, "business", *(("research",) if "study" in groups else ()))
    tells = "deed" not in groups or business or object_.any("relation", "ours")
    return judged(Defect.OUR_DEED, verb if "supply" in groups and tells else None)


def _is_set_up(said: Statement, verb: Token, object_: Phrase) -> bool:
    """Whether something made is to be there: "Get the site live", "Put a handbook together"."""
    texts = [token.word.text for token in said.behind]
    if verb.word.lemma == "put":
        placed = "in" in texts and "place" in texts
        return bool(object_.any(*MADE, "event") and (placed or "together" in texts))
    if verb.word.lemma != "get" or not object_.any(*MADE):
        return False
    return any("done" in token.word.kinds for token in said.behind)


def _is_ours(said: Statement, verb: Token, object_: Phrase) -> bool:
    """Whether the verb and its object tell that a supplier or a program acts."""
    groups = verb.word.verbs
    if verb.word.lemma in _CONDUCTING and object_.any("document"):
        return True
    if "study" in groups and object_.quantified and not object_.counted:
        return True
    joined = "working-with" in groups and said.preposition in ("", "with", "out to")
    if joined and _are_others(object_):
        return True
    if "handing" in groups and gets(said, object_):
        return True
    if "meeting" in groups and _are_business(object_):
        return True
    if object_.any("peer"):
        return False
    wanted = [noun for group, nouns in _OURS.items() if group in groups for noun in nouns]
    return object_.any(*wanted) is not None


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


def gets(said: Statement, object_: Phrase) -> bool:
    """Whether "with" behind people says what they are given: "schools *with* textbooks"."""
    if not object_.heads or not object_.any(*PEOPLE):
        return False
    end = object_.heads[-1].end
    after = next((token for token in said.behind if token.start >= end), None)
    return after is not None and after.word.text == "with"


def _are_business(object_: Phrase) -> bool:
    """Whether several people are met of the kind that suppliers meet."""
    people = object_.any("business")
    return people is not None and (people.word.plural or object_.quantified)


def _are_others(object_: Phrase) -> bool:
    """Whether several people are meant who are no peers of the partner."""
    people = object_.any(*PEOPLE)
    return people is not None and people.word.plural and object_.any("peer") is None

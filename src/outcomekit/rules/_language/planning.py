"""Judges statements in the words of plans: plain forms, gerunds, participles in front.

Who acts is left out, so that what is done, and to whom, must tell. A sign that the partner acts by
its own will ("their log", "before the tender") silences all but results and inner states.
"""

from __future__ import annotations

from typing import Final

from outcomekit.rules._language.acting import inner
from outcomekit.rules._language.judgment import Defect, Judgment, judged
from outcomekit.rules._language.levels import PEOPLE, any_level, inner_noun, level
from outcomekit.rules._language.lexicon import BASE
from outcomekit.rules._language.statement import Phrase, Statement
from outcomekit.rules._language.tokens import Token

_MOVES: Final = frozenset(("change", "reach-level"))
_MONEY: Final = frozenset("$€£¥")
_RAISING: Final = frozenset(("raise", "build", "create", "strengthen", "develop", "foster"))


def judge_plan(said: Statement) -> Judgment | None:
    """The plain form: "Train 40 agents", "Publish a guide", "Increase margin by 3 %"."""
    verb = said.verb
    if verb is None:
        return None
    moved = _moved(said, verb)
    if moved is not None:
        return moved
    unseen = inner(said)
    if unseen is not None:
        return unseen
    if said.behind and said.behind[0].word.text == "your":
        return Judgment(Defect.FEATURE, verb)
    if said.unasked or said.object is None or "ensure" in verb.word.verbs:
        return None
    return _task(said, verb, said.object)


def _moved(said: Statement, verb: Token) -> Judgment | None:
    """A level that is to move or to be reached."""
    groups = verb.word.verbs
    if verb.word.lemma in ("be", "become"):
        standing = any("standing" in token.word.kinds for token in said.behind)
        result = said.object.any("impact") if said.object is not None else None
        return judged(Defect.IMPACT, verb if standing else result)
    object_ = said.object
    if object_ is None:
        return None
    if verb.word.lemma in _RAISING and inner_noun(object_) is not None:
        return Judgment(Defect.OUR_DEED, verb)
    if groups.isdisjoint(_MOVES):
        return None
    if said.preposition and not (said.preposition == "in" and _has_money(said)):
        return None
    found = level(object_)
    if found is not None:
        return found
    if _has_money(said):
        return Judgment(Defect.IMPACT, verb)
    if "change" in groups and _has_target(said):
        return any_level(object_)
    return None


def _has_money(said: Statement) -> bool:
    return any(
        (token.sort == "number" and token.text[0] in _MONEY) or "currency" in token.word.nouns
        for token in said.behind
    )


def _has_target(said: Statement) -> bool:
    """Whether a number says how far: "to 98 %", "by 25 %"."""
    return any(
        token.word.text in ("to", "by", "from", "below", "under", "above", "over")
        and after.sort == "number"
        for token, after in zip(said.behind, said.behind[1:], strict=False)
    )


def _task(said: Statement, verb: Token, object_: Phrase) -> Judgment | None:
    groups = verb.word.verbs
    people = object_.any(*PEOPLE)
    shipped = object_.any("document", "software")
    if groups & {"making", "mending"} and object_.any("software"):
        return Judgment(Defect.OUTPUT, verb)
    if "making" in groups and (shipped or not object_.any("event", "effort", "relation", *PEOPLE)):
        return judged(Defect.OUTPUT, verb if object_.heads else None)
    if "holding" in groups and object_.any("event", "effort"):
        return Judgment(Defect.OUR_DEED, verb)
    if "making" in groups and object_.any("event", "effort", "relation"):
        return Judgment(Defect.OUR_DEED, verb)
    if "helping" in groups and (people or object_.any("ours")):
        return Judgment(Defect.OUR_DEED, verb)
    if "meeting" in groups and people and (people.word.plural or object_.quantified):
        return Judgment(Defect.OUR_DEED, verb)
    if "supply" in groups and (
        "deed" not in groups or _is_business(said) or object_.any("relation")
    ):
        return Judgment(Defect.OUR_DEED, verb)
    if groups & {"reach-level"} and people and not said.preposition:
        return Judgment(Defect.IMPACT, people)
    return None


def _is_business(said: Statement) -> bool:
    """Whether the words behind the verb are those of a supplier's own work."""
    return any("business" in token.word.nouns for token in said.behind)


def judge_gerund(said: Statement) -> Judgment | None:
    """A doing as a name is ours if the verb is a supplier's: "Providing seed to households"."""
    verb = said.verb
    if verb is None or said.unasked or "supply" not in verb.word.verbs:
        return None
    return judge_plan(said)


def judge_led(said: Statement) -> Judgment | None:
    """A participle first: what moved, what was made, who was taught."""
    verb, object_ = said.verb, said.object
    if verb is None:
        return None
    if "inner" in verb.word.kinds and said.preposition:
        return Judgment(Defect.INNER_STATE, verb)
    if object_ is None:
        return None
    groups = verb.word.verbs
    people = object_.any(*PEOPLE)
    finished = "finished" in groups and not people
    software = object_.any("software")
    if software is not None and not finished:
        return Judgment(Defect.FEATURE, software)
    if "improved" in verb.word.kinds or "change" in groups:
        found = any_level(object_)
        if found is not None:
            return found
        lofty = object_.any("system")
        if lofty is not None and not people:
            return Judgment(Defect.IMPACT, lofty)
    if "taught" in groups and people:
        return Judgment(Defect.OUTPUT, verb)
    return judged(Defect.OUTPUT, verb if finished and object_.heads else None)


def judge_nouns(said: Statement) -> Judgment | None:
    """No verb: what the nouns name decides."""
    phrase = said.subject
    if phrase is None or phrase.head is None:
        return None
    capable = any("capability" in token.word.kinds for token in phrase.adjectives)
    if capable and not phrase.any(*PEOPLE, "event"):
        return Judgment(Defect.FEATURE, phrase.head)
    if phrase.moved:
        return any_level(phrase)
    return _named(said, phrase, phrase.head)


def _named(said: Statement, phrase: Phrase, head: Token) -> Judgment | None:
    nouns = head.word.nouns
    kinds = {kind for token in phrase.adjectives for kind in token.word.kinds}
    if "inner" in kinds and "comparative" in kinds and not nouns:
        return Judgment(Defect.INNER_STATE, phrase.adjectives[-1])
    if "vehicle" in nouns and (phrase.quantified or phrase.counted or len(nouns) == 1):
        return Judgment(Defect.VEHICLE, head)
    if "lofty" in kinds and phrase.any("system", "group", "crowd", "effort"):
        return Judgment(Defect.IMPACT, head)
    if "improved" in kinds or "comparative" in kinds:
        return any_level(phrase)
    return _plainly_named(said, phrase, head)


_ORDER: Final = (
    ("inner", Defect.INNER_STATE),
    ("impact", Defect.IMPACT),
    ("document", Defect.OUTPUT),
    ("software", Defect.FEATURE),
    ("made", Defect.OUTPUT),
)


def _plainly_named(said: Statement, phrase: Phrase, head: Token) -> Judgment | None:
    nouns = head.word.nouns
    if "event" in nouns and "document" not in nouns:
        made = phrase.of is not None and not phrase.of.any("event", "effort")
        launched = head.word.singular in ("launch", "release", "product_launch") and made
        return Judgment(Defect.OUTPUT if launched else Defect.OUR_DEED, head)
    for group, defect in _ORDER:
        if group in nouns:
            return Judgment(defect, head)
    if "capacity" in nouns:
        ability = len(said.behind) > 1 and said.behind[0].word.text == "to"
        able = ability and "operate" in said.behind[1].word.verbs and phrase.of is None
        return Judgment(Defect.FEATURE if able else Defect.INNER_STATE, head)
    if "effort" in nouns:
        large = phrase.of.any("system", "impact") if phrase.of else None
        return judged(Defect.IMPACT, large) or Judgment(Defect.OUR_DEED, head)
    if phrase.counted and any(token.word.forms & {BASE} for token in phrase.adjectives):
        return None
    taught = [token for token in phrase.adjectives if "taught" in token.word.verbs]
    if phrase.counted and taught and phrase.any(*PEOPLE):
        return Judgment(Defect.OUTPUT, taught[0])
    if "facility" in nouns and any("software" in token.word.nouns for token in phrase.modifiers):
        return Judgment(Defect.FEATURE, head)
    return None

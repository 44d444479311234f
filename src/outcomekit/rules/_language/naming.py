"""Judges statements without a verb: what their nouns name decides."""

from __future__ import annotations

from itertools import pairwise
from typing import Final

from outcomekit.rules._language.judgment import Defect, Judgment, judged
from outcomekit.rules._language.levels import (
    MADE,
    PEOPLE,
    any_level,
    audience,
    counts_share,
    follows,
    has_target,
    level,
)
from outcomekit.rules._language.lexicon import S
from outcomekit.rules._language.phrases import phrase_at
from outcomekit.rules._language.statement import Phrase, Statement
from outcomekit.rules._language.tokens import Token

_ORDER: Final = (
    ("inner", Defect.INNER_STATE),
    ("impact", Defect.IMPACT),
    ("document", Defect.OUTPUT),
    ("software", Defect.FEATURE),
    ("made", Defect.OUTPUT),
)
_BETTER: Final = frozenset(("improved", "comparative", "lofty"))
_NOT_LARGE: Final = frozenset(
    ("person", "document", "software", "event", "deeds", "business", "inner", "capacity", "vehicle")
)
_ABOUT: Final = frozenset(("of", "in", "about", "with", "that", "by", "to"))
_TOUCHES: Final = frozenset(("vehicle", "facility"))
_AT_LARGE: Final = frozenset(("ready", "open"))
"""Things are ready, and open, as well."""
_LAUNCHES: Final = frozenset(("launch", "release", "product_launch", "publication"))
_ASSESSING: Final = frozenset(("document", "effort"))


def judge_nouns(said: Statement) -> Judgment | None:
    """A workshop, a portal, a margin, a mood, a capability."""
    phrase = said.subject
    if phrase is None:
        return None
    mood = _mood(said)
    if mood is not None:
        return Judgment(Defect.INNER_STATE, mood)
    if phrase.head is not None and _is_series(phrase, phrase.head):
        return Judgment(Defect.OUTPUT, phrase.head)
    if phrase.head is None or "transparent" in phrase.head.word.nouns:
        return _headless(said, phrase)
    capable = any("capability" in token.word.kinds for token in phrase.adjectives)
    worked = not phrase.head.word.nouns.isdisjoint(("effort", "facility"))
    if capable and (worked or not phrase.any(*PEOPLE, "event")):
        return Judgment(Defect.FEATURE, phrase.head)
    if phrase.moved:
        return any_level(phrase)
    head = phrase.head
    if "movement" in head.word.nouns or "metric" in head.word.nouns:
        found = level(phrase)
        if found is not None:
            return found
    if _is_for_all(said) and phrase.any(*MADE, "event", "deeds", *PEOPLE) is None:
        return Judgment(Defect.IMPACT, head)
    return _described(phrase, head) or _people(said, phrase) or _plain(said, phrase, head)


def _mood(said: Statement) -> Token | None:
    """An inner state without "is" before it: "Aware of the risk", "Fully confident in it"."""
    words = [token for token in said.tokens if "adverb" not in token.word.kinds][:2]
    if len(words) < 2 or "inner" not in words[0].word.kinds or words[0].word.text in _AT_LARGE:
        return None
    return words[0] if words[1].word.text in _ABOUT else None


def _headless(said: Statement, phrase: Phrase) -> Judgment | None:
    """What is told of something that is not named: "Compatible with any scanner", "60 % poor"."""
    if phrase.head is None and _is_specified(said):
        return Judgment(Defect.FEATURE, said.tokens[0])
    return judged(Defect.IMPACT, follows(said, "impact") if phrase.quantified else None)


def _is_specified(said: Statement) -> bool:
    """Whether it stands in a data sheet so: "Compatible with any scanner", "Available on iOS"."""
    words = [token for token in said.tokens if "adverb" not in token.word.kinds]
    texts = [token.word.text for token in words[:2]]
    if texts[1:] == ["with"] and "specified" in words[0].word.kinds:
        return True
    if texts[:1] != ["available"] or len(words) < 3:
        return False
    wanted = {"in": "supported", "on": "carrier", "as": "software"}.get(texts[1], "")
    return any(wanted in token.word.nouns for token in words[2:5])


def _is_for_all(said: Statement) -> bool:
    """Whether it is a goal for all: "Quality education *for all*"."""
    return [token.word.text for token in said.tokens[-2:]] in (["for", "all"], ["for", "everyone"])


def _is_series(phrase: Phrase, head: Token) -> bool:
    """Whether a noun before says of what it is a series: "video series"."""
    several = "transparent" in head.word.nouns and "document" in head.word.nouns
    said_of = phrase.modifiers[-1:] if several and phrase.of is None else ()
    return any("document" in token.word.nouns for token in said_of)


def _described(phrase: Phrase, head: Token) -> Judgment | None:
    """What adjectives and numbers before the noun tell."""
    nouns = head.word.nouns
    kinds = {kind for token in phrase.adjectives for kind in token.word.kinds}
    if "inner" in kinds and "comparative" in kinds and "inner" not in nouns:
        clue = next(token for token in phrase.adjectives if "inner" in token.word.kinds)
        return Judgment(Defect.INNER_STATE, clue)
    vehicle = audience(phrase)
    total = any(token.word.text == "total" for token in (*phrase.modifiers, *phrase.adjectives))
    counted = phrase.quantified or phrase.counted or total
    if vehicle is not None and ("software" not in vehicle.word.nouns or counted):
        alone = vehicle.word.nouns <= _TOUCHES
        if counted or alone or "metric" in nouns or _of_medium(phrase):
            return Judgment(Defect.VEHICLE, vehicle)
    done = any("done" in each.word.kinds and each.start > head.start for each in phrase.adjectives)
    if done and nouns.isdisjoint(("person", "crowd")):
        return Judgment(Defect.OUTPUT, head)
    system = phrase.any("system", "group", "crowd", "effort")
    large = phrase.of is not None and phrase.of.any("system") is not None
    if "lofty" in kinds and (system or large or nouns.isdisjoint(_NOT_LARGE)):
        return Judgment(Defect.IMPACT, head)
    if "grand" in kinds and phrase.any(*PEOPLE, *MADE, "event") is None:
        return Judgment(Defect.IMPACT, head)
    if {"lofty", "comparative"} <= kinds and "deeds" in nouns:
        return Judgment(Defect.IMPACT, head)
    if kinds & {"improved", "comparative"}:
        software = phrase.any("software")
        return judged(Defect.FEATURE, software) or any_level(phrase)
    if "unit" in nouns and phrase.quantified:
        return Judgment(Defect.IMPACT, head)
    return None


def _of_medium(phrase: Phrase) -> bool:
    """Whether a medium is touched: "landing page visits", "blog subscribers"."""
    return any(not token.word.nouns.isdisjoint(("page", "vehicle")) for token in phrase.modifiers)


def _people(said: Statement, phrase: Phrase) -> Judgment | None:
    """People without a deed: "households *with higher incomes*", "number of *trained* nurses"."""
    linked = said.behind[0].word.text if said.behind else ""
    if linked == "without" and phrase.any("system"):
        return judged(Defect.IMPACT, follows(said, "impact"))
    if phrase.any(*PEOPLE) is None:
        return None
    if linked == "without" and phrase.quantified:
        return judged(Defect.IMPACT, follows(said, "impact"))
    if linked == "with":
        better = any(not token.word.kinds.isdisjoint(_BETTER) for token in said.behind)
        clue = follows(said, "impact", "condition")
        return judged(Defect.IMPACT, clue if better else None)
    faring = [token for token in phrase.adjectives if _tells_how(token, phrase.head)]
    if faring:
        return Judgment(Defect.IMPACT, faring[0])
    stated = [token for token in phrase.adjectives if "inner" in token.word.kinds]
    if stated and phrase.counted:
        return Judgment(Defect.INNER_STATE, stated[0])
    taught = [token for token in phrase.adjectives if _was_taught(token, phrase.head)]
    several = phrase.counted or phrase.quantified
    attends = phrase.head is not None and phrase.head.word.singular == "participant"
    if attends and several and linked in ("in", "at") and follows(said, "event"):
        return judged(Defect.OUTPUT, phrase.head)
    return judged(Defect.OUTPUT, taught[0] if taught and several else None)


def _tells_how(token: Token, head: Token | None) -> bool:
    """Whether an adjective behind people tells how they fare: "farmers less *vulnerable*"."""
    behind = head is not None and token.start > head.start
    return behind and not token.word.kinds.isdisjoint(("plight", "lofty"))


def _was_taught(token: Token, head: Token | None) -> bool:
    """Whether a participle tells what was done to people: "trained nurses", "nurses reached"."""
    before = head is not None and token.start < head.start
    return "taught" in token.word.verbs and not (before and "aimed-at" in token.word.verbs)


def _plain(said: Statement, phrase: Phrase, head: Token) -> Judgment | None:
    nouns = head.word.nouns
    said_of = phrase.modifiers[-1:]
    if "rising" in nouns and any("impact" in token.word.nouns for token in said_of):
        return Judgment(Defect.IMPACT, said_of[0])
    if "movement" in nouns or "deeds" in nouns or _may_be_clause(phrase):
        return None
    told = nouns.isdisjoint(("document", "made", "inner", "capacity"))
    if phrase.of is not None and told and _names_agent(said):
        return None
    if head.word.singular == "access" and said.behind and said.behind[0].word.text == "to":
        software = follows(said, "software", "product")
        return Judgment(Defect.IMPACT if software is None else Defect.FEATURE, head)
    return _held(said, phrase, head) or _sorted(said, phrase, head) or _worked(said, phrase, head)


def _may_be_clause(phrase: Phrase) -> bool:
    """Whether a noun within may as well be their verb: "government *funds* maintenance"."""
    words = (*phrase.adjectives, *phrase.modifiers)
    for actor, deed in pairwise(sorted(words, key=lambda token: token.start)):
        acting = not actor.word.nouns.isdisjoint(("person", "group")) and not actor.word.plural
        if acting and S in deed.word.forms and "deed" in deed.word.verbs:
            return True
    return False


def _names_agent(said: Statement) -> bool:
    """Whether "by" names whose deed it is: "management of forests *by* communities"."""
    for at, token in enumerate(said.behind):
        if token.word.text == "by":
            them = phrase_at(list(said.behind), at + 1, len(said.behind))
            people = them.any(*PEOPLE) if them.whose != "us" else None
            return people is not None and (people.word.plural or "crowd" in people.word.nouns)
    return False


def _held(said: Statement, phrase: Phrase, head: Token) -> Judgment | None:
    """Events and studies that someone holds."""
    nouns = head.word.nouns
    if "event" in nouns and "document" not in nouns:
        if counts_share(said):
            return None
        made = phrase.of is not None and not phrase.of.any("event", "effort")
        launched = head.word.singular in _LAUNCHES and made
        return Judgment(Defect.OUTPUT if launched else Defect.OUR_DEED, head)
    studied = nouns >= _ASSESSING and (phrase.of is not None or len(phrase.heads) > 1)
    return judged(Defect.OUR_DEED, head if studied else None)


def _sorted(said: Statement, phrase: Phrase, head: Token) -> Judgment | None:
    """By the noun's own group, unless people stand beside it."""
    if any(not each.word.nouns.isdisjoint(PEOPLE) for each in phrase.heads[:-1]):
        return None
    to_people = said.behind[:1] and said.behind[0].word.text == "to" and follows(said, *PEOPLE)
    if head.word.singular == "support" and to_people:
        return Judgment(Defect.OUR_DEED, head)
    for group, defect in _ORDER:
        if group in head.word.nouns:
            return Judgment(defect, head)
    return None


def _worked(said: Statement, phrase: Phrase, head: Token) -> Judgment | None:
    """Abilities, efforts, parts of a product, bare numbers."""
    nouns = head.word.nouns
    if "capacity" in nouns:
        return Judgment(Defect.FEATURE if _of_product(said, phrase) else Defect.INNER_STATE, head)
    if "effort" in nouns:
        large = _large(phrase.of) if phrase.of is not None else None
        return judged(Defect.IMPACT, large) or Judgment(Defect.OUR_DEED, head)
    if "facility" in nouns and any("software" in token.word.nouns for token in phrase.modifiers):
        return Judgment(Defect.FEATURE, head)
    return any_level(phrase) if has_target(said) and nouns.isdisjoint(PEOPLE) else None


def _large(phrase: Phrase) -> Token | None:
    """A whole system, or what many causes share; groups of people are neither."""
    return phrase.any("system", "impact") if phrase.any(*PEOPLE) is None else None


def _of_product(said: Statement, phrase: Phrase) -> bool:
    """Whether a product's ability is meant, since nobody's is named: "ability to export"."""
    if len(said.behind) < 2 or said.behind[0].word.text != "to" or phrase.of is not None:
        return False
    return "operate" in said.behind[1].word.verbs

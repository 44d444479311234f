"""Judges statements that name an actor, or leave the partner out: clauses and states."""

from __future__ import annotations

from typing import Final

from outcomekit.rules._language.features import feature, possible
from outcomekit.rules._language.inner import inner_state, is_inner
from outcomekit.rules._language.judgment import Defect, Judgment, judged
from outcomekit.rules._language.levels import PEOPLE, any_level, follows, inner_noun, level
from outcomekit.rules._language.statement import Form, Party, Phrase, Statement
from outcomekit.rules._language.tokens import Token

_SUPPLYING: Final = frozenset(("supply", "holding", "helping", "meeting"))
_LEVELS: Final = frozenset(("change", "reach-level", "state"))
_FARES: Final = _LEVELS | {"contributing", "saving", "aux-like", "joining"}
"""Verbs that tell how a thing fares, or what comes of it, rather than what it does."""
_BETTER: Final = frozenset(("improved", "comparative", "lofty"))
_NETWORKS: Final = frozenset(("linkedin", "facebook", "twitter", "instagram", "tiktok", "youtube"))
_GIVEN: Final = ("event", "handout", "document", "software", "effort", *PEOPLE)


def judge_acting(said: Statement) -> Judgment | None:
    """An actor, named or left out, and what it does."""
    if said.actor is Party.US:
        return _ours(said)
    if said.actor is Party.PRODUCT:
        return feature(said) or _thing(said) or _told_of_product(said)
    if said.actor is Party.THING:
        return _thing(said) or feature(said)
    return _partner(said) or inner_state(said)


def _told_of_product(said: Statement) -> Judgment | None:
    """Our product acts, whatever it does: "our app tells growers when to sell"."""
    subject, verb = said.subject, said.verb
    if subject is None or verb is None or said.form is not Form.CLAUSE or said.negated:
        return None
    if said.frame is not None or not verb.word.verbs.isdisjoint(_FARES):
        return None
    named = any("named" in head.word.nouns for head in subject.heads)
    return judged(Defect.FEATURE, verb if named or subject.whose == "us" else None)


def _ours(said: Statement) -> Judgment | None:
    """We act: our deed when we are named, else when the deed is a supplier's."""
    subject, verb = said.subject, said.verb
    if subject is None or verb is None or subject.head is None:
        return None
    head, groups = subject.head, verb.word.verbs
    if "inner" in groups and [token.word.text for token in said.behind[:2]] == ["to", "see"]:
        return None
    if said.object is not None and not groups.isdisjoint(_LEVELS) and not said.preposition:
        found = level(said.object)
        if found is not None and found.defect is not Defect.INNER_STATE:
            return found
    sure = said.form is Form.TASK or said.frame is not None or subject.whose == "us"
    if sure or "named" in head.word.nouns or "ours" in head.word.kinds:
        return Judgment(Defect.OUR_DEED, head)
    if said.modal and "undertaking" in head.word.nouns and not head.word.plural:
        return Judgment(Defect.OUR_DEED, head)
    one_of_us = not head.word.plural and "undertaking" not in head.word.nouns
    if one_of_us and "deed" in groups and follows(said, *PEOPLE) is not None:
        return Judgment(Defect.OUR_DEED, head)
    if groups.isdisjoint(_SUPPLYING) or any(_is_their_own(token) for token in said.behind):
        return None
    given = said.object is None or said.object.any(*_GIVEN)
    return judged(Defect.OUR_DEED, head if given else None)


def _is_their_own(token: Token) -> bool:
    return token.word.kinds >= {"possessive", "them"}


def _partner(said: Statement) -> Judgment | None:
    """A partner acts where all can see it, unless it only touches, gets or fares."""
    verb, object_ = said.verb, said.object
    if verb is None or said.negated or len(said.verbs) > 1:
        return None
    found = feature(said)
    if found is not None:
        return found
    groups = verb.word.verbs
    audience = said.subject.any("vehicle") if said.subject is not None else None
    moved = "change" in groups and (object_ is None or said.preposition or not object_.heads)
    if audience is not None and moved:
        return Judgment(Defect.VEHICLE, audience)
    if object_ is None:
        longer = "living" in groups and _fares_better(said)
        return judged(Defect.IMPACT, verb if longer or groups & {"decline", "fate"} else None)
    if verb.word.lemma == "contribute" and said.preposition == "to":
        return judged(Defect.IMPACT, object_.any("impact"))
    if groups & {"fate", "living", "lifting"}:
        return _faring(said, verb, object_)
    if ("vehicle" in groups and _touches(said, object_)) or _reads_ours(verb, object_):
        return Judgment(Defect.VEHICLE, verb)
    if "handed" in groups and said.form is not Form.BARE and object_.any("handout"):
        return Judgment(Defect.OUTPUT, verb)
    return None


def _fares_better(said: Statement) -> bool:
    return any("comparative" in token.word.kinds for token in said.behind[:1])


def _faring(said: Statement, verb: Token, object_: Phrase) -> Judgment | None:
    clue = object_.any("impact")
    if "fate" in verb.word.verbs:
        return judged(Defect.IMPACT, clue or verb)
    if verb.word.lemma == "earn" and not object_.heads:
        return Judgment(Defect.IMPACT, verb)
    if "lifting" in verb.word.verbs and "of" not in said.preposition:
        return None
    better = any(not token.word.kinds.isdisjoint(_BETTER) for token in object_.adjectives)
    return judged(Defect.IMPACT, clue or (object_.any("condition") if better else None))


def _touches(said: Statement, object_: Phrase) -> bool:
    if object_.any("page"):
        return True
    if said.lemma == "follow" and any(one.word.text in _NETWORKS for one in said.behind):
        return True
    ours = any("ours" in head.word.kinds for head in object_.heads)
    return ours and follows(said, "page") is not None


def _reads_ours(verb: Token, object_: Phrase) -> bool:
    """Whether what we send out is only read: "reads our newsletter"."""
    return verb.word.lemma == "read" and object_.whose == "us" and object_.any("page") is not None


def _thing(said: Statement) -> Judgment | None:
    """A result moves, a system thrives, a thing made goes live."""
    subject, verb = said.subject, said.verb
    if subject is None or verb is None:
        return None
    if verb.word.lemma in ("go", "be") and said.behind and "done" in said.behind[0].word.kinds:
        return Judgment(Defect.OUTPUT, said.behind[0])
    if verb.word.lemma == "stop" and said.object is not None and not said.preposition:
        return None
    if verb.word.verbs & _LEVELS:
        reached = said.object.any("vehicle") if said.object is not None else None
        moved = "change" in verb.word.verbs and (said.object is None or said.preposition)
        found = any_level(subject) if moved else level(subject)
        return found or judged(Defect.VEHICLE, reached)
    if "contributing" in verb.word.verbs and said.object is not None:
        return judged(Defect.IMPACT, said.object.any("impact"))
    if said.form is Form.FRAGMENT and subject.any("system"):
        lofty = any("lofty" in token.word.kinds for token in subject.adjectives)
        return judged(Defect.IMPACT, subject.any("system") if lofty else None)
    return None


def judge_state(said: Statement) -> Judgment | None:
    """Something is so."""
    state = said.state
    if state is None:
        return None
    found = possible(said)
    if found is not None or len(said.verbs) > 1:
        return found
    kinds = state.word.kinds
    if said.actor not in (Party.THING, Party.PRODUCT):
        if is_inner(state):
            return Judgment(Defect.INNER_STATE, state)
        lofty = kinds & {"lofty", "plight"} and said.actor is Party.THEM
        return judged(Defect.IMPACT, state if lofty else None)
    if said.subject is None:
        return None
    if "lofty" in kinds and said.subject.any("system"):
        return Judgment(Defect.IMPACT, state)
    inner = inner_noun(said.subject)
    if inner is not None:
        return Judgment(Defect.INNER_STATE, inner)
    if "capability" in kinds:
        return Judgment(Defect.FEATURE, state)
    return judged(Defect.OUTPUT, state if "done" in kinds or _is_in_place(said, state) else None)


def _is_in_place(said: Statement, state: Token) -> bool:
    """Whether it is in place, or up and running."""
    after = next((token for token in said.tokens if token.start > state.start), None)
    if after is None:
        return False
    return (state.word.text, after.word.text) in (("in", "place"), ("up", "and"))

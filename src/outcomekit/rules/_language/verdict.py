"""The one judgement on a statement that stands as a behavior: what it is instead, if anything.

Several rules look at one sentence, and a reader wants one answer. So the order in which the
defects are tried stands here, once, and each rule asks only whether the answer is its own.
"""

from __future__ import annotations

from enum import Enum
from typing import Final, NamedTuple

from outcomekit.rules._language.statement import Form, Party, Phrase, Statement
from outcomekit.rules._language.tokens import Token


class Defect(Enum):
    """What a statement is instead of a behavior."""

    INNER_STATE = "inner-state"
    OUR_DEED = "our-deed"
    OUTPUT = "output"
    IMPACT = "impact"
    VEHICLE = "vehicle"
    FEATURE = "feature"


class Verdict(NamedTuple):
    """A defect, and the token that gave it away."""

    defect: Defect
    clue: Token


_ACTIVE: Final = frozenset((Form.CLAUSE, Form.FRAGMENT, Form.BARE, Form.TASK))
_EVENTS: Final = ("event", "effort")
_MADE: Final = ("document", "made", "software")
_MOVES: Final = frozenset(("change", "reach-level"))


def verdict(said: Statement) -> Verdict | None:
    """What the statement is instead of a behavior; None for a behavior, and when in doubt."""
    if said.form is Form.UNREAD:
        return None
    judge = _JUDGES[said.form]
    return judge(said)


def _found(defect: Defect, clue: Token | None) -> Verdict | None:
    return Verdict(defect, clue) if clue is not None else None


def _acting(said: Statement) -> Verdict | None:
    """An actor and what it does."""
    if said.actor is Party.US:
        return _ours(said)
    if said.actor in (Party.THING, Party.PRODUCT):
        return _thing_acts(said)
    return _inner(said) or _partner(said)


def _ours(said: Statement) -> Verdict | None:
    """We act: always our deed when we are named, else when the deed is a supplier's."""
    subject, verb = said.subject, said.verb
    if subject is None or verb is None:
        return None
    head = subject.head
    if head is None:
        return None
    sure = said.form is Form.TASK or "named" in head.word.nouns or "ours" in head.word.kinds
    if sure or subject.whose == "us":
        return Verdict(Defect.OUR_DEED, head)
    if verb.word.verbs & {"supply", "holding", "helping"} and said.object is not None:
        if said.object.any("event", "handout", "document", "software", "person", "group", "crowd"):
            return Verdict(Defect.OUR_DEED, head)
    return None


def _inner(said: Statement) -> Verdict | None:
    """Knows, is aware of, shows interest: nobody can see it."""
    for verb in said.verbs:
        groups = verb.word.verbs
        if "inner" in groups and not ("inner-of" in groups and "deed" in groups):
            continue
        if "inner-of" in groups and said.object is not None and said.object.any("abstract"):
            continue
        if (
            "show" in groups
            and said.object is not None
            and not said.preposition
            and _inner_noun(said.object) is not None
        ):
            continue
        return None
    clue = said.verb
    if said.object is not None and clue is not None and "inner" not in clue.word.verbs:
        clue = _inner_noun(said.object) or clue
    return _found(Defect.INNER_STATE, clue) if said.verbs else None


def _inner_noun(phrase: Phrase) -> Token | None:
    head = phrase.head
    return head if head is not None and "inner" in head.word.nouns else None


def _partner(said: Statement) -> Verdict | None:
    """A partner acts where all can see it, unless it only touches, gets or fares."""
    verb, object_ = said.verb, said.object
    if verb is None or said.negated:
        return None
    groups = verb.word.verbs
    if object_ is not None and len(said.verbs) == 1:
        if "vehicle" in groups and object_.any("page") and not said.unasked:
            return Verdict(Defect.VEHICLE, verb)
        if "handed" in groups and said.form is not Form.BARE and object_.any("handout"):
            return Verdict(Defect.OUTPUT, verb)
        if "living" in groups and object_.any("impact"):
            return _found(Defect.IMPACT, object_.any("impact"))
        if said.modal in ("can", "may") and "operate" in groups and _is_user(said.subject):
            return Verdict(Defect.FEATURE, verb)
    if "decline" in groups and object_ is None:
        return Verdict(Defect.IMPACT, verb)
    return None


_USERS: Final = frozenset(
    "user customer admin administrator developer end-user visitor shopper subscriber member "
    "employee manager team operator viewer editor".split()
)


def _is_user(subject: Phrase | None) -> bool:
    return subject is not None and any(head.word.singular in _USERS for head in subject.heads)


def _thing_acts(said: Statement) -> Verdict | None:
    """A result moves, or a product does something."""
    subject, verb = said.subject, said.verb
    if subject is None or verb is None:
        return None
    if said.actor is Party.PRODUCT:
        if verb.word.verbs & {"able", "operate"} and said.form is not Form.TASK:
            return Verdict(Defect.FEATURE, verb)
        return None
    if verb.word.verbs & {"change", "state"} or said.form is Form.FRAGMENT:
        return _level(subject)
    return None


def _level(phrase: Phrase) -> Verdict | None:
    """What moves, where something is said to move."""
    clue = phrase.any("vehicle")
    if clue is not None and not phrase.any("inner"):
        return Verdict(Defect.VEHICLE, clue)
    clue = _inner_noun(phrase)
    if clue is not None:
        return Verdict(Defect.INNER_STATE, clue)
    clue = phrase.any("impact")
    if clue is not None and not _is_deed(phrase):
        return Verdict(Defect.IMPACT, clue)
    return None


def _is_deed(phrase: Phrase) -> bool:
    head = phrase.head
    return head is not None and "deeds" in head.word.nouns and "impact" not in head.word.nouns


def _passive(said: Statement) -> Verdict | None:
    """Something is done to what stands first."""
    subject, verb = said.subject, said.verb
    if subject is None or verb is None:
        return None
    groups = verb.word.verbs
    if said.actor is Party.US or said.negated:
        return None
    if said.actor is Party.THEM:
        if "taught" not in groups:
            return None
        if said.object is not None and said.object.any("impact") and "relief" in groups:
            return _found(Defect.IMPACT, said.object.any("impact"))
        return Verdict(Defect.OUTPUT, verb)
    if said.modal in ("can", "may", "could"):
        return (
            Verdict(Defect.FEATURE, verb) if "operate" in groups and subject.any(*_MADE) else None
        )
    if groups & {"change", "reach-level"}:
        level = _level(subject)
        if level is not None:
            return level
    if said.preposition == "by" and said.object is not None:
        if said.object.whose != "us" and said.object.any("person", "group", "crowd"):
            return None
    if "finished" in groups and "deeds" not in _classes(subject):
        return Verdict(Defect.OUTPUT, verb)
    return None


def _classes(phrase: Phrase) -> frozenset[str]:
    return phrase.head.word.nouns if phrase.head else frozenset()


def _state(said: Statement) -> Verdict | None:
    """Something is so."""
    state = said.state
    if state is None or len(said.verbs) > 1:
        return None
    kinds = state.word.kinds
    if said.actor in (Party.THEM, Party.UNKNOWN, Party.NOBODY) and "inner" in kinds:
        return Verdict(Defect.INNER_STATE, state)
    if said.actor is Party.THING and said.subject is not None:
        if said.subject.any("system") and "lofty" in kinds:
            return Verdict(Defect.IMPACT, state)
    if said.actor in (Party.THING, Party.PRODUCT) and state.word.text in (
        "live",
        "available",
        "ready",
    ):
        return Verdict(Defect.OUTPUT, state)
    return None


def _plan(said: Statement) -> Verdict | None:
    """The plain form of plans: who acts is left out, and what is done must tell."""
    verb, object_ = said.verb, said.object
    if verb is None:
        return None
    groups = verb.word.verbs
    inner = _inner(said)
    if inner is not None:
        return inner
    if object_ is None:
        return None
    moved = groups & _MOVES and not said.preposition
    if moved:
        level = _level(object_)
        if level is not None:
            return level
    if said.unasked:
        return None
    if "ensure" in groups:
        return None
    if groups & {"making"} and object_.any("document", "software") and not object_.any("event"):
        return Verdict(Defect.OUTPUT, verb)
    if "holding" in groups and object_.any(*_EVENTS):
        return Verdict(Defect.OUR_DEED, verb)
    if "making" in groups and object_.any("made"):
        return Verdict(Defect.OUTPUT, verb)
    if "helping" in groups and object_.any("person", "group", "crowd"):
        return Verdict(Defect.OUR_DEED, verb)
    if "supply" in groups and "deed" not in groups:
        return Verdict(Defect.OUR_DEED, verb)
    if moved and object_.any("person", "group", "crowd"):
        return Verdict(Defect.IMPACT, object_.heads[-1])
    return None


def _gerund(said: Statement) -> Verdict | None:
    verb = said.verb
    if verb is None or said.unasked or "supply" not in verb.word.verbs:
        return None
    return _plan(said)


def _led(said: Statement) -> Verdict | None:
    """A participle first: what moved, what was made, who was taught."""
    verb, object_ = said.verb, said.object
    if verb is None or object_ is None:
        return None
    groups = verb.word.verbs
    if verb.word.kinds & {"improved"} or groups & {"change"}:
        level = _level(object_)
        if level is not None:
            return level
        if object_.any("system"):
            return _found(Defect.IMPACT, object_.any("system"))
    if "taught" in groups and object_.any("person", "group", "crowd"):
        return Verdict(Defect.OUTPUT, verb)
    if "finished" in groups and not object_.any("person", "group", "crowd"):
        return Verdict(Defect.OUTPUT, verb)
    return None


def _nouns(said: Statement) -> Verdict | None:
    """No verb: what the nouns name decides."""
    subject = said.subject
    if subject is None or subject.head is None:
        return None
    return _named(subject)


def _named(phrase: Phrase) -> Verdict | None:
    head = phrase.head
    if head is None:
        return None
    nouns = head.word.nouns
    if "vehicle" in nouns and (phrase.quantified or phrase.counted or len(nouns) == 1):
        return Verdict(Defect.VEHICLE, head)
    if nouns & {"event"} and "document" not in nouns:
        return Verdict(Defect.OUR_DEED, head)
    if "inner" in nouns:
        return Verdict(Defect.INNER_STATE, head)
    if "impact" in nouns:
        return Verdict(Defect.IMPACT, head)
    if "document" in nouns:
        return Verdict(Defect.OUTPUT, head)
    if "software" in nouns:
        return Verdict(Defect.FEATURE, head)
    if "effort" in nouns:
        if phrase.of is not None and phrase.of.any("system", "impact"):
            return _found(Defect.IMPACT, phrase.of.any("system", "impact"))
        return Verdict(Defect.OUR_DEED, head)
    return None


_JUDGES: Final = {
    Form.CLAUSE: _acting,
    Form.FRAGMENT: _acting,
    Form.BARE: _acting,
    Form.TASK: _acting,
    Form.PASSIVE: _passive,
    Form.STATE: _state,
    Form.PLAN: _plan,
    Form.GERUND: _gerund,
    Form.LED: _led,
    Form.NOUNS: _nouns,
}

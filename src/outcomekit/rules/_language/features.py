"""The voice of data sheets: what a product can do, what its users can do with it."""

from __future__ import annotations

from typing import Final

from outcomekit.rules._language.judgment import Defect, Judgment, judged
from outcomekit.rules._language.levels import PEOPLE, follows
from outcomekit.rules._language.signs import has
from outcomekit.rules._language.statement import Form, Party, Phrase, Statement

_CAN: Final = frozenset(("can", "may", "could"))
_WISHES: Final = frozenset(("want", "need", "like", "can", "would"))
_CARRIERS: Final = frozenset(("carrier", "software", "channel"))
_CERTAIN: Final = frozenset(("the", "this", "its", "their", "each", "other", "another", "both"))
_PARTS: Final = frozenset(("software", "product", "channel"))
_SEVERAL: Final = frozenset(("multiple", "several", "many", "all", "any", "most", "various"))
_POSSIBLE: Final = frozenset(("possible", "able", "easy"))


def feature(said: Statement) -> Judgment | None:
    """A capability that the statement tells of, whoever is its subject."""
    verb = said.verb
    if verb is None:
        return None
    groups = verb.word.verbs
    can = said.modal in _CAN
    if said.actor is Party.PRODUCT:
        works = groups & {"able", "operate"} or (verb.word.lemma == "have" and _has_part(said))
    elif can and _is_served(said) and "operate" in groups:
        works = True
    elif can and said.actor in (Party.THING, Party.UNKNOWN):
        works = groups & {"able", "operate", "spec"}
    elif can and said.actor is Party.THEM:
        works = _through_software(said)
    elif said.actor in (Party.THING, Party.UNKNOWN) and verb.word.lemma == "have":
        works = _has_part(said)
    elif said.form is Form.BARE and verb.word.lemma == "have":
        works = _has_part(said) and _tells_kind(said)
    else:
        works = _as_listed(said, groups)
    return judged(Defect.FEATURE, verb if works else None)


def _as_listed(said: Statement, groups: frozenset[str]) -> bool:
    """Whether it stands in a list of what a product does: "Supports dark mode"."""
    if said.actor is Party.THING and groups & {"able", "operate"} and _by_itself(said):
        return True
    if said.form is Form.PLAN and said.object is not None:
        if "notifying" in groups and said.object.any("served"):
            return True
        if "showing" in groups and _on_screen(said):
            return True
    if said.form is Form.PLAN and "operate" in groups and not said.unasked:
        return has(said.behind, "data-sheet")
    telling = said.form is Form.FRAGMENT and said.actor is Party.THING
    listed = telling or said.form in (Form.BARE, Form.PLAN) or _is_it(said)
    if listed and "notifying" in groups and said.object is None:
        return any(token.word.text in ("when", "if") for token in said.behind[:1])
    return listed and "spec" in groups and (_enables(said) or _runs_anywhere(said))


def _is_it(said: Statement) -> bool:
    """Whether "it" does it: the partner, too, so that what it does must be software's."""
    return said.subject is not None and [one.word.text for one in said.subject.heads] == ["it"]


def _runs_anywhere(said: Statement) -> bool:
    """Whether it is told where software runs: "Works on any phone", "Runs in the browser"."""
    assert said.verb is not None
    if said.verb.word.lemma not in ("work", "run", "connect") or said.form is Form.PLAN:
        return False
    texts = [token.word.text for token in said.behind[:3]]
    if texts[:1] == ["offline"]:
        return len(said.behind) == 1
    carriers = [token for token in said.behind[1:] if not token.word.nouns.isdisjoint(_CARRIERS)]
    if said.verb.word.lemma == "run" and texts[1:2] != ["its"]:
        return bool(carriers) and any("carrier" in token.word.nouns for token in carriers)
    anywhere = texts[1:2] and (
        texts[1] in ("any", "all", "every", "most")
        or "operating-system" in said.behind[1].word.nouns
    )
    return bool(anywhere and carriers) and follows(said, *PEOPLE, "event") is None


def _has_part(said: Statement) -> bool:
    return said.object is not None and said.object.any("software") is not None


def _tells_kind(said: Statement) -> bool:
    """Whether a word of data sheets says what kind of part: "a *built-in* sensor"."""
    return said.object is not None and any(
        "capability" in token.word.kinds for token in said.object.adjectives
    )


def _by_itself(said: Statement) -> bool:
    return any(token.word.text == "automatically" for token in said.behind)


def _on_screen(said: Statement) -> bool:
    """Whether a part of the software is named where it is shown: "at checkout"."""
    places = [at for at, token in enumerate(said.behind) if token.word.text in ("at", "on", "in")]
    return any(
        not token.word.nouns.isdisjoint(("page", "software"))
        for at in places
        for token in said.behind[at + 1 :]
    )


def _through_software(said: Statement) -> bool:
    """Whether a channel of software is named by which they can: "*via* SMS", "in the app"."""
    for at, token in enumerate(said.behind):
        if token.word.text in ("via", "through", "using"):
            return any(
                not each.word.nouns.isdisjoint(("software", "product", "channel"))
                for each in said.behind[at + 1 : at + 4]
            )
        if token.word.text == "by":
            return any("channel" in each.word.nouns for each in said.behind[at + 1 : at + 2])
    worked = said.verb is not None and "operate" in said.verb.word.verbs
    return worked and any(
        token.word.text in ("in", "on", "from") and "channel" in each.word.nouns
        for token, each in zip(said.behind, said.behind[2:], strict=False)
    )


def possible(said: Statement) -> Judgment | None:
    """The same after "is": "users are able to export", "it is possible to export"."""
    state = said.state
    if state is None or state.word.text not in _POSSIBLE:
        return None
    impersonal = said.subject is not None and any(
        head.word.text == "it" for head in said.subject.heads
    )
    operated = any("operate" in verb.word.verbs for verb in said.verbs[1:]) or (
        impersonal and any("operate" in token.word.verbs for token in said.behind)
    )
    return judged(Defect.FEATURE, state if operated and (impersonal or _is_served(said)) else None)


def user_story(said: Statement) -> Judgment | None:
    """A wish for a feature, as software makers write it down: "As a clerk, I want to …"."""
    if [token.word.text for token in said.tokens[:2]] not in (["as", "a"], ["as", "an"]):
        return None
    for comma, we, wish in zip(said.tokens, said.tokens[1:], said.tokens[2:], strict=False):
        if comma.text == "," and we.word.text in ("i", "we") and wish.word.text in _WISHES:
            return Judgment(Defect.FEATURE, wish)
    return None


def _is_served(said: Statement) -> bool:
    return said.subject is not None and said.subject.any("served") is not None


def _enables(said: Statement) -> bool:
    """Whether a product could be the subject that is left out: "Syncs with Outlook"."""
    object_ = said.object
    assert said.verb is not None
    if _is_certain_one(said):
        return False
    if "letting" in said.verb.word.verbs and object_ is not None:
        people = (*object_.modifiers, *object_.heads)
        if any(not token.word.nouns.isdisjoint(("served", *PEOPLE)) for token in people):
            return _lets_operate(said)
    if said.verb.word.lemma == "support" and object_ is not None and _is_kind(object_, said):
        return not said.unasked
    if follows(said, *PEOPLE) is not None or said.unasked:
        return False
    if said.form is Form.PLAN:
        named = object_ is not None and object_.head is not None and object_.head.name
        return said.verb.word.lemma == "allow" or (named and said.verb.word.lemma == "support")
    if any("capability" in token.word.kinds for token in said.behind):
        return object_ is None or object_.any(*PEOPLE) is None
    return object_ is not None and _is_technical(object_, said.preposition)


def _is_certain_one(said: Statement) -> bool:
    """Whether one certain thing or group is meant, as no data sheet does: "*the* alarm log"."""
    words = list(said.behind)
    if said.preposition and said.lemma in ("work", "run", "load"):
        words = [token for token in words[:2] if "preposition" not in token.word.kinds]
    return bool(words) and words[0].word.text in _CERTAIN


def _is_kind(object_: Phrase, said: Statement) -> bool:
    """Whether it is of what a product supports several, or any: "multiple currencies", "PDF"."""
    kinds = [head for head in object_.heads if "supported" in head.word.nouns]
    if not kinds:
        return False
    several = any(token.word.text in _SEVERAL for token in said.behind[:2])
    return object_.quantified or several or any(head.name for head in kinds)


def _lets_operate(said: Statement) -> bool:
    """Whether what users are let do is to work a piece of software."""
    object_ = said.object
    assert object_ is not None
    users = object_.any("app-user") or any(
        "app-user" in one.word.nouns for one in object_.modifiers
    )
    for at, token in enumerate(said.behind):
        if "operate" in token.word.verbs and "base" in token.word.forms:
            rest = said.behind[at + 1 :]
            certain = bool(rest) and rest[0].word.text in _CERTAIN
            tool = any(not one.word.nouns.isdisjoint(_PARTS) for one in rest)
            return bool(users) or tool or not certain
    return False


def _is_technical(object_: Phrase, preposition: str) -> bool:
    head = object_.head
    if head is None:
        return False
    nouns = head.word.nouns
    if "software" in nouns or (head.name and preposition == "with" and "document" not in nouns):
        return True
    if object_.any("facility") and not preposition and object_.quantified:
        return True
    return head.name and not nouns and preposition in ("", "with", "to", "on")

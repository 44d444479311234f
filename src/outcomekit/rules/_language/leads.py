"""Whether a statement begins with a verb: "Brings the log", "Train agents", "Improved yields"."""

from __future__ import annotations

from typing import Final

from outcomekit.rules._language.lexicon import BASE, ING, PARTICIPLE, PAST, S, Word
from outcomekit.rules._language.tokens import Token
from outcomekit.rules._language.verbs import are_people, is_auxiliary, starts_object, takes_object

_DONE: Final = frozenset((PAST, PARTICIPLE))
_LEVELS: Final = frozenset(("change", "reach-level"))
_PARTICLES: Final = frozenset(("out", "up", "off", "down", "back", "over"))


def leading_form(tokens: list[Token], at: int, stop: int) -> str:
    """The form of a verb that begins the statement, empty where a noun begins it."""
    token = tokens[at]
    forms = token.word.forms
    if not forms or token.name or token.owns:
        return ""
    if forms & _DONE and BASE not in forms:
        return PARTICIPLE if PARTICIPLE in forms else ""
    after = tokens[at + 1] if at + 1 < stop else None
    if ING in forms:
        return ING if _is_doing(token.word, after) else ""
    form = S if S in forms else BASE
    return form if _is_leading(tokens, at, stop, form) else ""


def _is_doing(meant: Word, after: Token | None) -> bool:
    """Whether an ing-form in front is a verb with its object, and no noun like "training"."""
    if not meant.nouns or (after is not None and starts_object(after)):
        return True
    return after is not None and "helping" in meant.verbs and are_people(after)


def _is_leading(tokens: list[Token], at: int, stop: int, form: str) -> bool:
    """Whether a base form or an s-form in front is a verb."""
    meant = tokens[at].word
    if at + 1 >= stop:
        return not meant.nouns and not meant.kinds
    after = tokens[at + 1]
    if starts_object(after) or _takes_particle(meant, after):
        return True
    acts = "crowd" in meant.nouns and BASE in after.word.forms and not after.word.nouns
    if acts or ("done" in after.word.kinds and meant.nouns):
        return False
    if meant.kinds & {"preposition", "plain", "conjunction"}:
        described = "plain" in meant.kinds and "supply" in meant.verbs
        return described and _has_adjunct(tokens, at + 1, stop)
    if _lets_someone(tokens, at, stop):
        return True
    if "impact" in meant.nouns and S in after.word.forms and "movement" in after.word.nouns:
        return False
    if not meant.verbs.isdisjoint(_LEVELS) and form == BASE:
        noun = "movement" in meant.nouns and "preposition" in after.word.kinds
        return not (noun or is_auxiliary(after) or after.sort == "mark")
    if not meant.nouns or ("adverb" in after.word.kinds and not after.word.nouns):
        return True
    verbal = _s_form_is_verb if form == S else _base_form_is_verb
    return not _is_actor(tokens, at, stop) and verbal(tokens, at, stop)


def _takes_particle(meant: Word, after: Token) -> bool:
    """Whether a particle follows: "log in", "roll out", "signs off"."""
    text = after.word.text
    if "particle" in meant.verbs and text in ("in", "on", "off", "out"):
        return True
    return text in _PARTICLES and "impact" not in meant.nouns


def _lets_someone(tokens: list[Token], at: int, stop: int) -> bool:
    """Whether people and a plain form follow: "help clinics introduce triage"."""
    if "letting" not in tokens[at].word.verbs:
        return False
    after = at + 1
    while after < stop and tokens[after].word.nouns and not are_people(tokens[after]):
        after += 1
    return (
        after + 1 < stop
        and are_people(tokens[after])
        and (BASE in tokens[after + 1].word.forms or tokens[after + 1].word.text == "to")
    )


_VERB_BEFORE: Final = frozenset(
    ("with", "within", "about", "at", "after", "before", "during", "against", "without", "via")
)
"""Behind a word that could be noun or verb, these rather follow a verb: "return within a week"."""


def _s_form_is_verb(tokens: list[Token], at: int, stop: int) -> bool:
    after = tokens[at + 1]
    kinds = after.word.kinds
    if "preposition" in kinds:
        if after.word.text == "for" and tokens[at].word.lemma == "call" and at + 2 < stop:
            return starts_object(tokens[at + 2])
        return after.word.text not in ("of", "per", "from") and "joining" in tokens[at].word.verbs
    if after.sort == "mark" or is_auxiliary(after) or kinds & {"conjunction", "relative"}:
        return False
    if (BASE in after.word.forms and are_people(tokens[at])) or "done" in kinds:
        return False
    if after.word.forms & _DONE and not after.word.nouns:
        return at + 2 < stop and bool(tokens[at + 2].word.nouns) and not are_people(tokens[at])
    return bool(after.word.nouns or kinds or after.name or not after.word.forms)


def _is_actor(tokens: list[Token], at: int, stop: int) -> bool:
    """Whether a person leads, and the verb comes next: "Sponsor hosts a visit"."""
    if tokens[at].word.plural or "person" not in tokens[at].word.nouns:
        return False
    if S not in tokens[at + 1].word.forms:
        return False
    later = tokens[at + 2] if at + 2 < stop else None
    return later is not None and (starts_object(later) or takes_object(tokens[at], later))


def _base_form_is_verb(tokens: list[Token], at: int, stop: int) -> bool:
    after = tokens[at + 1]
    kinds = after.word.kinds
    if "conjunction" in kinds:
        later = tokens[at + 2] if at + 2 < stop else None
        return (
            later is not None and BASE in later.word.forms and not _ends_name(tokens, at + 2, stop)
        )
    if "preposition" in kinds:
        if "person" in tokens[at].word.nouns and after.word.text in ("for", "with"):
            return True
        return after.word.text in _VERB_BEFORE and "joining" in tokens[at].word.verbs
    if after.sort == "mark" or is_auxiliary(after):
        return False
    if _surely_leads(tokens, at, stop):
        return True
    if after.word.forms & {S, PAST, PARTICIPLE} and not after.word.nouns:
        return False
    if after.word.plural and "software" in after.word.nouns:
        return False
    if "event" in tokens[at].word.nouns and "helping" in tokens[at].word.verbs:
        return _names_people(tokens, at + 1, stop)
    return _has_plural_object(tokens, at + 1, stop) or _has_adjunct(tokens, at + 1, stop)


def _surely_leads(tokens: list[Token], at: int, stop: int) -> bool:
    """Whether a described noun follows, or what this verb takes and the noun does not."""
    after, verbs = tokens[at + 1], tokens[at].word.verbs
    described = after.word.kinds & {"plain", "improved", "lofty"}
    if described and (not after.word.nouns or (at + 2 < stop and tokens[at + 2].word.nouns)):
        return True
    if "launching" in verbs and after.word.text not in ("event", "party", "date"):
        return True
    return "helping" in verbs and not after.word.nouns.isdisjoint(_SOMEONE)


_SOMEONE: Final = frozenset(("ours", "planner"))
_LEVEL_NOUNS: Final = frozenset(("impact", "vehicle", "measure", "metric", "goal"))
_ADJUNCTS: Final = frozenset(("to", "with", "within", "across", "before", "after", "without"))


def _has_adjunct(tokens: list[Token], at: int, stop: int) -> bool:
    """Whether it goes on as behind a verb: "Review code *within a day*", "Track costs *weekly*"."""
    start = at
    while at < stop and (
        tokens[at].word.nouns or tokens[at].name or "plain" in tokens[at].word.kinds
    ):
        at += 1
    if at == start:
        return False
    last = tokens[at - 1].word
    if at >= stop or not last.nouns.isdisjoint(_LEVEL_NOUNS):
        return False
    after = tokens[at].word
    return after.text in _ADJUNCTS or ("adverb" in after.kinds and at + 1 == stop)


def _names_people(tokens: list[Token], at: int, stop: int) -> bool:
    """Whether the nouns from here on end in people: "Survey employees", not "Survey results"."""
    while at + 1 < stop and tokens[at + 1].word.nouns:
        at += 1
    return not tokens[at].word.nouns.isdisjoint(("person", "group", "crowd", "ours"))


def _ends_name(tokens: list[Token], at: int, stop: int) -> bool:
    """Whether a word that could be a verb is the last of a name: "Research and development"."""
    if not tokens[at].word.nouns:
        return False
    return at + 1 >= stop or "preposition" in tokens[at + 1].word.kinds


def _has_plural_object(tokens: list[Token], at: int, stop: int) -> bool:
    """Whether an object ends in many or in people: "Survey employees" against "Test suite"."""
    while at + 1 < stop and (tokens[at + 1].word.nouns or tokens[at + 1].name):
        if tokens[at].word.plural and not starts_object(tokens[at]) and tokens[at + 1].word.forms:
            break
        at += 1
    last = tokens[at].word
    if at + 1 < stop:
        after = tokens[at + 1]
        forms = after.word.forms
        if is_auxiliary(after) or (forms and not after.word.nouns and ING not in forms):
            return False
        if forms & {BASE} and last.plural and at + 2 < stop and after.word.nouns:
            return False
    return last.plural or not last.nouns.isdisjoint(("person", "group", "crowd"))

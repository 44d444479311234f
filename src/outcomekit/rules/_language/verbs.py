"""Which token is the statement's verb: endings, neighbors and lists tell verbs from nouns."""

from __future__ import annotations

from typing import Final

from outcomekit.rules._language.lexicon import BASE, ING, PARTICIPLE, PAST, S, Word
from outcomekit.rules._language.tokens import Token

_OBJECT: Final = frozenset(("determiner", "possessive", "ours", "them", "pronoun", "number"))
_NO_OBJECT: Final = frozenset(("that", "which", "one", "no"))
_NO_SUBJECT: Final = frozenset(("determiner", "possessive", "preposition", "subordinate"))
_SUBJECTS: Final = frozenset(("ours", "them", "pronoun", "relative"))
_DESCRIBING: Final = frozenset(("improved", "lofty", "capability"))
_AUX: Final = frozenset(("modal", "be", "have", "do"))
_DONE: Final = frozenset((PAST, PARTICIPLE))
_LEVELS: Final = frozenset(("change", "reach-level"))
_PARTICLES: Final = frozenset(("out", "up", "off", "down", "back", "over"))
_ALONE: Final = frozenset(("i", "someone", "everyone", "everybody", "nobody", "one"))
_QUANTITIES: Final = frozenset(("they", "all", "most", "many", "some", "half", "both", "few"))


def starts_object(token: Token) -> bool:
    """Whether a token can only begin an object, so that what stands before it is a verb."""
    if token.sort != "word":
        return token.sort in ("number", "quotation") or token.text in "$€£#~"
    meant = token.word
    return token.owns or (not meant.kinds.isdisjoint(_OBJECT) and meant.text not in _NO_OBJECT)


def starts_object_later(tokens: list[Token], at: int, stop: int) -> bool:
    """Whether an object follows a verb in the past, so that it is no participle."""
    if at + 1 >= stop:
        return False
    after = tokens[at + 1]
    if starts_object(after):
        return True
    meant = after.word
    if after.sort != "word":
        return False
    if not meant.kinds:
        return bool(meant.nouns) or after.name or not meant.forms
    return bool(meant.kinds & {"plain", "improved", "lofty", "capability"})


def is_auxiliary(token: Token) -> bool:
    """Whether it is a modal or a form of be, have, do."""
    return not token.word.kinds.isdisjoint(_AUX)


def find_verb(tokens: list[Token], start: int, stop: int) -> int | None:
    """Where the verb stands that says what the subject does, None where there is none.

    A participle gives way to a finite verb behind it: "Farmers trained last year *sell* compost".
    """
    loose: int | None = None
    for at in range(start + 1, stop):
        token = tokens[at]
        if token.sort != "word":
            continue
        if is_auxiliary(token):
            if loose is not None and (
                "conjunction" in tokens[at - 1].word.kinds or _within_aside(tokens, at, loose)
            ):
                return loose
            return at
        forms = token.word.forms
        if not forms:
            if loose is None and _is_unknown_verb(tokens, at, stop):
                return at
            continue
        if not _may_follow(tokens, at, start):
            continue
        if forms.isdisjoint(_DONE):
            if ING not in forms and _is_finite(tokens, at, start, stop):
                return at
            if loose is None and ING in forms and _is_telling(tokens, at, stop):
                loose = at
        elif BASE in forms and _is_finite(tokens, at, start, stop):
            return at
        elif loose is None:
            if PAST in forms and starts_object_later(tokens, at, stop):
                return at
            loose = at
    return loose


def _is_unknown_verb(tokens: list[Token], at: int, stop: int) -> bool:
    """Whether an unknown word can only be a verb: "customers *dogfood* the beta"."""
    token = tokens[at]
    if token.word.known or token.word.plural or token.name or not _are_people(tokens[at - 1]):
        return False
    return at + 1 < stop and starts_object(tokens[at + 1])


def _within_aside(tokens: list[Token], at: int, loose: int) -> bool:
    """Whether what stands here belongs to a side clause that began after a verb was found."""
    return any(
        not tokens[back].word.kinds.isdisjoint(("subordinate", "relative"))
        for back in range(loose + 1, at)
    )


def _may_follow(tokens: list[Token], at: int, start: int) -> bool:
    """Whether a verb can stand here, behind what stands before it."""
    token, before = tokens[at], _subject_end(tokens, at, start)
    if "preposition" in token.word.kinds and not _is_liking(tokens, at):
        return False
    if before.sort == "mark":
        return before.text in ",%)-–"
    if before.sort == "number":
        return "%" in before.text
    kinds = before.word.kinds
    if before.owns or not kinds or kinds & _SUBJECTS:
        return not before.owns
    if kinds & _NO_SUBJECT or ("conjunction" in kinds and "improved" in token.word.kinds):
        return False
    if before.word.nouns:
        return True
    if "plain" in kinds:
        return not token.word.nouns and BASE not in token.word.forms
    return kinds.isdisjoint(_DESCRIBING)


def _is_liking(tokens: list[Token], at: int) -> bool:
    """Whether "like" is the verb: "users like the design", but "plants like ours report"."""
    inner = "inner" in tokens[at].word.verbs
    return inner and at + 1 < len(tokens) and starts_object(tokens[at + 1])


def _is_finite(tokens: list[Token], at: int, start: int, stop: int) -> bool:
    """Whether a base form or an s-form says what the words before it do."""
    meant = tokens[at].word
    before = _subject_end(tokens, at, start)
    after = tokens[at + 1] if at + 1 < stop else None
    if "relative" in before.word.kinds:
        return True
    plural = _is_plural(before)
    if S in meant.forms:
        if plural and not before.name:
            return False
        if meant.nouns and meant.plural:
            if "movement" in meant.nouns:
                return after is None or after.word.text != "of"
            return after is not None and (
                starts_object(after) or (_is_single_actor(before) and _may_be_object(after))
            )
        return not (_is_thing(before) and _goes_with_nouns(meant, after))
    if not plural:
        return before.name and not meant.nouns and not meant.kinds
    return _base_after_plural(tokens[at], before, after)


def _is_single_actor(token: Token) -> bool:
    return not token.word.nouns.isdisjoint(("person", "product", "ours")) and not token.owns


def _may_be_object(token: Token) -> bool:
    meant = token.word
    return token.sort == "word" and not meant.forms and not meant.kinds - {"plain", "improved"}


def _is_thing(token: Token) -> bool:
    nouns = token.word.nouns
    return bool(nouns) and nouns.isdisjoint(("person", "group", "crowd", "product", "ours"))


def _goes_with_nouns(meant: Word, after: Token | None) -> bool:
    """Whether an s-form behind a thing is rather its plural: "income *sources* for families"."""
    if not meant.verbs.isdisjoint(("change", "state", "joining", "able")):
        return False
    return after is not None and after.word.text in ("for", "of", "in", "from", "per")


def _base_after_plural(token: Token, before: Token, after: Token | None) -> bool:
    meant = token.word
    if "preposition" in meant.kinds and not meant.nouns:
        return False
    if not meant.nouns and not meant.kinds:
        return True
    if "attribute" in before.word.nouns or after is None:
        return False
    if is_auxiliary(after) or after.word.text in ("of", "per"):
        return False
    if before.sort != "word" and "movement" in meant.nouns:
        return False
    if meant.nouns and before.name and not before.word.plural and not starts_object(after):
        return False
    finite = after.word.forms and not after.word.nouns and not after.word.kinds
    return not (finite and after.word.forms.isdisjoint(_DONE | {ING}))


def _subject_end(tokens: list[Token], at: int, start: int) -> Token:
    """The last word of the subject, over adverbs and what joins verbs."""
    back = at - 1
    while back > start:
        token = tokens[back]
        if token.text in ",-–" or ("adverb" in token.word.kinds and not token.word.nouns):
            back -= 1
        else:
            break
    return tokens[back]


def _is_plural(token: Token) -> bool:
    if token.sort != "word":
        return True
    meant = token.word
    if meant.kinds and meant.kinds & {"relative", "ours", "pronoun"}:
        return meant.text not in _ALONE
    if meant.plural or (token.name and not meant.nouns) or meant.text in _QUANTITIES:
        return True
    return "crowd" in meant.nouns


def _is_telling(tokens: list[Token], at: int, stop: int) -> bool:
    """Whether an ing-form tells what the words before it do: "cooperatives *using* the maps"."""
    before, token = tokens[at - 1], tokens[at]
    if before.word.kinds & {"preposition", "conjunction"}:
        return False
    followed = at + 1 < stop and starts_object(tokens[at + 1])
    if token.word.nouns and not followed:
        return False
    if _is_plural(before):
        return True
    return followed and not before.word.nouns.isdisjoint(("person", "group"))


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
    return after is not None and "helping" in meant.verbs and _are_people(after)


def _is_leading(tokens: list[Token], at: int, stop: int, form: str) -> bool:
    """Whether a base form or an s-form in front is a verb."""
    meant = tokens[at].word
    if at + 1 >= stop:
        return not meant.nouns and not meant.kinds
    after = tokens[at + 1]
    if starts_object(after) or _takes_particle(meant, after, form):
        return True
    if meant.kinds & {"preposition", "plain", "conjunction"}:
        described = "plain" in meant.kinds and "supply" in meant.verbs
        return described and _has_adjunct(tokens, at + 1, stop)
    if _lets_someone(tokens, at, stop):
        return True
    if not meant.verbs.isdisjoint(_LEVELS) and form == BASE:
        noun = "movement" in meant.nouns and "preposition" in after.word.kinds
        return not (noun or is_auxiliary(after) or after.sort == "mark")
    if not meant.nouns or ("adverb" in after.word.kinds and not after.word.nouns):
        return True
    verbal = _s_form_is_verb if form == S else _base_form_is_verb
    return verbal(tokens, at, stop)


def _takes_particle(meant: Word, after: Token, form: str) -> bool:
    """Whether a particle follows: "log in", "roll out", "signs off"."""
    text = after.word.text
    if "particle" in meant.verbs and text in ("in", "on", "off", "out"):
        return True
    return form == BASE and text in _PARTICLES


def _are_people(token: Token) -> bool:
    return token.word.plural and not token.word.nouns.isdisjoint(("person", "group", "crowd"))


def _lets_someone(tokens: list[Token], at: int, stop: int) -> bool:
    """Whether people and a plain form follow: "help clinics introduce triage"."""
    if "letting" not in tokens[at].word.verbs:
        return False
    after = at + 1
    while after < stop and tokens[after].word.nouns and not _are_people(tokens[after]):
        after += 1
    return (
        after + 1 < stop
        and _are_people(tokens[after])
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
        return after.word.text not in ("of", "per", "from") and "joining" in tokens[at].word.verbs
    if after.sort == "mark" or is_auxiliary(after) or kinds & {"conjunction", "relative"}:
        return False
    if BASE in after.word.forms and _are_people(tokens[at]):
        return False
    if after.word.forms & _DONE and not after.word.nouns:
        return at + 2 < stop and bool(tokens[at + 2].word.nouns)
    return bool(after.word.nouns or kinds or after.name or not after.word.forms)


def _base_form_is_verb(tokens: list[Token], at: int, stop: int) -> bool:
    after = tokens[at + 1]
    kinds = after.word.kinds
    if "conjunction" in kinds:
        later = tokens[at + 2] if at + 2 < stop else None
        return (
            later is not None and BASE in later.word.forms and not _ends_name(tokens, at + 2, stop)
        )
    if "preposition" in kinds:
        return after.word.text in _VERB_BEFORE and "joining" in tokens[at].word.verbs
    if after.sort == "mark" or is_auxiliary(after):
        return False
    if kinds & {"plain", "improved", "lofty"} and (
        not after.word.nouns or (at + 2 < stop and tokens[at + 2].word.nouns)
    ):
        return True
    if "launching" in tokens[at].word.verbs and not after.word.nouns.isdisjoint(_SHIPPED):
        return True
    if after.word.forms & {S, PAST, PARTICIPLE} and not after.word.nouns:
        return False
    if after.word.plural and "software" in after.word.nouns:
        return False
    return _has_plural_object(tokens, at + 1, stop) or _has_adjunct(tokens, at + 1, stop)


_SHIPPED: Final = frozenset(("software", "document", "made", "product", "page"))
_LEVEL_NOUNS: Final = frozenset(("impact", "vehicle", "measure", "metric", "goal"))
_ADJUNCTS: Final = frozenset(("to", "with", "within", "across", "before", "after", "without"))


def _has_adjunct(tokens: list[Token], at: int, stop: int) -> bool:
    """Whether it goes on as behind a verb: "Review code *within a day*", "Track costs *weekly*"."""
    while at < stop and (tokens[at].word.nouns or tokens[at].name):
        at += 1
    last = tokens[at - 1].word
    if at >= stop or not last.nouns.isdisjoint(_LEVEL_NOUNS):
        return False
    after = tokens[at].word
    return after.text in _ADJUNCTS or ("adverb" in after.kinds and at + 1 == stop)


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

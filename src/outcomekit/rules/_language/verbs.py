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
_PARTICLES: Final = frozenset(("out", "up", "off", "back", "down", "over", "away"))
_ALONE: Final = frozenset(
    ("i", "someone", "somebody", "anyone", "anybody", "everyone", "everybody", "nobody", "one")
)
_ACTORS: Final = frozenset(("person", "group", "product", "ours"))
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
    alone = at + 2 >= stop or not tokens[at + 2].word.nouns
    if "adverb" in meant.kinds and alone:
        return False
    timed = at + 2 < stop and "period" in tokens[at + 2].word.kinds
    return not timed and bool(meant.kinds & {"plain", "improved", "lofty", "capability"})


def is_auxiliary(token: Token) -> bool:
    """Whether it is a modal or a form of be, have, do."""
    return not token.word.kinds.isdisjoint(_AUX)


def are_people(token: Token) -> bool:
    """Whether a token names several people or groups."""
    return token.word.plural and not token.word.nouns.isdisjoint(("person", "group", "crowd"))


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
        if not _may_follow(tokens, at, start) or _describes_unit(tokens, at):
            continue
        if forms.isdisjoint(_DONE):
            if ING not in forms and (
                _is_finite(tokens, at, start, stop) or _resumes(tokens, at, loose)
            ):
                return at
            if loose is None and ING in forms and _is_telling(tokens, at, stop):
                loose = at
        elif BASE in forms and _is_finite(tokens, at, start, stop):
            return at
        elif loose is None and "impact" not in token.word.nouns:
            if PAST in forms and starts_object_later(tokens, at, stop):
                return at
            loose = at
    return loose


def _is_unknown_verb(tokens: list[Token], at: int, stop: int) -> bool:
    """Whether an unknown word can only be a verb: "customers *dogfood* the beta"."""
    token = tokens[at]
    if token.word.known or token.word.plural or token.name or not are_people(tokens[at - 1]):
        return False
    return at + 1 < stop and starts_object(tokens[at + 1])


def _describes_unit(tokens: list[Token], at: int) -> bool:
    """Whether a participle between a unit and a noun describes it: "hectares degraded land"."""
    unit = "unit" in tokens[at - 1].word.nouns
    return unit and at + 1 < len(tokens) and bool(tokens[at + 1].word.nouns)


def _resumes(tokens: list[Token], at: int, loose: int | None) -> bool:
    """Whether a sure verb goes on behind people and a participle: "agents trained here *teach*"."""
    meant = tokens[at].word
    if loose is None or meant.nouns or meant.kinds or BASE not in meant.forms:
        return False
    return are_people(tokens[loose - 1])


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
    if before.owns or before.word.text == "our":
        return False
    if not kinds or kinds & _SUBJECTS:
        return True
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
        if plural and not before.name and not _has_single_head(tokens, start, at):
            return False
        if meant.nouns:
            if "movement" in meant.nouns:
                return after is None or after.word.text != "of"
            return after is not None and (
                starts_object(after)
                or takes_object(before, after)
                or _takes_particle(before, meant, after)
                or (
                    "product" in before.word.nouns
                    and (meant.lemma == "work" or after.word.text not in ("of", "in", "per"))
                )
            )
        return not (_is_thing(before) and _goes_with_nouns(meant, after))
    if not plural and "group" not in before.word.nouns:
        return before.name and not meant.nouns and not meant.kinds
    return _base_after_plural(tokens[at], before, after)


def _has_single_head(tokens: list[Token], start: int, at: int) -> bool:
    """Whether one thing carries the subject, and several only stand behind "of": "use of maps"."""
    for here in range(start + 1, at):
        if tokens[here].word.text in ("of", "among", "for", "in", "by"):
            head = tokens[here - 1].word
            return bool(head.nouns) and not head.plural and "transparent" not in head.nouns
    return False


def takes_object(actor: Token, after: Token) -> bool:
    """Whether an s-form between one actor and this is a verb: "manager *shares* logs".

    As nouns the two would make "manager shares", of which nobody says "logs" as their verb.
    """
    if actor.owns or after.sort != "word" or actor.word.nouns.isdisjoint(_ACTORS):
        return False
    meant = after.word
    if meant.text == "one" or (meant.nouns and meant.plural):
        return True
    single = not actor.word.nouns.isdisjoint(("person", "product", "ours"))
    return single and not meant.forms and not meant.kinds - {"plain", "improved"}


def _takes_particle(actor: Token, meant: Word, after: Token) -> bool:
    """Whether "out" or "up" behind an s-form makes a verb of it: "government *scales out*"."""
    people = not actor.word.nouns.isdisjoint(("person", "group", "planner"))
    titled = actor.text.isupper() and not actor.word.nouns and "particle" in meant.verbs
    return (people or titled) and not actor.owns and after.word.text in _PARTICLES


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
    if before.sort != "word" and meant.nouns and not (starts_object(after) or after.word.kinds):
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


_STAFF: Final = ("_staff", " staff", "people")
"""What ends so is said of several: "project staff *visit*"."""


def _is_plural(token: Token) -> bool:
    if token.sort != "word":
        return True
    meant = token.word
    if meant.kinds and meant.kinds & {"relative", "ours", "pronoun"}:
        return meant.text not in _ALONE
    if meant.plural or (token.name and not meant.nouns) or meant.text in _QUANTITIES:
        return True
    return "crowd" in meant.nouns or meant.text.endswith(_STAFF)


def _is_telling(tokens: list[Token], at: int, stop: int) -> bool:
    """Whether an ing-form tells what the words before it do: "cooperatives *using* the maps"."""
    before, token = tokens[at - 1], tokens[at]
    if before.word.kinds & {"preposition", "conjunction"}:
        return False
    followed = at + 1 < stop and starts_object(tokens[at + 1])
    if token.word.nouns and not followed and not are_people(before):
        return False
    if _is_plural(before):
        return True
    return followed and not before.word.nouns.isdisjoint(("person", "group"))

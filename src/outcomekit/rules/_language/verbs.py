"""Which token is the statement's verb: endings, neighbors and lists tell verbs from nouns."""

from __future__ import annotations

from typing import Final

from outcomekit.rules._language.lexicon import BASE, ING, PARTICIPLE, PAST, S
from outcomekit.rules._language.tokens import Token

_OBJECT: Final = frozenset("determiner possessive ours them pronoun number".split())
_NO_SUBJECT: Final = frozenset("determiner possessive preposition subordinate".split())
_SUBJECTS: Final = frozenset("ours them pronoun relative".split())
_AUX: Final = frozenset("modal be have do".split())
_FINITE: Final = frozenset((BASE, S, PAST))
_ATTRIBUTES: Final = frozenset(
    "sales systems operations communications logistics analytics economics savings goods rights "
    "metrics graphics ops electronics sports news arts clothes customs".split()
)
"""Plurals that stand before other nouns: a `sales plan` is no plan that sales make."""


def starts_object(token: Token) -> bool:
    """Whether a token can only begin an object, so that what stands before it is a verb."""
    return (
        token.sort in ("number", "quotation")
        or token.owns
        or bool(token.word.kinds & _OBJECT and token.word.text not in ("that", "which", "one"))
        or token.text in "$€£#~"
    )


def is_auxiliary(token: Token) -> bool:
    """Whether it is a modal or a form of be, have, do."""
    return bool(token.word.kinds & _AUX)


def find_verb(tokens: list[Token], start: int, stop: int) -> int | None:
    """Where the verb stands that says what the subject does, None where there is none.

    A participle gives way to a finite verb behind it: "Farmers trained last year *sell* compost".
    """
    loose: int | None = None
    for at in range(start + 1, stop):
        token = tokens[at]
        if token.sort != "word":
            if token.text in ";:" and loose is None:
                return None
            continue
        if is_auxiliary(token) and not _in_relative(tokens, at, start):
            return loose if loose is not None and _joined_before(tokens, at) else at
        forms = token.word.forms
        if not forms:
            continue
        before = tokens[at - 1]
        if not _may_follow(before, token):
            continue
        if forms & _FINITE and _is_finite(tokens, at, start, stop):
            if loose is None or not (forms & {PAST, PARTICIPLE}):
                if not (forms & {PAST}) or starts_object_later(tokens, at, stop):
                    return at
                loose = at
                continue
        if loose is None and forms & {PAST, PARTICIPLE} and not token.word.kinds & {"improved"}:
            loose = at
        elif loose is None and ING in forms and _is_telling(tokens, at, stop):
            loose = at
    return loose


def starts_object_later(tokens: list[Token], at: int, stop: int) -> bool:
    """Whether an object follows a verb in the past, so that it is no participle."""
    if at + 1 >= stop:
        return False
    after = tokens[at + 1]
    if starts_object(after):
        return True
    kinds = after.word.kinds
    if kinds & {"preposition", "conjunction", "adverb", "subordinate", "relative"} and not kinds & {
        "plain"
    }:
        return False
    return after.sort == "word" and bool(
        after.word.nouns
        or after.name
        or kinds & {"plain", "improved", "lofty", "capability"}
        or not after.word.known
    )


def _in_relative(tokens: list[Token], at: int, start: int) -> bool:
    return False


def _joined_before(tokens: list[Token], at: int) -> bool:
    """Whether what stands here only joins a verb that was found: "committed and are ready"."""
    return "conjunction" in tokens[at - 1].word.kinds


def _may_follow(before: Token, token: Token) -> bool:
    """Whether a verb can stand behind this token."""
    if before.sort == "mark":
        return before.text in ",%)-–"
    if before.sort == "number":
        return "%" in before.text
    kinds = before.word.kinds
    if before.owns:
        return False
    if kinds & _SUBJECTS:
        return True
    if kinds & _NO_SUBJECT:
        return False
    if "plain" in kinds and not before.word.nouns:
        return not token.word.nouns and BASE not in token.word.forms
    if kinds & {"improved", "lofty", "capability"} and not before.word.nouns:
        return False
    return True


def _is_finite(tokens: list[Token], at: int, start: int, stop: int) -> bool:
    """Whether a base form, an s-form or a past form says what the words before it do."""
    token = tokens[at]
    meant = token.word
    forms = meant.forms
    before = _subject_end(tokens, at, start)
    if before is None:
        return False
    plural = _is_plural(before)
    after = tokens[at + 1] if at + 1 < stop else None
    if S in forms:
        if plural and not before.name:
            return False
        if meant.nouns and meant.plural:
            return after is not None and (
                starts_object(after) or after.word.text in ("to", "their")
            )
        return True
    if BASE in forms:
        if not plural:
            return not meant.nouns and not meant.kinds and before.sort == "word" and before.name
        if meant.kinds & {"preposition", "adverb"} and not meant.nouns:
            return False
        if not (meant.nouns or meant.kinds):
            return True
        if before.word.text in _ATTRIBUTES or after is None:
            return False
        if after.word.kinds & _AUX or after.word.text in ("of", "per"):
            return False
        if after.word.forms and not after.word.nouns and not after.word.kinds:
            return False
        return True
    return PAST in forms


def _subject_end(tokens: list[Token], at: int, start: int) -> Token | None:
    """The last word of the subject, over adverbs and what joins verbs."""
    back = at - 1
    while back >= start:
        token = tokens[back]
        kinds = token.word.kinds
        if "adverb" in kinds and not token.word.nouns and back > start:
            back -= 1
            continue
        if token.text in ",-–":
            back -= 1
            continue
        return token
    return None


def _is_plural(token: Token) -> bool:
    if token.sort in ("number", "mark"):
        return True
    meant = token.word
    if meant.kinds & {"relative", "ours", "pronoun"}:
        return meant.text not in ("i", "someone", "everyone", "everybody", "nobody")
    if meant.text in ("they", "all", "most", "many", "some", "half", "both", "few"):
        return True
    return meant.plural or "crowd" in meant.nouns or token.name


def _is_telling(tokens: list[Token], at: int, stop: int) -> bool:
    """Whether an ing-form tells what the words before it do: "cooperatives *using* the maps"."""
    before, token = tokens[at - 1], tokens[at]
    if before.word.kinds & {"preposition", "conjunction"}:
        return False
    if token.word.nouns and not (at + 1 < stop and starts_object(tokens[at + 1])):
        return False
    if _is_plural(before):
        return True
    person = before.word.nouns & {"person", "group"}
    return bool(person) and at + 1 < stop and starts_object(tokens[at + 1])


def leading_form(tokens: list[Token], at: int, stop: int) -> str:
    """The form of a verb that begins the statement, empty where a noun begins it."""
    token = tokens[at]
    meant = token.word
    forms = meant.forms
    if not forms or token.name or token.sort != "word":
        return ""
    after = tokens[at + 1] if at + 1 < stop else None
    if PARTICIPLE in forms and BASE not in forms:
        return PARTICIPLE
    if ING in forms:
        return "" if _names_doing(meant.nouns, after) else ING
    if after is None:
        return "" if meant.nouns or meant.kinds else (S if S in forms else BASE)
    if meant.kinds & {"preposition", "plain", "conjunction"} and not starts_object(after):
        return ""
    form = S if S in forms else BASE
    if not meant.nouns:
        return form
    if starts_object(after) or after.word.kinds & {"them"}:
        return form
    if after.word.kinds & {"adverb"} and not after.word.nouns:
        return form
    if form == S:
        return S if _s_form_is_verb(tokens, at, stop, after) else ""
    return BASE if _base_form_is_verb(tokens, at, stop, after) else ""


def _names_doing(nouns: frozenset[str], after: Token | None) -> bool:
    if not nouns:
        return False
    return after is None or not starts_object(after)


def _s_form_is_verb(tokens: list[Token], at: int, stop: int, after: Token) -> bool:
    kinds = after.word.kinds
    if after.word.text in ("of", "per", "from"):
        return False
    if "preposition" in kinds:
        return "joining" in tokens[at].word.verbs
    if kinds & _AUX or kinds & {"conjunction", "relative"} or after.sort == "mark":
        return False
    if after.word.forms & {PAST, PARTICIPLE} and not after.word.nouns:
        return at + 2 < stop and bool(tokens[at + 2].word.nouns)
    return bool(after.word.nouns or kinds or after.name or not after.word.forms)


def _base_form_is_verb(tokens: list[Token], at: int, stop: int, after: Token) -> bool:
    kinds = after.word.kinds
    if "preposition" in kinds:
        return (
            after.word.text in ("out", "up", "on", "with", "back", "in")
            and "joining" in tokens[at].word.verbs
        )
    if "conjunction" in kinds:
        later = tokens[at + 2] if at + 2 < stop else None
        return (
            later is not None
            and BASE in later.word.forms
            and (
                not later.word.nouns
                or at + 3 < stop
                and not tokens[at + 3].word.kinds & {"preposition"}
            )
        )
    if kinds & _AUX or after.sort == "mark":
        return False
    if kinds & {"plain", "improved"} and not after.word.nouns:
        return True
    if after.word.forms & {S, PAST, PARTICIPLE} and not after.word.nouns:
        return False
    # "Survey employees", "Support farmer field schools" against "Test suite", "Market share":
    end = at + 1
    while end + 1 < stop and (tokens[end + 1].word.nouns or tokens[end + 1].name):
        end += 1
    last = tokens[end]
    if (
        end + 1 < stop
        and (tokens[end + 1].word.forms & {PARTICIPLE, PAST, S} or is_auxiliary(tokens[end + 1]))
        and not tokens[end + 1].word.nouns
    ):
        return False
    return last.word.plural or bool(last.word.nouns & {"person", "group", "crowd"})

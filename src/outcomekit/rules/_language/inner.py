"""Inner states: what someone knows, feels, wants, and no one else can see."""

from __future__ import annotations

from typing import Final

from outcomekit.rules._language.judgment import Defect, Judgment
from outcomekit.rules._language.levels import inner_noun
from outcomekit.rules._language.lexicon import ING, PARTICIPLE
from outcomekit.rules._language.statement import Phrase, Statement
from outcomekit.rules._language.tokens import Token

_BECOMING: Final = frozenset(("become", "remain"))
_INNER: Final = frozenset(("inner", "inner-alone"))


def inner_state(said: Statement) -> Judgment | None:
    """Knows, is aware of, shows interest. A visible deed beside it saves it."""
    clue: Token | None = None
    for verb in said.verbs:
        found = _inner_clue(verb, said)
        if found is None:
            return None
        clue = clue or found
    if clue is None or _by_doing(said) or _so_that_they_do(said):
        return None
    return Judgment(Defect.INNER_STATE, clue)


def _inner_clue(verb: Token, said: Statement) -> Token | None:
    groups = verb.word.verbs
    if "inner" in groups:
        return verb
    if verb.word.lemma == "find":
        return _opinion(said)
    if verb.word.lemma in _BECOMING:
        return _mood(said)
    object_ = said.object
    stated = "inner" in verb.word.kinds and PARTICIPLE in verb.word.forms
    if stated and (object_ is None or said.preposition):
        return verb
    if object_ is None or said.preposition not in ("", "about", "of"):
        return None
    if "learn" in groups and said.preposition:
        return verb
    if "inner-of" in groups and _is_abstract(object_):
        return object_.any("abstract") or verb
    if "show" in groups and not said.preposition:
        return inner_noun(object_)
    return None


def _mood(said: Statement) -> Token | None:
    """What they become: "become *aware* of it", "remain very *confident*"."""
    for token in said.behind:
        if "inner" in token.word.kinds:
            return token
        if token.word.kinds.isdisjoint(("adverb", "comparative")):
            return None
    return None


def _opinion(said: Statement) -> Token | None:
    """What they find of it: "find the app *easy* to use", but not "find a useful part"."""
    told = said.behind[1:]
    for at, token in enumerate(told):
        names_thing = at + 1 < len(told) and told[at + 1].word.nouns
        if "opinion" in token.word.kinds and not names_thing:
            return token
    return None


def _is_abstract(phrase: Phrase) -> bool:
    head = phrase.head
    if head is None:
        return False
    return "abstract" in head.word.nouns or "ours" in head.word.kinds


def _by_doing(said: Statement) -> bool:
    """Whether it says by which deed one sees it: "shows interest *by sending* the log"."""
    return any(
        token.word.text == "by" and ING in after.word.forms
        for token, after in zip(said.behind, said.behind[1:], strict=False)
    )


def _so_that_they_do(said: Statement) -> bool:
    """Whether a deed tells how much: "trusts the count *enough to close* a bed on it"."""
    return any(
        token.word.text == "enough" and after.word.text == "to"
        for token, after in zip(said.behind, said.behind[1:], strict=False)
    )


def is_inner(token: Token) -> bool:
    """Whether a word behind "is", or a participle in front, names an inner state."""
    return not token.word.kinds.isdisjoint(_INNER)

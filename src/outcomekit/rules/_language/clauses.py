"""Reads the clause that begins at a token: its form, actor, verb, object."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from outcomekit.rules._language.actors import party_of
from outcomekit.rules._language.lexicon import BASE, ING, PARTICIPLE, PAST, S
from outcomekit.rules._language.phrases import phrase_at
from outcomekit.rules._language.statement import Form, Party, Phrase, Statement
from outcomekit.rules._language.tokens import Token
from outcomekit.rules._language.verbs import (
    find_verb,
    is_auxiliary,
    leading_form,
    starts_object,
    starts_object_later,
)

_LEADS: Final = {BASE: Form.PLAN, S: Form.BARE, ING: Form.GERUND, PARTICIPLE: Form.LED}
_SKIPPED: Final = frozenset(("adverb", "negation"))
_FRAMES: Final = frozenset(("change", "reach-level", "ensure"))
_ACTING: Final = frozenset((Form.CLAUSE, Form.FRAGMENT, Form.TASK, Form.STATE, Form.PASSIVE))
_SOMEONE: Final = frozenset((Party.US, Party.THEM))


def read(tokens: list[Token], start: int, stop: int) -> Statement:
    """The clause from `start` to before `stop`."""
    if start >= stop:
        return Statement("")
    form = leading_form(tokens, start, stop)
    if form in (PARTICIPLE, ING) and _has_finite(tokens, start, stop):
        form = ""
    if not form:
        return _with_subject(tokens, start, stop)
    if form == BASE:
        framed = _framed(tokens, start, stop)
        if framed is not None:
            return framed
    return _told(tokens, start, stop, Statement("", form=_LEADS[form]), start)


def _has_finite(tokens: list[Token], start: int, stop: int) -> bool:
    """Whether a finite verb follows, so that the participle in front only describes."""
    at = find_verb(tokens, start, stop)
    if at is None or not tokens[at - 1].word.kinds.isdisjoint(("relative",)):
        return False
    return (
        is_auxiliary(tokens[at])
        or bool(tokens[at].word.forms & {BASE, S})
        or (PAST in tokens[at].word.forms and not tokens[at].word.nouns)
    )


def _with_subject(tokens: list[Token], start: int, stop: int) -> Statement:
    at = find_verb(tokens, start, stop)
    if at is None:
        subject = phrase_at(tokens, start, stop)
        task = _task(tokens, subject, start, stop)
        if task is not None:
            return task
        return Statement("", form=Form.NOUNS, subject=subject)
    subject = phrase_at(tokens, start, at)
    said = Statement("", form=Form.CLAUSE, actor=party_of(subject), subject=subject)
    return _told(tokens, at, stop, said, start)


def _task(tokens: list[Token], subject: Phrase, start: int, stop: int) -> Statement | None:
    """ "Marketing to launch the page": who is to do what."""
    actor = party_of(subject)
    if actor not in _SOMEONE:
        return None
    for at in range(start + 1, stop - 1):
        if tokens[at].word.text == "to" and BASE in tokens[at + 1].word.forms:
            if subject.stop != at or tokens[at + 1].word.nouns and not tokens[at + 1].word.verbs:
                return None
            said = Statement("", form=Form.TASK, actor=actor, subject=subject)
            return _told(tokens, at + 1, stop, said, start)
    return None


def _framed(tokens: list[Token], start: int, stop: int) -> Statement | None:
    """A plan about what others do: "increase the share of users who …", "ensure that …"."""
    frame = tokens[start]
    groups = frame.word.verbs
    if not groups & _FRAMES:
        return None
    begin = start + 1
    if "ensure" in groups:
        if begin < stop and tokens[begin].word.text == "that":
            begin += 1
        inner = read(tokens, begin, stop) if begin < stop else None
        if inner is not None and inner.form in _ACTING:
            return replace(inner, frame=frame)
        return None
    at = find_verb(tokens, begin, stop) if begin < stop else None
    if at is None and begin < stop:
        inner_task = _task(tokens, phrase_at(tokens, begin, stop), begin, stop)
        return replace(inner_task, frame=frame) if inner_task is not None else None
    if at is None:
        return None
    inner = _with_subject(tokens, begin, stop)
    if inner.actor is Party.THEM and inner.form in _ACTING and inner.form is not Form.PASSIVE:
        return replace(inner, frame=frame)
    return None


def _told(tokens: list[Token], at: int, stop: int, said: Statement, start: int) -> Statement:
    """What is told from the first verb on: the verb that counts, its object, how it is said."""
    modal = ""
    negated = passive = False
    form = said.form
    state: Token | None = None
    perfect = progressive = False
    main: int | None = None
    relative = at > start and "relative" in tokens[at - 1].word.kinds
    here = at
    while here < stop:
        token = tokens[here]
        kinds = token.word.kinds
        if "negation" in kinds:
            negated = True
        if "modal" in kinds:
            modal = token.word.text
        elif "be" in kinds:
            progressive = True
            perfect = False
            main = here
        elif "have" in kinds:
            perfect = True
            main = here
        elif "do" in kinds and here + 1 < stop and _before_base(tokens, here + 1, stop):
            pass
        elif kinds & _SKIPPED and not token.word.forms & {PARTICIPLE, ING}:
            pass
        elif token.word.text == "to" and here > at and (modal or main is not None):
            pass
        elif progressive and not perfect and _is_state(token):
            state = token
            main = here
            break
        elif progressive and token.word.forms & {PARTICIPLE, PAST} and not token.word.forms & {ING}:
            passive = True
            main = here
            break
        elif progressive:
            if ING in token.word.forms:
                main = here
            else:
                state = token
            break
        elif perfect and not token.word.forms & {PARTICIPLE, PAST}:
            break  # "have" itself is the verb
        elif token.word.forms:
            main = here
            break
        else:
            break
        here += 1
    if main is None:
        main = at
    verb = tokens[main]
    if (
        state is None
        and not passive
        and not progressive
        and not perfect
        and at == main
        and form is Form.CLAUSE
    ):
        passive = _bare_passive(tokens, main, stop, said)
        if passive:
            form = Form.PASSIVE
        elif relative or ING in verb.word.forms:
            form = Form.FRAGMENT
    elif passive and form is Form.CLAUSE:
        form = Form.PASSIVE
    elif state is not None and form in (Form.CLAUSE, Form.BARE, Form.PLAN):
        form = Form.STATE
    if relative and form is Form.CLAUSE:
        form = Form.FRAGMENT
    verbs, after = _joined_verbs(tokens, main, stop)
    object_, preposition = _object(tokens, after, stop)
    unasked = any("unasked" in token.word.kinds for token in tokens[at:stop]) or (
        object_ is not None and object_.whose == "them"
    )
    return replace(
        said,
        form=form,
        verb=verb,
        verbs=verbs,
        object=object_,
        preposition=preposition,
        state=state,
        modal=modal,
        negated=negated,
        passive=passive,
        unasked=unasked,
    )


def _before_base(tokens: list[Token], at: int, stop: int) -> bool:
    while at < stop and tokens[at].word.kinds & _SKIPPED:
        at += 1
    return at < stop and BASE in tokens[at].word.forms and not starts_object(tokens[at])


def _is_state(token: Token) -> bool:
    return bool(
        token.word.kinds & {"inner", "able", "lofty", "plain"}
        and not (
            token.word.verbs
            and token.word.forms & {PARTICIPLE}
            and not token.word.kinds & {"inner", "able"}
        )
    )


def _bare_passive(tokens: list[Token], main: int, stop: int, said: Statement) -> bool:
    """Whether a participle without "is" tells what was done to the subject: "Portal launched"."""
    meant = tokens[main].word
    if not meant.forms & {PARTICIPLE} or BASE in meant.forms or ING in meant.forms:
        return False
    if said.actor in (Party.THEM, Party.US):
        if starts_object_later(tokens, main, stop):
            return False
        return "taught" in meant.verbs and "joining" not in meant.verbs
    if starts_object_later(tokens, main, stop) and PAST in meant.forms:
        return said.actor in (Party.THING, Party.NOBODY) and "finished" in meant.verbs
    if said.actor is Party.UNKNOWN and "joining" in meant.verbs:
        return False
    return True


def _joined_verbs(tokens: list[Token], main: int, stop: int) -> tuple[tuple[Token, ...], int]:
    """The verb, those that it leads to and those joined to it; and where the object begins."""
    verbs = [tokens[main]]
    forms = tokens[main].word.forms
    at = main + 1
    while at < stop:
        token = tokens[at]
        kinds = token.word.kinds
        if kinds & _SKIPPED and not token.word.nouns:
            at += 1
        elif (
            token.word.text == "to"
            and at + 1 < stop
            and BASE in tokens[at + 1].word.forms
            and (
                tokens[at - 1].word.verbs & {"aux-like"}
                or tokens[at - 1].word.kinds & {"able", "inner"}
            )
        ):
            verbs.append(tokens[at + 1])
            forms = tokens[at + 1].word.forms
            at += 2
        elif (token.text in ",/&" or "conjunction" in kinds) and _verb_joined(
            tokens, at, stop, forms
        ):
            at += 1
            while tokens[at].word.kinds & (_SKIPPED | {"conjunction"}) or tokens[at].text == ",":
                at += 1
            verbs.append(tokens[at])
            at += 1
        else:
            break
    later = at
    while later + 1 < stop:
        if "conjunction" in tokens[later].word.kinds:
            nxt = later + 1
            while nxt + 1 < stop and tokens[nxt].word.kinds & _SKIPPED:
                nxt += 1
            token = tokens[nxt]
            if token.word.forms & forms and (
                not token.word.nouns or nxt + 1 < stop and starts_object(tokens[nxt + 1])
            ):
                verbs.append(token)
        later += 1
    return tuple(verbs), at


def _verb_joined(tokens: list[Token], at: int, stop: int, forms: frozenset[str]) -> bool:
    at += 1
    while at < stop and (
        tokens[at].word.kinds & (_SKIPPED | {"conjunction"}) or tokens[at].text == ","
    ):
        at += 1
    return at < stop and bool(tokens[at].word.forms & forms)


def _object(tokens: list[Token], at: int, stop: int) -> tuple[Phrase | None, str]:
    preposition = ""
    while at < stop and "preposition" in tokens[at].word.kinds and not tokens[at].word.nouns:
        preposition = f"{preposition} {tokens[at].word.text}".strip()
        at += 1
    while (
        at < stop
        and tokens[at].word.kinds & _SKIPPED
        and not tokens[at].word.nouns
        and not tokens[at].word.kinds & {"comparative", "improved"}
    ):
        at += 1
    if at >= stop:
        return None, preposition
    phrase = phrase_at(tokens, at, stop)
    return (phrase if phrase.heads else None), preposition

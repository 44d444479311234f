"""Reads the clause that begins at a token: its form, its actor, its verb and object."""

from __future__ import annotations

from typing import Final

from outcomekit.rules._language.actors import party_of
from outcomekit.rules._language.leads import leading_form
from outcomekit.rules._language.lexicon import BASE, ING, PARTICIPLE, PAST, S
from outcomekit.rules._language.phrases import phrase_at
from outcomekit.rules._language.statement import Form, Party, Phrase, Statement
from outcomekit.rules._language.tokens import Token
from outcomekit.rules._language.verb_group import told
from outcomekit.rules._language.verbs import find_verb, is_auxiliary

_LEADS: Final = {BASE: Form.PLAN, S: Form.BARE, ING: Form.GERUND, PARTICIPLE: Form.LED}
_FRAMES: Final = frozenset(("change", "reach-level", "ensure"))
_ACTING: Final = frozenset((Form.CLAUSE, Form.FRAGMENT, Form.TASK, Form.STATE))


def read_clause(tokens: list[Token], start: int, stop: int) -> Statement:
    """The clause from `start` to before `stop`."""
    if start >= stop:
        return Statement("")
    if is_auxiliary(tokens[start]) and _leads(tokens, start, stop):
        form = Form.PLAN if tokens[start].word.text in ("be", "have", "do") else Form.BARE
        return told(tokens, start, stop, Statement("", form=form), start)
    if tokens[start].word.text == "there" and start + 2 < stop and is_auxiliary(tokens[start + 1]):
        return _with_subject(tokens, start + 2, stop)
    lead = leading_form(tokens, start, stop)
    if lead in (PARTICIPLE, ING) and _has_finite(tokens, start, stop):
        lead = ""
    if not lead:
        return _with_subject(tokens, start, stop)
    if lead == BASE:
        framed = _framed(tokens, start, stop)
        if framed is not None:
            return framed
    return told(tokens, start, stop, Statement("", form=_LEADS[lead]), start)


def _leads(tokens: list[Token], start: int, stop: int) -> bool:
    """Whether a form of be, have, do in front is an auxiliary: "is aware", "does not skip"."""
    if start + 1 >= stop:
        return False
    return tokens[start].word.text != "do" or "negation" in tokens[start + 1].word.kinds


def _has_finite(tokens: list[Token], start: int, stop: int) -> bool:
    """Whether a finite verb follows, so that the participle in front only describes."""
    at = find_verb(tokens, start, stop)
    if at is None or "relative" in tokens[at - 1].word.kinds:
        return False
    meant = tokens[at].word
    if is_auxiliary(tokens[at]) or meant.forms & {BASE, S}:
        return True
    return PAST in meant.forms and not meant.nouns


def _with_subject(tokens: list[Token], start: int, stop: int) -> Statement:
    at = find_verb(tokens, start, stop)
    if at is None:
        subject = phrase_at(tokens, start, stop)
        return _task(tokens, subject, start, stop) or Statement(
            "", form=Form.NOUNS, subject=subject, behind=tuple(tokens[subject.stop : stop])
        )
    subject = phrase_at(tokens, start, at)
    said = Statement("", form=Form.CLAUSE, actor=party_of(subject), subject=subject)
    return told(tokens, at, stop, said, start)


def _task(tokens: list[Token], subject: Phrase, start: int, stop: int) -> Statement | None:
    """What someone is to do: "Marketing to launch the page"; None if it says no such thing."""
    actor = party_of(subject)
    if any("planner" in head.word.nouns for head in subject.heads):
        actor = Party.US
    at = subject.stop
    if actor not in (Party.US, Party.THEM) or at + 1 >= stop or tokens[at].word.text != "to":
        return None
    meant = tokens[at + 1].word
    if BASE not in meant.forms or not meant.verbs:
        return None
    said = Statement("", form=Form.TASK, actor=actor, subject=subject)
    return told(tokens, at + 1, stop, said, start)


def _framed(tokens: list[Token], start: int, stop: int) -> Statement | None:
    """A plan about what others do: "increase the share of users who …", "ensure that …"."""
    frame = tokens[start]
    begin = start + 1
    if frame.word.verbs.isdisjoint(_FRAMES) or begin >= stop:
        return None
    if "ensure" in frame.word.verbs:
        if tokens[begin].word.text == "that":
            begin += 1
        inner = read_clause(tokens, begin, stop)
        if inner.form in _ACTING or inner.form is Form.PASSIVE:
            return inner._replace(frame=frame)
        return None
    inner = _with_subject(tokens, begin, stop)
    if inner.actor is Party.THEM and inner.form in _ACTING:
        return inner._replace(frame=frame)
    return None

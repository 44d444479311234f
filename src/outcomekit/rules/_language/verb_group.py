"""From the first verb on: auxiliaries, the verb that counts, the verbs joined to it, the object."""

from __future__ import annotations

from typing import Final

from outcomekit.rules._language.lexicon import BASE, ING, PARTICIPLE, PAST, S
from outcomekit.rules._language.phrases import phrase_at
from outcomekit.rules._language.statement import Form, Party, Phrase, Statement
from outcomekit.rules._language.tokens import Token
from outcomekit.rules._language.verbs import starts_object, starts_object_later

_SKIPPED: Final = frozenset(("adverb", "negation"))
_STATES: Final = frozenset(("inner", "able", "lofty", "plain"))
_SURE_STATES: Final = frozenset(("inner", "able", "plight"))
_JOINS: Final = frozenset(",/&")


class _Group:
    """One walk over auxiliaries to the verb that counts."""

    def __init__(self, tokens: list[Token], at: int, stop: int) -> None:
        self.tokens, self.stop = tokens, stop
        self.main = self.first = at
        self.modal = ""
        self.negated = self.passive = self.progressive = self.perfect = False
        self.state: Token | None = None
        here = at
        while here < stop and self._takes(here):
            here += 1

    def _takes(self, here: int) -> bool:
        """Whether the walk goes on behind this token."""
        token = self.tokens[here]
        kinds = token.word.kinds
        if "negation" in kinds:
            self.negated = True
        if "modal" in kinds:
            self.modal = token.word.text
        elif "be" in kinds:
            self.progressive, self.perfect, self.main = True, False, here
        elif "have" in kinds:
            self.perfect, self.main = True, here
        elif "do" in kinds and self._leads_to_base(here + 1):
            self.main = here
        elif not self._is_between(token, here):
            self._counts(token, here)
            return False
        return True

    def _is_between(self, token: Token, here: int) -> bool:
        """An adverb, or the "to" of "has to", "is to"."""
        if token.word.text == "to":
            return here > self.first and self.main == here - 1
        return bool(token.word.kinds & _SKIPPED) and not token.word.forms & {PARTICIPLE, ING}

    def _is_alone(self, here: int) -> bool:
        """Whether "engaged" and its like have nothing behind that makes a deed of them."""
        if "inner-alone" not in self.tokens[here].word.kinds:
            return False
        after = here + 1
        return after >= self.stop or self.tokens[after].word.text not in ("in", "with", "by")

    def _leads_to_base(self, at: int) -> bool:
        while at < self.stop and self.tokens[at].word.kinds & _SKIPPED:
            at += 1
        return (
            at < self.stop
            and BASE in self.tokens[at].word.forms
            and not starts_object(self.tokens[at])
        )

    def _counts(self, token: Token, here: int) -> None:
        """Settle on the verb that counts, or on the state behind "is"."""
        forms = token.word.forms
        done = bool(forms & {PARTICIPLE, PAST})
        if self.progressive and not self.perfect:
            kinds = token.word.kinds
            if (
                kinds & _SURE_STATES
                or self._is_alone(here)
                or (kinds & _STATES and not (token.word.verbs and done))
            ):
                self.state, self.main = token, here
            elif done and ING not in forms:
                self.passive, self.main = True, here
            elif ING in forms:
                self.main = here
            else:
                self.state = token
        elif forms and (done or not self.perfect):
            self.main = here


def told(tokens: list[Token], at: int, stop: int, said: Statement, start: int) -> Statement:
    """The statement with all that is told from its first verb on.

    Args:
        at: where the first verb stands, auxiliaries included.
        said: its form as far as known, its actor and subject.
        start: where the clause begins.
    """
    group = _Group(tokens, at, stop)
    main = group.main
    verbs, after = _joined(tokens, main, stop)
    object_, preposition = _object(tokens, after, stop)
    relative = at > start and "relative" in tokens[at - 1].word.kinds
    plain = at == main and group.state is None and not group.passive
    passive = group.passive or (
        plain and said.form is Form.CLAUSE and _bare_passive(tokens, main, stop, said)
    )
    return Statement(
        said.text,
        said.tokens,
        _form(said.form, group, tokens[main], passive=passive, relative=relative),
        said.actor,
        said.subject,
        verb=tokens[main],
        verbs=verbs,
        object=object_,
        preposition=preposition,
        state=group.state,
        behind=tuple(tokens[main + 1 : stop]),
        modal=group.modal,
        negated=group.negated,
        passive=passive,
        unasked=_is_unasked(tokens, main, stop, object_),
        frame=said.frame,
    )


def _form(form: Form, group: _Group, verb: Token, *, passive: bool, relative: bool) -> Form:
    if form is Form.CLAUSE:
        if passive:
            return Form.PASSIVE
        if group.state is not None:
            return Form.STATE
        if relative or (ING in verb.word.forms and not group.progressive):
            return Form.FRAGMENT
    elif group.state is not None and form is Form.BARE:
        return Form.STATE
    return form


def _bare_passive(tokens: list[Token], main: int, stop: int, said: Statement) -> bool:
    """Whether a participle without "is" tells what was done to the subject: "Portal launched"."""
    meant = tokens[main].word
    if PARTICIPLE not in meant.forms:
        return False
    active = starts_object_later(tokens, main, stop)
    if BASE in meant.forms and (active or said.actor is not Party.THING):
        return False
    if said.actor in (Party.THEM, Party.US):
        if active or "joining" in meant.verbs:
            return False
        founded = "founding" in meant.verbs and said.subject and said.subject.any("group")
        return bool(founded) or not meant.verbs.isdisjoint(("taught", "lifting"))
    if active:
        if "possessive" in tokens[main + 1].word.kinds:
            return False
        touched = "touch" in meant.verbs and tokens[main + 1].sort == "number"
        return said.actor is Party.THING and (touched or "finished" in meant.verbs)
    return not (said.actor is Party.UNKNOWN and "joining" in meant.verbs)


def _joined(tokens: list[Token], main: int, stop: int) -> tuple[tuple[Token, ...], int]:
    """The verb, those that it leads to and those joined to it; and where its object begins."""
    verbs = [tokens[main]]
    at = main + 1
    while at < stop:
        token = tokens[at]
        kinds = token.word.kinds
        if kinds & _SKIPPED and not token.word.nouns and "comparative" not in kinds:
            at += 1
        elif token.word.text == "to" and _leads_on(tokens, at, stop):
            verbs.append(tokens[at + 1])
            at += 2
        elif token.text in _JOINS or "conjunction" in kinds:
            after = _joined_verb(tokens, at, stop, verbs[-1].word.forms)
            if after is None:
                break
            verbs.append(tokens[after])
            at = after + 1
        else:
            break
    verbs += _later_verbs(tokens, at, stop, tokens[main].word.forms)
    return tuple(verbs), at


def _leads_on(tokens: list[Token], at: int, stop: int) -> bool:
    """Whether "to" and a verb carry on what the verb before only leads to: "agree *to share*"."""
    if at + 1 >= stop or BASE not in tokens[at + 1].word.forms:
        return False
    before = tokens[at - 1].word
    return "able" in before.kinds or ("aux-like" in before.verbs and "inner" not in before.verbs)


def _joined_verb(tokens: list[Token], at: int, stop: int, forms: frozenset[str]) -> int | None:
    at += 1
    while at < stop and (
        tokens[at].text == "," or tokens[at].word.kinds & (_SKIPPED | {"conjunction"})
    ):
        at += 1
    return at if at < stop and tokens[at].word.forms & forms else None


def _later_verbs(tokens: list[Token], at: int, stop: int, forms: frozenset[str]) -> list[Token]:
    """Verbs joined behind the object: "brings the log *and asks* for a trial"."""
    found: list[Token] = []
    wanted = forms | {S} if PARTICIPLE in forms else forms
    while at + 1 < stop:
        listed = tokens[at].text == "," and S in forms
        if "conjunction" in tokens[at].word.kinds or listed:
            here = at + 1
            while here + 1 < stop and tokens[here].word.kinds & _SKIPPED:
                here += 1
            token = tokens[here]
            finite = PARTICIPLE in forms and BASE in token.word.forms
            if (token.word.forms & wanted or finite) and (
                not token.word.nouns
                or (here + 1 < stop and _begins_own(tokens[here + 1]))
                or (here + 1 < stop and _leads_to_ing(token, tokens[here + 1]))
            ):
                found.append(token)
        at += 1
    return found


def _leads_to_ing(token: Token, after: Token) -> bool:
    """Whether it is a verb that leads to another: "and *stop calling* drivers"."""
    return "aux-like" in token.word.verbs and ING in after.word.forms and not after.word.nouns


def _begins_own(token: Token) -> bool:
    """Whether an object of its own begins, so that "shares" is a verb: "and shares *data*"."""
    if starts_object(token):
        return True
    meant = token.word
    several = meant.plural or "crowd" in meant.nouns or meant.text == "data"
    return bool(meant.nouns) and several and not meant.forms and not meant.kinds


def _object(tokens: list[Token], at: int, stop: int) -> tuple[Phrase | None, str]:
    preposition = ""
    while at < stop and "preposition" in tokens[at].word.kinds and not tokens[at].word.nouns:
        preposition = f"{preposition} {tokens[at].word.text}".strip()
        at += 1
    while at < stop and _only_adverb(tokens[at]):
        at += 1
    if at >= stop:
        return None, preposition
    phrase = phrase_at(tokens, at, stop)
    return (phrase if phrase.heads or phrase.quantified else None), preposition


def _only_adverb(token: Token) -> bool:
    kinds = token.word.kinds
    return bool(kinds & _SKIPPED) and kinds.isdisjoint(
        ("comparative", "improved", "plain", "determiner")
    )


def _is_unasked(tokens: list[Token], main: int, stop: int, object_: Phrase | None) -> bool:
    if object_ is not None and object_.whose == "them":
        return True
    for at in range(main + 1, stop):
        meant = tokens[at].word
        if "unasked" in meant.kinds:
            return True
        if "situated" in meant.kinds and not _names_time(tokens, at + 1, stop):
            return True
    return False


def _names_time(tokens: list[Token], at: int, stop: int) -> bool:
    """Whether a time follows, so that "before" gives a deadline and no situation."""
    return at < stop and (tokens[at].sort == "number" or "period" in tokens[at].word.kinds)

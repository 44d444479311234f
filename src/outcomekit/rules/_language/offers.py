"""Reads what stands in the place of an outcome: a feature, a task, a shipment."""

from __future__ import annotations

from itertools import zip_longest
from typing import Final

from outcomekit.rules._language.cast import Cast
from outcomekit.rules._language.judging import judge
from outcomekit.rules._language.judgment import Defect
from outcomekit.rules._language.lexicon import PARTICIPLE, PAST
from outcomekit.rules._language.reading import read
from outcomekit.rules._language.signs import (
    begins_any,
    groups_in,
    has,
    is_one,
    may_have,
    signs,
)
from outcomekit.rules._language.statement import Form, Party, Statement
from outcomekit.rules._language.tokens import Token, tokenize

_FEATURED: Final = frozenset(
    ("software", "capability", "capacity", "tailored", "spec", "specified", "supported", "carrier")
)
"""Without a word of these groups no statement without a verb is a feature."""
_MADE: Final = frozenset((Defect.FEATURE, Defect.OUTPUT))
_PEOPLE: Final = ("person", "group", "crowd")
_DOING: Final = frozenset((Form.PLAN, Form.TASK, Form.GERUND, Form.LED))
_NAMING: Final = frozenset((Form.NOUNS, Form.LED))
_IT: Final = frozenset(("it", "this", "that", "when", "once"))
_WHEN: Final = frozenset(("when", "once", "if"))
_FRAME: Final = 12
"""By this word at the latest a signal begins that is told as "we will know … when …"."""
_AUX: Final = frozenset(("be", "have"))
_DONE: Final = frozenset((PAST, PARTICIPLE))


def is_feature(said: Statement) -> bool:
    """Whether a text names a thing to be made and asks nothing about people: "SSO in Q2"."""
    found = judge(said)
    if found is None or found.defect not in _MADE or said.unasked:
        return False
    people = said.subject is not None and said.subject.any(*_PEOPLE)
    return not people and said.actor not in (Party.THEM, Party.UNKNOWN)


def may_ask_date(text: str) -> bool:
    """Whether a question could ask only when we ship: a quick look before reading it."""
    return may_have(text, "asks-when", "asks-ready")


def is_asked_date(tokens: tuple[Token, ...]) -> bool:
    """Whether a question asks only when we ship something: "When do we ship SSO?"."""
    asked = signs(tokens, "asks-when", "asks-ready")
    if not asked or asked[0].start != tokens[0].start:
        return False
    behind = [token for token in tokens if token.start >= asked[0].end]
    ready = asked[0].group == "asks-ready" and has(behind, "ready")
    if len(behind) < 2 or not (ready or is_one(behind[0], "ship")):
        return False
    made = [token for token in behind if token.word.nouns & {"software", "document", "product"}]
    people = any(token.word.nouns & set(_PEOPLE) for token in behind)
    return bool(made) and not people


def may_be_what_it_is(text: str, cast: Cast) -> bool:
    """Whether a text could only say what something is or has: a quick look before reading it."""
    return (
        not groups_in(text).isdisjoint(_FEATURED)
        or may_have(text, "spec", "spec-alone", "has")
        or cast.may_name_product(text)
    )


def is_what_it_is(said: Statement) -> bool:
    """Whether a proposition says what something is or has, and nothing of what it does for them."""
    if said.form is Form.UNREAD or has(said.tokens, "gain") or said.negated:
        return False
    if said.form in _NAMING or said.form is Form.BARE:
        found = judge(said)
        if found is not None and found.defect is Defect.FEATURE:
            return True
        if said.subject is None or said.subject.head is None:
            return False
        head, alone = said.subject.head, not said.behind and said.subject.of is None
        return is_one(head, "spec") or (alone and is_one(head, "spec-alone"))
    if said.form is not Form.CLAUSE or said.actor is not Party.PRODUCT or said.verb is None:
        return False
    if (
        len(said.verbs) > 1
        or said.object is None
        or any(
            token.word.kinds & {"relative", "subordinate"} or token.word.text in ("to", "for")
            for token in said.behind
        )
    ):
        return False
    thing = said.object.any("software") or next(
        (head for head in said.object.heads if is_one(head, "spec")), None
    )
    return thing is not None and is_one(said.verb, "has")


def signal(text: str, cast: Cast) -> Statement:
    """What is seen when a belief holds, without "we will know when we see" in front."""
    tokens = tokenize(text) if text[:2].lower() == "we" else []
    knows = next((at for at, one in enumerate(tokens[:4]) if one.word.text == "know"), None)
    for at in range(len(tokens) if knows is None else knows + 1, min(len(tokens) - 1, _FRAME)):
        if tokens[at].word.text in _WHEN:
            begin = at + 1
            if tokens[begin].word.text == "we" and tokens[begin + 1 : begin + 2]:
                begin += 2 if tokens[begin + 1].word.lemma == "see" else 0
            return read(text[tokens[min(begin, len(tokens) - 1)].start :], cast)
    return read(text, cast)


def is_shipment(said: Statement) -> bool:
    """Whether a signal only says that we did what we meant to: "feature shipped"."""
    if said.form is Form.UNREAD or said.negated:
        return False
    if said.actor is not Party.US and not begins_any(said.text, "shipment-beginnings"):
        return False
    found = judge(said)
    if said.actor is Party.US and said.verb is not None and is_one(said.verb, "witnessed"):
        return False
    if said.actor is Party.US and found is not None:
        return found.defect in (Defect.OUR_DEED, Defect.OUTPUT)
    if has_people(_before_verb(said)) or by_others(said):
        return False
    if has(said.tokens, "going-live") or _made(said):
        return True
    for token in said.tokens:
        if is_one(token, "shipped") and token.word.forms & _DONE:
            return _ships(said, token)
    return False


def is_repeated(said: Statement, we_believe: str, cast: Cast) -> bool:
    """Whether a signal only repeats what we would do: "audits offered" of "offering audits"."""
    done = [at for at, token in enumerate(said.tokens) if PARTICIPLE in token.word.forms]
    if not done or by_others(said):
        return False
    believed = read(we_believe, cast)
    if believed.object is None:
        return False
    meant = {head.word.singular for head in believed.object.heads}
    for at in done:
        same = said.tokens[at].word.lemma == believed.lemma
        if same and any(meant & {one.word.singular, one.word.lemma} for one in said.tokens[:at]):
            return True
    return False


def _before_verb(said: Statement) -> tuple[Token, ...]:
    """Those who could act: what stands before the verb, or all of it where there is none."""
    if said.verb is None:
        return said.tokens
    return tuple(token for token in said.tokens if token.start < said.verb.start)


def by_others(said: Statement) -> bool:
    """Whether someone is named who did it; "by June" names nobody."""
    return any(
        token.word.text == "who" or (token.word.text == "by" and not _is_time(after))
        for token, after in zip_longest(said.tokens, said.tokens[1:])
    )


def _is_time(token: Token | None) -> bool:
    return token is not None and (token.sort == "number" or "period" in token.word.kinds)


def _made(said: Statement) -> bool:
    """Whether what is ours to make or to hold is made or held: "training delivered"."""
    subject, verb = said.subject, said.verb
    made = subject.any("event", "effort", "software", "product") if subject is not None else None
    if subject is None or made is None:
        return False
    if _is_over(said, verb):
        return not made.word.plural and not subject.counted
    found = judge(said)
    output = found is not None and found.defect is Defect.OUTPUT
    return said.form is Form.PASSIVE and output and verb is not None and is_one(verb, "shipped")


def _is_over(said: Statement, verb: Token | None) -> bool:
    """Whether something is done, complete or ready, and nothing is said of what follows."""
    if said.form is Form.STATE:
        return said.state is not None and "done" in said.state.word.kinds
    if said.form is Form.NOUNS and said.subject is not None and said.subject.head is not None:
        start, told = said.subject.head.start, said.subject.adjectives
        return any("done" in one.word.kinds and one.start > start for one in told)
    return said.form is Form.PASSIVE and verb is not None and is_one(verb, "brought-to-an-end")


def _ships(said: Statement, verb: Token) -> bool:
    before = [token for token in said.tokens if token.start < verb.start]
    if said.behind and said.behind[0].word.text == "back":
        return False
    if any(token.word.text in ("of", "in") for token in before):
        return False
    if before and all(token.word.text in _IT or token.word.kinds & _AUX for token in before):
        return True
    return any(is_one(token, "made-by-us") or "software" in token.word.nouns for token in before)


def is_task(said: Statement) -> bool:
    """Whether a key result is a thing to do and to tick off: "Post on 20 sites"."""
    found = judge(said)
    if said.unasked or said.form is Form.UNREAD:
        return False
    if said.form is Form.LED and not _names_how_many(said):
        return False
    if said.form in _DOING or said.actor is Party.US:
        if found is not None and found.defect in (Defect.OUR_DEED, Defect.OUTPUT, Defect.FEATURE):
            return True
        return said.form is Form.PLAN and _reaches_out(said)
    if said.form is Form.PASSIVE:
        return is_shipment(said) or _so_many_made(said)
    return said.form is Form.NOUNS and _posts(said)


def _names_how_many(said: Statement) -> bool:
    """Whether "trained" is what we did, as in "trained 40 agents", and not said of "charts"."""
    first = said.behind[0] if said.behind else None
    return first is not None and (first.sort == "number" or "determiner" in first.word.kinds)


def _so_many_made(said: Statement) -> bool:
    """So many of what we write: "20 case studies published"."""
    found = judge(said)
    if found is None or found.defect is not Defect.OUTPUT or has_people(said.tokens):
        return False
    subject = said.subject
    return bool(subject and subject.quantified and not subject.counted)


def _reaches_out(said: Statement) -> bool:
    """So many of something, by a doing of ours: "call 50 prospects"."""
    object_ = said.object
    if said.verb is None or object_ is None or not is_one(said.verb, "outreach"):
        return False
    if said.preposition not in ("", "on", "to", "with", "at") or object_.whose == "them":
        return False
    return object_.quantified and not object_.counted


def _posts(said: Statement) -> bool:
    """Posting, where the first word could be a noun as well: "post on 20 sites"."""
    tokens = said.tokens
    return (
        len(tokens) > 3
        and tokens[0].word.text == "post"
        and tokens[1].word.text in ("on", "in", "to")
        and tokens[2].sort == "number"
        and any(is_one(token, "audience-place") for token in tokens[3:])
    )


def has_people(tokens: tuple[Token, ...]) -> bool:
    """Whether people are among some words, and not only what is held with them."""
    groups = (token.word.nouns for token in tokens)
    return any(nouns & set(_PEOPLE) and "event" not in nouns for nouns in groups)

"""Reads questions: whether a text asks at all, and whether a yes or a no would end it."""

from __future__ import annotations

import re
from typing import Final

from outcomekit.rules._language.foreign import is_english
from outcomekit.rules._language.signs import has, is_one, signs
from outcomekit.rules._language.tokens import Token, tokenize

_MARKS: Final = re.compile(r"[?\uff1f\u061f]")
_SENTENCE: Final = re.compile(r"[^?.!\uff1f\u061f]*[?.!\uff1f\u061f]?")
_OPEN: Final = frozenset(("what", "how", "why", "which", "who", "whom", "whose"))
_PLACES: Final = frozenset(("when", "where"))
_AUX: Final = frozenset(("be", "have", "do", "modal"))
_SUBJECTS: Final = frozenset(("pronoun", "possessive", "determiner", "them", "ours"))
_ALLOWING: Final = frozenset(("may", "can", "could", "shall", "might"))


def is_question(text: str) -> bool:
    """Whether a text ends in a question mark, so that nothing is read in it as a statement."""
    return text.rstrip().endswith("?")


def asks(text: str) -> bool:
    """Whether a text asks something, with a question mark or without; yes when in doubt."""
    if _MARKS.search(text) is not None:
        return True
    tokens = tokenize(text)
    words = [token for token in tokens if token.sort == "word"]
    known = sum(token.word.known for token in words)
    if not is_english(tokens) or known * 2 <= len(words) or not words:
        return True
    if words[0].word.kinds & _AUX and len(words) > 1:
        return True
    if "preposition" in words[0].word.kinds and len(words) > 1:
        words = words[1:]
    return has(words[:1], "question-words") or has(words, "wondering")


def closing(text: str) -> str | None:
    """The words by which a question can be ended with yes or no: "Do you", "right?".

    None where another question beside it asks for more, where it offers a choice ("… or …"), or
    invites a story ("Can you describe …").
    """
    if text.partition(" ")[0].lower() in _OPEN:
        return None
    tokens = tokenize(text)
    if not is_english(tokens) or _opens(tokens):
        return None
    found: str | None = None
    for sentence in _SENTENCE.finditer(text):
        words = tokenize(sentence.group())
        closed = _closed(words, marked=bool(_MARKS.search(sentence.group())))
        if closed is not None:
            found = closed
    return found


def _opens(tokens: list[Token]) -> bool:
    """Whether anything in it asks what, how or why; a "when" that begins a side clause does not."""
    for at, token in enumerate(tokens):
        text = token.word.text
        if text in _OPEN:
            return True
        if text in _PLACES:
            after = tokens[at + 1] if at + 1 < len(tokens) else None
            if after is None or after.sort == "mark" or after.word.kinds & _AUX:
                return True
    return has(tokens[:1], "inviting")


def _closed(words: list[Token], *, marked: bool) -> str | None:
    if any(token.word.text == "or" for token in words[:-2]):
        return None
    begin = _after_side_clause(words)
    if begin + 1 >= len(words):
        return None
    aux, subject = words[begin], words[begin + 1]
    if not aux.word.kinds & _AUX:
        return _tag(words) if marked else None
    if not (subject.word.kinds & _SUBJECTS or marked) or aux.word.text in ("being", "having"):
        return None
    if not marked and subject.word.text != "you":
        return None
    if aux.word.text in _ALLOWING and subject.word.text in ("i", "we"):
        return None
    invited = "modal" in aux.word.kinds and subject.word.kinds & {"pronoun"}
    if invited and any(is_one(token, "inviting") for token in words):
        return None
    return f"{aux.text} {subject.text}"


def _after_side_clause(words: list[Token]) -> int:
    """Where the question itself begins, behind "When a line stops,", "So,", "And"."""
    begin = 0
    while begin < len(words) and (
        words[begin].word.kinds & {"conjunction", "adverb"} or words[begin].text == ","
    ):
        begin += 1
    if begin < len(words) and not words[begin].word.kinds & _AUX:
        for at in range(begin, len(words) - 1):
            if words[at].text == "," and words[at + 1].word.kinds & _AUX:
                return at + 1
    return begin


def _tag(words: list[Token]) -> str | None:
    """The end of a statement that wants a yes: "…, right?"."""
    for at, token in enumerate(words):
        if token.text != ",":
            continue
        rest = [word for word in words[at + 1 :] if word.sort == "word"]
        found = signs(rest, "tag")
        if rest and len(rest) <= 2 and found and found[0].end == rest[-1].end:
            return " ".join(word.text for word in rest)
        if len(rest) == 2 and "negation" in rest[0].word.kinds and rest[0].word.kinds & _AUX:
            return f"{rest[0].text} {rest[1].text}"
    return None

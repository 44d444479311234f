"""Reads whether a text claims that we brought something about, all by ourselves."""

from __future__ import annotations

from typing import Final

from outcomekit.rules._language.cast import Cast
from outcomekit.rules._language.foreign import is_english
from outcomekit.rules._language.lexicon import BASE
from outcomekit.rules._language.reading import read
from outcomekit.rules._language.signs import begins_any, has, is_one, may_have, signs, words_in
from outcomekit.rules._language.statement import Form
from outcomekit.rules._language.tokens import Token

_PEOPLE: Final = frozenset(("person", "group", "crowd", "named"))
_US: Final = frozenset(("us", "we", "our"))


def claimed(text: str, cast: Cast) -> str | None:
    """The words that claim it: "thanks to our training", "we caused"; None where others share it.

    What went wrong is no claim, and a sentence that doubts, denies or shares ("together with",
    "perhaps", "helped") is none either.
    """
    if not begins_any(text, "claim-beginnings") or not _may_claim(text, cast):
        return None
    said = read(text, cast)
    if said.form is Form.UNREAD and (not is_english(list(said.tokens)) or "?" in text):
        return None
    for sentence in _sentences(said.tokens):
        if has(sentence, "sharing-credit", "own-fault"):
            continue
        found = _thanks(sentence) or _caused(sentence)
        if found is not None:
            return text[found[0].start : found[1].end]
    return None


def _may_claim(text: str, cast: Cast) -> bool:
    """Whether it could be about us and what we brought about: a quick look before reading."""
    if not may_have(text, "thanks-to", "causing", "bringing"):
        return False
    return not _US.isdisjoint(words_in(text)) or cast.may_name(text)


def _sentences(tokens: tuple[Token, ...]) -> list[list[Token]]:
    found: list[list[Token]] = [[]]
    for token in tokens:
        if token.text in (".", ";", "!", "…"):
            found.append([])
        else:
            found[-1].append(token)
    return found


def _thanks(tokens: list[Token]) -> tuple[Token, Token] | None:
    """Thanks to us ("thanks to our training"), where nobody else is thanked as well."""
    for sign in signs(tokens, "thanks-to"):
        behind = [token for token in tokens if token.start >= sign.end]
        if not behind or not _is_us(behind, 0):
            continue
        clause = _until_comma(behind)
        if any("conjunction" in token.word.kinds for token in clause):
            continue
        first = next(token for token in tokens if token.start <= sign.start < token.end)
        return first, clause[1] if _is_ours(clause[0]) and len(clause) > 1 else clause[0]
    return None


def _caused(tokens: list[Token]) -> tuple[Token, Token] | None:
    """Our own deed as the cause: "we caused", "our training led to", "we made them bring it"."""
    for at, token in enumerate(tokens):
        if not _is_us(tokens, at) or not _begins(tokens, at):
            continue
        verb = at + 1
        while _is_ours(token) and verb < len(tokens) and not _is_verb(tokens, verb):
            if tokens[verb].sort != "word" or "conjunction" in tokens[verb].word.kinds:
                break
            verb += 1
        while verb < len(tokens) and tokens[verb].word.kinds & {"adverb", "have"}:
            verb += 1
        if verb < len(tokens) and _causes(tokens, verb):
            return token, tokens[verb]
    return None


def _is_verb(tokens: list[Token], at: int) -> bool:
    return _causes(tokens, at) or bool(tokens[at].word.kinds & {"be", "modal", "do", "have"})


def _causes(tokens: list[Token], at: int) -> bool:
    found = [sign for sign in signs(tokens[at:], "causing") if sign.start == tokens[at].start]
    if found and not (tokens[at].word.nouns and tokens[at].word.text.endswith("s")):
        return True
    if not is_one(tokens[at], "bringing") or at + 2 >= len(tokens):
        return False
    person, deed = tokens[at + 1], tokens[at + 2]
    if person.word.kinds & {"determiner"} and at + 3 < len(tokens):
        person, deed = deed, tokens[at + 3]
    people = bool(person.word.nouns & _PEOPLE) or person.word.text in ("them", "him", "her")
    if tokens[at].word.text != "made":
        return people and deed.word.text == "to"
    return people and BASE in deed.word.forms and not deed.word.nouns


def _is_us(tokens: list[Token], at: int) -> bool:
    token = tokens[at]
    if "named" in token.word.nouns:
        return bool(token.word.nouns & {"ours", "product"})
    return token.word.text in _US


def _is_ours(token: Token) -> bool:
    """Whether what follows is ours: "our training", "Mega's training"."""
    return token.word.text == "our" or token.owns or "named" in token.word.nouns


def _begins(tokens: list[Token], at: int) -> bool:
    """Whether a clause begins here, so that what stands here is its subject."""
    if at == 0 or tokens[at].text[0].isupper():
        return True
    token = tokens[at - 1]
    return token.sort == "mark" or bool(token.word.kinds & {"conjunction", "subordinate", "adverb"})


def _until_comma(tokens: list[Token]) -> list[Token]:
    for at, token in enumerate(tokens):
        if token.text == "," or token.word.kinds & {"relative", "subordinate"}:
            return tokens[: max(at, 1)]
    return tokens

"""A text in tokens that know where they stand: words, numbers, quotations and marks.

Nouns of several words (`market share`) are one token. A quotation is one token, for what someone
says decides nothing about who acts. What stands in brackets is left out.
"""

from __future__ import annotations

import re
from typing import Final, Literal, NamedTuple, TypeAlias

from outcomekit.rules._language.lexicon import Lexicon, Word, lexicon, word

Sort: TypeAlias = Literal["word", "number", "quotation", "mark"]


class Token(NamedTuple):
    """One token: `text` as written, from `start` to `end` in characters.

    `name` says that a capital marks it as a name or an abbreviation, `owns` that it ends in an
    apostrophe and an s, and so tells whose the next thing is.
    """

    text: str
    start: int
    end: int
    sort: Sort
    word: Word
    name: bool = False
    owns: bool = False


_COUNTED: Final = r"\d+(?:\.\d+)?-[^\W\d_]+(?:-[^\W\d_]+)*"
_NUMBER: Final = r"""[€$£¥]?\d(?:[\d.,:]*\d)?(?:st|nd|rd|th|bn|mn|[kKmMbBx])?(?!\w)\+?(?:\s?%)?\+?
    |[€$£¥]?\d(?:[\d.,:]*\d)?"""
_WORD: Final = (
    r"[A-Z]/[A-Z]\b|[vV]\d+(?:\.\d+)*\b"
    r"|[^\W\d_]+(?:[-'’&.][^\W_]+)*\d*(?:[’'](?=[\s,.;:]|$))?"
)
_TOKEN: Final = re.compile(
    rf"""(?P<word>{_WORD})
    |(?P<quotation>“[^”]*”|„[^“”]*[“”]|«[^»]*»|"[^"]*"|‘[^’]{{2,}}’(?!\w)|(?<!\w)'[^']{{2,}}'(?!\w))
    |(?P<aside>\([^()]*\)|\[[^\[\]]*\])
    |(?P<counted>{_COUNTED})
    |(?P<number>{_NUMBER})
    |(?P<mark>[^\w\s])""",
    re.VERBOSE,
)
_WRITTEN: Final = re.compile(f"{_COUNTED}|{_NUMBER}|{_WORD}", re.VERBOSE)
_BLANK: Final = Word("")
_PLAIN: Final = Word("", kinds=frozenset(("plain",)))
_TITLE: Final = 4
"""Words of fewer letters are written small in title case."""
_MEMORY: Final = 20_000
_known: dict[str, tuple[Word, bool]] = {}
"""Words as written, with what they can be and whether they own what follows."""


def tokenize(text: str, offset: int = 0) -> list[Token]:
    """The tokens of a text, without what stands in brackets.

    Args:
        offset: where the text begins in the whole text to which places are told.
    """
    lex = lexicon()
    found: list[Token] = []
    several = False
    for match in _TOKEN.finditer(text):
        sort = match.lastgroup
        written = match.group()
        start = match.start() + offset
        end = start + len(written)
        if sort == "word":
            meant, owns = _known.get(written) or _remember(written)
            several = several or meant.text in lex.compounds
            name = not written.islower() and _is_name(written, meant, first=not found)
            if name and (text.isupper() or _in_title_case(text)):
                name = False
            if name and meant.guessed:
                meant = Word(meant.text, plural=meant.plural, singular=meant.singular)
            found.append(Token(written, start, end, "word", meant, name, owns))
        elif sort == "mark":
            found.append(Token(written, start, end, "mark", word(written)))
        elif sort == "number":
            found.append(Token(written, start, end, "number", _BLANK))
        elif sort == "counted":
            found.append(Token(written, start, end, "word", _PLAIN))
        elif sort == "quotation":
            found.append(Token(written, start, end, "quotation", _BLANK))
    return _joined(found, lex) if several else found


def words_as_written(text: str) -> list[str]:
    """All words and numbers of a text, also those within quotations and brackets."""
    return _WRITTEN.findall(text)


def _remember(written: str) -> tuple[Word, bool]:
    if len(_known) >= _MEMORY:
        _known.clear()
    lower, owns = written.lower(), False
    if lower[-1] in "'’":
        lower, owns = lower[:-1], True
    elif lower[-2:] in ("'s", "’s"):
        lower, owns = lower[:-2], True
    _known[written] = word(lower), owns
    return _known[written]


def _in_title_case(text: str) -> bool:
    """Whether capitals say nothing, because most longer words have one."""
    longer = [part for part in text.split() if len(part) >= _TITLE and part[0].isalpha()]
    capital = sum(part[0].isupper() for part in longer)
    return len(longer) > 2 and capital * 4 >= len(longer) * 3


def _is_name(written: str, meant: Word, *, first: bool) -> bool:
    if written == written.lower():
        return False
    body = written.rstrip("s")
    if (len(body) > 1 and body.isupper()) or not (body[1:].islower() or len(body) < 2):
        return True
    return written[0].isupper() and not first and not meant.kinds


def _joined(tokens: list[Token], lex: Lexicon) -> list[Token]:
    """The tokens, with nouns of several words made one."""
    compounds = lex.compounds
    found: list[Token] = []
    at, count = 0, len(tokens)
    while at < count:
        token = tokens[at]
        at += 1
        endings = compounds.get(token.word.text)
        if endings is not None and at < count:
            for rest in endings:
                stop = at + len(rest)
                if stop <= count and _matches(tokens, at, rest):
                    token = _compound(tokens[at - 1 : stop])
                    at = stop
                    break
        found.append(token)
    return found


def _matches(tokens: list[Token], at: int, rest: tuple[str, ...]) -> bool:
    *inner, last = rest
    for part in inner:
        if tokens[at].word.text != part:
            return False
        at += 1
    meant = tokens[at].word
    return last in (meant.text, meant.singular)


def _compound(parts: list[Token]) -> Token:
    first, last = parts[0], parts[-1]
    meant = word("_".join([part.word.text for part in parts]))
    written = " ".join([part.text for part in parts])
    return Token(written, first.start, last.end, "word", meant, False, last.owns)

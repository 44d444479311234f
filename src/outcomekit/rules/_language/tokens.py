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


_TOKEN: Final = re.compile(
    r"""(?P<quotation>“[^”]*”|„[^“”]*[“”]|«[^»]*»|"[^"]*"|‘[^’]{2,}’(?!\w)|(?<!\w)'[^']{2,}'(?!\w))
    |(?P<aside>\([^()]*\)|\[[^\[\]]*\])
    |(?P<counted>\d+(?:\.\d+)?-[^\W\d_]+(?:-[^\W\d_]+)*)
    |(?P<number>[€$£¥]?\d(?:[\d.,:]*\d)?(?:st|nd|rd|th|bn|mn|[kKmMbBx])?(?!\w)\+?(?:\s?%)?\+?
        |[€$£¥]?\d(?:[\d.,:]*\d)?)
    |(?P<word>[A-Z]/[A-Z]\b|[^\W\d_]+(?:[-'’&.][^\W_]+)*\d*(?:[’'](?=[\s,.;:]|$))?)
    |(?P<mark>[^\w\s])""",
    re.VERBOSE,
)
_BLANK: Final = Word("")
_PLAIN: Final = Word("", kinds=frozenset(("plain",)))
_TITLE: Final = 4
"""Words of fewer letters are written small in title case."""


def tokenize(text: str) -> list[Token]:
    """The tokens of a text, without what stands in brackets."""
    found: list[Token] = []
    spelled = text.isupper() or _in_title_case(text)
    for match in _TOKEN.finditer(text):
        sort = match.lastgroup
        written = match.group()
        start, end = match.span()
        if sort == "word":
            owns = False
            lower = written.lower()
            if lower[-1] in "'’":
                lower, owns = lower[:-1], True
            elif lower[-2:] in ("'s", "’s"):
                lower, owns = lower[:-2], True
            meant = word(lower)
            name = not spelled and lower != written and _is_name(written, meant, first=not found)
            if name and meant.guessed:
                meant = Word(lower, plural=meant.plural, singular=meant.singular)
            found.append(Token(written, start, end, "word", meant, name, owns))
        elif sort == "mark":
            found.append(Token(written, start, end, "mark", word(written)))
        elif sort == "number":
            found.append(Token(written, start, end, "number", _BLANK))
        elif sort == "counted":
            found.append(Token(written, start, end, "word", _PLAIN))
        elif sort == "quotation":
            found.append(Token(written, start, end, "quotation", _BLANK))
    return _joined(found, text, lexicon())


def _in_title_case(text: str) -> bool:
    """Whether capitals say nothing, because most longer words have one."""
    longer = [part for part in text.split() if len(part) >= _TITLE and part[0].isalpha()]
    capital = sum(part[0].isupper() for part in longer)
    return len(longer) > 2 and capital * 4 >= len(longer) * 3


def _is_name(written: str, meant: Word, *, first: bool) -> bool:
    body = written.rstrip("s")
    if (len(body) > 1 and body.isupper()) or not (body[1:].islower() or len(body) < 2):
        return True
    return written[0].isupper() and not first and not meant.kinds


def _joined(tokens: list[Token], text: str, lex: Lexicon) -> list[Token]:
    """The tokens, with nouns of several words made one."""
    compounds = lex.compounds
    found: list[Token] = []
    at, count = 0, len(tokens)
    while at < count:
        token = tokens[at]
        endings = compounds.get(token.word.text)
        size = 1
        if endings is not None:
            for rest in endings:
                stop = at + 1 + len(rest)
                if stop <= count and _matches(tokens, at + 1, rest):
                    size = 1 + len(rest)
                    token = _compound(tokens[at:stop], text)
                    break
        found.append(token)
        at += size
    return found


def _matches(tokens: list[Token], at: int, rest: tuple[str, ...]) -> bool:
    last = len(rest) - 1
    for offset, part in enumerate(rest):
        meant = tokens[at + offset].word
        if meant.text != part and not (offset == last and meant.singular == part):
            return False
    return True


def _compound(parts: list[Token], text: str) -> Token:
    first, last = parts[0], parts[-1]
    names = [part.word.text for part in parts[:-1]]
    meant = word("_".join([*names, last.word.text]))
    return Token(
        text[first.start : last.end], first.start, last.end, "word", meant, False, last.owns
    )

"""A text in tokens that know where they stand: words, numbers, quotations and marks.

Nouns of several words (`market share`) are one token. A quotation is one token, for what someone
says decides nothing about who acts. What stands in brackets is left out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final, Literal, NamedTuple, TypeAlias

from outcomekit.rules._language.lexicon import Word, lexicon, word

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
_PARTICLES: Final = (("in",), ("on",), ("up",), ("off",), ("out",))
_MEMORY: Final = 20_000
_OPENERS: Final = frozenset('"“„«‘([%')
"""What may make one token of several parts of a text: quotations, brackets, "20 %"."""
_OPENS: Final = re.compile(r"(?<!\w)'")


class _Part(NamedTuple):
    """One token of a chunk, from `start` to `end` there, with all that the chunk alone tells.

    `first` and `later` say whether its capitals make it a name where it begins a text, and
    elsewhere. `several` says that a noun of several words may begin with it.
    """

    text: str
    start: int
    end: int
    sort: Sort
    word: Word
    owns: bool
    first: bool
    later: bool
    several: bool


_known: dict[str, tuple[_Part, ...] | None] = {}
"""What stands between two blanks, with its tokens; None where they may not end there."""


def tokenize(text: str, offset: int = 0) -> list[Token]:
    """The tokens of a text, without what stands in brackets.

    Args:
        offset: where the text begins in the whole text to which places are told.
    """
    parts: list[tuple[int, _Part]] = []
    at = offset
    for chunk in text.split(" "):
        try:
            known = _known[chunk]
        except KeyError:
            known = _remember(chunk)
        if known is None:
            parts = [(offset, part) for part in _parts(text)]
            break
        for part in known:
            parts.append((at, part))
        at += len(chunk) + 1
    return _tokens(text, parts)


def _tokens(text: str, parts: list[tuple[int, _Part]]) -> list[Token]:
    found: list[Token] = []
    begins: list[int] = []
    for at, (written, start, end, sort, meant, owns, first, later, several) in parts:
        name = later if found else first
        if name and (text.isupper() or _in_title_case(text)):
            name = False
        alone = _as_name(meant) if name and meant.guessed else meant
        if several:
            begins.append(len(found))
        found.append(Token(written, at + start, at + end, sort, alone, name, owns))
    return _joined(found, begins) if begins else found


def _as_name(meant: Word) -> Word:
    """A word without what only its ending tells, for names have any ending."""
    return Word(meant.text, plural=meant.plural, singular=meant.singular)


def _remember(chunk: str) -> tuple[_Part, ...] | None:
    if len(_known) >= _MEMORY:
        _known.clear()
    open_ended = not _OPENERS.isdisjoint(chunk) or _OPENS.search(chunk)
    _known[chunk] = known = None if open_ended else tuple(_parts(chunk))
    return known


def _parts(text: str) -> Iterator[_Part]:
    """The tokens of a text as they stand, one by one."""
    compounds = lexicon().compounds
    for match in _TOKEN.finditer(text):
        sort, written, (start, end) = match.lastgroup, match.group(), match.span()
        if sort == "word":
            meant, owns = meant_by(written)
            first, later = (
                _is_name(written, meant, first=True),
                _is_name(written, meant, first=False),
            )
            several = meant.text in compounds
            yield _Part(written, start, end, "word", meant, owns, first, later, several)
        elif sort == "mark":
            yield _Part(written, start, end, "mark", word(written), False, False, False, False)
        elif sort == "number":
            yield _Part(written, start, end, "number", _BLANK, False, False, False, False)
        elif sort == "counted":
            yield _Part(written, start, end, "word", _PLAIN, False, False, False, False)
        elif sort == "quotation":
            yield _Part(written, start, end, "quotation", _BLANK, False, False, False, False)


def words_as_written(text: str) -> list[str]:
    """All words and numbers of a text, also those within quotations and brackets."""
    return _WRITTEN.findall(text)


def meant_by(written: str) -> tuple[Word, bool]:
    """What a word means, and whether it owns what follows."""
    lower = written.lower()
    if lower[-1] in "'’":
        return word(lower[:-1]), True
    if lower[-2:] in ("'s", "’s"):
        return word(lower[:-2]), True
    return word(lower), False


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


def _joined(tokens: list[Token], begins: list[int]) -> list[Token]:
    """The tokens, with nouns of several words made one; these may begin at some of them."""
    compounds, count = lexicon().compounds, len(tokens)
    found: list[Token] = []
    done = 0
    for at in begins:
        if at < done:
            continue
        for rest in compounds[tokens[at].word.text]:
            stop = at + 1 + len(rest)
            if stop <= count and _matches(tokens, at + 1, rest) and not _do_so(tokens, at, rest):
                found += tokens[done:at]
                found.append(_compound(tokens[at:stop]))
                done = stop
                break
    return [*found, *tokens[done:]] if done else tokens


def _do_so(tokens: list[Token], at: int, rest: tuple[str, ...]) -> bool:
    """Whether people stand before words that are their verb: "guests *check in* online"."""
    if at == 0 or rest not in _PARTICLES or "particle" not in tokens[at].word.verbs:
        return False
    before = tokens[at - 1].word
    return before.plural and not before.nouns.isdisjoint(("person", "crowd"))


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

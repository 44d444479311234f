"""The fast reader: libyaml's events become data and marks, with every limit held on the way.

Only plain YAML comes through: mappings with text keys, lists, scalars. All else is claimed and
read past, so that one run tells every mistake of a file. A mistake that breaks the grammar is
mended in memory, where it is clear what was meant, and reading begins again; spans always lead
back to what the user wrote.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import chain, count
from typing import Final

from yaml.error import MarkedYAMLError

from outcomekit.diagnostics import errors
from outcomekit.diagnostics.claim import Aside, Claim
from outcomekit.diagnostics.span import Span
from outcomekit.syntax.alphabet import AS_BREAK
from outcomekit.syntax.blanks import without_tabs
from outcomekit.syntax.characters import forbidden_characters
from outcomekit.syntax.compose import DEEPEST, Broken, Composer, TooDeep, claim_of
from outcomekit.syntax.conflict import conflicts
from outcomekit.syntax.decode import decode
from outcomekit.syntax.mistakes import Fault, Mend, Mistake, apart, diagnose
from outcomekit.syntax.source import Source
from outcomekit.syntax.tree import Tree

MOST_MENDS: Final = 20
"""How many broken lines of one file are told in one run; each costs another read of the text."""

_PRIVATE: Final = (range(0xE000, 0xF900), range(0xF0000, 0xFFFFE))
_LINE: Final = re.compile(r"[^\r\n]*")
_FILLED_LINE: Final = re.compile(r"(?:^|(?<=\r))(?P<indent> *)[^\s#][^\r\n]*", re.MULTILINE)
_COMMENT: Final = re.compile(r"^[ \t]*#", re.MULTILINE)
_WORD: Final = re.compile(r"[a-z][a-z0-9-]*", re.ASCII)

_TAG_LINE: Final = re.compile(r"(?:^|(?<=\r))%TAG[^\r\n]*", re.MULTILINE)
_MOST_TAG_LINES: Final = 20
"""Tag directives that libyaml is given: it compares each with all before it."""


def read(file: str, data: bytes, size_limit: int) -> Tree:
    """The tree of a file's bytes. Never raises, whatever the bytes.

    Args:
        file: the name under which findings speak of it.
        data: its content, or more of it than `size_limit`.
        size_limit: bytes beyond which a file is refused unread (E003).
    """
    if len(data) > size_limit:
        return Tree(Source(file, ""), claims=[_too_large(size_limit)], readable=False)
    text, claims = decode(data)
    source = Source(file, text)
    if claims and (not text or forbidden_characters(text)[1]):
        return Tree(source, claims=claims, readable=False)  # it is no text at all
    tree = parse(source)
    tree.claims[:0] = claims
    return tree


def _too_large(limit: int) -> Claim:
    size = f"{limit / 1_000_000:.3g} MB" if limit >= 1_000_000 else f"{limit:,} bytes"
    return Claim(
        errors.E003,
        Span(0, 0),
        f"the file is larger than {size}, the limit",
        "split it into one map for each segment, or set `max-file-size` in outcomekit.toml",
    )


def parse(source: Source) -> Tree:
    """The tree of a decoded text. Never raises: what is wrong is in the tree's claims."""
    text, claims = forbidden_characters(source.text)
    text, more, blanked = conflicts(text)
    tree = Tree(source, claims=claims + more, unread=_words(source.text, blanked))
    text, placeholders = stand_ins(without_tabs(_few_tag_lines(text)))
    before: Mistake | None = None
    mended = Span(0, 0)
    attempts = 0
    while True:
        composer = Composer(text, placeholders)
        mistake = _attempt(composer, text)
        if mistake is None:
            tree.data, tree.mark = composer.data, composer.mark
            break
        claim = _told(claim_of(mistake), tree, placeholders)
        if _is_told(claim, tree) or (before is not None and _is_still(mistake, before, mended)):
            mistake = Mistake(
                mistake.kind, mistake.span, mistake.message, mistake.why, mistake.hint, None
            )
        else:
            tree.claims.append(claim)
        mends = _mends(text, mistake, placeholders, last=attempts >= MOST_MENDS)
        if not mends:
            tree.readable = False
            break
        for mend in mends:
            tree.unread |= _words(text, [_lines_of(text, mend)])
            text = text[: mend.start] + mend.text + text[mend.end :]
        tree.mends += mends
        before, mended = mistake, _written(mends)
        attempts += 1
    tree.unread |= _words(text, composer.passed_over)
    tree.claims += [_told(claim, tree, placeholders) for claim in composer.claims]
    if tree.data is None and not tree.claims:
        tree.claims.append(_empty(source))
    return tree


def _attempt(composer: Composer, text: str) -> Mistake | None:
    """Run the composer once: None when it came to an end, else the mistake that stopped it."""
    try:
        composer.run()
    except Broken as broken:
        return broken.mistake
    except TooDeep as deep:
        return Mistake(
            errors.E004,
            Span(deep.offset, deep.offset + 1),
            f"this is nested over {DEEPEST} levels deep",
            None,
            "close the brackets that were left open, or move this up",
            None,
        )
    except MarkedYAMLError as fault:
        return diagnose(text, _fault(fault, len(text)))
    return None


def _fault(fault: MarkedYAMLError, size: int) -> Fault:
    since = fault.context_mark.index if fault.context_mark is not None else None
    at = fault.problem_mark.index if fault.problem_mark is not None else since or 0
    return Fault(
        fault.problem or "",
        min(at, size),
        fault.context,
        min(since, size) if since is not None else None,
    )


def _is_told(claim: Claim, tree: Tree) -> bool:
    """Whether the same was said of the same place, so that mends go round in a circle."""
    return any((one.at, one.message) == (claim.at, claim.message) for one in tree.claims)


def _is_still(mistake: Mistake, before: Mistake, mended: Span) -> bool:
    """Whether a mistake is the one before it, which its mend did not mend."""
    inside = mended.start <= mistake.span.start <= mended.end
    return inside and mistake.message == before.message and before.mend is not None


def _written(mends: tuple[Mend, ...]) -> Span:
    """Where the text stands that mends have written."""
    start = min(mend.start for mend in mends)
    grown = sum(len(mend.text) - (mend.end - mend.start) for mend in mends)
    return Span(start, max(mend.end for mend in mends) + grown)


def _mends(
    text: str, mistake: Mistake, placeholders: dict[int, str], *, last: bool
) -> tuple[Mend, ...]:
    """The mends, one after the other, under which reading can go on; none when it cannot.

    Where the mistake has no mend of its own, its line is left out, but only if what follows can
    then be read: a guess that leads to more complaints would be noise.
    """
    if last or mistake.kind is errors.E004:
        return ()
    if mistake.mend is not None:
        return apart(text, mistake.mend)
    line = _lines_of(text, Mend(mistake.span.start, mistake.span.start, ""))
    without = text[: line.start] + text[line.end :]
    following = _attempt(Composer(without, placeholders), without)
    if following is not None:
        beside = _beside(without, line.start, _indent(text, line.start))
        if beside is None or following.span.start <= beside:
            return ()
    return (Mend(line.start, line.end, ""),)


def _beside(text: str, start: int, indent: int) -> int | None:
    """Where the next line ends that is indented no deeper; None where there is none.

    Once reading has come past that line, it did not need the one that was left out before it.
    """
    for line in _FILLED_LINE.finditer(text, start):
        if len(line["indent"]) <= indent:
            return line.end()
    return None


def _indent(text: str, start: int) -> int:
    line = _FILLED_LINE.match(text, start)
    return len(line["indent"]) if line else 0


def _lines_of(text: str, mend: Mend) -> Span:
    """The lines that a mend touches, without the last one's end."""
    start = max(text.rfind("\n", 0, mend.start), text.rfind("\r", 0, mend.start)) + 1
    line = _LINE.match(text, mend.end)
    return Span(start, line.end() if line else len(text))


def _words(text: str, spans: Iterable[Span]) -> set[str]:
    """The words in parts of a text that have the form of an id."""
    return set(chain.from_iterable(_WORD.findall(text, span.start, span.end) for span in spans))


def _told(claim: Claim, tree: Tree, placeholders: dict[int, str]) -> Claim:
    """A claim about the text that was read as one about the text that the user wrote."""
    if placeholders:
        hint, why = (
            words.translate(placeholders) if words is not None else None
            for words in (claim.hint, claim.why)
        )
        message = claim.message.translate(placeholders)
        claim = claim._replace(message=message, hint=hint, why=why)
    if not tree.mends:
        return claim
    also = tuple(Aside(_back(aside.at, tree), aside.message) for aside in claim.also)
    return claim._replace(at=_back(claim.at, tree), also=also)


def _back(at: object, tree: Tree) -> Span:
    assert isinstance(at, Span)
    return Span(tree.offset(at.start), tree.offset(at.end))


def stand_ins(text: str) -> tuple[str, dict[int, str]]:
    """The text with characters that libyaml misreads replaced, and the way back."""
    if text.isascii():
        return text, {}
    there = [char for char in AS_BREAK if char in text]
    if not there:
        return text, {}
    free = (chr(code) for code in chain(*_PRIVATE) if chr(code) not in text)
    away = dict(zip(there, free, strict=False))
    back = {ord(stand_in): char for char, stand_in in away.items()}
    return text.translate({ord(char): stand_in for char, stand_in in away.items()}), back


def _few_tag_lines(text: str) -> str:
    """The text with the first tag directives only; the others are blanked."""
    if text.count("%TAG") <= _MOST_TAG_LINES:
        return text
    numbers = count()
    return _TAG_LINE.sub(
        lambda found: found[0] if next(numbers) < _MOST_TAG_LINES else " " * len(found[0]), text
    )


def _empty(source: Source) -> Claim:
    only = "only comments" if _COMMENT.search(source.text) else "nothing"
    return Claim(errors.E010, source.first_line, f"the file holds {only}", "outcome_map: 1")

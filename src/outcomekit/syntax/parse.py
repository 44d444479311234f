"""The fast reader: libyaml's events become data and marks, with every limit held on the way.

Only plain YAML comes through: mappings with text keys, lists, scalars. All else is claimed and
read past, so that one run tells every mistake of a file. A mistake that breaks the grammar is
mended in memory, where it is clear what was meant, and reading begins again; spans always lead
back to what the user wrote.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from yaml import YAMLError
from yaml.error import MarkedYAMLError

from outcomekit.diagnostics import errors
from outcomekit.diagnostics.claim import Aside, Claim
from outcomekit.diagnostics.span import Span
from outcomekit.syntax.compose import DEEPEST, Broken, Composer, TooDeep, claim_of
from outcomekit.syntax.decode import conflicts, decode, forbidden_characters
from outcomekit.syntax.mistakes import Fault, Mend, Mistake, diagnose
from outcomekit.syntax.source import Source
from outcomekit.syntax.tree import Tree

MOST_MENDS: Final = 20
"""How many broken lines of one file are told in one run; each costs another read of the text."""

_AS_BREAK: Final = "\u0085\u2028\u2029\ufeff"
"""Characters of YAML 1.2 that libyaml, being YAML 1.1, takes for line ends or refuses."""
_PRIVATE: Final = range(0xE000, 0xF8FF)
_LINE: Final = re.compile(r"[^\r\n]*")


def read(file: str, data: bytes, size_limit: int) -> Tree:
    """The tree of a file's bytes. Never raises, whatever the bytes.

    Args:
        file: the name under which findings speak of it.
        data: its content; at most `size_limit` + 1 bytes are looked at.
        size_limit: bytes beyond which a file is refused unread (E003).
    """
    if len(data) > size_limit:
        return Tree(Source(file, ""), claims=[too_large(len(data), size_limit)], readable=False)
    text, claims = decode(data)
    tree = parse(Source(file, text)) if not claims else Tree(Source(file, text), readable=False)
    tree.claims[:0] = claims
    return tree


def too_large(size: int, limit: int) -> Claim:
    """The refusal of a file that is over the limit; both are bytes."""
    return Claim(
        errors.E003,
        Span(0, 0),
        f"the file holds {_megabytes(size)}; the limit is {_megabytes(limit)}",
        "split it into one map for each segment, or set `max-file-size` in outcomekit.toml",
    )


def _megabytes(size: int) -> str:
    if size < 1_000_000:
        return f"{size:,} bytes"
    return f"{size / 1_000_000:.1f} MB"


def parse(source: Source) -> Tree:
    """The tree of a decoded text. Never raises: what is wrong is in the tree's claims."""
    text, claims = forbidden_characters(source.text)
    text, more = conflicts(text)
    claims += more
    text, placeholders = stand_ins(text)
    tree = Tree(source, claims=claims)
    while True:
        composer = Composer(text, placeholders)
        mistake = _attempt(composer, text, tree)
        if mistake is None:
            break
        tree.claims.append(_led_back(claim_of(mistake), tree))
        mended = _mended(text, mistake, placeholders, last=len(tree.mends) >= MOST_MENDS)
        if mended is None:
            tree.readable = False
            break
        text, mend = mended
        tree.mends.append(mend)
    if tree.readable:
        tree.data, tree.mark = composer.data, composer.mark
        tree.claims += [_led_back(claim, tree) for claim in composer.claims]
        if composer.data is None and not tree.claims:
            tree.claims.append(_empty(source.text))
    return tree


def _attempt(composer: Composer, text: str, tree: Tree) -> Mistake | None:
    """Run the composer once: None when it came to an end, else the mistake that stopped it."""
    try:
        composer.run()
    except Broken as broken:
        return broken.mistake
    except TooDeep as deep:
        tree.readable = False
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
    except YAMLError as fault:
        # libyaml's reader refuses a character without a mark; all that it refuses was blanked
        # before, so this is a law of ours that broke, said as plainly as can be.
        at = min(getattr(fault, "position", 0) or 0, len(text))
        return diagnose(text, Fault(str(getattr(fault, "reason", fault)), at, None, None))
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


def _mended(
    text: str, mistake: Mistake, placeholders: dict[int, str], *, last: bool
) -> tuple[str, Mend] | None:
    """The text under which reading can go on, and how it came about; None when it cannot.

    Where the mistake has no mend of its own, its line is left out, but only if all the rest can
    then be read: a guess that leads to more complaints would be noise.
    """
    if last or mistake.kind is errors.E004:
        return None
    if mistake.mend is not None:
        mend = mistake.mend
        return text[: mend.start] + mend.text + text[mend.end :], mend
    at = mistake.span.start
    start = max(text.rfind("\n", 0, at), text.rfind("\r", 0, at)) + 1
    line = _LINE.match(text, start)
    end = line.end() if line else start
    if end == start:
        return None
    without = text[:start] + " " * (end - start) + text[end:]
    try:
        Composer(without, placeholders).run()
    except (YAMLError, Broken, TooDeep):
        return None
    return without, Mend(start, end, " " * (end - start))


def _led_back(claim: Claim, tree: Tree) -> Claim:
    """A claim about the mended text as one about the text that the user wrote."""
    if not tree.mends:
        return claim
    return replace(
        claim,
        at=_back(claim.at, tree),
        also=tuple(Aside(_back(aside.at, tree), aside.message) for aside in claim.also),
    )


def _back(at: object, tree: Tree) -> Span:
    assert isinstance(at, Span)
    return Span(tree.offset(at.start), tree.offset(at.end))


def stand_ins(text: str) -> tuple[str, dict[int, str]]:
    """The text with characters that libyaml misreads replaced, and the way back."""
    if text.isascii():
        return text, {}
    there = [char for char in _AS_BREAK if char in text]
    if not there:
        return text, {}
    free = (chr(code) for code in _PRIVATE if chr(code) not in text)
    away = dict(zip(there, free, strict=False))
    back = {ord(stand_in): char for char, stand_in in away.items()}
    return text.translate({ord(char): stand_in for char, stand_in in away.items()}), back


def _empty(text: str) -> Claim:
    only = "only comments" if text.strip() else "nothing"
    return Claim(
        errors.E010,
        Span(0, len(text.splitlines()[0]) if text.strip() else 0),
        f"the file holds {only}",
        "outcome_map: 1",
    )

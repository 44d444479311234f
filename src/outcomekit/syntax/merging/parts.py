"""What a merged text is made of: text that holds, and places where a person must choose."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final, TypeAlias

from outcomekit.diagnostics.pointer import Pointer
from outcomekit.diagnostics.threeway import Side
from outcomekit.syntax.merging.chunks import lines

OURS: Final = "<<<<<<< ours"
BETWEEN: Final = "======="
THEIRS: Final = ">>>>>>> theirs"


@dataclass(frozen=True, slots=True)
class Choice:
    """Two texts of whole lines, of which one can hold. Either may be empty.

    `about` are the places of the plan's conflicts between which it is to be chosen.
    """

    ours: str
    theirs: str
    about: tuple[Pointer, ...] = ()


Woven: TypeAlias = str | Choice
"""A part of a merged text."""


def chosen(parts: Iterable[Woven], side: Side) -> str:
    """The text where every choice is made for one side."""
    return "".join(part if isinstance(part, str) else getattr(part, side) for part in parts)


def marked(parts: Iterable[Woven], ends: str) -> tuple[str, list[tuple[int, tuple[Pointer, ...]]]]:
    """The text with standard markers around each choice; their lines, and what each is about."""
    text, line = "", 1
    begun: list[tuple[int, tuple[Pointer, ...]]] = []
    for part in together(parts):
        more = part
        if isinstance(part, Choice):
            begun.append((line, part.about))
            more = f"{OURS}{ends}{part.ours}{BETWEEN}{ends}{part.theirs}{THEIRS}{ends}"
        assert isinstance(more, str), "a choice has just become text"
        text += more
        line += len(lines(more))
    return text, begun


def together(parts: Iterable[Woven]) -> Iterator[Woven]:
    """The parts without empty ones, neighboring texts in one."""
    text = ""
    for part in parts:
        if isinstance(part, str):
            text += part
            continue
        if text:
            yield text
        text = ""
        yield part
    if text:
        yield text


def apart(ours: str, theirs: str, about: tuple[Pointer, ...] = ()) -> list[Woven]:
    """Two texts of whole lines as one: what both begin and end with, and the choice between."""
    if ours == theirs:
        return [ours]
    mine, its = lines(ours), lines(theirs)
    shorter = min(len(mine), len(its))
    start = next((at for at in range(shorter) if mine[at] != its[at]), shorter)
    left = shorter - start
    end = next((at for at in range(left) if mine[-1 - at] != its[-1 - at]), left)
    return [
        "".join(mine[:start]),
        Choice("".join(mine[start : len(mine) - end]), "".join(its[start : len(its) - end]), about),
        "".join(mine[len(mine) - end :]),
    ]

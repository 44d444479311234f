"""Word budgets: playbooks die of length, so a section that grows over its share is named."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from outcomekit.documents.amounts import number
from outcomekit.documents.markdown import visible
from outcomekit.documents.tables import is_row
from outcomekit.documents.typeset import headings, prose

_WORD: Final = re.compile(r"\w")
_RULE: Final = re.compile(r"[|:-]+")


@dataclass(frozen=True, slots=True)
class Budget:
    """How many words a section may have; with `each`, every part of it below its own heading."""

    words: int
    each: bool = False


def over_budget(page: str, budgets: Mapping[str, Budget], whole: int | None) -> list[str]:
    """What is too long, one line each: `“What to ask” has 300 words; 250 is the most`.

    Args:
        page: the finished page.
        budgets: by the text of a heading.
        whole: how many words the page may have, None for any number.
    """
    lines = page.split("\n")
    marks = [*headings(lines), (len(lines), 0, "")]
    said = []
    for place, (_, level, heading) in enumerate(marks[:-1]):
        budget = budgets.get(heading)
        if budget is None or level == 1:
            continue
        inner = level + 1 if budget.each else level
        at = place
        while at < len(marks) - 1 and (at == place or marks[at][1] > level):
            stop = next(mark[0] for mark in marks[at + 1 :] if mark[1] <= inner)
            if marks[at][1] == inner:
                counted = words(lines[marks[at][0] : stop])
                if counted > budget.words:
                    said.append(_too_long(marks[at][2], counted, budget.words))
            at += 1
    if whole is not None and words(lines) > whole:
        said.append(_too_long("", words(lines), whole))
    return said


def _too_long(heading: str, counted: int, most: int) -> str:
    what = f"“{heading}”" if heading else "the page"
    return f"{what} has {number(counted)} words; {number(most)} is the most that is read"


def words(lines: list[str]) -> int:
    """How many words of some lines a reader meets; comments and code count for nothing."""
    return sum(
        bool(_WORD.search(word))
        for _, line in prose(lines)
        if not (is_row(line) and _RULE.fullmatch(line))
        for word in visible(line).split()
    )

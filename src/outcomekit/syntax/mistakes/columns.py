"""The columns in which a line could begin, given the lines above it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from outcomekit.syntax.mistakes.lines import Page

_LINES_SEARCHED: Final = 600


@dataclass(frozen=True, slots=True)
class Column:
    """A column in which a line could begin: what begins there, and on which line."""

    at: int
    name: str
    line: int
    dash: bool


def columns_above(page: Page, index: int) -> list[Column]:
    """Where fields and items above a line begin that it could stand beside, deepest first."""
    found: list[Column] = []
    margin = 1 << 30
    for near in range(index - 1, max(-1, index - _LINES_SEARCHED), -1):
        line = page.lines[near]
        if line.empty or page.verbatim[near] or (line.entry.bare and near < index - 1):
            continue
        entry = line.entry
        if entry.key is not None and entry.begin < margin:
            found.append(Column(entry.begin, entry.key, near, dash=False))
        found.extend(
            Column(dash, line.text[dash : entry.end], near, dash=True)
            for dash in reversed(entry.dashes)
            if dash < margin
        )
        margin = min(margin, line.indent)
        if margin == 0:
            break
    return found


def can_begin(page: Page, index: int, column: int) -> bool:
    """Whether a field could begin in this column: beside one above, or below one that is open."""
    columns = [near for near in columns_above(page, index) if not near.dash]
    if any(near.at == column for near in columns):
        return True
    return bool(columns) and page.lines[columns[0].line].entry.opens and column > columns[0].at

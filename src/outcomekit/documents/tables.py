"""Tables as templates write them: one field a cell, and bullets instead where a cell is long."""

from __future__ import annotations

import re
from typing import Final

from outcomekit.documents.markdown import visible
from outcomekit.documents.wording import sentence

LONGEST_CELL: Final = 160
"""Characters that a reader follows across a row; a table with more is shown as bullets."""
EMPTY: Final = "–"
"""What stands in a cell for what is optional and absent."""

_BORDER: Final = re.compile(r"(?<!\\)\|")
_RULE: Final = re.compile(r":?-+:?")


def is_row(line: str) -> bool:
    """Whether a line of a page belongs to a table."""
    return line.startswith("|")


def laid_out(lines: list[str]) -> list[str]:
    """The lines of one table (header, rule, rows) as they stand on the page.

    Empty cells are filled; the header keeps the widths that its rule has. Where a cell is too
    long to read across, each row becomes a bullet: the first cell in bold, then `Header: value`.
    """
    if len(lines) < 2 or not all(_RULE.fullmatch(cell) for cell in _cells(lines[1])):
        return lines
    header, rows = _cells(lines[0]), [_cells(line) for line in lines[2:]]
    if any(len(visible(cell)) > LONGEST_CELL for row in rows for cell in row):
        return [_bullet(header, row) for row in rows]
    return [
        _row(header),
        "|" + "|".join(_cells(lines[1])) + "|",
        *(_row([cell or EMPTY for cell in row]) for row in rows),
    ]


def _cells(line: str) -> list[str]:
    inner = line.strip().removeprefix("|")
    cells = _BORDER.split(inner)
    if not cells[-1].strip():
        cells.pop()
    return [cell.strip() for cell in cells]


def _row(cells: list[str]) -> str:
    return "| " + " | ".join(cells) + " |"


def _bullet(header: list[str], row: list[str]) -> str:
    first, *others = row
    label = ""
    if first and first != EMPTY:
        label = f"**{first}**" if _is_sentence(first) else f"**{first}:**"
    told = [
        f"{name}: {cell}" if _is_sentence(cell) else f"{name}: {cell}."
        for name, cell in zip(header[1:], others, strict=False)
        if cell and cell != EMPTY
    ]
    return "- " + " ".join(filter(None, [label, *told]))


def _is_sentence(markup: str) -> bool:
    seen = visible(markup)
    return sentence(seen) == seen

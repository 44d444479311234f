"""Scalars: from their place in a text to lines without indentation."""

from __future__ import annotations

from typing import TYPE_CHECKING

from outcomekit.syntax.formatting.parts import Text
from outcomekit.syntax.items import block_text_header
from outcomekit.syntax.lines import indent, is_blank, line_end, next_line

if TYPE_CHECKING:
    from outcomekit.syntax.tree import Mark


def scalar(text: str, mark: Mark, across: int) -> tuple[Text, int]:
    """The scalar at a mark, and where it ends; `across` is the column of what holds it.

    Line ends in plain and quoted texts fold whatever the indentation, so that is not kept.
    """
    header = block_text_header(text, mark)
    if header:
        return _block_text(text, mark, header, across)
    first, *more = text[mark[0] : mark[1]].split("\n")
    lines = [first, *(line.lstrip(" \t") for line in more)]
    # White space at the end of a line folds away; at the end of the text it may be content.
    lines[:-1] = [_without_spaces(line) for line in lines[:-1]]
    return Text(lines[0], lines[1:]), mark[1]


def _without_spaces(line: str) -> str:
    bare = line.rstrip(" \t")
    escaped = len(bare) - len(bare.rstrip("\\"))
    return line if escaped % 2 and bare != line else bare


def _block_text(text: str, mark: Mark, header: str, across: int) -> tuple[Text, int]:
    lines: list[str] = []
    start = next_line(text, mark[0])
    end = line_end(text, mark[0])
    while start < mark[1]:
        end = line_end(text, start)
        lines.append(text[start:end])
        start = next_line(text, start)
    while start < len(text) and is_blank(text, start):  # blank lines below may be part of it
        lines.append(text[start : line_end(text, start)])
        start = next_line(text, start)
    width = _indentation(lines, header, across)
    keeps = "+" in header
    while lines and not keeps and len(lines[-1]) <= width and not lines[-1].strip():
        lines.pop()
    end = _end_of(text, mark[0], len(lines))
    if end == len(text) and lines and not lines[-1].strip() and len(lines[-1]) <= width:
        lines.pop()  # white space without a line end, which is no line of it
    elif end == len(text) and lines:
        # It ends without a line end, so none is part of it; from now on the line has one.
        header, keeps = header.replace("+", "").replace("-", "") + "-", False
    digit = next((char for char in header if char.isdigit()), None)
    comment = text[mark[0] + len(header) : line_end(text, mark[0])].partition("#")
    return (
        Text(
            header.replace(digit, "2") if digit else header,
            [line[width:] if line[:width].strip() == "" else line for line in lines],
            is_block=True,
            comment=(comment[1] + comment[2]).rstrip() or None,
            keeps=keeps,
        ),
        end,
    )


def _end_of(text: str, start: int, lines: int) -> int:
    """The offset at the end of so many lines below the one at an offset."""
    for _ in range(lines):
        start = next_line(text, start)
    return line_end(text, start)


def _indentation(lines: list[str], header: str, across: int) -> int:
    digit = next((char for char in header if char.isdigit()), None)
    if digit is not None:
        return across + int(digit)
    blank = max(map(len, lines), default=0)  # where there is no text, no line is deeper than it
    return next((indent(line, 0) for line in lines if line.strip(" ")), blank)

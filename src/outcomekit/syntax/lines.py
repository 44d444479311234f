"""The lines of a text, from offsets: where one begins and ends, and with which break.

Lines end with LF, CRLF or CR, as in YAML. An offset belongs to the line that it stands on; the
break at its end is part of that line.
"""

from __future__ import annotations

import re
from typing import Final

BREAK: Final = re.compile(r"\r\n?|\n")
"""What ends a line."""
_NOT_SPACE: Final = re.compile(r"[^ ]|$")


def line_start(text: str, offset: int) -> int:
    """Where the line of an offset begins."""
    if offset > 0 and text[offset - 1 : offset + 1] == "\r\n":
        offset -= 1
    return max(text.rfind("\n", 0, offset), text.rfind("\r", 0, offset)) + 1


def line_end(text: str, offset: int) -> int:
    """Where the line of an offset ends, its break left out."""
    if offset > 0 and text[offset - 1 : offset + 1] == "\r\n":
        return offset - 1
    found = BREAK.search(text, offset)
    return found.start() if found else len(text)


def next_line(text: str, offset: int) -> int:
    """Where the line after that of an offset begins; the end of the text after the last one."""
    found = BREAK.search(text, line_end(text, offset))
    return found.end() if found else len(text)


def column(text: str, offset: int) -> int:
    """How many characters stand before an offset on its line."""
    return offset - line_start(text, offset)


def indent(text: str, start: int) -> int:
    """How many spaces the line that begins at `start` begins with."""
    found = _NOT_SPACE.search(text, start)
    return (found.start() if found else len(text)) - start


def begins_line(text: str, offset: int) -> bool:
    """Whether nothing but white space stands before an offset on its line."""
    return not text[line_start(text, offset) : offset].strip()


def is_blank(text: str, start: int) -> bool:
    """Whether the line that begins at `start` holds nothing but white space."""
    return not text[start : line_end(text, start)].strip(" \t")


def is_comment(text: str, start: int) -> bool:
    """Whether the line that begins at `start` is a comment alone, given that it is no text."""
    return text[start : line_end(text, start)].lstrip(" \t").startswith("#")


def line_break(text: str, offset: int) -> str:
    """The break with which lines around an offset end: this line's, the one above, the first."""
    here = BREAK.match(text, line_end(text, offset))
    if here:
        return here[0]
    start = line_start(text, offset)
    if start:
        return "\r\n" if text[start - 2 : start] == "\r\n" else text[start - 1]
    found = BREAK.search(text)
    return found[0] if found else "\n"

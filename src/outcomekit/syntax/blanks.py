"""Tabs on lines that say nothing: YAML 1.2 lets them stand, and libyaml does not.

An editor that keeps the indentation of an empty line, or of a comment, leaves such tabs behind.
They are read as spaces. In block text, where they may be part of the text, they stay.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

_TABBED: Final = re.compile(r"(?:^|(?<=\r))[ ]*\t[ \t]*(?=[#\r\n]|\Z)", re.MULTILINE)
_LINE: Final = re.compile(r"(?P<indent>[ ]*)(?P<rest>[^\r\n]*)(?:\r\n?|\n|\Z)")
_MARK: Final = re.compile(r"(?:^|[\s:-])[|>](?P<digit>[-+0-9]{0,2})[ \t]*(?:[ \t]#[^\r\n]*)?\Z")
_FAR_RIGHT: Final = 1 << 62


def without_tabs(text: str) -> str:
    """The text with spaces for the tabs of empty lines and before comments, as long as before."""
    if "\t" not in text or not _TABBED.search(text):
        return text
    pieces: list[str] = []
    end = 0
    for start in _lines_outside_block_text(text):
        found = _TABBED.match(text, start)
        if found is not None:
            pieces += (text[end:start], " " * len(found[0]))
            end = found.end()
    return "".join(pieces) + text[end:]


def _lines_outside_block_text(text: str) -> Iterator[int]:
    """Where the lines begin that are certainly no lines of a block text.

    What only looks like the mark of block text makes the lines indented below it uncertain.
    """
    floor = _FAR_RIGHT  # the least indentation of the block text that may be going on
    settled = True  # whether its first line was seen, which says how far all are indented
    for line in _LINE.finditer(text):
        indent, rest = len(line["indent"]), line["rest"]
        if indent < floor:
            yield line.start()
        if not rest.strip(" \t"):
            continue
        if indent >= floor:
            if not settled:
                floor, settled = indent, True
            continue
        mark = _MARK.search(rest)
        floor = indent + 1 if mark else _FAR_RIGHT
        settled = mark is None or any(char.isdigit() for char in mark["digit"])

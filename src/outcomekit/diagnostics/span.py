"""Spans and places: where in a text something stands.

A `Span` counts characters from the start of one text; a `Place` is the same for people and for
other programs: file, line and column, from 1, the end exclusive.
"""

from typing import NamedTuple


class Span(NamedTuple):
    """A half-open range of characters: `start` included, `end` not. Both count from 0."""

    start: int
    end: int


class Place(NamedTuple):
    """A range in a named file. Lines and columns count from 1 and in characters.

    The end is exclusive: a key `title` at the start of line 2 is 2:1 to 2:6.
    """

    file: str
    line: int
    column: int
    end_line: int
    end_column: int

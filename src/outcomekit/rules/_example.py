"""Examples of rules: maps, or parts of one, with the places marked at which a rule must speak.

A line of carets under a line marks the span above it, and what stands after the carets is the
message:

    kind: boundry
          ^^^^^^^ `boundry` is no kind

A message that has no room there follows on a line of its own, behind a colon:

    kind: boundry
          ^^^^^^^
          : `boundry` is no kind

Of a span over several lines only what lies on its first line is marked.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date
from textwrap import dedent
from typing import Final

TODAY: Final = date(2026, 11, 21)
"""The day on which every example is looked at."""
_HEAD: Final = "outcome_map: 1\ntitle: Line controls\n"
"""What stands above an example that has no head of its own."""
_MESSAGE: Final = re.compile(r" *: (?P<message>.*)")
_MARK: Final = re.compile(r"(?P<indent> *)(?P<carets>\^+)(?: (?P<message>.*))?")


@dataclass(frozen=True, slots=True)
class Mark:
    """A place that is marked: line and first column, from 1; the width; the message."""

    line: int
    column: int
    width: int
    message: str


@dataclass(frozen=True, slots=True)
class Example:
    """A map without its marks, and the marks; `shown` is without a head that was put above it."""

    text: str
    marks: tuple[Mark, ...]
    shown: str

    @classmethod
    def of(cls, written: str) -> Example:
        """The example that a rule's file has written down, indented as it likes."""
        lines: list[str] = []
        marks: list[Mark] = []
        body = dedent(written).lstrip("\n")
        head = "" if re.search("^outcome_map:", body, re.MULTILINE) else _HEAD
        above = head.count("\n")
        for line in body.splitlines():
            said = _MESSAGE.fullmatch(line)
            if said is not None and marks:
                marks[-1] = replace(marks[-1], message=said["message"])
                continue
            found = _MARK.fullmatch(line)
            if found is None:
                lines.append(f"{line}\n")
                continue
            column, width = len(found["indent"]) + 1, len(found["carets"])
            marks.append(Mark(above + len(lines), column, width, found["message"] or ""))
        shown = "".join(lines).rstrip() + "\n"
        return cls(head + shown, tuple(marks), shown)

"""Lists and mappings in brackets: which are open at a place, and where an entry ends."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from outcomekit.syntax.mistakes.lines import Page

CLOSER: Final = {"[": "]", "{": "}"}
OPENER: Final = {"]": "[", "}": "{"}

_LONGEST_SCAN: Final = 20_000
_LINES_SEARCHED: Final = 60
_NEXT_FIELD: Final = re.compile(r"[ \t]*[\w\"'-][^,:\[\]{}]*:(?=[ \t]|$)", re.MULTILINE)
_STRING: Final = {
    '"': re.compile(r'"(?:[^"\\]|\\.)*"', re.DOTALL),
    "'": re.compile(r"'(?:[^']|'')*'"),
}


@dataclass(slots=True)
class Bracket:
    """An open bracket: where it stands, where its current entry begins, and that one's colon."""

    at: int
    char: str
    entry: int
    colon: int = -1

    @property
    def mapping(self) -> bool:
        """Whether it holds fields rather than items."""
        return self.char == "{"


def open_brackets(text: str, start: int, stop: int) -> list[Bracket]:
    """The brackets open at `stop`, outermost first, when the first stands at `start`."""
    start = max(start, stop - _LONGEST_SCAN)
    found: list[Bracket] = []
    at = start
    fresh = True  # whether a quote here would begin a text
    while at < stop:
        char = text[at]
        if char in "[{" and (fresh or not found):
            found.append(Bracket(at, char, _skip_space(text, at + 1, stop)))
            fresh = True
        elif char in "]}" and found:
            found.pop()
            if not found:
                return found
            fresh = False
        elif char == "," and found:
            found[-1].entry, found[-1].colon = _skip_space(text, at + 1, stop), -1
            fresh = True
        elif char in "\"'" and fresh:
            whole = _STRING[char].match(text, at, stop)
            if not whole:
                return found
            at, fresh = whole.end(), False
            continue
        elif char == ":" and found and (_parts(text, at) or text[at - 1] in "\"'"):
            if found[-1].colon < 0:
                found[-1].colon = at
            fresh = True
        elif char == "#" and text[at - 1 : at] in (*" \t\n[{,",):
            while at < stop and text[at] not in "\r\n":
                at += 1
            continue
        elif not char.isspace():
            fresh = False
        at += 1
    return found


def _parts(text: str, at: int) -> bool:
    """Whether a colon parts a name from its value: white space follows."""
    return at + 1 == len(text) or text[at + 1].isspace()


def _skip_space(text: str, at: int, stop: int) -> int:
    while at < stop and text[at].isspace():
        at += 1
    return at


def surrounding(page: Page, text: str, at: int) -> list[Bracket]:
    """The brackets that are open around an offset, outermost first; empty in block context."""
    here = page.index(at)
    for index in range(here, max(-1, here - _LINES_SEARCHED), -1):
        line = page.lines[index]
        if line.empty or page.verbatim[index]:
            continue
        first = line.start + line.entry.value
        if first < at and text[first] in "[{" and (index == here or _leaves_open(line.text)):
            found = open_brackets(text, first, at)
            if found:
                return found
        elif index < here and line.indent == 0 and line.entry.key is not None:
            break
    return []


def _leaves_open(line: str) -> bool:
    """Whether a line may have brackets open at its end: a cheap look before a thorough one."""
    return line.count("[") + line.count("{") > line.count("]") + line.count("}")


def entry_end(text: str, at: int, bracket: Bracket, line_end: int) -> int:
    """Where the entry that reaches over `at` was meant to end, on that line.

    A comma inside a field's prose ends nothing when no other field follows it.
    """
    depth = 0
    for step in re.compile(r"[\[\]{},#]").finditer(text, at, line_end):
        char = step[0]
        if char in "[{":
            depth += 1
        elif char in "]}":
            if depth == 0:
                return _without_space(text, at, step.start())
            depth -= 1
        elif char == "," and depth == 0:
            if not bracket.mapping or _NEXT_FIELD.match(text, step.end(), line_end):
                return _without_space(text, at, step.start())
            if not text[step.end() : line_end].strip():
                return _without_space(text, at, step.start())
        elif char == "#" and text[step.start() - 1] in " \t":
            return _without_space(text, at, step.start())
    return _without_space(text, at, line_end)


def _without_space(text: str, start: int, end: int) -> int:
    while end > start and text[end - 1].isspace():
        end -= 1
    return end

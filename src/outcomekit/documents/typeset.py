"""From what a template printed to the finished page: the rules that only the whole page can keep.

Blank lines, tables (`tables`), lists of one item, links to headings, and the backslashes that
depend on where a text stands. So a template stays readable Markdown, and a user's template keeps
the rules too.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from outcomekit.documents.headings import Slugs
from outcomekit.documents.markdown import END, LINK, MAYBE, PIPE, TO, visible
from outcomekit.documents.tables import is_row, laid_out

_ITEM: Final = re.compile(r"(?:- |[0-9]{1,9}\. )(.*)")
_LABEL: Final = re.compile(r"\*\*[^*]+:\*\*")
_HEADING: Final = re.compile(r"(#{1,6}) +(.*)")
_BELOW: Final = re.compile(r"<!-- (\S+) -->")
_FENCE: Final = re.compile(r" {0,3}(```+|~~~+)")
_LINK: Final = re.compile(rf"{LINK}([^{TO}]*){TO}([^{END}]*){END}")
_START: Final = re.compile(rf"((?:> ?)?(?:(?:[-+*]|[0-9]{{1,9}}[.)]) +)*){MAYBE}")
_NUMBER: Final = re.compile(
    rf"^((?:> ?)?(?:(?:[-+*]|[0-9]{{1,9}}[.)]) +)*[0-9]{{1,9}}){MAYBE}(?=[.)](?: |$))"
)
_MARKS: Final = re.compile(r"[\x00-\x08]")


def typeset(printed: str) -> str:
    """The page that a template's output makes; ends with one line end."""
    lines = _spaced(_listed(_tabled([line.rstrip() for line in printed.split("\n")])))
    targets = _targets(lines)
    return "\n".join(_settled(line, targets) for line in lines) + "\n"


def prose(lines: list[str]) -> Iterator[tuple[int, str]]:
    """The lines outside fenced code, with their numbers from 0."""
    fence = ""
    for number, line in enumerate(lines):
        found = _FENCE.match(line)
        if fence:
            if found and line.strip().startswith(fence) and not line.strip().strip(fence[0]):
                fence = ""
        elif found:
            fence = found[1]
        else:
            yield number, line


def _tabled(lines: list[str]) -> list[str]:
    made: list[str] = []
    open_prose = {number for number, _ in prose(lines)}
    table: list[str] = []
    for number, line in enumerate([*lines, ""]):
        if is_row(line) and number in open_prose:
            table.append(line)
            continue
        if table:
            made.extend(laid_out(table))
            table = []
        made.append(line)
    return made[:-1]


def _listed(lines: list[str]) -> list[str]:
    """A list of one item is a line: on its label's line, where a label stands above it."""
    made: list[str] = []
    open_prose = {number for number, _ in prose(lines)}
    for number, line in enumerate(lines):
        item = _ITEM.fullmatch(line) if number in open_prose else None
        around = (lines[number - 1] if number else "", *lines[number + 1 : number + 2])
        if item is None or any(_ITEM.match(near) or near.startswith(" ") for near in around):
            made.append(line)
            continue
        above = next((place for place in range(len(made) - 1, -1, -1) if made[place]), None)
        if above is not None and _LABEL.fullmatch(made[above]):
            made[above:] = [f"{made[above]} {item[1]}"]
        else:
            made.append(item[1])
    return made


def _spaced(lines: list[str]) -> list[str]:
    """At most one blank line anywhere but in code, none at the ends."""
    open_prose = {number for number, _ in prose(lines)}
    made: list[str] = []
    for number, line in enumerate(lines):
        if line or number not in open_prose or (made and made[-1]):
            made.append(line)
    while made and not made[-1]:
        made.pop()
    return made


def headings(lines: list[str]) -> Iterator[tuple[int, int, str]]:
    """Each heading of a page: its line from 0, its level, what a reader sees of it."""
    for number, line in prose(lines):
        found = _HEADING.fullmatch(line)
        if found:
            yield number, len(found[1]), visible(found[2])


def _targets(lines: list[str]) -> dict[str, str]:
    """The slugs that links may lead to, by heading and by the id below it; the first one wins."""
    slugs = Slugs()
    found: dict[str, str] = {}
    for number, _, seen in headings(lines):
        slug = slugs.next(seen)
        below = _BELOW.fullmatch(lines[number + 1]) if number + 1 < len(lines) else None
        if below:
            found.setdefault(below[1], slug)
        found.setdefault(seen, slug)
    return found


def _settled(line: str, targets: dict[str, str]) -> str:
    """A line with every mark turned into what it needs in this place."""

    def linked(found: re.Match[str]) -> str:
        slug = targets.get(found[1])
        return f"[{found[2]}](#{slug})" if slug else found[2]

    settled = _LINK.sub(linked, line)
    settled = _NUMBER.sub(r"\1\\", settled)
    started = _START.match(settled)
    if started:
        settled = started[1] + "\\" + settled[started.end() :]
    settled = settled.replace(PIPE, r"\|" if is_row(line) else "|")
    return _MARKS.sub("", settled)

"""The frame of a finding: the line at fault as it can be shown, and where its mark stands.

Places count characters; screens count columns. A wide character fills two columns, a combining
one none, an escape six, so the mark is measured on what is shown. A line that is too long is cut
to a window around the mark.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from outcomekit.diagnostics.span import Place
from outcomekit.reports._glyphs import HIDDEN, columns, escape, is_plainly_visible, plain


@dataclass(frozen=True, slots=True)
class Frame:
    """Lines of a map with their numbers, ready to print, and the mark below the last of them.

    `offset` and `length` of the mark are columns of the shown line; the offset counts from 0.
    """

    lines: tuple[tuple[int, str], ...]
    offset: int
    length: int


def frame(lines: Sequence[str], place: Place, limit: int, encoding: str) -> Frame | None:
    """The frame of a place in the lines of its file, or None where there is nothing to show.

    A place over several lines is marked to the end of its first. The line before is shown when
    it is a neighbor: not blank, and indented alike, so another field of the same entity. `limit`
    is the most columns that a line may fill.
    """
    if not 1 <= place.line <= len(lines):
        return None
    line = lines[place.line - 1]
    start = min(place.column - 1, len(line))
    several = place.end_line > place.line
    end = len(line.rstrip()) if several else min(place.end_column - 1, len(line))
    if start >= end and not line.strip():
        return None
    window = _window(line, start, end, limit, encoding)
    shown = [(place.line, window.text)]
    if place.line > 1 and window.from_start and _are_neighbors(lines[place.line - 2], line):
        before = _window(lines[place.line - 2], 0, 0, limit, encoding)
        shown.insert(0, (place.line - 1, before.text))
    return Frame(tuple(shown), window.offset, window.length)


def _are_neighbors(before: str, line: str) -> bool:
    return bool(before.strip()) and _indentation(before) == _indentation(line)


def _indentation(line: str) -> int:
    return len(line) - len(line.lstrip(" \t"))


@dataclass(frozen=True, slots=True)
class _Window:
    text: str
    offset: int
    length: int
    from_start: bool


def _window(line: str, start: int, end: int, limit: int, encoding: str) -> _Window:
    """As much of the line as fits into `limit` columns, with the characters from `start`."""
    if len(line) <= limit and line.isascii() and is_plainly_visible(line):
        return _Window(line, start, max(1, end - start), from_start=True)
    # However long the line is, characters beyond these are not even looked at.
    low, high = max(0, start - limit), min(len(line), start + limit)
    cells = _cells(line[low:high], encoding)
    widths = [columns(cell) for cell in cells]
    start, end = start - low, min(end, high) - low
    first, last = 0, len(cells)
    cut = "…"
    if low > 0 or high < len(line) or sum(widths) > limit:
        cut = plain("…", encoding)
        # The mark and what follows get two thirds of the room, or what they need of it.
        room = limit - 2 * len(cut)
        ahead = room - min(sum(widths[start:]), room * 2 // 3)
        if low > 0 or sum(widths[:start]) > ahead + len(cut):
            first = _reach(widths, start, ahead, step=-1)
        room = limit - len(cut) * (2 if low + first > 0 else 1)
        last = _reach(widths, first, room, step=1)
        if high == len(line) and sum(widths[last:]) <= len(cut):
            last = len(cells)
    before = cut if low + first > 0 else ""
    after = cut if low + last < len(line) else ""
    return _Window(
        text=before + "".join(cells[first:last]) + after,
        offset=columns(before) + sum(widths[first:start]),
        length=max(1, sum(widths[start : min(end, last)])),
        from_start=low + first == 0,
    )


def _reach(widths: Sequence[int], index: int, room: int, *, step: int) -> int:
    """How far from `index` one comes, in the direction of `step`, within `room` columns."""
    while 0 <= index + min(step, 0) < len(widths):
        room -= widths[index + min(step, 0)]
        if room < 0:
            break
        index += step
    return index


def _cells(line: str, encoding: str) -> list[str]:
    """What is shown for each character of a line: itself, an escape, or a plainer glyph."""
    hidden = {match.start() for match in HIDDEN.finditer(line)}
    return [
        " "
        if character == "\t"
        else escape(character)
        if index in hidden
        else plain(character, encoding)
        for index, character in enumerate(line)
    ]

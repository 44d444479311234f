"""Merge conflicts that nobody resolved (E005).

Git writes its markers at the very left, where no text of a map can stand, also inside block text:
`<<<<<<<` ours, `|||||||` what both began with, `=======` theirs, `>>>>>>>`. People and editors
indent them together with the text around; a conflict that is still whole then is one, too.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Final

from outcomekit.diagnostics import errors
from outcomekit.diagnostics.claim import Aside, Claim
from outcomekit.diagnostics.span import Span
from outcomekit.syntax.source import Source

_MARKER: Final = re.compile(
    r"(?:^|(?<=\r))(?P<indent> *)"
    r"(?P<sign>(?:<{7}|>{7}|\|{7})(?= |[\r\n]|\Z)|={7}(?=[\r\n]|\Z))[^\r\n]*",
    re.MULTILINE,
)
_NOT_LINE_END: Final = re.compile(r"[^\r\n]")
_MOST_REPORTED: Final = 100
_HINT: Final = "keep one version and delete the lines that begin with <<<<<<<, =======, >>>>>>>"


@dataclass(slots=True)
class _Conflict:
    """The markers of one conflict; of a half resolved one some are missing."""

    start: re.Match[str] | None = None
    middles: list[re.Match[str]] = field(default_factory=list)
    end: re.Match[str] | None = None

    @property
    def markers(self) -> list[re.Match[str]]:
        return [found for found in (self.start, *self.middles, self.end) if found is not None]

    @property
    def is_whole(self) -> bool:
        """Whether no marker is missing."""
        return self.start is not None and self.end is not None and bool(self.middles)

    @property
    def span(self) -> Span:
        """From the first marker to the last."""
        return Span(self.markers[0].start(), self.markers[-1].end())

    def overlaps(self, other: _Conflict) -> bool:
        """Whether the two have a line in common."""
        return self.span.start < other.span.end and other.span.start < self.span.end


def conflicts(text: str) -> tuple[str, list[Claim], list[Span]]:
    """The text with our side of each conflict, a claim for each, and what was blanked.

    Markers and the other side are blanked and not cut, so every offset stays true; they become
    empty lines, which mean nothing anywhere, where spaces would be indentation. Of a conflict
    that lacks its first or last marker, both sides stay.
    """
    if "<<<<<<<" not in text and ">>>>>>>" not in text:
        return text, [], []
    found = _found(text)
    blanked = [span for conflict in found for span in _not_ours(conflict)]
    source = Source("", text)
    claims = [_claim(source, conflict) for conflict in found[:_MOST_REPORTED]]
    return _without(text, blanked), claims, blanked


def _found(text: str) -> list[_Conflict]:
    """The conflicts of a text, in order; indented ones only where nothing of them is missing."""
    markers: dict[int, list[re.Match[str]]] = {0: []}
    for marker in _MARKER.finditer(text):
        markers.setdefault(len(marker["indent"]), []).append(marker)
    found = list(_conflicts(markers.pop(0)))
    for indented in markers.values():
        whole = [conflict for conflict in _conflicts(indented) if conflict.is_whole]
        found += [one for one in whole if not any(one.overlaps(other) for other in found)]
    return sorted(found, key=lambda conflict: conflict.span.start)


def _conflicts(markers: Iterable[re.Match[str]]) -> Iterator[_Conflict]:
    """The conflicts that some markers make. `=======` alone is a heading's line, and none."""
    open_ = _Conflict()
    for marker in markers:
        sign = marker["sign"][0]
        if sign == "<":
            if open_.start is not None:
                yield open_
            open_ = _Conflict(marker)
        elif sign == ">":
            open_.end = marker
            yield open_
            open_ = _Conflict()
        else:
            open_.middles.append(marker)
    if open_.start is not None:
        yield open_


def _not_ours(conflict: _Conflict) -> Iterator[Span]:
    """What is blanked of a conflict: its markers, and all that is not our side of it."""
    if conflict.start is None or conflict.end is None or not conflict.middles:
        yield from (Span(marker.start(), marker.end()) for marker in conflict.markers)
        return
    yield Span(conflict.start.start(), conflict.start.end())
    yield Span(conflict.middles[0].start(), conflict.end.end())


def _without(text: str, spans: list[Span]) -> str:
    pieces: list[str] = []
    end = 0
    for span in spans:
        pieces.append(text[end : span.start])
        pieces.append(_NOT_LINE_END.sub("\n", text[span.start : span.end]))
        end = span.end
    pieces.append(text[end:])
    return "".join(pieces)


def _claim(source: Source, conflict: _Conflict) -> Claim:
    markers = conflict.markers
    at = conflict.start or markers[-1]
    line, last = source.line_of(at.start()), source.line_of(markers[-1].start())
    if conflict.start is None:
        message = f"line {line} is the end of a merge conflict that was not resolved"
    elif conflict.end is None:
        message = f"line {line} is the start of a merge conflict that was not resolved"
    else:
        message = f"lines {line} to {last} hold two versions of the same text: a merge conflict"
    return Claim(
        errors.E005,
        _sign(at),
        message,
        _HINT if len(markers) > 1 else "take this line out.",
        also=tuple(Aside(_sign(marker), _role(marker)) for marker in markers if marker is not at),
    )


def _role(marker: re.Match[str]) -> str:
    return {
        "<": "the conflict begins",
        "|": "what both versions began with",
        "=": "the other version begins",
        ">": "the conflict ends",
    }[marker["sign"][0]]


def _sign(marker: re.Match[str]) -> Span:
    return Span(*marker.span("sign"))

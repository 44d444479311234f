"""The last word: what to say where nobody can tell what the person did."""

from __future__ import annotations

from typing import Final

from outcomekit.diagnostics.span import Span
from outcomekit.syntax.mistakes.colons import NO_COLON, UNEXPECTED_COLON
from outcomekit.syntax.mistakes.mistake import Mistake
from outcomekit.syntax.mistakes.quoting import shown
from outcomekit.syntax.mistakes.scene import Scene

_COLUMNS: Final = (
    "compare it with the line above: does it begin in the right column, and is there a colon and "
    "a space after its name?"
)
_QUOTES: Final = "put the text in quotes."
_SAYINGS: Final = {
    NO_COLON: ("{} has neither a colon nor a value", _COLUMNS),
    UNEXPECTED_COLON: ("a colon stands where no field can begin", _COLUMNS),
    "did not find expected key": ("{} stands where a field should begin", _COLUMNS),
    "did not find expected '-' indicator": ("{} stands where a list item should begin", _COLUMNS),
    "did not find expected node content": ("{} stands where a value should begin", _QUOTES),
    "did not find expected ',' or ']'": (
        "{} stands in a list where a comma or a `]` should stand",
        _QUOTES,
    ),
    "did not find expected ',' or '}'": (
        "{} stands between braces where a comma or a `}}` should stand",
        _QUOTES,
    ),
    "did not find expected <document start>": (
        "{} stands after the end of the map",
        _COLUMNS,
    ),
}


def plain_words(scene: Scene) -> Mistake:
    """What stands where something else was to be expected; always has an answer."""
    message, hint = _SAYINGS.get(scene.problem, ("{} cannot be read here", _COLUMNS))
    at = scene.at
    if scene.problem == NO_COLON and scene.since is not None:
        at = scene.since
    span = _visible(scene, at)
    found = scene.text[span.start : span.end].strip()
    return scene.tell(
        span,
        message.format(shown(found) if found else "the end of the text"),
        None,
        hint=hint,
    )


def _visible(scene: Scene, at: int) -> Span:
    """The rest of the line from `at` on; where that is empty, the nearest line above."""
    page, index = scene.page_of(at)
    line = page.lines[index]
    end = line.start + len(line.text.rstrip())
    if at < end:
        return Span(at, end)
    if line.body:
        return Span(line.start + len(line.lead), end)
    near = page.above(index)
    near = page.below(index) if near is None else near
    if near is None:
        return Span(at, at + 1)
    line = page.lines[near]
    return Span(line.start + len(line.lead), line.start + len(line.text.rstrip()))

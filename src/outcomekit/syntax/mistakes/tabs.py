"""Tabs where YAML counts spaces."""

from __future__ import annotations

import re
from typing import Final

from outcomekit.diagnostics import errors
from outcomekit.diagnostics.span import Span
from outcomekit.syntax.mistakes.lines import Line, Page
from outcomekit.syntax.mistakes.mending import rewritten
from outcomekit.syntax.mistakes.mistake import Mend, Mistake
from outcomekit.syntax.mistakes.quoting import shown, spaces
from outcomekit.syntax.mistakes.scene import Scene

STEP: Final = 2
"""Spaces by which one level is indented deeper, in every map that we write."""

_BEFORE_TEXT: Final = "found a tab character where an indentation space is expected"
"""What libyaml says of a tab before the first letters of a block text."""
_LEAD: Final = re.compile(r"[ \t]*")


def tab_indentation(scene: Scene) -> Mistake | None:
    """A tab in the indentation of the line at fault, or right after a dash."""
    for index in (scene.here, scene.page.above(scene.here)):
        if index is None:
            continue
        line = scene.page.lines[index]
        text = scene.page.verbatim[index] and scene.problem != _BEFORE_TEXT
        if "\t" in _lead(line) and line.body and not text:
            return _indented(scene, index)
    if scene.char == "\t" and not scene.line.body:
        return _alone(scene)
    if scene.char == "\t" and not scene.at_line_start:
        return _after_dash(scene)
    return None


def _alone(scene: Scene) -> Mistake:
    """A tab on a line that says nothing."""
    line = scene.line
    return scene.tell(
        Span(scene.at, line.end),
        "a tab stands on this empty line",
        None,
        mend=Mend(line.start, line.end, ""),
        hint="take the tab out.",
        kind=errors.E007,
    )


def _lead(line: Line) -> str:
    found = _LEAD.match(line.text)
    return found[0] if found else ""


def _indented(scene: Scene, index: int) -> Mistake:
    page = scene.page
    run = []
    for line in page.lines[index:]:
        if not line.body or "\t" not in _lead(line):
            break
        run.append(line)
    target = _target(page, index, block_text="block scalar" in scene.context)
    first_width = _width(_lead(run[0]))
    mended = []
    for line in run:
        column = max(0, target + _width(_lead(line)) - first_width)
        mended.append((line, " " * column + line.text.lstrip(" \t")))
    lead = _lead(run[0])
    start = run[0].start + lead.index("\t")
    length = len(lead[lead.index("\t") :]) - len(lead[lead.index("\t") :].lstrip("\t"))
    tab, them = ("a tab", "the tab") if length == 1 else (f"{length} tabs", "the tabs")
    verb = "indents" if length == 1 else "indent"
    also = _also(len(run) - 1)
    where = f"{spaces(target)} instead of {them}" if target else f"no indentation instead of {them}"
    return scene.tell(
        Span(start, start + length),
        f"{tab} {verb} this line" if not also else f"{tab} {verb} this line{also}",
        None,
        mend=rewritten(scene.text, mended),
        hint=f"begin {shown(run[0].body)} with {where}"
        + (f"; in the lines below, {spaces(STEP)} for each tab." if also else "."),
        kind=errors.E007,
    )


def _also(more: int) -> str:
    return "" if more == 0 else f", and {'one more' if more == 1 else f'{more} more'} below"


def _width(lead: str) -> int:
    return sum(STEP if char == "\t" else 1 for char in lead)


def _target(page: Page, index: int, *, block_text: bool) -> int:
    """How many spaces belong before a line that a tab indents."""
    above = page.above(index)
    if above is None:
        return 0
    line, near = page.lines[index], page.lines[above]
    entry = near.entry
    if block_text:
        before = page.lines[index - 1]
        return before.indent if index - 1 > above and before.body else entry.begin + STEP
    if entry.opens and entry.key is not None:
        return entry.begin + STEP
    dashed = bool(line.entry.dashes)
    if entry.dashes:
        return entry.dashes[-1] if dashed else entry.begin
    if line.entry.key is None and not dashed and entry.key is not None:
        return entry.begin + STEP  # the text above goes on
    return entry.begin


def _after_dash(scene: Scene) -> Mistake | None:
    before = scene.text[scene.line.start : scene.at]
    if before.rstrip()[-1:] not in ("-", "?", ":"):
        return None
    start = scene.at
    while scene.text[start - 1] in " \t":
        start -= 1
    end = scene.at
    while scene.text[end : end + 1] in (" ", "\t") and scene.text[end : end + 1]:
        end += 1
    first = scene.text.index("\t", start, end)
    last = scene.text.rindex("\t", start, end) + 1
    return scene.tell(
        Span(first, last),
        "a tab stands after the dash, where a space belongs",
        None,
        mend=Mend(start, end, " "),
        kind=errors.E007,
    )

"""How far a text reaches that somebody wrote as a value, wherever it was broken."""

from __future__ import annotations

from outcomekit.diagnostics.span import Span
from outcomekit.syntax.mistakes.entry import opens_block_text, value_end
from outcomekit.syntax.mistakes.flow import entry_end, surrounding
from outcomekit.syntax.mistakes.lines import Line, Page
from outcomekit.syntax.mistakes.mistake import Mend
from outcomekit.syntax.mistakes.quoting import quoted
from outcomekit.syntax.mistakes.scene import Scene


def value_span(page: Page, index: int, column: int) -> Span:
    """From a column of a line to the end of the text that begins there, in block context.

    Lines below belong to it where they are indented deeper and look like nothing else.
    """
    line = page.lines[index]
    start = line.start + column
    end = line.start + value_end(line.text, column)
    if end < line.end and line.text[end - line.start :].strip():
        return Span(start, end)  # a comment ends the text
    owner = line.entry.begin if line.entry.key is not None else line.entry.column
    for below in page.lines[index + 1 :]:
        entry = below.entry
        if below.empty or below.indent <= owner or not entry.bare:
            break
        end = below.start + entry.end
        if entry.end < len(below.text.rstrip()):
            break
    return Span(start, end)


def block(page: Page, index: int, by: int) -> tuple[Line, ...]:
    """A line, those below it in the same wrong column, and what belongs to them.

    They are moved together, `by` spaces, so that one slip is one mistake.
    """
    lines = page.lines
    level = lines[index].indent
    owned = _owns(lines[index])
    last = index
    for near in range(index + 1, len(lines)):
        line = lines[near]
        if line.empty or page.verbatim[near]:
            continue
        if line.indent < level or (line.indent > level and by > 0 and not owned):
            break
        if line.indent == level:
            owned = _owns(line)
        last = near
    while last + 1 < len(lines) and page.verbatim[last + 1] and lines[last + 1].body:
        last += 1
    return lines[index : last + 1]


def _owns(line: Line) -> bool:
    """Whether deeper lines below can belong to this one."""
    entry = line.entry
    return bool(entry.dashes) or entry.opens or opens_block_text(entry, line.text) is not None


def text_at(scene: Scene, start: int) -> Span:
    """The text that begins at `start` and was meant as one value, in flow or block context."""
    page, index = scene.page_of(start)
    line = page.lines[index]
    brackets = surrounding(page, scene.text, start)
    if brackets:
        return Span(start, entry_end(scene.text, start, brackets[-1], line.end))
    entry = line.entry
    column = start - line.start
    if entry.key is not None and column == entry.begin and not entry.dashes:
        return Span(start, start + len(entry.key))
    return value_span(page, index, column)


def in_quotes(scene: Scene, span: Span, content: str | None = None) -> Mend:
    """The mend that puts a span, or the content given for it, into quotes."""
    text = scene.text[span.start : span.end] if content is None else content
    return Mend(span.start, span.end, quoted(text))

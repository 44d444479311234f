"""Lines that begin in the wrong column."""

from __future__ import annotations

from typing import Final

from outcomekit.diagnostics.span import Span
from outcomekit.syntax.mistakes.colons import COLON_MESSAGE, COLON_WHY, UNEXPECTED_COLON
from outcomekit.syntax.mistakes.columns import Column, columns_above
from outcomekit.syntax.mistakes.documents import NO_DOCUMENT
from outcomekit.syntax.mistakes.entry import comment_at
from outcomekit.syntax.mistakes.extent import block, in_quotes
from outcomekit.syntax.mistakes.lines import Line, Page
from outcomekit.syntax.mistakes.lists import NO_DASH, NO_KEY
from outcomekit.syntax.mistakes.mending import rewritten, shifted
from outcomekit.syntax.mistakes.mistake import Mend, Mistake
from outcomekit.syntax.mistakes.quoting import place, shown, spaces
from outcomekit.syntax.mistakes.scene import Scene

_WHY: Final = "in YAML, the column in which a line begins says what it belongs to."
_LINES_SEARCHED: Final = 600


def wrong_column(scene: Scene) -> Mistake | None:
    """A line in a column where nothing above begins, or a step too deep for what it is."""
    if scene.problem == UNEXPECTED_COLON:
        return _too_deep(scene)
    if scene.problem not in (NO_KEY, NO_DASH, NO_DOCUMENT) or not scene.at_line_start:
        return None
    if not scene.char or scene.entry.bare:
        return _text_after_comment(scene)
    indent, dashed = scene.line.indent, bool(scene.entry.dashes)
    columns = [column for column in columns_above(scene.page, scene.here) if column.dash == dashed]
    columns = [column for column in columns if column.at != indent]
    if not columns:
        return None
    best = min(columns, key=lambda column: (abs(column.at - indent), -column.at))
    return _beside(scene, scene.here, best)


def _beside(scene: Scene, index: int, column: Column) -> Mistake:
    """The line should begin in the column of another one."""
    line = scene.page.lines[index]
    entry = line.entry
    by = column.at - line.indent
    start = line.start + line.indent
    mend = shifted(scene.text, block(scene.page, index, by), by)
    if column.dash:
        return scene.tell(
            Span(start, start + 1),
            f"the dash of this list item {_against(line.indent, 'the one', column.at)}",
            "in YAML, the dashes of one list stand in the same column.",
            mend=mend,
            hint=f"put this dash exactly below the one above, {place(column.at)}.",
        )
    key = entry.key or line.body
    return scene.tell(
        Span(start, start + len(key)),
        f"{shown(key)} {_against(line.indent, shown(column.name), column.at)}",
        _WHY,
        mend=mend,
        hint=f"put {shown(key)} exactly below {shown(column.name)}, {place(column.at)}.",
    )


def _against(indent: int, other: str, its: int) -> str:
    """Two indentations that should be one."""
    if indent == 0:
        return f"is not indented, and {other} above it is, by {spaces(its)}"
    mine = f"is indented by {spaces(indent)}"
    return f"{mine}, and {other} above it {'is not' if its == 0 else f'by {its}'}"


def _too_deep(scene: Scene) -> Mistake | None:
    """A field below another one that has a value already."""
    page, entry = scene.page, scene.entry
    above = page.above(scene.here)
    if above is None or scene.line.start + entry.colon != scene.at:
        return None
    head = above
    while page.lines[head].entry.bare:
        further = page.above(head)
        if further is None or page.lines[further].indent >= page.lines[head].indent:
            break
        head = further
    line = page.lines[head]
    if not entry.named or entry.dashes or head != above:
        return _colon_on_next_line(scene, head)
    if line.entry.key is None:
        return _below_item(scene, line) if line.entry.dashes else None
    if scene.line.indent <= line.entry.begin:
        return None
    # One space deeper is a slip; a field below is two or more.
    if scene.line.indent > line.entry.begin + 1 and _has_fields_elsewhere(page, head, line):
        return _text_and_fields(scene, head)
    return _beside(scene, scene.here, Column(line.entry.begin, line.entry.key, head, dash=False))


def _below_item(scene: Scene, item: Line) -> Mistake | None:
    """A field below a list item that is a text."""
    key = scene.entry.key or ""
    start = scene.line.start + scene.entry.begin
    return scene.tell(
        Span(start, start + len(key)),
        f"the field {shown(key)} stands below a list item that is a text already",
        "in YAML, a list item is either one text or a group of fields.",
        mend=_left_out(scene),
        hint="write the name of its field, a colon and a space before "
        f"{shown(item.text[item.entry.begin : item.entry.end])}.",
    )


def _left_out(scene: Scene) -> Mend:
    """The mend that makes comments of the fields at fault, so that reading can go on."""
    run = block(scene.page, scene.here, -1)
    return rewritten(
        scene.text,
        [(line, f"{line.lead}# {line.body}" if line.body else line.text) for line in run],
    )


def _colon_on_next_line(scene: Scene, head: int) -> Mistake | None:
    """A text of several lines with a colon in it."""
    page = scene.page
    line = page.lines[head]
    start = line.start + line.entry.value
    if line.entry.opens:
        return None
    if not line.entry.named and line.entry.dashes:
        start = line.start + line.entry.begin
    end = scene.line.start + scene.entry.end
    owner = line.entry.begin if line.entry.key is not None else line.entry.column
    for below in page.lines[scene.here + 1 :]:
        if below.empty or below.indent <= owner or not below.entry.bare:
            break
        end = below.start + below.entry.end
    text = scene.text[start:end]
    if scene.line.indent <= owner or text[:1] in "\"'[{|>&*!" or "#" in text:
        return None
    return scene.tell(
        Span(scene.at, scene.at + 1),
        COLON_MESSAGE,
        COLON_WHY,
        mend=in_quotes(scene, Span(start, end)),
        hint=f"put the whole text in quotes, from {shown(text.split()[0])} to "
        f"{shown(text.split()[-1])}.",
    )


def _has_fields_elsewhere(page: Page, head: int, line: Line) -> bool:
    """Whether the field is one whose neighbors have fields of their own, as entities have."""
    return "-" in (line.entry.key or "") or _main_field(page, head) is not None


def _neighbors(page: Page, head: int) -> list[int]:
    """The lines beside `head`, in its column and below the same name; nearest first."""
    column = page.lines[head].indent
    found = []
    for step in (-1, 1):
        near = head + step
        while 0 <= near < len(page.lines) and abs(near - head) < _LINES_SEARCHED:
            line = page.lines[near]
            if not line.empty and not page.verbatim[near]:
                if line.indent < column:
                    break
                if line.indent == column and line.entry.named:
                    found.append(near)
            near += step
    return sorted(found, key=lambda near: abs(near - head))


def _main_field(page: Page, head: int) -> str | None:
    """The field that holds the text of a neighbor which is written with all its fields."""
    for near in _neighbors(page, head):
        below = page.below(near)
        if below is None or not page.lines[near].entry.opens:
            continue
        child = page.lines[below]
        if child.indent > page.lines[near].indent and child.entry.named and not child.entry.opens:
            return child.entry.key
    return None


def _text_and_fields(scene: Scene, head: int) -> Mistake:
    """`some-id: A text` with fields below: the short form and the long form at once."""
    page = scene.page
    line, entry = page.lines[head], page.lines[head].entry
    field = _main_field(page, head)
    text = line.text[entry.value : entry.end]
    key = scene.entry.key or ""
    start = scene.line.start + scene.entry.begin
    mend = _left_out(scene)
    hint = (
        f"move {shown(text)} to a line of its own above {shown(key)}, after the name of its "
        "field and a colon."
    )
    if field and comment_at(line.text, entry.value) < 0:
        at = line.start + entry.colon + 1
        indent = " " * scene.line.indent
        mend = Mend(at, line.start + entry.value, f"\n{indent}{field}: ")
        told = shown(f"{field}: {text}")
        hint = f"put the text on a line of its own above {shown(key)}, as {told}."
    return scene.tell(
        Span(start, start + len(key)),
        f"the field {shown(key)} stands below {shown(entry.key or '')}, which is a text already",
        "an entry is either one text on the line of its name, or fields on the lines below it.",
        mend=mend,
        hint=hint,
    )


def _text_after_comment(scene: Scene) -> Mistake | None:
    """A text that goes on below a `#`: the `#` has made a comment of a part of it."""
    page = scene.page
    above = page.above(scene.here)
    if above is None or not scene.entry.bare:
        return None
    line = page.lines[above]
    column = comment_at(line.text, line.entry.value)
    if column < 0 or line.entry.opens:
        return None
    start = line.start + column
    return scene.tell(
        Span(start, start + 1),
        "the `#` makes a comment of the rest of this line, and the text goes on below",
        "in YAML, a space and a `#` begin a comment, and a comment ends the text before it.",
        mend=in_quotes(
            scene, Span(line.start + line.entry.value, scene.line.start + scene.entry.end)
        ),
        hint="put the whole text in quotes, or the comment on a line of its own above it.",
    )

"""Lists: a dash that is missing or stands too close, items and fields mixed."""

from __future__ import annotations

import re
from typing import Final

from outcomekit.diagnostics.span import Span
from outcomekit.syntax.mistakes.colons import NO_COLON, UNEXPECTED_COLON
from outcomekit.syntax.mistakes.extent import block
from outcomekit.syntax.mistakes.lines import Line, Page
from outcomekit.syntax.mistakes.mending import rewritten, shifted
from outcomekit.syntax.mistakes.mistake import Mend, Mistake
from outcomekit.syntax.mistakes.quoting import place, quoted, shown
from outcomekit.syntax.mistakes.scene import Scene

NO_DASH: Final = "did not find expected '-' indicator"
NO_KEY: Final = "did not find expected key"
_DASH_WHY: Final = "in YAML, a hyphen and a space begin an item of a list."
_TIGHT_DASH: Final = re.compile(r"-(?=[^\s\-\d])")


def tight_dash(scene: Scene) -> Mistake | None:
    """`-item`: the space after the dash is missing."""
    start = scene.since if scene.problem == NO_COLON else None
    if scene.problem in (NO_DASH, NO_KEY, UNEXPECTED_COLON) and scene.char:
        start = scene.line.start + len(scene.line.lead)
    if start is None:
        return None
    page, index = scene.page_of(start)
    line = page.lines[index]
    if start != line.start + len(line.lead) or not _TIGHT_DASH.match(line.body):
        return None
    return scene.tell(
        Span(start, start + 1),
        "a space is missing after the dash",
        _DASH_WHY,
        mend=Mend(start + 1, start + 1, " "),
    )


def missing_dash(scene: Scene) -> Mistake | None:
    """A line among the items of a list, in the column of their dashes, without one."""
    if scene.problem == NO_COLON and scene.since is not None:
        start = scene.since
    elif scene.problem == NO_DASH and scene.at_line_start:
        start = scene.at
    else:
        return None
    page, index = scene.page_of(start)
    line = page.lines[index]
    column = start - line.start
    list_line = item_above(page, index, column)
    if list_line is None or line.entry.dashes or line.indent != column:
        return None
    if line.entry.named:
        return _field_among_items(scene, page, index, list_line)
    body = line.text[column : line.entry.end]
    mend = Mend(start, start, "- ")
    if line.entry.key is not None:
        mend = Mend(start, start + len(body), f"- {quoted(body)}")
    return scene.tell(
        Span(start, start + len(body)),
        "the dash before this list item is missing",
        _DASH_WHY,
        mend=mend,
    )


def item_above(page: Page, index: int, column: int) -> int | None:
    """The line above whose list item begins with a dash in this column."""
    for near in range(index - 1, max(-1, index - 400), -1):
        line = page.lines[near]
        if line.empty or page.verbatim[near] or line.indent > column:
            continue
        return near if line.indent == column and line.entry.dashes else None
    return None


def _field_among_items(scene: Scene, page: Page, index: int, item: int) -> Mistake:
    """`name: x` in the column of the dashes: a new item, a field of the last one, or of the map."""
    line, last = page.lines[index], page.lines[item]
    key = line.entry.key or ""
    start = line.start + line.entry.begin
    span = Span(start, start + len(key))
    keys = _keys_of_item(page, item, index)
    if key in keys:
        return scene.tell(
            span,
            f"the dash before {shown(key)} is missing; another item of the list begins here",
            _DASH_WHY,
            mend=_new_item(scene, page, index),
        )
    if keys:
        column = last.entry.begin
        return scene.tell(
            span,
            f"{shown(key)} stands below the dash, not below {shown(keys[0])}",
            "in YAML, the fields of one item begin in the same column.",
            mend=shifted(
                scene.text, block(page, index, column - line.indent), column - line.indent
            ),
            hint=f"put {shown(key)} exactly below {shown(keys[0])}, {place(column)}.",
        )
    owner = _owner(page, item)
    if owner is None or page.lines[owner].entry.begin >= line.indent:
        return scene.tell(
            span,
            f"the field {shown(key)} stands among the items of a list",
            _DASH_WHY,
            mend=Mend(start, line.start + line.entry.end, f"- {quoted(line.body)}")
            if line.body == line.text[line.entry.begin : line.entry.end]
            else None,
        )
    field = page.lines[owner].entry
    column = field.begin
    return scene.tell(
        span,
        f"the field {shown(key)} stands among the items of {shown(field.key or '')}",
        "in YAML, a list ends where a field begins further left.",
        mend=shifted(scene.text, block(page, index, column - line.indent), column - line.indent),
        hint=f"put {shown(key)} exactly below {shown(field.key or '')}, {place(column)}; "
        f"if it is an item, begin it with a dash.",
    )


def _new_item(scene: Scene, page: Page, index: int) -> Mend:
    """The dash before a field, and the fields below it that belong to the same item."""
    line = page.lines[index]
    at = line.start + line.indent
    return Mend(at, at, "- ")


def _keys_of_item(page: Page, item: int, stop: int) -> list[str]:
    first = page.lines[item].entry
    if not first.named:
        return []
    return [first.key or ""] + [
        line.entry.key or ""
        for line in page.lines[item + 1 : stop]
        if line.entry.named and line.entry.begin == first.begin
    ]


def _owner(page: Page, item: int) -> int | None:
    """The line with the name of the list that an item belongs to."""
    column = page.lines[item].indent
    for near in range(item - 1, max(-1, item - 400), -1):
        line = page.lines[near]
        if line.empty or page.verbatim[near] or line.indent > column:
            continue
        if line.indent == column and line.entry.dashes and not line.entry.named:
            continue
        return near if line.entry.named and line.entry.opens else None
    return None


def item_among_fields(scene: Scene) -> Mistake | None:
    """`- item` in the column of the fields."""
    if scene.problem != NO_KEY or not scene.at_line_start or not scene.entry.dashes:
        return None
    page, line, entry = scene.page, scene.line, scene.entry
    above = page.above(scene.here)
    if above is None or scene.since is None or not _same_column(scene, scene.since):
        return None
    run = _items_from(page, scene.here)
    near_entry = page.lines[above].entry
    name = shown(near_entry.key) if near_entry.key and near_entry.begin == line.indent else None
    mend = rewritten(scene.text, [(item, f"{item.lead}# {item.body}") for item in run])
    return scene.tell(
        Span(scene.at, line.start + entry.end),
        "a list item stands among fields",
        "in YAML, a list has a name of its own, and its items stand below that.",
        mend=mend,
        hint=f"if it belongs to {name}, make one list there: each text below {name}, after a dash."
        if name
        else "give the list a name, such as `notes:`, on the line above.",
    )


def _items_from(page: Page, index: int) -> list[Line]:
    """The items of one list from a line on, with what belongs to them."""
    level = page.lines[index].indent
    found = []
    for line in page.lines[index:]:
        if line.empty or line.indent < level or (line.indent == level and not line.entry.dashes):
            break
        found.append(line)
    return found


def _same_column(scene: Scene, since: int) -> bool:
    """Whether the fault stands in the column of the mapping that libyaml was reading."""
    page, index = scene.page_of(since)
    return since - page.lines[index].start == scene.line.indent

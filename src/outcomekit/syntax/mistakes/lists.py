"""Lists: a dash that is missing or stands too close, items and fields mixed."""

from __future__ import annotations

import re
from typing import Final

from outcomekit.diagnostics.span import Span
from outcomekit.syntax.mistakes.colons import NO_COLON, UNEXPECTED_COLON
from outcomekit.syntax.mistakes.entry import is_name
from outcomekit.syntax.mistakes.extent import block
from outcomekit.syntax.mistakes.lines import Page
from outcomekit.syntax.mistakes.mending import shifted
from outcomekit.syntax.mistakes.mistake import Mend, Mistake
from outcomekit.syntax.mistakes.quoting import quoted, shown, spaces
from outcomekit.syntax.mistakes.scene import Scene
from outcomekit.syntax.mistakes.tabs import STEP

NO_DASH: Final = "did not find expected '-' indicator"
NO_KEY: Final = "did not find expected key"
_DASH_WHY: Final = "in YAML, a hyphen and a space begin an item of a list."
_TIGHT_DASH: Final = re.compile(r"-(?=[^\s\-\d])")


def tight_dash(scene: Scene) -> Mistake | None:
    """`-item`: the space behind the dash is missing."""
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
        "the space behind the dash is missing",
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
            mend=shifted(scene.text, block(page, index, column - line.indent), column - line.indent),
            hint=f"put {shown(key)} exactly below {shown(keys[0])}, with {spaces(column)} before it.",
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
        hint=f"put {shown(key)} exactly below {shown(field.key or '')}, with {spaces(column)} "
        f"before it; if it is an item, begin it with a dash.",
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
    if above is None or (scene.since is not None and not _same_column(scene)):
        return None
    start = scene.at
    span = Span(start, line.start + entry.end)
    near = page.lines[above].entry
    message = "a list item stands among fields"
    why = "in YAML, a list has a name of its own, and its items stand below that."
    if entry.named and is_name(entry.key or ""):
        begin = line.start + entry.begin
        run = block(page, scene.here, -1)
        return scene.tell(
            Span(start, start + 1),
            f"the dash makes a list item of {shown(entry.key or '')}, which stands among fields",
            why,
            mend=Mend(start, begin, "") if len(run) == 1 else None,
            hint=line.text[entry.begin :].strip(),
        )
    name = shown(near.key) if near.key and near.begin == line.indent else None
    hint = (
        f"is it part of {name}? Then put all of it into one list below {name}, each with a dash."
        if name
        else "give the list a name, such as `notes:`, on the line above."
    )
    return scene.tell(span, message, why, hint=hint)


def _same_column(scene: Scene) -> bool:
    """Whether the fault stands in the column of the mapping that libyaml was reading."""
    if scene.since is None:
        return False
    page, index = scene.page_of(scene.since)
    line = page.lines[index]
    return scene.since - line.start == scene.line.indent


def text_goes_on(scene: Scene) -> Mistake | None:
    """A line of prose at the margin: it goes on with the text above, or lacks its name."""
    if scene.problem != NO_COLON or scene.since is None:
        return None
    page, index = scene.page_of(scene.since)
    line = page.lines[index]
    above = page.above(index)
    if above is None or scene.since != line.start + len(line.lead) or not line.entry.bare:
        return None
    near = page.lines[above]
    first = near.text[near.entry.value : near.entry.value + 1]
    if near.entry.opens or not first or first in "\"'[{|>":
        return None
    run = []
    for follower in page.lines[index:]:
        if follower.empty or not follower.entry.bare or follower.indent != line.indent:
            break
        run.append(follower)
    by = near.entry.begin + STEP - line.indent
    if by <= 0 or any(":" in follower.body for follower in run):
        return None
    also = "" if len(run) == 1 else f", and the {len(run) - 1} below likewise"
    what = shown(near.entry.key) if near.entry.key else "the item above"
    return scene.tell(
        Span(scene.since, line.start + line.entry.end),
        f"this line goes on with the text of {what} and is not indented",
        "in YAML, a text goes on below only where it is indented deeper than its name.",
        mend=shifted(scene.text, run, by),
        hint=f"begin this line with {spaces(line.indent + by)}{also}.",
    )

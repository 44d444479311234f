"""Signs that stand where nothing should: before a name, or in place of one."""

from __future__ import annotations

import re
from typing import Final

from outcomekit.diagnostics.span import Span
from outcomekit.syntax.mistakes.colons import NO_COLON, UNEXPECTED_COLON
from outcomekit.syntax.mistakes.columns import can_begin, columns_above
from outcomekit.syntax.mistakes.lines import Page
from outcomekit.syntax.mistakes.lists import NO_DASH, NO_KEY
from outcomekit.syntax.mistakes.mending import rewritten
from outcomekit.syntax.mistakes.mistake import Mend, Mistake
from outcomekit.syntax.mistakes.quoting import shown
from outcomekit.syntax.mistakes.scene import Scene

_SIGN: Final = re.compile(
    r"(?P<sign>[^\w\s#-])(?P<gap>[ \t]*)"
    r"(?:(?P<name>[^\W\d][\w-]*):(?=[ \t]|$)|(?<=[ \t])-(?=[ \t]))"
)
_CAN_NAME: Final = "\"'`"
_NO_NAME: Final = re.compile(r":(?:[ \t]|$)")


def stray_sign(scene: Scene) -> Mistake | None:
    """`[ supports: x`, `% impact: y`: a sign that slipped in before the name of a field."""
    for page, index in _candidates(scene):
        line = page.lines[index]
        found = _SIGN.match(line.body)
        if not found or (found["sign"] in _CAN_NAME and not found["gap"]):
            continue
        if _closed_on_line(found["sign"], line.body):
            continue
        return before_name(scene, page, index, found.end("gap"))
    return None


def before_name(scene: Scene, page: Page, index: int, gap: int) -> Mistake:
    """The sign at the beginning of a line, `gap` characters before a name, is too much."""
    line = page.lines[index]
    sign = line.start + len(line.lead)
    column = _column(page, index, len(line.lead), gap)
    char = scene.text[sign]
    name = scene.text[sign + gap : line.end].split(":")[0]
    what, why = f"the name {shown(name)}", "in YAML, a field begins with its name."
    if name.startswith("-"):
        what, why = "the dash of this list item", "in YAML, a list item begins with its dash."
        dashes = [near.at for near in columns_above(page, index) if near.dash]
        column = min(dashes, key=lambda at: abs(at - column), default=column)
    return scene.tell(
        Span(sign, sign + 1),
        f"{'a backtick' if char == '`' else f'a `{char}`'} stands before {what}",
        why,
        mend=Mend(line.start, sign + gap, " " * column),
    )


def _candidates(scene: Scene) -> list[tuple[Page, int]]:
    """The lines on which libyaml may have met the sign."""
    found = [(scene.page, scene.here)]
    if scene.since is not None and "block mapping" not in scene.context:
        found.insert(0, scene.page_of(scene.since))
    if scene.problem == UNEXPECTED_COLON:
        above = scene.page.above(scene.here)
        if above is not None and scene.page.lines[above].body[0] in "!&*":
            found.insert(0, (scene.page, above))
    return found


def _closed_on_line(sign: str, body: str) -> bool:
    """Whether a bracket before a name is a bracket after all, as in `{a: 1}`."""
    return sign in "[{" and body.count(sign) == body.count("]" if sign == "[" else "}")


def _column(page: Page, index: int, sign: int, gap: int) -> int:
    """Where the name was to begin: with the sign taken out, or with a space in its place."""
    without, instead = sign + gap - 1, sign + gap
    open_columns = {column.at for column in columns_above(page, index) if not column.dash}
    for column in (without, instead):
        if column in open_columns:
            return column
    for column in (without, instead, sign):
        if can_begin(page, index, column):
            return column
    return without


def missing_name(scene: Scene) -> Mistake | None:
    """`: x`: a colon without a name before it."""
    if scene.problem not in (NO_KEY, NO_COLON, NO_DASH) or not _NO_NAME.match(scene.line.body):
        return None
    at = scene.line.start + len(scene.line.lead)
    return scene.tell(
        Span(at, at + 1),
        "the name before this colon is missing",
        "in YAML, a field is a name, a colon, a space and a value.",
        hint="write the name of the field before the colon.",
    )


def dash_before_name(scene: Scene) -> Mistake | None:
    """`- name: x` among fields, where no list is: the dash is too much."""
    if scene.problem != NO_KEY or not scene.at_line_start or not scene.entry.named:
        return None
    page, here, entry = scene.page, scene.here, scene.entry
    if len(entry.dashes) != 1 or any(column.dash for column in columns_above(page, here)):
        return None
    dash = entry.dashes[0]
    column = _column(page, here, dash, entry.begin - dash)
    by = column - entry.begin
    pairs = [(scene.line, " " * column + scene.line.text[entry.begin :])]
    for line in page.lines[here + 1 :]:
        if line.empty or line.indent < entry.begin or by >= 0 or line.entry.dashes:
            break
        pairs.append((line, line.text[-by:]))
    name = shown(entry.key or "")
    return scene.tell(
        Span(scene.at, scene.at + 1),
        f"the dash makes a list item of {name}, which stands among fields",
        "in YAML, a list has a name of its own, and its items stand below that.",
        mend=rewritten(scene.text, pairs),
    )

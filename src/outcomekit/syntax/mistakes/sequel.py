"""Lines that go on with what stands above them, and do not show it."""

from __future__ import annotations

from outcomekit.diagnostics.span import Span
from outcomekit.syntax.mistakes.colons import NO_COLON, UNEXPECTED_COLON, reads_as_field
from outcomekit.syntax.mistakes.lines import Line, Page
from outcomekit.syntax.mistakes.lists import NO_DASH, NO_KEY
from outcomekit.syntax.mistakes.mending import shifted
from outcomekit.syntax.mistakes.mistake import Mend, Mistake
from outcomekit.syntax.mistakes.quoting import likewise, shown, spaces
from outcomekit.syntax.mistakes.scene import Scene
from outcomekit.syntax.mistakes.tabs import STEP


def comment_goes_on(scene: Scene) -> Mistake | None:
    """A comment of several lines, and one of them lacks its `#`."""
    start = scene.since if scene.since is not None else scene.at
    page, index = scene.page_of(start)
    if scene.problem == UNEXPECTED_COLON:
        while index > 0 and page.lines[index - 1].entry.bare and not page.lines[index - 1].empty:
            index -= 1
    elif scene.problem not in (NO_COLON, NO_KEY, NO_DASH):
        return None
    line = page.lines[index]
    if index == 0 or not page.lines[index - 1].body.startswith("#") or page.verbatim[index]:
        return None
    if not line.entry.bare or not line.body[:1].isalnum() or reads_as_field(page, line):
        return None
    at = line.start + len(line.lead)
    return scene.tell(
        Span(at, line.start + len(line.text.rstrip())),
        "this line goes on with the comment above and has no `#`",
        "in YAML, a comment ends with its line; each further line begins with a `#` of its own.",
        mend=Mend(at, at, "# "),
    )


def text_goes_on(scene: Scene) -> Mistake | None:
    """A text, or a list in brackets, that is not indented below the name it belongs to."""
    if scene.problem == NO_COLON and scene.since is not None:
        start = scene.since
    elif scene.problem in (NO_KEY, NO_DASH) and scene.at_line_start:
        start = scene.at
    else:
        return None
    page, index = scene.page_of(start)
    line = page.lines[index]
    above = page.above(index)
    if above is None or start != line.start + len(line.lead) or not line.entry.bare:
        return None
    near = page.lines[above]
    if not line.body or line.body.startswith(('"', "'")):
        return None
    first = near.text[near.entry.value : near.entry.value + 1]
    goes_on = not near.entry.opens
    if goes_on and (first in "\"'[{|>" or near.entry.end < len(near.text.rstrip())):
        return None
    run = _bare_from(page, index)
    owner = near.entry.begin if near.entry.key is not None else near.entry.column
    by = owner + STEP - line.indent
    if by <= 0 or any(":" in follower.body for follower in run if follower.body[0] not in "[{"):
        return None
    also = "" if len(run) == 1 else f", and {likewise(len(run) - 1)}"
    what = shown(near.entry.key) if near.entry.key else "the item above"
    return scene.tell(
        Span(start, line.start + line.entry.end),
        f"this line goes on with the text of {what} and is not indented below it"
        if goes_on
        else f"this belongs to {what} and is not indented below it",
        "in YAML, what belongs to a name stands on its line, or below it and indented deeper.",
        mend=shifted(scene.text, run, by),
        hint=f"begin this line with {spaces(line.indent + by)}{also}.",
    )


def _bare_from(page: Page, index: int) -> list[Line]:
    """The lines from one on that have neither name nor dash, in the same column."""
    found = []
    for line in page.lines[index:]:
        if line.empty or not line.entry.bare or line.indent != page.lines[index].indent:
            break
        found.append(line)
    return found

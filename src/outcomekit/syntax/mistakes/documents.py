"""Where YAML sees the end of a document, or an order to the parser, inside a map."""

from __future__ import annotations

import re
from typing import Final

from outcomekit.diagnostics import errors
from outcomekit.diagnostics.span import Span
from outcomekit.syntax.mistakes.extent import block
from outcomekit.syntax.mistakes.lines import Line
from outcomekit.syntax.mistakes.mending import shifted
from outcomekit.syntax.mistakes.mistake import Mend, Mistake
from outcomekit.syntax.mistakes.quoting import place, shown, spaces
from outcomekit.syntax.mistakes.scene import Scene

NO_DOCUMENT: Final = "did not find expected <document start>"
_DIRECTIVE: Final = re.compile(r"%(?:YAML|TAG)\b")
_BEFORE_NAME: Final = re.compile(r"%[ \t]{2,}[^\W\d][\w-]*:(?:[ \t]|$)")
DIRECTIVE_WHY: Final = "a map needs no settings for its reader."
DOTS_WHY: Final = "in YAML, a line of three dots ends the document; a map is one document."


def percent_line(scene: Scene) -> Mistake | None:
    """A line that begins with `%`: a directive of YAML, or a comment of another language."""
    if not _at_directive(scene):
        return None
    start = scene.at if scene.since is None else scene.since
    page, index = scene.page_of(start)
    line = page.lines[index]
    if not line.body.startswith("%"):
        return None
    if _BEFORE_NAME.match(line.body):
        return None
    at = line.start + len(line.lead)
    if _DIRECTIVE.match(line.body):
        return _directive(scene, Span(at, line.start + len(line.text.rstrip())))
    return scene.tell(
        Span(at, at + 1),
        "a line cannot begin with `%`",
        "YAML takes it for an instruction to its reader; a comment begins with `#`.",
        mend=Mend(at, at + 1, "#" if line.body[1:2] in (" ", "") else "# "),
    )


def _at_directive(scene: Scene) -> bool:
    """Whether libyaml gave up at a directive, or at a line that looks like one."""
    if "directive" in scene.context or "directive" in scene.problem:
        return True
    if scene.problem == "found incompatible YAML document":
        return True
    above = scene.page.above(scene.here)
    begins = scene.line.body.startswith("% ") and scene.at_line_start and scene.char == "%"
    return begins and not (above is not None and scene.page.lines[above].entry.opens)


def _directive(scene: Scene, span: Span) -> Mistake:
    return scene.tell(
        span,
        f"{shown(scene.text[span.start : span.end])} is an instruction to YAML's reader",
        DIRECTIVE_WHY,
        mend=Mend(span.start, span.end, ""),
        hint="take this line out.",
        kind=errors.E009,
    )


def ended_document(scene: Scene) -> Mistake | None:
    """Text after `...`, after a directive, or left of an indented first line."""
    if scene.problem != NO_DOCUMENT:
        return None
    page = scene.page
    above = page.above(scene.here)
    if above is None:
        return None
    line = page.lines[above]
    if line.text.startswith("..."):
        return scene.tell(
            Span(line.start, line.start + 3),
            "`...` ends the map here, and more follows below",
            DOTS_WHY,
            mend=Mend(line.start, line.end, ""),
            hint="take this line out.",
            kind=errors.E009,
        )
    if _DIRECTIVE.match(line.text):
        return _directive(scene, Span(line.start, line.start + len(line.text.rstrip())))
    if not scene.at_line_start:
        return None
    return _indented_top(scene) or _after_brackets(scene, line)


def _after_brackets(scene: Scene, line: Line) -> Mistake | None:
    """The whole map stands between brackets, and more follows."""
    if line.body[-1:] not in ("}", "]"):
        return None
    at = line.start + len(line.text.rstrip()) - 1
    return scene.tell(
        Span(at, at + 1),
        f"this `{line.body[-1]}` ends the whole map, and more follows below",
        "in YAML, a map that begins with a bracket ends with it.",
        hint="take out the bracket at the beginning and this one, or move this one to the end.",
    )


def _indented_top(scene: Scene) -> Mistake | None:
    """The map's first line is indented, and a line below is not."""
    page, here = scene.page, scene.here
    first = next((i for i, line in enumerate(page.lines) if not line.empty), here)
    margin = page.lines[first].indent
    indent = scene.line.indent
    if page.lines[0].start or margin <= indent:
        return None
    head, tail = page.lines[first:here], page.lines[here:]
    deep = sum(line.indent == margin and not line.empty for line in head)
    flat = sum(line.indent == indent and not line.empty for line in tail)
    if deep <= flat:
        key = page.lines[first].entry.key or page.lines[first].body
        run = [line for line in head if line.indent >= margin or line.empty]
        mend = shifted(scene.text, run, indent - margin) if len(run) == len(head) else None
        start = page.lines[first].start + margin
        return scene.tell(
            Span(start, start + len(key)),
            f"{shown(key)} is indented by {spaces(margin)}, and the map's other lines "
            f"{'are not' if indent == 0 else 'less'}",
            "in YAML, fields that belong together begin in the same column.",
            mend=mend,
            hint=f"begin {shown(key)} {place(indent)}.",
        )
    key = scene.entry.key or scene.line.body
    return scene.tell(
        Span(scene.at, scene.at + max(1, len(key))),
        f"{shown(key)} begins further left than the map's first line",
        "in YAML, fields that belong together begin in the same column.",
        mend=shifted(scene.text, block(page, here, margin - indent), margin - indent),
        hint=f"begin {shown(key)} {place(margin)}.",
    )

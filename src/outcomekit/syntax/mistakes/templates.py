"""What is left of a template: `{{ x }}` and `{% if x %}` in a finished map."""

from __future__ import annotations

import re
from typing import Final

from outcomekit.diagnostics.span import Span
from outcomekit.syntax.mistakes.extent import in_quotes, text_at
from outcomekit.syntax.mistakes.lines import Line
from outcomekit.syntax.mistakes.mistake import Mend, Mistake
from outcomekit.syntax.mistakes.quoting import shown
from outcomekit.syntax.mistakes.scene import Scene

_PLACEHOLDER: Final = re.compile(r"\{\{[^{}\r\n]{0,200}\}\}?")
_STATEMENT: Final = re.compile(r"\{[%#][^\r\n]{0,200}?[%#]\}")
_COLON: Final = re.compile(r"[ \t]*:(?=[ \t\r\n]|\Z)")
PLACEHOLDER_WHY: Final = (
    "in YAML, a brace at the beginning opens fields; write the text itself, or put it in quotes."
)


def template_left(scene: Scene) -> Mistake | None:
    """A placeholder or a statement of a template on the line at fault."""
    line = scene.line
    for pattern in (_PLACEHOLDER, _STATEMENT):
        for found in pattern.finditer(line.text):
            start = line.start + found.start()
            if start > scene.at:
                break
            if _begins_text(line, found.start()):
                statement = pattern is _STATEMENT
                if statement and line.body.startswith(found[0]) and line.entry.key is None:
                    return _statement_line(scene, line, found)
                return placeholder(scene, Span(start, start + len(found[0])))
    return None


def _begins_text(line: Line, column: int) -> bool:
    before = line.text[:column].rstrip()
    return not before or before[-1] in ":-,[{?"


def placeholder(scene: Scene, span: Span) -> Mistake:
    """`{{ x }}` where a text should stand; the span is the placeholder."""
    is_name = _COLON.match(scene.text, span.end) is not None
    return scene.tell(
        span,
        f"{shown(scene.text[span.start : span.end])} is a template's placeholder, not a text",
        PLACEHOLDER_WHY,
        mend=in_quotes(scene, span if is_name else text_at(scene, span.start)),
    )


def _statement_line(scene: Scene, line: Line, found: re.Match[str]) -> Mistake:
    start = line.start + found.start()
    return scene.tell(
        Span(start, start + len(found[0])),
        f"{shown(found[0])} is an instruction of a template, and no part of a map",
        "a map is the finished text; nothing fills it in when it is read.",
        mend=Mend(start, start, "# "),
        hint="fill in the template first, or take this line out.",
    )

"""Rewording and removing a single comment."""

from __future__ import annotations

from typing import TYPE_CHECKING

from outcomekit.diagnostics.edit import Patch
from outcomekit.diagnostics.span import Span
from outcomekit.syntax.characters import forbidden_in
from outcomekit.syntax.editing.steps import Unpatchable
from outcomekit.syntax.lines import begins_line, line_start, next_line

if TYPE_CHECKING:
    from outcomekit.syntax.comments import Comment


def recommented(text: str, old: Comment, new: str) -> Patch:
    """Let a comment say something else; without a text, let it go with the spaces before it.

    One that is alone on its line goes with the line.

    Raises:
        Unpatchable: where the new text is no comment.
    """
    if new:
        if not new.startswith("#") or any(char in new for char in "\r\n"):
            raise Unpatchable("a comment is one line that begins with #")
        fault = forbidden_in(new)
        if fault is not None:
            raise Unpatchable(fault)
        return Patch(Span(old.start, old.start + len(old.text.rstrip())), new)
    if begins_line(text, old.start):
        return Patch(Span(line_start(text, old.start), next_line(text, old.start)), "")
    start = old.start
    while text[start - 1] in " \t":
        start -= 1
    return Patch(Span(start, old.start + len(old.text)), "")

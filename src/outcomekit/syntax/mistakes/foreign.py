"""What belongs to other languages: comments, fences and rules drawn for the eye."""

from __future__ import annotations

import re
from typing import Final

from outcomekit.diagnostics.span import Span
from outcomekit.syntax.mistakes.colons import UNEXPECTED_COLON, suspects
from outcomekit.syntax.mistakes.lines import Line
from outcomekit.syntax.mistakes.mistake import Mend, Mistake
from outcomekit.syntax.mistakes.scene import Scene

_DIVIDER: Final = re.compile(r"([-=_*~+#.])\1{2,}[ \t]*$")
_FENCE: Final = re.compile(r"(?:```|~~~)[ \t]*\w*[ \t]*$")
_COMMENT: Final = re.compile(
    r"(?P<open>//|/\*+|<!--|;|--(?=[ \t]))[ \t]*(?P<text>.*?)[ \t]*(?:\*/|-->)?$"
)


def foreign_line(scene: Scene) -> Mistake | None:
    """A line of Markdown, HTML or a programming language where a field should stand."""
    if "quoted scalar" in scene.context:
        return None
    starts = [scene.at] if scene.since is None else [scene.since, scene.at]
    places = [scene.page_of(start) for start in starts]
    if scene.problem == UNEXPECTED_COLON:
        places += suspects(scene)
    for page, index in places:
        line = page.lines[index]
        told = _fence(scene, line) or _divider(scene, line) or _comment(scene, line)
        if told:
            return told
    return None


def _fence(scene: Scene, line: Line) -> Mistake | None:
    """The line that opens or closes code in Markdown."""
    if not _FENCE.match(line.body):
        return None
    at = line.start + len(line.lead)
    return scene.tell(
        Span(at, at + len(line.body)),
        "this line belongs to Markdown, not to the map",
        "three of these signs mark code in Markdown; the map stands between them.",
        mend=Mend(at, at, "# "),
        hint="take this line out.",
    )


def _divider(scene: Scene, line: Line) -> Mistake | None:
    """`-----`, `*****`: a line drawn across the page."""
    if not _DIVIDER.match(line.body) or line.body.startswith("#"):
        return None
    at = line.start + len(line.lead)
    return scene.tell(
        Span(at, at + len(line.body)),
        "a line across the page is no part of a map",
        "in YAML, a line that is only for the eye is a comment, and begins with `#`.",
        mend=Mend(at, at, "# "),
    )


def _comment(scene: Scene, line: Line) -> Mistake | None:
    """`// a remark`, `<!-- a remark -->`."""
    found = _COMMENT.match(line.body)
    if not found or line.entry.named:
        return None
    at = line.start + len(line.lead)
    return scene.tell(
        Span(at, at + len(found["open"])),
        f"a comment begins with `#`, not with `{found['open']}`",
        "YAML knows one sign for comments; all others are text.",
        mend=Mend(at, at + len(line.body), f"# {found['text']}".rstrip()),
    )

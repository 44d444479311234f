"""Two fields that run together, nothing between them: where the second one begins."""

from __future__ import annotations

import re
from typing import Final

from outcomekit.diagnostics.span import Span
from outcomekit.syntax.mistakes.mistake import Mend, Mistake
from outcomekit.syntax.mistakes.quoting import place, shown
from outcomekit.syntax.mistakes.scene import Scene

_LAST_WORD: Final = re.compile(
    r"(?P<value>.*[^\s,])(?P<gap>,?\s+)(?P<name>[^\W\d][\w-]*)", re.DOTALL
)
_COMPLETE: Final = re.compile(
    r"""[-+]?[\d.,]+ ?%?|\d{4}-\S+|true|false|null|~|"[^"]*"|'[^']*'|\[[^\]]*\]|\{[^}]*\}"""
)
_LEADS_ON: Final = frozenset(
    re.findall(
        r"\w+", "a an and as at by for from in is its of on or our that the their this to with your"
    )
)
"""Words after which a noun follows, so that what comes next is no name of a field."""
_FARTHEST: Final = 400


def second_field(scene: Scene, key: str, start: int) -> re.Match[str] | None:
    """What stands from `start`, after `key`, to the colon at fault: a value and a further name?

    Certain where the value is complete without the last word. Else that word must be the name of
    a field elsewhere: after a comma anywhere, without one on a line that has `key` too.
    """
    words = _LAST_WORD.fullmatch(scene.text, max(start, scene.at - _FARTHEST), scene.at)
    if not words:
        return None
    value, name = words["value"].strip(), words["name"]
    if "\n" in words["gap"] or "_" in name or _COMPLETE.fullmatch(value):
        return words
    if value.split()[-1].casefold() in _LEADS_ON:
        return None
    wanted = [name] if "," in words["gap"] else [name, key]
    for line in scene.page.lines:
        if line is not scene.line and all(_names(line.text, one) for one in wanted):
            return words
    return None


def _names(line: str, name: str) -> bool:
    """Whether a line has a field of this name."""
    at = line.find(f"{name}:")
    return at >= 0 and not (at and (line[at - 1].isalnum() or line[at - 1] in "-_"))


def fields_on_one_line(scene: Scene) -> Mistake | None:
    """`name: Plants, kind: boundary` without braces around it."""
    line, entry = scene.line, scene.entry
    if scene.char != ":" or not entry.named or not 0 <= entry.colon < scene.at - line.start:
        return None
    words = second_field(scene, entry.key or "", line.start + entry.value)
    if not words or words.start("value") < line.start + entry.value:
        return None
    start, end = words.start("name"), words.end("value")
    field = line.text[start - line.start : entry.end]
    return scene.tell(
        Span(start, start + len(words["name"])),
        f"two fields stand on one line: {shown(entry.key or '')} and {shown(words['name'])}",
        "in YAML, each field has a line of its own, or braces stand around them.",
        mend=Mend(end, start, "\n" + " " * entry.begin),
        hint=f"move {shown(field)} to the next line, {place(entry.begin)}.",
    )

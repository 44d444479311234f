"""Finding the suppressions among a text's comments.

`# outcomekit: ignore[PM002] reason` speaks for its own line, or, alone on a line, for the next line
that holds more than a comment. `# outcomekit: ignore-file[PM002] reason`, above everything else in
a file, speaks for the whole of it. `until=2027-01-31` before the reason lets one lapse.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from outcomekit.diagnostics.span import Span
from outcomekit.diagnostics.suppression import Suppression
from outcomekit.syntax.comments import Comment, comments

if TYPE_CHECKING:
    from outcomekit.syntax.tree import Tree

_OURS: Final = re.compile(r"#+\s*outcomekit\s*:", re.IGNORECASE)
_FORM: Final = re.compile(
    r"#+\s*outcomekit\s*:\s*(?P<what>ignore|ignore-file)\s*\[(?P<words>[^\[\]]*)\](?P<rest>.*)",
    re.IGNORECASE,
)
_UNTIL: Final = re.compile(r"(?:^|\s)until\s*=\s*(?P<date>\S*)")


def suppressions(tree: Tree) -> list[Suppression]:
    """The suppressions of a source that was read without mends, in the order of the text."""
    text = tree.source.text
    if "outcomekit" not in text.casefold():
        return []
    return list(_found(tree, [one for one in comments(tree) if _OURS.match(one.text)]))


def _found(tree: Tree, ours: list[Comment]) -> Iterator[Suppression]:
    text = tree.source.text
    top = _content_start(text)
    for comment in ours:
        at = Span(comment.start, comment.start + len(comment.text.rstrip()))
        line = text.count("\n", 0, comment.start) + 1
        found = _FORM.fullmatch(comment.text.rstrip())
        if found is None:
            yield Suppression(at, (), "", None, line, line, malformed=True)
            continue
        words = tuple(word.strip() for word in found["words"].split(",") if word.strip())
        until = _UNTIL.search(found["rest"])
        reason = _UNTIL.sub(" ", found["rest"]).strip(" \t:-–—")
        lapses = until["date"] if until else None
        if found["what"].casefold() == "ignore-file":
            above = comment.start < top
            last = None if above else line
            yield Suppression(
                at, words, reason, lapses, 1, last, whole_file=True, malformed=not above
            )
        else:
            spoken_for = _next_content(text, comment.start, line)
            yield Suppression(at, words, reason, lapses, spoken_for, spoken_for)


def _content_start(text: str) -> int:
    """Where the first line stands that holds more than a comment."""
    here = 0
    for line in text.splitlines(keepends=True):
        if line.strip("\ufeff \t\r\n") and not line.lstrip("\ufeff \t").startswith("#"):
            break
        here += len(line)
    return here


def _next_content(text: str, start: int, line: int) -> int:
    """The line that a comment speaks for: its own, or the next that is more than a comment."""
    before = text[text.rfind("\n", 0, start) + 1 : start]
    if before.strip("\ufeff \t"):
        return line
    for number, below in enumerate(text[start:].split("\n")[1:], line + 1):
        if below.strip() and not below.lstrip().startswith("#"):
            return number
    return line

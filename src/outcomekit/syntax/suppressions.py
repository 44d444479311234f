"""Finding the suppressions among a text's comments.

`# outcomekit: ignore[PM002] reason` speaks for its own line, or, alone on a line, for the next line
that holds more than a comment. Where that is a field whose text begins on the line below it, it
speaks for that line, too. `# outcomekit: ignore-file[PM002] reason`, above everything else in a
file, speaks for the whole of it. `until=2027-01-31` before the reason lets one lapse.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from outcomekit.diagnostics.nearest import nearest
from outcomekit.diagnostics.span import Span
from outcomekit.diagnostics.suppression import Suppression
from outcomekit.syntax.comments import Comment, comments
from outcomekit.syntax.lines import (
    begins_line,
    is_blank,
    is_comment,
    line_end,
    line_start,
    next_line,
)

if TYPE_CHECKING:
    from outcomekit.syntax.tree import Mark, Tree

_ANY: Final = re.compile(r"#\s*outcomekit", re.IGNORECASE)
"""Most texts have none: a look at each `#` is quicker than at each letter."""
_PERHAPS: Final = re.compile(rb"#[^\r\n]*outcomekit", re.IGNORECASE)
_OURS: Final = re.compile(r"#+\s*outcomekit\b[\s:=-]*(?P<verb>[\w-]*)(?P<rest>.*)", re.IGNORECASE)
_FORM: Final = re.compile(
    r"#+\s*outcomekit\s*:\s*(?P<what>ignore|ignore-file)\s*\[(?P<words>[^\[\]]*)\](?P<rest>.*)",
    re.IGNORECASE,
)
_UNTIL: Final = re.compile(r"(?:^|\s)until\s*=\s*(?P<date>[^\s,;]*)[,;]?\s*", re.IGNORECASE)
_MARKERS: Final = re.compile(r"---(?=[ \t\r\n]|$)")
_VERBS: Final = ("ignore", "ignore-file", "ignore-line", "noqa", "disable", "suppress")
"""What people write who want a finding kept back, and who know it from other tools."""


def may_suppress(content: bytes) -> bool:
    """Whether a file may have a suppression: a look at its bytes, before it is read."""
    return _PERHAPS.search(content) is not None


def suppressions(tree: Tree) -> list[Suppression]:
    """The suppressions of a source that was read without mends, in the order of the text."""
    if _ANY.search(tree.source.text) is None:
        return []
    ours = [one for one in comments(tree) if _is_meant(one.text)]
    return list(_found(tree, ours))


def _is_meant(comment: str) -> bool:
    """Whether a comment is a suppression, or was to be one; other words about us are none."""
    found = _OURS.match(comment)
    if found is None:
        return False
    if found["rest"].lstrip().startswith("["):
        return True
    return bool(found["verb"]) and nearest(found["verb"], _VERBS) is not None


def _found(tree: Tree, ours: list[Comment]) -> Iterator[Suppression]:
    source = tree.source
    top = _content_start(source.text)
    for comment in ours:
        said = comment.text.rstrip()
        at = Span(comment.start, comment.start + len(said))
        line = source.line_of(comment.start)
        found = _FORM.fullmatch(said)
        if found is None:
            yield Suppression(source.file, at, said, (), "", None, line, line, malformed=True)
            continue
        words = tuple(word.strip() for word in found["words"].split(",") if word.strip())
        until = _UNTIL.search(found["rest"])
        reason = _UNTIL.sub(" ", found["rest"], count=1).strip(" \t:-–—")
        lapses = until["date"] if until else None
        first, last = (1, None) if comment.start < top else (line, line)
        whole_file = found["what"].casefold() == "ignore-file"
        if not whole_file:
            first, last = _spoken_for(tree, comment.start)
        yield Suppression(
            source.file, at, said, words, reason, lapses, first, last,
            whole_file=whole_file, malformed=whole_file and comment.start >= top,
        )  # fmt: skip


def _content_start(text: str) -> int:
    """Where the first line stands that holds more than a comment."""
    here = 0
    while here < len(text) and not _is_content(text, here):
        here = next_line(text, here)
    return here


def _is_content(text: str, start: int) -> bool:
    marker = _MARKERS.match(text, start)
    here = marker.end() if marker else start
    return not (is_blank(text, here) or is_comment(text, here))


def _spoken_for(tree: Tree, start: int) -> tuple[int, int]:
    """The first and the last line that a comment speaks for, which begins at an offset."""
    text = tree.source.text
    here = start
    if begins_line(text, start):
        here = next_line(text, start)
        while here < len(text) and not _is_content(text, here):
            here = next_line(text, here)
        if here == len(text):
            here = start
    line = tree.source.line_of(here)
    value = _text_below(tree.mark, line_start(text, here), line_end(text, here))
    return line, line if value is None else tree.source.line_of(value)


def _text_below(mark: Mark, start: int, end: int) -> int | None:
    """Where the text begins whose key stands on a line, and which itself stands below that."""
    children = mark[2] if len(mark) == 3 else []
    inner = children.values() if isinstance(children, dict) else [(-1, -1, one) for one in children]
    for key, _, value in inner:
        if start <= key < end <= value[0] < value[1] and len(value) == 2:
            return value[0]
        if len(value) == 3 and value[0] < end and value[1] > start:
            found = _text_below(value, start, end)
            if found is not None:
                return found
    return None

"""Text under `|` and `>`: what stands on their own line, and what stands too far left."""

from __future__ import annotations

import re
from typing import Final

from outcomekit.diagnostics.span import Span
from outcomekit.syntax.mistakes.entry import opens_block_text, value_end
from outcomekit.syntax.mistakes.extent import in_quotes
from outcomekit.syntax.mistakes.lines import Line, Page
from outcomekit.syntax.mistakes.mending import mended_line, rewritten, shifted
from outcomekit.syntax.mistakes.mistake import Mend, Mistake
from outcomekit.syntax.mistakes.quoting import likewise, quoted, shown, spaces
from outcomekit.syntax.mistakes.scene import Scene
from outcomekit.syntax.mistakes.tabs import STEP

_HEADER: Final = re.compile(
    r"(?P<mark>[|>])(?P<signs>[-+]?[1-9]?[-+]?(?=[ \t]))?[ \t]*(?P<rest>.*)"
)
_COMPARISON: Final = re.compile(r">[ \t]*(?:=|[-+€$£]?\d)")
_PLAIN: Final = re.compile(r"[\w(„»/<][^#]*")
_LINES_SEARCHED: Final = 400


def text_beside_mark(scene: Scene) -> Mistake | None:
    """`does: > text`, `| a | table |`, `target: > 20`: text on the line of `|` or `>`."""
    if "block scalar" not in scene.context or scene.since is None:
        return None
    page, index = scene.page_of(scene.since)
    line = page.lines[index]
    column = scene.since - line.start
    end = value_end(line.text, column)
    found = _HEADER.match(line.text, column, end)
    if not found:
        return None
    span = Span(scene.since, line.start + end)
    mark = found["mark"]
    rest = found["rest"]
    begins = line.entry.bare and line.body.startswith("|")
    if begins and line.text[column:end].count("|") > 1:
        return _table(scene, page, index)
    if not rest or _COMPARISON.match(line.text, column):
        return scene.tell(
            Span(scene.since, scene.since + 1),
            f"text that begins with `{mark}` needs quotes",
            f"in YAML, a `{mark}` at the beginning announces text on the lines below.",
            mend=in_quotes(scene, span),
        )
    return _moved(scene, page, index, span, found)


def _moved(scene: Scene, page: Page, index: int, span: Span, found: re.Match[str]) -> Mistake:
    line = page.lines[index]
    mark, rest = found["mark"], found["rest"]
    rest_span = Span(line.start + found.start("rest"), span.end)
    message = f"the text begins on the line of its `{mark}`"
    why = f"in YAML, `{mark}` stands alone, and its text begins on the next line, indented."
    below = page.below(index)
    owner = line.entry.begin if line.entry.key is not None else line.entry.column
    if (
        below is not None
        and page.lines[below].indent > owner
        and page.lines[below].entry.key is None
    ):
        indent = page.lines[below].indent
        header = scene.text[span.start : rest_span.start].rstrip()
        return scene.tell(
            rest_span,
            message,
            why,
            mend=Mend(span.start, span.end, f"{header}\n{' ' * indent}{rest}"),
            hint=f"move {shown(rest)} to the next line, with {spaces(indent)} before it.",
        )
    plain = _PLAIN.fullmatch(rest) and ": " not in rest and not rest.endswith(":")
    mend = Mend(span.start, span.end, rest if plain else quoted(rest))
    return scene.tell(rest_span, message, why, mend=mend, hint=mended_line(scene.text, mend))


def _table(scene: Scene, page: Page, index: int) -> Mistake:
    run = []
    for line in page.lines[index:]:
        if not line.body.startswith("|"):
            break
        run.append((line, f"{line.lead}# {line.body}"))
    line = page.lines[index]
    start = line.start + len(line.lead)
    return scene.tell(
        Span(start, start + len(line.body)),
        "a table of Markdown cannot stand among the fields",
        "a map holds text in its fields; a table is text of several lines.",
        mend=rewritten(scene.text, run),
        hint="put `notes: |` above it, and indent the table below that.",
    )


def text_left_of_block(scene: Scene) -> Mistake | None:
    """A line that belongs to the text under `|` or `>` and is not indented like it."""
    start = scene.at
    if scene.problem == "could not find expected ':'" and scene.since is not None:
        start = scene.since
    elif not scene.at_line_start and scene.char != ":":
        return None
    page, index = scene.page_of(start)
    line = page.lines[index]
    if line.entry.named or line.entry.dashes:
        return None
    header = _header_above(page, index)
    if header is None:
        return None
    owner, texts = header
    indent = texts[0].indent if texts else owner.indent + STEP
    if line.indent >= indent:
        return None
    run = [line]
    for near in page.lines[index + 1 :]:
        if near.empty or near.entry.named or near.entry.dashes or near.indent != line.indent:
            break
        run.append(near)
    name = shown(owner.entry.key) if owner.entry.key else "the item above"
    also = "" if len(run) == 1 else f", and {likewise(len(run) - 1)}"
    return scene.tell(
        Span(line.start + line.indent, line.start + len(line.text.rstrip())),
        f"this text stands too far left to belong to {name}",
        "text under `|` or `>` ends where a line is not indented like it.",
        mend=shifted(scene.text, run, indent - line.indent),
        hint=f"begin this line with {spaces(indent)}{also}.",
    )


def _header_above(page: Page, index: int) -> tuple[Line, list[Line]] | None:
    """The line with `|` or `>` whose text ends just above, and that text's lines."""
    texts: list[Line] = []
    for near in range(index - 1, max(-1, index - _LINES_SEARCHED), -1):
        line = page.lines[near]
        if page.verbatim[near]:
            if line.body:
                texts.append(line)
        elif line.body:
            opened = opens_block_text(line.entry, line.text)
            return (line, texts[::-1]) if opened is not None else None
    return None

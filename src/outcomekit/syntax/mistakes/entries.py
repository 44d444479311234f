"""Between brackets: a colon inside a text, a comma that is missing or stands twice."""

from __future__ import annotations

from typing import Final

from outcomekit.diagnostics.span import Span
from outcomekit.syntax.mistakes.brackets import in_flow
from outcomekit.syntax.mistakes.colons import COLON_MESSAGE, COLON_WHY
from outcomekit.syntax.mistakes.entry import is_name
from outcomekit.syntax.mistakes.extent import in_quotes
from outcomekit.syntax.mistakes.fields import second_field
from outcomekit.syntax.mistakes.flow import Bracket, entry_end, open_brackets
from outcomekit.syntax.mistakes.indicators import needs_quotes
from outcomekit.syntax.mistakes.mistake import Mend, Mistake
from outcomekit.syntax.mistakes.quoting import shown
from outcomekit.syntax.mistakes.scene import Scene

_COMMA_WHY: Final = "between brackets, a comma parts one entry from the next."


def _bracket(scene: Scene) -> Bracket | None:
    """The innermost bracket around the fault."""
    if not in_flow(scene) or scene.since is None or scene.since >= scene.at:
        return None
    start = scene.since
    if scene.text[start : start + 1] not in ("[", "{"):
        page, index = scene.page_of(scene.at)
        line = page.lines[index]
        start = line.start + line.entry.value
    found = open_brackets(scene.text, start, scene.at)
    if found:
        return found[-1]
    if scene.text[start : start + 1] not in ("[", "{"):
        return None
    comma = scene.text.rfind(",", start, scene.at)
    return Bracket(start, scene.text[start], comma + 1 if comma > 0 else start + 1)


def colon_between_brackets(scene: Scene) -> Mistake | None:
    """`{does: Foo: bar}`, and `{b: 1 c: 2}` where a comma is missing."""
    bracket = _bracket(scene)
    if bracket is None or scene.char != ":":
        return None
    text = scene.text
    start = bracket.colon + 1 if bracket.mapping and bracket.colon >= 0 else bracket.entry
    while start < scene.at and text[start].isspace():
        start += 1
    key = text[bracket.entry : max(bracket.colon, bracket.entry)].strip()
    words = second_field(scene, key, start) if bracket.mapping else None
    if words:
        return _comma_before(scene, words.end("value"), words["name"], words.start("name"))
    end = entry_end(text, scene.at, bracket, scene.line.end)
    return scene.tell(
        Span(scene.at, scene.at + 1),
        COLON_MESSAGE,
        COLON_WHY,
        mend=in_quotes(scene, Span(start, end)) if start < end else None,
        hint=None if start < end else "put the whole text in quotes.",
    )


def _comma_before(scene: Scene, end: int, name: str, start: int) -> Mistake:
    return scene.tell(
        Span(start, start + len(name)),
        f"a comma is missing before {shown(name)}",
        _COMMA_WHY,
        mend=Mend(end, end, ","),
    )


def missing_comma(scene: Scene) -> Mistake | None:
    """`["a" "b"]`, `{a: "x" b: 1}`, `[a [b]]`, and text with brackets in it."""
    bracket = _bracket(scene)
    if (
        bracket is None
        or not scene.char
        or not scene.problem.startswith("did not find expected ','")
    ):
        return None
    text = scene.text
    end = scene.at
    while end > 1 and text[end - 1].isspace():
        end -= 1
    closed = text[end - 1] in "\"']}"
    if not closed and scene.char in "[{":
        return _bracket_in_text(scene, bracket)
    if not closed or scene.char in "]}":
        return None
    stop = entry_end(text, scene.at, bracket, scene.line.end)
    return _comma_before(scene, end, text[scene.at : stop].split(": ")[0], scene.at)


def _bracket_in_text(scene: Scene, bracket: Bracket) -> Mistake:
    """A bracket opens in the middle of a text, or of a name."""
    text, at = scene.text, scene.at
    start = bracket.colon + 1 if bracket.mapping and bracket.colon >= 0 else bracket.entry
    while start < at and text[start].isspace():
        start += 1
    if bracket.mapping and bracket.colon < 0:
        name = text[start:at].rstrip()
        if is_name(name) and start + len(name) < at:
            end = start + len(name)
            return scene.tell(
                Span(start, end),
                f"the colon after {shown(name)} is missing",
                COLON_WHY,
                mend=Mend(end, end, ":"),
            )
        return scene.tell(
            Span(at, at + 1),
            f"a `{scene.char}` stands in the middle of a name",
            "in YAML, a bracket opens a list or fields wherever it stands between brackets.",
            mend=Mend(at, at + 1, ""),
        )
    line_end = scene.line.end
    end = entry_end(text, at, bracket, line_end)
    if not text[end:line_end].strip():  # no bracket is left for what this entry stands in
        end = entry_end(text, at + 1, bracket, line_end)
    return scene.tell(
        Span(at, at + 1),
        f"text with a `{scene.char}` in it needs quotes here",
        "between brackets, a further bracket opens a list or fields of its own.",
        mend=in_quotes(scene, Span(start, end)),
    )


def reference_between_brackets(scene: Scene) -> Mistake | None:
    """`[*bold text*, b]`: YAML reads the first word as a reference, and then gives up."""
    bracket = _bracket(scene)
    if bracket is None:
        return None
    start = bracket.colon + 1 if bracket.mapping and bracket.colon >= 0 else bracket.entry
    while scene.text[start : start + 1] in (" ", "\t"):
        start += 1
    if start >= scene.at or scene.text[start] not in "*&!":
        return None
    return needs_quotes(scene, start)


def doubled_comma(scene: Scene) -> Mistake | None:
    """`[a, , b]`, `[- a]`: nothing, or a dash, where an entry should begin."""
    if not in_flow(scene) or scene.problem != "did not find expected node content":
        return None
    text = scene.text
    if scene.char == ",":
        return scene.tell(
            Span(scene.at, scene.at + 1),
            "this comma has no entry before it",
            _COMMA_WHY,
            mend=Mend(
                scene.at,
                scene.at + 1 if text[scene.at - 1] == "," else _after_space(text, scene.at + 1),
                "",
            ),
        )
    if scene.char == "-":
        return scene.tell(
            Span(scene.at, scene.at + 1),
            "no dash belongs before an item between brackets",
            "a list is written either with dashes, one item a line, or between brackets.",
            mend=Mend(scene.at, _after_space(text, scene.at + 1), ""),
        )
    return needs_quotes(scene, scene.at) if scene.char in ("?", ":") and scene.char else None


def _after_space(text: str, at: int) -> int:
    while text[at : at + 1] in (" ", "\t") and text[at : at + 1]:
        at += 1
    return at

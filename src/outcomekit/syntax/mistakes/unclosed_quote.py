"""A quote that is opened and never closed: where the text was meant to end."""

from __future__ import annotations

import re
from typing import Final

from outcomekit.diagnostics.span import Span
from outcomekit.syntax.mistakes.entry import is_name
from outcomekit.syntax.mistakes.extent import value_span
from outcomekit.syntax.mistakes.flow import CLOSER, surrounding
from outcomekit.syntax.mistakes.mistake import Mend, Mistake
from outcomekit.syntax.mistakes.quoting import quoted, shown
from outcomekit.syntax.mistakes.scene import Scene
from outcomekit.syntax.mistakes.strays import before_name

_WHY: Final = "in YAML, everything up to the next quote is text, also on the lines below."
_CURLY: Final = {'"': "”“„»", "'": "’‘\u201a\u203a"}
_KEY: Final = re.compile(r"[\"'](?P<name>[^\"':]+):(?=[ \t]|$)")
_FLOW_END: Final = re.compile(r"[ \t]*(?:,[ \t]*[\w-]+:[ \t]|[\]}]+[ \t]*,?[ \t]*(?:#.*)?$)")
_PROBLEMS: Final = ("found unexpected end of stream", "found unexpected document indicator")


def open_quote(scene: Scene) -> Mistake | None:
    """The text ends, or a line with `---` comes, while a quote is open."""
    if scene.problem not in _PROBLEMS or scene.since is None:
        return None
    if scene.text[scene.since : scene.since + 1] not in ("'", '"'):
        return None
    return _broken_off(scene, scene.since) or unclosed(scene, scene.since)


def _broken_off(scene: Scene, opener: int) -> Mistake | None:
    """A line of dashes or dots inside a text in quotes, which is closed below."""
    if not scene.char:
        return None
    closer = scene.text.find(scene.text[opener], scene.at, scene.at + 2_000)
    first, last = scene.page.index(scene.at), scene.page.index(closer)
    if closer < 0 or any(line.entry.key for line in scene.page.lines[first + 1 : last + 1]):
        return None
    mark = scene.text[scene.at : scene.at + 3]
    return scene.tell(
        Span(scene.at, scene.at + 3),
        f"a line with `{mark}` breaks off the text in quotes",
        f"in YAML, `{mark}` at the beginning of a line ends the document, between quotes too.",
        mend=Mend(scene.at, scene.at, " "),
        hint=f"put a space before `{mark}`, or take the line out.",
    )


def unclosed(scene: Scene, opener: int) -> Mistake:
    """The quote at `opener` has no closing one on its line, or on those that carry its text on."""
    text = scene.text
    quote = text[opener]
    page, index = scene.page_of(opener)
    line = page.lines[index]
    column = opener - line.start
    span = Span(opener, opener + 1)
    message = "the quote that opens here is never closed"
    if column == line.entry.begin or line.entry.key is None:
        stray = re.compile(r"[\"'][ \t]+(?=[^\W\d][\w-]*:(?:[ \t]|$)|-[ \t])").match(
            line.text, column
        )
        if stray and column == len(line.lead):
            return before_name(scene, page, index, stray.end() - column)
        in_key = _KEY.match(line.text, column)
        if in_key and (not line.entry.dashes or is_name(in_key["name"])):
            end = line.start + in_key.end("name")
            return scene.tell(span, message, _WHY, mend=Mend(end, end, quote))
    end = _meant_end(scene, opener)
    last = text[end - 1]
    if last in _CURLY[quote] and end - 1 > opener:
        return scene.tell(
            span,
            f"the quote opens as `{quote}` and closes as `{last}`",
            "YAML knows straight quotes only; a typographic one is a letter like any other.",
            mend=Mend(opener, end, quoted(text[opener + 1 : end - 1])),
        )
    content = text[opener + 1 : end]
    if "\n" in content or "\r" in content:
        tail = content.splitlines()[-1].strip()
        return scene.tell(
            span,
            message,
            _WHY,
            mend=Mend(end, end, quote) if quote not in content else None,
            hint=f"close it at the end of the text, after {shown(tail)}.",
        )
    if quote in content or (quote == '"' and "\\" in content):
        return scene.tell(span, message, _WHY, mend=Mend(opener, end, quoted(content)))
    return scene.tell(span, message, _WHY, mend=Mend(end, end, quote))


def _meant_end(scene: Scene, opener: int) -> int:
    """Where the text that begins at `opener` was meant to end."""
    page, index = scene.page_of(opener)
    line = page.lines[index]
    brackets = surrounding(page, scene.text, opener)
    if brackets:
        found = _FLOW_END.search(scene.text, opener + 1, line.end)
        if found:
            end = found.start()
            while brackets and scene.text[end - 1] == CLOSER[brackets.pop().char]:
                end -= 1
            return max(end, opener + 1)
        return line.start + len(line.text.rstrip())
    return max(opener + 1, value_span(page, index, opener - line.start).end)

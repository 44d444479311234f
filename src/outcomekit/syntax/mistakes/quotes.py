"""Quotes that close too early, and what then stands after them."""

from __future__ import annotations

import re
from typing import Final

from outcomekit.diagnostics.span import Span
from outcomekit.syntax.mistakes.entry import value_end
from outcomekit.syntax.mistakes.extent import in_quotes
from outcomekit.syntax.mistakes.flow import Bracket, entry_end, surrounding
from outcomekit.syntax.mistakes.lines import Page
from outcomekit.syntax.mistakes.mistake import Mend, Mistake
from outcomekit.syntax.mistakes.quoting import quoted, shown
from outcomekit.syntax.mistakes.scene import Scene
from outcomekit.syntax.mistakes.unclosed_quote import unclosed

_STRING: Final = {
    '"': re.compile(r'"(?:[^"\\]|\\.)*"', re.DOTALL),
    "'": re.compile(r"'(?:[^']|'')*'"),
}
_MOST_OPENINGS: Final = 60
_FIELD: Final = re.compile(r"[\w-]+:(?:[ \t]|$)|[\"'\[{]")
_SCANNING: Final = re.compile("scanning an? (?:alias|anchor|tag|block scalar)|parsing a tag")
_WORD: Final = re.compile(r"\w*['’]\w*")
_ENDS_WHY: Final = "in YAML, a text that begins with a quote ends with the next one."


def after_quote(scene: Scene) -> Mistake | None:
    """Something stands after a closing quote: `'don't'`, `"Best" of all`, an open quote above."""
    if not scene.char.strip() or "quoted scalar" in scene.context:
        return None
    token = scene.at
    if scene.since is not None and _SCANNING.search(scene.context):
        token = scene.since
    closer = token - 1
    low = scene.page.lines[0].start
    while closer > low and scene.text[closer] in " \t\r\n":
        closer -= 1
    if scene.text[closer : closer + 1] not in ("'", '"') or closer < low:
        return None
    opener = _opener(scene, closer)
    if opener is None:
        return None
    page = scene.page
    first, last = page.index(opener), page.index(closer)
    if first < last and _swallowed(page, opener, first, last):
        return unclosed(scene, opener)
    if last < scene.here and scene.at_line_start:
        return _goes_on_below(scene, opener, closer)
    return _rest(scene, opener, closer, token)


def _opener(scene: Scene, closer: int) -> int | None:
    """The nearest quote above that is closed by the one at `closer`."""
    low = scene.page.lines[0].start
    quote = scene.text[closer]
    tried = 0
    at = closer
    while tried < _MOST_OPENINGS:
        at = scene.text.rfind(quote, low, at)
        if at < 0:
            return None
        if at > low and scene.text[at - 1] not in " \t\r\n,[{":
            continue
        if _begins_text(scene.text, at, low):
            tried += 1
            whole = _STRING[quote].match(scene.text, at, closer + 1)
            if whole and whole.end() == closer + 1:
                return at
    return None


def _begins_text(text: str, at: int, low: int) -> bool:
    """Whether a quote at this offset would open a text rather than stand inside one."""
    before = at - 1
    while before >= low and text[before] in " \t":
        before -= 1
    return before < low or text[before] in "\r\n:-,[{?"


def _swallowed(page: Page, opener: int, first: int, last: int) -> bool:
    """Whether a quoted text has taken in lines that were meant as fields."""
    owner = page.lines[first].indent
    for line in page.lines[first + 1 : last + 1]:
        if line.entry.named and line.entry.begin <= max(owner, opener - page.lines[first].start):
            return True
        if line.entry.dashes and not line.empty:
            return True
    return False


def _goes_on_below(scene: Scene, opener: int, closer: int) -> Mistake | None:
    """The quote is closed, and the next line goes on with the text."""
    line = scene.line
    entry = line.entry
    above = scene.page.lines[scene.page.index(closer)]
    if not entry.bare or line.indent <= above.indent or scene.page.index(opener) < scene.here - 1:
        return None
    start, end = scene.at, line.start + entry.end
    content = scene.text[opener + 1 : closer] + scene.text[closer + 1 : end]
    quote = scene.text[closer]
    mend = (
        Mend(closer, end, scene.text[closer + 1 : end] + quote)
        if quote not in (scene.text[closer + 1 : end])
        else Mend(opener, end, quoted(content))
    )
    return scene.tell(
        Span(start, end),
        "text goes on here, and its quote is closed on the line above",
        _ENDS_WHY,
        mend=mend,
        hint=f"move the `{quote}` from the end of the line above to the end of this one.",
    )


def _rest(scene: Scene, opener: int, closer: int, start: int) -> Mistake | None:
    """Something on the line of the closing quote, after it."""
    text, line = scene.text, scene.line
    brackets = surrounding(scene.page, text, opener)
    if not brackets and "parsing a flow" in scene.context and scene.since is not None:
        brackets = [Bracket(scene.since, text[scene.since], opener)]
    if brackets:
        end = entry_end(text, start, brackets[-1], line.end)
        if _next_entry(text, start, end, brackets[-1]):
            return None
    elif scene.entry.key is not None and line.start + scene.entry.begin == opener:
        return _in_key(scene, opener, start)
    elif _inside_text(scene, opener):
        return None
    else:
        end = line.start + value_end(line.text, start - line.start)
    rest = text[start:end]
    whole = Span(opener, max(end, closer + 1))
    quote = text[closer]
    if rest == "," and not brackets:
        return scene.tell(
            Span(start, start + 1),
            "no comma belongs at the end of this line",
            "commas part entries between brackets; elsewhere each field has its own line.",
            mend=Mend(start, start + 1, ""),
        )
    if rest.startswith(",") and not brackets and _texts(text[whole.start : whole.end]):
        return scene.tell(
            Span(start, start + 1),
            "several texts stand here without brackets around them",
            "in YAML, a list on one line begins with `[` and ends with `]`.",
            mend=Mend(whole.start, whole.end, f"[{text[whole.start : whole.end]}]"),
        )
    inner = text[opener + 1 : whole.end]
    inner = inner[:-1] if inner.endswith(quote) else inner
    if quote == "'" and text[closer - 1] == "\\" and text[start].isalpha():
        return scene.tell(
            Span(closer - 1, closer + 1),
            "the apostrophe closes the quote, whatever stands before it",
            "between single quotes, a backslash is a letter like any other.",
            mend=in_quotes(scene, whole, inner.replace("\\'", "'")),
        )
    if quote == "'" and closer > opener + 1 and _between_letters(text, closer):
        word = _WORD.search(text, _word_start(text, closer), whole.end)
        return scene.tell(
            Span(closer, closer + 1),
            f"the apostrophe in {shown(word[0] if word else rest)} closes the quote",
            "between single quotes, an apostrophe ends the text; double quotes let it be.",
            mend=in_quotes(scene, whole, inner),
        )
    if closer > opener + 1 and text[closer - 1] in " (" and inner != text[opener + 1 : whole.end]:
        return scene.tell(
            Span(closer, closer + 1),
            "a quote inside the text closes it too early",
            _ENDS_WHY,
            mend=in_quotes(scene, whole, inner),
        )
    return scene.tell(
        Span(start, max(end, start + 1)),
        "text goes on after the closing quote",
        _ENDS_WHY,
        mend=in_quotes(scene, whole),
    )


def _inside_text(scene: Scene, opener: int) -> bool:
    """Whether a quote stands inside a text that began without one, where it is a mere sign."""
    line, entry = scene.line, scene.entry
    begin = line.start + entry.value
    return entry.key is not None and begin < opener < line.end and scene.text[begin] not in "\"'"


def _next_entry(text: str, at: int, end: int, bracket: Bracket) -> bool:
    """Whether what stands after the quote is the next entry, its comma missing."""
    if bracket.mapping:
        return bool(_FIELD.match(text, at, end))
    return text[at] in "\"'[{"


def _texts(text: str) -> bool:
    """Whether this is several quoted texts with commas between them."""
    one = r"(?:\"[^\"]*\"|'[^']*')"
    return re.fullmatch(rf"{one}(?:[ \t]*,[ \t]*{one})+[ \t]*,?", text) is not None


def _between_letters(text: str, at: int) -> bool:
    return text[at - 1].isalnum() and text[at + 1 : at + 2].isalpha()


def _word_start(text: str, at: int) -> int:
    while at > 0 and (text[at - 1].isalnum() or text[at - 1] == "_"):
        at -= 1
    return at


def _in_key(scene: Scene, opener: int, start: int) -> Mistake:
    """A quoted beginning of a key, or of a whole list item with a colon in it."""
    entry, line = scene.entry, scene.line
    if entry.dashes:
        whole = Span(opener, line.start + entry.end)
    else:
        whole = Span(opener, line.start + entry.begin + len(entry.key or ""))
    return scene.tell(
        Span(start, max(whole.end, start + 1)),
        "text goes on after the closing quote",
        _ENDS_WHY,
        mend=in_quotes(scene, whole),
    )

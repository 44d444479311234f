"""Brackets: left open, closed once too often, closed by the wrong one, text after them."""

from __future__ import annotations

import re
from typing import Final

from outcomekit.diagnostics.span import Span
from outcomekit.syntax.mistakes.entry import value_end
from outcomekit.syntax.mistakes.extent import in_quotes
from outcomekit.syntax.mistakes.flow import CLOSER, OPENER, Bracket, entry_end, open_brackets
from outcomekit.syntax.mistakes.indicators import needs_quotes
from outcomekit.syntax.mistakes.lines import Line, Page
from outcomekit.syntax.mistakes.mistake import Mend, Mistake
from outcomekit.syntax.mistakes.quoting import shown
from outcomekit.syntax.mistakes.scene import Scene

_GOES_ON: Final = {
    "[": "in YAML, a list that opens with `[` goes on over the lines below until its `]`.",
    "{": "in YAML, fields that open with `{` go on over the lines below until their `}`.",
}
_HELD: Final = {"]": "items", "}": "fields"}
_HASH: Final = re.compile(r"(?<=[ \t\[{,])#")
_LINES_SEARCHED: Final = 200
_PUNCTUATION: Final = re.compile(r"[^\w\s\[\]{}\"'(,:#]{1,3}(?=[ \t]*(?:$|[,\]}]))")
_CLOSERS: Final = re.compile(r"[\]}][\]} \t]*,?$|[\]}]+")


def in_flow(scene: Scene) -> bool:
    """Whether libyaml was inside brackets when it gave up."""
    return "flow" in scene.context


def open_bracket(scene: Scene) -> Mistake | None:
    """`[a, b` with the next field below: the bracket was meant to close before that."""
    if not in_flow(scene) or scene.since is None:
        return None
    start = _opening(scene)
    if start is None:
        return None
    page, index = scene.page_of(start)
    line = page.lines[index]
    column = start - line.start
    owner = line.entry.begin if line.entry.key is not None else line.indent - 1
    if line.entry.key is None and line.entry.dashes:
        owner = line.entry.dashes[-1]
    outer = start if line.entry.value > column else line.start + line.entry.value
    after = _next_field(scene, page, index, owner)
    if after is None and scene.char:
        return None
    before = page.above(len(page.lines) if after is None else after)
    closed = after is not None and not open_brackets(scene.text, outer, page.lines[after].start)
    if before is None or closed:
        return None
    return _closed_before(scene, page, before, outer, start)


def _next_field(scene: Scene, page: Page, index: int, owner: int) -> int | None:
    """The line below a bracket that was meant as a field or item of its own."""
    if page.holds(scene.at) and page.index(scene.at) == index:
        return None
    listed = scene.text[page.lines[index].start + page.lines[index].entry.value :][:1] == "["
    for near in range(index + 1, min(len(page.lines), index + _LINES_SEARCHED)):
        line = page.lines[near]
        if line.empty or not (line.entry.named or line.entry.dashes):
            continue
        before = page.lines[near - 1].body
        if line.indent <= owner or (listed and before[-1:] not in ("[", "{", ",")):
            return near
    return None


def _opening(scene: Scene) -> int | None:
    """The innermost bracket that is open at the fault."""
    start = scene.since
    if start is not None and scene.text[start : start + 1] in CLOSER and start != scene.at:
        return start
    from_line = scene.page.lines[max(0, scene.here - 40)].start
    for at in range(scene.at - 1, from_line - 1, -1):
        if scene.text[at] in "[{":
            return at
    return None


def _closed_before(scene: Scene, page: Page, before: int, outer: int, start: int) -> Mistake | None:
    text = scene.text
    last = page.lines[before]
    column = max(0, outer - last.start)
    end = last.start + max(value_end(last.text, column), column + 1)
    open_then = open_brackets(text, outer, end)
    if not open_then:
        return None
    innermost = open_then[-1]
    closers = "".join(CLOSER[bracket.char] for bracket in reversed(open_then))
    span = Span(innermost.at, innermost.at + 1)
    hidden = _hidden(scene, innermost, end, last)
    if hidden:
        return hidden
    return scene.tell(
        span,
        f"the `{innermost.char}` that opens here is never closed",
        _GOES_ON[innermost.char],
        mend=Mend(end, end, closers),
    )


def _hidden(scene: Scene, innermost: Bracket, end: int, last: Line) -> Mistake | None:
    """The closing bracket stands on the line, in what a `#` has made a comment."""
    text = scene.text
    closer = CLOSER[innermost.char]
    found = _HASH.search(text, max(innermost.at, last.start), last.end)
    if not found or closer not in text[found.start() : last.end]:
        return None
    at = found.start()
    if text[at + 1 : at + 2] in (" ", "\t") and text[at - 1] in "[{,":
        mend = Mend(at, at + 1, "")
    else:
        entry = innermost.colon + 1 if innermost.colon >= 0 else innermost.entry
        entry = at if text[at - 1] in "[{," else min(entry, at)
        while text[entry] in " \t":
            entry += 1
        mend = in_quotes(scene, Span(entry, entry_end(text, at + 1, innermost, last.end)))
    return scene.tell(
        Span(at, at + 1),
        f"the `#` makes a comment of all that follows, the `{closer}` too",
        "in YAML, a space and a `#` begin a comment that goes on to the end of the line.",
        mend=mend,
    )


def wrong_bracket(scene: Scene) -> Mistake | None:
    """`[a, b}`: closed by the bracket of another kind."""
    if not in_flow(scene) or scene.since is None or scene.char not in OPENER:
        return None
    open_now = _around(scene)
    if not open_now or CLOSER[open_now[-1].char] == scene.char:
        return None
    inner = open_now[-1]
    wanted = CLOSER[inner.char]
    why = f"in YAML, what opens with `{inner.char}` closes with `{wanted}`."
    if any(CLOSER[bracket.char] == scene.char for bracket in open_now[:-1]):
        return scene.tell(
            Span(inner.at, inner.at + 1),
            f"the `{inner.char}` that opens here is never closed",
            why,
            mend=Mend(scene.at, scene.at, wanted),
        )
    rest = scene.text[scene.at + 1 : scene.line.end]
    mend = Mend(scene.at, scene.at + 1, "" if wanted in rest else wanted)
    return scene.tell(
        Span(scene.at, scene.at + 1),
        f"this `{scene.char}` closes what a `{inner.char}` has opened"
        if wanted not in rest
        else f"this `{scene.char}` closes nothing",
        why,
        mend=mend,
    )


def _around(scene: Scene) -> list[Bracket]:
    """The brackets that are open at the fault, outermost first, as far as its line shows them."""
    start = scene.since
    assert start is not None
    page, index = scene.page_of(start)
    line = page.lines[index]
    first = line.start + line.entry.value
    nested = first < start and scene.text[first] in CLOSER
    outer = open_brackets(scene.text, first, scene.at) if nested else []
    return outer or open_brackets(scene.text, start, scene.at)


def sign_after_bracket(scene: Scene) -> Mistake | None:
    """`[a, b]%`: a sign that slipped in after a closing bracket."""
    start = scene.at
    if scene.since is not None and "scanning a" in scene.context:
        start = scene.since
    if start == 0 or scene.text[start - 1] not in OPENER:
        return None
    page, index = scene.page_of(start)
    found = _PUNCTUATION.match(scene.text, start, page.lines[index].end)
    if not found:
        return None
    return scene.tell(
        Span(start, found.end()),
        f"{shown(found[0])} stands after the closing bracket",
        f"in YAML, nothing may follow the `{scene.text[start - 1]}` directly but the next entry.",
        mend=Mend(start, found.end(), ""),
    )


def after_bracket(scene: Scene) -> Mistake | None:
    """`[note] text`, `[a, b]]`, `[a], b]`: something stands after the closing bracket."""
    if not scene.problem.startswith("did not find expected") or in_flow(scene):
        return None
    line, text = scene.line, scene.text
    before = text[line.start : scene.at].rstrip()
    if scene.at_line_start:
        return _alone(scene)
    if before[-1:] not in ("]", "}"):
        return None
    end = line.start + value_end(line.text, scene.at - line.start)
    rest = text[scene.at : end]
    start = line.start + line.entry.value
    if _CLOSERS.fullmatch(rest):
        return _extra(scene, end)
    if rest == ",":
        return scene.tell(
            Span(scene.at, end),
            "no comma belongs at the end of this line",
            "commas part entries between brackets; elsewhere each field has its own line.",
            mend=Mend(scene.at, end, ""),
        )
    if text[start : start + 1] not in CLOSER or start >= scene.at:
        return None
    closer = before[-1]
    if rest.startswith(",") and rest.endswith(closer) and OPENER[closer] not in rest:
        at = line.start + len(before) - 1
        return scene.tell(
            Span(at, at + 1),
            f"this `{closer}` closes here, and more {_HELD[closer]} follow",
            f"in YAML, nothing may follow the `{closer}` on its line.",
            mend=Mend(at, at + 1, ""),
        )
    return needs_quotes(scene, start)


def _alone(scene: Scene) -> Mistake | None:
    """A closing bracket at the beginning of a line, where none is open."""
    if scene.char not in OPENER:
        return None
    return _extra(scene, scene.line.start + scene.entry.end)


def _extra(scene: Scene, end: int) -> Mistake:
    rest = scene.text[scene.at : end]
    whole = shown(rest)
    closes = "closes" if len(rest) == 1 else "close"
    this = "this" if len(rest) == 1 else "these"
    mend = Mend(scene.at, end, "")
    alone = scene.line.body == rest
    return scene.tell(
        Span(scene.at, end),
        f"{this} {whole} {closes} nothing",
        "in YAML, each closing bracket needs an opening one before it.",
        mend=mend,
        hint="take this line out." if alone else None,
    )

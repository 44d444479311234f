"""Characters that nobody sees where YAML needs a plain space, or nothing."""

from __future__ import annotations

import re
import unicodedata
from itertools import dropwhile, takewhile
from typing import Final

from outcomekit.diagnostics import errors
from outcomekit.diagnostics.span import Span
from outcomekit.syntax.mistakes.colons import NO_COLON
from outcomekit.syntax.mistakes.lines import Line
from outcomekit.syntax.mistakes.mending import rewritten
from outcomekit.syntax.mistakes.mistake import Fault, Mend, Mistake
from outcomekit.syntax.mistakes.quoting import likewise, spaces
from outcomekit.syntax.mistakes.scene import Scene
from outcomekit.syntax.mistakes.tabs import STEP

_WIDE: Final = "\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000"
_NARROW: Final = "\u00ad\u061c\u200b-\u200f\u2060-\u2064\ufeff\ue000-\ue007"
_ODD: Final = re.compile(f"[{_WIDE}{_NARROW}]+")
_IN_INDENT: Final = re.compile(
    f"[ \t]*(?P<odd>[{_WIDE}{_NARROW}]+)(?P<rest>[ \t{_WIDE}{_NARROW}]*)"
)
_BEHIND: Final = re.compile(
    f"[ \t]*(?:-[ \t]+)*(?:-|[^\\W\\d][\\w-]*:)(?P<odd>[{_WIDE}{_NARROW}]+)"
)
_LOOKS_EMPTY: Final = re.compile(f"[ \t]*[{_WIDE}{_NARROW}][ \t{_WIDE}{_NARROW}]*")
_LINES_SEARCHED: Final = 40

_NAMES: Final = {"\ufeff": "byte-order mark"}


def invisible_character(scene: Scene) -> Mistake | None:
    """A no-break or zero-width space: in the indentation, behind a dash or colon, or alone."""
    here = _ODD.match(scene.text, scene.at, scene.line.end)
    if here and scene.problem.startswith("did not find") and not scene.at_line_start:
        return _between(scene, here)
    alone = _alone(scene)
    if alone is not None:
        return alone
    page = scene.page
    low = scene.here
    if scene.since is not None and page.holds(scene.since):
        low = min(low, page.index(scene.since))
    while low > max(0, scene.here - _LINES_SEARCHED):
        above = page.lines[low - 1]
        if above.entry.key is not None and not _odd_in(above):
            break
        low -= 1
    for index in range(max(low, scene.here - _LINES_SEARCHED), scene.here + 1):
        line = page.lines[index]
        found = _IN_INDENT.match(line.text)
        if found and line.body:
            return _indentation(scene, index, found)
        found = _BEHIND.match(line.text)
        if found:
            return _separator(scene, line, found)
    return None


def _alone(scene: Scene) -> Mistake | None:
    """A line that looks empty, where YAML has taken it for a text and the fault came of that."""
    page, here = scene.page, scene.here
    if scene.problem == NO_COLON and scene.since is not None:
        page, here = scene.page_of(scene.since)
    elif scene.at == scene.line.start + scene.entry.colon:
        above = dropwhile(lambda line: not line.text.strip(" \t"), reversed(page.lines[:here]))
        odd_ones = [*takewhile(_looks_empty, above)]
        here = page.lines.index(odd_ones[-1]) if odd_ones else here
    run = [*takewhile(_looks_empty, page.lines[here:])]
    if not run:
        return None
    odd = run[0].text.strip(" \t")
    start = run[0].start + run[0].text.index(odd)
    also = "" if len(run) == 1 else f", and {likewise(len(run) - 1)}"
    return scene.tell(
        Span(start, start + len(odd)),
        f"{_described(odd)} stands on a line that looks empty",
        "it looks like a space or like nothing, and YAML takes it for a letter.",
        mend=rewritten(scene.text, [(line, "") for line in run]),
        hint=f"leave the line empty{also}.",
        kind=errors.E002,
    )


def _looks_empty(line: Line) -> bool:
    return _LOOKS_EMPTY.fullmatch(line.text) is not None


def odd_indentation(text: str, start: int) -> Mistake | None:
    """Odd spaces that indent a name: YAML has read them as its first letters (E002).

    `start` is where that name begins, odd spaces included. None where it does not begin a line,
    or begins with a plain letter.
    """
    scene = Scene(text, Fault("", start, None, None))
    found = _IN_INDENT.match(scene.line.text)
    column = start - scene.line.start
    if not found or column < len(scene.line.text) - len(scene.line.text.lstrip(" ")):
        return None
    return _indentation(scene, scene.here, found) if column < found.end() else None


def _odd_in(line: Line) -> bool:
    return bool(_IN_INDENT.match(line.text) or _BEHIND.match(line.text))


def _indentation(scene: Scene, index: int, found: re.Match[str]) -> Mistake:
    lines = scene.page.lines
    run = [lines[index]]
    for line in lines[index + 1 :]:
        if not _IN_INDENT.match(line.text) or not line.body:
            break
        run.append(line)
    mended = [(line, _plain_indent(line.text)) for line in run]
    mend = rewritten(scene.text, mended)
    first = run[0]
    width = len(mended[0][1]) - len(mended[0][1].lstrip(" "))
    also = "" if len(run) == 1 else f", and {likewise(len(run) - 1)}"
    start = first.start + found.start("odd")
    return scene.tell(
        Span(start, start + len(found["odd"])),
        f"{_described(found['odd'])} stands in the indentation",
        "it looks like a space, and YAML takes it for a letter.",
        mend=mend,
        hint=f"begin the line with {_width_in_words(width)}{also}.",
        kind=errors.E002,
    )


def _width_in_words(width: int) -> str:
    return "its first letter" if width == 0 else f"{spaces(width)} from the space bar"


def _plain_indent(line: str) -> str:
    lead = re.match(f"[ \t{_WIDE}{_NARROW}]*", line)
    assert lead is not None  # every part of the pattern may be empty
    spaced = re.sub(f"[{_WIDE}]", " ", lead[0]).replace("\t", " " * STEP)
    return re.sub(f"[{_NARROW}]", "", spaced) + line[lead.end() :]


def _between(scene: Scene, found: re.Match[str]) -> Mistake:
    return scene.tell(
        Span(scene.at, found.end()),
        f"{_described(found[0])} stands here, where a space or nothing belongs",
        "it looks like a space or like nothing, and YAML takes it for a letter.",
        mend=Mend(scene.at, found.end(), " "),
        kind=errors.E002,
    )


def _separator(scene: Scene, line: Line, found: re.Match[str]) -> Mistake:
    start = line.start + found.start("odd")
    end = start + len(found["odd"])
    after = "dash" if scene.text[start - 1] == "-" else "colon"
    space = "" if scene.text[end : end + 1] in (" ", "") else " "
    return scene.tell(
        Span(start, end),
        f"{_described(found['odd'])} stands after the {after}, where a space belongs",
        "it looks like a space or like nothing, and YAML takes it for a letter.",
        mend=Mend(start, end, space),
        kind=errors.E002,
    )


def _described(odd: str) -> str:
    char = odd[0]
    if "\ue000" <= char <= "\uf8ff":
        return "an invisible character"
    name = _NAMES.get(char) or unicodedata.name(char, "unnamed").lower()
    return f"`\\u{ord(char):04x}` ({name})"

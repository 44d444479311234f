"""Colons: inside a text, without their space, or not there at all."""

from __future__ import annotations

import re
from typing import Final

from outcomekit.diagnostics.span import Span
from outcomekit.syntax.mistakes.extent import in_quotes, value_span
from outcomekit.syntax.mistakes.fields import fields_on_one_line
from outcomekit.syntax.mistakes.lines import Line, Page
from outcomekit.syntax.mistakes.mistake import Mend, Mistake
from outcomekit.syntax.mistakes.quoting import shown, spaces
from outcomekit.syntax.mistakes.scene import Scene

COLON_MESSAGE: Final = "a colon inside the text makes this look like a field"
COLON_WHY: Final = "in YAML, a colon and a space begin a value."
UNEXPECTED_COLON: Final = "mapping values are not allowed in this context"
NO_COLON: Final = "could not find expected ':'"

_SPACE_WHY: Final = "in YAML, only a colon with a space after it parts a name from its value."
_TIGHT: Final = re.compile(r"(?:-[ \t]+)*(?P<name>[^\W\d][\w-]*|\"[^\"]*\"|'[^']*'):(?=[^\s:/])")
_OTHER_SIGN: Final = re.compile(
    r"(?:-[ \t]+)*(?P<name>[a-z][\w-]*)[ \t]*(?P<sign>=>?|\uff1a|;|→|->|[-–—](?=[ \t]))[ \t]*(?=\S)"
)
_NAME_AND_TEXT: Final = re.compile(
    r"(?:-[ \t]+)*(?P<name>[a-z][a-z0-9_-]*)(?P<gap>[ \t]+)(?P<first>\S)"
)
_SIGN_AFTER: Final = re.compile(r"[^\w\s\"'\[{(<](?=[ \t]*\S)(?=[ \t])|[^\w\s|>]$", re.MULTILINE)
_LONE_NAME: Final = re.compile(r"(?:-[ \t]+)*(?P<name>[^\W\d][\w-]*)")


def colon_in_text(scene: Scene) -> Mistake | None:
    """`vision: Plants win: every line`: a second colon on one line."""
    if scene.problem != UNEXPECTED_COLON or scene.char != ":":
        return None
    line, entry = scene.line, scene.entry
    column = scene.at - line.start
    if entry.colon < 0 or entry.colon >= column:
        return None
    two = _two_names(scene, column) or fields_on_one_line(scene)
    if two:
        return two
    start = entry.begin if _item_is_text(scene.page, scene.here) else entry.value
    return scene.tell(
        Span(scene.at, scene.at + 1),
        COLON_MESSAGE,
        COLON_WHY,
        mend=in_quotes(scene, value_span(scene.page, scene.here, start)),
    )


def _item_is_text(page: Page, index: int) -> bool:
    """Whether a list item with a colon was meant as one text, as its neighbors are."""
    line = page.lines[index]
    if not line.entry.dashes:
        return False
    if not line.entry.named or not (line.entry.key or "")[:1].islower():
        return True
    for step in (-1, 1):
        near = index + step
        if 0 <= near < len(page.lines) and page.lines[near].entry.dashes == line.entry.dashes:
            return page.lines[near].entry.key is None
    return False


def _two_names(scene: Scene, column: int) -> Mistake | None:
    """`partners: manager:` with fields below: two names on one line."""
    page, line, entry = scene.page, scene.line, scene.entry
    name = line.text[entry.value : column]
    below = page.below(scene.here)
    if below is None or not re.fullmatch(r"[^\W\d][\w-]*", name):
        return None
    child = page.lines[below]
    if child.indent <= entry.begin or child.entry.bare:
        return None
    alone = not line.text[column + 1 : entry.end].strip()
    indent = child.indent
    if alone:
        indent = min(entry.begin + 2, child.indent - 1)
    if indent <= entry.begin:
        return None
    start = line.start + entry.value
    outer = entry.key or ""
    return scene.tell(
        Span(start, start + len(name)),
        f"two names stand on one line: {shown(outer)} and {shown(name)}",
        "in YAML, a line has one name; what belongs to it stands below, indented.",
        mend=Mend(line.start + entry.colon + 1, start, "\n" + " " * indent),
        hint=f"move {shown(name + ':')} to the next line, with {spaces(indent)} before it."
        if not alone
        else f"move {shown(name + ':')} to the next line, {spaces(2)} further in than "
        f"{shown(outer)}, and indent what belongs to it by 2 more.",
    )


def colon_without_space(scene: Scene) -> Mistake | None:
    """`name:Production`: libyaml complains about a later line."""
    if scene.problem == "found unexpected ':'" and scene.char == ":":
        before = re.search(r"[\w-]*$", scene.text[scene.line.start : scene.at])
        name = before[0] if before else ""
        if re.compile(r"[,\]}](?![ \t]+\w)").match(scene.text, scene.at + 1):
            return scene.tell(
                Span(scene.at, scene.at + 1),
                "nothing follows this colon",
                COLON_WHY,
                mend=Mend(scene.at, scene.at + 1, ""),
            )
        return _space_after(scene, scene.at, name)
    for page, index in suspects(scene):
        line = page.lines[index]
        found = _TIGHT.match(line.body)
        if found:
            return _space_after(scene, line.start + len(line.lead) + found.end() - 1, found["name"])
    return None


def _space_after(scene: Scene, at: int, name: str) -> Mistake:
    sign = _SIGN_AFTER.match(scene.text, at + 1)
    if sign:
        return scene.tell(
            Span(at + 1, at + 2),
            f"{'a backtick' if sign[0] == '`' else f'a `{sign[0]}`'} stands after the colon of "
            f"{shown(name)}",
            _SPACE_WHY,
            mend=Mend(at + 1, at + 2, ""),
        )
    return scene.tell(
        Span(at, at + 1),
        f"a space is missing after the colon of {shown(name)}",
        _SPACE_WHY,
        mend=Mend(at + 1, at + 1, " "),
    )


def suspects(scene: Scene) -> list[tuple[Page, int]]:
    """The lines that libyaml has read as one text, the first one first."""
    if scene.problem == NO_COLON and scene.since is not None:
        page, index = scene.page_of(scene.since)
        return [(page, index)]
    if scene.problem != UNEXPECTED_COLON:
        return []
    page = scene.page
    found: list[int] = []
    for near in range(scene.here, max(-1, scene.here - 60), -1):
        line = page.lines[near]
        if line.empty or page.verbatim[near]:
            break
        if near < scene.here and line.entry.key is not None:
            break
        found.append(near)
        if line.entry.dashes:
            break
    return [(page, index) for index in reversed(found)]


def colon_missing(scene: Scene) -> Mistake | None:
    """`title Line controls`, `title = Line controls`, and a lone name above its fields."""
    if scene.problem == UNEXPECTED_COLON:
        above = scene.page.above(scene.here)
        if above is None or scene.page.lines[above].entry.key is not None:
            return None
        page, index = scene.page, above
    elif scene.problem == NO_COLON and scene.since is not None:
        page, index = scene.page_of(scene.since)
    else:
        return None
    line = page.lines[index]
    return (
        _other_sign(scene, line) or _lone_name(scene, page, index) or _no_sign(scene, page, index)
    )


def _other_sign(scene: Scene, line: Line) -> Mistake | None:
    found = _OTHER_SIGN.match(line.body)
    if not found:
        return None
    first = line.start + len(line.lead)
    sign = Span(first + found.start("sign"), first + found.end("sign"))
    return scene.tell(
        sign,
        f"`{found['sign']}` stands after {shown(found['name'])}, where a colon belongs",
        COLON_WHY,
        mend=Mend(first + found.end("name"), first + found.end(), ": "),
    )


def _lone_name(scene: Scene, page: Page, index: int) -> Mistake | None:
    """One word, and below it something that is indented as if it belonged to it."""
    line = page.lines[index]
    found = _LONE_NAME.fullmatch(line.body)
    below = page.below(index)
    if not found or below is None:
        return None
    child = page.lines[below]
    column = len(line.lead) + found.start("name")
    if (
        child.entry.bare
        or child.indent < column
        or (child.indent == column and not child.entry.dashes)
    ):
        return None
    end = line.start + len(line.lead) + found.end("name")
    return scene.tell(
        Span(end - len(found["name"]), end),
        f"the colon after {shown(found['name'])} is missing",
        COLON_WHY,
        mend=Mend(end, end, ":"),
    )


def _no_sign(scene: Scene, page: Page, index: int) -> Mistake | None:
    line = page.lines[index]
    found = _NAME_AND_TEXT.match(line.body)
    if not found or not reads_as_field(page, line):
        return None
    first = line.start + len(line.lead)
    end = first + found.end("name")
    return scene.tell(
        Span(first + found.start("name"), end),
        f"the colon after {shown(found['name'])} is missing",
        COLON_WHY,
        mend=Mend(end, end, ":"),
    )


def reads_as_field(page: Page, line: Line) -> bool:
    """Whether a line without a colon looks like a name and its value rather than like prose."""
    found = _NAME_AND_TEXT.match(line.body)
    if not found:
        return False
    name = found["name"]
    if "_" in name or found["first"] in "\"'[{|>" or found["first"].isdigit():
        return True
    if found["first"].isupper() and not line.body.rstrip().endswith("."):
        return True
    return any(other.entry.key == name for other in page.lines)

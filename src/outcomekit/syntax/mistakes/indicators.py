"""Text that begins with a character which YAML keeps for itself."""

from __future__ import annotations

import re
from typing import Final

from outcomekit.diagnostics.span import Span
from outcomekit.syntax.mistakes.entry import value_end
from outcomekit.syntax.mistakes.extent import in_quotes, text_at
from outcomekit.syntax.mistakes.lines import Line
from outcomekit.syntax.mistakes.mending import rewritten
from outcomekit.syntax.mistakes.mistake import Mend, Mistake
from outcomekit.syntax.mistakes.quoting import place, quoted
from outcomekit.syntax.mistakes.scene import Scene
from outcomekit.syntax.mistakes.tabs import STEP

_WHYS: Final = {
    "@": "YAML keeps `@` at the beginning of a text for itself.",
    "%": "YAML keeps `%` at the beginning of a text for itself.",
    "`": "YAML keeps the backtick at the beginning of a text for itself.",
    "*": "in YAML, a `*` at the beginning points back to another value.",
    "&": "in YAML, a `&` at the beginning gives the value a name for later use.",
    "!": "in YAML, a `!` at the beginning names a type.",
    "?": "in YAML, a `?` and a space at the beginning announce a key.",
    "[": "in YAML, a `[` at the beginning opens a list, and nothing may follow its `]`.",
    "{": "in YAML, a `{` at the beginning opens fields, and nothing may follow its `}`.",
    "]": "in YAML, a `]` closes a list that a `[` has opened.",
    "}": "in YAML, a `}` closes fields that a `{` has opened.",
    ",": "in YAML, a comma parts the entries between brackets.",
    "|": "in YAML, a `|` at the beginning announces text on the lines below.",
    ">": "in YAML, a `>` at the beginning announces text on the lines below.",
}
_SCANNING: Final = ("scanning an alias", "scanning an anchor", "a tag")
_BULLET: Final = re.compile(r"[*•–—·‣◦▪●○➢→+](?P<gap>[ \t]+)(?=\S)")
_ENDED: Final = ("did not find expected key", "did not find expected '-' indicator")


def needs_quotes(scene: Scene, start: int) -> Mistake:
    """The text that begins at `start` can only stand between quotes."""
    char = scene.text[start]
    name = "a backtick" if char == "`" else f"`{char}`"
    return scene.tell(
        Span(start, start + 1),
        f"text that begins with {name} needs quotes",
        _WHYS.get(char, f"YAML keeps {name} at the beginning of a text for itself."),
        mend=in_quotes(scene, text_at(scene, start)),
    )


def bullet(scene: Scene) -> Mistake | None:
    """`* item`, `• item`: the list mark of another language at the beginning of a line."""
    start = scene.since if scene.since is not None else scene.at
    page, index = scene.page_of(start)
    line = page.lines[index]
    if start != line.start + len(line.lead) or not _BULLET.match(line.body):
        return None
    while index and page.lines[index - 1].lead == line.lead:
        if not _BULLET.match(page.lines[index - 1].body):
            break
        index -= 1
    line = page.lines[index]
    start = line.start + len(line.lead)
    run: list[tuple[Line, str]] = []
    for near in page.lines[index:]:
        found = _BULLET.match(near.body)
        if not found or near.lead != line.lead:
            break
        run.append((near, _dashed(near.body, found, near.lead)))
    above = page.above(index)
    fits = above is not None and (
        page.lines[above].entry.opens
        or (page.lines[above].entry.column == line.indent and bool(page.lines[above].entry.dashes))
    )
    also = f" (and {len(run) - 1} more below)" if len(run) > 1 else ""
    return scene.tell(
        Span(start, start + 1),
        f"a list item begins with `-`, not with `{scene.text[start]}`{also}",
        "in YAML, a hyphen and a space begin an item of a list.",
        mend=rewritten(scene.text, run) if fits else None,
        hint=None if fits else run[0][1].strip(),
    )


def _dashed(body: str, found: re.Match[str], lead: str) -> str:
    rest = body[found.end() :]
    if rest[0] in _WHYS or (": " in rest and not re.match(r"[\w-]+: ", rest)):
        end = value_end(rest, 0)
        rest = quoted(rest[:end]) + rest[end:]
    return f"{lead}-{found['gap']}{rest}"


def kept_character(scene: Scene) -> Mistake | None:
    """`@x`, `%x`, `` `x` ``, `*bold* text`, `&Co.`, `!x!`: the character opens something else."""
    if scene.problem == "found character that cannot start any token":
        return needs_quotes(scene, scene.at) if scene.char.strip() else None
    if any(scanning in scene.context for scanning in _SCANNING) or "tag" in scene.problem:
        start = scene.at if scene.since is None else scene.since
        if scene.text[start : start + 1] in ("*", "&", "!"):
            return needs_quotes(scene, start)
    return None


def dash_or_question(scene: Scene) -> Mistake | None:
    """`does: - item` and `does: ? what`, on the line of the key."""
    if scene.problem == "mapping keys are not allowed in this context" and scene.char == "?":
        return needs_quotes(scene, scene.at)
    if scene.problem != "block sequence entries are not allowed in this context":
        return None
    if scene.char != "-" or scene.text[scene.line.start : scene.at].rstrip()[-1:] in "\"']}":
        return None
    line, entry = scene.line, scene.entry
    end = line.start + value_end(line.text, scene.at - line.start)
    item = scene.text[scene.at : end]
    if item == "-" or re.fullmatch(r"-[ \t]+[\d.,]+( ?\S{1,3})?", item):
        content = item if item == "-" else "-" + item[1:].lstrip()
        return scene.tell(
            Span(scene.at, scene.at + 1),
            "a `-` that stands alone begins a list item",
            "in YAML, a list begins on the line below its name, and a minus touches its number.",
            mend=Mend(scene.at, end, quoted(content) if item == "-" else content),
        )
    below = scene.page.below(scene.here)
    indent = entry.begin + STEP
    if below is not None and scene.page.lines[below].entry.dashes:
        indent = max(entry.begin, scene.page.lines[below].indent)
    start = scene.at
    while scene.text[start - 1] in " \t":
        start -= 1
    return scene.tell(
        Span(scene.at, end),
        "the list begins on the line of its name",
        "in YAML, each item of a list has a line of its own, below the name.",
        mend=Mend(start, scene.at, "\n" + " " * indent),
        hint=f"move `{item}` to the next line, {place(indent)}."
        if "`" not in item and len(item) < 60
        else f"move the item to the next line, {place(indent)}.",
    )


def reference_and_text(scene: Scene) -> Mistake | None:
    """`does: *note more text`: YAML reads the first word as a reference, and then gives up."""
    if not scene.problem.startswith("did not find expected"):
        return None
    line, entry = scene.line, scene.entry
    start = line.start + entry.value
    if start >= scene.at or scene.text[start : start + 1] not in ("*", "&", "!"):
        return None
    return needs_quotes(scene, start)


def no_text(scene: Scene) -> Mistake | None:
    """`does: ]`, `does: , and more`: a bracket or comma where a text should begin."""
    if scene.problem != "did not find expected node content" or "flow" in scene.context:
        return None
    return needs_quotes(scene, scene.at) if scene.char in (",", "]", "}") and scene.char else None

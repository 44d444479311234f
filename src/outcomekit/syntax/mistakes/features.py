"""What YAML can and a plain map does without: what it is, and what to write instead."""

from __future__ import annotations

import re
from typing import Final

from outcomekit.diagnostics import errors
from outcomekit.diagnostics.span import Span
from outcomekit.syntax.mistakes.documents import DIRECTIVE_WHY
from outcomekit.syntax.mistakes.extent import in_quotes, text_at
from outcomekit.syntax.mistakes.mending import mended_line
from outcomekit.syntax.mistakes.mistake import Fault, Feature, Mend, Mistake
from outcomekit.syntax.mistakes.quoting import shown
from outcomekit.syntax.mistakes.scene import Scene
from outcomekit.syntax.mistakes.templates import placeholder

_PLAIN_MAP: Final = (
    "a map is plain YAML: what you read is what it says, on the line where it says it."
)
_SEARCHED: Final = 200_000
_REACH: Final = 3_000
"""A text may hold thousands of these, and each is told; what they look like is seen close by."""
_MOST_TRIED: Final = 50
_VALUE: Final = re.compile(r"[^\r\n]*")
_VALUE_IN_BRACKETS: Final = re.compile(r"[^\r\n,\]}]*")
_STANDARD_TAG: Final = re.compile(r"!!(?:str|int|float|bool|null|map|seq|timestamp)$")


def feature(text: str, feature: Feature, span: Span) -> Mistake:
    """An anchor, alias, tag, merge key, directive or second document at `span` (E009).

    Text that only looks like one of them (`&Co`, `*note`, `!important`) is to be quoted. There
    is no mend: these can be read past, so that one reading finds them all.
    """
    scene = Scene(text, Fault("", span.start, None, None), _REACH)
    span = scene.one_line(span)
    at = scene.text[span.start : span.end]
    tell = {
        "anchor": _anchor,
        "alias": _alias,
        "tag": _tag,
        "merge-key": _merge_key,
        "directive": _directive,
        "documents": _documents,
    }[feature]
    message, why, hint = tell(scene, span, at)
    return scene.tell(span, message, why, hint=hint, kind=errors.E009)


def _as_text(scene: Scene, span: Span) -> str:
    return mended_line(scene.text, in_quotes(scene, text_at(scene, span.start)))


def _near(scene: Scene, span: Span) -> str:
    return scene.text[max(0, span.start - _SEARCHED) : span.end + _SEARCHED]


def _stands(name: str, text: str) -> int:
    """The offset after an anchor or alias of this name in a text, or -1."""
    at = text.find(name)
    for _ in range(_MOST_TRIED):
        if at < 0:
            return -1
        end = at + len(name)
        if text[at - 1 : at] in (*" \t\r\n,[{:-", "") and text[end : end + 1] in (
            *" \t\r\n,]}",
            "",
        ):
            return end
        at = text.find(name, end)
    return -1


def _anchor(scene: Scene, span: Span, at: str) -> tuple[str, str, str]:
    name = at[1:]
    if _stands(f"*{name}", _near(scene, span)) >= 0:
        without = mended_line(scene.text, Mend(span.start, _after(scene, span.end), ""))
        return (
            f"{shown(at)} names a value, so that `*{name}` can stand for it elsewhere",
            _PLAIN_MAP,
            without,
        )
    return (
        "text that begins with `&` needs quotes",
        "in YAML, a `&` at the beginning gives a value a name; a map has no such names.",
        _as_text(scene, span),
    )


def _after(scene: Scene, at: int) -> int:
    while scene.text[at : at + 1] in (" ", "\t") and scene.text[at : at + 1]:
        at += 1
    return at


def _alias(scene: Scene, span: Span, at: str) -> tuple[str, str, str]:
    name = at[1:]
    near = _near(scene, span)
    origin = _stands(f"&{name}", near)
    if origin >= 0:
        return (
            f"{shown(at)} stands for a value that is written elsewhere, at `&{name}`",
            _PLAIN_MAP,
            _written_out(scene, span, near, origin)
            or f"write the value of `&{name}` here once more.",
        )
    return (
        "text that begins with `*` needs quotes",
        "in YAML, a `*` at the beginning points back to another value; a map has no such values.",
        _as_text(scene, span),
    )


def _written_out(scene: Scene, span: Span, near: str, origin: int) -> str | None:
    """The line with the value in place of the alias, where that value is on one line."""
    start = max(near.rfind("\n", 0, origin), near.rfind("\r", 0, origin)) + 1
    in_brackets = re.search(r"[\[{]", near[start:origin]) is not None
    found = (_VALUE_IN_BRACKETS if in_brackets else _VALUE).match(near, origin)
    value = found[0].strip() if found else ""
    if not value or value[0] in "[{&*!|>#" or " #" in value:
        return None
    return mended_line(scene.text, Mend(span.start, span.end, value))


def _tag(scene: Scene, span: Span, at: str) -> tuple[str, str, str]:
    if not _STANDARD_TAG.match(at):
        return (
            "text that begins with `!` needs quotes",
            "in YAML, a `!` at the beginning names a type; a map has no types to name.",
            _as_text(scene, span),
        )
    after = _after(scene, span.end)
    mend = Mend(span.start, after, "")
    if at == "!!str" and scene.text[after : after + 1] not in ("'", '"', "|", ">", "", "\n"):
        content = text_at(scene, after)
        whole = Span(span.start, max(content.end, after))
        mend = in_quotes(scene, whole, scene.text[after : whole.end])
    hint = mended_line(scene.text, mend) or f"take `{at}` out."
    return f"{shown(at)} names the type of a value", _PLAIN_MAP, hint


def _merge_key(scene: Scene, span: Span, at: str) -> tuple[str, str, str]:
    return (
        f"{shown(at)} takes in fields that are written elsewhere",
        _PLAIN_MAP,
        "write the fields out here, one on each line.",
    )


def _directive(scene: Scene, span: Span, at: str) -> tuple[str, str, str]:
    return f"{shown(at)} is an instruction to YAML's reader", DIRECTIVE_WHY, "take this line out."


def _documents(scene: Scene, span: Span, at: str) -> tuple[str, str, str]:
    after = scene.text[span.end : span.end + _SEARCHED]
    several = re.search(r"^outcome_map[ \t]*:", after, re.MULTILINE)
    return (
        f"{shown(at or '---')} begins a second document in this file",
        "a map is one document; nothing below this line is read.",
        "put each map into a file of its own."
        if several
        else "take this line out, or begin it with `#`.",
    )


def complex_key(text: str, span: Span) -> Mistake:
    """A list or fields where a name should stand: `{{ x }}`, `[a]: b`, `? [a]` (E006).

    The span is that of the list or of the fields; a template's placeholder is seen around it.
    """
    scene = Scene(text, Fault("", span.start, None, None), _REACH)
    outer = _outer_brace(scene, span)
    if outer is not None:
        return placeholder(scene, outer)
    line = scene.line
    end = min(max(span.end, span.start + 1), line.end)
    what = "a list" if text[span.start : span.start + 1] in ("[", "-") else "a group of fields"
    whole = scene.one_line(Span(span.start, end))
    mend = None
    if text[span.end : span.end + 1] == ":" and span.end <= line.end:
        mend = in_quotes(scene, whole)
    return scene.tell(
        whole,
        f"{what} stands where the name of a field should stand",
        "in YAML, brackets and braces at the beginning open a list or fields; a name is one word.",
        mend=mend,
        hint=None if mend else "write one word, a colon and a space before the value.",
    )


def _outer_brace(scene: Scene, span: Span) -> Span | None:
    """`{{ x }}` around or at the span, on one line."""
    line = scene.line
    low = max(line.start, span.start - 1)
    start = scene.text.find("{{", low, min(line.end, span.start + 2))
    if start < 0:
        return None
    end = scene.text.find("}}", start, line.end)
    return Span(start, end + 2) if end >= 0 else None

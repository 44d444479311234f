"""`markdown`: what a partner sees is what was said."""

import re
from dataclasses import replace

import pytest
from hypothesis import example, given
from markdown_it import MarkdownIt
from markdown_it.token import Token

from outcomekit import reports
from outcomekit.reports import visible
from tests.reports.hostile import hostile
from tests.reports.shared_report import PLAIN
from tests.reports.test_injection import attacked

READER = MarkdownIt("gfm-like", {"html": True, "linkify": False})


def seen(token: Token) -> str:
    """What a reader sees of a paragraph or heading; `<…>` for all but text and code.

    The comment that keeps `@` from calling somebody is nothing to see.
    """
    plain = {"text", "code_inline", "text_special", "strong_open", "strong_close"}
    assert token.children is not None
    return "".join(
        child.content if child.type in plain else f"<{child.type}>"
        for child in token.children
        if (child.type, child.content) != ("html_inline", "<!-- -->")
    )


def words(text: str) -> str:
    """The text as prose shows it: without the backticks around names, spaces as HTML has them."""
    shown = visible(text)
    parts = shown.split("`")
    if len(parts) % 2 and all(part.strip() for part in parts[1:-1]):
        shown = "".join(parts)
    return shown


def squeezed(text: str) -> str:
    return re.sub(r"\s+", " ", text).strip()


@given(text=hostile)
@example(text="@0")
@example(text="<!-- -->")
def test_hostile_text_comes_out_as_that_text(text: str) -> None:
    lines = [
        seen(t) for t in READER.parse(reports.render("markdown", attacked(text))) if t.children
    ]
    code, prose = visible(text), words(text)
    several = "\n" in text
    assert [squeezed(line) for line in lines] == [
        squeezed(line)
        for line in (
            "outcomekit: 1 warning in 1 of 1 map",
            code,
            f"warning at 1:1: {prose} (PM013 output-as-behavior)",
            f"also: {visible(f'{text}:1:1')} {prose}",
            f"why: {prose}",
            "try:" if several else f"try: {prose}",
            f"Note: {prose}",
        )
    ]


@given(text=hostile)
def test_a_hint_of_several_lines_comes_out_as_a_block_of_code(text: str) -> None:
    hint = f"vision: |\n  {text}"
    report = replace(attacked("x"), findings=(PLAIN._replace(hint=hint),))
    blocks = [t for t in READER.parse(reports.render("markdown", report)) if t.type == "fence"]
    assert [(block.info, block.content) for block in blocks] == [
        ("yaml", "".join(f"{visible(line)}\n" for line in hint.split("\n")))
    ]


@pytest.mark.parametrize(
    ("message", "written"),
    [
        ("`x` is no level", "`x` is no level"),
        ("`a|b` is <b>", "`a|b` is \\<b\\>"),
        ("a `lone backtick", "a \\`lone backtick"),
        ("`a``b`", "\\`a\\`\\`b\\`"),
        ("*x* [y](z) | 5 $ & more", "\\*x\\* \\[y\\](z) \\| 5 \\$ \\& more"),
    ],
)
def test_names_are_code_and_marks_are_escaped(message: str, written: str) -> None:
    report = replace(attacked("x"), findings=(PLAIN._replace(message=message),), remarks=())
    assert reports.render("markdown", report) == (
        "## outcomekit: 1 error in 1 of 1 map\n"
        "\n"
        "### `map.yaml`\n"
        "\n"
        f"- **error** at `1:1`: {written} (E104 unknown-value)\n"
        "  - why: it matters.\n"
    )

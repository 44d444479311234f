"""Text of a map comes out as that text, wherever on a page it stands."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from outcomekit.documents.markdown import Markdown, Text, code, escape, folded, ids, link, visible
from outcomekit.documents.typeset import typeset
from tests.documents.reading import COMMENT, Block, autolinks, blocks, links

HOSTILE = [
    "|", "a | b", r"\|", r"\\|", "\\", "a\\", "# a", "#", "## b ##", "a #", "C#", "1. a", "1) a",
    "1.", "1", "123456789. a", "1234567890. a", "1.5 hours", "- a", "-", "---", "- - -", "+ a", "+",
    "* a", "***", "_ _ _", "=", "===", "> a", ">", "`x`", "``", "```", "~~~", "~~a~~", "<script>",
    "<b>", "<!-- x -->", "-->", "<https://a.example>", "[x](javascript:alert(1))", "[x]", "![x](y)",
    "[x]: /y", "[^1]", "[ ] a", "{{ 7*7 }}", "{% x %}", "&amp;", "&#65;", "&", "&copy", "~", "$a$",
    "$$", "https://a.example/b_c", "http:///x", "HTTPS://A.EXAMPLE", "www.a.example", "ftp://a.b",
    "me@a.example", "a_b@c-d.example", "mailto:me@a.example", "xmpp:a@b.example/c", "//a.example",
    ":smile:", ":+1:", "12:30:45", "*a*", "_a_", "**a**", "a_b_c", "“a”", "...", ".", "!", "![",
    "a\n# b", "a\r\n- b", "a\u2028b", "a\u0085b", " a  b ", "\ta", "a\u00a0b", "\u200bа", "é́",
    "- [x] a", ":---", "| - |", "a\n---", "a\n===", "\\begin{x}", "%", "^a^", "::: x", "{#id}",
]  # fmt: skip

# What a map can hold: no surrogates, and no control characters but white space.
TEXTS = st.text(
    st.one_of(
        st.sampled_from("|\\`*_[]<>~$#+-=1.0).(!&;:@/{}'\" \n\tawxs%^“”…"),
        st.characters(exclude_categories=("Cs", "Cc")),
    ),
    min_size=1,
    max_size=40,
).filter(lambda text: text.strip())

POSITIONS = {
    "paragraph": ("{}", ("p",)),
    "within a paragraph": ("a {} b", ("p",)),
    "heading": ("## {}", ("h2",)),
    "bullet": ("- {}\n- b", ("ul", "li", "p")),
    "number": ("1. {}\n2. b", ("ol", "li", "p")),
    "label": ("**{}:** b", ("p",)),
    "behind a label": ("**b:** {}", ("p",)),
    "quotation": ("> **b:** {}", ("blockquote", "p")),
    "italics": ("*{}* b", ("p",)),
    "quotation marks": ("“{}” b", ("p",)),
    "cell": ("| A | B |\n|---|---|\n| {} | b |", ("table", "tbody", "tr", "td")),
    "italic cell": ("| A | B |\n|---|---|\n| *{}* | b |", ("table", "tbody", "tr", "td")),
    "head cell": ("| {} | B |\n|---|---|\n| a | b |", ("table", "thead", "tr", "th")),
}


def _placed(text: str, position: str) -> list[Block]:
    return blocks(typeset(POSITIONS[position][0].format(escape(text))))


@pytest.mark.parametrize("position", POSITIONS)
@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_comes_out_as_that_text(text: str, position: str) -> None:
    _hold(text, position)


@pytest.mark.parametrize("position", POSITIONS)
@given(text=TEXTS)
@example("1")
def test_any_text_comes_out_as_that_text(position: str, text: str) -> None:
    _hold(text, position)


def _hold(text: str, position: str) -> None:
    """The page is the same as with a harmless text, but for the text itself."""
    template, within = POSITIONS[position]
    harmless = _placed("harmless", position)
    hostile = _placed(text, position)
    for one, other in zip(harmless, hostile, strict=True):
        expected = one.text.replace("harmless", folded(text))
        parts = tuple(mark for mark in other.marks if mark != "html_inline")
        assert (other.within, other.text, parts) == (one.within, expected, one.marks)
    assert hostile[0].within == within or template.startswith("|")


@given(text=TEXTS)
def test_no_text_becomes_a_link(text: str) -> None:
    page = typeset(f"{escape(text)}\n\n- {escape(text)}\n")
    assert list(links(page)) == []
    assert autolinks(page) == []


@pytest.mark.parametrize(
    ("text", "markup"),
    [
        ("Hit the weekly schedule, 9 weeks in 10 (or so): fine!", None),  # nothing to escape
        ("A line's “own” baseline – 94.1 %", None),
        ("a-b +1 =2 #3 1. 2", None),
        ("50 & more, AT&T", None),
        ("snake_case", r"snake\_case"),
        ("a*b", r"a\*b"),
        ("[x](y)", r"\[x\](y)"),
        ("<b>", r"\<b\>"),
        ("~a~ $b$", r"\~a\~ \$b\$"),
        ("&amp; &#65;", r"\&amp; \&#65;"),
        ("a  \n b", "a b"),
        ("https://a.example", r"https:\//a.example"),
        ("www.a.example", r"www\.a.example"),
        ("me@a.example", "me@<!-- -->a.example"),
        ("a|b", "a|b"),
    ],
)
def test_as_few_backslashes_as_it_takes(text: str, markup: str | None) -> None:
    assert typeset(f"Here: {escape(text)}") == f"Here: {markup or text}\n"


@pytest.mark.parametrize(
    ("text", "markup"),
    [
        ("# a", r"\# a"),
        ("-5 percent", r"\-5 percent"),
        ("+ a", r"\+ a"),
        ("= a", r"\= a"),
        ("1. a", r"1\. a"),
        ("12) a", r"12\) a"),
        ("1.5 hours", "1.5 hours"),
        ("2027 ends", "2027 ends"),
    ],
)
def test_what_opens_a_block_is_escaped_only_where_a_block_begins(text: str, markup: str) -> None:
    made = escape(text)
    assert typeset(f"{made}\n\n- {made}\n- b {made}\n\n| A |\n|---|\n| {made} |") == (
        f"{markup}\n\n- {markup}\n- b {text}\n\n| A |\n|---|\n| {text} |\n"
    )


def test_a_pipe_is_escaped_only_in_a_table() -> None:
    made = escape("a|b")
    assert typeset(f"{made}\n\n| A |\n|---|\n| {made} |") == "a|b\n\n| A |\n|---|\n| a\\|b |\n"


@given(names=st.lists(st.text(max_size=20)))
def test_no_comment_can_be_broken_out_of(names: list[str]) -> None:
    comment = ids(names)
    assert comment == "" or COMMENT.fullmatch(comment)
    assert "--" not in comment.removeprefix("<!--").removesuffix("-->")


def test_a_comment_holds_ids_and_paths_as_they_are() -> None:
    names = ["production-manager", "partners.*.buying.roles: coach", "roadmap.now.x.outcomes[2]"]
    assert ids(names) == (
        "<!-- production-manager, partners.*.buying.roles: coach, roadmap.now.x.outcomes[2] -->"
    )


def test_a_part_of_a_text_is_text() -> None:
    text = Text("*a*")
    parts = [text[:1], text + "b", "b" + text, text * 2]
    assert [escape(part) for part in parts] == [r"\*", r"\*a\*b", r"b\*a\*", r"\*a\*\*a\*"]
    assert [type(part) for part in parts] == [Text] * 4


def test_code_marks_only_what_stands_in_backquotes() -> None:
    assert code("`segment`: `name`, *not* this") == r"`segment`: `name`, \*not\* this"


def test_a_link_needs_a_heading_to_lead_to() -> None:
    page = "## {}\n<!-- some-id -->\n\n{} {} {}"
    made = page.format(
        escape("What *now*?"),
        link("by id", "some-id"),
        link("by [name]", "What *now*?"),
        link("nowhere", "elsewhere"),
    )
    assert typeset(made) == (
        "## What \\*now\\*?\n<!-- some-id -->\n\n"
        "[by id](#what-now) [by \\[name\\]](#what-now) nowhere\n"
    )


@given(text=TEXTS)
def test_visible_is_what_a_reader_sees(text: str) -> None:
    assert visible(escape(text)) == folded(text)


def test_markup_of_ours_is_printed_as_it_stands() -> None:
    assert Markdown("**a**").__html__() == "**a**"

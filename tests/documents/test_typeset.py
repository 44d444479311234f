"""The rules that only a whole page can keep: blank lines, tables, lists, links, slugs."""

import pytest

from outcomekit.documents.headings import Headings, slug
from outcomekit.documents.markdown import escape, link
from outcomekit.documents.typeset import typeset

LONG = "x" * 161


@pytest.mark.parametrize(
    ("printed", "page"),
    [
        ("", "\n"),
        ("\n\na\n\n\n\nb\n\n", "a\n\nb\n"),
        ("a   \nb", "a\nb\n"),
        ("```\na\n\n\n\nb  \n```", "```\na\n\n\n\nb\n```\n"),
        ("~~~~\n```\n\n\n~~~\n~~~~\n\n\n\na", "~~~~\n```\n\n\n~~~\n~~~~\n\na\n"),
    ],
    ids=["nothing", "blank lines", "line ends", "code", "longer fence"],
)
def test_blank_lines_stand_one_at_a_time_but_in_code(printed: str, page: str) -> None:
    assert typeset(printed) == page


@pytest.mark.parametrize(
    ("printed", "page"),
    [
        ("**Go when:**\n\n- a\n", "**Go when:** a\n"),
        ("**Go when:**\n\n- a\n- b\n", "**Go when:**\n\n- a\n- b\n"),
        ("Go when\n\n- a\n", "Go when\n\na\n"),
        ("- **Because:** a. <!-- b -->\n", "**Because:** a. <!-- b -->\n"),
        ("1. a\n", "a\n"),
        ("1. a\n2. b\n", "1. a\n2. b\n"),
        ("- a\n  more\n", "- a\n  more\n"),
        ("```\n- a\n```\n", "```\n- a\n```\n"),
        (f"- {escape('- a')}\n", "\\- a\n"),
    ],
    ids=[
        "label", "label of two", "no label", "labelled item", "number", "numbers", "wrapped",
        "code", "text that looks like an item",
    ],
)  # fmt: skip
def test_a_list_of_one_item_is_a_line(printed: str, page: str) -> None:
    assert typeset(printed) == page


TABLE = "| Kind | What they care about | Today |\n|----|--------|----|\n"


@pytest.mark.parametrize(
    ("rows", "page"),
    [
        ("| a |  | b|\n", TABLE + "| a | – | b |\n"),
        (f"| a | {escape('b|c')} | d |\n", TABLE + "| a | b\\|c | d |\n"),
        (f"| a | {'x' * 160} | |\n", TABLE + f"| a | {'x' * 160} | – |\n"),
        (
            f"| a | {LONG} | b. |\n| *c* |  | d |\n",
            f"- **a:** What they care about: {LONG}. Today: b.\n- ***c*:** Today: d.\n",
        ),
        (f"| Why? | {LONG} | |\n", f"**Why?** What they care about: {LONG}.\n"),
        (f"|  | {LONG} | b |\n", f"What they care about: {LONG}. Today: b.\n"),
        (
            f"| {link('a', 'b')} | {escape('|' + LONG)} | |\n\n## b\n",
            f"**[a](#b):** What they care about: |{LONG}.\n\n## b\n",
        ),
        (f"| a | {escape('*' * 160)} | |\n", TABLE + "| a | " + r"\*" * 160 + " | – |\n"),
    ],
    ids=[
        "empty cell", "pipe", "160 characters", "161 characters", "question", "no first cell",
        "link", "only what is seen counts",
    ],
)  # fmt: skip
def test_a_table_fills_empty_cells_and_turns_into_bullets_when_a_cell_is_long(
    rows: str, page: str
) -> None:
    assert typeset(TABLE + rows) == page


@pytest.mark.parametrize(
    ("heading", "expected"),
    [
        ("Who decides, and how they buy", "who-decides-and-how-they-buy"),
        ("“Maintenance must learn it”", "maintenance-must-learn-it"),
        ("First: See why a line stops", "first-see-why-a-line-stops"),
        ("Harcourt & Lyle takes on 24", "harcourt--lyle-takes-on-24"),
        ("From 6.5 to 2 hours", "from-65-to-2-hours"),
        ("snake_case – and-hyphen", "snake_case--and-hyphen"),
        ("Größe über alles", "größe-über-alles"),
        ("e\u0301te\u0301 ÉTÉ", "e\u0301te\u0301-été"),
        ("हिन्दी", "हिन्दी"),
        ("🎉 Party", "-party"),
        ("!?", ""),
    ],
)
def test_a_slug_is_what_github_makes_of_a_heading(heading: str, expected: str) -> None:
    assert slug(heading) == expected


def test_a_second_heading_with_the_slug_of_the_first_is_linked_as_github_numbers_it() -> None:
    page = typeset(
        f"## A!\n<!-- one -->\n\n## A?\n<!-- two -->\n\n## A-1\n<!-- three -->\n\n"
        f"{link('x', 'one')} {link('y', 'two')} {link('z', 'three')}"
    )
    assert page.splitlines()[-1] == "[x](#a) [y](#a-1) [z](#a-1-1)"


def test_a_heading_without_a_slug_is_not_linked() -> None:
    assert typeset(f"## !?\n<!-- one -->\n\n{link('x', 'one')}").splitlines()[-1] == "x"


def test_a_heading_in_code_is_no_heading() -> None:
    assert typeset(f"```\n# a\n```\n\n{link('x', 'a')}").splitlines()[-1] == "x"


@pytest.mark.parametrize(
    ("asked", "given"),
    [
        ([("A", "X"), ("A", "Y")], ["A", "A: Y"]),
        ([("A", "X"), ("A!", "Y."), ("a", "Y")], ["A", "A!: Y", "a (2)"]),
        ([("A", None), ("A", None), ("A", None)], ["A", "A (2)", "A (3)"]),
        ([("Taken", "X")], ["Taken: X"]),
    ],
    ids=["player", "player taken", "nobody", "of the document itself"],
)
def test_headings_of_one_page_are_unlike(
    asked: list[tuple[str, str | None]], given: list[str]
) -> None:
    headings = Headings("Taken")
    assert [headings.unlike(*one) for one in asked] == given

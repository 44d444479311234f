"""Explanations as they are printed, in every format: read them as a consultant would."""

from pathlib import Path

import pytest

from outcomekit.app.explain.page import Page, Table
from outcomekit.app.explain.printed import FORMATS, listed, written
from outcomekit.app.explain.topics import explain, tables
from tests.goldens import hold_golden

GOLDEN = Path(__file__).parent / "golden"

PAGE = Page(
    kind="field",
    topic="a.b",
    title="`a.b`",
    what="What `b` is, in a sentence that is long enough to be broken in a terminal, which is "
    "some hundred columns wide.",
    why="Because (Seiden, Outcomes Over Output).",
    facts=(("Form", "text"), ("Short form", "its `b` alone")),
    tables=(Table("Words of `b`", ("word", "meaning"), (("`x`", "One | other"), ("`yy`", "Two"))),),
    sources=("Seiden, Outcomes Over Output",),
)
"""A page with all that a page may have, but for examples."""


@pytest.mark.parametrize("format_", FORMATS)
def test_a_page_is_written_as(format_: str) -> None:
    pages = [PAGE, *explain("partners.behaviors"), *explain("E202")]
    hold_golden(GOLDEN / f"explain.{format_}", written(pages, format_))


@pytest.mark.parametrize("format_", FORMATS)
def test_the_list_of_topics_is_written_as(format_: str) -> None:
    hold_golden(GOLDEN / f"explain-list.{format_}", listed(tables(), format_))

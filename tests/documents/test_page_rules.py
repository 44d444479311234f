"""The rules that every page keeps, held over every page that can be made here."""

import re
from collections.abc import Iterator
from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

from outcomekit.documents.headings import Slugs
from outcomekit.documents.rendering import names
from tests.checkout import ROOT
from tests.documents.maps import EXEMPLARS, HERE, index_at, rendered
from tests.documents.reading import COMMENT, blocks, headings, links, tokens

MAPS = [
    *sorted(path for path in (ROOT / "examples").iterdir() if path.suffix in ("", ".yaml")),
    *sorted(EXEMPLARS.glob("*.yaml")),
    HERE / "crooked.yaml",
]
EXTRACTS = [
    ("mega-international", {"partner": "maintenance-engineer"}),
    ("mega-international", {"stage": "finding-losses"}),
    ("crooked", {"partner": "lead"}),
    ("crooked", {"stage": "st"}),
]

index_of_map = cache(index_at)


def _pages() -> Iterator[Any]:
    for path in MAPS:
        for name in names():
            label = f"{path.parent.name}/{path.stem}-{name}"
            yield pytest.param(path, name, {}, id=label)
    for stem, extract in EXTRACTS:
        path = next(path for path in reversed(MAPS) if path.stem == stem)
        label = "-".join(f"{flag}-{value}" for flag, value in extract.items())
        yield pytest.param(path, "playbook", extract, id=f"{stem}-playbook-{label}")


@cache
def _render(path: Path, name: str, extract: tuple[tuple[str, str], ...]) -> str:
    return rendered(name, index_of_map(path), dict(extract)).text


every_page = pytest.mark.parametrize(("path", "name", "extract"), list(_pages()))


def _page(path: Path, name: str, extract: dict[str, str]) -> str:
    return _render(path, name, tuple(extract.items()))


@every_page
def test_it_opens_with_one_heading_and_two_lines(
    path: Path, name: str, extract: dict[str, str]
) -> None:
    page = _page(path, name, extract)
    lines = page.splitlines()
    title = index_of_map(path).map.title.rstrip(".")
    assert re.fullmatch(rf"# [A-Z][a-z -]+: {re.escape(title)}(, .+)?", lines[0])
    assert [level for level, _ in headings(page)].count(1) == 1
    quoted = [line for line in lines if line.startswith(">")]
    assert [line[:30] for line in quoted] == [
        "> **What must change:** " + quoted[0][24:30],
        ">",
        "> **Why it is worth it:** " + quoted[2][26:30],
    ]


@every_page
def test_headings_are_unlike_skip_no_level_and_end_without_a_stop(
    path: Path, name: str, extract: dict[str, str]
) -> None:
    found = headings(_page(path, name, extract))
    assert max(level for level, _ in found) <= 4
    assert [(one, two) for (one, _), (two, _) in pairwise(found) if two > one + 1] == []
    texts = [text for _, text in found]
    assert sorted(set(texts)) == sorted(texts)
    assert [text for text in texts if text.rstrip("”").endswith(".")] == []


@every_page
def test_every_link_leads_to_a_heading(path: Path, name: str, extract: dict[str, str]) -> None:
    page = _page(path, name, extract)
    slugs = Slugs()
    known = {f"#{slugs.next(text)}" for _, text in headings(page)}
    assert [target for target in links(page) if target not in known] == []


@every_page
def test_there_is_no_markup_but_what_the_design_has(
    path: Path, name: str, extract: dict[str, str]
) -> None:
    page = _page(path, name, extract)
    allowed = {"softbreak", "strong_open", "strong_close", "em_open", "em_close", "code_inline",
               "link_open", "link_close", "html_inline"}  # fmt: skip
    for block in blocks(page):
        assert set(block.marks) <= allowed
        if "html_block" in block.within:
            assert block.text.strip() == ""
        if "em_open" in block.marks:
            assert "In italics: what we can change." in page
    html = [one for token in tokens(page) for one in token.children or ()
            if one.type == "html_inline"]  # fmt: skip
    assert [one.content for one in html if not COMMENT.fullmatch(one.content)] == []
    assert [token.type for token in tokens(page)].count("hr") == 1


@every_page
def test_tables_are_two_to_four_columns_wide_with_short_full_cells(
    path: Path, name: str, extract: dict[str, str]
) -> None:
    page = _page(path, name, extract)
    rules = [line for line in page.splitlines() if re.fullmatch(r"\|(-+\|)+", line)]
    assert {rule.count("|") - 1 for rule in rules} <= {2, 3, 4}
    assert {rule.count("-") for rule in rules} <= {100}
    cells = [block.text for block in blocks(page) if block.within[-1] in ("td", "th")]
    assert [cell for cell in cells if not 1 <= len(cell) <= 160] == []


@every_page
def test_no_list_has_one_item(path: Path, name: str, extract: dict[str, str]) -> None:
    items: list[int] = []
    for token in tokens(_page(path, name, extract)):
        if token.type in ("bullet_list_open", "ordered_list_open"):
            items.append(0)
        elif token.type == "list_item_open":
            items[-1] += 1
    assert [count for count in items if count < 2] == []


@every_page
def test_lines_are_tidy(path: Path, name: str, extract: dict[str, str]) -> None:
    page = _page(path, name, extract)
    assert page.endswith("\n")
    assert not page.endswith("\n\n")
    assert [line for line in page.split("\n") if line != line.rstrip()] == []
    assert "\n\n\n" not in page


@every_page
def test_a_gap_is_said_at_the_end_and_counted(
    path: Path, name: str, extract: dict[str, str]
) -> None:
    made = rendered(name, index_of_map(path), extract)
    count = len(made.gaps)
    words = "no open gaps" if not count else "1 open gap" if count == 1 else f"{count} open gaps"
    assert made.text.splitlines()[-1].endswith(words)
    rows = [block.text for block in blocks(made.text) if block.within[-1] == "td"]
    told = [block.text for block in blocks(made.text)]
    for gap in made.gaps:
        assert gap.missing in rows or any(gap.missing in text for text in told)


@every_page
def test_a_map_gives_the_same_bytes_every_time(
    path: Path, name: str, extract: dict[str, str]
) -> None:
    assert rendered(name, index_at(path), extract).text == _page(path, name, extract)

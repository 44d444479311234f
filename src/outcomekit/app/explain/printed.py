"""How pages are written: as plain text, as Markdown, as JSON."""

from __future__ import annotations

import json
import textwrap
from collections.abc import Iterator, Sequence
from dataclasses import asdict
from itertools import zip_longest
from typing import Any, Final

from outcomekit.app.explain.page import Example, Page, Table

FORMATS: Final = ("text", "markdown", "json")
_WIDTH: Final = 98


def written(pages: Sequence[Page], format_: str) -> str:
    """Pages in a format of `FORMATS`; the text ends with a line end."""
    if format_ == "json":
        return _json({"topics": [_plain_data(page) for page in pages]})
    one = markdown if format_ == "markdown" else text
    return "\n".join(one(page) for page in pages)


def listed(tables: Sequence[Table], format_: str) -> str:
    """The tables of all topics in a format of `FORMATS`."""
    if format_ == "json":
        topics = [
            {"group": table.title, **_named(table.columns, (_bare(row[0]), *row[1:]))}
            for table in tables
            for row in table.rows
        ]
        return _json({"topics": topics})
    lines = markdown_table if format_ == "markdown" else _text_table
    return "\n".join("\n".join(lines(table)) + "\n" for table in tables)


def _json(data: dict[str, Any]) -> str:
    return json.dumps({"version": 1, **data}, ensure_ascii=False, indent=2) + "\n"


def _plain_data(page: Page) -> dict[str, Any]:
    data = asdict(page)
    data["facts"] = dict(page.facts)
    data["tables"] = [
        {"title": table.title, "rows": [_named(table.columns, row) for row in table.rows]}
        for table in page.tables
    ]
    return data


def _named(columns: tuple[str, ...], row: tuple[str, ...]) -> dict[str, str]:
    return dict(zip_longest(columns, row, fillvalue=""))


# --- Markdown ---------------------------------------------------------------------------------


def markdown(page: Page, level: int = 1) -> str:
    """A page in Markdown, its heading on the given level."""
    return "\n".join([f"{'#' * level} {page.title}", "", *markdown_body(page, level)])


def markdown_body(page: Page, level: int = 1) -> Iterator[str]:
    """The lines of a page below its heading, which stands on the given level."""
    yield from (page.what, "")
    for label, answer in page.facts:
        yield f"- **{label}:** {answer}"
    if page.facts:
        yield ""
    if page.why:
        yield from (f"**Why:** {page.why}", "")
    for paragraph in page.essay:
        yield from (paragraph, "")
    for table in page.tables:
        yield from markdown_table(table, level)
        yield ""
    if page.bad is not None:
        yield from _markdown_example("Bad", page.bad)
    if page.good is not None:
        yield from _markdown_example("Good", page.good)
    if page.before is not None:
        yield from _markdown_example("Before", page.before)
    if page.after is not None:
        yield from _markdown_example("After", page.after)
    if page.printed:
        yield from ("`outcomekit diff` says:", "", "```text")
        yield from (*page.printed.rstrip().split("\n"), "```", "")
    if page.sources:
        yield from (f"**Sources:** {'; '.join(page.sources)}.", "")


def markdown_table(table: Table, level: int = 1) -> Iterator[str]:
    """The lines of a table in Markdown, its title as a heading one level further down."""
    if table.title:
        yield from (f"{'#' * (level + 1)} {table.title}", "")
    yield f"| {' | '.join(table.columns)} |"
    yield f"| {' | '.join('---' for _ in table.columns)} |"
    for row in table.rows:
        yield f"| {' | '.join(cell.replace('|', chr(92) + '|') for cell in row)} |"


def _markdown_example(label: str, example: Example) -> Iterator[str]:
    said = "" if example.printed else f" {example.said}"
    yield from (f"**{label}:**{said}".rstrip(), "")
    yield from ("```yaml", *example.text.rstrip().split("\n"), "```", "")
    if example.printed:
        yield from (f"{example.printed}:", "", "```text")
        yield from (*example.said.rstrip().split("\n"), "```", "")


# --- Text -------------------------------------------------------------------------------------


def text(page: Page) -> str:
    """A page as plain text, for a pipe or a terminal without color."""
    return "\n".join(_text(page))


def _text(page: Page) -> Iterator[str]:
    yield from (_bare(page.title), "", *_wrapped(page.what), "")
    width = max((len(label) for label, _ in page.facts), default=0) + 1
    for label, answer in page.facts:
        yield from _wrapped(answer, f"{label.lower() + ':':<{width}} ")
    if page.facts:
        yield ""
    if page.why:
        yield from (*_wrapped(page.why, "why: "), "")
    for paragraph in page.essay:
        yield from (*_wrapped(paragraph), "")
    for table in page.tables:
        yield from _text_table(table)
        yield ""
    examples = (
        ("bad", page.bad), ("good", page.good), ("before", page.before), ("after", page.after),
    )  # fmt: skip
    for label, example in examples:
        if example is not None:
            yield from _text_example(label, example)
    if page.printed:
        yield from ("  outcomekit diff says:", "", *_indented(page.printed), "")
    if page.sources:
        yield from (*_wrapped("; ".join(page.sources), "sources: "), "")


def _text_example(label: str, example: Example) -> Iterator[str]:
    yield from _wrapped("" if example.printed else example.said, f"{label}: ")
    yield from ("", *_indented(example.text), "")
    if example.printed:
        yield from (*_wrapped(f"{example.printed}:"), "", *_indented(example.said), "")


def _wrapped(text: str, label: str = "") -> list[str]:
    """A paragraph behind its label, in lines that a terminal can show."""
    return textwrap.wrap(
        label + _bare(text),
        _WIDTH,
        initial_indent="  ",
        subsequent_indent=" " * (2 + len(label)),
        break_long_words=False,
        break_on_hyphens=False,
    )


def _indented(text: str) -> Iterator[str]:
    for line in text.rstrip().split("\n"):
        yield f"      {line}".rstrip()


def _text_table(table: Table) -> Iterator[str]:
    if table.title:
        yield f"  {_bare(table.title[:1].lower() + table.title[1:])}:"
    rows = [tuple(map(_bare, row)) for row in table.rows]
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    for row in rows:
        cells = [f"{cell:<{width}}" for cell, width in zip(row, widths, strict=True)]
        yield f"    {'  '.join(cells)}".rstrip()


def _bare(text: str) -> str:
    return text.replace("`", "") if text.count("`") % 2 == 0 else text

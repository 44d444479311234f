"""Formatting on maps small enough to read: what stands before, and what after, byte for byte.

```text
=== no alignment behind colons
title:    Line controls
-->
title: Line controls
```

In the texts `␠` is a space at the end of a line, `␉` a tab, `␍` a carriage return before a line
feed, and `∎` at the very end says that no line end follows. `--> as it is`: nothing changes.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Final

import pytest

from outcomekit.model.shape import MAP_SHAPE
from outcomekit.syntax.formatting.formatter import formatted
from outcomekit.syntax.parse import parse
from outcomekit.syntax.source import Source

BOOKS: Final = sorted((Path(__file__).parent / "cases").glob("*.txt"))
SHOWN: Final = str.maketrans({"␠": " ", "␉": "\t", "␍": "\r"})


@dataclass(frozen=True)
class Case:
    """One case: a map before and after."""

    title: str
    before: str
    after: str


def cases(book: Path) -> list[Case]:
    """The cases of one file."""
    _, *chapters = f"\n{book.read_text(encoding='utf-8')}".split("\n=== ")
    return [_case(chapter) for chapter in chapters]


def _case(chapter: str) -> Case:
    title, _, body = chapter.partition("\n")
    before, _, rest = body.partition("-->")
    how, _, after = rest.partition("\n")
    return Case(title, _text(before), _text(before if how else after))


def _text(shown: str) -> str:
    return shown.replace("∎\n", "").translate(SHOWN)


CASES: Final = [case for book in BOOKS for case in cases(book)]
by_title = pytest.mark.parametrize("case", CASES, ids=lambda case: case.title)


@by_title
def test_a_map_takes_its_form(case: Case) -> None:
    assert formatted(parse(Source("case.yaml", case.before)), MAP_SHAPE) == case.after


@by_title
def test_a_map_in_its_form_stays_as_it_is(case: Case) -> None:
    """Promise 19."""
    assert formatted(parse(Source("case.yaml", case.after)), MAP_SHAPE) == case.after


def test_no_two_cases_have_one_title() -> None:
    titles = [case.title for case in CASES]
    assert sorted(set(titles)) == sorted(titles)

"""Merges of texts small enough to read: three sides, and what becomes of them, byte for byte."""

from pathlib import Path

import pytest

from tests.app.merging.casebook import BOOKS, cases, written
from tests.goldens import hold_golden


@pytest.mark.parametrize("book", BOOKS, ids=lambda book: book.stem)
def test_a_merge_gives_what_the_book_shows(book: Path) -> None:
    hold_golden(book, written(cases(book)))


def test_no_two_cases_have_one_title() -> None:
    titles = [case.title for book in BOOKS for case in cases(book)]
    assert sorted(set(titles)) == sorted(titles)

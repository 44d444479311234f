"""Edits on texts small enough to read: what stands before, what after, byte for byte."""

import pytest

from outcomekit.diagnostics.edit import Refused
from tests.syntax.editing.casebook import BOOKS, Case, cases, told

CASES = [case for book in BOOKS for case in cases(book)]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.title)
def test_an_edit_changes_what_was_meant_and_nothing_else(case: Case) -> None:
    """Promises 16 and 17, case by case."""
    found = told(case.before, case.edits)
    if isinstance(found, Refused):
        assert (case.after, found.reason) == (None, case.reason)
    else:
        assert found == case.after


def test_no_two_cases_have_one_title() -> None:
    titles = [case.title for case in CASES]
    assert sorted(set(titles)) == sorted(titles)

"""What does not fit together in a map is said in its own words, at its exact place."""

from pathlib import Path

import pytest

from tests.model.case_pages import hold_cases

PAGES = sorted((Path(__file__).parent / "cases").glob("*.md"))


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_a_page_of_cases_says_what_is_found(page: Path) -> None:
    hold_cases(page)

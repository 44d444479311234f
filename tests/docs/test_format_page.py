"""The page about the canonical layout shows what the program does."""

import re

import pytest

from outcomekit.model.shape import MAP_SHAPE
from outcomekit.syntax.formatting.formatter import formatted
from outcomekit.syntax.parse import parse
from outcomekit.syntax.source import Source
from tests.checkout import ROOT

PAGE = (ROOT / "docs" / "format.md").read_text(encoding="utf-8")
PAIRS = re.findall(r"```yaml\n(.*?)```\n\nbecomes\n\n```yaml\n(.*?)```", PAGE, flags=re.DOTALL)


def test_every_map_on_the_page_has_its_form_beside_it() -> None:
    assert len(PAIRS) * 2 == PAGE.count("```yaml")


@pytest.mark.parametrize(("before", "after"), PAIRS)
def test_a_map_on_the_page_takes_the_form_beside_it(before: str, after: str) -> None:
    assert formatted(parse(Source("page.yaml", before)), MAP_SHAPE) == after

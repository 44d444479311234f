"""What has no place in the layout is refused, and said."""

import pytest

from outcomekit.diagnostics.edit import Refused
from outcomekit.model.shape import MAP_SHAPE
from outcomekit.syntax.formatting.formatter import formatted
from outcomekit.syntax.parse import parse
from outcomekit.syntax.source import Source

REFUSED = {
    "? \n": "a field has no name",
    "? 'two\n  lines'\n: 1\n": "the name of a field runs over several lines; put it on one",
    "title: 'Lines\n": "the text has faults that must be mended first: "
    "the quote that opens here is never closed",
}


@pytest.mark.parametrize(("text", "reason"), REFUSED.items())
def test_a_text_is_refused(text: str, reason: str) -> None:
    assert formatted(parse(Source("case.yaml", text)), MAP_SHAPE) == Refused(reason)

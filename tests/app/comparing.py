"""What tests of `diff` share: a repository to stand in, and what a run says."""

from __future__ import annotations

import pytest

from outcomekit.app.diff import compared
from outcomekit.app.operands import made_out
from outcomekit.app.refusal import Refusal
from outcomekit.diagnostics.change import Comparison

MAP = "~impacts:\n  margin: Margins rise\n"
TWO = MAP + "  quiet: Nights are quiet\n"
PARTS: dict[str, str | bytes | None] = {
    "maps/plants/map.yaml": "~",
    "maps/plants/impacts.yaml": "impacts:\n  margin: Margins rise\n",
}


def diff(*words: str, against: str | None = None, staged: bool = False) -> Comparison:
    return compared(made_out(words, against, staged=staged))


def told(comparison: Comparison) -> list[str]:
    """Each change in a line: code, headline and both places; then the remarks."""
    lines = []
    for one in comparison.changes:
        places = [
            f"{at.place.file}:{at.place.line}" if at is not None else "-"
            for at in (one.old, one.new)
        ]
        lines.append(f"{one.code} {one.message} ({' → '.join(places)})")
    return [*lines, *comparison.remarks]


def refused(*words: str, against: str | None = None, staged: bool = False) -> str:
    with pytest.raises(Refusal) as caught:
        diff(*words, against=against, staged=staged)
    return caught.value.message

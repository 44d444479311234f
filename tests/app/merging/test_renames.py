"""A merge and a comparison take the same entities for renamed."""

from __future__ import annotations

from pathlib import Path
from random import Random

from hypothesis import given
from hypothesis import strategies as st

from outcomekit.app.check import check_text
from outcomekit.app.settings import default_settings
from outcomekit.diff.matching import match
from outcomekit.diff.merging.renames import renames
from outcomekit.diff.pairs import Pair
from outcomekit.index.index import Index
from tests.app.merging.edited_maps import MAP, data, edited, renamed


def index(text: str) -> Index:
    found = check_text(Path("lines.yaml"), text.encode(), default_settings()).maps[0].index
    assert found is not None
    return found


@given(st.integers(0, 2**32))
def test_a_merge_follows_what_a_comparison_calls_a_rename(seed: int) -> None:
    luck = Random(seed)  # noqa: S311 - made-up edits are no secret
    after = renamed(edited(MAP, luck, "A"), luck, "B")
    pairs = match([Pair(index(MAP), index(after))]).same
    told = {old.id: new.id for old, new in pairs if old.id != new.id}
    assert renames(data(MAP), data(after)) == told

"""docs/editing.md: what it says of comments is what the program does."""

import re

import pytest

from outcomekit.syntax.comments import comments, owned
from outcomekit.syntax.parse import parse
from outcomekit.syntax.source import Source
from tests.checkout import ROOT

PAGE = (ROOT / "docs" / "editing.md").read_text(encoding="utf-8")
(EXAMPLE,) = re.findall(r"```yaml\n(.*?)```", PAGE, flags=re.DOTALL)
TREE = parse(Source("example.yaml", EXAMPLE))
PLACES = {
    "impacts": ("impacts",),
    "plant-margin": ("impacts", "plant-margin"),
    "quiet-nights": ("impacts", "quiet-nights"),
}


@pytest.mark.parametrize("name", PLACES)
def test_the_example_says_whose_each_comment_is(name: str) -> None:
    inner = [] if name != "impacts" else ["plant-margin", "quiet-nights"]
    said = [
        comment.text
        for comment in comments(TREE)
        if any(comment.text.startswith(f"# belongs to {one}") for one in [name, *inner])
    ]
    assert [comment.text for comment in owned(TREE, PLACES[name])] == said

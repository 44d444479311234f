"""The text of a new file: in the style of a file that holds its like."""

import pytest

from outcomekit.diagnostics.edit import Value
from outcomekit.model.shape import MAP_SHAPE
from outcomekit.syntax.editing.fresh import fresh
from outcomekit.syntax.parse import parse
from outcomekit.syntax.source import Source
from outcomekit.syntax.tree import Tree


@pytest.mark.parametrize(
    ("like", "text"),
    [
        # short forms show no habit
        (
            "impacts:\n  margin: Margins rise\n",
            "impacts:\n  hours:\n    impact: Fewer hours\n    layer: 1\n",
        ),
        (
            "impacts:\n  margin: {impact: Margins rise, layer: 1}\n",
            "impacts:\n  hours: {impact: Fewer hours, layer: 1}\n",
        ),
        (
            "impacts:\n    margin:\n        impact: Margins rise\n",
            "impacts:\n    hours:\n        impact: Fewer hours\n        layer: 1\n",
        ),
    ],
)
def test_a_new_file_is_written_as_its_like_is(like: str, text: str) -> None:
    value: Value = {"layer": 1, "impact": "Fewer hours"}
    tree = parse(Source("impacts/margin.yaml", like))
    made = fresh("impacts/hours.yaml", ("impacts", "hours"), value, tree, MAP_SHAPE)
    assert isinstance(made, Tree)
    assert (made.source.file, made.source.text) == ("impacts/hours.yaml", text)

"""Texts of the signs of YAML, in any order: they are read, formatted and edited, or refused."""

from __future__ import annotations

from random import Random
from typing import Final

from hypothesis import given
from hypothesis import strategies as st

from outcomekit.diagnostics.edit import Refused
from outcomekit.model.shape import MAP_SHAPE
from outcomekit.syntax.editing.editor import Editor
from outcomekit.syntax.formatting.formatter import formatted
from outcomekit.syntax.parse import parse
from outcomekit.syntax.source import Source
from tests.syntax.editing.changes import edit

SIGNS: Final = (
    "a", "b", "x y", "1", "~", "a: ", "b: ", "c: 1", "- ", "-\n", "\n- ", "? ", ": ", ":\n",
    "\n", "\n  ", "\n    ", "\n\n", "\r\n", " ", "  ", "\t", "# c", "[", "]", "{", "}", ", ",
    "|\n", "|-\n", ">+\n", "|", "'", '"', "&a", "*a", "!t", "! ", "%", "---\n", "...\n", "\ufeff",
)  # fmt: skip


@given(st.lists(st.sampled_from(SIGNS), max_size=14), st.integers(0, 2**32))
def test_signs_in_any_order_are_read_and_edited_or_refused(signs: list[str], seed: int) -> None:
    tree = parse(Source("signs.yaml", "".join(signs)))
    said = formatted(tree, MAP_SHAPE)
    if isinstance(said, str) and said != tree.source.text:
        assert formatted(parse(Source("signs.yaml", said)), MAP_SHAPE) == said
    if tree.claims or not tree.data or not isinstance(tree.data, dict | list):
        return
    luck = Random(seed)  # noqa: S311 - made-up edits are no secret
    editor = Editor(tree, MAP_SHAPE)
    for _ in range(3):
        if editor.apply(edit(luck, tree.data)) is not None:
            return
    done = editor.finish(shown=True)
    assert isinstance(done, Refused) or parse(Source("signs.yaml", done.text)).claims == []

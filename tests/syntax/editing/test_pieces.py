"""A text under patches: told at the end as patches of the text as it was at first."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from outcomekit.diagnostics.edit import Patch
from outcomekit.diagnostics.span import Span
from outcomekit.syntax.editing.pieces import Pieces
from outcomekit.syntax.editing.proof import patched


def test_patches_of_one_place_stand_in_their_order() -> None:
    pieces = Pieces("ab")
    pieces.patch([Patch(Span(1, 1), "1"), Patch(Span(1, 1), "2"), Patch(Span(1, 2), "3")])
    assert (pieces.text, pieces.patches()) == ("a123", (Patch(Span(1, 2), "123"),))


def test_patches_must_not_overlap() -> None:
    with pytest.raises(ValueError, match="two patches overlap"):
        Pieces("abc").patch([Patch(Span(0, 2), ""), Patch(Span(1, 3), "")])


def test_a_text_without_patches_has_none() -> None:
    assert Pieces("abc").patches() == ()


@given(st.text("abc\n", max_size=20), st.data())
def test_many_patches_in_turn_are_patches_of_the_first_text(text: str, data: st.DataObject) -> None:
    pieces = Pieces(text)
    plain = text
    for _ in range(data.draw(st.integers(0, 6))):
        start = data.draw(st.integers(0, len(plain)))
        end = data.draw(st.integers(start, len(plain)))
        new = data.draw(st.text("xyz", max_size=3))
        pieces.patch([Patch(Span(start, end), new)])
        plain = plain[:start] + new + plain[end:]
    assert pieces.text == plain
    assert patched(text, pieces.patches()) == plain

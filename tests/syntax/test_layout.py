"""The habits of a text: what is nearest counts, then what is around it."""

import pytest

from outcomekit.syntax.layout import Layout, Surroundings
from outcomekit.syntax.parse import parse
from outcomekit.syntax.source import Source

TEXT = """\
top:
    wide:
        - 'one'
        -   two: "x"
narrow:
  list:
  - a: {b: 1}
  inner:
    list: [c]
    map: { d: 1 }
"""


def layout(*parts: str) -> Layout:
    return Surroundings(parse(Source("text.yaml", TEXT))).layout(parts)


@pytest.mark.parametrize(
    ("place", "habits"),
    [
        (("top", "wide"), (4, 4, 2, "'", False)),
        (("top",), (4, 4, 2, "'", False)),
        (("narrow", "list"), (2, 0, 2, "'", False)),
        (("narrow", "inner"), (2, 0, 2, "'", True)),
        (("nowhere",), (2, 4, 2, "'", False)),
    ],
)
def test_the_nearest_habit_counts(
    place: tuple[str, ...], habits: tuple[int, int, int, str, bool]
) -> None:
    assert layout(*place) == Layout(*habits, bracketed=layout(*place).bracketed)


def test_collections_under_one_name_are_written_alike() -> None:
    assert layout("narrow").bracketed["map"]
    assert not layout("top").bracketed["wide"]
    assert layout("narrow", "inner").bracketed["list"]


def test_a_text_without_habits_is_written_as_the_examples_are() -> None:
    assert Surroundings(parse(Source("text.yaml", "a: 1\n"))).layout(()) == Layout()

"""The map language as edits need it: where a field belongs, and what a short form stands for."""

import pytest

from outcomekit.model.shape import MAP_SHAPE


@pytest.mark.parametrize(
    ("place", "first", "main"),
    [
        ((), ["outcome_map", "title", "status"], None),
        (("partners",), [], None),
        (("partners", "manager"), ["name", "kind", "direct"], None),
        (("partners", "manager", "behaviors"), ["expect", "like", "love"], None),
        (("partners", "manager", "behaviors", "like"), [], None),
        (("partners", "m", "behaviors", "like", "asks"), ["does", "phase", "observe_by"], "does"),
        (("impacts", "margin", "measure", "target"), ["value", "by"], "value"),
        (("journal",), [], None),
        (("journal", 3), ["on", "period", "about"], None),
        (("journal", 3, "lesson"), ["text", "owner", "due"], "text"),
        (("x-own", "a"), [], None),
        (("title",), [], None),
    ],
)
def test_the_shape_follows_from_the_declarations(
    place: tuple[str | int, ...], first: list[str], main: str | None
) -> None:
    assert (list(MAP_SHAPE.order(place))[:3][: len(first)], MAP_SHAPE.main(place)) == (first, main)
    assert bool(MAP_SHAPE.order(place)) == bool(first)


@pytest.mark.parametrize(
    ("keys", "new", "position"),
    [
        ([], "title", 0),
        (["outcome_map", "partners"], "title", 1),
        (["title", "partners"], "outcome_map", 0),
        (["partners", "title"], "vision", 2),
        (["x-own", "partners"], "title", 1),
        (["title", "x-own"], "x-more", 2),
        (["x-own"], "title", 1),
    ],
)
def test_a_new_field_stands_behind_those_that_come_before_it(
    keys: list[str], new: str, position: int
) -> None:
    assert MAP_SHAPE.position((), keys, new) == position

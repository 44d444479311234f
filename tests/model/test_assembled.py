"""What a glance is sure of has no mistake on the whole road, and makes the same map there."""

from copy import deepcopy
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from benchmarks.maps import map_text
from outcomekit.index.collect import collect
from outcomekit.model.assembled import assembled
from outcomekit.model.consistency import inconsistencies
from outcomekit.model.entity import COMMON, Record
from outcomekit.model.glance import glance
from outcomekit.model.map import Map
from outcomekit.model.plainly import Unsure
from outcomekit.model.validation import validated
from tests.model.maps import data_of, example_files, good_specimens

SHOWN = good_specimens()
"""A map that shows every field of the language."""
VALUES: tuple[Any, ...] = (
    None, " ", "a", "x-a", "none", "A b", "2027", "2027-Q1", "2027-02-29", "2028-02-29",
    "2027-W01-1", "0000-01-01", "2027-H2", "2027-13", "20270101", "EUR", "eur", "active", "I", True,
    0, 1, 2027, 1.0, 1.5, 101, 1e301, float("inf"), float("nan"), 10**400, [], {}, [None], ["a"],
    [1], [{}], {"x-a": None}, {"a": None}, {"a": "b"}, {"none": "so"},
    {"none": "so", "a": "b"}, {"a": {"a": "R"}},
)  # fmt: skip


def plain(value: Any) -> Any:
    """A map as plain data with the types of all that it holds, so that maps can be compared."""
    if isinstance(value, Record):
        return type(value), plain(vars(value))
    if isinstance(value, dict):
        return {key: plain(one) for key, one in value.items()}
    if isinstance(value, list):
        return [plain(one) for one in value]
    return type(value), value


def is_the_same_as_validated(data: dict[str, Any]) -> bool:
    """Whether a glance is sure of a map; then the whole road must find nothing and make it, too."""
    try:
        glance(data)
    except Unsure:
        return False
    made, whole = assembled(data), validated(data)
    assert plain(made) == plain(whole)
    assert (list(inconsistencies(whole)), collect("map", whole)[1]) == ([], [])
    return True


@pytest.mark.parametrize("file", example_files(), ids=lambda file: file.parent.name + file.name)
def test_every_file_of_the_examples_is_made_as_it_is_validated(file: Any) -> None:
    data = data_of(file.read_text(encoding="utf-8")) or {}
    assert is_the_same_as_validated({"outcome_map": 1, "title": "A part", **data})


@pytest.mark.parametrize("number", range(3))
def test_a_map_to_measure_on_is_made_as_it_is_validated(number: int) -> None:
    assert is_the_same_as_validated(data_of(map_text(number)))


def test_the_whole_language_is_made_as_it_is_validated() -> None:
    assert is_the_same_as_validated(SHOWN)


@pytest.mark.parametrize("value", VALUES, ids=repr)
def test_one_value_in_every_place_is_made_as_it_is_validated(value: Any) -> None:
    changed = deepcopy(SHOWN)
    for path in PLACES:
        if path[-1] in COMMON and path[0] != "partners":
            continue  # they are the same everywhere
        holder = reached(changed, path[:-1])
        kept, holder[path[-1]] = holder[path[-1]], value
        is_the_same_as_validated(changed)
        holder[path[-1]] = kept
    assert changed == SHOWN


def places(data: Any) -> list[tuple[Any, ...]]:
    """The paths of all that data holds."""
    found: list[tuple[Any, ...]] = []
    keys = data if isinstance(data, dict) else range(len(data)) if isinstance(data, list) else ()
    for key in keys:
        found += [(key,), *((key, *rest) for rest in places(data[key]))]
    return found


def reached(data: Any, path: tuple[Any, ...]) -> Any:
    for part in path:
        data = data[part]
    return data


PLACES = places(SHOWN)


@given(
    changes=st.lists(
        st.tuples(
            st.sampled_from(PLACES),
            st.sampled_from([*VALUES, "drop"]) | st.text(max_size=3) | st.integers() | st.floats(),
            st.sampled_from(["", "", "", "x-a", "a", "notes", "statement", "none", " "]),
        ),
        min_size=1,
        max_size=4,
    )
)
def test_whatever_a_glance_is_sure_of_is_made_as_it_is_validated(
    changes: list[tuple[tuple[Any, ...], Any, str]],
) -> None:
    """Values are put into places of the whole language, under their own key or another one."""
    data = deepcopy(SHOWN)
    for path, value, name in changes:
        try:
            holder = reached(data, path[:-1])
            if value == "drop":
                del holder[path[-1]]
            elif name and isinstance(holder, dict):
                holder[name] = deepcopy(value)
            else:
                holder[path[-1]] = deepcopy(value)
        except (KeyError, IndexError, TypeError):
            continue  # another change took the place away
    if isinstance(data, dict):
        is_the_same_as_validated(data)


def test_an_empty_map_is_made_as_it_is_validated() -> None:
    assert plain(assembled({"outcome_map": 1, "title": "a"})) == plain(
        Map(outcome_map=1, title="a")
    )

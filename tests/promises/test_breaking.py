"""What is said of a broken map is about what is broken.

One broken entity hides no other, and nothing else is complained about.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from outcomekit.app.check import check_text
from outcomekit.app.settings import default_settings
from outcomekit.diagnostics.report import Report
from outcomekit.diagnostics.span import Place
from tests.checkout import ROOT
from tests.promises.breaking import Break, breaks, broken
from tests.promises.validating import FILE, HEAD, codes, told, validated

SMALL = ROOT / "tests/documents/exemplars/mega-international.yaml"
MAPS = [SMALL, *sorted(ROOT.glob("examples/*.yaml"))]


@cache
def text_of(path: Path) -> str:
    return path.read_text(encoding="utf-8")


@cache
def breaks_of(path: Path) -> list[Break]:
    return breaks(text_of(path))


@st.composite
def broken_maps(draw: st.DrawFn, most: int) -> tuple[Path, list[Break]]:
    """A map, and breaks of entities in it that share no line and stand on no two in a row."""
    path = draw(st.sampled_from(MAPS))
    chosen: list[Break] = []
    for one in draw(st.lists(st.sampled_from(breaks_of(path)), min_size=1, max_size=most)):
        if all(one.apart_from(other) for other in chosen):
            chosen.append(one)
    return path, chosen


def found_in(text: str) -> set[tuple[Place, str, str]]:
    """What is found in a text, and where."""
    return found(check_text(FILE, text.encode(), default_settings()).report)


def found(report: Report) -> set[tuple[Place, str, str]]:
    """The findings of a report, and where."""
    return {(one.place, one.code, one.message) for one in report.findings}


@pytest.mark.parametrize("path", MAPS, ids=lambda path: path.stem)
def test_the_maps_that_are_broken_here_are_whole(path: Path) -> None:
    assert codes(text_of(path)) == []


@given(broken_maps(most=1))
def test_what_is_found_in_a_map_stands_where_it_is_broken(case: tuple[Path, list[Break]]) -> None:
    path, (one,) = case
    assert {
        (place.line, code, message)
        for place, code, message in found(validated(broken(text_of(path), one)))
        if not one.first <= place.line <= one.last
    } == set()


@pytest.mark.parametrize("slip", ["one space too many", "one space too few"])
def test_the_first_field_in_another_column_than_the_second_is_told_at_the_second(slip: str) -> None:
    text = f"{HEAD}supplier:\n  activities:\n    a-trial: A trial\n    b-trial: Another\n"
    (one,) = (one for one in breaks(text) if one.slip == slip and one.first == 5)
    spaces = 5 if slip == "one space too many" else 3
    assert told(broken(text, one)) == [
        (6, 5, "E006", f"`b-trial` is indented by 4 spaces, and `a-trial` above it by {spaces}")
    ]
    assert one.last == 6


@given(broken_maps(most=3))
def test_one_broken_entity_hides_no_other(case: tuple[Path, list[Break]]) -> None:
    path, chosen = case
    assume(len(chosen) > 1)
    text = text_of(path)
    alone = set().union(*(found_in(broken(text, one)) for one in chosen))
    assert found_in(broken(text, *chosen)) == alone


@pytest.mark.parametrize("slip", sorted({one.slip for one in breaks_of(SMALL)}))
def test_every_slip_is_found(slip: str) -> None:
    one = next(one for one in breaks_of(SMALL) if one.slip == slip and one.first > 1)
    assert found_in(broken(text_of(SMALL), one))

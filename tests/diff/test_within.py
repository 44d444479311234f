"""What comes or goes together with what holds it says so; reports need not tell it twice."""

import pytest

from tests.diff.states import changes

ALONE = "partners: {nina: {name: Nina}}\n"
HOLDING = "partners: {nina: {name: Nina, behaviors: {like: {trial: Runs a trial}}}}\n"
JOURNAL = "journal: [{on: 2026-10-02, saw: Nobody came}]\n"


def within(before: str, after: str) -> list[tuple[str, str | None]]:
    """The id of each change's entity, and of what came or went with it."""
    return [(one.id or one.entity, one.within) for one in changes(before, after)]


@pytest.mark.parametrize(
    ("without", "whole", "expected"),
    [
        ("", HOLDING, [("nina", None), ("trial", "nina")]),
        (ALONE, HOLDING, [("trial", None)]),
        ("", ALONE, [("nina", None)]),
        ("", JOURNAL, [("journal-entry", None)]),
    ],
)
def test_what_comes_or_goes_with_its_holder_names_it(
    without: str, whole: str, expected: list[tuple[str, str | None]]
) -> None:
    assert within(without, whole) == expected
    assert within(whole, without) == expected


def test_what_changes_in_what_stays_came_with_nobody() -> None:
    assert within(HOLDING, HOLDING.replace("a trial", "two trials")) == [("trial", None)]

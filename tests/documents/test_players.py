"""Whom a page speaks about, and in which order."""

import pytest

from outcomekit.documents import players
from tests.documents.maps import index_of


@pytest.mark.parametrize(
    ("partners", "expected"),
    [
        ("{a: {buying: {roles: [coach]}}, b: {buying: {roles: [technical, user]}}, "
         "c: {buying: {roles: [economic]}}, d: {kind: boundary}}", ["c", "b", "a", "d"]),
        ("{a: {kind: internal}, b: {kind: internal, buying: {roles: [coach]}}}", ["b"]),
        ("{a: {kind: strategic}, b: {kind: beneficiary, value_map: {issues: {i: Late}}}}", ["b"]),
        ("{a: {name: A}, b: {name: B}}", ["a", "b"]),
        ("{a: {name: A, status: retired}, b: {name: B}}", ["b"]),
        ("{}", []),
    ],
    ids=["by role", "our own", "others", "nothing known", "retired", "none"],
)  # fmt: skip
def test_players_come_by_their_part_in_the_purchase(partners: str, expected: list[str]) -> None:
    assert list(players.players(index_of(f"partners: {partners}\n"))) == expected


def test_others_with_a_ladder_come_under_progress_ours_last() -> None:
    index = index_of(
        "partners:\n"
        "  ours: {kind: internal, behaviors: {like: {x: Asks}}}\n"
        "  quiet: {kind: strategic}\n"
        "  funder: {kind: strategic, behaviors: {like: {y: Pays}}}\n"
        "  buyer: {buying: {roles: [economic]}}\n"
    )
    assert list(players.onlookers(index)) == ["funder", "ours"]


@pytest.mark.parametrize(
    ("partners", "expected"),
    [
        ("{a: {kind: boundary, outcome_challenge: A.}, b: {buying: {roles: [economic]}, "
         "outcome_challenge: B.}}", "b"),
        ("{a: {kind: boundary, outcome_challenge: A.}, b: {buying: {roles: [economic]}}}", "a"),
        ("{a: {buying: {roles: [user]}, outcome_challenge: A.}, "
         "b: {buying: {roles: [economic]}}}", "a"),
        ("{a: {kind: boundary}, b: {buying: {roles: [user]}}}", "b"),
        ("{a: {kind: boundary}}", "a"),
        ("{a: {kind: internal}}", None),
    ],
)  # fmt: skip
def test_a_page_opens_with_the_first_key_player_whose_challenge_is_known(
    partners: str, expected: str | None
) -> None:
    assert players.lead(index_of(f"partners: {partners}\n")) == expected


@pytest.mark.parametrize(
    ("reference", "name"),
    [
        ("named", "The manager"),
        ("production-manager", "Production manager"),
        ("other-map/plant-head", "Plant head"),
        (None, "All players"),
    ],
)
def test_whoever_has_no_name_is_called_by_the_id_in_words(reference: str, name: str) -> None:
    index = index_of(
        "partners: {named: {name: The manager}, production-manager: {kind: boundary}}\n"
    )
    assert players.named(index, reference) == name

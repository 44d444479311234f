"""An outcome challenge is weaker where its words say so, and only there."""

import pytest

from outcomekit.diff.challenge import strength

FIRM = "They plan every upgrade from their own data"


@pytest.mark.parametrize(
    "hedged",
    [
        "They aim to plan every upgrade from their own data",
        "Whoever aims to plans every upgrade from their own data",
        "They attempt to plan every upgrade from their own data",
        "Each attempts to plan every upgrade from their own data",
        "They consider planning every upgrade from their own data",
        "Each considers every upgrade from their own data",
        "They could plan every upgrade from their own data",
        "Hopefully they plan every upgrade from their own data",
        "Ideally they plan every upgrade from their own data",
        "They plan every upgrade from their own data if they have it",
        "They may plan every upgrade from their own data",
        "Maybe they plan every upgrade from their own data",
        "They might plan every upgrade from their own data",
        "They occasionally plan every upgrade from their own data",
        "They partly plan every upgrade from their own data",
        "Perhaps they plan every upgrade from their own data",
        "They plan every possible upgrade from their own data",
        "They possibly plan every upgrade from their own data",
        "They should plan every upgrade from their own data",
        "They plan some upgrade from their own data",
        "They sometimes plan every upgrade from their own data",
        "They somewhat plan every upgrade from their own data",
        "Each tries to plan every upgrade from their own data",
        "They try to plan every upgrade from their own data",
        "They are trying to plan every upgrade from their own data",
        "They usually plan every upgrade from their own data",
        "Whenever they have data, they plan every upgrade from it",
    ],
)
def test_a_word_that_hedges_takes_half_of_a_promise_back(hedged: str) -> None:
    assert strength(FIRM, hedged) == "weaker"
    assert strength(hedged, FIRM) == "stronger"


@pytest.mark.parametrize(
    ("before", "after", "said"),
    [
        # Of two that hedge, the one that does it more often is the weaker.
        ("They may plan", "They may plan if they try", "weaker"),
        ("They may plan if they try", "They may plan", "stronger"),
        # As much hedging as before: what else was lost or gained tells.
        ("They may plan upgrades together", "They may plan upgrades", "weaker"),
        ("They may plan upgrades", "They may plan upgrades together", "stronger"),
        ("They may plan upgrades", "They might plan upgrades", None),
        # The same words in another order, or other words: a reader must judge.
        ("They plan upgrades together", "Together they plan upgrades", None),
        ("They plan upgrades", "They decide on upgrades", None),
    ],
)
def test_what_the_words_of_two_challenges_tell(before: str, after: str, said: str | None) -> None:
    assert strength(before, after) == said

"""A key player who is left without a proposition or a question is told, whichever edit did it."""

import pytest

from outcomekit.diff.compare import compare
from outcomekit.diff.pairs import Pair
from tests.diff.states import changes, state, unchecked

MAP = """\
partners:
  nina: {{buying: {{roles: [{roles}]}}}}
  otto: {{name: Plant managers}}
value_propositions:
  stops: {{statement: Fewer stops, partner: nina}}
  nights: {{statement: Quiet nights, partner: {second}}}
sales:
  questions:
    losses: {{asks: What stops the line?, partner: nina}}
success_plans:
  acme: {{customer: Acme, partner: nina}}
"""
OF_PROPOSITION, OF_QUESTION = "stops, partner: nina", "line?, partner: nina"
TO_OTTO = {
    OF_PROPOSITION: OF_PROPOSITION.replace("nina", "otto"),
    OF_QUESTION: OF_QUESTION.replace("nina", "otto"),
}
LOST, FOUND = "key-player-uncovered", "key-player-covered"


def coverage(before: str, after: str) -> list[tuple[str, str | None, str | None]]:
    """Each change of coverage: its name, whose it is, and where what covers stands."""
    return [
        (one.name, one.id, one.field) for one in changes(before, after) if "covered" in one.name
    ]


@pytest.mark.parametrize("roles", ["economic", "user", "coach, user"])
@pytest.mark.parametrize(
    ("moved", "field"),
    [(OF_PROPOSITION, "value_propositions"), (OF_QUESTION, "sales.questions")],
)
def test_who_releases_the_money_or_works_with_it_is_a_key_player(
    roles: str, moved: str, field: str
) -> None:
    before = MAP.format(roles=roles, second="otto")
    after = before.replace(moved, TO_OTTO[moved])
    assert coverage(before, after) == [(LOST, "nina", field)]
    assert coverage(after, before) == [(FOUND, "nina", field)]


@pytest.mark.parametrize(
    ("roles", "second", "old", "new"),
    [
        # Nobody who buys.
        ("coach, technical", "otto", OF_PROPOSITION, TO_OTTO[OF_PROPOSITION]),
        # One of two.
        ("user", "nina", OF_PROPOSITION, TO_OTTO[OF_PROPOSITION]),
        # What neither tells nor asks anything.
        ("user", "otto", "customer: Acme, partner: nina", "customer: Acme"),
        # Who is no key player any more is not left without anything.
        ("user", "otto", "[user]", "[coach]"),
    ],
)
def test_else_nobody_is_left_without(roles: str, second: str, old: str, new: str) -> None:
    before = MAP.format(roles=roles, second=second)
    assert before.count(old) == 1
    after = before.replace(old, new)
    assert coverage(before, after) == coverage(after, before) == []


def test_who_was_no_key_player_before_or_is_none_now_is_not_left_without() -> None:
    before = MAP.format(roles="user", second="otto")
    after = before.replace("[user]", "[coach]").replace(OF_PROPOSITION, TO_OTTO[OF_PROPOSITION])
    assert coverage(before, after) == coverage(after, before) == []


@pytest.mark.parametrize(
    ("held", "field"),
    [(OF_PROPOSITION, "value_propositions"), (OF_QUESTION, "sales.questions")],
)
def test_what_is_retired_is_told_to_nobody_and_asked_of_nobody(held: str, field: str) -> None:
    before = MAP.format(roles="user", second="otto")
    after = before.replace(held, f"{held}, status: retired")
    assert coverage(before, after) == [(LOST, "nina", field)]
    assert coverage(after, before) == [(FOUND, "nina", field)]


def test_a_player_who_is_retired_lacks_nothing() -> None:
    before = MAP.format(roles="user", second="otto")
    after = before.replace("[user]}", "[user]}, status: retired").replace(
        OF_PROPOSITION, TO_OTTO[OF_PROPOSITION]
    )
    assert coverage(before, after) == coverage(after, before) == []


def test_what_nobody_could_read_may_be_what_a_key_player_has() -> None:
    before = MAP.format(roles="user", second="otto")
    whole, broken = state(before), unchecked(before.replace(OF_PROPOSITION, "stops, partner: [7]"))
    found = [*compare([Pair(whole, broken)]), *compare([Pair(broken, whole)])]
    assert [one.name for one in found if "covered" in one.name] == []

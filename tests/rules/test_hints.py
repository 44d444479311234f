"""What a rule proposes, where its examples, which show the message, leave room for two hints."""

from pathlib import Path

import pytest

from outcomekit.app.lint import Asked, lint_text
from outcomekit.app.settings import default_settings
from outcomekit.rules._example import TODAY


def ladder(count: int) -> str:
    """A partner with so many behaviors that it expects."""
    rungs = ", ".join(f"step-{number}: Takes step {number}" for number in range(count))
    return f"partners: {{nina: {{behaviors: {{expect: {{{rungs}}}}}}}}}\n"


def sum_of(formula: str, number: int) -> str:
    """A proposition whose result is not what its formula gives."""
    equation = f"{{formula: {formula}, inputs: {{a: {number}}}, result: 7}}"
    return f"value_propositions: {{stops: {{statement: Fewer stops, equation: {equation}}}}}\n"


HEAD = "outcome_map: 1\ntitle: Line controls\n"


@pytest.mark.parametrize(
    ("code", "body", "hint"),
    [
        (
            "MAP005",
            "impacts: {margin: {impact: Margin rises, for: customer}}\n",
            "add one with `for: supplier`: what does the supplier gain by it?",
        ),
        (
            "MAP005",
            "impacts: {margin: {impact: Margin, for: customer}, budgets: Orders, calls: Few}\n",
            "say whose gain `budgets` is: `for: supplier`?",
        ),
        ("VP010", sum_of("a * 2", 3), "result: 6"),
        ("VP010", sum_of("a * a * a", 10**39 + 1), "leave it out"),
        ("PM006", ladder(2), "what would one see first, and what after that?"),
        (
            "PM006",
            ladder(16),
            "join what is seen on the same occasion; retire what everybody does by now",
        ),
    ],
)
def test_a_hint_says_what_to_do_here(code: str, body: str, hint: str) -> None:
    text = (HEAD + body).encode()
    linted = lint_text(Path("map.yaml"), text, default_settings(), Asked(select=(code,)), TODAY)
    assert [one.hint for one in linted.report.findings if one.code == code] == [hint]


@pytest.mark.parametrize("count", [3, 15])
def test_pm006_leaves_a_ladder_of_three_to_fifteen_alone(count: int) -> None:
    text = (HEAD + ladder(count)).encode()
    linted = lint_text(Path("map.yaml"), text, default_settings(), Asked(select=("PM006",)), TODAY)
    assert linted.report.findings == ()

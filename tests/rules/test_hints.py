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


def reviewed(*days: str) -> str:
    """A map that says its last review is of January 5, and has reviews with and without a day."""
    dated = "".join(f"  {day.replace(': ', ': {check: Stops, on: ')}}}\n" for day in days)
    return f"review: {{last: 2026-01-05}}\nreviews:\n  undated: {{check: Stops by cause}}\n{dated}"


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
        ("VP010", sum_of("a + 1", 10**29), f"result: {10**29 + 1}"),
        ("VP010", sum_of("a + 1", 10**30), "leave it out"),
        ("VP010", sum_of("a / 1000 - 1", 999), "result: 0"),
        ("VP010", sum_of("a / 2 - 1", 1), "result: -0.5"),
        ("PM005", ladder(2), "like: what would they do if they took part and learned from it?"),
        ("MAP004", reviewed("first: 2026-01-05"), "hold the review, then write its day here"),
        ("MAP004", reviewed("later: 2026-11-22"), "hold the review, then write its day here"),
        (
            "MAP004",
            reviewed("first: 2026-01-05", "of-today: 2026-11-21", "of-may: 2026-05-08"),
            "`reviews` has one of 2026-11-21; if it was about the whole map, write that day",
        ),
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

"""What should be a number, or true or false, and is text (E103)."""

import pytest

from tests.model.micro import Said, said

CASES: dict[str, tuple[str, list[Said]]] = {
    "ids with commas for a list": (
        'partners: {lead: {buying: {roles: "economic, user"}}}',
        [Said("E103", "1:35-51", "one text stands where a list should stand", "[economic, user]")],
    ),
    "text for a number": (
        "impacts: {a: {impact: I, layer: first}}",
        [Said("E103", "1:33-38", "`first` is text; a number should stand here", None)],
    ),
    "a quoted number": (
        'impacts: {a: {impact: I, layer: "1"}}',
        [Said("E103", "1:33-36", "`1` is text; a number should stand here", "1")],
    ),
    "a percentage in text": (
        "impacts: {a: {impact: I, measure: {baseline: 94.1 %}}}",
        [
            Said(
                "E103",
                "1:46-52",
                "`94.1 %` is text; a number should stand here",
                '94.1, with `unit: "%"` beside it',
            )
        ],
    ),
    "a number with its unit": (
        "impacts: {a: {impact: I, measure: {target: {value: 12 hours}}}}",
        [
            Said(
                "E103",
                "1:52-60",
                "`12 hours` is text; a number should stand here",
                "12, with `unit: hours` beside it",
            )
        ],
    ),
    "a number with a comma for the point": (
        'impacts: {a: {impact: I, measure: {baseline: "94,1"}}}',
        [Said("E103", "1:46-52", "`94,1` is text; a number should stand here", "94.1")],
    ),
    "a number with marks between thousands": (
        'impacts: {a: {impact: I, measure: {baseline: 1.200.000, target: "1 200 000"}}}',
        [
            Said("E103", "1:46-55", "`1.200.000` is text; a number should stand here", "1200000"),
            Said("E103", "1:65-76", "`1 200 000` is text; a number should stand here", "1200000"),
        ],
    ),
    "a percentage where there is no unit": (
        "success_plans: {a: {customer: C, outcomes: {b: {words: W, score: 50%}}}}",
        [Said("E103", "1:66-69", "`50%` is text; a number should stand here", "50")],
    ),
    "a list for a number": (
        "impacts: {a: {impact: I, layer: [1]}}",
        [Said("E103", "1:33-36", "a list stands where a number should stand", None)],
    ),
    "a list for a measure's number": (
        "impacts: {a: {impact: I, measure: {baseline: [5]}}}",
        [Said("E103", "1:46-49", "a list stands where a baseline should stand", "value: …")],
    ),
    "yes for true": (
        "partners: {lead: {direct: yes}}",
        [Said("E103", "1:27-30", "`yes` is neither true nor false", "true")],
    ),
    "1 for true": (
        "partners: {lead: {direct: 1}}",
        [Said("E103", "1:27-28", "`1` is neither true nor false", "true")],
    ),
    "true in quotes": (
        'partners: {lead: {direct: "true"}}',
        [Said("E103", "1:27-33", "`true` in quotes is text", "true")],
    ),
    "perhaps for true": (
        "partners: {lead: {direct: perhaps}}",
        [Said("E103", "1:27-34", "`perhaps` is neither true nor false", None)],
    ),
    "a list for true": (
        "partners: {lead: {direct: [true]}}",
        [Said("E103", "1:27-33", "a list stands where true or false should stand", None)],
    ),
    "a decimal for a period": (
        "objectives: {a: {objective: O, period: 2026.5}}",
        [
            Said(
                "E103",
                "1:40-46",
                "a number stands where a period should stand",
                "2027, 2027-H1, 2027-Q1 or 2027-01",
            )
        ],
    ),
    "a number for a currency": (
        "currency: 978",
        [Said("E103", "1:11-14", "a number stands where a currency code should stand", "EUR")],
    ),
    "a number with its currency": (
        "value_propositions: {a: {statement: S, price: €1,200.50}}",
        [
            Said(
                "E103",
                "1:47-49",
                "`€1` is text; a number should stand here",
                '1, with `unit: "€"` beside it',
            ),
            Said("E101", "1:50-56", "a value proposition has no field `200.50`", None),
        ],
    ),
}


@pytest.mark.parametrize(("body", "expected"), CASES.values(), ids=CASES.keys())
def test_it_says_the_number_that_was_meant(body: str, expected: list[Said]) -> None:
    assert said(body) == expected

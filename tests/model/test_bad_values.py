"""Values of the right form that cannot be (E105): empty, impossible, out of range."""

import pytest

from tests.model.micro import Said, said

CASES: dict[str, tuple[str, list[Said]]] = {
    "an empty text": (
        'vision: ""',
        [Said("E105", "1:9-11", "this text is empty", "write it, or delete the field")],
    ),
    "a text of spaces only": (
        'vision: "  "',
        [Said("E105", "1:9-13", "this text is empty", "write it, or delete the field")],
    ),
    "an empty item": (
        'segment: {fits: [""]}',
        [Said("E105", "1:18-20", "this text is empty", "write it, or delete the item")],
    ),
    "an empty date": (
        'updated: ""',
        [Said("E105", "1:10-12", "this date is empty", "write it, or delete the field")],
    ),
    "an impossible day": (
        "updated: 2026-02-30",
        [
            Said(
                "E105", "1:10-20", "`2026-02-30` is no day: February 2026 has 28 days", "2026-02-28"
            )
        ],
    ),
    "an impossible month": (
        "updated: 2026-13-01",
        [Said("E105", "1:10-20", "`2026-13-01` is no day: a year has 12 months", "2026-01-13")],
    ),
    "a day in the year nought": (
        "updated: 0000-01-01",
        [Said("E105", "1:10-20", "`0000-01-01` is no day: the years begin with 1", None)],
    ),
    "29 February in a short year": (
        "updated: 2026-02-29",
        [
            Said(
                "E105", "1:10-20", "`2026-02-29` is no day: February 2026 has 28 days", "2026-02-28"
            )
        ],
    ),
    "a German date": (
        "updated: 21.11.2026",
        [Said("E105", "1:10-20", "`21.11.2026` is no date", "2026-11-21")],
    ),
    "an American date": (
        "updated: 11/21/2026",
        [Said("E105", "1:10-20", "`11/21/2026` is no date", "2026-11-21")],
    ),
    "a date that could be two": (
        "updated: 05/06/2026",
        [Said("E105", "1:10-20", "`05/06/2026` is no date", "2026-11-21")],
    ),
    "a date without zeros": (
        "updated: 2026-1-5",
        [Said("E105", "1:10-18", "`2026-1-5` is no date", "2026-01-05")],
    ),
    "a date in words": (
        "updated: 21 November 2026",
        [Said("E105", "1:10-26", "`21 November 2026` is no date", "2026-11-21")],
    ),
    "a date with a time": (
        "updated: 2026-11-21T10:00",
        [Said("E105", "1:10-26", "`2026-11-21T10:00` is no date", "2026-11-21")],
    ),
    "a date without hyphens": (
        "updated: 20261121",
        [Said("E105", "1:10-18", "`20261121` is no date", "2026-11-21")],
    ),
    "a day that is no date": (
        "updated: yesterday",
        [Said("E105", "1:10-19", "`yesterday` is no date", "2026-11-21")],
    ),
    "a month for a day": (
        "updated: 2026-11",
        [Said("E105", "1:10-17", "`2026-11` is a month; a date is a day", "2026-11-…")],
    ),
    "a year for a day": (
        "updated: 2026",
        [Said("E105", "1:10-14", "`2026` is a year; a date is a day", "2026-…-…")],
    ),
    "a quarter in other order": (
        "hypotheses: {a: {we_believe: W, know_when: {by: Q2 2027}}}",
        [Said("E105", "1:49-56", "`Q2 2027` is no deadline", "2027-Q2")],
    ),
    "a half for a deadline": (
        "hypotheses: {a: {we_believe: W, know_when: {by: 2027-H1}}}",
        [
            Said(
                "E105",
                "1:49-56",
                "`2027-H1` is a half; a deadline is a day, a month or a quarter",
                "2027-Q2",
            )
        ],
    ),
    "a year for a deadline": (
        "success_plans: {a: {customer: C, milestones: {b: {milestone: M, due: 2027}}}}",
        [
            Said(
                "E105",
                "1:70-74",
                "`2027` is a year; a deadline is a day, a month or a quarter",
                "2027-Q4",
            )
        ],
    ),
    "a day for a period": (
        "objectives: {a: {objective: O, period: 2026-11-21}}",
        [
            Said(
                "E105",
                "1:40-50",
                "`2026-11-21` is a day; a period is a year, a half, a quarter or a month",
                "2026-11",
            )
        ],
    ),
    "a fifth quarter": (
        "objectives: {a: {objective: O, period: 2026-Q5}}",
        [Said("E105", "1:40-47", "`2026-Q5` is no period", "2027, 2027-H1, 2027-Q1 or 2027-01")],
    ),
    "a month in words for a period": (
        "objectives: {a: {objective: O, period: Nov 2026}}",
        [Said("E105", "1:40-48", "`Nov 2026` is no period", "2026-11")],
    ),
    "a currency in small letters": (
        "currency: eur",
        [
            Said(
                "E105",
                "1:11-14",
                "`eur` is no currency code: three capitals, as ISO 4217 has them",
                "EUR",
            )
        ],
    ),
    "a currency by its sign": (
        'currency: "€"',
        [
            Said(
                "E105",
                "1:11-14",
                "`€` is no currency code: three capitals, as ISO 4217 has them",
                "EUR",
            )
        ],
    ),
    "a layer below the first": (
        "impacts: {a: {impact: I, layer: 0}}",
        [Said("E105", "1:33-34", "`0` is too small; 1 is the least", "1")],
    ),
    "half a layer": (
        "impacts: {a: {impact: I, layer: 1.50}}",
        [Said("E105", "1:33-37", "`1.50` is no whole number", "2")],
    ),
    "a score over 100": (
        "success_plans: {a: {customer: C, outcomes: {b: {words: W, score: 100.1}}}}",
        [Said("E105", "1:66-71", "`100.1` is too big; 100 is the most", "100")],
    ),
    "infinity": (
        "impacts: {a: {impact: I, measure: {baseline: .inf, target: .nan}}}",
        [
            Said("E105", "1:46-50", "this is no number that anyone can count with", None),
            Said("E105", "1:60-64", "this is no number that anyone can count with", None),
        ],
    ),
    "none beside a strategy": (
        "partners: {lead: {strategies: {I1: {none: No budget, calls: We call}}}}",
        [
            Said(
                "E105",
                "1:37-41",
                "`none` stands beside strategies; a cell has one or the other",
                "delete `none`, or the strategies beside it",
            )
        ],
    ),
}


@pytest.mark.parametrize(("body", "expected"), CASES.values(), ids=CASES.keys())
def test_it_says_what_is_wrong_and_what_was_meant(body: str, expected: list[Said]) -> None:
    assert said(body) == expected

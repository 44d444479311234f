"""Measures, readings and signals in words."""

import pytest

from outcomekit.documents import measures
from outcomekit.index.index import Index
from outcomekit.model.partner import Behavior
from tests.documents.maps import index_of


def _behavior(measure: str, journal: str = "[]") -> tuple[Index, Behavior]:
    index = index_of(
        "partners: {p: {behaviors: {like: {b: {does: Does it, measure: " + measure + "}}}}}\n"
        f"journal: {journal}\n"
    )
    behavior = index.by_id["b"].entity
    assert isinstance(behavior, Behavior)
    return index, behavior


@pytest.mark.parametrize(
    ("measure", "by_how_much", "measured_as"),
    [
        ("{metric: m, unit: '%', baseline: 16, target: {value: 35, by: 2027-03-31}}",
         "16% to 35% by 31 March 2027", "m: 16% to 35% by 31 March 2027"),
        ("{metric: m, unit: '%', baseline: 0, target: {value: 50, by: 2027-Q2}}",
         "0% to 50% by the end of Q2 2027", "m: 0% to 50% by the end of Q2 2027"),
        ("{metric: pay per hour, unit: EUR/hour, baseline: 24, target: {value: 24.5, by: 2027-11}}",
         "EUR 24 to EUR 24.50 per hour by the end of November 2027",
         "pay per hour: EUR 24 to EUR 24.50 by the end of November 2027"),
        ("{metric: calls, unit: calls/week, baseline: -9, target: 6}",
         "−9 to 6 calls per week", "calls: −9 to 6 calls per week"),
        ("{metric: m, unit: '%', baseline: 16}", "from 16%", "m: from 16%"),
        ("{metric: m, target: {value: 35, by: 2027-Q1}}",
         "to 35 by the end of Q1 2027", "m: to 35 by the end of Q1 2027"),
        ("{metric: m, unit: '%'}", None, "m"),
        ("{unit: '%'}", None, None),
    ],
)  # fmt: skip
def test_a_measure_goes_from_where_to_where_by_when(
    measure: str, by_how_much: str | None, measured_as: str | None
) -> None:
    _, behavior = _behavior(measure)
    told = (measures.by_how_much(behavior.measure), measures.measured_as(behavior.measure))
    assert told == (by_how_much, measured_as)


def test_what_is_far_away_has_no_deadline() -> None:
    _, behavior = _behavior("{unit: '%', baseline: 16, target: {value: 35, by: 2027-Q2}}")
    assert measures.by_how_much(behavior.measure, deadline=False) == "16% to 35%"


MEASURE = "{metric: m, unit: '%', baseline: 16, target: 35}"


@pytest.mark.parametrize(
    ("journal", "whole", "short"),
    [
        ("[]", None, None),
        ("[{on: 2026-10-02, about: b, score: low, value: 22, saw: Two of nine}]",
         "2 October 2026: low, 22% (target 35%). Two of nine", "2 October 2026: low, 22%"),
        ("[{on: 2026-10-02, about: b, score: low, saw: Two.}]",
         "2 October 2026: low. Two.", "2 October 2026: low"),
        ("[{on: 2026-10-02, about: b, value: 22}]",
         "2 October 2026: 22% (target 35%)", "2 October 2026: 22%"),
        ("[{on: 2026-10-02, about: b, saw: Two of nine}]",
         "2 October 2026: Two of nine", "2 October 2026: Two of nine"),
        ("[{period: 2026-Q3, about: b, score: high}]", "Q3 2026: high", "Q3 2026: high"),
        ("[{about: b, score: high}]", "high", "high"),
        ("[{on: 2026-10-02, about: b, evidence: [x]}]", None, None),
        ("[{on: 2026-10-02, about: p, score: low}]", None, None),
        ("[{on: 2026-11-02, about: b, score: high}, {on: 2026-10-02, about: b, score: low}]",
         "2 November 2026: high", "2 November 2026: high"),
        ("[{on: 2026-09-30, about: b, score: low}, {period: 2026-Q3, about: b, score: high}]",
         "Q3 2026: high", "Q3 2026: high"),
        ("[{about: b, score: low}, {on: 2026-09-30, about: b, score: high}]",
         "30 September 2026: high", "30 September 2026: high"),
    ],
)  # fmt: skip
def test_where_a_behavior_stands_is_its_latest_entry(
    journal: str, whole: str | None, short: str | None
) -> None:
    index, behavior = _behavior(MEASURE, journal)
    told = (
        measures.stands(index, "b", behavior.measure),
        measures.stands(index, "b", behavior.measure, whole=False),
    )
    assert told == (whole, short)


@pytest.mark.parametrize(
    ("fields", "signal"),
    [
        ("direction: more, know_when: {metric: logs, threshold: 35, unit: '%', by: 2027-03-31}",
         "logs, at least 35% by 31 March 2027"),
        ("direction: less, know_when: {metric: calls, threshold: 3, unit: calls/day, by: 2027-Q1}",
         "calls, at most 3 calls per day by the end of Q1 2027"),
        ("know_when: {metric: logs}", "logs"),
        ("know_when: {threshold: 3}", "at least 3"),
        ("know_when: {metric: logs, by: 2027-Q1}", "logs, by the end of Q1 2027"),
        ("because: x", None),
    ],
)  # fmt: skip
def test_how_we_will_know_is_told_in_words(fields: str, signal: str | None) -> None:
    index = index_of(f"hypotheses: {{h: {{we_believe: Trying, {fields}}}}}\n")
    assert measures.signal(index.map.hypotheses["h"]) == signal


@pytest.mark.parametrize(
    ("current", "today"),
    [
        ("94.1 %", "94.1 %"),
        ("{metric: yield, unit: '%', baseline: 94.1}", "yield: 94.1%"),
        ("{unit: '%', baseline: 94.1}", "94.1%"),
        ("{metric: yield, unit: '%', baseline: 94.1, target: 95}", "yield: 94.1% to 95%"),
    ],
)
def test_where_a_value_item_stands_is_a_text_or_a_reading(current: str, today: str) -> None:
    index = index_of(
        f"partners: {{p: {{value_map: {{metrics: {{m: {{text: Yield, current: {current}}}}}}}}}}}\n"
    )
    found = index.map.partners["p"].value_map
    assert found is not None
    assert measures.today(found.metrics["m"].current) == today

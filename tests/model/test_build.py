"""What can be built is built: one broken place is told once, and hides and breaks no other."""

import json
import re
from collections.abc import Iterator
from typing import Any

import pytest

from outcomekit.syntax.parse import parse
from outcomekit.syntax.source import Source
from tests.model.micro import HEAD, findings, told

MAP = """\
supplier:
  name: Mega International
  outputs:
    yield-audit: {output: A two-hour yield audit, enables: [brings-log]}
impacts:
  plant-margin: {impact: A running hour earns more, for: customer, layer: 1}
partners:
  lead:
    name: Production managers
    buying: {roles: [economic], mode: trouble, reports_to: head}
    outcome_challenge: {statement: They plan from their own data}
    behaviors:
      expect:
        brings-log: {does: Brings the log, impact: plant-margin, measure: {baseline: 20, target: {value: 60, by: 2027-Q2}}}
      like:
        runs-trial: {does: Runs a trial, supersedes: brings-log, priority: true}
    strategies:
      I2: {train: {strategy: We train, supports: [brings-log]}}
    value_map:
      issues: {micro-stops: {text: Short stops, we_affect: true}}
  head: {name: Plant managers}
value_propositions:
  fewer-stops:
    statement: Win back yield
    partner: lead
    addresses: [micro-stops]
    equation: {formula: units * margin, inputs: {units: 1000, margin: {value: 1.1, source: Ledger}}}
    proof: [door-seals]
sales:
  stages: {meeting: {stage: First meeting, exit: [brings-log]}}
  questions: {what-stops: {asks: What stops the line?, partner: lead, stage: meeting, reveals: [micro-stops]}}
  proof: {door-seals: {title: Door seals, permission: public}}
hypotheses:
  audit: {we_believe: Offering an audit, for: lead, will_change: brings-log, know_when: {threshold: 35, by: 2027-03-31}}
roadmap:
  now: {early-data: {question: What makes them bring data?, outcomes: [brings-log], hypotheses: [audit]}}
success_plans:
  acme:
    customer: Acme
    outcomes: {faster: {words: Faster, behavior: brings-log, score: 40}}
    milestones: {first: {milestone: First batch, due: 2027-Q1, outcome: faster}}
    responsibilities: {faster: {Sales: A}}
journal:
  - {on: 2026-10-02, about: brings-log, score: low, evidence: [Notes]}
"""  # noqa: E501  # a map, as dense as people write them


def test_the_map_is_valid() -> None:
    assert told(MAP) == []


def places(data: Any, path: tuple[str | int, ...] = ()) -> Iterator[tuple[str | int, ...]]:
    """The path of every value of a map, however deep."""
    entries: Any = data.items() if isinstance(data, dict) else enumerate(data)
    for key, value in entries:
        yield (*path, key)
        if isinstance(value, dict | list):
            yield from places(value, (*path, key))


def whole() -> Any:
    """The map as plain data."""
    return parse(Source("map.yaml", MAP)).data


def value_at(data: Any, path: tuple[str | int, ...]) -> Any:
    """What stands at a path."""
    for step in path:
        data = data[step]
    return data


PLACES = list(places(whole()))
every_place = pytest.mark.parametrize("path", PLACES, ids=lambda path: ".".join(map(str, path)))
every_plain_place = pytest.mark.parametrize(
    "path",
    [path for path in PLACES if not isinstance(value_at(whole(), path), dict | list)],
    ids=lambda path: ".".join(map(str, path)),
)


def broken(path: tuple[str | int, ...], junk: Any) -> tuple[str, range]:
    """The map with junk at a path, a section a line; and where the junk and its key stand."""
    data = whole()
    value_at(data, path[:-1])[path[-1]] = junk
    lines = [f"{key}: {json.dumps(value, ensure_ascii=False)}\n" for key, value in data.items()]
    text = HEAD + "".join(lines)
    start = text.index(json.dumps(junk))
    return text, range(start - len(str(path[-1])) - 4, start + len(json.dumps(junk)))


def starts(text: str) -> list[int]:
    """The offsets at which the findings of a whole file begin."""
    lines = [0, *(end.end() for end in re.finditer("\n", text))]
    found = findings(text, head="")
    return [lines[one.place.line - 1] + one.place.column - 1 for one in found]


@every_place
def test_a_list_in_the_wrong_place_is_told_there_and_nowhere_else(
    path: tuple[str | int, ...],
) -> None:
    text, there = broken(path, [[]])
    assert {at in there for at in starts(text)} == {True}


@every_plain_place
def test_fields_in_the_wrong_place_are_told_there_and_nowhere_else(
    path: tuple[str | int, ...],
) -> None:
    text, there = broken(path, {"bro-ken": [1]})
    assert {at in there for at in starts(text)} == {True}


@every_place
def test_what_is_left_empty_makes_no_noise_but_for_what_it_lacks(
    path: tuple[str | int, ...],
) -> None:
    text, _ = broken(path, None)
    assert {one.code for one in findings(text, head="")} <= {"E102", "E103", "E202", "E205"}


def test_an_id_that_is_nearly_one_is_known_by_the_one_that_is_meant() -> None:
    assert told(MAP.replace("brings-log: {does", "Brings_Log: {does")) == [
        "E106 14:9-19 `Brings_Log` is no id: small letters, digits and single hyphens make one"
    ]


def test_a_misspelled_section_hides_what_it_holds() -> None:
    assert told(MAP.replace("partners:\n", "parners:\n")) == [
        "E101 7:1-8 a map has no field `parners`"
    ]


def test_all_that_is_wrong_with_one_entity_is_told_at_once() -> None:
    body = """\
partners:
  lead:
    nam: Production managers
    kind: Boundary
    direct: yes
    buying: {roles: [boss], mode: 5, win: []}
    behaviors:
      expect: {a: 1, b: {weight: x}}
      Loved: {c: C}
    value_map: {issues: [], on: yesterday}
"""
    assert [line.split(" ", 2)[:2] for line in told(body)] == [
        ["E101", "3:5-8"],
        ["E104", "4:11-19"],
        ["E103", "5:13-16"],
        ["E104", "6:22-26"],
        ["E104", "6:35-36"],
        ["E103", "6:43-45"],
        ["E103", "8:19-20"],
        ["E102", "8:22-23"],
        ["E103", "8:34-35"],
        ["E104", "9:7-12"],
        ["E103", "10:25-27"],
        ["E105", "10:33-42"],
    ]


def test_a_broken_input_does_not_make_its_formula_wrong() -> None:
    equation = "equation: {formula: a * b, inputs: {a: many, b: {valu: 2}}}"
    assert told(f"value_propositions: {{gain: {{statement: S, {equation}}}}}") == [
        "E103 1:82-86 `many` is text; a number should stand here",
        "E101 1:92-96 an input has no field `valu`",
    ]


def test_a_practice_whose_text_is_wrong_is_not_said_to_lack_it() -> None:
    assert told("supplier: {practices: {calls: {practice: 5, kind: follow-up}}}") == [
        "E103 1:42-43 `5` is a number; text should stand here"
    ]

"""Text where a list should stand, a list where entries should, and so on (E103)."""

from textwrap import dedent

import pytest

from tests.model.micro import Said, said

CASES: dict[str, tuple[str, list[Said]]] = {
    "a number for text": (
        "vision: 1.10",
        [Said("E103", "1:9-13", "`1.10` is a number; text should stand here", '"1.10"')],
    ),
    "a yes or no for text": (
        "vision: true",
        [Said("E103", "1:9-13", "`true` is a yes or no; text should stand here", '"true"')],
    ),
    "a list for text": (
        "vision: [Plants earn more, Lines stop less]",
        [
            Said(
                "E103",
                "1:9-44",
                "a list stands where one text should stand",
                "Plants earn more; Lines stop less",
            )
        ],
    ),
    "fields for text": (
        "vision: {Plants win: every line earns more}",
        [
            Said(
                "E103",
                "1:9-44",
                "a set of fields stands where one text should stand",
                '"Plants win: every line earns more"',
            )
        ],
    ),
    "a number in a list of texts": (
        "segment: {fits: [Three shifts, 3]}",
        [Said("E103", "1:32-33", "`3` is a number; text should stand here", '"3"')],
    ),
    "nothing in a list of texts": (
        """
segment:
  fits:
    -
    - Three shifts
        """,
        [
            Said(
                "E103",
                "3:6-6",
                "nothing stands where one text should stand",
                "write it, or delete its dash",
            )
        ],
    ),
    "a colon in the item of a list": (
        """
segment:
  fits:
    - Lines: at least two
        """,
        [
            Said(
                "E103",
                "3:7-26",
                "a set of fields stands where one text should stand",
                '"Lines: at least two"',
            )
        ],
    ),
    "text for a list": (
        "segment: {fits: Three shifts}",
        [Said("E103", "1:17-29", "one text stands where a list should stand", "[Three shifts]")],
    ),
    "fields for a list": (
        "segment: {fits: {Lines: two}}",
        [
            Said(
                "E103",
                "1:17-29",
                "a set of fields stands where a list should stand",
                '["Lines: two"]',
            )
        ],
    ),
    "a list for a word": (
        "status: [active]",
        [Said("E103", "1:9-17", "a list stands where a status should stand", "active")],
    ),
    "fields for a word": (
        "status: {active: true}",
        [Said("E103", "1:9-23", "a set of fields stands where a status should stand", None)],
    ),
    "text for a part with fields": (
        "segment: Plants",
        [Said("E103", "1:10-16", "one text stands where a segment should stand", "{name: Plants}")],
    ),
    "a date for a part with fields": (
        "review: 2026-11-21",
        [
            Said(
                "E103",
                "1:9-19",
                "one text stands where a review date should stand",
                "{last: 2026-11-21}",
            )
        ],
    ),
    "a word for a part with fields": (
        "partners: {lead: {buying: economic}}",
        [
            Said(
                "E103",
                "1:27-35",
                "one text stands where a buying influence should stand",
                "{roles: [economic]}",
            )
        ],
    ),
    "text for the ladder": (
        "partners: {lead: {behaviors: Brings the log}}",
        [
            Said(
                "E103",
                "1:30-44",
                "one text stands where a ladder should stand",
                "`expect:`, `like:` or `love:` on a line of its own below, indented",
            )
        ],
    ),
    "a field without a space after its colon": (
        """
supplier:
  readiness: sponsor:Director
        """,
        [
            Said(
                "E103",
                "2:14-30",
                "one text stands where a readiness check should stand",
                "sponsor: Director",
            )
        ],
    ),
    "text for a partner": (
        "partners: {lead: Shift leads}",
        [
            Said(
                "E103",
                "1:18-29",
                "one text stands where a partner should stand",
                "{name: Shift leads}",
            )
        ],
    ),
    "a formula for an equation": (
        "value_propositions: {a: {statement: S, equation: units * margin}}",
        [
            Said(
                "E103",
                "1:50-64",
                "one text stands where an equation should stand",
                '{formula: "units * margin"}',
            )
        ],
    ),
    "an answer without its field": (
        "supplier: {readiness: {people_know_the_process: true}}",
        [
            Said(
                "E103",
                "1:49-53",
                "`true` stands where an answer with evidence should stand",
                "{answer: true}",
            )
        ],
    ),
    "a list of texts for entities": (
        """
impacts:
  - Margin per hour rises
  - Fewer nights are interrupted
        """,
        [
            Said(
                "E103",
                "2:3-3:33",
                "a list stands where entries with ids should stand",
                "margin-per-hour-rises: Margin per hour rises\nfewer-nights-interrupted: Fewer nights are interrupted",
            )
        ],
    ),
    "a list of fields for entities": (
        """
partners:
  - id: lead
    name: Shift leads
  - name: Plant managers
    kind: boundary
        """,
        [
            Said(
                "E103",
                "2:3-5:19",
                "a list stands where entries with ids should stand",
                "lead: {name: Shift leads}\nplant-managers: {name: Plant managers, kind: boundary}",
            )
        ],
    ),
    "text for entities": (
        "impacts: Margin per hour rises",
        [
            Said(
                "E103",
                "1:10-31",
                "one text stands where entries with ids should stand",
                "margin-per-hour-rises: Margin per hour rises",
            )
        ],
    ),
    "a number for entities": (
        "impacts: 5",
        [
            Said(
                "E103",
                "1:10-11",
                "a number stands where entries with ids should stand",
                "begin each entry with its id, a colon and its text",
            )
        ],
    ),
    "text for a cell": (
        "partners: {lead: {strategies: {I2: We train shift leads}}}",
        [
            Said(
                "E103",
                "1:36-56",
                "one text stands where strategies with ids should stand",
                "{train-shift-leads: We train shift leads}",
            )
        ],
    ),
    "fields under none": (
        "partners: {lead: {strategies: {I2: {none: {strategy: No budget}}}}}",
        [
            Said(
                "E103",
                "1:37-41",
                "a set of fields stands where the reason should stand",
                "none: No budget",
            )
        ],
    ),
    "text for a journal": (
        "journal: Two of nine brought a log",
        [
            Said(
                "E103",
                "1:10-35",
                "one text stands where a list should stand",
                "- {saw: Two of nine brought a log}",
            )
        ],
    ),
    "fields for a journal": (
        "journal: {on: 2026-01-01, saw: Two of nine}",
        [
            Said(
                "E103",
                "1:10-44",
                "a set of fields stands where a list should stand",
                "- on: …, a dash before the first field of each",
            )
        ],
    ),
    "text for a journal entry": (
        "journal: [Two of nine brought a log]",
        [
            Said(
                "E103",
                "1:11-36",
                "one text stands where a journal entry should stand",
                "{saw: Two of nine brought a log}",
            )
        ],
    ),
    "a number for an id": (
        "partners: {lead: {buying: {reports_to: 5}}}",
        [Said("E103", "1:40-41", "`5` is no id; an id should stand here", None)],
    ),
    "a list for one id": (
        "partners: {lead: , head: {buying: {reports_to: [lead]}}}",
        [Said("E103", "1:48-54", "a list stands where one id should stand", "lead")],
    ),
    "fields for an id": (
        "journal: [about: {lead: x}]",
        [Said("E103", "1:18-27", "a set of fields stands where one id should stand", None)],
    ),
    "a list for a date": (
        "updated: [2026-01-01]",
        [Said("E103", "1:10-22", "a list stands where a date should stand", "2026-11-21")],
    ),
    "a letter for responsibilities": (
        "success_plans: {a: {customer: C, outcomes: {b: W}, responsibilities: {b: A}}}",
        [
            Said(
                "E103",
                "1:74-75",
                "one text stands where functions with R, A, C or I should stand",
                "{sales: A, support: R}",
            )
        ],
    ),
    "a list for responsibilities": (
        "success_plans: {a: {customer: C, outcomes: {b: W}, responsibilities: [b]}}",
        [
            Said(
                "E103",
                "1:70-73",
                "a list stands where entries with ids should stand",
                "some-outcome: {sales: A, support: R}",
            )
        ],
    ),
    "a list of letters": (
        "success_plans: {a: {customer: C, outcomes: {b: W}, responsibilities: {b: {Sales: [A]}}}}",
        [Said("E103", "1:82-85", "a list stands where a responsibility should stand", "A")],
    ),
    "a list for the inputs of a formula": (
        "value_propositions: {a: {statement: S, equation: {inputs: [1, 2]}}}",
        [
            Said(
                "E103",
                "1:59-65",
                "a list stands where numbers with names should stand",
                "some_number: 100",
            )
        ],
    ),
    "ids for a list": (
        "partners: {lead: {buying: {roles: economic, user}}}",
        [
            Said("E103", "1:35-43", "one text stands where a list should stand", "[economic]"),
            Said("E101", "1:45-49", "a buying influence has no field `user`", "x-user"),
        ],
    ),
}


@pytest.mark.parametrize(("body", "expected"), CASES.values(), ids=CASES.keys())
def test_it_says_what_should_stand_there_and_how_to_write_it(
    body: str, expected: list[Said]
) -> None:
    assert said(dedent(body)) == expected

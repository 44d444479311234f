"""Fixes in the formats: as edits for programs, as a command for people."""

import json
import re

import jsonschema
import pytest

from outcomekit import reports
from outcomekit.diagnostics.fix import Fix, Mend, Replacement
from outcomekit.diagnostics.span import Place
from tests.reports.shared_report import PLAIN, report_of
from tests.reports.test_schemas import SARIF

HERE = Place("maps/a b.yaml", 2, 3, 2, 7)
THERE = Place("map.yaml", 5, 1, 6, 1)
BOTH = (Replacement(HERE, "love"), Replacement(THERE, ""), Replacement(HERE, "[x](y)\x1b"))


def mend(title: str, *replacements: Replacement, safe: bool = True) -> Mend:
    return Mend(Fix(title, (), safe=safe), lambda _: replacements)


@pytest.mark.parametrize("safe", [True, False])
def test_json_has_the_edits(safe: bool) -> None:
    found = PLAIN._replace(fix=mend("write `love`", *BOTH[:2], safe=safe))
    [one] = json.loads(reports.render("json", report_of(found)))["findings"]
    assert one["fix"] == {
        "title": "write `love`",
        "safe": safe,
        "edits": [
            {
                "file": "maps/a b.yaml",
                "start": {"line": 2, "column": 3},
                "end": {"line": 2, "column": 7},
                "text": "love",
            },
            {
                "file": "map.yaml",
                "start": {"line": 5, "column": 1},
                "end": {"line": 6, "column": 1},
                "text": "",
            },
        ],
    }


def test_sarif_has_the_edits_of_each_file() -> None:
    found = PLAIN._replace(fix=mend("write [x](y)", *BOTH))
    document = json.loads(reports.render("sarif", report_of(found)))
    faults: list[jsonschema.ValidationError] = list(SARIF.iter_errors(document))
    assert faults == []
    [fix] = document["runs"][0]["results"][0]["fixes"]
    assert fix["description"] == {"text": "write \\[x\\](y)"}
    assert [
        (
            change["artifactLocation"]["uri"],
            [one["insertedContent"]["text"] for one in change["replacements"]],
        )
        for change in fix["artifactChanges"]
    ] == [("maps/a%20b.yaml", ["love", "[x](y)\x1b"]), ("map.yaml", [""])]


@pytest.mark.parametrize("name", ["json", "sarif"])
def test_a_fix_that_cannot_be_made_is_none(name: str) -> None:
    with_it = reports.render(name, report_of(PLAIN._replace(fix=mend("mend"))))
    assert with_it == reports.render(name, report_of(PLAIN))


@pytest.mark.parametrize(
    ("hint", "title", "safe", "said"),
    [
        (None, "take it out", True, "outcomekit lint --fix (take it out)"),
        (None, "take it out", False, "outcomekit lint --unsafe-fixes (take it out)"),
        ("love", "write `love`", True, "outcomekit lint --fix"),
        ("love", "write `love`", False, None),
        ("or", "write `for`", False, "outcomekit lint --unsafe-fixes (write `for`)"),
        (None, "say \x1b[31m [/b]", True, "outcomekit lint --fix (say \\u001b[31m [/b])"),
    ],
)
def test_text_says_the_command_and_nothing_twice(
    hint: str | None, title: str, safe: bool, said: str | None
) -> None:
    found = PLAIN._replace(hint=hint, fix=mend(title, *BOTH, safe=safe))
    told = re.findall(r"^  fix: (.*)$", reports.render("text", report_of(found)), re.MULTILINE)
    assert told == ([said] if said is not None else [])


def test_only_those_who_show_the_edits_ask_for_them() -> None:
    def never(_: Fix) -> tuple[Replacement, ...]:
        raise AssertionError

    found = PLAIN._replace(fix=Mend(Fix("mend", ()), never))
    for name in reports.names():
        if name not in ("json", "sarif"):
            assert reports.render(name, report_of(found))

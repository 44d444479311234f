"""The machine formats keep to their published schemas, whatever is in a report."""

import json
from dataclasses import replace
from pathlib import Path

import jsonschema
import pytest
import xmlschema
from hypothesis import given, settings

from outcomekit import reports
from outcomekit.diagnostics.report import Report
from outcomekit.reports import visible
from tests.reports.hostile import hostile
from tests.reports.shared_report import CLEAN, SHARED
from tests.reports.test_injection import attacked

SCHEMAS = Path(__file__).parent / "schemas"
SARIF = jsonschema.Draft4Validator(
    json.loads((SCHEMAS / "sarif-2.1.0-rtm.5.json").read_bytes()),
)
GITLAB = jsonschema.Draft202012Validator(
    json.loads((SCHEMAS / "gitlab-code-quality.schema.json").read_bytes())
)
JUNIT = xmlschema.XMLSchema10(SCHEMAS / "junit-10.xsd")

UNSEEN = replace(CLEAN, remarks=("maps/old was not looked at: git ignores it.", "<]]>&"))
REPORTS = pytest.mark.parametrize(
    "report", [SHARED, CLEAN, UNSEEN], ids=["found", "clean", "unseen"]
)


def faults(validator: jsonschema.protocols.Validator, text: str) -> list[str]:
    return [fault.message for fault in validator.iter_errors(json.loads(text))]


@REPORTS
def test_sarif_is_valid(report: Report) -> None:
    assert faults(SARIF, reports.render("sarif", report)) == []


@REPORTS
def test_gitlab_is_valid(report: Report) -> None:
    assert faults(GITLAB, reports.render("gitlab", report)) == []


@REPORTS
def test_junit_is_valid(report: Report) -> None:
    JUNIT.validate(reports.render("junit", report))


@settings(max_examples=25)
@given(text=hostile)
def test_hostile_text_breaks_no_schema(text: str) -> None:
    assert faults(SARIF, reports.render("sarif", attacked(text))) == []
    assert faults(GITLAB, reports.render("gitlab", attacked(f"maps/{text}"))) == []
    JUNIT.validate(reports.render("junit", attacked(text)))


@settings(max_examples=50)
@given(text=hostile)
def test_junit_says_what_was_found(text: str) -> None:
    document = JUNIT.decode(reports.render("junit", attacked(text)))
    assert isinstance(document, dict)
    found, run = document["testsuite"]
    (case,) = found["testcase"]
    (failure,) = case["failure"]
    assert (found["@name"], case["@classname"], failure["@message"]) == (visible(text),) * 3
    assert failure["$"].split("\n")[1] == visible(text)
    assert run["system-out"] == [visible(text)]

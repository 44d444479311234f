"""The machine formats keep to their published schemas, whatever is in a report."""

import json
from dataclasses import replace
from pathlib import Path

import jsonschema
import pytest
import xmlschema
from hypothesis import given, settings

from outcomekit import reports, rules
from outcomekit.diagnostics.finding import Finding
from outcomekit.diagnostics.report import Report
from outcomekit.diagnostics.span import Place
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


def test_sarif_is_valid_with_every_rule_and_tells_all_that_is_said_of_it() -> None:
    place = Place("maps/a.yaml", 1, 1, 1, 2)
    found = [Finding(rule.kind, place, "so it is", rule.kind.why) for rule in rules.rules()]
    text = reports.render("sarif", Report.of(found, files=1, maps=1, texts={}))
    assert faults(SARIF, text) == []
    told = json.loads(text)["runs"][0]["tool"]["driver"]["rules"]
    assert [(one["id"], one["name"]) for one in told] == [
        (rule.code, rule.name) for rule in rules.rules()
    ]
    untold = [
        rule.code
        for rule, one in zip(rules.rules(), told, strict=True)
        for said in (rule.kind.why, rule.kind.essay, rule.kind.bad, rule.kind.good)
        if said not in one["help"]["markdown"]
    ]
    assert untold == []


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

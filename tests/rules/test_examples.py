"""The examples of every rule are its tests: what is marked is found, and nothing else is."""

from pathlib import Path

import pytest

from outcomekit import rules
from outcomekit.app.lint import Asked, lint_text
from outcomekit.app.settings import default_settings
from outcomekit.diagnostics.finding import Finding
from outcomekit.rules import Example, Rule
from outcomekit.rules._example import TODAY, Mark

VALID = [(rule, example) for rule in rules.rules() for example in rule.valid]
INVALID = [(rule, example) for rule in rules.rules() for example in rule.invalid]


def _name(value: object) -> str:
    return value.code if isinstance(value, Rule) else ""


def _found(rule: Rule, example: Example) -> list[Finding]:
    """What the rule finds; suppressions are told from what all rules say."""
    asked = Asked() if rule.family.code == "SUP" else Asked(select=(rule.code,))
    linted = lint_text(Path("map.yaml"), example.text.encode(), default_settings(), asked, TODAY)
    assert linted.crashes == []
    errors = [f for f in linted.report.findings if f.code.startswith("E")]
    assert errors == [], f"an example is a map: {errors[0].message}"
    return [finding for finding in linted.report.findings if finding.code == rule.code]


def _mark(example: Example, finding: Finding) -> Mark:
    place = finding.place
    line = example.text.splitlines()[place.line - 1]
    end = place.end_column if place.end_line == place.line else len(line) + 1
    return Mark(place.line, place.column, end - place.column, finding.message)


@pytest.mark.parametrize(("rule", "example"), INVALID, ids=_name)
def test_a_rule_finds_what_its_invalid_example_marks(rule: Rule, example: Example) -> None:
    assert example.marks != ()
    found = [_mark(example, finding) for finding in _found(rule, example)]
    assert found == sorted(example.marks, key=lambda mark: (mark.line, mark.column))


@pytest.mark.parametrize(("rule", "example"), VALID, ids=_name)
def test_a_rule_finds_nothing_in_its_valid_example(rule: Rule, example: Example) -> None:
    assert example.marks == ()
    assert _found(rule, example) == []


@pytest.mark.parametrize("rule", rules.rules(), ids=_name)
def test_a_rule_has_an_essay_and_examples_of_both_kinds(rule: Rule) -> None:
    assert rule.kind.essay, "the docstring says why it hurts and what to do"
    assert "What to do: " in rule.kind.essay
    assert rule.valid, "there is a valid example"
    assert rule.invalid, "there is an invalid one"
    assert rule.kind.why.endswith(".")


@pytest.mark.parametrize("rule", rules.rules(), ids=_name)
def test_a_code_begins_with_its_family(rule: Rule) -> None:
    assert rule.code.rstrip("0123456789") == rule.family.code


def test_no_two_rules_share_a_code_or_a_name() -> None:
    words = [word for rule in rules.rules() for word in (rule.code, rule.name)]
    assert sorted(words) == sorted(set(words))

"""Nobody mends what is no longer pursued: of a retired map these rules say nothing."""

from pathlib import Path

import pytest

from outcomekit import rules
from outcomekit.app.lint import Asked, lint_text
from outcomekit.app.settings import default_settings
from outcomekit.rules import Example, Rule
from outcomekit.rules._example import TODAY

FAMILIES = {"CD", "CS", "HY", "JM", "KR", "RM", "SP", "VM", "VP"}
INVALID = [
    (rule, example)
    for rule in rules.rules()
    if rule.family.code in FAMILIES
    for example in rule.invalid
]


def _name(value: object) -> str:
    return value.code if isinstance(value, Rule) else ""


@pytest.mark.parametrize(("rule", "example"), INVALID, ids=_name)
def test_a_rule_says_nothing_of_a_retired_map(rule: Rule, example: Example) -> None:
    retired = example.text.replace("outcome_map: 1\n", "outcome_map: 1\nstatus: retired\n")
    asked = Asked(select=(rule.code,))
    linted = lint_text(Path("map.yaml"), retired.encode(), default_settings(), asked, TODAY)
    assert linted.crashes == []
    assert linted.report.findings == ()

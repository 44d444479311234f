"""What leads into other maps is not known here: rules of structure count it as present."""

from pathlib import Path

import pytest

from outcomekit.app.lint import Asked, lint_text
from outcomekit.app.settings import default_settings
from outcomekit.rules._example import TODAY

CASES = {
    "an output enables a behavior of a sister map": (
        "MAP003",
        """\
supplier:
  outputs:
    log-sheet: {output: One-page stoppage log, enables: [sister/brings-log]}
""",
    ),
    "a behavior leads to the roof of another map": (
        "MAP005",
        """\
impacts:
  plant-margin: {impact: Contribution rises, for: customer}
partners:
  field-sales:
    behaviors:
      expect:
        asks-for-log: {does: Asks for the stoppage log, impact: division/order-value}
""",
    ),
    "a behavior replaces one of a sister map": (
        "JR002",
        """\
partners:
  nina: {behaviors: {expect: {log: Brings a log, plan: {does: Plans, supersedes: sister/asks}}}}
journal:
  - {on: 2026-07-03, about: log, score: low}
  - {on: 2026-11-06, about: plan, score: medium}
""",
    ),
}


@pytest.mark.parametrize(("code", "text"), CASES.values(), ids=CASES.keys())
def test_a_reference_into_another_map_counts_as_present(code: str, text: str) -> None:
    source = f"outcome_map: 1\ntitle: Line controls\n{text}".encode()
    asked = Asked(select=(code,))
    linted = lint_text(Path("map.yaml"), source, default_settings(), asked, TODAY)
    assert [one.finding for one in linted.said] == []


def test_a_reference_that_names_this_map_leads_to_no_other() -> None:
    source = b"""\
outcome_map: 1
title: Line controls
impacts:
  plant-margin: {impact: Contribution rises, for: customer}
partners:
  field-sales:
    behaviors: {expect: {asks-for-log: {does: Asks for the log, impact: map/plant-margin}}}
"""
    asked = Asked(select=("MAP005",))
    linted = lint_text(Path("map.yaml"), source, default_settings(), asked, TODAY)
    assert [one.finding.message for one in linted.said] == ["no impact is for the supplier"]


@pytest.mark.parametrize(
    ("supersedes", "code"),
    [("nobody", "E202"), ("nina", "E203"), ("asks", "E204")],
    ids=["nothing", "a partner", "a circle"],
)
def test_what_replaces_nothing_is_an_error_and_told_once(supersedes: str, code: str) -> None:
    source = f"""\
outcome_map: 1
title: Line controls
partners:
  nina:
    behaviors:
      expect:
        log: Brings a log
        asks: {{does: Asks for a plan, supersedes: plans}}
        plans: {{does: Plans by the log, supersedes: {supersedes}}}
      like:
        shares: {{does: Shares the plan, supersedes: plans}}
journal:
  - {{on: 2026-07-03, about: log, score: low}}
  - {{on: 2026-11-06, about: shares, score: medium}}
""".encode()
    asked = Asked(select=("JR002",))
    linted = lint_text(Path("map.yaml"), source, default_settings(), asked, TODAY)
    assert [one.code for one in linted.report.findings] == [code]

"""What stands in another map is not looked at there: rules take it as present and in order."""

from pathlib import Path

from outcomekit.app.lint import Asked, lint_text
from outcomekit.app.lint import lint as lint_files
from outcomekit.app.settings import default_settings
from outcomekit.rules._example import TODAY

FAR = """\
outcome_map: 1
title: Relays by post
partners:
  far-manager:
    kind: boundary
    behaviors:
      expect: {far-deed: Orders relays by post}
    value_map:
      issues: {far-issue: Relays arrive late}
hypotheses:
  far-bet: Sending relays by night train
"""
NEAR = """\
outcome_map: 1
title: Line controls
partners:
  production-manager:
    buying: {roles: [economic]}
    value_map:
      issues: {short-stops: {text: Short stops, we_affect: true}}
value_propositions:
  late-relays:
    statement: Have relays by the next morning
    partner: far/far-manager
    addresses: [far/far-issue]
  cause-within-shift:
    statement: See why a line stops
    partner: near/production-manager
    addresses: [near/short-stops]
sales:
  stages:
    ordering: {stage: Ordering, exit: [far/far-deed]}
  questions:
    short-stop-cost: {asks: What did short stops cost you?, partner: near/production-manager}
journey:
  the-post-comes:
    step: The post comes
    blockers:
      opens-it-late: {does: Opens it late, behavior: far/far-deed}
hypotheses:
  loss-audit: {we_believe: Offering help with the log, state: supported}
roadmap:
  now:
    early-data:
      question: What makes a manager bring data?
      outcomes: [far/far-deed]
      hypotheses: [loss-audit, far/far-bet]
journal:
  - {on: 2026-10-02, about: near/loss-audit, saw: It helped, evidence: [Meeting notes]}
"""
ASKED = Asked(
    select=(
        "HY003",
        "JM002",
        "RM003",
        "RM004",
        "RM005",
        "SP006",
        "SP007",
        "VP005",
        "VP006",
        "VP009",
    )
)


def test_a_reference_into_another_map_counts_as_what_it_should_be(tmp_path: Path) -> None:
    for name, text in (("near", NEAR), ("far", FAR)):
        (tmp_path / f"{name}.yaml").write_text(text, encoding="utf-8")
    (tmp_path / "outcomekit.toml").write_text("", encoding="utf-8")
    linted = lint_files([tmp_path / "near.yaml"], ASKED, TODAY)
    assert linted.report.findings == ()


def test_a_reference_that_leads_nowhere_is_told_once_and_taken_as_present() -> None:
    lost = NEAR.replace("far/", "lost-")
    linted = lint_text(Path("near.yaml"), lost.encode(), default_settings(), ASKED, TODAY)
    assert {finding.code for finding in linted.report.findings} == {"E202"}

"""What a rule passes over hides nothing that stands below it."""

from pathlib import Path

import pytest

from outcomekit.app.lint import Asked, lint_text
from outcomekit.app.settings import default_settings
from outcomekit.rules._example import TODAY

HEAD = "outcome_map: 1\ntitle: Line controls\n"


@pytest.mark.parametrize(
    ("code", "body", "paths"),
    [
        (
            "PM006",
            "partners:\n"
            "  nina: {behaviors: {expect: {a-1: Asks, a-2: Brings, a-3: Names}}}\n"
            "  otto: {behaviors: {expect: {b-1: Asks}}}\n",
            ["partners.otto.behaviors"],
        ),
        (
            "HY004",
            "hypotheses:\n"
            "  begun: {we_believe: Calls, state: running}\n"
            "  late: {we_believe: Audits, state: running,"
            " know_when: {metric: logs, threshold: 3, by: 2020-01}}\n",
            ["hypotheses.late.know_when.by"],
        ),
        (
            "VP010",
            "value_propositions:\n"
            "  worded: Fewer stops\n"
            "  right: {statement: Stops, equation: {formula: a, inputs: {a: 7}, result: 7}}\n"
            "  wrong: {statement: Stops, equation: {formula: a, inputs: {a: 7}, result: 8}}\n",
            ["value_propositions.wrong.equation.result"],
        ),
        (
            "JR006",
            "journal:\n"
            "  - {on: 2026-01-05, saw: Nobody came}\n"
            "  - {on: 2026-01-06, saw: One came, lesson: {text: Call first, due: 2026-02-01}}\n"
            "  - {on: 2026-01-12, saw: Nobody came, lesson: Call first}\n",
            ["journal[2].lesson"],
        ),
        (
            "VM002",
            "partners:\n"
            "  nina: {name: Night crews}\n"
            "  otto: {value_map: {issues: {stops: Stops}, metrics: {yield: Yield}}}\n",
            ["partners.otto.value_map"],
        ),
    ],
)
def test_what_is_passed_over_hides_nothing_below_it(code: str, body: str, paths: list[str]) -> None:
    text = (HEAD + body).encode()
    linted = lint_text(Path("map.yaml"), text, default_settings(), Asked(select=(code,)), TODAY)
    assert linted.crashes == []
    assert [one.path for one in linted.report.findings if one.code == code] == paths

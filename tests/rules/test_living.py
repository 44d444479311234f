"""What is retired asks for nothing: rules of structure keep silent about it."""

from pathlib import Path

import pytest

from outcomekit import rules
from outcomekit.app.check import check_text
from outcomekit.app.lint import Asked, lint_text
from outcomekit.app.settings import default_settings
from outcomekit.index.index import Index
from outcomekit.model.partner import Behavior, Partner
from outcomekit.rules import Example, Rule
from outcomekit.rules._example import TODAY
from outcomekit.rules._living import in_use, is_retired, living

INVALID = [
    (rule, example)
    for rule in rules.rules()
    if rule.family.code != "SUP" and not rule.kind.by_words
    for example in rule.invalid
]
MAP = """\
outcome_map: 1
title: Line controls
partners:
  production-manager:
    behaviors:
      expect:
        brings-log: Brings the log
        asks-for-price: {does: Asks for a price, status: retired}
        joins-walk: {does: Joins the walk, status: achieved}
  panel-builder:
    status: retired
    behaviors:
      expect:
        stocks-relays: Stocks relays
"""


def _index(text: str) -> Index:
    (loaded,) = check_text(Path("map.yaml"), text.encode(), default_settings()).maps
    assert loaded.index is not None
    return loaded.index


def test_what_is_retired_or_held_by_it_is_not_living() -> None:
    index = _index(MAP)
    assert [item.id for item, _ in living(index, Partner)] == ["production-manager"]
    assert [item.id for item, _ in living(index, Behavior)] == ["brings-log", "joins-walk"]
    assert [item.id for item in index.by_id.values() if is_retired(item)] == [
        "asks-for-price",
        "panel-builder",
        "stocks-relays",
    ]


@pytest.mark.parametrize("status", ["draft", "active"])
def test_a_map_is_in_use_until_it_is_retired(status: str) -> None:
    assert in_use(_index(f"{MAP}status: {status}\n"))
    assert in_use(_index(MAP))


def test_nothing_lives_in_a_retired_map() -> None:
    index = _index(f"{MAP}status: retired\n")
    assert not in_use(index)
    assert [item for item, _ in living(index, Behavior)] == []


def _name(value: object) -> str:
    return value.code if isinstance(value, Rule) else ""


@pytest.mark.parametrize(("rule", "example"), INVALID, ids=_name)
def test_no_rule_of_structure_asks_anything_of_a_retired_map(rule: Rule, example: Example) -> None:
    source = example.text.replace("outcome_map: 1", "outcome_map: 1\nstatus: retired", 1)
    asked = Asked(select=(rule.code,))
    linted = lint_text(Path("map.yaml"), source.encode(), default_settings(), asked, TODAY)
    assert [one.finding for one in linted.said] == []

"""Fields given as text: each becomes what its declared type says, or stays text to be refused."""

from typing import Any

import pytest

from outcomekit.model.entity import Record
from outcomekit.model.given import Unfit, fields_of, number
from outcomekit.model.journey import Step
from outcomekit.model.objective import KeyResult, OkrObjective
from outcomekit.model.partner import Behavior, Partner
from outcomekit.model.proposition import ValueProposition
from outcomekit.model.success_plan import SuccessPlan


@pytest.mark.parametrize(
    ("record", "given", "data"),
    [
        (Behavior, {"does": "60"}, {"does": "60"}),
        (Behavior, {"weight": "60"}, {"weight": 60}),
        (Behavior, {"weight": "-1.5"}, {"weight": -1.5}),
        (Behavior, {"weight": "1_000"}, {"weight": "1_000"}),
        (Behavior, {"priority": "true"}, {"priority": True}),
        (Behavior, {"priority": "yes"}, {"priority": "yes"}),
        (Behavior, {"x-ticket": "42"}, {"x-ticket": "42"}),
        (Behavior, {"measure": "trials"}, {"measure": "trials"}),
        (Behavior, {"measure.metric": "trials"}, {"measure": "trials"}),
        (Behavior, {"measure.target.value": "60"}, {"measure": {"target": 60}}),
        (Behavior, {"measure.baseline": "20"}, {"measure": {"baseline": 20}}),
        (
            Behavior,
            {"measure.target": "60", "measure.target.by": "2027-Q1"},
            {"measure": {"target": {"value": 60, "by": "2027-Q1"}}},
        ),
        (
            Behavior,
            {"measure.target.by": "2027-Q1", "measure.target": "60"},
            {"measure": {"target": {"by": "2027-Q1", "value": 60}}},
        ),
        (
            Behavior,
            {"measure": "trials", "measure.unit": "%"},
            {"measure": {"metric": "trials", "unit": "%"}},
        ),
        (Behavior, {"sources": "Talk, May"}, {"sources": ["Talk, May"]}),
        (Partner, {"buying.roles": "economic , user"}, {"buying": {"roles": ["economic", "user"]}}),
        (Partner, {"kind": "boundary"}, {"kind": "boundary"}),
        (
            Partner,
            {"value_map.metrics.yield.current": "94.1"},
            {"value_map": {"metrics": {"yield": {"current": "94.1"}}}},
        ),
        (
            Partner,
            {"behaviors.like.asks.does": "Asks"},
            {"behaviors": {"like": {"asks": "Asks"}}},
        ),
        (Step, {"boosters.asks": "Asks"}, {"boosters": {"asks": "Asks"}}),
        (OkrObjective, {"period": "2027"}, {"period": 2027}),
        (OkrObjective, {"period": "2027-H1"}, {"period": "2027-H1"}),
        (KeyResult, {"from": "1", "to": "2.50"}, {"from": 1, "to": 2.5}),
        (
            ValueProposition,
            {"addresses": "one, two", "equation.inputs.a": "1", "equation.inputs.b.value": "2"},
            {"addresses": ["one", "two"], "equation": {"inputs": {"a": 1, "b": 2}}},
        ),
        (
            SuccessPlan,
            {"responsibilities.fewer.IT": "R", "responsibilities.fewer.Night": "A"},
            {"responsibilities": {"fewer": {"IT": "R", "Night": "A"}}},
        ),
    ],
    ids=str,
)
def test_a_field_becomes_what_its_type_says(
    record: type[Record], given: dict[str, str], data: dict[str, Any]
) -> None:
    assert fields_of(record, given.items()) == data


def test_a_list_is_given_by_repeating() -> None:
    given = [
        ("addresses", "one"),
        ("addresses", "two, three"),
        ("sources", "A, b"),
        ("sources", "C"),
    ]
    assert fields_of(ValueProposition, given) == {
        "addresses": ["one", "two", "three"],
        "sources": ["A, b", "C"],
    }


@pytest.mark.parametrize(
    ("given", "said"),
    [
        (["mesure"], "a behavior has no field `mesure`; did you mean `measure`?"),
        (["measure.tarjet"], "a measure has no field `tarjet`; did you mean `target`?"),
        (
            ["measure.zzz"],
            "a measure has no field `zzz`; it has metric, unit, direction, baseline, target",
        ),
        (["does.more"], "`does` has no fields of its own; `does.more` names one"),
        (["does", "does"], "`does` is given twice"),
        (["measure.unit", "measure.unit"], "`measure.unit` is given twice"),
        (["measure", "measure.metric"], "`measure.metric` is given twice"),
    ],
    ids=str,
)
def test_what_the_language_does_not_have_is_refused(given: list[str], said: str) -> None:
    with pytest.raises(Unfit) as refused:
        fields_of(Behavior, [(name, "x") for name in given])
    assert str(refused.value) == said


@pytest.mark.parametrize(
    ("text", "value"),
    [("7", 7), ("-7", -7), ("+7", 7), ("007", 7), (".5", 0.5), ("1e3", 1000.0), ("٣", "٣"),
     ("", ""), ("1,5", "1,5"), ("9" * 400, "9" * 400)],
)  # fmt: skip
def test_a_number_is_what_yaml_reads_as_one(text: str, value: object) -> None:
    found = number(text)
    assert (type(found), found) == (type(value), value)

"""The JSON Schema: valid itself, complete, and of one opinion with `validate` about shapes."""

import copy
import json
import re
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from outcomekit.diagnostics import errors
from outcomekit.diagnostics.kind import Kind
from outcomekit.index.collect import collect
from outcomekit.model.build import build
from outcomekit.model.consistency import inconsistencies
from outcomekit.model.schema import DIALECT, schema
from outcomekit.model.structure import records, slots
from tests.checkout import run
from tests.model.maps import HEAD, claims_about, data_of, example_files, good_specimens

WHOLE = schema()
MAP = Draft202012Validator(WHOLE)
PART = Draft202012Validator(schema(part=True))


@pytest.mark.parametrize("made", [WHOLE, schema(part=True)], ids=["map", "part"])
def test_it_is_a_schema_of_its_dialect(made: dict[str, Any]) -> None:
    Draft202012Validator.check_schema(made)
    assert made["$schema"] == DIALECT


def test_it_knows_every_field_in_canonical_order() -> None:
    definitions = {"Map": WHOLE, **WHOLE["$defs"]}
    known = {
        name: list(made["properties"]) for name, made in definitions.items() if "properties" in made
    }
    assert known == {record.__name__: list(slots(record)) for record in records()}


def nodes(made: Any, path: str = "#") -> Iterator[tuple[str, Any]]:
    """Every definition, property and word of a schema, with its path."""
    for group in ("$defs", "properties"):
        for name, inner in made.get(group, {}).items():
            yield f"{path}/{group}/{name}", inner
            yield from nodes(inner, f"{path}/{group}/{name}")


def test_everything_has_a_title_and_a_description() -> None:
    assert [
        path for path, node in nodes(WHOLE) if not (node["title"] and node["description"])
    ] == []


def test_a_word_says_what_it_means() -> None:
    phase = WHOLE["$defs"]["Behavior"]["properties"]["phase"]
    assert phase == {
        "title": "phase",
        "description": "Where in the purchase it belongs.",
        "oneOf": [
            {"const": "pre-purchase", "description": "Before they buy"},
            {"const": "purchase", "description": "While they buy"},
            {"const": "post-purchase", "description": "After they bought"},
            {"type": "null"},
        ],
    }


def test_a_reference_says_what_it_may_name() -> None:
    fields = WHOLE["$defs"]["Question"]["properties"]
    assert fields["reveals"]["description"] == (
        "What the answer tells about. → value-map item or behavior"
    )
    assert fields["partner"]["description"] == "Whom to ask. → partner"


def test_it_is_the_same_in_every_process() -> None:
    command = (sys.executable, "-m", "outcomekit", "schema")
    printed = {run(*command, env={"PYTHONHASHSEED": seed}).stdout for seed in ("1", "2")}
    assert printed == {json.dumps(WHOLE, ensure_ascii=False, indent=2) + "\n"}


# --- What it takes and what it refuses --------------------------------------------------------


@pytest.mark.parametrize(
    "file", example_files(), ids=lambda file: f"{file.parent.name}/{file.name}"
)
def test_it_takes_every_worked_map(file: Path) -> None:
    data = data_of(file.read_text(encoding="utf-8"))
    validator = MAP if "outcome_map" in data else PART
    assert [error.message for error in validator.iter_errors(data)] == []


def test_it_takes_all_specimens() -> None:
    assert [error.message for error in MAP.iter_errors(good_specimens())] == []


SHAPES = [kind for kind in errors.ALL if kind.code.startswith("E1")]


@pytest.mark.parametrize("kind", SHAPES, ids=lambda kind: kind.code)
def test_it_refuses_what_a_shape_error_is_shown_on(kind: Kind) -> None:
    assert not MAP.is_valid(data_of(kind.bad))


@pytest.mark.parametrize("kind", errors.ALL, ids=lambda kind: kind.code)
def test_it_takes_the_mended_example_of_every_error(kind: Kind) -> None:
    assert [error.message for error in MAP.iter_errors(data_of(kind.good))] == []


INVALID = {
    "a map without title": ("E102", "title:"),
    "another version": ("E012", "outcome_map: 2"),
    "an unknown section": ("E101", "partner: {}"),
    "an empty text": ("E105", "vision: ' '"),
    "a number for text": ("E103", "vision: 2027"),
    "a list for text": ("E103", "vision: [Plants]"),
    "a list for entries": ("E103", "impacts: [margin]"),
    "text for a record without short form": ("E103", "segment: Plants"),
    "a word in capitals": ("E104", "status: Active"),
    "a day that is none": ("E105", "updated: 2026-04-31"),
    "a month for a day": ("E105", "updated: 2026-04"),
    "a day before the first year": ("E105", "updated: 0000-01-01"),
    "no days between reviews": ("E105", "review: {every_days: 0}"),
    "half a day": ("E105", "review: {every_days: 1.5}"),
    "a currency in words": ("E105", "currency: Euro"),
    "an id with capitals": ("E106", "impacts: {Margin: Margin rises}"),
    "an id that is too long": ("E106", f"impacts: {{{'a' * 65}: Margin rises}}"),
    "an id that says none": ("E106", "impacts: {none: Margin rises}"),
    "an entry without its text": ("E102", "impacts: {margin: {layer: 1}}"),
    "an entry left empty": ("E102", "impacts: {margin: }"),
    "a practice without text or reason": ("E102", "supplier: {practices: {p: {kind: support}}}"),
    "a practice whose text and reason are left empty": (
        "E102",
        "supplier: {practices: {p: {practice: , not_applicable: }}}",
    ),
    "a practice left empty": ("E102", "supplier: {practices: {p: }}"),
    "yes for true": ("E103", "partners: {lead: {direct: yes}}"),
    "a level that is none": ("E104", "partners: {lead: {behaviors: {loved: {}}}}"),
    "a cell that is text": ("E103", "partners: {lead: {strategies: {I1: Calls}}}"),
    "none beside a strategy": (
        "E105",
        "partners: {lead: {strategies: {I1: {none: Later, calls: Calls}}}}",
    ),
    "a score over 100": (
        "E105",
        "success_plans: {acme: {customer: A, outcomes: {faster: {words: F, score: 101}}}}",
    ),
    "a responsibility that is none": (
        "E104",
        "success_plans: {acme: {customer: A, responsibilities: {faster: {Sales: X}}}}",
    ),
    "an input with a hyphen": (
        "E106",
        "value_propositions: {gain: {statement: G, equation: {inputs: {a-b: 1}}}}",
    ),
    "a period that is none": ("E105", "objectives: {more: {objective: M, period: 2027-Q5}}"),
    "fields for the reason of an empty cell": (
        "E103",
        "partners: {lead: {strategies: {I1: {none: {strategy: Later}}}}}",
    ),
    "responsibilities under a name that is no id": (
        "E202",
        "success_plans: {p: {customer: C, responsibilities: {Any Id: {Lead: R}}}}",
    ),
    "a year of two digits": ("E105", "objectives: {more: {objective: M, period: 27}}"),
}


@pytest.mark.parametrize(("code", "text"), INVALID.values(), ids=INVALID.keys())
def test_it_refuses_what_validate_refuses(code: str, text: str) -> None:
    whole = {**HEAD, **data_of(text)}
    assert code in {claim.kind.code for claim in claims_about(whole)}
    assert not MAP.is_valid(whole)


EMPTY = "\n".join(f"{name}:" for name in WHOLE["properties"] if name not in HEAD)
VALID = {
    "sections left empty": EMPTY,
    "keys of your own": "{x-a: 1, impacts: {x-b: [], it: {impact: I, x-d: }}, journal: [{x-e: 1}]}",
    "an empty entry that needs nothing": "{partners: {lead: }, journal: [null]}",
    "a short form that is a number": "impacts: {margin: {impact: M, measure: {baseline: 1}}}",
    "a measure in short form": "impacts: {margin: {impact: Margin, measure: margin per hour}}",
    "a practice with its reason": "supplier: {practices: {p: {not_applicable: Later}, q: Ask}}",
    "an empty cell with its reason": "partners: {lead: {strategies: {I1: {none: Later}}}}",
    "a cell whose reason is left empty": "partners: {lead: {strategies: {I1: {none: }}}}",
    "the same beside a strategy": "partners: {lead: {strategies: {I1: {none: , call: Call}}}}",
    "a row of responsibilities left empty": "success_plans: {p: {customer: C, "
    "responsibilities: {Any: , x-a: 1, it: {Lead: , Service: R, x-b: 1}}, outcomes: {it: It}}}",
    "a year as a number": "objectives: {more: {objective: M, period: 2027}}",
    "29 February": "updated: 2028-02-29",
    "a whole number with a point": "review: {every_days: 90.0}",
}  # fmt: skip


@pytest.mark.parametrize("text", VALID.values(), ids=VALID.keys())
def test_it_takes_what_validate_takes(text: str) -> None:
    whole = {**HEAD, **data_of(text)}
    assert claims_about(whole) == []
    assert [error.message for error in MAP.iter_errors(whole)] == []


GOOD = good_specimens()
REFERENCE = WHOLE["$defs"]["reference"]["pattern"]
SECTIONS = [{**HEAD, name: value} for name, value in GOOD.items() if isinstance(value, dict | list)]
VALUES: list[Any] = [
    None, True, 0, 1, 35.0, -1, 2.5, "", "  ", "text", "x", "none", "2026-02-30", "2026-11-21",
    "2027-Q2", "2027-H1", "2027", 2027, "EUR", "draft", "love", "some-id", [], ["a"], [1], [None],
    {}, {"x-a": 1}, {"a": "b"}, {"none": "r"}, {"none": "r", "a": "s"}, {"A B": "c"}, ["x", "x"],
    {"does": "y"}, {"value": 3}, {"x": None}, "35", "true", {"": 1}, "other-map/some-id",
]  # fmt: skip
KEYS = ["x-note", "none", "Bad Id", "notes", "a" * 65, "fresh-id", "status", "", "1", "x", "on"]


def below(data: Any, path: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    """The path of every value below the top of a map."""
    entries = (
        data.items()
        if isinstance(data, dict)
        else enumerate(data)
        if isinstance(data, list)
        else ()
    )
    for key, value in entries:
        yield (*path, key)
        yield from below(value, (*path, key))


@st.composite
def changed_maps(draw: st.DrawFn) -> dict[str, Any]:
    """A section of a good map with one value changed, removed, renamed or added."""
    data: dict[str, Any] = copy.deepcopy(draw(st.sampled_from(SECTIONS)))
    *way, last = draw(st.sampled_from(list(below(data))))
    holder: Any = data
    for step in way:
        holder = holder[step]
    match draw(st.sampled_from(["change", "remove", "rename", "add"])):
        case "change":
            holder[last] = copy.deepcopy(draw(st.sampled_from(VALUES)))
        case "remove":
            del holder[last]
        case "rename" if isinstance(holder, dict):
            holder[draw(st.sampled_from(KEYS))] = holder.pop(last)
        case "add" if isinstance(holder, dict):
            holder[draw(st.sampled_from(KEYS))] = copy.deepcopy(draw(st.sampled_from(VALUES)))
    return data


@settings(max_examples=150)
@given(changed_maps())
def test_it_is_of_one_opinion_with_the_model(data: dict[str, Any]) -> None:
    built = build(data, lambda pointer: "")
    index, _ = collect("map", built.map)
    lacking = [
        claim
        for claim in inconsistencies(built.map, built.taken_out)
        if claim.kind is errors.E102  # the laws of dates and formulas are beyond a schema
    ]
    said = [(str(claim.at), claim.message) for claim in (*built.claims, *lacking)]
    # To `validate`, a reference that cannot be an id is one that leads nowhere.
    said += [
        (str(link.at), link.target)
        for link in index.links
        if not link.declared.soft and not re.fullmatch(REFERENCE, link.target)
    ]
    refused = [(error.json_path, error.message) for error in MAP.iter_errors(data)]
    assert (said == []) == (refused == []), (said, refused)

"""What is nothing: order, layout, forms, defaults, white space. And no more than that."""

from typing import Any

import pytest

from outcomekit.diff.compare import compare
from outcomekit.diff.pairs import Pair
from outcomekit.index.collect import collect
from outcomekit.index.index import Index
from outcomekit.model.build import build
from tests.diff.states import changes, index_of, told
from tests.model.maps import HEAD, good_specimens

WHOLE: dict[str, Any] = {**good_specimens(), **HEAD}


@pytest.mark.parametrize(
    ("before", "after"),
    [
        # The order of keys and of entities.
        ("vision: V\nmission: M\n", "mission: M\nvision: V\n"),
        ("impacts: {a: A, b: B}\n", "impacts: {b: B, a: A}\n"),
        # Short and long form, also within an entity.
        ("impacts: {a: A}\n", "impacts: {a: {impact: A}}\n"),
        (
            "impacts: {a: {impact: A, measure: {metric: M, target: 20}}}\n",
            "impacts: {a: {impact: A, measure: {metric: M, target: {value: 20.0}}}}\n",
        ),
        # The order of references and of lists.
        (
            "impacts: {a: A}\npartners: {p: {name: P, tags: [x, y]}}\n"
            "monitoring: {m: {about: [a, p]}}\n",
            "impacts: {a: A}\npartners: {p: {name: P, tags: [y, x]}}\n"
            "monitoring: {m: {about: [p, a]}}\n",
        ),
        ("segment: {fits: [x, y]}\n", "segment: {fits: [y, x]}\n"),
        # The order of the journal; equal entries count.
        (
            "journal: [{on: 2026-01-01, saw: A}, {on: 2026-01-02, saw: B}]\n",
            "journal: [{on: 2026-01-02, saw: B}, {on: 2026-01-01, saw: A}]\n",
        ),
        # A default written out.
        ("partners: {p: {name: P}}\n", "partners: {p: {name: P, direct: true}}\n"),
        (
            "partners: {p: {behaviors: {like: {b: B}}}}\n",
            "partners: {p: {behaviors: {like: {b: {does: B, priority: false}}}}}\n",
        ),
        (
            "hypotheses: {h: {we_believe: H}}\n",
            "hypotheses: {h: {we_believe: H, direction: more}}\n",
        ),
        ("review: {last: 2026-01-01}\n", "review: {last: 2026-01-01, every_days: 90}\n"),
        ("title: Line controls\n", "review: {every_days: 90}\n"),
        # Empty is absent.
        ("impacts:\n", ""),
        ("partners: {p: {name: P}}\n", "partners: {p: {name: P, value_map: {}}}\n"),
        ("sales:\n", "sales: {questions: {}}\n"),
        # How a text is wrapped, and which of two ways to write a letter is taken.
        ("vision: Plants earn more from lines\n", "vision: >\n  Plants earn more\n  from lines\n"),
        ('vision: "Caf\\u00e9"\n', 'vision: "Cafe\\u0301"\n'),
        # Quotes.
        ("vision: Plants\n", "vision: 'Plants'\n"),
        # A year is a period, quoted or not.
        (
            "objectives: {o: {objective: O, period: 2027}}\n",
            'objectives: {o: {objective: O, period: "2027"}}\n',
        ),
    ],
)  # fmt: skip
def test_nothing_changed(before: str, after: str) -> None:
    assert told(before, after) == []
    assert told(after, before) == []


def leaves(data: Any, path: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    """The paths of all fields and entries of a map's data."""
    found = [path] if path else []
    if isinstance(data, dict):
        for key, value in data.items():
            found += leaves(value, (*path, key))
    return found


def without(data: Any, path: tuple[Any, ...]) -> Any:
    """The data without what stands at a path."""
    head, *rest = path
    kept = {key: value for key, value in data.items() if key != head}
    if rest:
        kept = {
            key: without(value, tuple(rest)) if key == head else value
            for key, value in data.items()
        }
    return kept


AGREED = {"D701", "D702", "D703"}
"""Once a plan is agreed, filling in what was empty is no change of what was agreed."""


def index_without(path: tuple[Any, ...]) -> Index | None:
    """The whole map without what stands at a path; None where something cannot be without it."""
    built = build(without(WHOLE, path), lambda pointer: "")
    return None if built.claims else collect("line-controls", built.map)[0]


def test_nothing_of_the_language_goes_without_a_word() -> None:
    """Whatever one takes out of a map that has all, there is a change, and undone its mirror."""
    whole = index_of(WHOLE)
    silent, lopsided = [], []
    for path in leaves(WHOLE):
        rest = index_without(path)
        if rest is None:
            continue
        gone, back = compare([Pair(whole, rest)]), compare([Pair(rest, whole)])
        if not gone:
            silent.append(path)
        mirrored = sorted(one.kind.mirror for one in gone) == sorted(one.code for one in back)
        if not mirrored and not {one.code for one in gone} & AGREED:
            lopsided.append(path)
    assert {path: over_all(path) for path in silent} == {
        ("review", "every_days"): 90,
        ("partners", "production-manager", "direct"): True,
        ("hypotheses", "loss-audit", "direction"): "more",
    }
    assert lopsided == []


def over_all(path: tuple[Any, ...]) -> Any:
    """What the whole map says at a path."""
    found: Any = WHOLE
    for key in path:
        found = found[key]
    return found


def test_a_map_and_itself_have_no_difference() -> None:
    whole = index_of(WHOLE)
    assert compare([Pair(whole, whole)]) == []


def test_cosmetic_fields_are_told_as_such() -> None:
    found = changes(
        "partners: {p: {name: P, notes: A, owner: A, tags: [a], sources: [a], x-own: 1}}\n",
        "partners: {p: {name: P, notes: B, owner: B, tags: [b], sources: [b], x-own: 2}}\n",
    )
    assert [(one.field, one.impact.value) for one in found] == [
        ("x-own", "cosmetic"),
        ("notes", "cosmetic"),
        ("owner", "cosmetic"),
        ("tags", "cosmetic"),
        ("sources", "cosmetic"),
    ]


OWN_KEYS = """\
x-top: {top}
segment: {{x-segment: {segment}}}
partners:
  x-section: {section}
  manager:
    behaviors:
      like: {{x-level: {level}}}
    strategies:
      I1: {{x-cell: {cell}}}
sales: {{questions: {{x-questions: {questions}}}}}
success_plans:
  acme:
    customer: Acme
    outcomes: {{faster: Faster}}
    responsibilities: {{x-all: {all}, faster: {{x-one: {one}, Lead: R}}}}
value_propositions:
  fewer-stops:
    statement: Fewer stops
    equation: {{formula: a, inputs: {{x-inputs: {inputs}, a: 1}}}}
journal: [{{on: 2026-10-02, x-entry: {entry}}}]
"""
"""A key of the writer's own wherever one may stand, and what it says."""
OWN_KEY_NAMES = (
    "top", "segment", "section", "level", "cell", "questions", "all", "one", "inputs", "entry",
)  # fmt: skip


@pytest.mark.parametrize(
    ("name", "field"),
    [
        ("top", "x-top"),
        ("segment", "segment.x-segment"),
        ("section", "partners.x-section"),
        ("level", "behaviors.like.x-level"),
        ("cell", "strategies.I1.x-cell"),
        ("questions", "sales.questions.x-questions"),
        ("all", "responsibilities.x-all"),
        ("one", "responsibilities.faster.x-one"),
        ("inputs", "equation.inputs.x-inputs"),
        ("entry", "x-entry"),
    ],
)
def test_keys_of_the_writers_own_are_cosmetic_wherever_they_stand(name: str, field: str) -> None:
    before = dict.fromkeys(OWN_KEY_NAMES, "{a: 1, b: [c]}")
    found = changes(OWN_KEYS.format(**before), OWN_KEYS.format(**before | {name: "2"}))
    assert [(one.code, one.field, one.impact.value, one.before, one.after) for one in found] == [
        ("D901", field, "cosmetic", {"a": 1, "b": ["c"]}, 2)
    ]
    assert f"`{field}` of " in found[0].message
    assert found[0].message.endswith(": `a: 1, b: c` → `2`")

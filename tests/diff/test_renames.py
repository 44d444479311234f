"""Renames: the same entity under a new id, with references that moved along; and what is none."""

import re

import pytest

from outcomekit.diff.compare import compare
from outcomekit.diff.pairs import Pair, paired
from tests.diff.states import state, told

WHOLE = """\
partners:
  manager:
    name: Production people
    behaviors:
      like:
        runs-trial: Runs a one-line trial against the line's own baseline
    value_map:
      issues: {stops: Halts that nobody can explain}
value_propositions:
  fewer-stops:
    statement: See why a line halts, within the shift
    partner: manager
    addresses: [stops]
    alternative: relays
sales:
  alternatives:
    relays: Retune what they have
hypotheses:
  audit:
    we_believe: Offering a two-hour yield audit
    for: manager
    will_change: runs-trial
success_plans:
  acme:
    customer: Acme
    outcomes: {faster: Answers within the shift}
    responsibilities: {faster: {sales: A}}
journal:
  - {on: 2026-10-02, about: runs-trial, saw: Two of nine}
"""


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        # A behavior to which three others refer.
        ("runs-trial", "tries-one-line",
         ["D103 notable behavior `tries-one-line` was called `runs-trial` before"]),
        # A partner with all that it holds.
        ("manager", "plant-lead",
         ["D103 notable partner `plant-lead` was called `manager` before"]),
        # An item of a value map, and an alternative that a text names.
        ("stops", "short-stops", ["D103 notable issue `short-stops` was called `stops` before"]),
        ("relays", "retuning", ["D103 notable alternative `retuning` was called `relays` before"]),
        # An outcome for which somebody answers: its id is a key.
        ("faster", "in-the-shift",
         ["D103 notable outcome `in-the-shift` was called `faster` before"]),
    ],
)  # fmt: skip
def test_references_that_follow_a_rename_are_nothing(
    old: str, new: str, expected: list[str]
) -> None:
    after = re.sub(rf"(?<![\w-]){old}(?![\w-]|s\b)", new, WHOLE)
    assert told(WHOLE, after) == expected


def test_a_renamed_entity_may_be_reworded_at_once() -> None:
    after = WHOLE.replace("runs-trial", "tries").replace("a one-line trial", "a trial on one line")
    assert told(WHOLE, after) == [
        "D103 notable behavior `tries` was called `runs-trial` before",
        "D301 notable `does` of behavior `tries` is reworded",
    ]


def test_a_partner_and_its_behavior_are_renamed_at_once() -> None:
    after = WHOLE.replace("runs-trial", "tries").replace("manager", "lead")
    assert told(WHOLE, after) == [
        "D103 notable partner `lead` was called `manager` before",
        "D103 notable behavior `tries` was called `runs-trial` before",
    ]


def test_a_reference_that_does_not_follow_is_told() -> None:
    after = (
        WHOLE.replace("runs-trial: Runs", "tries: Runs")
        .replace("will_change: runs-trial", "because: Two plants asked")
        .replace("about: runs-trial", "about: tries")
    )
    assert [line.split()[0] for line in told(WHOLE, after)] == ["D103", "D302", "D602"]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        # Another text is another entity.
        ("hypotheses: {a: Offering an audit}\n", "hypotheses: {b: Sending a leaflet}\n"),
        # Nothing but a word that anyone has says nothing.
        ("partners: {a: {kind: boundary}}\n", "partners: {b: {kind: boundary}}\n"),
        # The same text for another kind of thing.
        ("impacts: {a: Margins rise}\n", "hypotheses: {b: Margins rise}\n"),
    ],
)
def test_what_is_not_alike_is_no_rename(before: str, after: str) -> None:
    assert sorted(line.split()[0] for line in told(before, after)) == ["D101", "D102"]


def test_of_two_that_are_alike_the_nearer_one_is_renamed() -> None:
    before = "hypotheses: {a: Offering a two-hour yield audit}\n"
    after = "hypotheses: {b: Offering a yield audit, c: Offering a two-hour yield audit now}\n"
    assert told(before, after) == [
        "D101 notable hypothesis `b` is new",
        "D103 notable hypothesis `c` was called `a` before",
        "D301 notable `we_believe` of hypothesis `c` is reworded",
    ]


def test_hundreds_of_new_ids_are_matched_at_once() -> None:
    before = "impacts:\n" + "".join(f"  a-{n}: Impact number {n} rises\n" for n in range(300))
    after = before.replace("  a-", "  b-")
    assert {line.split()[0] for line in told(before, after)} == {"D103"}


# --- several maps -----------------------------------------------------------------------------


def test_an_entity_that_stands_in_another_map_now_is_moved_there() -> None:
    whole = "impacts: {a: Margins rise, b: Nights are quiet}\n"
    rest, other = "impacts: {a: Margins rise}\n", "impacts: {b: Nights are quiet}\n"
    old = [("one", state(whole, "one")), ("two", state("vision: V\n", "two"))]
    new = [("one", state(rest, "one")), ("two", state("vision: V\n" + other, "two"))]
    assert [one.message for one in compare(paired(old, new))] == [
        "impact `b` moved from `one` to `two`"
    ]


def test_a_map_that_is_split_in_two_loses_nothing() -> None:
    whole = "impacts: {a: Margins rise, b: Nights are quiet, c: Costs fall}\n"
    old = [("one", state(whole, "one"))]
    new = [
        ("one", state("impacts: {a: Margins rise, c: Costs fall}\n", "one")),
        ("two", state("impacts: {b: Nights are quiet}\n", "two")),
    ]
    assert [(one.code, one.message) for one in compare(paired(old, new))] == [
        ("D105", "the map `two` is new"),
        ("D104", "impact `b` moved from `one` to `two`"),
    ]


def test_a_map_under_another_name_is_the_same_map() -> None:
    body = "impacts: {a: Margins rise, b: Nights are quiet}\n"
    old = [("one", state(body, "one"))]
    new = [("two", state(body + "vision: V\n", "two"))]
    assert [one.code for one in compare(paired(old, new))] == ["D107", "D302"]


def test_references_into_a_map_follow_it_to_its_new_name() -> None:
    from outcomekit.index.collect import collect
    from outcomekit.model.build import build
    from tests.model.maps import HEAD, data_of

    def referring(to: str) -> str:
        return f"monitoring: {{m: {{about: [{to}/a]}}}}\n"

    def unchecked(body: str) -> object:
        return collect("other", build({**HEAD, **data_of(body)}, lambda pointer: "").map)[0]

    body = "impacts: {a: Margins rise, b: Nights are quiet}\n"
    old = [("x", state(body, "one")), ("o", unchecked(referring("one")))]
    new = [("x", state(body, "two")), ("o", unchecked(referring("two")))]
    assert [one.code for one in compare(paired(old, new))] == ["D107"]  # type: ignore[arg-type]


def test_maps_are_paired_by_place_then_by_id_then_by_what_they_hold() -> None:
    one, other = state("impacts: {a: A}\n", "m"), state("impacts: {b: B}\n", "m")
    moved, renamed = state("impacts: {c: C}\n", "n"), state("impacts: {d: D, e: E}\n", "old")
    moved_now, renamed_now = state("vision: V\n", "n"), state("impacts: {d: D, e: E}\n", "new")
    old = [("x/m", one), ("y/m", other), ("n", moved), ("old", renamed)]
    new = [("y/m", other), ("x/m", one), ("z/n", moved_now), ("new", renamed_now)]
    assert paired(old, new) == [
        Pair(other, other),
        Pair(one, one),
        Pair(moved, moved_now),
        Pair(renamed, renamed_now),
    ]

"""A broken map beside a sound one: what can be compared is, and nothing else is called changed."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from outcomekit.app.diff import comparison
from outcomekit.app.load import load
from outcomekit.app.map_files import MapFiles
from outcomekit.app.settings import default_settings
from outcomekit.app.sides import State
from outcomekit.diagnostics.change import Comparison
from tests.checkout import ROOT
from tests.promises.breaking import Break, breaks, broken

MAP = ROOT / "tests" / "documents" / "exemplars" / "mega-international.yaml"


@cache
def text() -> str:
    return MAP.read_text(encoding="utf-8")


@cache
def slips() -> list[Break]:
    return breaks(text())


def state(data: bytes) -> State:
    files = MapFiles(Path("map.yaml"), (Path("map.yaml"),), default_settings(), named=True)
    loaded = load(files, lambda path, limit: data)
    assert loaded is not None
    return State([("map.yaml", loaded)])


def between(old: bytes, new: bytes) -> Comparison:
    return comparison(state(old), state(new), ("old", "new"))


@st.composite
def slip(draw: st.DrawFn) -> Break:
    return draw(st.sampled_from(slips()))


@given(slip())
def test_a_slip_is_no_change_of_anything_but_what_it_stands_in(one: Break) -> None:
    """Lines are those of the entity with the slip: all else says what it said before.

    A line without its colon may belong to the one above, and a field of the map to its head.
    """
    whole, torn = text().encode(), broken(text(), one).encode()
    for comparison_ in (between(whole, torn), between(torn, whole)):
        astray = [
            change.message
            for change in comparison_.changes
            if not change.name.startswith("key-player-")  # what comes of a reference that is torn
            for at in (change.old, change.new)
            if at is not None and at.place.line not in {1, *range(one.first - 1, one.last + 1)}
        ]
        assert astray == [], one


def test_a_misspelled_field_hides_what_it_may_mean_and_nothing_within_its_neighbors() -> None:
    old = b"""outcome_map: 1
title: Line controls
vision: Plants earn more
partners:
  production-manager:
    outcome_challenge: They plan upgrades from their own loss data
    behaviors:
      like: {runs-trial: {does: Runs a trial, measure: {baseline: 20, target: 60}}}
"""
    new = (
        old.replace(b"vision:", b"visoin:")
        .replace(b"    outcome_challenge: They plan upgrades from their own loss data\n", b"")
        .replace(b", target: 60", b"")
    )
    assert [change.message for change in between(old, new).changes] == [
        "partner `production-manager` has no outcome challenge any more: "
        "`They plan upgrades from their own loss data`",
        "behavior `runs-trial` has no target any more, `measure.target`: `60`",
    ]


@given(slip(), st.integers(0, 20_000), st.binary(max_size=8))
def test_whatever_the_bytes_two_states_are_compared(one: Break, at: int, more: bytes) -> None:
    torn = broken(text(), one).encode()
    wild = torn[:at] + more + torn[at + len(more) :]
    lines = wild.count(b"\n") + wild.count(b"\r") + 1
    for change in between(torn, wild).changes:
        assert change.new is None or change.new.place.line <= lines
        assert change.message

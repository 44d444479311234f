"""The reader without positions says what the marked one says, or that it is not sure."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from outcomekit.diagnostics import errors
from outcomekit.syntax.parse import read
from outcomekit.syntax.unmarked import UnsureText, unmarked
from tests.checkout import ROOT
from tests.syntax.sources import documents, edited

MAPS = sorted(ROOT.glob("examples/**/*.yaml"))
SURE = "a: 1\nb: [x, \"y\", {z: ~}]\nc: >-\n  so\n  it is\n\"d\": 'it''s'\n"


def assert_the_same(data: bytes) -> None:
    """Hold that what it is sure of is what the marked reader reads, without a claim."""
    try:
        found = unmarked(data)
    except UnsureText:
        return
    tree = read("map.yaml", data, 10_000_000)
    assert repr(found) == repr(tree.data)  # by its text, for NaN is not itself
    assert tree.claims == [] or (found is None and tree.claims[0].kind is errors.E010)


@given(st.one_of(documents(), documents().flatmap(edited)).map(str.encode))
def test_what_it_is_sure_of_is_what_the_text_says(data: bytes) -> None:
    assert_the_same(data)


@given(st.sampled_from(MAPS).flatmap(lambda path: edited(path.read_text(encoding="utf-8"))))
def test_so_is_a_map_with_stray_signs(text: str) -> None:
    assert_the_same(text.encode())


@given(st.binary(max_size=60))
def test_any_bytes_are_read_or_left_alone(data: bytes) -> None:
    assert_the_same(data)


@pytest.mark.parametrize("path", MAPS, ids=lambda path: path.name)
def test_it_is_sure_of_every_example(path: Path) -> None:
    assert unmarked(path.read_bytes()) == read("map.yaml", path.read_bytes(), 10_000_000).data


def test_it_knows_the_usual_forms() -> None:
    said = {"a": 1, "b": ["x", "y", {"z": None}], "c": "so it is", "d": "it's"}
    assert unmarked(SURE.encode()) == said


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("a: &x 1\n", id="an anchor"),
        pytest.param("a: !x 1\n", id="a tag"),
        pytest.param("a: *x\n", id="an alias"),
        pytest.param("<<: {a: 1}\n", id="a merge key"),
        pytest.param("%YAML 1.2\n---\na: 1\n", id="a directive"),
        pytest.param("a: 1\n---\nb: 1\n", id="two documents"),
        pytest.param("a: 1\na: 2\n", id="a key twice"),
        pytest.param("a: 1\nA: 2\n", id="a key twice, but for its case"),
        pytest.param("[a]: 1\n", id="a key that is a list"),
        pytest.param("a\u200bb: 1\n", id="a character nobody sees, in a key"),
        pytest.param('a: "\\x1b"\n', id="a forbidden character by an escape"),
        pytest.param("a: \x1b\n", id="a forbidden character"),
        pytest.param("a: b\u2028c\n", id="a character that libyaml takes for a line end"),
        pytest.param("a:\t1\n", id="a tab"),
        pytest.param("<<<<<<< ours\na: 1\n", id="a merge conflict"),
        pytest.param("a: [\n", id="no YAML"),
        pytest.param("a: " + "[" * 70 + "]" * 70 + "\n", id="deep nesting"),
    ],
)
def test_it_is_not_sure_of_what_may_be_told(text: str) -> None:
    with pytest.raises(UnsureText):
        unmarked(text.encode())

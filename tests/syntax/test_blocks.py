"""A text that was cut says what it says as a whole, or the reader is not sure of it."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from outcomekit.diagnostics import errors
from outcomekit.syntax.blocks import Block, Cut, cut
from outcomekit.syntax.parse import read
from outcomekit.syntax.unmarked import UnsureText
from tests.checkout import ROOT
from tests.syntax.sources import documents, edited

MAPS = sorted(ROOT.glob("examples/**/*.yaml"))
LONG = "long " * 50
"""Words enough for an entry to be cut further."""


def cut_or_not(text: str, before: Cut | None) -> Cut | None:
    """A text after it was cut; what is told of it is held against the marked reader."""
    data = text.encode()
    try:
        found = cut(data, before)
    except UnsureText:
        return None
    tree = read("map.yaml", data, 10_000_000)
    assert repr(found.data) == repr(tree.data)  # by its text, for NaN is not itself
    assert tree.claims == [] or (found.data is None and tree.claims[0].kind is errors.E010)
    assert not found.blocks or text == text[: found.start] + "".join(b.text for b in found.blocks)
    return found


@given(st.lists(st.one_of(documents(), documents().flatmap(edited)), max_size=3))
def test_what_is_cut_is_what_the_text_says_whatever_was_before(texts: list[str]) -> None:
    before = None
    for text in texts:
        before = cut_or_not(text, before) or before


@st.composite
def states(draw: st.DrawFn) -> list[str]:
    """States of a map, one after the other: stray signs, lines that come, go, change places."""
    text = draw(st.sampled_from(MAPS)).read_text(encoding="utf-8")
    found = [text]
    for _ in range(draw(st.integers(1, 4))):
        lines = text.splitlines(keepends=True)
        one, other = (draw(st.integers(0, len(lines) - 1)) for _ in range(2))
        match draw(st.sampled_from(("swap", "drop", "twice", "sign"))):
            case "swap":
                lines[one], lines[other] = lines[other], lines[one]
            case "drop":
                del lines[one : one + draw(st.integers(1, 3))]
            case "twice":
                lines.insert(one, lines[other])
            case "sign":
                lines[one] = draw(edited(lines[one]))
        text = "".join(lines) or "a: 1\n"
        found.append(text)
        if draw(st.booleans()):
            text = found[0]
    return found


@given(states())
def test_so_is_each_state_of_a_map(texts: list[str]) -> None:
    before = None
    for text in texts:
        before = cut_or_not(text, before) or before


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(f"a:\n  [{LONG}]\n  [b]\n", id="two lists in brackets"),
        pytest.param(f"a:\n  {{b: {LONG}}}\n  {{c: 1}}\n", id="two mappings in brackets"),
        pytest.param(f"a:\n  b: '{LONG}\n  c: 1\n", id="a quote left open"),
        pytest.param(f"a:\n  b: {LONG}\n  - c\n", id="an item among entries"),
        pytest.param(f"a:\n  b: {LONG}\n  B: c\n", id="twins by their case"),
        pytest.param(f"a:\n    b: {LONG}\n  c: 1\n", id="a line that stands too far left"),
        pytest.param("a: 1\n...\nb: 2\n", id="two documents"),
        pytest.param(f"a: &x {LONG}\nb: *x\n", id="an alias"),
    ],
)
def test_what_is_wrong_as_a_whole_is_not_right_in_pieces(text: str) -> None:
    with pytest.raises(UnsureText):
        cut(text.encode())


def test_a_text_without_entries_is_not_cut() -> None:
    assert cut(b"Lines\n") == Cut("Lines\n", 6, (), "Lines")


@pytest.mark.parametrize("path", MAPS, ids=lambda path: path.name)
def test_every_example_is_cut(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    found = cut_or_not(text, None)
    assert found is not None
    assert text == text[: found.start] + "".join(block.text for block in found.blocks)


def test_what_has_not_changed_is_the_very_same() -> None:
    text = f"a: 1\nb:\n  c:\n    d: {LONG}\n  e: [x]\nf: [y]\n"
    first = cut(text.encode())
    second = cut(text.replace("[x]", "[z]").encode(), first)
    b, f = (block(first, name) for name in "bf")
    assert block(second, "f") is f
    assert [
        one is other for one, other in zip(block(second, "b").within, b.within, strict=True)
    ] == [True, False]
    assert second.data == {"a": 1, "b": {"c": {"d": LONG.strip()}, "e": ["z"]}, "f": ["y"]}


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        pytest.param(f"a:\n- {LONG}\n- b\nc: 1\n", [f"- {LONG}\n", "- b\n"], id="below the key"),
        pytest.param(f"a: # why\n\n  # so\n  -\n    {LONG}\n  - b", [f"  -\n    {LONG}\n", "  - b"],
                     id="further right"),
        pytest.param(f"a:\n  -b: {LONG}\n  'c': 1\n", [f"  -b: {LONG}\n", "  'c': 1\n"],
                     id="odd keys"),
        pytest.param(f"a:\n  b: '{LONG}\n  - c'\n", [f"  b: '{LONG}\n  - c'\n"],
                     id="a text that looks like an item"),
        pytest.param(f"a:\n  b: '{LONG}\n  c: d'\n", [], id="a text that looks like an entry"),
        pytest.param(f"a: >\n  b: {LONG}\n", [], id="a text"),
        pytest.param(f"a:\n  [{LONG}]\n", [], id="a list in brackets"),
        pytest.param(f"a:\n  {{b: {LONG}}}\n", [], id="a mapping in brackets"),
        pytest.param(f"a:\n  ? b\n  : {LONG}\n", [], id="a key with a sign of its own"),
        pytest.param(f"a:\n{' ' * 21}b: {LONG}\n", [], id="far to the right"),
        pytest.param(f"a:\r\n  b: {LONG}\r\n", None, id="other line ends"),
    ],
)  # fmt: skip
def test_an_entry_is_cut_where_its_pieces_begin(text: str, pieces: list[str] | None) -> None:
    found = cut_or_not(text, None)
    assert found is not None
    if pieces is None:
        assert found.blocks == ()
    else:
        assert [one.text for one in block(found, "a").within] == pieces


def block(of: Cut, key: str) -> Block:
    return next(one for one in of.blocks if one.key == key)

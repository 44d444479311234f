"""Whatever the bytes, these laws hold of what our reader makes of them."""

import re
import unicodedata
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from outcomekit.diagnostics.claim import Claim
from outcomekit.diagnostics.span import Place, Span
from outcomekit.syntax.blanks import without_tabs
from outcomekit.syntax.characters import forbidden_characters
from outcomekit.syntax.compose import DEEPEST
from outcomekit.syntax.conflict import conflicts
from outcomekit.syntax.mistakes import Mend
from outcomekit.syntax.parse import parse, read
from outcomekit.syntax.source import Source
from outcomekit.syntax.tree import Data, Mark, Tree
from tests.checkout import ROOT
from tests.syntax.sources import SIGNS, documents, edited

LIMIT = 1_000_000
SMALL_MAP = (ROOT / "tests/documents/exemplars/mega-international.yaml").read_text("utf-8")

signs = st.text(
    st.sampled_from("ab1 \n\n-:\t#'\"[]{},&*!|>%?\\~.=<\r\0\u0085\u2028é👩"), max_size=60
)
scraps = st.lists(st.sampled_from((*SIGNS, "a", "b: ", "  ", "\n", "1")), max_size=30).map("".join)
texts = st.one_of(signs, scraps, documents(), documents().flatmap(edited), edited(SMALL_MAP))
some_bytes = st.one_of(
    st.binary(max_size=60),
    texts.map(str.encode),
    st.tuples(texts, st.sampled_from(["utf-16", "utf-16-le", "utf-32", "cp1252", "utf-7"])).map(
        lambda pair: pair[0].encode(pair[1], "replace")
    ),
    st.tuples(texts, st.binary(max_size=3), st.binary(max_size=3)).map(
        lambda parts: parts[1] + parts[0].encode() + parts[2]
    ),
)


def spans(claim: Claim) -> Iterator[Span]:
    """Every place that a claim speaks of."""
    for at in (claim.at, *(aside.at for aside in claim.also)):
        assert isinstance(at, Span)
        yield at


@given(some_bytes)
def test_reading_never_raises_and_every_claim_stands_inside_the_text(data: bytes) -> None:
    tree = read("map.yaml", data, LIMIT)
    for claim in tree.claims:
        for span in spans(claim):
            assert 0 <= span.start <= span.end <= len(tree.source.text)
        assert claim.message
        assert not re.search(r"[\r\n\ue000-\uf8ff]", claim.message + (claim.hint or ""))
    if not tree.readable:
        assert tree.data is None
        assert tree.claims


@given(some_bytes)
def test_data_is_plain_and_marks_mirror_it(data: bytes) -> None:
    tree = read("map.yaml", data, LIMIT)
    mirrored(tree.data, tree.mark, len(tree.source.text) * 2 + 100, 0)


def mirrored(data: Data, mark: Mark, size: int, depth: int) -> None:
    """Assert that a mark has the shape of its data, and lies around all below it."""
    assert depth <= DEEPEST
    start, end = mark[0], mark[1]
    assert 0 <= start <= end <= size
    if isinstance(data, dict):
        entries = mark[-1]
        assert isinstance(entries, dict)
        assert list(entries) == list(data)
        for key, value in data.items():
            assert type(key) is str
            assert entries[key][0] <= entries[key][1]
            mirrored(value, entries[key][2], size, depth + 1)
    elif isinstance(data, list):
        items = mark[-1]
        assert isinstance(items, list)
        assert len(items) == len(data)
        for value, inner in zip(data, items, strict=True):
            mirrored(value, inner, size, depth + 1)
    else:
        assert len(mark) == 2
        assert type(data) in (str, int, float, bool, type(None))


@given(documents())
@example("a: |\n end  \n")
@example("a: |\n one  \n end  \n  \n\nb: >2  \n  \n")
def test_what_a_mark_cuts_out_reads_as_the_same_value(text: str) -> None:
    source = Source("map.yaml", text)
    tree = parse(source)
    assert tree.claims == []
    assert isinstance(tree.data, dict)
    holds_below(source, tree.data, tree.mark, flow=False)


def holds_below(source: Source, data: Data, mark: Mark, *, flow: bool) -> None:
    """Read again, on their own, all keys and scalars below a mark."""
    flow = flow or source.text[mark[0] : mark[0] + 1] in ("[", "{")
    column = source.place(Span(mark[0], mark[0])).column - 1
    if isinstance(data, dict):
        entries = mark[-1]
        assert isinstance(entries, dict)
        for key, value in data.items():
            start, end, inner = entries[key]
            assert parse(Source("", f"{source.text[start:end]}: x\n")).data == {key: "x"}
            holds(source, value, inner, "{}x: ".format(" " * column), flow=flow)
    elif isinstance(data, list):
        items = mark[-1]
        assert isinstance(items, list)
        for value, inner in zip(data, items, strict=True):
            holds(source, value, inner, "{}- ".format(" " * column), flow=flow)


def holds(source: Source, data: Data, mark: Mark, before: str, *, flow: bool) -> None:
    """Read a value again on its own, behind a key or a dash in the column where it had one."""
    if len(mark) == 3:
        holds_below(source, data, mark, flow=flow)
        return
    cut = source.text[mark[0] : mark[1]]
    alone = parse(Source("", f"[{cut}]" if flow else before + cut))
    assert alone.claims == []
    read = alone.data
    found = list(read.values()) if isinstance(read, dict) else read
    again = found[0] if isinstance(found, list) and found else None
    if cut[:1] in ("|", ">"):  # what a mark cuts out has no blanks or line ends after it
        assert isinstance(again, str)
        assert isinstance(data, str)
        assert again.rstrip() == data.rstrip()
    else:
        assert str(again) == str(data)
        assert type(again) is type(data)


@given(st.text(st.sampled_from("ab\n\r\t\u0085\u2028\u2029é👩\u0301"), max_size=40))
def test_a_place_counts_lines_and_characters(text: str) -> None:
    source = Source("map.yaml", text)
    line, column = 1, 1
    for offset, char in enumerate(text):
        assert source.place(Span(offset, offset)) == Place("map.yaml", line, column, line, column)
        column += 1
        if char == "\n" or (char == "\r" and text[offset + 1 : offset + 2] != "\n"):
            line, column = line + 1, 1
    size = len(text)
    assert source.place(Span(size, size + 9)) == Place("map.yaml", line, column, line, column)


@st.composite
def mended(draw: st.DrawFn) -> tuple[str, str, list[Mend]]:
    """A text of letters, each another one; what some mends with digits make of it; the mends."""
    original = text = "abcdefghijklmnopqrstuvwxyz"[: draw(st.integers(0, 26))]
    mends = []
    for _ in range(draw(st.integers(0, 5))):
        start = draw(st.integers(0, len(text)))
        end = draw(st.integers(start, len(text)))
        mend = Mend(start, end, "0123456789"[: draw(st.integers(0, 10))])
        mends.append(mend)
        text = text[:start] + mend.text + text[end:]
    return original, text, mends


@given(mended())
def test_every_offset_of_a_mended_text_leads_back(case: tuple[str, str, list[Mend]]) -> None:
    original, text, mends = case
    tree = Tree(Source("map.yaml", original), mends=mends)
    back = [tree.offset(offset) for offset in range(len(text) + 1)]
    assert back == sorted(back)
    assert all(0 <= offset <= len(original) for offset in back)
    assert back[-1] == len(original)
    for offset, char in enumerate(text):
        if char.isalpha():
            assert original[back[offset]] == char


@given(texts)
def test_blanking_moves_nothing(text: str) -> None:
    """So every offset of the text that is read is one of the text that was written."""
    visible, _ = forbidden_characters(text)
    ours, _, _ = conflicts(visible)
    spaced = without_tabs(ours)
    for before, after, blank in ((text, visible, " "), (visible, ours, "\n"), (ours, spaced, " ")):
        assert all(new in (old, blank) for old, new in zip(before, after, strict=True))
    assert forbidden_characters(visible) == (visible, [])
    assert conflicts(ours) == (ours, [], [])
    assert without_tabs(spaced) == spaced
    assert spaced.replace("\t", " ") == ours.replace("\t", " ")


@given(documents())
def test_line_ends_and_a_byte_order_mark_change_no_data(text: str) -> None:
    unix = re.sub(r"\r\n?", "\n", text)
    told = {str(parse(Source("", unix.replace("\n", end))).data) for end in ("\n", "\r\n", "\r")}
    assert told == {str(read("", b"\xef\xbb\xbf" + unix.encode(), LIMIT).data)}


@given(st.text(max_size=40))
def test_keys_are_kept_in_composed_form(key: str) -> None:
    tree = parse(Source("", f"{key}: x"))
    for name in tree.data if isinstance(tree.data, dict) else ():
        assert unicodedata.is_normalized("NFC", name)


@pytest.mark.parametrize(
    "path", sorted(ROOT.glob("examples/**/*.yaml")), ids=lambda path: path.name
)
def test_an_example_is_read_without_a_word(path: Path) -> None:
    assert read(path.name, path.read_bytes(), LIMIT).claims == []

"""Laws of the canonical layout, over made-up text and over maps that were put out of their form."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from random import Random
from typing import Any

from hypothesis import assume, given
from hypothesis import strategies as st

from outcomekit.model.shape import MAP_SHAPE
from outcomekit.syntax.comments import comments
from outcomekit.syntax.editing.shape import Shape
from outcomekit.syntax.formatting.formatter import formatted
from outcomekit.syntax.parse import parse
from outcomekit.syntax.second_reader import read_again
from outcomekit.syntax.source import Source
from outcomekit.syntax.tree import Mark, Tree
from tests.syntax.editing.sources import SHAPE, made_up
from tests.syntax.formatting.scrambled import Scrambler, example, shortened

BREAK = re.compile(r"\r\n?|\n")
NOTE = re.compile(r"# \d+ (?P<where>above|behind) (?P<name>\S+)$")


def read(text: str) -> Tree:
    return parse(Source("made-up.yaml", text))


def form_of(tree: Tree, shape: Shape) -> Tree:
    """A text in its form, read anew."""
    text = formatted(tree, shape)
    assert isinstance(text, str), (text, tree.source.text)
    return read(text)


def notes(tree: Tree) -> list[str]:
    return sorted(comment.text.rstrip() for comment in comments(tree))


def spans(mark: Mark) -> Iterator[tuple[int, int]]:
    yield mark[0], mark[1]
    children = mark[2] if len(mark) == 3 else []
    inner = [entry[2] for entry in children.values()] if isinstance(children, dict) else children
    for child in inner:
        yield from spans(child)


def ordered(data: Any) -> str:
    return json.dumps(data)


def check(before: Tree, after: Tree, shape: Shape) -> None:
    """What holds of every text and its form."""
    text = after.source.text
    assert after.claims == []
    assert read_again(after) == after.data
    assert notes(after) == notes(before)
    assert formatted(after, shape) == text
    assert [span for span in spans(after.mark) if not 0 <= span[0] <= span[1] <= len(text)] == []
    ends = set(BREAK.findall(before.source.text))
    assert set(BREAK.findall(text)) <= (ends or {"\n"})


@given(st.randoms(use_true_random=False))
def test_a_made_up_text_keeps_its_data_and_comments(luck: Random) -> None:
    """Promises 16 and 19."""
    before = made_up(luck)
    assume(before is not None)
    assert before is not None
    after = form_of(before, SHAPE)
    check(before, after, SHAPE)
    assert after.data == before.data  # no made-up entity has its main text alone


@given(st.randoms(use_true_random=False))
def test_a_map_out_of_its_form_comes_back_to_it(luck: Random) -> None:
    data = example(luck)
    before = read(Scrambler(luck).text(data))
    after = form_of(before, MAP_SHAPE)
    check(before, after, MAP_SHAPE)
    assert ordered(shortened(after.data)) == ordered(data)


@given(st.randoms(use_true_random=False))
def test_a_comment_stays_with_its_item(luck: Random) -> None:
    """Promise 16."""
    before = read(Scrambler(luck).text(example(luck)))
    lines = form_of(before, MAP_SHAPE).source.text.splitlines()
    for at, line in enumerate(lines):
        note = NOTE.search(line)
        if note is None:
            continue
        if note["where"] == "above":
            here = next(below for below in lines[at:] if below.strip() and below.strip()[0] != "#")
        else:
            here = line
        names = "|".join(map(re.escape, note["name"].split("|")))
        assert re.match(rf" *(?:- )?(?:{names})(?:$|:| )", here), (note[0], here)


@given(st.randoms(use_true_random=False))
def test_a_map_has_one_form_however_it_was_written(luck: Random) -> None:
    data = example(luck)
    one = form_of(read(Scrambler(luck, plain=True).text(data)), MAP_SHAPE)
    other = form_of(read(Scrambler(luck, plain=True).text(data)), MAP_SHAPE)
    assert one.source.text == other.source.text


@given(st.binary(max_size=200) | st.text(max_size=200).map(str.encode))
def test_no_bytes_make_it_raise(data: bytes) -> None:
    tree = parse(Source("any.yaml", data.decode("utf-8", "replace")))
    formatted(tree, MAP_SHAPE)

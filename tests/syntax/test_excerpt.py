"""A place is where it is, whether the whole text was read for it or an excerpt."""

from collections.abc import Iterator
from itertools import product
from pathlib import Path
from random import Random
from typing import Any

import pytest

from outcomekit.diagnostics.pointer import Part, Pointer
from outcomekit.syntax.blocks import cut
from outcomekit.syntax.excerpt import Excerpts
from outcomekit.syntax.locate import Locator
from outcomekit.syntax.parse import read
from tests.checkout import ROOT

MAPS = sorted(ROOT.glob("examples/**/*.yaml"))
FOLDER = sorted((ROOT / "examples" / "mega-international").rglob("*.yaml"))
LAYOUTS = """\
\ufeff# a comment
outcome_map: 1
title: "Line: controls"   # beside

partners:    # the pillars
  # the first
  manager: {name: Managers, buying: }
  engineer:
    name: Engineers
    behaviors:
      like:
        runs-trial: |+
          Runs a trial

        keeps-log:
          does: >-
            Keeps a log,
            every day

      love:
journal:
- {saw: one}
-
  saw: two
- saw: three
  evidence: [a,
    b]
"""


def ways(data: Any, path: tuple[Part, ...] = ()) -> Iterator[tuple[Part, ...]]:
    """Every place in some data, and some that are not there."""
    yield path
    if isinstance(data, dict):
        for key, value in data.items():
            yield from ways(value, (*path, key))
    elif isinstance(data, list):
        for number, value in enumerate(data):
            yield from ways(value, (*path, number))
    yield (*path, "nowhere")
    yield (*path, 99)


def assert_the_same(texts: dict[str, bytes], starts: dict[tuple[str, int], int], some: int) -> None:
    """Hold places found in excerpts against those found in whole texts: one in `some` of them."""
    trees = [read(file, data, 10_000_000) for file, data in texts.items()]
    cuts = [(file, cut(data)) for file, data in texts.items()]
    luck = Random(0)  # noqa: S311  # not a secret: the same places every time
    for tree in trees:
        for way, on in product(ways(tree.data), ("key", "value")):
            if luck.randrange(some) == 0:
                at = Pointer(way, "key" if on == "key" else "value")
                alone = Excerpts("map", (), starts, lambda: cuts)
                assert alone.place(at) == Locator("map", trees, starts).place(at), at


@pytest.mark.parametrize("path", MAPS, ids=lambda path: path.name)
def test_places_in_a_map_are_found(path: Path) -> None:
    assert_the_same({"map.yaml": path.read_bytes()}, {}, 30)


def test_places_in_any_layout_are_found() -> None:
    assert_the_same({"map.yaml": LAYOUTS.encode()}, {}, 1)


def test_places_in_parts_are_found() -> None:
    texts = {path.name: path.read_bytes() for path in FOLDER}
    assert_the_same({"map.yaml": texts.pop("map.yaml"), **texts}, {("journal", 1): 0}, 200)


def test_many_places_of_one_map_are_found() -> None:
    data = MAPS[0].read_bytes()
    tree = read("map.yaml", data, 10_000_000)
    whole = Locator("map", [tree])
    excerpts = Excerpts("map", (), {}, lambda: [("map.yaml", cut(data))])
    some = [Pointer(way) for way in ways(tree.data)][:100]
    assert [excerpts.place(at) for at in some] == [whole.place(at) for at in some]

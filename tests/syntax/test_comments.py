"""Comments: every one is found, nothing else is taken for one, and each has its owner."""

from __future__ import annotations

from random import Random

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from ruamel.yaml import YAML

from outcomekit.syntax.comments import comments, owned
from outcomekit.syntax.parse import parse
from outcomekit.syntax.source import Source
from outcomekit.syntax.tree import Tree
from tests.syntax.editing.sources import made_up


def tree_of(text: str) -> Tree:
    tree = parse(Source("case.yaml", text))
    assert tree.claims == []
    return tree


EVERYWHERE = """\
# top
---  # start
title: C# and a#b  # behind
'quo # ted': "in # side"  # after quotes
wrapped: one
  two#three  # behind the last line
block: |  # header
  # text

  text # text
# left of block text
folded: >-
    # text
   # right of the key, left of the text
flow: {  # opening
  a: 1,  # comma
  # above
  b: [x#y, 'z # w'],#tight
  # last
}  # closing
list:
- # dash
  a
-   # dash and nothing
empty:   # nothing

    # far right
# end
...
# after the end
"""


def test_every_comment_is_found_and_nothing_else() -> None:
    assert [comment.text for comment in comments(tree_of(EVERYWHERE))] == [
        "# top",
        "# start",
        "# behind",
        "# after quotes",
        "# behind the last line",
        "# header",
        "# left of block text",
        "# right of the key, left of the text",
        "# opening",
        "# comma",
        "# above",
        "#tight",
        "# last",
        "# closing",
        "# dash",
        "# dash and nothing",
        "# nothing",
        "# far right",
        "# end",
        "# after the end",
    ]


def test_a_comment_knows_where_it_stands() -> None:
    for comment in comments(tree_of(EVERYWHERE)):
        assert EVERYWHERE[comment.start :].startswith(comment.text)


@given(st.randoms(use_true_random=False))
def test_another_scanner_sees_the_same_comments(luck: Random) -> None:
    """By ruamel's tokens: what stands between them and begins with `#`."""
    tree = made_up(luck)
    assume(tree is not None)
    assert tree is not None
    text = tree.source.text
    # Tabs and NEL it reads otherwise, and comments below block text it takes into the text's token.
    assume(not any(char in text for char in "\t\x85\u2028|>"))
    assert sorted(comment.text.rstrip() for comment in comments(tree)) == seen_by_ruamel(text)


def seen_by_ruamel(text: str) -> list[str]:
    """The comments that stand in the gaps between ruamel's tokens."""
    tokens = [
        (token.start_mark.index, token.end_mark.index)
        for token in YAML(typ="safe", pure=True).scan(text)
    ]
    gaps, here = [], 0
    for start, end in [*tokens, (len(text), len(text))]:
        gaps += text[here:start].replace("\r", "\n").split("\n")
        here = max(here, end)
    return sorted(gap[gap.index("#") :].rstrip() for gap in gaps if "#" in gap)


OWNERS = """\
# top

# lead of a
a: 1  # behind a

# alone

# lead of b
b:  # behind b's key
  # lead of c
  c: 1
    # deeper than c
  # at the end of b
# left of d, above it
d:
  - x  # behind x
  # lead of y
  - y
  # at the end of d
e: {f: 1, g: 2}  # behind e
h: [
  # lead of i
  i,  # behind i
  # lead of j

  # after a blank
  j  # behind j
]
# end
"""


@pytest.mark.parametrize(
    ("place", "texts"),
    [
        (("a",), ["# lead of a", "# behind a"]),
        (
            ("b",),
            [
                "# lead of b",
                "# behind b's key",
                "# lead of c",
                "# deeper than c",
                "# at the end of b",
            ],
        ),
        (("b", "c"), ["# lead of c", "# deeper than c"]),
        (
            ("d",),
            [
                "# left of d, above it",
                "# behind x",
                "# lead of y",
                "# at the end of d",
            ],
        ),
        (("d", 0), ["# behind x"]),
        (("d", 1), ["# lead of y"]),
        (("e",), ["# behind e"]),
        (("e", "g"), []),
        (("h", 0), ["# lead of i", "# behind i"]),
        (("h", 1), ["# after a blank", "# behind j"]),
        (("nowhere",), []),
        (("a", "nowhere"), []),
    ],
)
def test_an_item_owns(place: tuple[str | int, ...], texts: list[str]) -> None:
    """Promise 16: which comments are whose, wherever they stand."""
    assert [comment.text for comment in owned(tree_of(OWNERS), place)] == texts

"""Merge conflicts, as git leaves them and as people leave them half resolved (E005)."""

import re

import pytest

from outcomekit.diagnostics.span import Span
from outcomekit.syntax.conflict import conflicts
from outcomekit.syntax.parse import parse
from outcomekit.syntax.source import Source
from outcomekit.syntax.tree import Data

HEAD = "title: Line controls\n"
KEEP = "keep one version and delete the lines that begin with <<<<<<<, =======, >>>>>>>"
ALONE = "take this line out."


def two_versions(first: int, last: int) -> str:
    return f"lines {first} to {last} hold two versions of the same text: a merge conflict"


def one_end(line: int, side: str) -> str:
    return f"line {line} is the {side} of a merge conflict that was not resolved"


CASES: list[tuple[str, str, Data, list[tuple[str, str | None, list[tuple[int, str]]]]]] = [
    (
        "as git writes it",
        "<<<<<<< HEAD\nstatus: draft\n=======\nstatus: active\n>>>>>>> theirs\n",
        {"title": "Line controls", "status": "draft"},
        [
            (
                two_versions(2, 6),
                KEEP,
                [(4, "the other version begins"), (6, "the conflict ends")],
            )
        ],
    ),
    (
        "with what both began with",
        "<<<<<<< ours\na: 1\n||||||| 512e1d2\na: 0\n=======\na: 2\n>>>>>>> theirs\n",
        {"title": "Line controls", "a": 1},
        [
            (
                two_versions(2, 8),
                KEEP,
                [
                    (4, "what both versions began with"),
                    (6, "the other version begins"),
                    (8, "the conflict ends"),
                ],
            )
        ],
    ),
    (
        "with a conflict in what both began with",
        "<<<<<<< ours\na: 1\n||||||| merged\n<<<<<<<<< Temporary merge branch 1\na: 0\n=========\n"
        "a: 7\n>>>>>>>>> Temporary merge branch 2\n=======\na: 2\n>>>>>>> theirs\n",
        {"title": "Line controls", "a": 1},
        [
            (
                two_versions(2, 12),
                KEEP,
                [
                    (4, "what both versions began with"),
                    (10, "the other version begins"),
                    (12, "the conflict ends"),
                ],
            )
        ],
    ),
    (
        "in block text",
        "notes: |\n  First\n<<<<<<< ours\n  Ours\n=======\n  Theirs\n>>>>>>> theirs\n  Last\n",
        {"title": "Line controls", "notes": "First\nOurs\nLast\n"},
        [
            (
                two_versions(4, 8),
                KEEP,
                [(6, "the other version begins"), (8, "the conflict ends")],
            )
        ],
    ),
    (
        "at the top of block text",
        "notes: |\n<<<<<<< ours\n  Ours\n=======\n  Theirs\n>>>>>>> theirs\n",
        {"title": "Line controls", "notes": "\nOurs\n"},
        [
            (
                two_versions(3, 7),
                KEEP,
                [(5, "the other version begins"), (7, "the conflict ends")],
            )
        ],
    ),
    (
        "in quotes",
        'notes: "First\n<<<<<<< ours\n  ours"\n=======\n  theirs"\n>>>>>>> theirs\n',
        {"title": "Line controls", "notes": "First\nours"},
        [
            (
                two_versions(3, 7),
                KEEP,
                [(5, "the other version begins"), (7, "the conflict ends")],
            )
        ],
    ),
    (
        "several",
        "<<<<<<<\na: 1\n=======\na: 2\n>>>>>>>\n<<<<<<< x\n=======\nb: 2\n>>>>>>> y\nc: 3\n",
        {"title": "Line controls", "a": 1, "c": 3},
        [
            (
                two_versions(2, 6),
                KEEP,
                [(4, "the other version begins"), (6, "the conflict ends")],
            ),
            (
                two_versions(7, 10),
                KEEP,
                [(8, "the other version begins"), (10, "the conflict ends")],
            ),
        ],
    ),
    (
        "indented with the text around it",
        "notes: |\n  <<<<<<< ours\n  Ours\n  =======\n  Theirs\n  >>>>>>> theirs\n  Last\n",
        {"title": "Line controls", "notes": "\nOurs\nLast\n"},
        [
            (
                two_versions(3, 7),
                KEEP,
                [(5, "the other version begins"), (7, "the conflict ends")],
            )
        ],
    ),
    (
        "indented with the fields around it",
        "a:\n  b: 1\n  <<<<<<< ours\n  c: 1\n  =======\n  c: 2\n  >>>>>>> theirs\n",
        {"title": "Line controls", "a": {"b": 1, "c": 1}},
        [
            (
                two_versions(4, 8),
                KEEP,
                [(6, "the other version begins"), (8, "the conflict ends")],
            )
        ],
    ),
    (
        "indented inside another",
        "<<<<<<< ours\na: |\n  <<<<<<< x\n  =======\n  >>>>>>> y\n=======\nb: 2\n>>>>>>> theirs\n",
        {"title": "Line controls", "a": "<<<<<<< x\n=======\n>>>>>>> y\n"},
        [
            (
                two_versions(2, 9),
                KEEP,
                [(7, "the other version begins"), (9, "the conflict ends")],
            )
        ],
    ),
    ("only its start", "<<<<<<< ours\na: 1\n", {"title": "Line controls", "a": 1},
     [(one_end(2, "start"), ALONE, [])]),
    ("only its end", "a: 1\n>>>>>>> theirs\n", {"title": "Line controls", "a": 1},
     [(one_end(3, "end"), ALONE, [])]),
    (
        "without its start",
        "a: 1\n=======\nb: 2\n>>>>>>> theirs\n",
        {"title": "Line controls", "a": 1, "b": 2},
        [(one_end(5, "end"), KEEP, [(3, "the other version begins")])],
    ),
    (
        "without its end",
        "<<<<<<< ours\na: 1\n=======\nb: 2\n",
        {"title": "Line controls", "a": 1, "b": 2},
        [(one_end(2, "start"), KEEP, [(4, "the other version begins")])],
    ),
    (
        "without its middle",
        "<<<<<<< ours\na: 1\n>>>>>>> theirs\n",
        {"title": "Line controls", "a": 1},
        [(two_versions(2, 4), KEEP, [(4, "the conflict ends")])],
    ),
    (
        "a start before a whole one",
        "<<<<<<< ours\n<<<<<<< ours\na: 1\n=======\na: 2\n>>>>>>> theirs\n",
        {"title": "Line controls", "a": 1},
        [
            (one_end(2, "start"), ALONE, []),
            (
                two_versions(3, 7),
                KEEP,
                [(5, "the other version begins"), (7, "the conflict ends")],
            ),
        ],
    ),
]  # fmt: skip


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"], ids=["LF", "CRLF", "CR"])
@pytest.mark.parametrize(
    ("text", "data", "said"), [case[1:] for case in CASES], ids=[case[0] for case in CASES]
)
def test_a_conflict_is_told_with_its_lines_and_our_side_is_read(
    text: str, data: Data, said: list[tuple[str, str | None, list[tuple[int, str]]]], end: str
) -> None:
    source = Source("map.yaml", (HEAD + text).replace("\n", end))
    tree = parse(source)
    told = []
    for claim in tree.claims:
        assert claim.kind.code == "E005"
        assert isinstance(claim.at, Span)
        assert source.text[claim.at.start : claim.at.end] in ("<<<<<<<", ">>>>>>>")
        lines = []
        for aside in claim.also:
            assert isinstance(aside.at, Span)
            lines.append((source.line_of(aside.at.start), aside.message))
        told.append((claim.message, claim.hint, lines))
    assert told == said
    assert isinstance(tree.data, dict)
    assert {key: without_empty_lines(value) for key, value in tree.data.items()} == data


def without_empty_lines(value: Data) -> Data:
    """A text as it would be without the lines that were blanked in it."""
    return re.sub(r"\n+", "\n", value) if isinstance(value, str) else value


@pytest.mark.parametrize(
    "text",
    [
        "notes: |\n  Heading\n  =======\n  <<<<<<< no marker\n",
        "notes: |\n  =======\n",
        "a: b\n# =======\n# <<<<<<<\n",
        "a: <<<<<<< x\n",
        "notes: |\n  <<<<<<< ours\n  Ours\n  >>>>>>> theirs\n",
        "notes: |\n  <<<<<<< ours\n    =======\n  >>>>>>> theirs\n",
        "a: '>>>>>>>'\n",
        "<<<<<<<x: 1\n",
        "<<<<<<: 1\n",
        "'<<<<<<<': 1\n",
    ],
)
def test_this_is_no_conflict(text: str) -> None:
    assert parse(Source("map.yaml", text)).claims == []
    assert conflicts(text) == (text, [], [])


def test_a_heading_s_line_beside_a_conflict_is_no_marker() -> None:
    """In quotes a text may begin at the left edge; what is no part of the conflict stays."""
    heading = 'notes: "Heading\n=======\n\ntext"\n'
    conflict = "<<<<<<< ours\na: 1\n=======\na: 2\n>>>>>>> theirs\n"
    tree = parse(Source("map.yaml", heading + conflict))
    assert tree.data == {"notes": "Heading =======\ntext", "a": 1}
    assert [claim.kind.code for claim in tree.claims] == ["E005"]


def test_ids_of_the_other_side_are_known_to_be_unread() -> None:
    text = "<<<<<<< ours\na: 1\n=======\nother-partner: {name: x}\n>>>>>>> theirs\n"
    assert "other-partner" in parse(Source("map.yaml", text)).unread

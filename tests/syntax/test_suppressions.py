"""Suppressions: which comments are one, what they say, and which lines they speak for."""

from __future__ import annotations

import pytest

from outcomekit.diagnostics.suppression import Suppression
from outcomekit.syntax.parse import parse, read
from outcomekit.syntax.source import Source
from outcomekit.syntax.suppressions import suppressions


def found(text: str) -> list[Suppression]:
    tree = parse(Source("map.yaml", text))
    assert tree.claims == []
    return suppressions(tree)


def lines(text: str) -> list[tuple[int, int | None]]:
    return [(one.first, one.last) for one in found(text)]


SAYS = "# outcomekit: ignore[PM001] why"


@pytest.mark.parametrize(
    ("comment", "words", "reason", "until"),
    [
        (SAYS, ("PM001",), "why", None),
        ("#outcomekit:ignore[PM001]why", ("PM001",), "why", None),
        ("##  Outcomekit : IGNORE [pm001] why", ("pm001",), "why", None),
        ("# outcomekit: ignore[PM001, vague-actor,PM] why", ("PM001", "vague-actor", "PM"), "why",
         None),
        ("# outcomekit: ignore[ PM001 , ,] why", ("PM001",), "why", None),
        ("# outcomekit: ignore[] why", (), "why", None),
        ("# outcomekit: ignore[PM001]", ("PM001",), "", None),
        ("# outcomekit: ignore[PM001] - as the client has it", ("PM001",), "as the client has it",
         None),
        ("# outcomekit: ignore[PM001] until=2027-01-31 the pilot", ("PM001",), "the pilot",
         "2027-01-31"),
        ("# outcomekit: ignore[PM001] the pilot, until = 2027-01-31, then not", ("PM001",),
         "the pilot, then not", "2027-01-31"),
        ("# outcomekit: ignore[PM001] until=spring", ("PM001",), "", "spring"),
        ("# outcomekit: ignore[PM001] until=", ("PM001",), "", ""),
        ("# outcomekit: ignore[PM001] not before or until lunch", ("PM001",),
         "not before or until lunch", None),
        ("# outcomekit: ignore[PM001] see [the call] of May", ("PM001",), "see [the call] of May",
         None),
    ],
)  # fmt: skip
def test_a_suppression_says_what_it_is_for_and_why(
    comment: str, words: tuple[str, ...], reason: str, until: str | None
) -> None:
    (one,) = found(f"a: 1  {comment}  \n")
    assert (one.words, one.reason, one.until, one.text) == (words, reason, until, comment)
    assert not one.malformed


@pytest.mark.parametrize(
    "comment",
    [
        "# outcomekit: ignore PM001 why",
        "# outcomekit: ignore",
        "# outcomekit ignore[PM001] why",
        "# outcomekit: igonre[PM001] why",
        "# outcomekit: ignore[PM001 why",
        "# outcomekit: ignore(PM001) why",
        "# outcomekit: ignore[[PM001]] why",
        "# outcomekit: noqa PM001",
        "# outcomekit: disable=PM001",
        "# outcomekit: [PM001] why",
        "# outcomekit - ignore[PM001] why",
    ],
)
def test_what_was_to_be_one_is_malformed(comment: str) -> None:
    (one,) = found(f"a: 1  {comment}\n")
    assert (one.malformed, one.words, one.text) == (True, (), comment)


@pytest.mark.parametrize(
    "text",
    [
        "a: 1  # outcomekit: written for the workshop in May\n",
        "a: 1  # outcomekit\n",
        "a: 1  # see outcomekit: ignore[PM001] why\n",
        "a: 1  # outcomekits: ignore[PM001] why\n",
        'a: "b # outcomekit: ignore[PM001] why"\n',
        "a: 'b # outcomekit: ignore[PM001] why'\n",
        "a: b#outcomekit:ignore[PM001]\n",
        "a: |\n  b\n  # outcomekit: ignore[PM001] why\n",
        "a: >-\n  b\n  # outcomekit: ignore[PM001] why\n",
        "a: 'b\n  # outcomekit: ignore[PM001] why'\n",
        "'# outcomekit: ignore[PM001] why': 1\n",
        "a: 1  # plain words\n",
    ],
)
def test_what_only_looks_like_one_is_none(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "spoken_for"),
    [
        (f"a: 1\nb: 2  {SAYS}\nc: 3\n", [(2, 2)]),
        (f"a: 1\n{SAYS}\nb: 2\nc: 3\n", [(3, 3)]),
        (f"a: 1\n  {SAYS}\n{SAYS}\n# more\n\nb: 2\n", [(6, 6), (6, 6)]),
        (f"a: [x,  {SAYS}\n    y]\n", [(1, 1)]),
        (f"a: [x,\n    {SAYS}\n    y]\n", [(3, 3)]),
        (f"a: {{b: 1, c: 2}}  {SAYS}\n", [(1, 1)]),
        (f"a: |  {SAYS}\n  text\n  text\nb: 1\n", [(1, 1)]),
        (f"a:  {SAYS}\n  b: 1\n", [(1, 1)]),
        (f"a:  {SAYS}\n  text on the line below\n", [(1, 2)]),
        (f"{SAYS}\na:\n\n  'text on a line below'\n", [(2, 4)]),
        (f"a:\n  {SAYS}\n  text on the line below\n", [(3, 3)]),
        (f"a:\n  b:\n    - c:  {SAYS}\n        text\n", [(3, 4)]),
        (f"a: 1\n{SAYS}\n", [(2, 2)]),
        (f"a: 1\r\n{SAYS}\r\nb: 2\r\n", [(3, 3)]),
        (f"a: 1\r{SAYS}\rb: 2\r", [(3, 3)]),
        (f"a: nel\x85here\u2028\nb: 1  {SAYS}\n", [(2, 2)]),
    ],
)
def test_it_speaks_for_its_line_or_alone_for_the_next_that_is_more_than_a_comment(
    text: str, spoken_for: list[tuple[int, int | None]]
) -> None:
    assert lines(text) == spoken_for


WHOLE = "# outcomekit: ignore-file[PM001] why"


@pytest.mark.parametrize(
    "text",
    [
        f"{WHOLE}\na: 1\n",
        f"# a map\n\n  {WHOLE}\na: 1\n",
        f"---\n{WHOLE}\na: 1\n",
        f"---  {WHOLE}\na: 1\n",
        f"# nel\x85here\r\n{WHOLE}\r\na: 1\r\n",
    ],
)
def test_above_everything_it_speaks_for_the_whole_file(text: str) -> None:
    (one,) = found(text)
    assert (one.whole_file, one.malformed, one.first, one.last) == (True, False, 1, None)


@pytest.mark.parametrize("text", [f"a: 1\n{WHOLE}\nb: 2\n", f"a: 1  {WHOLE}\n"])
def test_further_down_it_speaks_for_nothing(text: str) -> None:
    (one,) = found(text)
    assert (one.whole_file, one.malformed) == (True, True)


def test_a_byte_order_mark_is_no_letter_of_it() -> None:
    tree = read("map.yaml", b"\xef\xbb\xbf" + f"{WHOLE}\na: 1  {SAYS}\n".encode(), 1000)
    assert [(one.at.start, one.first, one.last) for one in suppressions(tree)] == [
        (0, 1, None),
        (len(WHOLE) + 7, 2, 2),
    ]


@pytest.mark.parametrize(
    ("file", "first", "last", "covered"),
    [
        ("map.yaml", 2, 2, True),
        ("map.yaml", 1, 2, True),
        ("map.yaml", 2, 5, True),
        ("map.yaml", 1, 5, False),
        ("map.yaml", 3, 3, False),
        ("other.yaml", 2, 2, False),
    ],
)
def test_it_covers_what_begins_or_ends_on_its_lines(
    file: str, first: int, last: int, covered: bool
) -> None:
    (one,) = found(f"a: 1\nb: 2  {SAYS}\n")
    assert one.covers(file, first, last) is covered


@pytest.mark.parametrize(
    ("comment", "idle", "left"),
    [
        ("# outcomekit: ignore[PM001, PM002] why", ["PM001"], "# outcomekit: ignore[PM002] why"),
        ("#outcomekit:ignore[ A,B ,C]  why]", ["B"], "#outcomekit:ignore[A, C]  why]"),
        ("# outcomekit: ignore[PM001] why", ["PM001"], ""),
    ],
)
def test_without_a_word_the_rest_of_the_comment_stays(
    comment: str, idle: list[str], left: str
) -> None:
    (one,) = found(f"a: 1  {comment}\n")
    assert one.without(idle) == left

"""What is read past, what is told of it, and what is remembered of what was not read."""

import pytest

from outcomekit.diagnostics.span import Span
from outcomekit.syntax.parse import parse, read
from outcomekit.syntax.source import Source
from outcomekit.syntax.tree import Data

Said = list[tuple[str, object, str]]


def told(text: str) -> tuple[Data, Said]:
    """What a text says, and what is said against it."""
    tree = parse(Source("map.yaml", text))
    return tree.data, [(claim.kind.code, claim.at, claim.message) for claim in tree.claims]


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", "the file holds nothing"),
        ("\n  \n", "the file holds nothing"),
        ("~\n", "the file holds nothing"),
        ("---\n", "the file holds nothing"),
        ("---\n...\n", "the file holds nothing"),
        ("# later\n", "the file holds only comments"),
        ("---\n  # later\n", "the file holds only comments"),
        ("\t# later", "the file holds only comments"),
    ],
)
def test_an_empty_file_is_told_at_its_first_line(text: str, message: str) -> None:
    end = len(text.split("\n", maxsplit=1)[0])
    assert told(text) == (None, [("E010", Span(0, end), message)])


@pytest.mark.parametrize(
    "text", ["--- # head\na: 1\n", "---\na: 1\n...\n", "a: 1\n...\n", "# head\n\n---\na: 1\n"]
)
def test_one_document_may_have_its_marks(text: str) -> None:
    assert told(text) == ({"a": 1}, [])


def test_a_second_document_is_told_and_its_ids_are_known_to_be_unread() -> None:
    tree = parse(Source("map.yaml", "a: 1\n---\nsome-partner: 2\n"))
    assert tree.data == {"a": 1}
    assert [(claim.kind.code, claim.at) for claim in tree.claims] == [("E009", Span(5, 8))]
    assert tree.unread == {"some-partner"}


def test_every_feature_of_yaml_is_told_at_its_own_place_and_read_past() -> None:
    text = (
        "%YAML 1.2\n%TAG ! tag:x,2026:\n---\na: &x 1\nb: *x\nc: !!str 2\nd: !<tag:y> z\ne: ! v\n"
        "f: {<<: *x, g: 1}\n&k h: 1\ni: !t [1]\nj: &l !m {n: 1}\n"
    )
    data, said = told(text)
    assert [text[at.start : at.end] for _, at, _ in said if isinstance(at, Span)] == [
        "%YAML 1.2", "%TAG ! tag:x,2026:", "&x", "*x", "!!str", "!<tag:y>", "!", "<<", "&k", "!t",
        "&l", "!m",
    ]  # fmt: skip
    assert {code for code, _, _ in said} == {"E009"}
    assert data == {
        "a": 1, "b": "*x", "c": "2", "d": "z", "e": "v", "f": {"g": 1}, "h": 1, "i": [1],
        "j": {"n": 1},
    }  # fmt: skip


def test_what_comes_before_the_place_where_reading_ends_is_told_too() -> None:
    data, said = told("a: 1\na: 2\nb: &x 1\nc: " + "[" * 65 + "\n")
    assert data is None
    assert [code for code, _, _ in said] == ["E004", "E008", "E009"]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("a: 1\nsome-partner\nb: 2\n", {"some-partner"}),  # mended
        ("a:\n  x: b: some-partner\n", {"x", "b", "some-partner"}),
        ("a: 1\n", set()),
    ],
)
def test_the_words_of_a_broken_line_are_known_to_be_unread(text: str, words: set[str]) -> None:
    tree = parse(Source("map.yaml", text))
    assert tree.readable
    assert tree.unread == words


NAMELESS = "the name before this colon is missing"
AT_SIGN = "text that begins with `@` needs quotes"


@pytest.mark.parametrize(
    ("text", "messages"),
    [
        ("a: 1\n: b\n", [NAMELESS]),
        ("a: 1\n: b\nc: 2\nd: @x\n", [NAMELESS, AT_SIGN]),
        ("a: 1\n: b\n  # why\n\n- x\nc: 2\n", [NAMELESS]),  # the list may come of the guess
        ("a:\n  : b\n  c: 2\nd: @x\n: e\nf: 1\n", [NAMELESS, AT_SIGN, NAMELESS]),
    ],
)
def test_a_line_that_cannot_be_mended_hides_no_mistake_further_down(
    text: str, messages: list[str]
) -> None:
    assert [message for _, _, message in told(text)[1]] == messages


@pytest.mark.parametrize(
    ("limit", "size"), [(10, "10 bytes"), (5_000_000, "5 MB"), (2_500_000, "2.5 MB")]
)
def test_a_file_over_the_limit_is_not_read(limit: int, size: str) -> None:
    tree = read("map.yaml", b"\xff" * (limit + 1), limit)
    assert (tree.data, tree.readable, tree.source.text) == (None, False, "")
    assert [(claim.kind.code, claim.at, claim.message) for claim in tree.claims] == [
        ("E003", Span(0, 0), f"the file is larger than {size}, the limit")
    ]


def test_a_file_at_the_limit_is_read() -> None:
    assert read("map.yaml", b"a: 1\n", 5).data == {"a": 1}


def test_a_wrong_byte_hides_no_other_mistake() -> None:
    tree = read("map.yaml", b"title: Caf\xe9\na: 1\na: 2\n", 100)
    assert tree.data == {"title": "Caf\ufffd", "a": 1}
    assert [claim.kind.code for claim in tree.claims] == ["E001", "E008"]


@pytest.mark.parametrize("data", ["a: 1\n".encode("utf-16"), b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\xff"])
def test_of_what_is_no_text_one_thing_is_said(data: bytes) -> None:
    tree = read("map.yaml", data, 100)
    assert [claim.kind.code for claim in tree.claims] == ["E001"]
    assert not tree.readable


def test_stand_ins_give_way_to_characters_that_the_text_itself_holds() -> None:
    private = "".join(chr(code) for code in range(0xE000, 0xF900))
    data, said = told(f"a: x\u0085y\nb: \ue000\u2028\nc: {private}\n")
    assert said == []
    assert data == {"a": "x\u0085y", "b": "\ue000\u2028", "c": private}

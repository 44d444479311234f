"""Held against ruamel.yaml, the reference for YAML 1.2: the same data at the same places.

Where the two differ on purpose, this is why:

- NEL, U+2028, U+2029 and U+FEFF are characters, as YAML 1.2 has it; ruamel still takes them for
  line ends or refuses them, so it is given stand-ins.
- Unquoted words mean what YAML 1.2's core schema says, which is written down here once more;
  ruamel also knows `1_000`, `0b11` and dates.
- Keys are kept in composed form (NFC).
- A value that is not written has no place; the two put it at different ends of the gap.
- A block mapping or list has no end of its own; a bracket has.
- Block text ends with its last character that is no white space; for ruamel, with the line ends
  after it.

What YAML 1.2 allows and we refuse, and the other way round, stands in the tables at the end.
"""

import re
import unicodedata
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, TypeAlias

import pytest
from hypothesis import given
from ruamel.yaml import YAML
from ruamel.yaml.error import StreamMark, YAMLError
from ruamel.yaml.nodes import MappingNode, ScalarNode, SequenceNode

from outcomekit.diagnostics.span import Span
from outcomekit.syntax.parse import parse
from outcomekit.syntax.source import Source
from outcomekit.syntax.tree import Data, Mark
from tests.checkout import ROOT
from tests.syntax.sources import LONE, documents, edited

FILES = sorted([*ROOT.glob("examples/**/*.yaml"), *ROOT.glob("tests/documents/exemplars/*.yaml")])

At: TypeAlias = tuple[int, int] | None
"""Line and column, from 1."""
Seen: TypeAlias = tuple[tuple[str | int, ...], str, Any, At, At]
"""Where in the data, what (`key`, `scalar`, `list`, `mapping`), its value, its start and end."""

STAND_INS = {"\u0085": "\ue101", "\u2028": "\ue102", "\u2029": "\ue103", "\ufeff": "\ue104"}
AWAY = str.maketrans(STAND_INS)
BACK = str.maketrans({stand_in: char for char, stand_in in STAND_INS.items()})

CORE_SCHEMA: list[tuple[str, Callable[[str], Any]]] = [
    (r"null|Null|NULL|~|", lambda text: None),
    (r"true|True|TRUE", lambda text: True),
    (r"false|False|FALSE", lambda text: False),
    (r"[-+]?[0-9]+", int),
    (r"0o[0-7]+", lambda text: int(text, 0)),
    (r"0x[0-9a-fA-F]+", lambda text: int(text, 0)),
    (r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?", float),
    (r"[-+]?(\.inf|\.Inf|\.INF)", lambda text: float(text.replace(".", ""))),
    (r"\.nan|\.NaN|\.NAN", lambda text: "no number"),  # it would equal nothing
]
"""https://yaml.org/spec/1.2.2/#1032-tag-resolution, row by row."""


def core_schema(text: str) -> Any:
    """What YAML 1.2 says that an unquoted text means."""
    for pattern, meaning in CORE_SCHEMA:
        if re.fullmatch(pattern, text, re.ASCII):
            return meaning(text)
    return text


def seen_by_us(source: Source, data: Data, mark: Mark) -> Iterator[Seen]:
    """Everything that our reader has, in order."""

    def at(offset: int) -> At:
        place = source.place(Span(offset, offset))
        return place.line, place.column

    start, end = at(mark[0]), at(mark[1])
    opens = source.text[mark[0] : mark[0] + 1] in ("[", "{")
    if isinstance(data, dict):
        entries = mark[-1]
        assert isinstance(entries, dict)
        yield (), "mapping", len(data), start, end if opens else None
        assert list(entries) == list(data)
        for key, value in data.items():
            key_start, key_end, inner = entries[key]
            yield (key,), "key", key, at(key_start), at(key_end)
            yield from below(key, seen_by_us(source, value, inner))
    elif isinstance(data, list):
        items = mark[-1]
        assert isinstance(items, list)
        yield (), "list", len(data), start, end if opens else None
        for number, (value, inner) in enumerate(zip(data, items, strict=True)):
            yield from below(number, seen_by_us(source, value, inner))
    elif mark[0] == mark[1]:
        yield (), "scalar", data, None, None
    else:
        yield (), "scalar", "no number" if str(data) == "nan" else data, start, end


def seen_by_ruamel(source: Source, node: Any) -> Iterator[Seen]:
    """Everything that ruamel has, in order, by the rules above."""

    def at(mark: StreamMark) -> At:
        return mark.line + 1, mark.column + 1

    def opens(mark: StreamMark) -> bool:
        return source.text[mark.index] in "[{"

    start, end = at(node.start_mark), at(node.end_mark)
    if isinstance(node, MappingNode):
        yield (), "mapping", len(node.value), start, end if opens(node.start_mark) else None
        for key, value in node.value:
            assert isinstance(key, ScalarNode)
            name = unicodedata.normalize("NFC", key.value.translate(BACK))
            yield (name,), "key", name, at(key.start_mark), at(key.end_mark)
            yield from below(name, seen_by_ruamel(source, value))
    elif isinstance(node, SequenceNode):
        yield (), "list", len(node.value), start, end if opens(node.start_mark) else None
        for number, item in enumerate(node.value):
            yield from below(number, seen_by_ruamel(source, item))
    elif node.style in ("|", ">"):
        first = node.start_mark.index
        last = first + len(source.text[first : node.end_mark.index].rstrip(" \t\r\n"))
        place = source.place(Span(first, last))
        yield (), "scalar", node.value.translate(BACK), start, (place.end_line, place.end_column)
    elif node.style:
        yield (), "scalar", node.value.translate(BACK), start, end
    elif not node.value:
        yield (), "scalar", None, None, None
    else:
        yield (), "scalar", core_schema(node.value.translate(BACK)), start, end


def below(part: str | int, seen: Iterator[Seen]) -> Iterator[Seen]:
    """What was seen, one step further down."""
    for path, *rest in seen:
        yield ((part, *path), *rest)


def assert_read_alike(text: str) -> None:
    """Read a text by ruamel and by us, with the same outcome."""
    source = Source("map.yaml", text)
    tree = parse(source)
    assert tree.claims == []
    node = YAML(typ="safe", pure=True).compose(text.translate(AWAY))
    ours = list(seen_by_us(source, tree.data, tree.mark))
    assert ours == list(seen_by_ruamel(source, node))


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_a_map_is_read_alike(path: Path) -> None:
    assert_read_alike(path.read_bytes().decode())


@given(documents())
def test_whatever_people_write_is_read_alike(text: str) -> None:
    assert_read_alike(text)


@pytest.mark.parametrize("word", LONE)
def test_an_unquoted_word_means_what_yaml_1_2_says(word: str) -> None:
    assert_read_alike(f"a: {word}\nb: [{word if ',' not in word else ''}]\n")
    assert_read_alike(f"{word}: a\n")


def read(text: str) -> tuple[Data, list[tuple[str, str]]]:
    """What our reader makes of a text, and what it says against it."""
    tree = parse(Source("map.yaml", text))
    return tree.data, [(claim.kind.code, claim.message) for claim in tree.claims]


@given(documents().flatmap(edited))
def test_what_both_can_read_is_read_alike(text: str) -> None:
    if read(text)[1]:
        return
    try:
        YAML(typ="safe", pure=True).compose(text.translate(AWAY))
    except YAMLError:
        return
    assert_read_alike(text)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("a:\n \tb\n", "E007"),  # a tab is white space there, but no indentation
        ("-\tb\n", "E007"),
        ("a: |\n \tb\n", "E007"),  # the text would begin with the tab
        ("{a:}\n", "E006"),  # nothing has to follow a colon between brackets
        ("[a:, b]\n", "E006"),
        ("{a:[x]}\n", "E006"),
        ("[:a]\n", "E006"),  # the colon is a letter like others there
        (": a\n", "E006"),  # a name may be empty
        ("[a]: b\n", "E006"),  # a name may be a list
        ("? {a: b}\n: c\n", "E006"),
        ("%FOO bar\n---\na: b\n", "E006"),
        ("a: b\n---\na: c\n", "E009"),
        ("a: &x b\n", "E009"),
        ("a: !x b\n", "E009"),
        ("a: ! b\n", "E009"),
        ("%YAML 1.2\n---\na: b\n", "E009"),
        ("a: b\x7f\n", "E002"),
        ('a: "\\x1b"\n', "E002"),
        ("a\u00a0: b\n", "E002"),
        ("a: b\nA: b\n", "E008"),
        ("n\u0303: b\n\u00f1: b\n", "E008"),
    ],
)
def test_this_is_yaml_1_2_and_is_refused(text: str, code: str) -> None:
    assert {code for code, _ in read(text)[1]} == {code}


@pytest.mark.parametrize(
    ("text", "data"),
    [
        ("a: 'x\ny'\n", {"a": "x y"}),  # a text in quotes that goes on too far left
        ("a: [x,\ny]\n", {"a": ["x", "y"]}),
        ("a: ''# c\n", {"a": ""}),  # a comment without a space before it
        ("a: []# c\n", {"a": []}),
        ("a: |# c\n  x\n", {"a": "x\n"}),
    ],
)
def test_this_is_no_yaml_1_2_and_is_read_as_meant(text: str, data: Data) -> None:
    assert read(text) == (data, [])


@pytest.mark.parametrize("text", ["[?a]\n", "[?a: b]\n"])
def test_a_question_mark_right_before_a_word_in_a_list_makes_a_field_of_it(text: str) -> None:
    """YAML 1.2 takes it for a letter; a map says that fields stand where a text should."""
    data, claims = read(text)
    assert claims == []
    assert isinstance(data, list)
    assert isinstance(data[0], dict)

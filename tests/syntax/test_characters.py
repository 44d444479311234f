"""Characters that nobody can see, or that are none (E002)."""

import sys

import pytest

from outcomekit.diagnostics.span import Span
from outcomekit.syntax.characters import forbidden_characters
from outcomekit.syntax.parse import parse
from outcomekit.syntax.source import Source

CONTROL = "is a control character, which no text may hold"
BIDI = "turns the direction of the text around it"
NONE = "is no character"

FORBIDDEN = [
    *((chr(code), CONTROL) for code in (*range(9), 11, 12, *range(14, 32), *range(0x7F, 0xA0))
      if code != 0x85),
    *((char, BIDI) for char in "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"),
    *((char, NONE) for char in "\ufffe\uffff\ud800\udfff"),
]  # fmt: skip


def told(text: str) -> list[tuple[str, object, str, str | None]]:
    """All that is said of a text."""
    return [
        (claim.kind.code, claim.at, claim.message, claim.hint)
        for claim in parse(Source("map.yaml", text)).claims
    ]


@pytest.mark.parametrize(("char", "why"), FORBIDDEN, ids=lambda value: repr(value)[:12])
def test_a_forbidden_character_is_shown_by_its_number_and_read_as_a_space(
    char: str, why: str
) -> None:
    message = f"`\\u{ord(char):04x}` {why}"
    tree = parse(Source("map.yaml", f"vision: a{char}b\n"))
    assert told(f"vision: a{char}b\n") == [("E002", Span(9, 10), message, "delete it")]
    assert tree.data == {"vision": "a b"}


@pytest.mark.parametrize(
    ("escape", "char"),
    [
        ("\\0", 0), ("\\a", 7), ("\\b", 8), ("\\v", 11), ("\\f", 12), ("\\e", 27), ("\\x1b", 27),
        ("\\x9f", 0x9F), ("\\u202E", 0x202E), ("\\u2066", 0x2066), ("\\U0000007f", 0x7F),
        ("\\uFFFE", 0xFFFE),
    ],
)  # fmt: skip
def test_an_escape_that_makes_one_is_shown_where_it_stands_and_left_out(
    escape: str, char: int
) -> None:
    text = f'vision: "\\ta \\"b\\" {escape}c"\nx-{escape[1:]}: "{escape}"\n'
    tree = parse(Source("map.yaml", text))
    assert [(claim.kind.code, claim.at, claim.message[:8]) for claim in tree.claims] == [
        ("E002", Span(19, 19 + len(escape)), f"`\\u{char:04x}`"),
        ("E002", Span(len(text) - len(escape) - 2, len(text) - 2), f"`\\u{char:04x}`"),
    ]
    assert tree.data == {"vision": '\ta "b" c', f"x-{escape[1:]}": ""}


@pytest.mark.parametrize("escape", ["\\ud800", "\\uDFFF", "\\U0000d800", "\\U00110000"])
def test_an_escape_that_makes_no_character_is_told_and_left_out(escape: str) -> None:
    tree = parse(Source("map.yaml", f'vision: "a{escape}b"\n'))
    assert [(claim.kind.code, claim.at) for claim in tree.claims] == [
        ("E002", Span(10, 10 + len(escape)))
    ]
    assert tree.data == {"vision": "ab"}


def test_no_character_at_all_stops_reading() -> None:
    """What libyaml's own reader refuses, it must not be given: it does not say where it stood."""
    for first in range(0, sys.maxunicode + 1, 0x1000):
        chars = "".join(map(chr, range(first, first + 0x1000)))
        tree = parse(Source("map.yaml", f"a: '{chars.replace(chr(39), '')}'\n"))
        assert tree.readable
        assert {claim.kind.code for claim in tree.claims} <= {"E002"}


def test_of_many_forbidden_characters_the_first_twenty_are_told_and_all_are_blanked() -> None:
    text, claims = forbidden_characters("\x07" * 100_000)
    assert text == " " * 100_000
    assert [claim.at for claim in claims] == [Span(at, at + 1) for at in range(20)]


@pytest.mark.parametrize(
    "char", ["\t", "\u0085", "\u00a0", "\u2028", "\u200d", "\ufeff", "\ufffd", "👩"]
)
def test_these_characters_may_stand_in_any_text(char: str) -> None:
    tree = parse(Source("map.yaml", f"vision: a{char}b\nnotes: |\n  a{char}b\nx-q: 'a{char}b'\n"))
    assert tree.claims == []
    assert tree.data == {"vision": f"a{char}b", "notes": f"a{char}b\n", "x-q": f"a{char}b"}


@pytest.mark.parametrize(
    ("key", "read_as", "message"),
    [
        ("name\u00a0", "name", "`\\u00a0` (no-break space) is part of the name `name`"),
        ("na\u200bme", "name", "`\\u200b` (zero width space) is part of the name `name`"),
        ("“name”", "name", "`\\u201c` (left double quotation mark) is part of the name `name`"),
        ("na\u0085me", "name", "`\\u0085` (next line) is part of the name `name`"),
        ("na\u2028me", "name", "`\\u2028` (line separator) is part of the name `name`"),
        ('"name\\u00ad"', "name", "`\\u00ad` (soft hyphen) is part of the name `name`"),
    ],
)
def test_a_name_holds_no_character_that_nobody_sees(key: str, read_as: str, message: str) -> None:
    tree = parse(Source("map.yaml", f"segment:\n  {key}: x\n"))
    assert tree.data == {"segment": {read_as: "x"}}
    assert told(f"segment:\n  {key}: x\n") == [
        ("E002", Span(11, 11 + len(key)), message, f"{read_as}:")
    ]


def test_stand_ins_for_characters_that_libyaml_misreads_reach_no_message() -> None:
    assert told("vision: a\u0085b: c\u2028d\nmission: @x\ufeffy\n") == [
        (
            "E006",
            Span(11, 12),
            "a colon inside the text makes this look like a field",
            'vision: "a\u0085b: c\u2028d"',
        ),
        (
            "E006",
            Span(26, 27),
            "text that begins with `@` needs quotes",
            'mission: "@x\ufeffy"',
        ),
    ]

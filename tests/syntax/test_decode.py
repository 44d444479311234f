"""What is said of bytes that are no UTF-8, and what can still be read of them."""

import pytest

from outcomekit.diagnostics.claim import Claim
from outcomekit.diagnostics.span import Span
from outcomekit.syntax.decode import decode

HINT = "save the file as UTF-8 (in most editors: Save with Encoding)"
MAP = "outcome_map: 1\ntitle: Café\n"


def said(data: bytes) -> tuple[str, list[tuple[str, Span | object, str, str | None]]]:
    """The text of some bytes, and all that is said of them."""
    text, claims = decode(data)
    return text, [(claim.kind.code, claim.at, claim.message, claim.hint) for claim in claims]


@pytest.mark.parametrize("data", [b"", b"a", "Café 👩🏽‍🏭 \u2028".encode(), b"\xf4\x8f\xbf\xbf"])
def test_utf_8_is_read(data: bytes) -> None:
    assert decode(data) == (data.decode(), [])


def test_one_byte_order_mark_is_no_part_of_the_text() -> None:
    assert decode(b"\xef\xbb\xbf" + MAP.encode()) == (MAP, [])
    assert decode(b"\xef\xbb\xbf\xef\xbb\xbfa") == ("\ufeffa", [])


@pytest.mark.parametrize(
    ("data", "text", "at", "message"),
    [
        (b"caf\xe9", "caf\ufffd", 3, "byte 4 (0xe9) is not UTF-8; in Windows-1252 it would be `é`"),
        (
            "ü: ".encode() + b"\x93hi\x94\n",
            "ü: \ufffdhi\ufffd\n",
            3,
            "byte 5 (0x93) is not UTF-8; in Windows-1252 it would be `“`",
        ),
        (
            b"\xef\xbb\xbf\x80",
            "\ufffd",
            0,
            "byte 4 (0x80) is not UTF-8; in Windows-1252 it would be `€`",
        ),
        (b"a\x81b", "a\ufffdb", 1, "byte 2 (0x81) is not UTF-8"),
        (
            b"\xc0\xaf",
            "\ufffd\ufffd",
            0,
            "byte 1 (0xc0) is not UTF-8; in Windows-1252 it would be `À`",
        ),
        (
            b"\xe0\x80\xaf",
            "\ufffd" * 3,
            0,
            "byte 1 (0xe0) is not UTF-8; in Windows-1252 it would be `à`",
        ),
        (
            b"\xf5\x80\x80\x80",
            "\ufffd" * 4,
            0,
            "byte 1 (0xf5) is not UTF-8; in Windows-1252 it would be `õ`",
        ),
        (
            b"a\xed\xa0\xbd\xed\xb8\x80",
            "a" + "\ufffd" * 6,
            1,
            "byte 2 begins half of a surrogate pair, which is no character",
        ),
        (
            "Plants …".encode()[:-1],
            "Plants \ufffd",
            7,
            "the file breaks off in the middle of a character, at byte 8 (0xe2)",
        ),
    ],
)
def test_a_wrong_byte_is_named(data: bytes, text: str, at: int, message: str) -> None:
    assert said(data) == (text, [("E001", Span(at, at + 1), message, HINT)])


@pytest.mark.parametrize(
    ("encoding", "message"),
    [
        ("utf-16", "the file begins with the bytes FF FE: it is UTF-16, not UTF-8"),
        ("utf-32", "the file begins with the bytes FF FE 00 00: it is UTF-32, not UTF-8"),
        (
            "utf-16-le",
            "from byte 2 on, every other byte is zero: this looks like UTF-16, not UTF-8",
        ),
        (
            "utf-16-be",
            "from byte 1 on, every other byte is zero: this looks like UTF-16, not UTF-8",
        ),
    ],
)
def test_a_wide_encoding_is_named_and_gives_no_text(encoding: str, message: str) -> None:
    assert said(MAP.encode(encoding)) == ("", [("E001", Span(0, 0), message, HINT)])


def test_a_wide_encoding_with_its_mark_the_other_way_round_is_named() -> None:
    message = "the file begins with the bytes FE FF: it is UTF-16, not UTF-8"
    assert said(b"\xfe\xff" + MAP.encode("utf-16-be"))[1][0][2] == message


@pytest.mark.parametrize("data", [b"a: \0\n", b"\0" * 100, b"a\0\0\0" * 30, b"title: a\0b\0c\n"])
def test_zero_bytes_alone_are_characters_of_utf_8(data: bytes) -> None:
    claims: list[Claim] = []
    assert decode(data) == (data.decode(), claims)

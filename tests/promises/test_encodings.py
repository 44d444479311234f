"""Promises 6 to 9: byte-order marks, line ends, other encodings, characters that nobody sees."""

import json
from pathlib import Path

import pytest

from tests.checkout import COMMANDS, run
from tests.promises.validating import HEAD, told, validated

MAP = """\
outcome_map: 1
title: Line controls for cafés
partners:
  manager: {name: Managers, kind: boundry}
hypotheses:
  audit:
    we_believe: |
      A two-hour audit
      opens doors
    for: "managr"
"""
FOUND = [(4, 35, "E104"), (10, 10, "E202")]


# --- 6: what is no mistake ------------------------------------------------------------------------

UNIX = MAP.encode()
HARMLESS = {
    "with a byte-order mark": b"\xef\xbb\xbf" + UNIX,
    "with CRLF": UNIX.replace(b"\n", b"\r\n"),
    "with CR": UNIX.replace(b"\n", b"\r"),
    "with all three line ends": UNIX.replace(b"\n", b"\r\n", 3).replace(b"audit:\n", b"audit:\r"),
    "without a last line end": UNIX.rstrip(b"\n"),
    "with a byte-order mark, CRLF and no last line end": b"\xef\xbb\xbf"
    + UNIX.replace(b"\n", b"\r\n").rstrip(b"\r\n"),
    "with white space at every line's end": UNIX.replace(b"\n", b" \t\n"),
}


@pytest.mark.parametrize("data", HARMLESS.values(), ids=HARMLESS)
def test_promise_06_line_ends_and_a_byte_order_mark_change_no_place(data: bytes) -> None:
    found = told(data)
    assert [place[:3] for place in found] == FOUND
    assert [message for *_, message in found] == [message for *_, message in told(UNIX)]


@pytest.mark.parametrize("data", HARMLESS.values(), ids=HARMLESS)
def test_promise_06_the_text_of_a_report_is_the_text_without_its_mark(data: bytes) -> None:
    assert validated(data).texts == {"line-controls.yaml": data.decode().removeprefix("\ufeff")}


# --- 7: other encodings ---------------------------------------------------------------------------

SAVE = "save the file as UTF-8 (in most editors: Save with Encoding)"
WIDE = "the file begins with the bytes {}: it is {}, not UTF-8"
EVERY_OTHER = "from byte {} on, every other byte is zero: this looks like UTF-16, not UTF-8"
BEFORE = len(b"outcome_map: 1\ntitle: Line controls for caf")


@pytest.mark.parametrize(
    ("data", "place", "message"),
    [
        (MAP.encode("latin-1"), (2, 29),
         f"byte {BEFORE + 1} (0xe9) is not UTF-8; in Windows-1252 it would be `é`"),
        (MAP.replace("caf\u00e9s", "“cafes”").encode("cp1252"), (2, 26),
         f"byte {BEFORE - 2} (0x93) is not UTF-8; in Windows-1252 it would be `“`"),
        (MAP.encode("utf-16"), (1, 1), WIDE.format("FF FE", "UTF-16")),
        (b"\xfe\xff" + MAP.encode("utf-16-be"), (1, 1), WIDE.format("FE FF", "UTF-16")),
        (MAP.encode("utf-16-le"), (1, 1), EVERY_OTHER.format(2)),
        (MAP.encode("utf-16-be"), (1, 1), EVERY_OTHER.format(1)),
        (MAP.encode("utf-32"), (1, 1), WIDE.format("FF FE 00 00", "UTF-32")),
        (MAP.encode().replace("é".encode(), b"\xc0\xaf"), (2, 29),
         f"byte {BEFORE + 1} (0xc0) is not UTF-8; in Windows-1252 it would be `À`"),
        (MAP.encode().replace("é".encode(), b"\xed\xa0\x80"), (2, 29),
         f"byte {BEFORE + 1} begins half of a surrogate pair, which is no character"),
        (HEAD.encode() + "vision: Plants …".encode()[:-1], (3, 16),
         "the file breaks off in the middle of a character, at byte 52 (0xe2)"),
    ],
    ids=["latin-1", "cp1252", "UTF-16", "UTF-16 big-endian", "UTF-16 without its mark",
         "UTF-16 big-endian without its mark", "UTF-32", "overlong", "surrogate", "truncated"],
)  # fmt: skip
def test_promise_07_what_is_not_utf_8_is_refused_and_its_first_wrong_byte_named(
    data: bytes, place: tuple[int, int], message: str
) -> None:
    finding, *others = validated(data).findings
    assert (finding.code, finding.message, finding.hint) == ("E001", message, SAVE)
    assert (finding.place.line, finding.place.column) == place
    assert {other.code for other in others} <= {"E104", "E202"}


def test_promise_07_the_line_with_the_wrong_byte_can_be_shown(tmp_path: Path) -> None:
    (tmp_path / "cafes.yaml").write_bytes(MAP.encode("latin-1"))
    ran = run(COMMANDS / "outcomekit", "validate", "--color", "never", "cafes.yaml", cwd=tmp_path)
    assert ran.returncode == 1
    assert "title: Line controls for caf\ufffds" in ran.stdout


# --- 8: characters that nobody sees ---------------------------------------------------------------

UNSEEN = {
    "NUL": ("\0", "is a control character, which no text may hold"),
    "ESC": ("\x1b", "is a control character, which no text may hold"),
    "BEL": ("\x07", "is a control character, which no text may hold"),
    "DEL": ("\x7f", "is a control character, which no text may hold"),
    "a right-to-left override": ("\u202e", "turns the direction of the text around it"),
    "a left-to-right isolate": ("\u2066", "turns the direction of the text around it"),
}


@pytest.mark.parametrize(("char", "why"), UNSEEN.values(), ids=UNSEEN)
@pytest.mark.parametrize(
    "place",
    ["vision: Plants{} earn\n", "vision: 'Plants{} earn'\n", "vision: >\n  Plants{} earn\n",
     "supplier: {{name: Plants{}}}\n", "# Plants{} earn\n", "x-Plants{}: earn\n"],
)  # fmt: skip
def test_promise_08_a_character_that_nobody_sees_is_shown_by_its_number(
    char: str, why: str, place: str
) -> None:
    text = HEAD + place.format(char)
    line = text[: text.index(char)].count("\n") + 1
    column = text.splitlines()[line - 1].index("Plants") + len("Plants") + 1
    assert told(text)[0] == (line, column, "E002", f"`\\u{ord(char):04x}` {why}")


@pytest.mark.parametrize(("char", "why"), UNSEEN.values(), ids=UNSEEN)
@pytest.mark.parametrize("form", ["\\u{:04x}", "\\U{:08X}"])
def test_promise_08_the_same_goes_for_an_escape_that_makes_one(
    char: str, why: str, form: str
) -> None:
    escape = form.format(ord(char))
    assert told(f'{HEAD}vision: "Plants{escape} earn"\n') == [
        (3, 16, "E002", f"`\\u{ord(char):04x}` {why}")
    ]


@pytest.mark.parametrize("escape", ["\\ud83d", "\\uDE00", "\\ud83d\\ude00", "\\U0000d83d"])
def test_promise_08_half_a_character_is_refused(escape: str) -> None:
    (found,) = told(f'{HEAD}vision: "Plants{escape} earn"\n')
    assert found[:3] == (3, 16, "E002")
    assert escape in found[3]


@pytest.mark.parametrize(
    ("key", "shown"),
    [("na\u200bme", "`\\u200b` (zero width space)"), ("name\u00a0", "`\\u00a0` (no-break space)"),
     ("“name”", "`\\u201c` (left double quotation mark)")],
)  # fmt: skip
def test_promise_08_a_name_with_an_unseen_character_is_read_as_what_it_looks_like(
    key: str, shown: str
) -> None:
    assert told(f"{HEAD}partners:\n  manager:\n    {key}: Managers\n") == [
        (5, 5, "E002", f"{shown} is part of the name `name`")
    ]


# --- 9: characters like others --------------------------------------------------------------------

STRANGE = {
    "NEL": "a\u0085b",
    "line separator": "a\u2028b",
    "paragraph separator": "a\u2029b",
    "byte-order mark": "a\ufeffb",
    "combining": "cafe\u0301",
    "emoji": "👩🏽‍🏭",
    "outside the first plane": "𝒳𝒴",
    "wide": "日本語",
    "no-break space": "a\u00a0b",
}


@pytest.mark.parametrize("words", STRANGE.values(), ids=STRANGE)
@pytest.mark.parametrize(
    "place",
    ["{}, kind: boundry", "'{}', kind: boundry", '"{}", kind: boundry', "{}, 'kind': boundry"],
)
def test_promise_09_columns_count_characters(words: str, place: str) -> None:
    line = "  manager: {name: " + place.format(words) + "}"
    found = told(HEAD + "partners:\n" + line + "\n")
    assert [found[0][:3]] == [(4, line.index("boundry") + 1, "E104")]


@pytest.mark.parametrize("words", STRANGE.values(), ids=STRANGE)
def test_promise_09_they_break_no_line_and_stay_in_every_kind_of_text(words: str) -> None:
    text = f"vision: {words}\nmission: '{words}'\nowner: {words} # {words}\nstatus: live\n"
    block = f"supplier:\n  name: |\n    {words}\n    {words}\n  notes: {words}\n    {words}\n"
    assert [found[:3] for found in told(HEAD + text + block)] == [(6, 9, "E104")]


def test_promise_09_places_in_json_count_characters_too(tmp_path: Path) -> None:
    (tmp_path / "emoji.yaml").write_text(
        HEAD + "vision: 👩🏽‍🏭 a\u2028b\nowner: [👩🏽‍🏭, x]\n", encoding="utf-8", newline="\r\n"
    )
    ran = run(COMMANDS / "outcomekit", "validate", "--format", "json", "emoji.yaml", cwd=tmp_path)
    (finding,) = json.loads(ran.stdout)["findings"]
    assert (finding["line"], finding["column"]) == (4, 8)
    assert (finding["end_line"], finding["end_column"]) == (4, 17)

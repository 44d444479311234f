"""Promises 1 to 5: limits that hold before anything is built, and numbers that break readers."""

import json
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.checkout import COMMANDS, run
from tests.promises.validating import HEAD, codes, told, validated

SOON = 0.5
"""Seconds of this process within which an attack is told from a map."""


def codes_soon(text: str | bytes) -> list[str]:
    """The codes of what is found, within half a second."""
    validated(HEAD)  # what is imported on first use is no part of the work
    start = time.process_time()
    found = codes(text)
    assert time.process_time() - start < SOON
    return found


# --- 1: what YAML has and a map does without ----------------------------------------------------

LAUGHS = (
    HEAD
    + "x-a: &a [ha, ha, ha, ha, ha, ha, ha, ha, ha]\n"
    + "".join(
        f"x-{name}: &{name} [{', '.join([f'*{chr(ord(name) - 1)}'] * 9)}]\n" for name in "bcdefghi"
    )
)
SELF = HEAD + "x-a: &a [*a, {b: *a}]\nx-b: &b\n  c: *b\n"


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(LAUGHS, id="a billion laughs"),
        pytest.param(LAUGHS.replace("x-", "") + "vision: *i\n", id="a billion laughs in fields"),
        pytest.param(SELF, id="a value within itself"),
        pytest.param(HEAD + "x-a: &a {b: 1}\nx-c: {<<: *a}\nx-d: {<<: [*a, *a]}\n", id="merges"),
        pytest.param(HEAD + "vision: !!python/object/apply:os.system [ls]\n", id="a tag that runs"),
        pytest.param(HEAD + "vision: !<tag:x> y\nx-b: !!binary aGk=\nx-c: !x [1]\n", id="tags"),
        pytest.param("%YAML 1.2\n---\n" + HEAD, id="a version"),
        pytest.param("".join(f"%TAG !{n}! x\n" for n in range(30_000)) + "---\n" + HEAD, id="%TAG"),
        pytest.param(HEAD + "x-a: &a 1\nx-b: [" + "*a, " * 10_000 + "]\n", id="10,000 aliases"),
        pytest.param(HEAD + "x-a: [" + ", ".join(f"&a{n} 1" for n in range(9_999)) + "]\n",
                     id="10,000 anchors"),
        pytest.param(HEAD + "x-a: !" + "a" * 500_000 + " b\n", id="a long tag"),
    ],
)  # fmt: skip
def test_promise_01_aliases_merge_keys_tags_and_directives_are_refused_soon(text: str) -> None:
    found = codes_soon(text)
    assert found[0] == "E009"
    assert set(found) <= {"E009", "E101", "E103"}


def test_promise_01_a_feature_in_quotes_is_text() -> None:
    assert told(HEAD + 'vision: "&a <<: *b !c"\nowner: "%YAML 1.1"\nx-a: {"<<": 1}\n') == []


# --- 2: depth -------------------------------------------------------------------------------------

DEEP = {
    "a thousand open brackets": "x-a: " + "[" * 1_000,
    "a million open brackets": "x-a: " + "[" * 1_000_000,
    "a thousand open braces": "x-a: " + "{a: " * 1_000,
    "a thousand closed brackets": "x-a: " + "[" * 1_000 + "]" * 1_000,
    "500 nested blocks": "".join("  " * depth + "x-a:\n" for depth in range(500)),
    "5,000 dashes": "x-a:\n" + "- " * 5_000,
    "2,000 dashes below each other": "x-a:\n" + "".join(" " * n + "-\n" for n in range(2_000)),
    "a thousand question marks": "x-a:\n  " + "? " * 1_000,
    "100,000 question marks in brackets": "x-a: " + "[? " * 100_000,
    "brackets as a name": "x-a:\n  ? " + "[" * 1_000,
}


@pytest.mark.parametrize("text", DEEP.values(), ids=DEEP)
def test_promise_02_what_is_nested_too_deeply_is_refused_soon(text: str) -> None:
    assert codes_soon(HEAD + text) == ["E004"]


def test_promise_02_the_place_is_where_the_limit_was_passed() -> None:
    text = HEAD + "x-a: " + "[" * 80 + "]" * 80
    assert told(text) == [(3, 69, "E004", "this is nested over 64 levels deep")]


def test_promise_02_sixty_four_levels_are_read() -> None:
    assert codes(HEAD + "x-a: " + "[" * 63 + "]" * 63) == []
    assert codes(HEAD + "x-a: " + "[" * 64 + "]" * 64) == ["E004"]


# --- 3: size --------------------------------------------------------------------------------------


def test_promise_03_a_file_over_the_limit_is_refused_before_it_is_read() -> None:
    rubbish = b"\xff\0[" * 2_000_000
    assert codes_soon(rubbish) == ["E003"]
    assert told(rubbish) == [(1, 1, "E003", "the file is larger than 5 MB, the limit")]


def test_promise_03_the_limit_is_a_setting(tmp_path: Path) -> None:
    (tmp_path / "outcomekit.toml").write_text('max-file-size = "60 B"\n', encoding="utf-8")
    (tmp_path / "small.yaml").write_text(HEAD, encoding="utf-8")
    (tmp_path / "large.yaml").write_text(HEAD + "# " + "x" * 60 + "\n", encoding="utf-8")
    ran = run(COMMANDS / "outcomekit", "validate", "--format", "json", ".", cwd=tmp_path)
    assert ran.returncode == 1
    assert [
        (finding["file"], finding["code"], finding["message"])
        for finding in json.loads(ran.stdout)["findings"]
    ] == [("large.yaml", "E003", "the file is larger than 60 bytes, the limit")]


# --- 4: a large map -------------------------------------------------------------------------------


def large_map(lines: int) -> str:
    """A valid map of at least so many lines: partners, behaviors, propositions, a journal."""
    partner = """\
  partner-{n}:
    name: Production managers of plant {n}
    kind: boundary
    buying: {{roles: [economic], mode: trouble}}
    behaviors:
      expect:
        brings-log-{n}: Brings last month's stoppage log to the first meeting
      like:
        runs-trial-{n}:
          does: Runs a one-line trial against the line's own yield baseline
          observe_by: Trial sheet signed by the shift lead
          measure: {{metric: trials, unit: "%", baseline: 20, target: {{value: 60, by: 2027-Q2}}}}
    value_map:
      objectives:
        attainment-{n}: Hit the weekly schedule
      issues:
        micro-stops-{n}: {{text: Unexplained micro-stops, we_affect: true}}
"""
    proposition = """\
  fewer-stops-{n}:
    statement: See why a line stops within the shift
    partner: partner-{n}
    addresses: [micro-stops-{n}, attainment-{n}]
    equation:
      formula: points / 100 * units * margin
      inputs: {{points: 0.4, units: 1200000, margin: 1.10}}
      unit: EUR/year
"""
    entry = """\
  - on: 2026-10-02
    about: runs-trial-{n}
    score: low
    saw: Two of nine brought a log
    evidence: [Meeting notes, Call sheet]
"""
    count = lines // sum(text.count("\n") for text in (partner, proposition, entry)) + 1
    return HEAD + "".join(
        section + "".join(text.format(n=n) for n in range(count))
        for section, text in (
            ("partners:\n", partner),
            ("value_propositions:\n", proposition),
            ("journal:\n", entry),
        )
    )


def test_promise_04_a_map_of_10_000_lines_validates_within_5_seconds_and_200_megabytes(
    tmp_path: Path,
) -> None:
    text = large_map(10_000)
    assert text.count("\n") >= 10_000
    (tmp_path / "large.yaml").write_text(text, encoding="utf-8")
    program = [
        sys.executable, "-c",
        "import resource, subprocess, sys\n"
        "ran = subprocess.run(sys.argv[1:], capture_output=True)\n"
        "used = resource.getrusage(resource.RUSAGE_CHILDREN)\n"
        "print(ran.returncode, used.ru_utime + used.ru_stime, used.ru_maxrss)\n",
        str(COMMANDS / "outcomekit"), "validate", "large.yaml",
    ]  # fmt: skip
    ran = subprocess.run(program, cwd=tmp_path, capture_output=True, text=True, check=True)
    code, seconds, kilobytes = ran.stdout.split()
    assert code == "0"
    assert float(seconds) < 5
    assert int(kilobytes) / (1024 if sys.platform == "darwin" else 1) < 200_000


# --- 5: numbers and dates that are none -----------------------------------------------------------

NINES = "9" * 5_000
SHOWN = "9" * 57 + "…"
NUMBER = "impacts:\n  margin: {impact: Margins rise, measure: {metric: margin, target: %s}}\n"
TEXT = "vision: %s\n"
DATE = "updated: %s\n"
COUNTLESS = "this is no number that anyone can count with"


def no_number(word: str) -> str:
    return f"`{word}` is text; a number should stand here"


def no_text(word: str) -> str:
    return f"`{word}` is a number; text should stand here"


NO_DATE = "a number stands where a date should stand"


@pytest.mark.parametrize(
    ("word", "as_number", "as_text", "as_date"),
    [
        (NINES, "E105 " + COUNTLESS, "E103 " + no_text(SHOWN), "E103 " + NO_DATE),
        ("-" + NINES, "E105 " + COUNTLESS, "E103 " + no_text("-" + SHOWN.removeprefix("9")),
         "E103 " + NO_DATE),
        ("0x" + "f" * 5_000, "E105 " + COUNTLESS, "E103 " + no_text("0x" + "f" * 55 + "…"),
         "E103 " + NO_DATE),
        ("1e999", "E105 " + COUNTLESS, "E103 " + no_text("1e999"), "E103 " + NO_DATE),
        (".inf", "E105 " + COUNTLESS, "E103 " + no_text(".inf"), "E103 " + NO_DATE),
        ("-.INF", "E105 " + COUNTLESS, "E103 " + no_text("-.INF"), "E103 " + NO_DATE),
        (".nan", "E105 " + COUNTLESS, "E103 " + no_text(".nan"), "E103 " + NO_DATE),
        ("2026-02-30", "E103 " + no_number("2026-02-30"), "",
         "E105 `2026-02-30` is no day: February 2026 has 28 days"),
        ("2026-02-28", "E103 " + no_number("2026-02-28"), "", ""),
        ("1_000", "E103 " + no_number("1_000"), "", "E105 `1_000` is no date"),
        ("0b11", "E103 " + no_number("0b11"), "", "E105 `0b11` is no date"),
        ("12:30", "E103 " + no_number("12:30"), "", "E105 `12:30` is no date"),
        ("0o17", "", "E103 " + no_text("0o17"), "E105 `0o17` is no date"),
        ("0x1F", "", "E103 " + no_text("0x1F"), "E105 `0x1F` is no date"),
        ("010", "", "E103 " + no_text("010"), "E105 `010` is no date"),
        ("-0", "", "E103 " + no_text("-0"), "E105 `-0` is no date"),
        ("+1", "", "E103 " + no_text("+1"), "E105 `+1` is no date"),
        ("1.", "", "E103 " + no_text("1."), "E103 " + NO_DATE),
        (".5", "", "E103 " + no_text(".5"), "E103 " + NO_DATE),
        ("1e3", "", "E103 " + no_text("1e3"), "E103 " + NO_DATE),
        ("1.10", "", "E103 " + no_text("1.10"), "E103 " + NO_DATE),
    ],
    ids=lambda value: value[:12],
)  # fmt: skip
def test_promise_05_a_number_that_breaks_readers_is_told_or_plain_text(
    word: str, as_number: str, as_text: str, as_date: str
) -> None:
    for field, expected in ((NUMBER, as_number), (TEXT, as_text), (DATE, as_date)):
        lines = field.splitlines()
        at = (2 + len(lines), lines[-1].index("%") + 1)
        found = [(at, f"{code} {message}") for *at, code, message in told(HEAD + field % word)]
        assert found == ([(list(at), expected)] if expected else [])


@pytest.mark.parametrize("size", [249, 250, 251, 4_301, 100_000])
def test_promise_05_no_size_of_a_number_breaks_a_sum(size: int) -> None:
    nines = "9" * size
    equation = f"{{formula: a * a ^ 2, inputs: {{a: {nines}}}, result: {nines}}}"
    text = f"value_propositions:\n  margin: {{statement: x, equation: {equation}}}\n"
    assert set(codes(HEAD + text)) <= {"E105", "E205"}

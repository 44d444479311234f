"""`outcomekit validate`, run as a person runs it: its report in each format."""

import json
import subprocess
import sys
from functools import cache
from pathlib import Path

import pytest

from outcomekit import reports
from tests.checkout import COMMANDS, ROOT, run

OUTCOMEKIT = COMMANDS / "outcomekit"

LINE_CONTROLS = """\
outcome_map: 1
title: Line controls for packaging plants
partners:
  production-manager:
    name: Production managers
    behaviors:
      expect:
        brings-stoppage-log: Brings last month's stoppage log to the first meeting
      Loved: {}
hypotheses:
  yield-audit-opens-doors:
    we_believe: Offering a two-hour yield audit
    for: production-manager
    will_change: brings-stopage-log
  production-manager: Offering a “free” 🏭 visit
"""

TEXT = """\
maps/line-controls.yaml:9:7  E104 unknown-value
  `Loved` is no level; a ladder has expect, like, love
    9 |       Loved: {}
      |       ^^^^^
  why: the words are fixed, so that maps can be compared with each other.
  try: love

maps/line-controls.yaml:14:18  E202 unknown-reference
  no behavior, proposition or other entity has the id `brings-stopage-log`
   13 |     for: production-manager
   14 |     will_change: brings-stopage-log
      |                  ^^^^^^^^^^^^^^^^^^
  why: a hypothesis must name the behavior that it expects to change; nobody could test this one.
  try: brings-stoppage-log

maps/line-controls.yaml:15:3  E201 duplicate-id
  `production-manager` is already a partner
   15 |   production-manager: Offering a “free” 🏭 visit
      |   ^^^^^^^^^^^^^^^^^^
  also: maps/line-controls.yaml:4:3
  why: one id names one thing in the whole map, so that every reference is certain.
  try: offering-free-visit

3 errors in 1 of 2 maps
"""


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a map that has errors and one that has none."""
    made = tmp_path_factory.mktemp("validate")
    (made / "maps").mkdir()
    (made / "maps" / "line-controls.yaml").write_text(LINE_CONTROLS, encoding="utf-8")
    (made / "maps" / "other.yaml").write_text("outcome_map: 1\ntitle: Other\n")
    return made


@cache
def report(folder: Path, format_: str) -> str:
    """The report of the folder in a format."""
    done = run(OUTCOMEKIT, "validate", "--format", format_, "maps", cwd=folder)
    assert (done.returncode, done.stderr) == (1, "")
    return done.stdout


def test_text_speaks_as_a_colleague_would(folder: Path) -> None:
    assert report(folder, "text") == TEXT


def test_text_is_what_one_gets_without_asking(folder: Path) -> None:
    assert run(OUTCOMEKIT, "validate", cwd=folder / "maps").stdout == TEXT.replace("maps/", "")


def test_json_has_the_shape_of_the_contract(folder: Path) -> None:
    made = json.loads(report(folder, "json"))
    assert list(made) == ["version", "findings", "summary"]
    assert made["version"] == 1
    assert list(made["summary"].items()) == [
        ("files", 2), ("maps", 2), ("errors", 3), ("warnings", 0), ("notes", 0),
    ]  # fmt: skip
    level, unknown, twin = made["findings"]
    assert list(level.items()) == [
        ("code", "E104"),
        ("name", "unknown-value"),
        ("severity", "error"),
        ("message", "`Loved` is no level; a ladder has expect, like, love"),
        ("hint", "love"),
        ("file", "maps/line-controls.yaml"),
        ("line", 9),
        ("column", 7),
        ("end_line", 9),
        ("end_column", 12),
        ("map", "line-controls"),
        ("path", "partners.production-manager.behaviors.Loved"),
        (
            "fix",
            {
                "title": "write `love`",
                "safe": False,
                "edits": [
                    {
                        "file": "maps/line-controls.yaml",
                        "start": {"line": 9, "column": 7},
                        "end": {"line": 9, "column": 12},
                        "text": "love",
                    }
                ],
            },
        ),
        ("related", []),
    ]
    assert twin["fix"] is None
    assert unknown["path"] == "hypotheses.yield-audit-opens-doors.will_change"
    assert list(twin["related"][0].items()) == [
        ("file", "maps/line-controls.yaml"), ("line", 4), ("column", 3), ("message", ""),
    ]  # fmt: skip


def test_json_of_a_clean_run_has_no_findings(folder: Path) -> None:
    done = run(OUTCOMEKIT, "validate", "--format", "json", "maps/other.yaml", cwd=folder)
    assert (done.returncode, json.loads(done.stdout)) == (
        0,
        {
            "version": 1,
            "findings": [],
            "summary": {"files": 1, "maps": 1, "errors": 0, "warnings": 0, "notes": 0},
        },
    )


def test_a_path_ends_in_an_index_where_a_list_is_meant(folder: Path) -> None:
    text = b"outcome_map: 1\ntitle: T\nroadmap: {now: {why: {question: Q, outcomes: [a, b, c]}}}\n"
    done = run_with(text, "validate", "--format", "json", "-", cwd=folder)
    assert [one["path"] for one in json.loads(done)["findings"]] == [
        f"roadmap.now.why.outcomes[{index}]" for index in range(3)
    ]


def run_with(given: bytes, *arguments: str, cwd: Path) -> str:
    """What the program prints, given this on standard input."""
    done = subprocess.run(
        [OUTCOMEKIT, *arguments], input=given, capture_output=True, cwd=cwd, check=False, timeout=60
    )
    return done.stdout.decode()


def test_columns_count_characters(folder: Path) -> None:
    text = 'outcome_map: 1\ntitle: T\nsegment: {name: "🏭 Größe", nam: "é"}\n'.encode()
    done = run_with(text, "validate", "--format", "concise", "-", cwd=folder)
    assert done == "stdin.yaml:3:28: E101 a segment has no field `nam`\n"


def test_every_format_tells_of_every_finding(folder: Path) -> None:
    for format_ in reports.names():
        told = report(folder, format_)
        assert [code for code in ("E104", "E202", "E201") if code in told] == [
            "E104",
            "E202",
            "E201",
        ]
        assert told.endswith("\n")


def test_machine_formats_can_be_parsed(folder: Path) -> None:
    assert json.loads(report(folder, "sarif"))["version"] == "2.1.0"
    assert len(json.loads(report(folder, "gitlab"))) == 3
    assert 'failures="3"' in report(folder, "junit")
    assert [line.split(" ")[0] for line in report(folder, "github").splitlines()] == ["::error"] * 3


def test_the_examples_are_maps() -> None:
    done = run(OUTCOMEKIT, "validate", "examples", cwd=ROOT)
    assert (done.returncode, done.stdout, done.stderr) == (0, "5 maps, all good\n", "")


def test_the_module_is_the_command(folder: Path) -> None:
    done = run(sys.executable, "-m", "outcomekit", "validate", "maps", cwd=folder)
    assert (done.returncode, done.stdout) == (1, TEXT)

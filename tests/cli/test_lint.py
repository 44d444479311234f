"""`outcomekit lint` as a person or a pipeline meets it; what it says is in the transcripts."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import jsonschema
import pytest
import xmlschema

from outcomekit import reports, rules
from outcomekit.cli.main import run
from outcomekit.index.index import Index
from outcomekit.rules._rule import Flaw
from tests.app.folders import write
from tests.reports.test_schemas import GITLAB, JUNIT, SARIF

PARTNER = "~partners:\n  a:\n    kind: boundary\n"
IDLE = "~vision: V  # outcomekit: ignore[OC001] why\n"
SLIP = "outcome_map: 1\ntitle: Lines\nVision: V\n"
RULES = ("--select", "OC001,SM001,SUP", "--today", "2026-11-21")


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def seen(capture: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str, str]:
    """Exit code, stdout and stderr of `lint` with these arguments."""
    capture.readouterr()
    code = run(["lint", *RULES, *arguments])
    out, err = capture.readouterr()
    return code, out, err


def given(text: str, *arguments: str) -> tuple[int, str, str]:
    """The same in a process of its own, with a map on standard input."""
    done = subprocess.run(
        [sys.executable, "-m", "outcomekit", "lint", *RULES, *arguments, "-"],
        input=text.encode(),
        capture_output=True,
        check=False,
        timeout=60,
    )
    return done.returncode, done.stdout.decode(), done.stderr.decode()


# --- Reports ----------------------------------------------------------------------------------


@pytest.fixture
def portfolio(folder: Path) -> Path:
    write(folder, {"one.yaml": PARTNER, "two.yaml": IDLE, "three.yaml": "~vison: V\n"})
    return folder


@pytest.mark.usefixtures("portfolio")
@pytest.mark.parametrize("name", reports.names())
def test_every_format_tells_every_finding(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    code, out, err = seen(capsys, "--format", name)
    assert [one for one in ("E101", "OC001", "SUP002") if one in out] == ["E101", "OC001", "SUP002"]
    remark = "`three` has errors, so it was not looked at as a map of the method"
    aside = name in ("concise", "gitlab", "json")
    assert ("not looked at as a map of the method" in out) is not aside
    assert (code, err) == (1, f"outcomekit: {remark}\n" if aside else "")


@pytest.mark.usefixtures("portfolio")
def test_the_machine_formats_keep_to_their_schemas(capsys: pytest.CaptureFixture[str]) -> None:
    for name, validator in (("sarif", SARIF), ("gitlab", GITLAB)):
        document = json.loads(seen(capsys, "--format", name)[1])
        faults: Iterator[jsonschema.ValidationError] = validator.iter_errors(document)
        assert list(faults) == []
    schema: xmlschema.XMLSchema10 = JUNIT
    schema.validate(seen(capsys, "--format", "junit")[1])


@pytest.mark.usefixtures("portfolio")
def test_sarif_carries_the_fix(capsys: pytest.CaptureFixture[str]) -> None:
    document = json.loads(seen(capsys, "--format", "sarif", "two.yaml")[1])
    [result] = document["runs"][0]["results"]
    assert result["fixes"] == [
        {
            "description": {"text": "take the comment out"},
            "artifactChanges": [
                {
                    "artifactLocation": {"uri": "two.yaml", "uriBaseId": "%SRCROOT%"},
                    "replacements": [
                        {
                            "deletedRegion": {
                                "startLine": 3, "startColumn": 10, "endLine": 3, "endColumn": 43,
                            },
                            "insertedContent": {"text": ""},
                        }
                    ],
                }
            ],
        }
    ]  # fmt: skip


@pytest.mark.usefixtures("portfolio")
def test_the_edits_of_json_are_what_fix_writes(
    portfolio: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    found = json.loads(seen(capsys, "--format", "json", "two.yaml")[1])["findings"]
    [edit] = [edit for one in found for edit in one["fix"]["edits"]]
    lines = (portfolio / "two.yaml").read_text().splitlines(keepends=True)
    assert edit["start"]["line"] == edit["end"]["line"] == 3
    line = lines[2]
    lines[2] = (
        line[: edit["start"]["column"] - 1] + edit["text"] + line[edit["end"]["column"] - 1 :]
    )
    seen(capsys, "--fix", "two.yaml")
    assert (
        (portfolio / "two.yaml").read_text()
        == "".join(lines)
        == "outcome_map: 1\n" + ("title: Line controls\nvision: V\n")
    )


@pytest.mark.usefixtures("portfolio")
def test_text_says_how_to_mend(capsys: pytest.CaptureFixture[str]) -> None:
    out = seen(capsys)[1]
    assert re.findall(r"^  fix: .*", out, re.MULTILINE) == [
        "  fix: outcomekit lint --fix (take the comment out)"
    ]


@pytest.mark.usefixtures("portfolio")
def test_statistics_put_the_gravest_and_most_frequent_first(
    portfolio: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write(portfolio, {"four.yaml": PARTNER})
    assert seen(capsys, "--statistics") == (
        1,
        "1  error    E101   unknown-field\n"
        "2  warning  OC001  missing-outcome-challenge\n"
        "1  warning  SUP002 unused-suppression\n"
        "`three` has errors, so it was not looked at as a map of the method\n"
        "1 error, 3 warnings in 4 of 4 maps\n",
        "",
    )


@pytest.mark.usefixtures("portfolio")
def test_statistics_take_the_colors_of_the_terminal(capsys: pytest.CaptureFixture[str]) -> None:
    out = seen(capsys, "--statistics", "--color", "always", "two.yaml")[1]
    assert (
        out.splitlines()[0] == "1  \x1b[33mwarning\x1b[0m  \x1b[1mSUP002\x1b[0m unused-suppression"
    )


def test_of_nothing_there_is_nothing_to_check(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    code, out, err = seen(capsys)
    assert (code, out) == (2, "")
    assert err.startswith("outcomekit: nothing to check: no YAML file below this folder begins")


# --- A rule that falls over -------------------------------------------------------------------


def test_a_rule_that_falls_over_is_our_fault_and_hides_nothing(
    folder: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def fall(_: Index) -> Iterator[Flaw]:
        raise ZeroDivisionError

    real = rules.rules()
    ours = tuple(replace(one, check=fall) if one.code == "SM001" else one for one in real)
    monkeypatch.setattr("outcomekit.rules._selection.rules", lambda: ours)
    write(folder, {"one.yaml": PARTNER, "two.yaml": IDLE})
    for mode in ("--no-cache", "--fix"):
        code, out, err = seen(capsys, "--format", "concise", mode)
        assert (code, next(line.partition(": ")[2][:5] for line in out.splitlines())) == (
            70,
            "OC001",
        )
        assert [line for line in err.splitlines() if "mended" not in line] == [
            "outcomekit: rule SM001 empty-strategy-cell fell over on the map `one`; "
            "what else was found stands above",
            "outcomekit: rule SM001 empty-strategy-cell fell over on the map `two`; "
            "what else was found stands above",
            "outcomekit: this is our fault, not yours (ZeroDivisionError); "
            "run again with --traceback to see where",
        ]


# --- Mending ----------------------------------------------------------------------------------


def test_standard_input_is_given_back_mended() -> None:
    assert given(IDLE.replace("~", "outcome_map: 1\ntitle: L\n"), "--fix") == (
        0,
        "outcome_map: 1\ntitle: L\nvision: V\n",
        "1 map, all good\n",
    )


def test_standard_input_is_given_back_as_it_is_where_nothing_can_be_mended() -> None:
    code, out, err = given("outcome_map: 1\ntitle: b: c\n", "--fix", "--format", "concise")
    assert (code, out) == (1, "outcome_map: 1\ntitle: b: c\n")
    assert err.startswith("stdin.yaml:2:9: E006 ")


def test_of_standard_input_a_diff_can_be_shown() -> None:
    code, out, err = given(SLIP, "--diff", "--stdin-filename", "lines.yaml")
    assert (code, out.splitlines()[2:], err) == (
        1,
        [
            "@@ -1,3 +1,3 @@", " outcome_map: 1", " title: Lines", "-Vision: V", "+vision: V",
        ],
        "outcomekit: 1 finding would be mended in 1 file\n",
    )  # fmt: skip


def test_what_is_too_large_to_be_read_whole_is_not_given_back(folder: Path) -> None:
    write(folder, {"outcomekit.toml": 'max-file-size = "1 kB"\n'})
    code, out, _ = given(SLIP + "# more\n" * 1000, "--fix", "--format", "concise")
    assert (code, out) == (1, "")


@pytest.mark.parametrize("mode", [("--diff",), ("--check",), ("--diff", "--unsafe-fixes")])
def test_nothing_is_written_where_it_is_only_to_be_shown(
    folder: Path, mode: tuple[str, ...], capsys: pytest.CaptureFixture[str]
) -> None:
    write(folder, {"one.yaml": SLIP, "two.yaml": PARTNER})
    assert seen(capsys, *mode)[0] == 1
    assert (folder / "one.yaml").read_text() == SLIP
    assert seen(capsys, *mode, "two.yaml")[:2] == (0, "")


def test_after_mending_what_is_left_decides(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write(folder, {"one.yaml": SLIP, "two.yaml": PARTNER})
    assert seen(capsys, "--fix", "one.yaml") == (
        0, "1 map, all good\n", "outcomekit: 1 finding mended in 1 file\n",
    )  # fmt: skip
    assert (folder / "one.yaml").read_text() == SLIP.replace("V", "v", 1)
    assert seen(capsys, "--fix", "two.yaml")[0] == 1
    assert seen(capsys, "--fix", "--fail-on", "error", "two.yaml")[0] == 0


def test_a_file_that_cannot_be_written_is_told(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write(folder, {"one.yaml": SLIP})
    (folder / "one.yaml").chmod(0o444)
    code, _, err = seen(capsys, "--fix")
    assert (code, err.splitlines()[0]) == (
        2, "outcomekit: one.yaml cannot be written: it is read-only",
    )  # fmt: skip


# --- The baseline -----------------------------------------------------------------------------


def test_an_old_portfolio_starts_clean(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write(folder, {"outcomekit.toml": 'baseline = "lint-baseline.json"\n', "one.yaml": PARTNER})
    assert seen(capsys) == (
        2,
        "",
        "outcomekit: lint-baseline.json does not exist; "
        "`--baseline lint-baseline.json --write-baseline` makes it\n",
    )
    clean = "1 known finding kept back by lint-baseline.json\n1 map, all good\n"
    assert seen(capsys, "--write-baseline") == (
        0, clean, "outcomekit: lint-baseline.json: 1 finding noted\n",
    )  # fmt: skip
    assert seen(capsys) == (0, clean, "")
    write(folder, {"one.yaml": PARTNER + "  b: {kind: boundary}\n"})
    assert seen(capsys, "--write-baseline", "--format", "concise") == (
        1,
        "one.yaml:6:3: OC001 nothing says how `b` would act if all succeeded\n",
        "outcomekit: 1 known finding kept back by lint-baseline.json\n"
        "outcomekit: lint-baseline.json: 1 new finding not added, which needs `--accept-new`\n",
    )
    assert seen(capsys, "--write-baseline", "--accept-new")[0] == 0
    write(folder, {"other.json": '{"version": 1, "findings": []}'})
    assert seen(capsys, "--baseline", "other.json")[0] == 1


def test_what_a_baseline_knows_is_not_mended(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write(folder, {"one.yaml": IDLE})
    before = (folder / "one.yaml").read_text()
    seen(capsys, "--baseline", "known.json", "--write-baseline")
    assert seen(capsys, "--baseline", "known.json", "--fix")[0] == 0
    assert (folder / "one.yaml").read_text() == before

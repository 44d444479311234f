"""Promises 21 to 26, and Ctrl-C: whatever strikes a run, a file is the old one or the new one.

`struck.py` strikes every command that writes at every step that it takes on disk; `under_fire.py`
kills a writer at random moments.
"""

from __future__ import annotations

import json
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from outcomekit.app.write import TEMPORARY, write_file
from tests.checkout import run
from tests.promises.process import HEAD, OUTCOMEKIT, environment, ran
from tests.promises.struck import CUT_SHORT_ONLY, WRITING

WHOLE = {"old", "new", "same"}


@dataclass(frozen=True)
class Struck:
    """What came of one run; see `struck.py`."""

    command: str
    code: int
    said: str
    files: dict[str, str]
    left: list[str]

    @property
    def states(self) -> set[str]:
        """In which states the files are that the command writes."""
        return set(self.files.values()) - {"same"}


def told_by(module: str, how: str, folder: Path) -> Any:
    done = run(sys.executable, "-m", f"tests.promises.{module}", how, folder)
    assert (done.returncode, done.stderr) == (0, "")
    return json.loads(done.stdout)


def struck(how: str, folder: Path) -> list[Struck]:
    found = [Struck(**one) for one in told_by("struck", how, folder)]
    left_out = set() if how == "limit" else {CUT_SHORT_ONLY}
    assert {one.command for one in found} == set(WRITING) - left_out
    return found


# --- 21 and 26: kills -----------------------------------------------------------------------------


def test_promises_21_and_26_a_kill_at_any_step_leaves_the_old_file_or_the_new(
    tmp_path: Path,
) -> None:
    """What it left beside them, the next run clears: `struck.py` looks at that."""
    found = struck("kill", tmp_path)
    assert [one for one in found if one.code != -9 or not one.states <= WHOLE] == []
    assert {state for one in found for state in one.states} == {"old", "new"}
    assert [one.left for one in found if len(one.left) > 2] == []


def test_promise_21_a_writer_killed_at_any_moment_leaves_the_old_file_or_the_new(
    tmp_path: Path,
) -> None:
    found = told_by("under_fire", "kills", tmp_path)
    seen = found["seen"]
    assert (sum(seen.values()) >= 200, seen["half"]) == (True, 0)
    assert found["left"] <= 1, "each run clears what the one before it left"
    assert found["after"] == ["map.yaml"]


def test_promise_26_temporaries_of_killed_runs_are_cleared(tmp_path: Path) -> None:
    """Files of others and folders stay."""
    for name in (f"{TEMPORARY}old.tmp", f"{TEMPORARY}kept", ".other.tmp"):
        (tmp_path / name).write_bytes(b"half")
    (tmp_path / f"{TEMPORARY}folder.tmp").mkdir()
    (tmp_path / "lines.yaml").write_text("title:  L\noutcome_map: 1\n", encoding="utf-8")
    assert ran("format", "lines.yaml", cwd=tmp_path).code == 0
    assert sorted(path.name for path in tmp_path.iterdir()) == [
        ".other.tmp", f"{TEMPORARY}folder.tmp", f"{TEMPORARY}kept", "lines.yaml",
    ]  # fmt: skip


# --- 31: Ctrl-C -----------------------------------------------------------------------------------


def test_promise_31_ctrl_c_at_any_step_is_130_and_leaves_no_temporary_file(tmp_path: Path) -> None:
    found = struck("interrupt", tmp_path)
    assert [one for one in found if (one.code, one.left) != (130, [])] == []
    assert [one for one in found if not one.states <= WHOLE] == []
    assert [one for one in found if one.command.startswith("rename") and len(one.states) > 1] == []
    assert {one.said for one in found if not one.command.startswith("render all")} == {""}


# --- 22: a full disk ------------------------------------------------------------------------------


def test_promise_22_a_disk_full_at_any_step_leaves_the_original_and_ends_with_2(
    tmp_path: Path,
) -> None:
    found = struck("full", tmp_path)
    for one in found:
        assert (one.left, one.states <= WHOLE) == ([], True), one
        if one.code == 2:
            assert "cannot be written: no space left on device\n" in one.said, one
            if one.command != "render all":
                assert one.states == {"old"}, one
        else:  # what failed can be done without, such as a second name for a file
            assert (one.code in (0, 1), one.states) == (True, {"new"}), one
    assert {one.command for one in found if one.code == 2} == set(WRITING) - {CUT_SHORT_ONLY}


def test_promise_22_a_disk_full_in_the_middle_of_a_file_leaves_the_original(tmp_path: Path) -> None:
    for one in struck("limit", tmp_path):
        assert (one.code, one.left, one.states) == (2, [], {"old"}), one
        assert "cannot be written: file too large\n" in one.said, one


# --- 23: modes and links --------------------------------------------------------------------------


@pytest.mark.parametrize("mode", [0o600, 0o640, 0o644, 0o755])
def test_promise_23_the_mode_is_kept(mode: int, tmp_path: Path) -> None:
    file = tmp_path / "map.yaml"
    file.write_bytes(b"old")
    file.chmod(mode)
    write_file(file, b"new")
    assert (file.read_bytes(), file.stat().st_mode & 0o7777) == (b"new", mode)


@pytest.mark.parametrize(
    "command",
    ["format link.yaml", "add impact calm --text C link.yaml", "record margin --saw S link.yaml",
     "render roadmap other.yaml -o link.yaml", "merge link.yaml link.yaml other.yaml -o link.yaml"],
)  # fmt: skip
def test_promise_23_a_link_is_written_through_and_the_mode_kept(
    command: str, tmp_path: Path
) -> None:
    text = "outcome_map: 1\ntitle:  Lines\nimpacts: {margin: Margin rises}\n"
    (tmp_path / "there").mkdir()
    target = tmp_path / "there" / "map.yaml"
    target.write_text(text, encoding="utf-8")
    target.chmod(0o640)
    (tmp_path / "other.yaml").write_text(text.replace("Lines", "Others"), encoding="utf-8")
    link = tmp_path / "link.yaml"
    link.symlink_to("there/map.yaml")
    assert ran(*command.split(), cwd=tmp_path).code == 0
    assert (link.is_symlink(), str(link.readlink())) == (True, "there/map.yaml")
    assert target.read_text(encoding="utf-8") != text
    assert target.stat().st_mode & 0o7777 == 0o640
    assert [path.name for path in target.parent.iterdir()] == ["map.yaml"]


# --- 25: two at once ------------------------------------------------------------------------------


def test_promise_25_of_runs_at_once_each_succeeds_or_says_that_the_file_changed(
    tmp_path: Path,
) -> None:
    found = told_by("struck", "race", tmp_path)
    written = [said for code, said in found["ends"] if code == 0]
    for code, said in found["ends"]:
        assert (code, said) in [
            (0, "outcomekit: maps/lines.yaml: journal entry of 2026-11-20 about margin added\n"),
            (2, "outcomekit: maps/lines.yaml changed on disk meanwhile; nothing was written, "
             "run it again\n"),
        ]  # fmt: skip
    assert written
    text = found["files"]["maps/lines.yaml"]
    assert text.count("- {on: 2026-11-20, about: margin, value: ") == len(written)
    assert [name for name in found["files"] if TEMPORARY in name] == []


def test_promise_25_the_installed_command_run_twice_at_once_loses_nothing(tmp_path: Path) -> None:
    file = tmp_path / "lines.yaml"
    file.write_text(f"{HEAD}impacts: {{margin: Margin rises}}\n", encoding="utf-8")
    command = [OUTCOMEKIT, "record", "margin", "--saw", "It", "--on", "2026-11-20", "lines.yaml"]
    both = [
        subprocess.Popen(command, cwd=tmp_path, env=environment(), stderr=subprocess.DEVNULL)
        for _ in range(2)
    ]
    ends = [one.wait(timeout=60) for one in both]
    assert set(ends) <= {0, 2}
    assert file.read_text(encoding="utf-8").count("saw: It") == ends.count(0) >= 1


def test_promise_25_of_maps_made_at_once_none_is_lost(tmp_path: Path) -> None:
    found = told_by("under_fire", "race", tmp_path)
    assert set(found["told"]) <= {0, 3}
    assert found["text"] == f"outcome_map: 1\ntitle: Race  # on\nx-count: {found['written']}\n"
    assert found["written"] >= 1
    assert found["after"] == ["race.yaml"]

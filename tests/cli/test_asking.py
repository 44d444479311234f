"""What is asked on a terminal, and that nothing is asked elsewhere."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

pty = pytest.importorskip("pty", reason="there are no such terminals on Windows")

MAP = """\
outcome_map: 1
title: Line controls
partners:
  manager: {}
  engineer: {}
"""


def at_a_terminal(folder: Path, typed: str, *arguments: str) -> tuple[int, str]:
    """The exit code and what the terminal shows, echo included, when somebody types."""
    ours, theirs = pty.openpty()
    with subprocess.Popen(
        [sys.executable, "-m", "outcomekit", *arguments],
        cwd=folder, stdin=theirs, stderr=theirs, stdout=subprocess.DEVNULL,
    ) as program:  # fmt: skip
        os.close(theirs)
        os.write(ours, typed.encode())
        shown = b""
        try:
            while piece := os.read(ours, 1000):
                shown += piece
        except OSError:  # the way in which a terminal ends
            pass
        code = program.wait(60)
    os.close(ours)
    return code, shown.decode().replace("\r\n", "\n")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "lines.yaml").write_text(MAP, encoding="utf-8")
    return tmp_path


def test_what_is_required_is_asked_for_until_it_is_given(folder: Path) -> None:
    typed = "manger\n\nmanager\nlike\nBrings a log\n"
    code, shown = at_a_terminal(folder, typed, "add", "behavior", "brings-log")
    assert code == 0
    for line in (
        "The partner to which the behavior belongs (manager, engineer): ",
        "  `manger` is none of these; did you mean `manager`?\n",
        "Where the behavior belongs (expect, like, love): ",
        "What they do, beginning with the verb, where anyone could see it: ",
        "outcomekit: lines.yaml: behavior brings-log added to manager, like\n",
    ):
        assert line in shown
    written = MAP.replace(
        "manager: {}", "manager:\n    behaviors:\n      like:\n        brings-log: Brings a log"
    )
    assert (folder / "lines.yaml").read_text(encoding="utf-8") == written


def test_record_asks_what_was_seen(folder: Path) -> None:
    code, shown = at_a_terminal(folder, "No change\n", "record", "manager", "--on", "2026-11-20")
    assert code == 0
    assert "What was seen: " in shown
    entry = "journal:\n  - on: 2026-11-20\n    about: manager\n    saw: No change\n"
    assert (folder / "lines.yaml").read_text(encoding="utf-8") == MAP + entry


def test_an_end_instead_of_an_answer_writes_nothing(folder: Path) -> None:
    code, shown = at_a_terminal(folder, "\x04", "add", "hypothesis", "audit")
    assert code == 2
    assert shown.endswith("outcomekit: no answer; nothing was written\n")
    assert (folder / "lines.yaml").read_text(encoding="utf-8") == MAP

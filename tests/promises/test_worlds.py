"""Every command in several worlds: the same bytes, nothing from elsewhere, and a disk that is full.

`every_command.py` runs them all in one process, which `watch/` looks at from within.
"""

from __future__ import annotations

import ast
import json
import subprocess
import sys
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pytest

from outcomekit.cli.main import COMMANDS
from tests.checkout import ROOT
from tests.promises.every_command import READING, WRITING, files, lay_out
from tests.promises.process import environment

WATCH = Path(__file__).parent / "watch"
AS_USUAL: dict[str, str | None] = {"LC_ALL": "en_US.UTF-8", "TZ": "Europe/Berlin"}
CROOKED: dict[str, str | None] = {
    "PYTHONHASHSEED": "1", "TZ": "Pacific/Kiritimati", "LC_ALL": "C", "COLUMNS": "40",
    "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0", "HOME": None, "LANGUAGE": "de", "TERM": "xterm",
}  # fmt: skip


@dataclass(frozen=True)
class World:
    """What came of every command: its exit code and streams, the files, and what was watched."""

    told: dict[str, tuple[int, str, str]]
    before: dict[str, str]
    files: dict[str, str]
    noted: tuple[str, ...]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("worlds")


@cache
def world(folder: Path, name: str, sorts: str = "all") -> World:
    """Every command in a world of a name; the work is done once."""
    changes: dict[str, dict[str, str | None]] = {
        "as usual": AS_USUAL,
        "crooked": CROOKED,
        "read-only": {"WATCH_READ_ONLY": "1"},
    }
    place = folder / name.replace(" ", "-") / "repository"
    lay_out(place)
    before = files(place.parent)
    log = folder / f"{name}.log"
    path = f"{WATCH}:{ROOT}:{ROOT / 'src'}"
    env = environment(PYTHONPATH=path, WATCH_LOG=str(log), **changes[name])
    ran = subprocess.run(
        [sys.executable, "-m", "tests.promises.every_command", str(place), sorts],
        env=env, capture_output=True, timeout=120, check=False,
    )  # fmt: skip
    assert (ran.returncode, ran.stderr) == (0, b"")
    seen = json.loads(ran.stdout)
    told = {command: (code, out, err) for command, code, out, err in seen["told"]}
    return World(told, before, seen["files"], tuple(log.read_text("utf-8").splitlines()))


def test_every_command_is_tried() -> None:
    assert {*READING, *WRITING} == {name for name, *_ in COMMANDS}


def test_promise_33_every_command_gives_the_same_bytes_in_every_world(folder: Path) -> None:
    one, other = world(folder, "as usual"), world(folder, "crooked")
    assert one.told == other.told
    assert one.files == other.files
    assert {code for code, *_ in one.told.values()} == {0, 1}


def programs(noted: tuple[str, ...]) -> list[list[str]]:
    """The programs that were started, each with its arguments."""
    started = []
    for line in noted:
        event, _, arguments = line.partition(" ")
        if event == "exec":
            continue
        assert event == "subprocess.Popen", line
        _, command, *_ = ast.literal_eval(arguments.replace("PosixPath(", "("))
        started.append([str(part) for part in command])
    return started


FETCHING = {"fetch", "pull", "push", "clone", "remote", "ls-remote", "submodule"}


def test_no_command_reaches_for_the_network_or_runs_what_was_stored(folder: Path) -> None:
    """Only git is started, never to fetch, and Python for a user's template."""
    for command in programs(world(folder, "as usual").noted):
        if command[0] == sys.executable:
            assert command[1:] == ["-P", "-m", "outcomekit.documents.apart"]
        else:
            assert command[0] == "git"
            assert set(command) & FETCHING == set()


def test_no_code_runs_but_what_is_installed_and_a_template_in_its_sandbox(folder: Path) -> None:
    ran = {line for line in world(folder, "as usual").noted if line.startswith("exec ")}
    assert ran == {"exec own.md.j2 in outcomekit.documents.apart"}


def test_the_watch_sees_what_it_watches(tmp_path: Path) -> None:
    log = tmp_path / "log"
    reach = "import socket, os; socket.socket().close(); os.system('true')"
    env = environment(PYTHONPATH=str(WATCH), WATCH_LOG=str(log))
    subprocess.run([sys.executable, "-c", reach], env=env, check=True, timeout=60)
    seen = log.read_text("utf-8")
    assert "socket.__new__ " in seen
    assert "os.system (b'true',)" in seen


def test_promise_24_on_a_read_only_disk_reading_works_and_writing_is_one_line(
    folder: Path,
) -> None:
    there, here = world(folder, "as usual"), world(folder, "read-only")
    for name, runs in READING.items():
        for command in (f"{name} {arguments}".rstrip() for arguments in runs):
            assert here.told[command] == there.told[command]
    for name, runs in WRITING.items():
        for command in (f"{name} {arguments}".rstrip() for arguments in runs):
            code, _, said = here.told[command]
            ours = 0 if command == "git uninstall" else 1  # which lets git write
            assert (code, said.count("read-only file system\n")) == (2 * ours, ours), command
    assert here.files == here.before

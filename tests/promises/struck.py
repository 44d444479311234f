"""Runs of the whole program that are struck while they write: a program of its own.

It forks, which the process that runs the tests must not do. `python -m tests.promises.struck HOW
FOLDER` runs every command that writes, once for each step that it takes on disk, and strikes it
there: `kill`, `interrupt`, or `full` (no space left). `limit` lets the disk be full in the middle
of each file, and `race` runs many at once. What came of it goes out as JSON.
"""

from __future__ import annotations

import errno
import gc
import io
import json
import os
import resource
import shutil
import signal
import sys
from collections.abc import Callable, Mapping
from contextlib import redirect_stderr, redirect_stdout
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any, Final

from outcomekit.__main__ import run as run_whole
from outcomekit.app.write import TEMPORARY
from outcomekit.cli.main import run as run_here

LINES: Final = """\
title:   Lines  # out of form
outcome_map: 1
# above a misspelled value
status: Draft
impacts: {margin: {impact: Margin rises}}
vision: Plants earn more from the lines that they own, shift by shift, and know from what they do.
mission: >-
  We show a plant what its short stops cost, and help its own people to run the lines without them,
  from the first week on and for as long as they like.
journal:
  - {on: 2026-10-02, about: margin, saw: Two of nine}
"""
FILES: Final = {
    "maps/outcomekit.toml": "",
    "maps/lines.yaml": LINES.replace("Draft", "draft"),
    "maps/slips.yaml": LINES.replace("Lines", "Slips"),
    "maps/other.yaml": "outcome_map: 1\ntitle: Other\njournal: [{about: lines/margin, saw: One}]\n",
    "maps/folder/map.yaml": "outcome_map: 1\ntitle: Folder\n",
    "maps/folder/nina.yaml": "partners:\n  nina: {name: Nina}\n",
    "maps/folder/otto.yaml": "partners:\n  otto: {name: Otto}\n",
    "page.md": "an older page\n",
}
WRITING: Final = {
    "format": "format maps/lines.yaml",
    "lint --fix": "lint --unsafe-fixes maps/slips.yaml",
    "lint --write-baseline": "lint --baseline known.json --write-baseline maps/lines.yaml",
    "add": "add impact calm --text Calm maps/lines.yaml",
    "add, to a file that is made": f"add partner pia --text {'Pia' * 99} maps/folder",
    "rename, in two files": "rename margin plant-margin maps/lines.yaml",
    "record": "record margin --score low --today 2026-11-20 maps/lines.yaml",
    "render": "render roadmap maps/lines.yaml -o page.md",
    "render all": "render all maps/lines.yaml --out pages",
    "init": "init new --today 2026-11-20",
}
"""Every command that writes, as it is run among these files."""
STRIDES: Final = {
    "lint --fix": 4, "add": 4, "record": 4, "render": 2, "render all": 9,
}  # fmt: skip
"""At which steps the commands are struck that write many files, or on a road that others go."""
CUT_SHORT_ONLY: Final = "init"
"""What writes as `render all` does, and takes longer."""
_MAKING: Final = {"open", "os.mkdir", "os.rename", "os.link", "fsync"}
"""The steps for which a disk needs space."""
_FEW: Final = 90
_RUNNERS: Final = 8
_STEPS: Final = {*_MAKING, "os.remove", "os.chmod", "os.chown"}


@dataclass(slots=True)
class Struck:
    """What came of one run: its end, what it said, and the state of each file then.

    `files` has `old`, `new` or `half` for each file; `left` are temporary files.
    """

    command: str
    code: int
    said: str
    files: dict[str, str]
    left: list[str]


def lay_out(folder: Path) -> None:
    """Put the files into a folder as they are before a run; temporary files stay."""
    for path in [path for path in folder.iterdir() if not path.name.startswith(TEMPORARY)]:
        shutil.rmtree(path) if path.is_dir() else path.unlink()
    for name, text in FILES.items():
        (folder / name).parent.mkdir(exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")


def texts(folder: Path) -> dict[str, bytes]:
    """The files below a folder, by name."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def run(
    folder: Path, command: str, strike: Callable[[str], None], most: int | None = None
) -> tuple[int, str]:
    """Run a command in a folder, in a process that calls `strike` before each step on disk.

    No file may become larger than `most` bytes.
    """
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(reading)
        os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
        os.dup2(writing, 2)
        os.chdir(folder)
        if most is not None:
            resource.setrlimit(resource.RLIMIT_FSIZE, (most, most))
        sys.argv = ["outcomekit", *command.split()]
        os._exit(_ended(strike))
    os.close(writing)
    with os.fdopen(reading, encoding="utf-8") as said:
        words = said.read()
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]), words


def _ended(strike: Callable[[str], None]) -> int:
    here = str(Path.cwd())

    def hook(event: str, arguments: tuple[Any, ...]) -> None:
        if event in _STEPS and _is_here(event, arguments, here):
            strike(event)

    def fsync(fd: object) -> None:
        strike("fsync")

    os.fsync = fsync  # there is no audit event for it
    sys.addaudithook(hook)
    code = run_whole()
    sys.stderr.flush()
    return code


def _is_here(event: str, arguments: tuple[Any, ...], here: str) -> bool:
    """Whether an event writes, and below the folder that the run is in."""
    path = arguments[0]
    if event == "open" and not arguments[2] & (os.O_WRONLY | os.O_RDWR | os.O_CREAT):
        return False
    return isinstance(path, str | os.PathLike) and str(Path(path).absolute()).startswith(here)


class Blow:
    """Strikes at one step, counted from 1; at none where that is 0, and only counts."""

    def __init__(self, how: str, at: int) -> None:
        self.how, self.at = how, at
        self.met: list[str] = []

    def __call__(self, step: str) -> None:
        """Note a step, and strike if it is the one."""
        if self.how == "full" and step not in _MAKING:
            return
        self.met.append(step)
        if len(self.met) != self.at:
            return
        if self.how == "full":
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        os.kill(os.getpid(), signal.SIGKILL if self.how == "kill" else signal.SIGINT)


def steps_of(folder: Path, command: str, how: str) -> list[str]:
    """The steps that a whole run takes."""
    reading, writing = os.pipe()
    blow = Blow(how, 0)

    def counted(step: str) -> None:
        before = len(blow.met)
        blow(step)
        if len(blow.met) > before:
            os.write(writing, f"{step}\n".encode())

    code, said = run(folder, command, counted)
    assert code in (0, 1), (command, said)
    os.close(writing)
    with os.fdopen(reading, encoding="utf-8") as steps:
        return steps.read().split()


def strike_all(how: str, folder: Path) -> list[Struck]:
    """Strike every command that writes at each of its steps."""
    found = []
    for name, command in WRITING.items():
        if name == CUT_SHORT_ONLY:
            continue
        lay_out(folder)
        old = texts(folder)
        steps = steps_of(folder, command, how)
        new = texts(folder)
        stride = STRIDES.get(name, 1)
        for at in range(min(stride, 2), len(steps) + 1, stride):
            lay_out(folder)
            ended = run(folder, command, Blow(how, at))
            found.append(_seen(folder, name, ended, old, new))
        if any(TEMPORARY in file for file in texts(folder)):
            lay_out(folder)
            run(folder, command, lambda _: None)
            assert texts(folder) == new, f"what killed runs of {name} left is cleared by the next"
    return found


def cut_short(folder: Path) -> list[Struck]:
    """Run every command that writes where no file may have more than a few bytes."""
    found = []
    for name, command in WRITING.items():
        lay_out(folder)
        ended = run(folder, command, lambda _: None, _FEW)
        found.append(_seen(folder, name, ended, _bytes(FILES), {}))
    return found


def race(folder: Path) -> dict[str, Any]:
    """Record many things in one map at once: how the runs ended, what they said, and the map."""
    lay_out(folder)
    reading, writing = os.pipe()
    for number in range(_RUNNERS):
        if os.fork() == 0:
            command = f"record margin --value {number} --on 2026-11-20 maps/lines.yaml"
            told = json.dumps(run(folder, command, lambda _: None))
            os.write(writing, f"{told}\n".encode())
            os._exit(0)
    os.close(writing)
    for _ in range(_RUNNERS):
        os.wait()
    with os.fdopen(reading, encoding="utf-8") as told_by_all:
        ends = [json.loads(line) for line in told_by_all]
    return {
        "ends": sorted(ends),
        "files": {name: text.decode() for name, text in texts(folder).items()},
    }


def _bytes(files: Mapping[str, str]) -> dict[str, bytes]:
    return {name: text.encode() for name, text in files.items()}


def _seen(
    folder: Path, name: str, ended: tuple[int, str], old: dict[str, bytes], new: dict[str, bytes]
) -> Struck:
    """What came of a run, by what stood there and what would have."""
    now = texts(folder)
    left = [file for file in now if Path(file).name.startswith(TEMPORARY)]
    files = {
        file: _state(old.get(file), new.get(file), now.get(file))
        for file in sorted({*old, *new, *now} - {*left})
    }
    return Struck(name, *ended, files, left)


def _warm_up(folder: Path) -> None:
    """Import in this process what the commands import, so that their runs need not."""
    lay_out(folder)
    os.chdir(folder)
    nowhere = io.TextIOWrapper(io.BytesIO(), encoding="utf-8")
    with redirect_stdout(nowhere), redirect_stderr(nowhere):
        for command in WRITING.values():
            run_here(command.split())
    gc.freeze()  # so that a child need not copy what it only looks through


def _state(old: bytes | None, new: bytes | None, now: bytes | None) -> str:
    if now == new:
        return "same" if old == new else "new"
    return "old" if now == old else "half"


if __name__ == "__main__":
    how, folder = sys.argv[1], Path(sys.argv[2])
    _warm_up(folder)
    if how == "race":
        sys.stdout.write(json.dumps(race(folder)))
    else:
        found = cut_short(folder) if how == "limit" else strike_all(how, folder)
        sys.stdout.write(json.dumps([asdict(one) for one in found]))

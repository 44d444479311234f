"""Programs by the clock: how long each takes beside its yardstick, and the memory that it needs."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from time import perf_counter

Command = Sequence[str | Path]

PASS: Command = (sys.executable, "-c", "pass")
"""The yardstick P: Python that does nothing."""


def raw_parse(folder: Path) -> Command:
    """The yardstick Y: libyaml's C parse alone of all maps below a folder."""
    return (sys.executable, Path(__file__).with_name("yardstick.py"), folder)


@dataclass(frozen=True)
class Ran:
    """How a program ran: seconds by the wall, its exit code, and the memory it had at most (MB)."""

    seconds: float
    code: int
    memory: float


def ran(command: Command, cwd: Path, env: Mapping[str, str]) -> Ran:
    """Run a program to its end, with what it says thrown away."""
    start = perf_counter()
    process = subprocess.Popen(
        [str(part) for part in command], cwd=cwd, env=dict(env),
        stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
    )  # fmt: skip
    _, status, used = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    unit = 1 if sys.platform == "darwin" else 1024  # `ru_maxrss` is in bytes there
    return Ran(perf_counter() - start, process.returncode, used.ru_maxrss * unit / 1e6)


def seconds(
    commands: Sequence[Command], cwd: Path, env: Mapping[str, str], rounds: int
) -> list[float]:
    """The median seconds of some programs, which take turns, so that a busy minute meets all."""
    times: list[list[float]] = [[] for _ in commands]
    for number in range(rounds + 1):
        for command, taken in zip(commands, times, strict=True):
            one = ran(command, cwd, env)
            assert one.code in (0, 1), f"{command} ended with {one.code}"
            if number:  # the first round fills the caches of the disk
                taken.append(one.seconds)
    return [median(taken) for taken in times]

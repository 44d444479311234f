"""The installed program as a process: its streams as raw bytes, its environment as one wants it."""

import os
import pty
import subprocess
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from tests.checkout import COMMANDS

OUTCOMEKIT = str(COMMANDS / "outcomekit")
HEAD = "outcome_map: 1\ntitle: Line controls\n"


@dataclass(frozen=True)
class Ended:
    """How a process ended, and what it wrote."""

    code: int
    out: bytes
    err: bytes


def environment(**changes: str | None) -> dict[str, str]:
    """A bare environment with some variables set; None stands for one that is not."""
    bare = {"PATH": os.environ["PATH"], "HOME": "/nonexistent", **changes}
    return {name: value for name, value in bare.items() if value is not None}


def ran(
    *arguments: str | Path,
    cwd: Path,
    env: Mapping[str, str] | None = None,
    given: bytes = b"",
    redirect: str = "",
) -> Ended:
    """Run the program to its end.

    Args:
        given: what stands on standard input.
        redirect: shell redirections, such as `>&-` for a closed stdout.
    """
    command = [OUTCOMEKIT, *map(str, arguments)]
    if redirect:
        command = ["sh", "-c", f'exec "$0" "$@" {redirect}', *command]
    done = subprocess.run(
        command, cwd=cwd, env=env or environment(), input=given, capture_output=True, timeout=60,
        check=False,
    )  # fmt: skip
    return Ended(done.returncode, done.stdout, done.stderr)


def on_a_terminal(*arguments: str, cwd: Path, env: Mapping[str, str]) -> bytes:
    """What the program writes to a terminal, as the terminal gets it."""
    ours, theirs = pty.openpty()
    process = subprocess.Popen(
        [OUTCOMEKIT, *arguments], cwd=cwd, env=env, stdin=theirs, stdout=theirs, stderr=theirs
    )
    os.close(theirs)
    written = b""
    while True:
        try:
            more = os.read(ours, 65536)
        except OSError:  # the other end is closed
            break
        if not more:
            break
        written += more
    process.wait(timeout=60)
    os.close(ours)
    return written.replace(b"\r\n", b"\n")

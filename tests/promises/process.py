"""`outcomekit` as a process of its own, with the bytes of its streams."""

import os
import subprocess
from collections.abc import Mapping
from pathlib import Path

from tests.checkout import COMMANDS, ROOT

OUTCOMEKIT = COMMANDS / "outcomekit"
LONGEST = 60
"""Seconds after which a process is taken to hang."""


def environment(**changes: str) -> dict[str, str]:
    """The environment of the tests, with some variables set."""
    return {**os.environ, **changes}


def ran(
    *arguments: str | Path,
    cwd: Path = ROOT,
    env: Mapping[str, str] | None = None,
    given: bytes | None = None,
) -> tuple[int, bytes, bytes]:
    """Exit code, stdout and stderr of one run."""
    done = subprocess.run(
        [OUTCOMEKIT, *arguments],
        cwd=cwd,
        env=env,
        input=given,
        capture_output=True,
        timeout=LONGEST,
        check=False,
    )
    return done.returncode, done.stdout, done.stderr

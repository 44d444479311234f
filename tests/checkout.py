"""The checkout that the tests stand in, and a way to run a program in it as a person would."""

import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
SOURCE = ROOT / "src" / "outcomekit"
COMMANDS = Path(sys.executable).parent
"""The folder of the environment's commands: `outcomekit`, `ruff`."""


def run(
    *command: str | Path, cwd: Path = ROOT, env: Mapping[str, str] | None = None
) -> subprocess.CompletedProcess[str]:
    """What a command printed on each stream, read as UTF-8, and its exit code; never raises for it.

    `env` replaces the environment. Nothing may last over five minutes.
    """
    return subprocess.run(
        [str(part) for part in command],
        cwd=cwd,
        env=env,
        capture_output=True,
        encoding="utf-8",
        timeout=300,
        check=False,
    )

"""Which paths a walk passes over because git ignores them."""

from __future__ import annotations

import os
from pathlib import Path


def git_ignored(folder: Path) -> frozenset[str]:
    """The absolute paths below a folder that git ignores; whole folders once.

    One process, which runs nothing that the repository's own settings name. Nothing is ignored
    outside a repository, or where there is no git: then a walk sees all files, which errs on the
    side of checking more.
    """
    import subprocess  # git is called as a program, never through a shell

    top = next((parent for parent in (folder, *folder.parents) if (parent / ".git").exists()), None)
    if top is None:
        return frozenset()
    command = [
        "git", "-c", "core.fsmonitor=false", "-C", str(folder),
        "ls-files", "-z", "--others", "--ignored", "--exclude-standard", "--directory",
        "--full-name", "--", ".",
    ]  # fmt: skip
    environment = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")}
    try:
        done = subprocess.run(  # a fixed command; the folder is one argument after -C
            command, capture_output=True, check=False, env=environment, timeout=30
        )
    except (OSError, subprocess.TimeoutExpired):
        return frozenset()
    if done.returncode != 0:
        return frozenset()
    names = os.fsdecode(done.stdout).split("\0")
    return frozenset(str(top / name.rstrip("/")) for name in names if name)

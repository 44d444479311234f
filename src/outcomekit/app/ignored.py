"""Which paths git ignores, so that a walk passes over them, and which repository a folder is in."""

from __future__ import annotations

import os

TYPE_CHECKING = False  # what mypy takes for true, without the import of `typing`
if TYPE_CHECKING:
    from pathlib import Path


def git_ignored(folder: str) -> frozenset[str]:
    """The absolute paths below a folder that git ignores; whole folders once.

    One process, which runs nothing that the repository's own settings name. Nothing is ignored
    outside a repository, or where there is no git: then a walk sees all files, which errs on the
    side of checking more.
    """
    top = _repository_of(folder)
    if top is None:
        return frozenset()
    listed = _git(
        folder, "ls-files", "-z", "--others", "--ignored", "--exclude-standard", "--directory",
        "--full-name", "--", ".",
    )  # fmt: skip
    names = os.fsdecode(listed or b"").split("\0")
    return frozenset(os.path.join(top, name.rstrip("/")) for name in names if name)


def would_be_ignored(path: str) -> bool:
    """Whether git would ignore a file that is not there yet; its folder is."""
    folder, name = os.path.split(path)
    if _repository_of(folder) is None:
        return False
    return bool(_git(folder, "check-ignore", "--", name))


def repository_of(folder: Path) -> Path | None:
    """The folder of the repository that an absolute folder is in; None outside of any."""
    top = _repository_of(os.fspath(folder))
    return type(folder)(top) if top is not None else None


def _repository_of(folder: str) -> str | None:
    while not os.path.exists(os.path.join(folder, ".git")):
        above = os.path.dirname(folder)
        if above == folder:
            return None
        folder = above
    return folder


def _git(folder: str, *arguments: str) -> bytes | None:
    """What git says in a folder; None where it fails, or there is no git."""
    import subprocess  # git is called as a program, never through a shell

    command = ["git", "-c", "core.fsmonitor=false", "-C", folder, *arguments]
    environment = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")}
    try:
        done = subprocess.run(  # a fixed command; the folder is one argument after -C
            command, capture_output=True, check=False, env=environment, timeout=30
        )
    except (OSError, subprocess.TimeoutExpired):
        return None
    return done.stdout if done.returncode == 0 else None

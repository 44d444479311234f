"""Real git repositories, made by tests: nothing of the machine's own settings reaches them."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from tests.app.folders import write

ENVIRONMENT = {
    "GIT_AUTHOR_NAME": "Ann",
    "GIT_AUTHOR_EMAIL": "ann@example.invalid",
    "GIT_AUTHOR_DATE": "2026-11-01T12:00:00Z",
    "GIT_COMMITTER_NAME": "Ann",
    "GIT_COMMITTER_EMAIL": "ann@example.invalid",
    "GIT_COMMITTER_DATE": "2026-11-01T12:00:00Z",
    "GIT_CONFIG_GLOBAL": os.devnull,
    "GIT_CONFIG_NOSYSTEM": "1",
}


class Repo:
    """A repository in a folder."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def git(self, *arguments: str | Path, on: str | None = None) -> str:
        """What a git command in it prints; it must succeed. `on` is its author's day."""
        authored = {"GIT_AUTHOR_DATE": f"{on}T23:30:00-05:00"} if on is not None else {}
        inherited = {k: v for k, v in os.environ.items() if not k.startswith("GIT_")}
        done = subprocess.run(
            ["git", "-c", "protocol.file.allow=always", *map(str, arguments)],
            cwd=self.folder,
            env={**inherited, **ENVIRONMENT, **authored},
            capture_output=True,
            encoding="utf-8",
            check=False,
        )
        assert done.returncode == 0, done.stderr
        return done.stdout.strip()

    def commit(
        self,
        files: Mapping[str, str | bytes | None],
        subject: str = "A change",
        on: str | None = None,
    ) -> str:
        """Write files (None removes one), commit everything, and give the commit's name."""
        write(self.folder, {name: text for name, text in files.items() if text is not None})
        for name, text in files.items():
            if text is None:
                (self.folder / name).unlink()
        self.git("add", "--all")
        self.git("commit", "--quiet", "--allow-empty", "-m", subject, on=on)
        return self.git("rev-parse", "HEAD")


def repository(folder: Path) -> Repo:
    """A new repository without a commit; its branch is `main`."""
    folder.mkdir(parents=True, exist_ok=True)
    repo = Repo(folder)
    repo.git("init", "--quiet", "--initial-branch=main")
    return repo


@contextmanager
def counted_processes() -> Iterator[list[str]]:
    """The git commands that our program starts meanwhile, by their first word."""
    started: list[str] = []
    whole = subprocess.Popen.__init__

    def counting(self: object, args: list[str], *rest: object, **named: object) -> None:
        words = [word for word in args if not word.startswith("-")]
        started.append(next(word for word in words if word in _COMMANDS))
        whole(self, args, *rest, **named)  # type: ignore[call-overload]

    subprocess.Popen.__init__ = counting  # type: ignore[method-assign,assignment]
    try:
        yield started
    finally:
        subprocess.Popen.__init__ = whole  # type: ignore[method-assign]


_COMMANDS = ("rev-parse", "status", "cat-file", "for-each-ref", "ls-files", "log")

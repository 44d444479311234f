"""Real repositories for tests: git as a person runs it, with nobody's settings but their own."""

from __future__ import annotations

import os
import subprocess
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from tests.checkout import COMMANDS

_PERSON: Final = {"NAME": "A", "EMAIL": "a@b.c", "DATE": "2026-11-21T12:00:00Z"}


@dataclass(frozen=True)
class Repository:
    """A folder in which commands are run. `home` holds the settings of its user."""

    folder: Path
    home: Path

    @classmethod
    def begun(cls, folder: Path, *options: str) -> Repository:
        """A new repository on the branch `main`."""
        folder.mkdir(parents=True)
        repository = cls(folder, folder.parent)
        repository.git("init", "-q", "-b", "main", *options)
        return repository

    def run(self, *command: str | Path) -> tuple[int, str, str]:
        """Exit code, stdout and stderr of a command."""
        inherited = ("PYTHONPATH", "SYSTEMROOT")
        env = {name: os.environ[name] for name in inherited if name in os.environ}
        env |= {f"GIT_{who}_{what}": value for who in ("AUTHOR", "COMMITTER")
                for what, value in _PERSON.items()}  # fmt: skip
        env |= {
            "PATH": f"{COMMANDS}{os.pathsep}{os.environ['PATH']}",
            "HOME": str(self.home),
            "GIT_CONFIG_GLOBAL": str(self.home / "gitconfig"),
            "GIT_CONFIG_NOSYSTEM": "1",
            "GIT_EDITOR": "true",
            "LC_ALL": "C",
        }
        done = subprocess.run(
            [str(part) for part in command], cwd=self.folder, env=env, capture_output=True,
            encoding="utf-8", timeout=120, check=False,
        )  # fmt: skip
        return done.returncode, done.stdout, done.stderr

    def git(self, *arguments: str | Path) -> str:
        """What git prints, which must go well."""
        code, out, err = self.run("git", *arguments)
        assert code == 0, (arguments, out, err)
        return out

    def outcomekit(self, *arguments: str) -> tuple[int, str, str]:
        """Exit code, stdout and stderr of our own command."""
        return self.run("outcomekit", *arguments)

    def write(self, name: str, text: str) -> None:
        """Put a text into a file, whose folders are made."""
        file = self.folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(text.encode())

    def read(self, name: str) -> str:
        """The text of a file, line ends as they are."""
        return (self.folder / name).read_bytes().decode()

    def commit(self, message: str) -> None:
        """Commit everything."""
        self.git("add", "-A")
        self.git("commit", "-q", "-m", message)

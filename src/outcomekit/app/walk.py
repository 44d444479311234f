"""A walk below a folder: which YAML it meets.

Sorted; stays below its root; passes over hidden, git-ignored and excluded paths, over links to
folders, and over links to files that lead out or to what is met anyway. So it ends, and meets
each file once.
"""

from __future__ import annotations

import os
from fnmatch import fnmatchcase
from pathlib import Path
from typing import Final

from outcomekit.app.ignored import git_ignored, would_be_ignored
from outcomekit.app.refusal import words_of
from outcomekit.app.settings import FILE, PYPROJECT, Settings

YAML: Final = (".yaml", ".yml")
"""How the names of YAML files end."""


class Walk:
    """What a walk below one folder may meet. git is asked once, at the start.

    `refusals` gathers what could not be looked into, one line each.
    """

    def __init__(self, root: Path, refusals: list[str]) -> None:
        self.refusals = refusals
        self._root = root
        self._real_root = Path(os.path.realpath(root))
        self._ignored = git_ignored(self._real_root)

    def has_settings(self, folder: Path) -> bool:
        """Whether a folder below the root begins a workspace of its own, perhaps."""
        return folder != self._root and any((folder / name).exists() for name in (FILE, PYPROJECT))

    def entries(
        self, folder: Path, settings: Settings, tree: Path | None = None
    ) -> tuple[list[Path], list[Path]]:
        """The folders and the YAML files in a folder, sorted by name.

        Args:
            tree: the folder out of which no link may lead; the root of the walk where absent.
        """
        try:
            with os.scandir(folder) as scanned:
                found = sorted(scanned, key=lambda entry: entry.name)
        except OSError as fault:
            self.refusals.append(f"{folder} cannot be read: {words_of(fault)}")
            return [], []
        home = self._real(folder)
        inside = self._real(tree or self._root)
        folders: list[Path] = []
        files: list[Path] = []
        for entry in found:
            if entry.name.startswith(".") or self._is_passed_over(home, entry.name, settings):
                continue
            if entry.is_dir(follow_symlinks=False):
                folders.append(folder / entry.name)
            elif entry.name.endswith(YAML) and _is_file(entry, inside):
                files.append(folder / entry.name)
        return folders, files

    def yaml_below(self, folder: Path, settings: Settings) -> list[Path]:
        """All YAML files below a folder, each folder's own first. No link leads out of it."""
        files: list[Path] = []
        pending = [folder]
        while pending:
            here = pending.pop()
            folders, own = self.entries(here, settings, folder)
            files += own
            pending += reversed(folders)
        return files

    def would_meet(self, name: str, settings: Settings) -> bool:
        """Whether the walk would meet a file of this name in its root, if there were one."""
        if name.startswith(".") or not name.endswith(YAML):
            return False
        passed_over = self._is_passed_over(self._real_root, name, settings)
        return not passed_over and not would_be_ignored(self._real_root / name)

    def _real(self, folder: Path) -> Path:
        """Where a folder of the walk really is; no folder is entered by a link."""
        return self._real_root / folder.relative_to(self._root)

    def _is_passed_over(self, home: Path, name: str, settings: Settings) -> bool:
        return str(home / name) in self._ignored or is_excluded(home / name, settings)


def is_excluded(path: Path, settings: Settings) -> bool:
    """Whether the settings of a workspace leave out a path; one that begins as they do."""
    if not settings.exclude or settings.root is None:
        return False
    within = os.path.relpath(path, settings.root).replace(os.sep, "/")
    for pattern in settings.exclude:
        plain = pattern.removeprefix("./").rstrip("/")
        if fnmatchcase(within, plain) or ("/" not in plain and fnmatchcase(path.name, plain)):
            return True
    return False


def _is_file(entry: os.DirEntry[str], tree: Path) -> bool:
    """Whether an entry is a file to read; of links, those inside the tree to what is hidden there.

    What a link leads to in plain sight is met by itself.
    """
    try:
        if not entry.is_file():
            return False
    except OSError:  # links in a circle
        return False
    if not entry.is_symlink():
        return True
    target = Path(os.path.realpath(entry.path))
    if not target.is_relative_to(tree):
        return False
    below = target.relative_to(tree).parts
    return not target.name.endswith(YAML) or any(part.startswith(".") for part in below)

"""A walk below a folder: which YAML it meets.

Sorted; stays below its root; passes over hidden, git-ignored and excluded paths, over links to
folders, and over links to files that lead out or to what is met anyway. So it ends, and meets
each file once.
"""

from __future__ import annotations

import os

from outcomekit.app.ignored import git_ignored, would_be_ignored
from outcomekit.app.paths import beneath, plainly
from outcomekit.app.refusal import words_of
from outcomekit.app.settings_file import FILE, PYPROJECT

TYPE_CHECKING = False  # what mypy takes for true, without the import of `typing`
if TYPE_CHECKING:
    from os import PathLike
    from typing import Final

    from outcomekit.app.settings import Settings

YAML: Final = (".yaml", ".yml")
"""How the names of YAML files end."""


class Walk:
    """What a walk below one folder may meet. git is asked once, at the start.

    `refusals` gathers what could not be looked into, one line each.
    """

    def __init__(self, root: str | PathLike[str], refusals: list[str]) -> None:
        self.refusals = refusals
        self._root = plainly(root)
        self._real_root = os.path.realpath(root)
        self._ignored = git_ignored(self._real_root)

    def has_settings(self, folder: str) -> bool:
        """Whether a folder below the root begins a workspace of its own, perhaps."""
        return folder != self._root and any(
            os.path.exists(beneath(folder, name)) for name in (FILE, PYPROJECT)
        )

    def entries(
        self, folder: str, settings: Settings, tree: str | None = None
    ) -> tuple[list[str], list[str]]:
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
        sifted = bool(self._ignored) or bool(settings.exclude)
        folders: list[str] = []
        files: list[str] = []
        for entry in found:
            name = entry.name
            if name.startswith(".") or (sifted and self._is_passed_over(home, name, settings)):
                continue
            if entry.is_dir(follow_symlinks=False):
                folders.append(beneath(folder, name))
            elif name.endswith(YAML) and _is_file(entry, inside):
                files.append(beneath(folder, name))
        return folders, files

    def yaml_below(self, folder: str, settings: Settings) -> list[str]:
        """All YAML files below a folder, each folder's own first. No link leads out of it."""
        files: list[str] = []
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
        return not passed_over and not would_be_ignored(os.path.join(self._real_root, name))

    def _real(self, folder: str) -> str:
        """Where a folder of the walk really is; no folder is entered by a link."""
        if folder == self._root:
            return self._real_root
        within = folder if self._root == "." else folder[len(self._root) :].lstrip(os.sep)
        return os.path.join(self._real_root, within)

    def _is_passed_over(self, home: str, name: str, settings: Settings) -> bool:
        here = os.path.join(home, name)
        return here in self._ignored or is_excluded(here, settings)


def is_excluded(path: str | PathLike[str], settings: Settings) -> bool:
    """Whether the settings of a workspace leave out a path; one that begins as they do."""
    if not settings.exclude or settings.home is None:
        return False
    from fnmatch import fnmatchcase

    within = os.path.relpath(path, settings.home).replace(os.sep, "/")
    name = os.path.basename(path)
    for pattern in settings.exclude:
        plain = (pattern[1:] if pattern.startswith("./") else pattern).rstrip("/")
        if "/" not in plain and fnmatchcase(name, plain):
            return True
        if any(fnmatchcase(within, plain.removeprefix(lead)) for lead in ("/", "**/")):
            return True
    return False


def _is_file(entry: os.DirEntry[str], tree: str) -> bool:
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
    target = os.path.realpath(entry.path)
    if not target.startswith(os.path.join(tree, "")):
        return False
    below = os.path.relpath(target, tree).split(os.sep)
    return not below[-1].endswith(YAML) or any(part.startswith(".") for part in below)

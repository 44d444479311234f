"""The commits of a range, each with the YAML files that it changed: one `git log` for all of them.

The line of first parents is followed: a merge is one step, dated and named by the merge itself,
whatever the branch did in many. Files are told by their objects; renames are none of git's
business here, for a map is known by its id.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from outcomekit.app.git import FILES, LEFT_OUT, started
from outcomekit.app.refusal import Refusal
from outcomekit.app.walk import YAML
from outcomekit.diagnostics.chronicle import Commit

_FIELDS: Final = "%H %as%x00%P%x00%s"
"""Name and the author's day in their own time zone; parents; subject."""


@dataclass(slots=True)
class Step:
    """A commit, its first parent (None for the first commit of all), and what it changed.

    `files` has the object that each YAML file has after it, None where no file is left.
    """

    commit: Commit
    parent: str | None
    files: dict[str, str | None] = field(default_factory=dict)


def steps(folder: Path, start: str, end: str) -> list[Step]:
    """The commits that lead to `end` and that `start` does not have, the first one first.

    Those that change no YAML file are left out.

    Args:
        folder: an existing folder in the repository.
        start: a commit, by the name that git gave it.
        end: another one.

    Raises:
        Refusal: where git refuses.
    """
    log = started(
        folder, "log", "-z", "--first-parent", "--diff-merges=first-parent", "--root", "--raw",
        "--no-abbrev", "--no-renames", "--no-color", "--no-show-signature", "--encoding=UTF-8",
        f"--format=tformat:{_FIELDS}", end, f"^{start}", "--",
        *(f":(top)*{ending}" for ending in YAML), heard=True,
    )  # fmt: skip
    said, complaint = log.communicate()
    if log.returncode != 0:
        if b"promisor" in complaint:
            raise Refusal(LEFT_OUT)
        raise Refusal("git does not tell the commits of this range; version 2.31 or newer does")
    found = list(_steps(iter(said.split(b"\0"))))
    found.reverse()
    return found


def _steps(words: Iterator[bytes]) -> Iterator[Step]:
    """The steps in what git wrote: for each commit its fields, then a pair for each file."""
    step: Step | None = None
    for word in words:
        line = word.lstrip(b"\n")
        if line.startswith(b":") and step is not None:
            _, mode, _, sha, _ = line.decode().split(" ")
            step.files[os.fsdecode(next(words))] = sha if mode in FILES else None
        elif line:
            if step is not None:
                yield step
            name, day = line.decode().split(" ")
            parents = next(words).decode().split(" ")
            subject = next(words).decode("utf-8", "replace")
            step = Step(Commit(name, day, subject), parents[0] or None)
    if step is not None:
        yield step

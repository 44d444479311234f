"""Changes of files as a unified diff, as `git diff` would show them.

Names count from the current folder, where all files are below it: there `git apply` takes them.
Else they count from the repository's folder, as those that git shows, or where there is none from
the nearest folder above them all.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterable
from difflib import unified_diff
from pathlib import Path
from typing import Final

from outcomekit.app.ignored import repository_of

_LINE: Final = re.compile(r"[^\n]*\n|[^\n]+")


def unified(changes: Iterable[tuple[Path, bytes | None, bytes]]) -> str:
    """The diff of some files, each with its bytes before (None for a new one) and after."""
    listed = list(changes)
    places = [Path(os.path.normpath(Path.cwd() / path)) for path, _, _ in listed]
    top = _counted_from(places)
    return "".join(
        _diff(place.relative_to(top).as_posix(), before, after)
        for place, (_, before, after) in zip(places, listed, strict=True)
    )


def _counted_from(places: list[Path]) -> Path:
    """The folder from which the names of files count."""
    here = Path.cwd()
    repository = repository_of(here) or here
    for top in (here, repository):
        if all(place.is_relative_to(top) for place in places):
            return top
    return Path(os.path.commonpath([here, *(place.parent for place in places)]))


def _diff(name: str, before: bytes | None, after: bytes) -> str:
    old, new = (before or b"").decode(), after.decode()
    source = f"a/{name}" if before is not None else "/dev/null"
    lines = unified_diff(_LINE.findall(old), _LINE.findall(new), source, f"b/{name}")
    return "".join(
        line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n" for line in lines
    )

"""What comes of a merge, and what is said of it: each conflict, and why it is one."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from outcomekit.app.moved_away import moved_away
from outcomekit.app.textual_merge import Lines, begun
from outcomekit.diagnostics.threeway import conflicts
from outcomekit.diff.merging.joining import REMOVED_HERE

if TYPE_CHECKING:
    from pathlib import Path

    from outcomekit.diagnostics.pointer import Pointer
    from outcomekit.diagnostics.threeway import Fields
    from outcomekit.syntax.merging.merger import Merged

_CHOOSE: Final = "keep one version of each and delete the lines with <<<<<<<, ======= and >>>>>>>"


@dataclass(frozen=True, slots=True)
class Outcome:
    """A merged file. `clean` is False where a conflict was left or the map is no longer valid.

    `said` are lines for people: what each conflict is about, and what else they should know.
    """

    data: bytes
    clean: bool = True
    said: tuple[str, ...] = ()


def told(made: Merged, plan: Fields, path: Path) -> Outcome:
    """A merged map, and what its conflicts are about."""
    reasons = _reasons(plan, path)
    said = [
        f"{path}:{line}: `{pointer}` {reasons[pointer]}"
        for line, about in made.choices
        for pointer in about
    ]
    return Outcome(made.text.encode(), not made.choices, (*said, *left(len(made.choices), path)))


def told_by_lines(found: Lines, plan: Fields, path: Path) -> Outcome:
    """A map merged by lines, and what its conflicts are about: as many as were left, or all."""
    lines, about = begun(found.data), list(_reasons(plan, path).items())
    at = lines if len(lines) == len(about) else lines[:1] * len(about)
    said = (
        f"{path}:{line}: `{pointer}` {reason}"
        for line, (pointer, reason) in zip(at, about, strict=True)
    )
    return Outcome(found.data, not lines, (*said, *left(found.conflicts, path)))


def left(count: int, path: Path) -> Iterator[str]:
    """How many conflicts are left in a file, and what to do with them; nothing of none."""
    if count:
        yield f"{count} conflict{'s' if count > 1 else ''} in {path}; {_CHOOSE}"


def _reasons(plan: Fields, path: Path) -> dict[Pointer, str]:
    """Why each conflict is one; of what our side has there no more, also where it has it now."""
    found = dict(conflicts(plan))
    gone = {at: str(at.parts[-1]) for at, one in found.items() if one.reason == REMOVED_HERE}
    homes = moved_away(path, set(gone.values())) if gone else {}
    now = {at: f"; ours has it in {homes[key]} now" for at, key in gone.items() if key in homes}
    return {at: one.reason + now.get(at, "") for at, one in found.items()}

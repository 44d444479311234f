"""The paths to which a run over revisions is limited: made out, held against what is there."""

from __future__ import annotations

import os
from collections.abc import Collection, Iterable
from pathlib import Path

from outcomekit.app.affected import Around, Unit
from outcomekit.app.operands import Request, at
from outcomekit.app.refusal import Refusal
from outcomekit.app.settings import settings_for
from outcomekit.app.snapshot import Snapshot


def limits(old: Snapshot, new: Snapshot, request: Request, around: Around) -> list[str]:
    """The paths to which a request is limited, from the repository's top; none for all.

    They are those that the user named, else the workspace around the current folder.

    Raises:
        Refusal: for a path at which neither side has anything, or another repository stands.
    """
    found = [from_top(path, around) for path in _named(request, around)]
    for limit in filter(None, found):
        _check(limit, old, new, request, around)
    return found


def _named(request: Request, around: Around) -> list[Path]:
    if request.limits or around.top is None:
        return list(request.limits)
    root = settings_for(around.here).root
    return [root if root is not None and root.is_relative_to(around.top) else around.here]


def is_meant(unit: Unit, limits: Collection[str]) -> bool:
    """Whether a map lies within some limits."""
    return not limits or any(unit.touches(limit) for limit in limits)


def from_top(path: Path, around: Around) -> str:
    """A path of the user's as one from the repository's top; `""` for the top.

    Raises:
        Refusal: where it leads out of the repository.
    """
    if around.top is None:
        return path.as_posix().strip("/")
    whole = around.here / path
    real = Path(os.path.realpath(whole.parent)) / whole.name if whole.name else whole
    real = Path(os.path.normpath(real))
    if not real.is_relative_to(around.top):
        raise Refusal(f"{path} is outside this repository, whose top is {around.top}")
    within = real.relative_to(around.top).as_posix()
    return "" if within == "." else within


def _check(limit: str, old: Snapshot, new: Snapshot, request: Request, around: Around) -> None:
    for side in (old, new):
        refuse_submodules(limit, side, around)
    if not any(side.is_file(limit) or side.is_folder(limit) for side in (old, new)):
        if not request.limits:
            return
        there = f"neither {at(request.old)} nor {at(request.new)}"
        raise Refusal(f"{around.label(limit)} is {there}")


def refuse_submodules(path: str, snapshot: Snapshot, around: Around) -> None:
    """Make sure that a path does not lead into another repository.

    Raises:
        Refusal: where it does.
    """
    steps = path.split("/")
    for length in range(1, len(steps) + 1):
        within = "/".join(steps[:length])
        found = snapshot.entry(within)
        if found is not None and found.is_submodule:
            where = around.label(within)
            raise Refusal(
                f"{where} is a submodule, a repository of its own; run outcomekit inside it"
            )


def passed_over(
    modules: Iterable[str], limits: Collection[str], around: Around, command: str
) -> list[str]:
    """What to say of submodules that changed, each in a line."""
    return [
        f"{around.label(module)} is a submodule and was not looked into; run `{command}` inside it"
        for module in modules
        if is_meant(Unit(module, ()), limits)
    ]

"""`changelog`: what became of the entities of maps, over the commits of a range."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path

from outcomekit.app.affected import Around
from outcomekit.app.commits import Step, steps
from outcomekit.app.git import Repository
from outcomekit.app.history import History
from outcomekit.app.keeping import all_kept
from outcomekit.app.limits import limits, passed_over
from outcomekit.app.objects import Objects
from outcomekit.app.operands import MergeBase, Request, Revision, is_path
from outcomekit.app.refusal import Refusal
from outcomekit.app.snapshot import Snapshot, changed
from outcomekit.diagnostics.chronicle import Chronicle

_HEAD = "HEAD"


def chronicle(span: str, paths: Sequence[Path] = ()) -> Chronicle:
    """The stories of the commits that the second end of a range has and the first has not.

    Merges count as one commit each, on the line of first parents.

    Args:
        span: the range as the user wrote it: `v1..main`; an end that is left out is HEAD.
        paths: the maps and folders to which it is limited; none for the workspace.

    Raises:
        Refusal: for what is no range, outside a repository, for a revision or path that is
            nowhere, for broken settings.
    """
    start, end = _ends(span)
    here = Path()
    repository = Repository.at(here, list(dict.fromkeys((start, end))), (start, end))
    around = Around(repository.top, Path(os.path.realpath(here)))
    first, last = repository.commits[start], repository.commits[end]
    found = steps(here, first, last)
    remarks = [*_begun_late(repository, found), *_backwards(repository, start, end)]
    with all_kept(), Objects(here) as objects:
        request = Request(Revision(start), Revision(end), tuple(paths))
        ends = Snapshot(objects, first), Snapshot(objects, last)
        within = limits(*ends, request, around)
        modules = changed(*ends)[1]
        parent = found[0].parent if found else None
        history = History(Snapshot(objects, parent), around, within)
        straight = repository.base == first
        history.go(found, start if straight else str(MergeBase(start, end)))
    remarks += [*history.remarks, *passed_over(modules, within, around, "changelog")]
    return Chronicle(history.stories.told(history.meant), start, end, tuple(remarks))


def _ends(span: str) -> tuple[str, str]:
    start, dots, end = span.partition("..")
    if not dots or ".." in end or end.startswith(".") or not (start or end):
        if not dots and is_path(span):
            example = f"`outcomekit changelog v1..{_HEAD} {span}`"
            raise Refusal(f"{span} is a path, and a range of revisions comes first: {example}")
        begin = span if span not in ("", _HEAD) and not dots else "v1"
        example = f"{begin}..{_HEAD}"
        raise Refusal(f"`{span}` is no range of revisions; one is written {example}")
    return start or _HEAD, end or _HEAD


def _begun_late(repository: Repository, found: list[Step]) -> list[str]:
    """What to say where a shallow clone ends before the range does: its end is where we begin."""
    if not repository.shallow or not found or found[0].parent is not None:
        return []
    begin = found.pop(0).commit
    return [
        f"this clone is shallow and begins at {begin.short} ({begin.day}); "
        "`git fetch --unshallow` brings what was before"
    ]


def _backwards(repository: Repository, start: str, end: str) -> list[str]:
    """What to say of a range whose end comes before its beginning."""
    first, last = repository.commits[start], repository.commits[end]
    if repository.base != last or first == last:
        return []
    return [f"{end} has no commit that {start} lacks; `{end}..{start}` is the other way round"]

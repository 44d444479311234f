"""What fixes bring in: whether a map has findings after them that it had not before."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from outcomekit.app.fingerprint import without_indexes
from outcomekit.diagnostics.edit import Put, RenameKey
from outcomekit.diagnostics.severity import Severity

if TYPE_CHECKING:
    from outcomekit.app.fixing import Wanted
    from outcomekit.app.lint import Linted
    from outcomekit.diagnostics.finding import Finding


def adds(before: Linted, after: Linted, made: list[Wanted]) -> bool:
    """Whether a run found what the one before it did not, or still finds what was to be mended.

    What came to light only now is not added: what the rules say of a map that had errors before,
    and errors below a key that nothing could be known of under its old name. Nor is a note about
    what a proposal made.
    """
    if len(after.crashes) > len(before.crashes) or len(after.refusals) > len(before.refusals):
        return True
    renamed = [
        (one.finding.map, str(edit.pointer), str(edit.pointer.parent / edit.key))
        for one in made
        for edit in one.fix.edits
        if isinstance(edit, RenameKey)
    ]
    known = Counter(_name(finding, renamed) for finding in _findings(before))
    found = Counter(
        _name(finding) for finding in _findings(after) if not _asks_for_more(finding, made)
    )
    mended = Counter(_name(one.finding, renamed) for one in made)
    if any(found[name] > known[name] - count for name, count in mended.items()):
        return True  # it would come up again and again
    unseen = {one.home.map_id for one in after.reviewed}
    unseen -= {one.home.map_id for one in before.reviewed}
    return any(
        not (
            (name[0] in unseen and not name[1].startswith("E"))
            or any(
                name[0] == map_id and _is_at(name[2], without_indexes(new))
                for map_id, _, new in renamed
            )
        )
        for name in found - known
    )


def _asks_for_more(finding: Finding, made: list[Wanted]) -> bool:
    """Whether a finding is a note about what a proposal made, such as how a new marker is seen.

    A proposal is read afterwards, and its notes are what is to be thought of then; it is no worse
    for them.
    """
    return finding.severity is Severity.NOTE and any(
        not one.fix.safe
        and finding.map == one.finding.map
        and isinstance(edit, Put)
        and (_is_at(finding.path, str(edit.pointer)) or _is_at(str(edit.pointer), finding.path))
        for one in made
        for edit in one.fix.edits
    )


def _findings(linted: Linted) -> Iterator[Finding]:
    yield from linted.checked.report.findings
    for one in linted.said:
        yield one.finding


def _name(finding: Finding, renamed: Sequence[tuple[str, str, str]] = ()) -> tuple[str, ...]:
    """By what a finding is known again: its map, code and path, under the keys' new names."""
    path = finding.path or finding.place.file
    for map_id, old, new in renamed:
        if finding.map == map_id and _is_at(path, old):
            path = new + path[len(old) :]
    return (finding.map, finding.code, without_indexes(path))


def _is_at(path: str, place: str) -> bool:
    """Whether a path is a place, or leads below it."""
    return path == place or path.startswith((f"{place}.", f"{place}["))

"""Findings as rows of plain values, to be kept as JSON and made into findings again.

A row: code, place, message, why, hint, path, related places with their words, and the fix (title,
whether it is safe, the words that it writes) or null. A place has the number of the map's part in
the stead of a file, so that it holds wherever the map is read from.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from outcomekit.app.paths import label, read_file
from outcomekit.diagnostics import errors
from outcomekit.diagnostics.edit import Put, RenameKey
from outcomekit.diagnostics.finding import Finding, Related
from outcomekit.diagnostics.fix import Fix, Mend, Replacement
from outcomekit.diagnostics.pointer import Pointer
from outcomekit.diagnostics.span import Place

if TYPE_CHECKING:
    from collections.abc import Callable

    from outcomekit.app.discover import MapFiles
    from outcomekit.app.load import Loaded


class Unfit(Exception):
    """A finding whose fix has no place in a row."""


def row(finding: Finding, loaded: Loaded) -> list[Any]:
    """A finding as a row; see the head of this module.

    Raises:
        Unfit: when it does not fit into one.
    """
    files = [tree.source.file for tree in loaded.trees]

    def place(at: Place) -> list[int]:
        return [files.index(at.file), at.line, at.column, at.end_line, at.end_column]

    return [
        finding.code, place(finding.place), finding.message, finding.why, finding.hint,
        finding.path, [[place(related.place), related.message] for related in finding.related],
        _fix_row(finding.fix.fix) if finding.fix is not None else None,
    ]  # fmt: skip


def _fix_row(fix: Fix) -> list[Any]:
    """A fix as a row: its title, whether it is safe, and the words that it writes."""
    edits: list[Any] = []
    for edit in fix.edits:
        if isinstance(edit, Put) and isinstance(edit.value, str):
            edits.append(["value", edit.pointer.parts, edit.pointer.on, edit.value])
        elif isinstance(edit, RenameKey):
            edits.append(["key", edit.pointer.parts, edit.pointer.on, edit.key])
        else:
            raise Unfit
    return [fix.title, fix.safe, edits]


def findings(
    rows: list[Any], files: MapFiles, read_bytes: Callable[[str, int], bytes] = read_file
) -> list[Finding]:
    """The findings that a verdict over a map holds.

    Args:
        read_bytes: gives the files' bytes, should someone ask what a fix does to them.
    """
    names = [label(name) for name in files.names]
    map_id = files.map_id

    def place(row: list[int]) -> Place:
        return Place(names[row[0]], *row[1:])

    def mended(row: list[Any] | None, file: str) -> Mend | None:
        if row is None:
            return None
        title, safe, edits = row
        made = (
            (Put if what == "value" else RenameKey)(Pointer(tuple(parts), on), word)
            for what, parts, on, word in edits
        )
        return Mend(Fix(title, tuple(made), safe), partial(_brought_down, files, read_bytes, file))

    return [
        Finding(
            getattr(errors, code), place(at), message, why, hint, map_id, path,
            tuple(Related(place(other), said) for other, said in related),
            mended(fix, names[at[0]]),
        )
        for code, at, message, why, hint, path, related, fix in rows
    ]  # fmt: skip


def _brought_down(
    files: MapFiles, read_bytes: Callable[[str, int], bytes], file: str, fix: Fix
) -> tuple[Replacement, ...]:
    """What a fix replaces in a file of a map, which is read for that."""
    from outcomekit.app.load import load
    from outcomekit.app.mending import mend

    loaded = load(files, read_bytes)
    brought = mend(loaded, fix, file) if loaded is not None else None
    return brought.replacements if brought is not None else ()

"""Findings as rows of plain values, to be kept as JSON and made into findings again.

A row: code, place, message, why (null for the kind's own), hint, path, related places with their
words, and the fix (title, whether it is safe, the edits) or null. A place has the number of the
map's part in the stead of a file, so that it holds wherever the map is read from.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from outcomekit.app.paths import label, read_file
from outcomekit.diagnostics import errors
from outcomekit.diagnostics.edit import Append, Edit, Put, Recomment, Remove, RenameKey
from outcomekit.diagnostics.finding import Finding, Related
from outcomekit.diagnostics.fix import Fix, Mend
from outcomekit.diagnostics.pointer import Pointer
from outcomekit.diagnostics.span import Place, Span

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from outcomekit.app.load import Loaded
    from outcomekit.app.map_files import MapFiles
    from outcomekit.app.mending import Mending
    from outcomekit.diagnostics.kind import Kind

    KindOf = Callable[[str], Kind]
    """Gives the kind of a finding by its code."""


def row(finding: Finding, files: Sequence[str]) -> list[Any]:
    """A finding as a row, given the names of the map's files; see the head of this module."""

    def place(at: Place) -> list[int]:
        return [files.index(at.file), at.line, at.column, at.end_line, at.end_column]

    why = None if finding.why == finding.kind.why else finding.why
    return [
        finding.code, place(finding.place), finding.message, why, finding.hint,
        finding.path, [[place(related.place), related.message] for related in finding.related],
        _fix_row(finding.fix.fix, files) if finding.fix is not None else None,
    ]  # fmt: skip


def _fix_row(fix: Fix, files: Sequence[str]) -> list[Any]:
    """A fix as a row: its title, whether it is safe, and its edits."""
    return [fix.title, fix.safe, [_edit_row(edit, files) for edit in fix.edits]]


def _edit_row(edit: Edit, files: Sequence[str]) -> list[Any]:
    match edit:
        case Recomment(file, at, text):
            return ["comment", files.index(file), at, text]
        case Put(pointer, value):
            return ["value", pointer.parts, pointer.on, value]
        case RenameKey(pointer, key):
            return ["key", pointer.parts, pointer.on, key]
        case Append(pointer, value):
            return ["last", pointer.parts, pointer.on, value]
        case Remove(pointer):
            return ["gone", pointer.parts, pointer.on]


def _edit(row: list[Any], files: Sequence[str]) -> Edit:
    what, *said = row
    if what == "comment":
        number, at, text = said
        return Recomment(files[number], Span(*at), text)
    parts, on, *value = said
    pointer = Pointer(tuple(parts), on)
    match what:
        case "value":
            return Put(pointer, *value)
        case "key":
            return RenameKey(pointer, *value)
        case "last":
            return Append(pointer, *value)
    return Remove(pointer)


def kind_of_error(code: str) -> Kind:
    """The kind of an error of `validate`."""
    kind: Kind = getattr(errors, code)
    return kind


def findings(
    rows: list[Any],
    files: MapFiles,
    read_bytes: Callable[[str, int], bytes] = read_file,
    kind_of: KindOf = kind_of_error,
) -> list[Finding]:
    """The findings that a verdict over a map holds.

    Args:
        kind_of: gives the kinds of the findings.
        read_bytes: gives the files' bytes, should someone ask what a fix does to them.
    """
    names = [label(name) for name in files.names]
    map_id = files.map_id
    mending = _mending(files, read_bytes) if any(row[-1] for row in rows) else None

    def place(row: list[int]) -> Place:
        return Place(names[row[0]], *row[1:])

    def mended(row: list[Any] | None, file: str) -> Mend | None:
        if row is None or mending is None:
            return None
        title, safe, edits = row
        fix = Fix(title, tuple([_edit(one, names) for one in edits]), safe)
        return mending.mend(fix, file)

    def finding(row: list[Any]) -> Finding:
        code, at, message, why, hint, path, related, fix = row
        kind = kind_of(code)
        return Finding(
            kind, place(at), message, kind.why if why is None else why, hint, map_id, path,
            tuple([Related(place(other), said) for other, said in related]),
            mended(fix, names[at[0]]),
        )  # fmt: skip

    return [finding(row) for row in rows]


def _mending(files: MapFiles, read_bytes: Callable[[str, int], bytes]) -> Mending:
    """The fixes of a map, which is read once more for the first of them that is asked for."""
    from outcomekit.app.mending import Mending

    return Mending(partial(_read_again, files, read_bytes))


def _read_again(files: MapFiles, read_bytes: Callable[[str, int], bytes]) -> Loaded | None:
    from outcomekit.app.load import load

    return load(files, read_bytes)

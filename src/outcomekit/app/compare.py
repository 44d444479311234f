"""What git's diff driver shows of one file: its changes in meaning, else its lines.

git gives the two states of one file as files of their own. A part of a folder map is compared
within its map, the other parts of which are as they lie in the work tree.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from outcomekit.app.diff import comparison
from outcomekit.app.discover import HEAD, map_of, same_place
from outcomekit.app.load import Loaded, load, read_file
from outcomekit.app.map_files import MapFiles
from outcomekit.app.refusal import Refusal, words_of
from outcomekit.app.sides import State
from outcomekit.app.unified import unified
from outcomekit.syntax.decode import decode

if TYPE_CHECKING:
    from outcomekit.diagnostics.change import Comparison


def compared(path: Path, old: Path, new: Path, *, alone: bool) -> Comparison | None:
    """The changes of one file; None where its lines tell more.

    That is so of what is no map, or cannot be read as one, and of a part of a folder map among
    other files that change: an id that is renamed in several parts would look lost in each.

    Args:
        path: the file, as git names it from the current folder.
        old: where its old state lies; the null device where there was none.
        new: where its new state lies; the same where there is none.
        alone: no other file changes.

    Raises:
        Refusal: where a file cannot be read, or settings are broken.
    """
    files = map_of(path)
    if files.is_folder and not alone:
        return None
    before, after = (_state(files, path, side) for side in (old, new))
    if before is None or after is None or not (before.maps or after.maps):
        return None
    names = (f"a/{path.as_posix()}", f"b/{path.as_posix()}")
    remarks = [*_errors(before, names[0]), *_errors(after, names[1])]
    return comparison(before, after, names, remarks=remarks)


def by_lines(path: Path, old: Path, new: Path) -> str:
    """The changes of one file by lines.

    Raises:
        Refusal: where a file cannot be read.
    """
    before = None if _is_none(old) else _bytes(old)
    after = b"" if _is_none(new) else _bytes(new)
    if any(decode(data)[1] for data in (before or b"", after)):
        return f"{path} is no text in UTF-8; --no-ext-diff shows what git makes of it\n"
    return unified([(path, before, after)])


def _state(files: MapFiles, path: Path, side: Path) -> State | None:
    """One side of the map that a file makes, or is a part of; None where it cannot be read."""
    here = same_place(path)
    absent = _is_none(side)
    parts = tuple(one for one in files.files if not absent or same_place(one) != here)
    if not parts or (absent and path.name == HEAD):
        return State()

    def read(part: Path, limit: int) -> bytes:
        return read_file(side if same_place(part) == here else part, limit)

    one = load(files.with_files(tuple(str(part) for part in parts)), read)
    return State([(str(files.path), one)]) if one is not None and _is_read(one) else None


def _is_read(one: Loaded) -> bool:
    return one.index is not None and not one.index.hidden.everything


def _errors(state: State, name: str) -> Iterator[str]:
    """What is said of a side with errors: not all of it could be compared."""
    count = sum(len(one.findings) for _, one in state.maps)
    if count:
        errors, hide = ("error", "it hides") if count == 1 else ("errors", "they hide")
        yield f"{name} has {count} {errors}; what {hide} was not compared"


def _is_none(side: Path) -> bool:
    return str(side) in {os.devnull, "/dev/null"}


def _bytes(side: Path) -> bytes:
    try:
        return side.read_bytes()
    except OSError as fault:
        raise Refusal(f"{side} cannot be read: {words_of(fault)}") from fault

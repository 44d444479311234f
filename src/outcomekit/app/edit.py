"""Editing maps on disk: from edits to a plan, from the plan to a diff or to files, all or nothing.

Everything that writes a map comes through here: `plan` makes the new texts and proves them,
`Plan.diff` shows them, `Plan.write` puts them in place.
"""

from __future__ import annotations

import codecs
import contextlib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from outcomekit.app.load import Loaded, read_file
from outcomekit.app.parts import EditedPart, PartEditors
from outcomekit.app.refusal import Refusal, words_of
from outcomekit.app.write import changed, held, remove_file, stage, write_file
from outcomekit.diagnostics.edit import Edit, Patch
from outcomekit.syntax.decode import decode


@dataclass(frozen=True, slots=True)
class Change:
    """One file's change. `patches` lead from the text of `before` to that of `after`.

    `before` is None for a file that is to be made.
    """

    path: Path
    before: bytes | None
    after: bytes
    patches: tuple[Patch, ...] = ()


@dataclass(frozen=True, slots=True)
class Plan:
    """What is to be written: the files that change, in the order in which they were met."""

    changes: tuple[Change, ...]

    def diff(self) -> str:
        """The plan as a unified diff, which `git apply` and `patch -p1` take."""
        from outcomekit.app.unified import unified

        return unified((change.path, change.before, change.after) for change in self.changes)

    @property
    def made(self) -> list[Path]:
        """The files that are to be made."""
        return [change.path for change in self.changes if change.before is None]

    def read(self, path: Path, limit: int) -> bytes:
        """A file's bytes as they would be: for `load`, to see the map after the edits."""
        for change in self.changes:
            if change.path == path:
                return change.after[: limit + 1]
        return read_file(path, limit)

    def write(self) -> None:
        """Write every file, or none.

        All content is laid ready before the first file is replaced. Should a later one fail
        all the same, the earlier ones are put back.

        Raises:
            Refusal: when a file changed on disk since it was read, or the system does not let us.
        """
        with contextlib.ExitStack() as stack:
            for change in self.changes:
                if change.before is not None:
                    stack.enter_context(held(change.path))
            staged = [
                stack.enter_context(stage(one.path, one.after, is_new=one.before is None))
                for one in self.changes
            ]
            for change in self.changes:
                _check_unchanged(change)
            try:
                for content in staged:
                    content.commit()
            except BaseException:  # also Ctrl-C, which may strike between a name and the next
                _put_back(
                    change
                    for change, content in zip(self.changes, staged, strict=True)
                    if content.is_in_place()
                )
                raise


def plan(edits: Iterable[tuple[Loaded, Sequence[Edit]]]) -> Plan:
    """Make and prove the new texts of some maps. Nothing is written.

    Args:
        edits: maps of one workspace, each once, with what is to change in it, in order.

    Raises:
        Refusal: when an edit cannot be made, would lose anything, or the file has changed.
    """
    changes: list[Change] = []
    for loaded, wanted in edits:
        editors = PartEditors(loaded)
        for edit in wanted:
            editors.apply(edit)
        changes += _changes(editors)
    return Plan(tuple(changes))


def _changes(editors: PartEditors) -> Iterator[Change]:
    for part in editors.finish():
        path = Path(part.file)
        before = _bytes_of(path, part)
        yield Change(path, before, encoded(part.edited.text, before), part.edited.patches)


def encoded(text: str, before: bytes | None) -> bytes:
    """A text as bytes, with a byte-order mark where the file had one."""
    has_mark = before is not None and before.startswith(codecs.BOM_UTF8)
    return (codecs.BOM_UTF8 if has_mark else b"") + text.encode()


def _bytes_of(path: Path, part: EditedPart) -> bytes | None:
    """The bytes on disk of a part that was read before; None where there are none yet."""
    if part.before is None:
        return None
    data = _on_disk(path)
    if decode(data) != (part.before, []):
        raise changed(path)
    return data


def _check_unchanged(change: Change) -> None:
    if change.before is not None and _on_disk(change.path) != change.before:
        raise changed(change.path)


def _on_disk(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as fault:
        raise Refusal(f"{path} cannot be read: {words_of(fault)}") from fault


def _put_back(done: Iterable[Change]) -> None:
    """Undo what was written before something failed."""
    for change in reversed([*done]):
        try:
            if change.before is None:
                remove_file(change.path)
            else:
                write_file(change.path, change.before)
        except Refusal as refusal:
            raise Refusal(f"{refusal.message}; it holds the edited text") from refusal

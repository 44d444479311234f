"""Editing maps on disk: from edits to a plan, from the plan to a diff or to files, all or nothing.

Everything that writes a map comes through here: `plan` makes the new texts and proves them,
`Plan.diff` shows them, `Plan.write` puts them in place.
"""

from __future__ import annotations

import codecs
import contextlib
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from difflib import unified_diff
from pathlib import Path
from typing import TYPE_CHECKING, Final

from outcomekit.app.load import Loaded, read_file
from outcomekit.app.parts import PartEditors
from outcomekit.app.refusal import Refusal, words_of
from outcomekit.app.write import held, stage, write_file
from outcomekit.diagnostics.edit import Edit, Patch
from outcomekit.syntax.decode import decode

if TYPE_CHECKING:
    from outcomekit.syntax.tree import Tree

_LINE: Final = re.compile(r"[^\n]*\n|[^\n]+")


@dataclass(frozen=True, slots=True)
class Change:
    """One file's change. `patches` lead from the text of `before` to that of `after`."""

    path: Path
    before: bytes
    after: bytes
    patches: tuple[Patch, ...] = ()


@dataclass(frozen=True, slots=True)
class Plan:
    """What is to be written: the files that change, in the order in which they were met."""

    changes: tuple[Change, ...]

    def diff(self) -> str:
        """The plan as a unified diff, which `git apply` and `patch -p1` take."""
        return "".join(_diff(change) for change in self.changes)

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
                stack.enter_context(held(change.path))
            staged = [stack.enter_context(stage(one.path, one.after)) for one in self.changes]
            for change in self.changes:
                _check_unchanged(change)
            done: list[Change] = []
            try:
                for change, content in zip(self.changes, staged, strict=True):
                    content.commit()
                    done.append(change)
            except BaseException:
                _put_back(done)
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
    for tree, edited in editors.finish():
        path = Path(tree.source.file)
        before = _bytes_of(path, tree)
        mark = codecs.BOM_UTF8 if before.startswith(codecs.BOM_UTF8) else b""
        yield Change(path, before, mark + edited.text.encode(), edited.patches)


def _bytes_of(path: Path, tree: Tree) -> bytes:
    """The bytes on disk of a source that was read before."""
    try:
        data = path.read_bytes()
    except OSError as fault:
        raise Refusal(f"{path} cannot be read: {words_of(fault)}") from fault
    if decode(data) != (tree.source.text, []):
        raise Refusal(_changed(path))
    return data


def _check_unchanged(change: Change) -> None:
    try:
        now = change.path.read_bytes()
    except OSError as fault:
        raise Refusal(f"{change.path} cannot be read: {words_of(fault)}") from fault
    if now != change.before:
        raise Refusal(_changed(change.path))


def _changed(path: Path) -> str:
    return f"{path} changed on disk meanwhile; nothing was written, run it again"


def _put_back(done: list[Change]) -> None:
    """Undo what was written before something failed."""
    for change in reversed(done):
        try:
            write_file(change.path, change.before)
        except Refusal as refusal:
            raise Refusal(f"{refusal.message}; it holds the edited text") from refusal


def _diff(change: Change) -> str:
    old, new = change.before.decode(), change.after.decode()
    name = change.path.as_posix().lstrip("/")
    lines = unified_diff(_LINE.findall(old), _LINE.findall(new), f"a/{name}", f"b/{name}")
    return "".join(
        line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n" for line in lines
    )

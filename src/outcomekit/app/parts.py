"""Which file of a map an edit belongs to, and the editors of all of them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from outcomekit.app.new_part import neighbor, path_beside, section_of
from outcomekit.app.refusal import Refusal
from outcomekit.diagnostics.edit import (
    Append,
    DataEdit,
    Edit,
    Patch,
    Put,
    Recomment,
    Refused,
)
from outcomekit.diagnostics.pointer import Part, Pointer
from outcomekit.model.shape import MAP_SHAPE
from outcomekit.syntax.editing.editor import Edited, Editor
from outcomekit.syntax.editing.fresh import fresh
from outcomekit.syntax.editing.steps import Unpatchable

if TYPE_CHECKING:
    from outcomekit.app.load import Loaded
    from outcomekit.syntax.editing.together import Proposal
    from outcomekit.syntax.layout import Surroundings

_NOWHERE: Final = -1


@dataclass(frozen=True, slots=True)
class EditedPart:
    """A part that changes: the file, its text before, and how it was edited.

    `before` is None where there is no such file yet.
    """

    file: str
    before: str | None
    edited: Edited


class PartEditors:
    """The editors of a map's parts. Edits speak of the whole map; each goes to its part.

    What is there is edited where it stands. What is new goes where most of the way to it stands:
    an entity into the part that has its section, a section into the head. An item added to a
    list that several parts share goes to the end of the last. Where each entity of a section has
    a part of its own, so has a new one.
    """

    def __init__(self, loaded: Loaded, habits: Sequence[Surroundings] | None = None) -> None:
        """Begin with a map; `habits` are those of its parts, where somebody knows them already."""
        self._settings = loaded.settings
        self._trees = [*loaded.trees]
        self._editors = [
            Editor(tree, MAP_SHAPE, habits[number] if habits else None)
            for number, tree in enumerate(loaded.trees)
        ]
        self._on_disk = len(loaded.trees)

    def apply(self, edit: Edit) -> None:
        """Make an edit.

        Raises:
            Refusal: when it cannot be made.
        """
        if isinstance(edit, Recomment):
            files = [tree.source.file for tree in self._trees]
            if edit.file not in files:
                raise Refusal(f"{edit.file} is no part of this map")
            self._apply(files.index(edit.file), edit)
            return
        for number, parts in self._chosen(edit):
            self._apply(number, replace(edit, pointer=Pointer(parts)))

    def _apply(self, number: int, edit: Edit) -> None:
        refused = self._editors[number].apply(edit)
        if refused is not None:
            raise self._refusal(number, refused.reason)

    def proposed(self) -> tuple[int, Proposal] | None:
        """The number of the one part that changes, and the edits of it, unproven.

        None where several parts or none change, or proof needs the text as the edits left it.
        """
        made = [editor.proposed() for editor in self._editors]
        changed = [number for number, one in enumerate(made) if one is None or one.patches]
        if len(changed) != 1 or len(made) > self._on_disk:
            return None
        only = made[changed[0]]
        return (changed[0], only) if only is not None else None

    def finish(self, *, shown: bool = False) -> Iterator[EditedPart]:
        """Each part that changes; the new text is to be written, or only to be `shown`.

        Raises:
            Refusal: when a text cannot be proven to say what was meant.
        """
        for number, (tree, editor) in enumerate(zip(self._trees, self._editors, strict=True)):
            edited = editor.finish(shown=shown)
            if isinstance(edited, Refused):
                raise self._refusal(number, edited.reason)
            if number >= self._on_disk:
                patches = (Patch.at(0, edited.text),)
                yield EditedPart(tree.source.file, None, replace(edited, patches=patches))
            elif edited.patches:
                yield EditedPart(tree.source.file, tree.source.text, edited)

    def _refusal(self, number: int, reason: str) -> Refusal:
        return Refusal(f"{self._trees[number].source.file} is left as it is: {reason}")

    def _found(self, number: int, place: tuple[Part, ...]) -> tuple[int, Any]:
        try:
            return self._editors[number].found(place)
        except Unpatchable as why:
            raise self._refusal(number, str(why)) from why

    def _count(self, number: int, place: tuple[Part, ...]) -> int:
        try:
            return self._editors[number].count(place)
        except Unpatchable as why:
            raise self._refusal(number, str(why)) from why

    def _chosen(self, edit: DataEdit) -> list[tuple[int, tuple[Part, ...]]]:
        """The parts that an edit concerns, by number, and its place in each."""
        parts = edit.pointer.parts
        places = [self._place_in(number, parts) for number in range(len(self._editors))]
        ways = [self._found(number, place) for number, place in enumerate(places)]
        whole = [number for number, (depth, _) in enumerate(ways) if depth == len(parts)]
        filled = [number for number in whole if ways[number][1] is not None]
        if not isinstance(edit, Put | Append):
            return [(number, places[number]) for number in whole] or [(0, parts)]
        if isinstance(edit, Put) and len(filled) > 1:
            files = " and ".join(self._trees[number].source.file for number in filled[:2])
            raise Refusal(f"{edit.pointer} stands in {files}; edit what is in it one by one")
        if whole:
            number = filled[-1] if filled else whole[0]
            return [(number, places[number])]
        made = self._own_part(edit, max(depth for depth, _ in ways))
        if made is not None:
            return [(made, parts)]
        number = _nearest(ways)
        return [(number, places[number])]

    def _own_part(self, edit: Put | Append, depth: int) -> int | None:
        """The number of a part that was made for a new entity; None where it gets none.

        Args:
            edit: what puts the entity into the map.
            depth: how many parts of the way to it are there already.
        """
        place = edit.pointer.parts
        section = section_of(place, MAP_SHAPE)
        if section is None or not isinstance(edit, Put) or not depth <= len(section) < len(place):
            return None
        files = [Path(tree.source.file) for tree in self._trees]
        held = [self._found(number, ())[1] for number in range(len(self._editors))]
        beside = neighbor([*zip(files, held, strict=True)], section)
        if beside is None or any(isinstance(part, int) for part in place):
            return None
        path = path_beside(beside, str(place[len(section)]), self._settings)
        if path is None or path in files:
            return None
        like = self._trees[files.index(beside)]
        made = fresh(path.as_posix(), place, edit.value, like, MAP_SHAPE)
        if isinstance(made, Refused):
            raise Refusal(f"{path} is not made: {made.reason}")
        self._trees.append(made)
        self._editors.append(Editor(made, MAP_SHAPE))
        return len(self._trees) - 1

    def _place_in(self, number: int, parts: tuple[Part, ...]) -> tuple[Part, ...]:
        """A place of the whole map as a place of one part: lists are joined in order."""
        if len(parts) < 2 or not isinstance(parts[1], int):
            return parts
        sizes = [self._count(at, parts[:1]) for at in range(len(self._editors))]
        index = parts[1] - sum(sizes[:number])
        inside = 0 <= index < sizes[number] or (not any(sizes[number + 1 :]) and index >= 0)
        return (parts[0], index if inside else _NOWHERE, *parts[2:])


def _nearest(ways: list[tuple[int, Any]]) -> int:
    """The first part in which most of the way is there, an empty section counting least."""
    ranks = [(depth, depth > 0 and held is not None) for depth, held in ways]
    return ranks.index(max(ranks))

"""The one place where symbolic edits become patches of a text."""

from __future__ import annotations

from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import TYPE_CHECKING, Any

from outcomekit.diagnostics.edit import (
    Append,
    DataEdit,
    Edit,
    Patch,
    Put,
    Recomment,
    Refused,
    Remove,
)
from outcomekit.syntax.editing.draft import Draft
from outcomekit.syntax.editing.intent import Impossible, intended, same
from outcomekit.syntax.editing.moves import Moves
from outcomekit.syntax.editing.proof import fault_of
from outcomekit.syntax.editing.steps import Unpatchable
from outcomekit.syntax.editing.together import Proposal
from outcomekit.syntax.write import Unwritable

if TYPE_CHECKING:
    from outcomekit.diagnostics.edit import Value
    from outcomekit.syntax.editing.shape import Place, Shape
    from outcomekit.syntax.layout import Surroundings
    from outcomekit.syntax.tree import Tree


@dataclass(frozen=True, slots=True)
class Edited:
    """A text after edits, proven; `patches` lead to it from the text before."""

    text: str
    patches: tuple[Patch, ...]


class Editor:
    """Edits one source. Nothing of it is lost but what a `Remove` or `Recomment` takes.

    The source must have been read without a claim about its text.
    """

    def __init__(self, tree: Tree, shape: Shape, around: Surroundings | None = None) -> None:
        """Begin with a text; `around` are its habits, where somebody knows them already."""
        self._before = tree
        self._draft = Draft(tree, around)
        self._moves = Moves(self._draft, shape)
        self._shape = shape
        self._meant: Any = tree.data
        self._made: list[DataEdit] = []
        self._recomments: list[Recomment] = []

    def found(self, place: Place) -> tuple[int, Any]:
        """How many parts of a place are there after the edits so far, and the data at the last.

        Raises:
            Unpatchable: when the edits left a text that cannot be read.
        """
        self._draft.settle(place)
        depth, _, _ = self._draft.now.walk(place)
        return depth, self._draft.data(place[:depth])

    def count(self, place: Place) -> int:
        """How many items the list at a place has after the edits so far; 0 where there is none.

        Raises:
            Unpatchable: when the edits left a text that cannot be read.
        """
        return self._draft.count(place)

    def apply(self, edit: Edit) -> Refused | None:
        """Make an edit. After a refusal the editor is of no further use."""
        claims = self._before.claims
        if claims or not self._before.readable:
            reason = claims[0].message if claims else "it cannot be read"
            return Refused(f"the text has faults that must be mended first: {reason}", edit)
        if isinstance(edit, Recomment):
            self._recomments.append(edit)  # made last of all: no other edit needs to wait for it
            return None
        try:
            meant = intended(self._meant, edit, self._shape)
            self._draft.begin(self._meant)
            self._do(edit)
        except (Impossible, Unpatchable, Unwritable) as why:
            return Refused(str(why), edit)
        self._meant = meant
        self._made.append(edit)
        return None

    def proposed(self) -> Proposal | None:
        """The edits so far with their patches, unproven; None where proof needs the text as it is.

        So it is once the text was read again between edits, and where comments are edited.
        """
        patches = None if self._recomments else self._draft.patches
        return Proposal(tuple(self._made), patches) if patches is not None else None

    def finish(self, *, shown: bool = False) -> Edited | Refused:
        """The text after all edits, once it is proven that it says what was meant.

        Where it is only `shown`, one YAML reader is asked; before it is written, two must agree.
        """
        try:
            self._draft.settle()
            if self._recomments:
                self._moves.recomment(self._recomments)
        except Unpatchable as why:
            return Refused(str(why))
        edited = Edited(self._draft.pieces.text, self._draft.pieces.patches())
        if edited.patches:
            fault = fault_of(
                self._before, self._draft.now, edited.patches, self._meant, self._draft.comments,
                shown,
            )  # fmt: skip
            if fault is not None:
                return Refused(fault)
        return edited

    # --- edits ----------------------------------------------------------------------------

    def _do(self, edit: DataEdit) -> None:
        place = edit.pointer.parts
        match edit:
            case Put():
                self._put(place, self._shape.arranged(place, edit.value))
            case Append():
                self._append(place, self._shape.arranged((*place, 0), edit.value))
            case Remove():
                self._moves.remove(place)
            case _:
                self._moves.rename(place, edit.key)

    def _put(self, place: Place, value: Value) -> None:
        self._draft.settle(place)
        depth, _, _ = self._draft.now.walk(place)
        if depth == len(place):
            self._change(place, value)
            return
        here, part = place[:depth], place[depth]
        for below in reversed(place[depth + 1 :]):
            value = [value] if isinstance(below, int) else {below: value}
        old = self._draft.data(here)
        is_item = isinstance(part, int)
        if old is None or (not old and old in ({}, []) and isinstance(old, list) != is_item):
            self._change(here, [value] if is_item else {str(part): value})
        elif isinstance(old, dict):
            self._moves.insert(here, str(part), value)
        elif isinstance(old, list):
            self._moves.insert_item(here, len(old), value)
        elif part != self._shape.main(here):
            self._moves.unfold(here, str(part), value)
        else:
            short = not isinstance(value, dict | list) and value is not None
            self._change(here, value if short else {str(part): value})

    def _append(self, place: Place, value: Value) -> None:
        self._draft.settle(place)
        depth, _, _ = self._draft.now.walk(place)
        old = self._draft.data(place) if depth == len(place) else None
        if isinstance(old, list):
            self._moves.insert_item(place, len(old), value)
        else:
            self._put(place, [value])

    def _change(self, place: Place, value: Value) -> None:
        """Let a value stand where another does; of two collections, touch what differs."""
        old = self._draft.data(place)
        if same(value, old):
            return
        if isinstance(old, dict) and isinstance(value, dict) and old and value:
            for key, inner in value.items():
                self._put((*place, key), inner)
            for key in old:
                if key not in value:
                    self._moves.remove((*place, key))
        elif isinstance(old, list) and isinstance(value, list) and old and value:
            self._change_list(place, old, value)
        elif isinstance(value, dict) and self._keeps_main(place, old, value):
            for key, inner in value.items():
                self._put((*place, key), inner)
        else:
            self._moves.replace(place, old, value)

    def _keeps_main(self, place: Place, old: Any, value: dict[str, Value]) -> bool:
        """Whether a long form holds the very text of the short form that stands there."""
        main = self._shape.main(place)
        return old is not None and main is not None and same(value.get(main), old)

    def _change_list(self, place: Place, old: list[Any], new: list[Value]) -> None:
        """Touch what differs between two lists, from the end, so that indexes stay true."""
        matched = SequenceMatcher(None, [*map(repr, old)], [*map(repr, new)], autojunk=False)
        for _, start, end, low, high in reversed(matched.get_opcodes()):
            both = min(end - start, high - low) if (end - start, high - low) != (0, 0) else 0
            for at in reversed(range(low + both, high)):
                self._moves.insert_item(place, start + both, new[at])
            for at in reversed(range(both)):
                self._change((*place, start + at), new[low + at])
            for at in reversed(range(start + both, end)):
                self._moves.remove((*place, at))

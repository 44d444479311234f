"""Where in the text a place is: the item there, what holds it, and how that is written."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from outcomekit.diagnostics.pointer import Pointer
from outcomekit.syntax.items import Item, is_bracketed, items

if TYPE_CHECKING:
    from outcomekit.syntax.editing.shape import Place
    from outcomekit.syntax.tree import Mark, Tree


class Unpatchable(Exception):
    """The edit has a meaning, but cannot be made in this text; the message says why."""


@dataclass(frozen=True, slots=True)
class Step:
    """An item among its siblings. `bracketed`: whether these stand between brackets."""

    holder: Mark
    siblings: list[Item]
    at: int
    bracketed: bool

    @property
    def item(self) -> Item:
        """The item itself."""
        return self.siblings[self.at]


def step_to(tree: Tree, place: Place) -> Step:
    """The item that stands at a place of the text.

    Raises:
        Unpatchable: where it is written in a way that nothing can be added to.
    """
    holder, bracketed = collection_at(tree, place[:-1])
    children = holder[2] if len(holder) == 3 else []
    part = place[-1]
    at = part if isinstance(part, int) else list(map(str, children)).index(part)
    return Step(holder, items(tree.source.text, holder), at, bracketed)


def collection_at(tree: Tree, place: Place) -> tuple[Mark, bool]:
    """The mark of the collection at a place, and whether it stands between brackets.

    Raises:
        Unpatchable: for the bare pair in `[a: b]`, which has no braces of its own.
    """
    text = tree.source.text
    bracketed = False
    mark = tree.mark
    for depth in range(len(place) + 1):
        _, mark, _ = tree.walk(place[:depth])
        if len(mark) == 3 and is_bracketed(text, mark):
            bracketed = True
        elif len(mark) == 3 and bracketed:
            where = Pointer(place[:depth])
            raise Unpatchable(f"{where} is a pair without braces of its own; put braces around it")
    return mark, bracketed

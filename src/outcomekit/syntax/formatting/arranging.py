"""Putting items into the order of the language, and long forms that say no more into short ones."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Final

from outcomekit.syntax.formatting.parts import Block, Brackets, Item, Text

if TYPE_CHECKING:
    from outcomekit.syntax.editing.shape import Place, Shape
    from outcomekit.syntax.formatting.parts import Value

OWN: Final = "x-"
"""How keys begin that are no business of the language, and neither is what stands under them."""


@dataclass(slots=True)
class Arranger:
    """Arranges a text that was taken apart; `shortened` are the places that became short."""

    shape: Shape
    shortened: list[tuple[Place, str]] = field(default_factory=list)

    def arrange(self, value: Value | None, data: Any, place: Place = ()) -> None:
        """Arrange a value and all that it holds. Entities and lists keep their order."""
        if not isinstance(value, Block | Brackets):
            return
        if value.keyed:
            ranks = {name: rank for rank, name in enumerate(self.shape.order(place))}
            value.items.sort(key=lambda item: ranks.get(str(item.name), len(ranks)))
        for item in value.items:
            if str(item.name).startswith(OWN):
                continue
            inner = (*place, item.name)
            self._shorten(item, data[item.name], inner)
            self.arrange(item.value, data[item.name], inner)

    def _shorten(self, item: Item, data: Any, place: Place) -> None:
        main = self.shape.main(place)
        if main is None or not isinstance(data, dict) or list(data) != [main]:
            return
        if not isinstance(data[main], str) or not isinstance(item.value, Block | Brackets):
            return
        only = item.value.items[0]
        if _commented(item, item.value, only) or not isinstance(only.value, Text):
            return
        item.value, item.below = only.value, only.below
        item.behind = only.behind or item.behind
        self.shortened.append((place, main))


def _commented(item: Item, value: Block | Brackets, only: Item) -> bool:
    """Whether a comment stands where the short form has no place for it, or a bare pair does."""
    around = item.head or item.between or value.opening or value.end
    if isinstance(value, Brackets) and (value.bare or only.behind):
        return True
    return bool(around or only.lead or only.head or only.between or only.tail)


def meant(data: Any, shortened: list[tuple[Place, str]]) -> Any:
    """The data with the entities at some places in short form; what was given is left as it is."""
    for place, main in shortened:
        data = _put(data, place, main)
    return data


def _put(data: Any, place: Place, main: str) -> Any:
    if not place:
        return data[main]
    part: Any = place[0]
    changed = data.copy()
    changed[part] = _put(data[part], place[1:], main)
    return changed

"""What an edit must know of a map's language: the order of fields, and which field a text is."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from outcomekit.diagnostics.edit import Value
    from outcomekit.diagnostics.pointer import Part

Place: TypeAlias = "tuple[Part, ...]"
"""The parts of a pointer."""


@dataclass(frozen=True, slots=True)
class Shape:
    """The language, as far as an edit needs it; `model.structure` has the map language's.

    `order` gives the fields of what stands at a place in canonical order, and nothing where keys
    are ids, which are added at the end. `main` gives the field that a short form there stands
    for, and None where there is no short form.
    """

    order: Callable[[Place], Sequence[str]]
    main: Callable[[Place], str | None]

    def position(self, place: Place, keys: Sequence[str], key: str) -> int:
        """Where among the keys of a mapping a new one belongs: at this index."""
        order = {name: rank for rank, name in enumerate(self.order(place))}
        rank = order.get(key)
        if rank is None:
            return len(keys)
        before = [(order[name], at) for at, name in enumerate(keys) if order.get(name, rank) < rank]
        if before:
            return max(before)[1] + 1
        after = [(order[name], at) for at, name in enumerate(keys) if order.get(name, -1) > rank]
        return min(after)[1] if after else len(keys)

    def arranged(self, place: Place, value: Value) -> Value:
        """A value with the keys of its mappings in canonical order."""
        if isinstance(value, list):
            return [self.arranged((*place, at), item) for at, item in enumerate(value)]
        if not isinstance(value, dict):
            return value
        order = {name: rank for rank, name in enumerate(self.order(place))}
        keys = sorted(value, key=lambda key: order.get(key, len(order)))
        return {key: self.arranged((*place, key), value[key]) for key in keys}

    def expanded(self, place: Place, value: Value) -> Value:
        """A value in which every short form is a long one."""
        if isinstance(value, list):
            return [self.expanded((*place, at), item) for at, item in enumerate(value)]
        if isinstance(value, dict):
            return {key: self.expanded((*place, key), item) for key, item in value.items()}
        main = self.main(place)
        return value if main is None or value is None else {main: value}

    def below(self, place: Place) -> Shape:
        """The shape of a piece of text that holds one item: that at a place."""
        above = place[:-1]
        return Shape(
            lambda inner: self.order((*above, *inner)), lambda inner: self.main((*above, *inner))
        )

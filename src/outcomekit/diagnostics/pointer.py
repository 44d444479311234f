"""Pointers: where in a map something stands, said in the map's own names.

A check says `partners.production-manager.behaviors.like.runs-one-line-trial.does` and knows
nothing of lines. One place (`outcomekit.syntax.locate`) turns pointers into lines and columns.
"""

from __future__ import annotations

from typing import Literal, NamedTuple, TypeAlias

Part: TypeAlias = str | int
"""One step of a pointer: a key, or an index into a list."""


class Pointer(NamedTuple):
    """The way from the top of a map to a key or a value.

    `on` says which of the two is meant: the key (for what is missing *in* an entity, or an id
    that is wrong) or the value. For the index of a list both are the item.
    """

    parts: tuple[Part, ...] = ()
    on: Literal["key", "value"] = "value"

    def __truediv__(self, part: Part) -> Pointer:
        """The pointer one step further down, at the value there."""
        return Pointer((*self.parts, part))

    @property
    def key(self) -> Pointer:
        """The same place, meaning its key."""
        return Pointer(self.parts, "key")

    @property
    def parent(self) -> Pointer:
        """One step up; the top is its own parent."""
        return Pointer(self.parts[:-1])

    def __str__(self) -> str:
        """The path as people read it and as JSON carries it: `roadmap.now.x.outcomes[2]`."""
        steps = [f"[{part}]" if isinstance(part, int) else f".{part}" for part in self.parts]
        return "".join(steps).removeprefix(".")

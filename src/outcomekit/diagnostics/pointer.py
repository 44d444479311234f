"""Pointers: where in a map something stands, said in the map's own names.

A check says `partners.production-manager.behaviors.like.runs-one-line-trial.does` and knows
nothing of lines. One place (`outcomekit.syntax.locate`) turns pointers into lines and columns.
"""

from __future__ import annotations

from typing import Final, Literal, TypeAlias

Part: TypeAlias = str | int
"""One step of a pointer: a key, or an index into a list."""


class Pointer:
    """The way from the top of a map to a key or a value. A pointer never changes.

    `on` says which of the two is meant: the key (for what is missing *in* an entity, or an id
    that is wrong) or the value. For the index of a list both are the item.
    """

    # A map has hundreds, and one of a frozen dataclass takes three times as long to make.
    __slots__ = __match_args__ = ("parts", "on")

    def __init__(self, parts: tuple[Part, ...] = (), on: Literal["key", "value"] = "value") -> None:
        self.parts: Final = parts
        self.on: Final = on

    def __eq__(self, other: object) -> bool:
        """Whether both lead to the same place, and mean the same of it."""
        if not isinstance(other, Pointer):
            return NotImplemented
        return self.parts == other.parts and self.on == other.on

    def __hash__(self) -> int:
        """Equal pointers have the same."""
        return hash((self.parts, self.on))

    def __repr__(self) -> str:
        """As it is made."""
        return f"Pointer(parts={self.parts!r}, on={self.on!r})"

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
        text = ""
        for part in self.parts:
            if isinstance(part, int):
                text += f"[{part}]"
            else:
                text += f".{part}" if text else part
        return text

"""Changes as comparing tells them: with places said in the names of a map, not in lines."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias

from outcomekit.diagnostics.change import Change
from outcomekit.diagnostics.pointer import Pointer


@dataclass(frozen=True, slots=True)
class Anchor:
    """A symbolic place: a map of one side by its id, and a pointer into it."""

    map_id: str
    pointer: Pointer


SymbolicChange: TypeAlias = Change[Anchor]
"""A change whose places are anchors; `app` makes them concrete, each on its own side."""

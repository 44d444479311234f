"""Ids that may stand where nothing could be read or built, so that nobody can call them unknown."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from outcomekit.diagnostics.pointer import Part


@dataclass(slots=True)
class Hidden:
    """What is not known of a map: single ids, or that just anything may stand there.

    `places` are those whose value could not be built, or has a stand-in.
    """

    ids: set[str] = field(default_factory=set)
    everything: bool = False
    places: set[tuple[Part, ...]] = field(default_factory=set)

    def __contains__(self, entity_id: str) -> bool:
        """Whether an id may stand there."""
        return self.everything or entity_id in self.ids

    def __bool__(self) -> bool:
        """Whether anything is not known."""
        return bool(self.everything or self.ids or self.places)

    def add_below(self, data: Any) -> None:
        """Add the keys of a piece of plain data, however deep: each may be an id."""
        if isinstance(data, dict):
            self.ids.update(data)
            for value in data.values():
                self.add_below(value)
        elif isinstance(data, list):
            for value in data:
                self.add_below(value)

    @classmethod
    def of(cls, *ids: Iterable[str], everything: bool = False) -> Hidden:
        """All of these ids."""
        return cls(set().union(*ids), everything)

"""From the parts of a folder map to one map's data.

Sections are merged entry by entry, and journals joined. Whatever would have to be chosen between
is claimed: the same id in two parts (E201), the same single field in two parts (E008).
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, field
from typing import Any

from outcomekit.diagnostics import errors
from outcomekit.diagnostics.claim import Claim
from outcomekit.diagnostics.grammar import a
from outcomekit.diagnostics.pointer import Part
from outcomekit.diagnostics.span import Span
from outcomekit.model.entity import Record
from outcomekit.model.hidden import Hidden
from outcomekit.model.ids import OWN, other_id
from outcomekit.model.map import Map
from outcomekit.model.structure import Slot, noun_at, site, slots
from outcomekit.syntax.tree import Tree

HEADER = "outcome_map"
"""The one field that every part may have: it says the same in all of them."""


@dataclass(slots=True)
class Clash:
    """One thing that stands in two parts: its path, the numbers of the parts and where in each."""

    claim: Claim
    path: tuple[Part, ...]
    part: int
    first_part: int
    first: Span


@dataclass(slots=True)
class Merged:
    """One map's data from all its parts.

    `list_starts` says at which index of a joined list each part's own items begin. What clashed
    is left out: `hidden` are the keys there, and `left_out` is that data itself by the number of
    its part, so that its own mistakes can be told.
    """

    data: dict[str, Any] = field(default_factory=dict)
    clashes: list[Clash] = field(default_factory=list)
    list_starts: dict[tuple[str, int], int] = field(default_factory=dict)
    hidden: Hidden = field(default_factory=Hidden)
    left_out: dict[int, dict[str, Any]] = field(default_factory=dict)


def merge(trees: list[Tree]) -> Merged:
    """Merge the trees of a map's parts; the one with its head comes first.

    The trees' data is left as it is. Parts that could not be read take no part.
    """
    merged = Merged()
    for number, tree in enumerate(trees):
        if isinstance(tree.data, dict):
            _Part(merged, trees, number).join(merged.data, tree.data, Map, ())
    return merged


@dataclass(slots=True)
class _Part:
    """One part on its way into the whole. `keys` are those of all parts, once anything clashes."""

    merged: Merged
    trees: list[Tree]
    number: int
    keys: Hidden = field(default_factory=Hidden)

    def join(
        self,
        whole: dict[str, Any],
        part: dict[str, Any],
        record: type[Record] | None,
        path: tuple[Part, ...],
    ) -> None:
        """Add what a mapping of the part holds to the mapping of the whole at the same path."""
        known = slots(record) if record is not None else {}
        for name, value in part.items():
            slot = known.get(name)
            mine = whole.get(name)
            if mine is None:
                whole[name] = _own(value, slot)
            elif value is None or name.startswith(OWN) or (name == HEADER and value == mine):
                continue
            elif slot is not None and _is_journal(slot) and _both(list, mine, value):
                self.merged.list_starts[(name, self.number)] = len(mine)
                mine.extend(value)
            elif slot is not None and _is_section(slot) and _both(dict, mine, value):
                inner = None if slot.keyed else slot.record
                self.join(mine, value, inner, (*path, name))
            else:
                self._leave_out(value, (*path, name))
                if record is None or (slot is not None and _is_plain(slot) and name != HEADER):
                    self._clash(name, value, record, (*path, name))

    def _leave_out(self, value: Any, path: tuple[Part, ...]) -> None:
        self.merged.hidden.add_below(value)
        data = self.merged.left_out.setdefault(self.number, {})
        for part in path[:-1]:
            data = data.setdefault(str(part), {})
        data[str(path[-1])] = value

    def _clash(
        self, name: str, value: Any, record: type[Record] | None, path: tuple[Part, ...]
    ) -> None:
        here = _key_span(self.trees[self.number], path)
        if not self.keys:
            for tree in self.trees:
                self.keys.add_below(tree.data)
        for first in range(self.number):
            there = _key_span(self.trees[first], path)
            if there is None or here is None:
                continue
            headed = HEADER in self.trees[self.number].data  # type: ignore[operator] # a mapping
            claim = (
                _taken(name, value, here, path, self.keys.ids)
                if record is None
                else _twice(name, here, headed=headed)
            )
            self.merged.clashes.append(Clash(claim, path, self.number, first, there))
            return


def _taken(
    name: str, value: Any, here: Span, path: tuple[Part, ...], taken: Collection[str]
) -> Claim:
    """The claim that an entity's id stands in the same section of another part.

    Args:
        taken: ids that are no way out.
    """
    place = site(path)
    entity = place.record if place is not None else None
    text = value
    if isinstance(value, dict) and entity is not None:
        text = value.get(entity.main or entity.lone or "")
    other = other_id(name, text if isinstance(text, str) else None, taken)
    return Claim(errors.E201, here, f"`{name}` is already {a(noun_at(place))}", other)


def _twice(name: str, here: Span, *, headed: bool) -> Claim:
    """The claim that a field of the map itself stands in two parts.

    Args:
        headed: whether the second part says that it is a map, as one of its own would.
    """
    message = f"`{name}` stands in another part of this map, too"
    aside = "; if this is a map of its own, move it out of this map's folder" if headed else ""
    return Claim(errors.E008, here, message, f"keep one of the two{aside}")


def _both(form: type, first: object, second: object) -> bool:
    return isinstance(first, form) and isinstance(second, form)


def _own(value: Any, slot: Slot | None) -> Any:
    """A value that may be added to without touching the tree that it came from."""
    if isinstance(value, dict) and slot is not None and _is_section(slot):
        inner = slots(slot.record) if slot.record is not None and not slot.keyed else {}
        return {name: _own(item, inner.get(name)) for name, item in value.items()}
    if isinstance(value, list) and slot is not None and _is_journal(slot):
        return list(value)
    return value


def _is_section(slot: Slot) -> bool:
    """Whether a field holds entries by id, or groups of them: what parts may share."""
    return (slot.keyed or slot.record is not None) and not slot.listed


def _is_journal(slot: Slot) -> bool:
    """Whether a field holds a list of entries: what parts may add to."""
    return slot.listed and slot.record is not None


def _is_plain(slot: Slot) -> bool:
    """Whether a field holds one value, which only one part can have."""
    return not _is_section(slot) and not _is_journal(slot)


def _key_span(tree: Tree, path: tuple[Part, ...]) -> Span | None:
    depth, _, entry = tree.walk(path)
    if depth < len(path) or entry is None:
        return None
    return Span(tree.offset(entry[0]), tree.offset(entry[1]))

"""Three-way joining of plain data: what holds, what is gone, what nobody but a person can say.

All three are given in long form. A value that one side changed is that side's; mappings are
joined key by key and lists item by item; what both changed, each in its own way, is a conflict.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Final

from outcomekit.diagnostics.threeway import (
    ABSENT,
    Conflict,
    Fields,
    Gone,
    Items,
    Joint,
    Row,
    Take,
)
from outcomekit.diff.merging.moves import Aligned
from outcomekit.diff.merging.rows import equal_twins, ordered, twins
from outcomekit.diff.merging.sorts import Place, alike, canonical, exact, is_section, is_set

DIFFERENT: Final = "has different values on the two sides"
REMOVED_HERE: Final = "is removed in ours and changed in theirs"
REMOVED_THERE: Final = "is changed in ours and removed in theirs"
ADDED_TWICE: Final = "is added on both sides, with different content"


def joined(laid: Aligned) -> Fields:
    """What becomes of a whole map, whose three versions were laid side by side."""
    return _Join(laid).mapping((), laid.base, laid.ours, laid.theirs)


@dataclass(frozen=True, slots=True)
class _Join:
    laid: Aligned

    def mapping(self, place: Place, base: Any, ours: Any, theirs: Any) -> Fields:
        base = base if isinstance(base, dict) else {}
        elsewhere = self.laid.ours_made | self.laid.ours_from.keys()
        mine = [key for key in ours if (*place, key) not in elsewhere]
        elsewhere = self.laid.theirs_made | self.laid.theirs_from.keys()
        its = [key for key in theirs if (*place, key) not in elsewhere]
        reordered = _same_order(base, mine) and not _same_order(base, its)
        return Fields(
            {
                key: self.value(
                    (*place, key),
                    base.get(key, ABSENT),
                    ours.get(key, ABSENT),
                    theirs.get(key, ABSENT),
                )
                for key in (ordered(its, mine) if reordered else ordered(mine, its))
            }
        )

    def value(self, place: Place, base: Any, ours: Any, theirs: Any) -> Joint:
        if place in self.laid.torn:
            return Conflict(ours, theirs, self.laid.torn[place])
        if ours is ABSENT or theirs is ABSENT:
            return self._one_sided(place, base, ours, theirs)
        if isinstance(base, dict | list):  # a section left empty is one whose items are gone
            ours = type(base)() if ours is None and type(theirs) is type(base) else ours
            theirs = type(base)() if theirs is None and type(ours) is type(base) else theirs
        if isinstance(ours, dict) and isinstance(theirs, dict):
            new = _is_empty(base) and bool(ours) and bool(theirs)
            if new and not is_section(place) and not alike(ours, theirs, place):
                return Conflict(ours, theirs, ADDED_TWICE)
            if new or isinstance(base, dict) or _is_empty(base):
                return self.mapping(place, base, ours, theirs)
        if isinstance(ours, list) and isinstance(theirs, list):
            return self._list(place, base if isinstance(base, list) else [], ours, theirs)
        return self._plain(place, base, ours, theirs)

    def _one_sided(self, place: Place, base: Any, ours: Any, theirs: Any) -> Joint:
        here = theirs if ours is ABSENT else ours
        for torn, why in self.laid.torn.items():
            if torn[: len(place)] == place:
                return Conflict(ours, theirs, f"holds `{torn[-1]}`, which {why}")
        if base is ABSENT or (base is None and not _is_empty(here)):
            return Take("theirs" if ours is ABSENT else "ours", here)
        if _is_empty(here) or alike(base, here, place):
            return Gone(ours, theirs)
        return Conflict(ours, theirs, REMOVED_HERE if ours is ABSENT else REMOVED_THERE)

    def _plain(self, place: Place, base: Any, ours: Any, theirs: Any) -> Joint:
        if exact(base, ours):
            return Take("theirs", theirs)
        if exact(base, theirs) or alike(ours, theirs, place):
            return Take("ours", ours)
        if _is_empty(ours) and _is_empty(theirs):  # nothing is nothing, however it is written
            return Take("ours", ours)
        if alike(base, ours, place) or (_is_empty(base) and _is_empty(ours)):
            return Take("theirs", theirs)
        if alike(base, theirs, place) or (_is_empty(base) and _is_empty(theirs)):
            return Take("ours", ours)
        return Conflict(ours, theirs, DIFFERENT)

    def _list(self, place: Place, base: list[Any], ours: list[Any], theirs: list[Any]) -> Items:
        units = _units(place, base, ours, theirs)
        rows = {}
        for unit in units:
            old, mine, its = unit
            rows[unit] = Row(
                *unit,
                self.value(
                    (*place, mine if mine is not None else its or 0),
                    base[old] if old is not None else ABSENT,
                    ours[mine] if mine is not None else ABSENT,
                    theirs[its] if its is not None else ABSENT,
                ),
            )
        in_ours = sorted((unit for unit in units if unit[1] is not None), key=lambda u: u[1] or 0)
        in_theirs = sorted((unit for unit in units if unit[2] is not None), key=lambda u: u[2] or 0)
        if exact(base, ours):
            return Items([rows[unit] for unit in ordered(in_theirs, in_ours)])
        return Items([rows[unit] for unit in ordered(in_ours, in_theirs)])


_Unit = tuple[int | None, int | None, int | None]


def _units(place: Place, base: list[Any], ours: list[Any], theirs: list[Any]) -> list[_Unit]:
    """The items of three lists, each once, with its index in each."""
    match = equal_twins if is_set(place) else twins
    old, mine, its = (canonical(one, ()) for one in (base, ours, theirs))
    was_ours, was_theirs = match(old, mine), match(old, its)
    now_theirs = {was: at for at, was in was_theirs.items()}
    new_theirs = [at for at in range(len(theirs)) if at not in was_theirs]
    found: list[_Unit] = []
    for at in range(len(ours)):
        was = was_ours.get(at)
        twin = now_theirs.get(was) if was is not None else None
        if was is None:
            twin = next((new for new in new_theirs if exact(its[new], mine[at])), None)
            if twin is not None:
                new_theirs.remove(twin)
        found.append((was, at, twin))
    paired = {unit[2] for unit in found}
    return found + [(was_theirs.get(at), None, at) for at in range(len(theirs)) if at not in paired]


def _same_order(base: dict[str, Any], keys: list[str]) -> bool:
    """Whether the keys that stood in the base stand in their order still."""
    there = [key for key in keys if key in base]
    return there == [key for key in base if key in set(there)]


def _is_empty(value: Any) -> bool:
    """Whether a value counts as none: a section or field left empty."""
    return value is ABSENT or value is None or value in ({}, [])

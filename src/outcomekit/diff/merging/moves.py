"""Entities that a side put elsewhere in the map: laid side by side again before they are joined."""

from __future__ import annotations

from copy import deepcopy
from dataclasses import dataclass, field
from typing import Any, Final

from outcomekit.diagnostics.threeway import ABSENT
from outcomekit.diff.merging.entities import Found, entities
from outcomekit.diff.merging.sorts import Place, alike
from outcomekit.model.structure import site

ADDED_APART: Final = "is added on both sides, in different places"
MOVED_APART: Final = "is moved to different places on the two sides"
MOVED_AND_REMOVED: Final = "is moved on one side and removed on the other"
MOVED_NOWHERE: Final = "is moved on one side to where the other side has no place for it"
MADE_ANOTHER: Final = "is made another kind of entity on one side and changed on the other"


@dataclass(slots=True)
class Aligned:
    """Three maps in which whatever is one thing stands at one place.

    `base_from`, `ours_from` and `theirs_from` give the place where it stands in truth, by its
    place here; `ours_made` and `theirs_made` are the sections that a side has here and not in
    truth. `torn` are places that nobody can lay side by side, with the reason.
    """

    base: Any
    ours: Any
    theirs: Any
    base_from: dict[Place, Place] = field(default_factory=dict)
    ours_from: dict[Place, Place] = field(default_factory=dict)
    theirs_from: dict[Place, Place] = field(default_factory=dict)
    ours_made: set[Place] = field(default_factory=set)
    theirs_made: set[Place] = field(default_factory=set)
    torn: dict[Place, str] = field(default_factory=dict)


def aligned(base: Any, ours: Any, theirs: Any) -> Aligned:
    """Lay three maps side by side, given in long form; what is given is left as it is."""
    found = Aligned(deepcopy(base), deepcopy(ours), deepcopy(theirs))
    was, mine, its = entities(base), entities(ours), entities(theirs)
    for key in [*mine, *(key for key in its if key not in mine)]:
        _align(found, was.get(key), mine.get(key), its.get(key))
    origins = (found.base_from, found.ours_from, found.theirs_from)
    touched = {place[:-1] for origin in origins for pair in origin.items() for place in pair}
    for data in (found.base, found.ours, found.theirs):
        for place in touched:
            _open(data, place)
    return found


def _align(found: Aligned, was: Found | None, mine: Found | None, its: Found | None) -> None:
    if mine is None or its is None:
        only = mine or its
        if was is not None and only is not None and only.place != was.place:
            found.torn[only.place] = MOVED_AND_REMOVED
        return
    if mine.place == its.place:
        if was is not None and was.place != mine.place and was.record is mine.record:
            _move(found.base, was.place, mine.place, found.base_from, set())
        return
    if was is None:
        _tear(found, mine, its, ADDED_APART)
    elif was.place == mine.place:
        _follow(found, mine, its, (found.ours, found.ours_from, found.ours_made))
    elif was.place == its.place:
        _follow(found, its, mine, (found.theirs, found.theirs_from, found.theirs_made))
    else:
        _tear(found, mine, its, MOVED_APART)


def _follow(
    found: Aligned, here: Found, there: Found, side: tuple[Any, dict[Place, Place], set[Place]]
) -> None:
    """Let the side that left an entity in its place follow the other, which moved it.

    Args:
        found: the three maps.
        here: the entity where it always stood, on the side that is to follow.
        there: the same on the side that moved it.
        side: the map that is to follow, its origins, and what is made in it.
    """
    data, origins, made = side
    if here.record is not there.record:
        # One was removed and another of its id added: that needs nobody who chooses.
        if not alike(_at(found.base, here.place), here.data, here.place):
            _tear(found, here, there, MADE_ANOTHER)
    elif _fits(found.base, data, there.place):
        _move(data, here.place, there.place, origins, made)
        _move(found.base, here.place, there.place, found.base_from, set())
    else:
        _tear(found, here, there, MOVED_NOWHERE)


def _open(data: Any, place: Place) -> None:
    """Let a section that is left empty be one without items."""
    holder = _at(data, place[:-1])
    if isinstance(holder, dict) and place[-1] in holder and holder[place[-1]] is None:
        holder[place[-1]] = {}


def _tear(found: Aligned, mine: Found, its: Found, why: str) -> None:
    found.torn[mine.place] = why
    found.torn[its.place] = why


def _fits(base: Any, data: Any, new: Place) -> bool:
    """Whether an entity can follow to a place of a side: nothing stands there or in the way.

    An entity that is to hold it must not have been removed; one that is new comes with it.
    """
    here = data
    for depth, part in enumerate(new):
        if not isinstance(here, dict):
            break
        if part not in here:
            held = depth < len(_holder(new))
            return not held or _at(base, new[: depth + 1]) is ABSENT
        here = here[part]
    return here is None


def _at(data: Any, place: Place) -> Any:
    """What a map has at a place; ABSENT where it has none."""
    here = data
    for part in place:
        here = here.get(part, ABSENT) if isinstance(here, dict) else ABSENT
    return here


def _holder(place: Place) -> Place:
    """The place of the entity that holds another; the top of the map where none does."""
    for depth in range(len(place) - 1, 0, -1):
        here = site(place[:depth])
        if here is not None and here.entry and here.record is not None:
            return place[:depth]
    return ()


def _move(data: Any, old: Place, new: Place, origins: dict[Place, Place], made: set[Place]) -> None:
    """Put what stands at one place of a map at another, which is made where it is absent."""
    value = _at(data, old[:-1]).pop(old[-1])
    here = data
    for depth, part in enumerate(new[:-1]):
        if not isinstance(here.get(part), dict):
            if part not in here:
                made.add(new[: depth + 1])
            here[part] = {}
        here = here[part]
    here[new[-1]] = value
    origins[new] = old

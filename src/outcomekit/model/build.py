"""From plain data to a `Map`: what can be built is built, and everything wrong is claimed.

Where a glance finds nothing wrong, the map is made as it stands. Else pydantic tells every error of
the data at once. The parts it refuses are then taken out (a missing
main text gets a stand-in) and the rest is built, so that one broken entity never hides another.
"""

from __future__ import annotations

from collections.abc import Callable
from copy import deepcopy
from dataclasses import dataclass, field
from typing import Any, Final, TypeAlias

from outcomekit.diagnostics.claim import Claim
from outcomekit.diagnostics.pointer import Part, Pointer
from outcomekit.model.assembled import assembled
from outcomekit.model.glance import glance
from outcomekit.model.hidden import Hidden
from outcomekit.model.ids import suggested_id
from outcomekit.model.map import VERSION, Map
from outcomekit.model.plainly import Unsure
from outcomekit.model.structure import Site, reached, site, slots

Location: TypeAlias = tuple[Part, ...]
SourceText = Callable[[Pointer], str]
"""What the source says, letter for letter, at a pointer."""

MISSING: Final = "…"
"""What stands for a required text that is missing, in a map that has errors."""
_MOST_ROUNDS: Final = 8


@dataclass(frozen=True, slots=True)
class Built:
    """A map as far as it could be built.

    `taken_out` are the places of what could not be built, or has a stand-in; `hidden` is what may
    stand there. `sound` says that the laws of `consistency.py` hold, too.
    """

    map: Map
    claims: list[Claim]
    hidden: Hidden = field(default_factory=Hidden)
    taken_out: frozenset[Location] = frozenset()
    sound: bool = False


def build(data: dict[str, Any], source_text: SourceText) -> Built:
    """The map that the data of one map (all its parts merged) describes.

    Args:
        data: plain data as the reader makes it; left as it is.
        source_text: what the source says at a pointer, for messages.
    """
    try:
        glance(data)
    except Unsure:
        return _checked(data, source_text)
    return Built(assembled(data), [], sound=True)


def _checked(data: dict[str, Any], source_text: SourceText) -> Built:
    from outcomekit.model.validation import Invalid, validated

    try:
        return Built(validated(data), [])
    except Invalid as fault:
        return _as_far_as_possible(data, fault.problems, source_text)


def _as_far_as_possible(
    data: dict[str, Any], problems: list[Any], source_text: SourceText
) -> Built:
    """Build what is left when everything is taken out that pydantic has something against."""
    from outcomekit.model.validation import Invalid, validated
    from outcomekit.model.wording import claims_of, pointer_of

    rest: dict[str, Any] = deepcopy(data)
    claims: list[Claim] = []
    hidden = Hidden()
    mended: set[Location] = set()
    for _ in range(_MOST_ROUNDS):
        located = [(problem, pointer_of(problem).parts) for problem in problems]
        fresh = [problem for problem, location in located if location not in mended]
        claims += claims_of(fresh, data, source_text)
        for problem, location in located:
            missing = problem["type"] == "missing"
            mended.add(_take_out(rest, location, mended, hidden, missing=missing))
        try:
            return Built(validated(rest), claims, hidden, frozenset(mended))
        except Invalid as fault:
            problems = fault.problems
    hidden.everything = True
    return Built(bare(), claims, hidden)


def bare(title: str = MISSING) -> Map:
    """A map with nothing but its head."""
    return Map(outcome_map=VERSION, title=title)


def _take_out(
    data: Any, location: Location, mended: set[Location], hidden: Hidden, *, missing: bool
) -> Location:
    """Remove what an error is about, or put a stand-in where something is missing.

    Where that was done before and did not help, what holds it is taken out. Returns the
    location that was touched: complaints about it are of our own making.
    """
    if missing:
        holder = reached(data, location[:-1])
        if isinstance(holder, dict) and holder.get(str(location[-1])) is None:
            holder[location[-1]] = MISSING  # also where an unfit text was taken out before
            return location
        if location not in mended:  # an entity left empty, or in short form
            _put(data, location[:-1], {location[-1]: MISSING})
            return location
    if location == ("outcome_map",):
        data["outcome_map"] = VERSION
        return location
    while location and location in mended:
        location = location[:-1]
    while location:
        holder, last = reached(data, location[:-1]), location[-1]
        if isinstance(holder, dict) and last in holder:
            _hide(location, holder.pop(last), hidden)
            return location
        if isinstance(holder, list) and isinstance(last, int) and last < len(holder):
            _hide(location, holder[last], hidden)
            # The item's place is kept, so that the pointers to its neighbours stay true.
            holder[last] = {} if location[:-1] == ("journal",) else MISSING
            return location
        location = location[:-1]
    return location


def _hide(location: Location, value: Any, hidden: Hidden) -> None:
    """Remember the ids that may stand in a part that is taken out.

    Where an id itself is wrong, references may use the one that was meant. A list in place of
    entries has ids that nobody knows.
    """
    key = location[-1]
    if isinstance(key, str):
        hidden.ids.update(filter(None, (key, suggested_id(key))))
    hidden.add_below(value)
    if isinstance(value, list) and _may_hold_entries(site(location)):
        hidden.everything = True


def _may_hold_entries(place: Site | None) -> bool:
    """Whether entries with ids stand at a place, or in a part that stands there."""
    if place is None:
        return False
    record = place.record
    within = record is not None and any(slot.keyed for slot in slots(record).values())
    return within or (place.slot is not None and place.slot.keyed)


def _put(data: Any, location: tuple[Part, ...], value: Any) -> None:
    holder = reached(data, location[:-1])
    if isinstance(holder, dict | list) and location:
        holder[location[-1]] = value  # type: ignore[index]

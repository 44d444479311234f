"""What is different between two states of some maps, as a story tells it.

A map that came or went is told with every entity that it held, unlike in `diff`: a story asks when
each of them was there first. What the journal says is told with what it is about.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from outcomekit.app.diff import finder
from outcomekit.app.load import Loaded
from outcomekit.app.stories import Told
from outcomekit.diagnostics.change import Verb
from outcomekit.diff.change import SymbolicChange
from outcomekit.diff.compare import compare
from outcomekit.diff.pairs import Pair
from outcomekit.diff.subject import ENTRY, MAP
from outcomekit.index.index import Index, Item
from outcomekit.model.build import bare
from outcomekit.model.journal import JournalEntry


def retold(states: Sequence[tuple[Loaded | None, Loaded | None]]) -> Iterator[Told]:
    """The changes between the old and the new states of the maps of one workspace.

    Args:
        states: the two of each map; None where it is not there, never for both.
    """
    old = [before for before, _ in states if before is not None]
    new = [after for _, after in states if after is not None]
    pairs = [Pair(_index(before), _index(after)) for before, after in states]
    find_old, find_new = finder(old), finder(new)
    before, after = _by_id(old), _by_id(new)
    held = [change for pair in pairs for change in _held(pair)]
    for change in (*compare(pairs), *held):
        placed = change.placed(old=find_old, new=find_new)
        about = _about(change, before, after) if change.entity == ENTRY else None
        if about is not None:
            entry, item = about
            placed = replace(placed, title=_seen(entry, item))
        yield Told(placed, change.old.map_id if change.old else None, about[1] if about else None)


def _index(state: Loaded | None) -> Index | None:
    return state.index if state is not None else None


def _by_id(states: Sequence[Loaded]) -> dict[str, Index]:
    return {one.index.map_id: one.index for one in states if one.index is not None}


def _held(pair: Pair) -> Iterator[SymbolicChange]:
    """The entities of a map that came or went as a whole, each within the map or its holder."""
    whole = pair.new or pair.old
    if whole is None or (pair.old is not None and pair.new is not None):
        return
    empty = Index(whole.map_id, bare(whole.map.title))
    for change in compare([Pair(pair.old or empty, pair.new or empty)]):
        if change.verb in (Verb.ADDED, Verb.REMOVED) and change.entity not in (MAP, ENTRY):
            yield replace(change, within=change.within or whole.map_id)


def _about(
    change: SymbolicChange, old: dict[str, Index], new: dict[str, Index]
) -> tuple[JournalEntry, Item | None] | None:
    """The entry of a journal that changed, and the entity of its map that it is about."""
    side, at = (new, change.new) if change.new is not None else (old, change.old)
    assert at is not None
    index = side[at.map_id]
    entry = index.map.journal[int(at.pointer.parts[1])]
    return entry, index.find(entry.about)


def _seen(entry: JournalEntry, item: Item | None) -> str:
    """What an entry says was seen: a reading with the unit of its measure, a score, words."""
    reading = None
    if entry.value is not None:
        unit = getattr(getattr(item.entity, "measure", None), "unit", None) if item else None
        reading = f"{entry.value} {unit}" if unit else str(entry.value)
    return ", ".join(filter(None, (reading, entry.score, entry.saw)))

"""Journal entries with their places, and the days on which they may have been made."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from outcomekit.diagnostics.pointer import Pointer
from outcomekit.index.index import Index
from outcomekit.model.journal import JournalEntry
from outcomekit.rules._once import once
from outcomekit.rules._own import own_id


class Reading(NamedTuple):
    """A journal entry in its place.

    `first` and `last` are the days between which it was made, both the same where the entry names
    its day; None where it names neither a day nor a period.
    """

    entry: JournalEntry
    pointer: Pointer
    first: date | None
    last: date | None


@once
def readings(index: Index) -> list[Reading]:
    """All entries of the journal, in its order."""
    return list(_readings(index))


def _readings(index: Index) -> Iterator[Reading]:
    for number, entry in enumerate(index.map.journal):
        pointer = Pointer(("journal", number))
        if entry.on is not None:
            yield Reading(entry, pointer, entry.on, entry.on)
        elif entry.period is not None:
            yield Reading(entry, pointer, entry.period.first, entry.period.last)
        else:
            yield Reading(entry, pointer, None, None)


@once
def by_subject(index: Index) -> dict[str, list[Reading]]:
    """The entries by the id in this map that they are about."""
    found: dict[str, list[Reading]] = {}
    for reading in readings(index):
        about = own_id(index, reading.entry.about)
        if about is not None:
            found.setdefault(about, []).append(reading)
    return found


@once
def standing(index: Index) -> list[Reading]:
    """The entries that are not retired, of a map that is not."""
    if index.map.status == "retired":
        return []
    return [one for one in readings(index) if one.entry.status != "retired"]

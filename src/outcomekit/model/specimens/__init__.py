"""Specimens: for every record of the map language a good and a bad example.

`explain` and `docs/map-language.md` show them. They stand apart from the classes of the records
because only those two need them, and every command loads the classes. Every field of the
language is shown in some good example.
"""

from __future__ import annotations

from outcomekit.model.entity import Record
from outcomekit.model.specimens import head, learning, partners, sales, success, values, watching
from outcomekit.model.specimens.specimen import Specimen
from outcomekit.model.structure import records, slots

__all__ = ["SPECIMENS", "Specimen", "specimen_of"]

SPECIMENS: dict[type[Record], Specimen] = {
    **head.SPECIMENS,
    **partners.SPECIMENS,
    **values.SPECIMENS,
    **sales.SPECIMENS,
    **learning.SPECIMENS,
    **success.SPECIMENS,
    **watching.SPECIMENS,
}
"""The specimens, in the reading order of the records that they show."""


def specimen_of(record: type[Record]) -> Specimen:
    """The specimen that shows a record: its own, or that of the first record which holds it."""
    for shown in record.__mro__:
        if shown in SPECIMENS:
            return SPECIMENS[shown]
    holder = next(
        holder
        for holder in records()
        if any(slot.record is record for slot in slots(holder).values())
    )
    return specimen_of(holder)

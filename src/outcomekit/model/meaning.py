"""What the records of the language mean and why they are there, as their own docstrings say it.

The first paragraph of a record's docstring says what it is; what follows says why, and cites the
literature by its marks. Schema, documentation and `explain` take their words from here.
"""

from __future__ import annotations

import inspect

from outcomekit.model.entity import Record
from outcomekit.model.structure import records, slots


def what_of(record: type[Record]) -> str:
    """What a record is, as one line."""
    return _paragraphs(record)[0]


def why_of(record: type[Record]) -> str:
    """Why a record is there: its own reason, or that of the record which holds it; else empty."""
    for shown in record.__mro__:
        if issubclass(shown, Record) and shown is not Record:
            own = " ".join(_paragraphs(shown)[1:])
            if own:
                return own
    holder = next((holder for holder in records() if _holds(holder, record)), None)
    return why_of(holder) if holder is not None else ""


def _holds(holder: type[Record], record: type[Record]) -> bool:
    return any(slot.record is record for slot in slots(holder).values())


def _paragraphs(record: type[Record]) -> list[str]:
    told = inspect.cleandoc(record.__doc__ or "")
    return [" ".join(paragraph.split()) for paragraph in told.split("\n\n")]

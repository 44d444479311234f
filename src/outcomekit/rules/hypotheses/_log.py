"""The test log of a hypothesis: what the journal says about it."""

from __future__ import annotations

from collections.abc import Iterator

from outcomekit.index.index import Index, Item
from outcomekit.model.journal import JournalEntry


def log(index: Index, hypothesis: Item) -> Iterator[JournalEntry]:
    """The entries of this map's journal about a hypothesis, in their order."""
    for link in index.referrers(hypothesis.id):
        section, number, *_ = link.parts
        if section == "journal" and isinstance(number, int):
            yield index.map.journal[number]

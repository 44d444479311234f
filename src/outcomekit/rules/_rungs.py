"""A ladder as the rules about it count it: its rungs that are still pursued."""

from __future__ import annotations

from typing import Final, TypeAlias

from outcomekit.index.index import Index, Item
from outcomekit.model.partner import LEVELS as LEVEL_WORDS
from outcomekit.model.partner import Behavior, Partner
from outcomekit.rules._living import current, living
from outcomekit.rules._once import once

LEVELS: Final = tuple(LEVEL_WORDS.meanings)
"""The levels of a ladder, from the bottom."""


Rung: TypeAlias = tuple[str, str, Behavior]
"""A behavior with its level and its id."""


@once
def ladders(index: Index) -> list[tuple[Item, Partner, list[Rung]]]:
    """The partners that are still pursued, each with the rungs of its ladder."""
    return [(item, partner, rungs(partner)) for item, partner in living(index, Partner)]


def rungs(partner: Partner) -> list[Rung]:
    """A partner's behaviors that are not retired, with their level and id, from the bottom up.

    None of a partner without a ladder, or with one that is retired as a whole.
    """
    if partner.behaviors is None:
        return []
    return [
        (level, key, behavior)
        for level in LEVELS
        for key, behavior in current(getattr(partner.behaviors, level)).items()
    ]

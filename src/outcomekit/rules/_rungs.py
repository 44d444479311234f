"""A ladder as the rules about it count it: its rungs that are still pursued."""

from __future__ import annotations

from typing import Final

from outcomekit.model.partner import LEVELS as LEVEL_WORDS
from outcomekit.model.partner import Behavior, Partner
from outcomekit.rules._living import current

LEVELS: Final = tuple(LEVEL_WORDS.meanings)
"""The levels of a ladder, from the bottom."""


def rungs(partner: Partner) -> list[tuple[str, str, Behavior]]:
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

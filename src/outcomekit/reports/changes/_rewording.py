"""Two texts word by word: what stayed, what went, what came."""

from __future__ import annotations

import re
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Final

_WORD: Final = re.compile(r"\S+")
_ALIKE: Final = 0.3
"""Texts that have less in common are shown whole, the old and then the new."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """Some words of two texts: those that went and those that came; both where they stayed."""

    old: str
    new: str

    @property
    def stayed(self) -> bool:
        """Whether both texts have these words."""
        return self.old == self.new


def rewording(before: str, after: str) -> list[Stretch]:
    """The stretches of two texts, in order."""
    old, new = _WORD.findall(before), _WORD.findall(after)
    matcher = SequenceMatcher(None, old, new, autojunk=False)
    if matcher.ratio() < _ALIKE:
        return [Stretch(" ".join(old), " ".join(new))]
    return [
        Stretch(" ".join(old[start:end]), " ".join(new[first:last]))
        for _, start, end, first, last in matcher.get_opcodes()
    ]

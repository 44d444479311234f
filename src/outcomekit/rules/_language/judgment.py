"""The one judgment on a statement that stands as a behavior: what it is instead, if anything.

Several rules look at one sentence, and a reader wants one answer. So the order in which defects
are tried stands in this package once, form by form, and a rule asks only whether the answer is its
own.
"""

from __future__ import annotations

from enum import Enum
from typing import NamedTuple

from outcomekit.rules._language.tokens import Token


class Defect(Enum):
    """What a statement is instead of a behavior."""

    INNER_STATE = "inner-state"
    OUR_DEED = "our-deed"
    OUTPUT = "output"
    IMPACT = "impact"
    VEHICLE = "vehicle"
    FEATURE = "feature"


class Judgment(NamedTuple):
    """A defect, and the token that gave it away."""

    defect: Defect
    clue: Token


def judged(defect: Defect, clue: Token | None) -> Judgment | None:
    """The judgment, where there is a clue for it."""
    return None if clue is None else Judgment(defect, clue)

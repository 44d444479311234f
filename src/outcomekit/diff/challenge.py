"""Whether an outcome challenge asks for less than before, as far as its words tell.

Only two signs count, for when in doubt a rewording is only that: words that hedge came or went, or
words were only lost or only gained.
"""

from __future__ import annotations

from collections import Counter
from typing import Final, Literal

from outcomekit.diff.likeness import words

_HEDGES: Final = frozenset(
    {
        "aim", "aims", "attempt", "attempts", "consider", "considers", "could", "hopefully",
        "ideally", "if", "may", "maybe", "might", "occasionally", "partly", "perhaps", "possible",
        "possibly", "should", "some", "sometimes", "somewhat", "tries", "try", "trying", "usually",
        "whenever",
    }
)  # fmt: skip
"""Words that take half of a promise back."""


def strength(before: str, after: str) -> Literal["weaker", "stronger"] | None:
    """What became of an outcome challenge; None where its words do not tell."""
    old, new = Counter(words(before)), Counter(words(after))
    hedged = _hedges(new) - _hedges(old)
    if hedged > 0:
        return "weaker"
    if hedged < 0:
        return "stronger"
    lost, gained = old - new, new - old
    if lost and not gained:
        return "weaker"
    if gained and not lost:
        return "stronger"
    return None


def _hedges(text: Counter[str]) -> int:
    return sum(count for word, count in text.items() if word in _HEDGES)

"""What several rules want to know of a map is found out once.

All rules look at one map before they look at the next, so what was found of the last map is all
that need be kept.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Generic, TypeVar

from outcomekit.index.index import Index

_FoundT = TypeVar("_FoundT")


class once(Generic[_FoundT]):  # noqa: N801 - used as a decorator, as `property` is
    """Makes a question about an index one that is answered once for each map.

    Whoever asks must leave the answer as it is.
    """

    def __init__(self, look: Callable[[Index], _FoundT]) -> None:
        self._look = look
        self._asked: Index | None = None
        self._answer: _FoundT

    def __call__(self, index: Index) -> _FoundT:
        """The answer, found out now or remembered."""
        if self._asked is not index:
            self._asked = None  # nothing is known of it where the look falls over
            self._answer = self._look(index)
            self._asked = index
        return self._answer

"""What several rules want to know of a map is found out once.

All rules look at one map before they look at the next, so what was found of the last map is all
that need be kept.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from typing import TypeVar

from outcomekit.index.index import Index

_FoundT = TypeVar("_FoundT")


def once(look: Callable[[Index], _FoundT]) -> Callable[[Index], _FoundT]:
    """Makes a question about an index one that is answered once for each map.

    Whoever asks must leave the answer as it is.
    """
    return lru_cache(maxsize=1)(look)

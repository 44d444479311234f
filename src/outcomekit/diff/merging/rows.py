"""Lists side by side: which item of a side is which of the base, and in which order all stand."""

from __future__ import annotations

import json
from collections.abc import Hashable, Sequence
from difflib import SequenceMatcher
from typing import Any, Final, TypeVar

_ALIKE: Final = 0.5
"""How much of two items must agree for one to be the other, edited."""

Key = TypeVar("Key", bound=Hashable)


def ordered(first: Sequence[Key], second: Sequence[Key]) -> list[Key]:
    """The keys of two sequences in one: the first one's order, the second one's own put in.

    What only the second has comes behind what it has before it there, and behind what only the
    first has in the same place.
    """
    found = list(first)
    shared = set(first) & set(second)
    above: Key | None = None
    for key in second:
        if key not in shared:
            at = found.index(above) + 1 if above is not None else 0
            if above is None or above in shared:
                while at < len(found) and found[at] not in shared:
                    at += 1
            found.insert(at, key)
        above = key
    return found


def twins(base: Sequence[Any], side: Sequence[Any]) -> dict[int, int]:
    """For the items of a side that stood in the base: their index there, by their own.

    Equal ones are found in order; between them, one that is edited is told by what it still has.
    """
    mine, theirs = [_said(item) for item in base], [_said(item) for item in side]
    start = 0
    while start < min(len(mine), len(theirs)) and mine[start] == theirs[start]:
        start += 1
    found = {at: at for at in range(start)}
    matcher = SequenceMatcher(None, mine[start:], theirs[start:], autojunk=False)
    for kind, low, high, from_, to in matcher.get_opcodes():
        if kind == "equal":
            found |= {start + from_ + at: start + low + at for at in range(high - low)}
        elif kind == "replace":
            found |= _edited(
                base, side, range(start + low, start + high), range(start + from_, start + to)
            )
    return found


def equal_twins(base: Sequence[Any], side: Sequence[Any]) -> dict[int, int]:
    """The same of a set: by value, wherever it stands."""
    left: dict[str, list[int]] = {}
    for at, item in enumerate(base):
        left.setdefault(_said(item), []).append(at)
    found = {}
    for at, item in enumerate(side):
        if left.get(_said(item)):
            found[at] = left[_said(item)].pop(0)
    return found


def _edited(base: Sequence[Any], side: Sequence[Any], olds: range, news: range) -> dict[int, int]:
    """Pairs of items, best first, that share at least half of what they hold; in order."""
    scored = sorted(
        (-score, old, new)
        for old in olds
        for new in news
        if (score := _likeness(base[old], side[new])) >= _ALIKE
    )
    found: dict[int, int] = {}
    for _, old, new in scored:
        crossing = any((new < there) != (old < was) for there, was in found.items())
        if new not in found and old not in found.values() and not crossing:
            found[new] = old
    return found


def _likeness(one: Any, other: Any) -> float:
    if isinstance(one, dict) and isinstance(other, dict):
        keys = {*one, *other}
        same = sum(_said(one.get(key)) == _said(other.get(key)) for key in keys)
        return same / len(keys) if keys else 1.0
    if isinstance(one, str) and isinstance(other, str):
        return SequenceMatcher(None, one.split(), other.split(), autojunk=False).ratio()
    return 0.0


def _said(item: Any) -> str:
    return json.dumps(item, sort_keys=True, ensure_ascii=False)

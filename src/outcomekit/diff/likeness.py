"""How alike two subjects are that have different ids, and two texts.

What counts is what they say, whom they refer to, what they hold and who refers to them: an entity
under a new id whose references moved along is the same entity. The measure is Dice's coefficient
over bags of such marks: twice what both have, by what each has.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Hashable, Iterable
from typing import Any, Final, TypeAlias

from outcomekit.diff.subject import Subject
from outcomekit.model.field import Diff

Bag: TypeAlias = Counter[Hashable]

ALIKE: Final = 0.6
"""How alike two subjects must be for one to be the other under a new id."""
_WORD: Final = re.compile(r"\w+")
WEIGHTY: Final = 2
"""How much an entity that is held, or one that refers, counts beside one word."""
_MOST_SHARING: Final = 40
"""Marks that more subjects than this share tell none of them apart."""


def words(text: str) -> list[str]:
    """The words of a text, small."""
    return _WORD.findall(text.casefold())


def overlap(one: Bag, other: Bag) -> float:
    """Dice's coefficient of two bags, from 0 to 1; 0 for two empty ones."""
    size = one.total() + other.total()
    return 2 * (one & other).total() / size if size else 0.0


def alike(old: str, new: str) -> float:
    """How many words two texts share, from 0 to 1."""
    return overlap(Counter(words(old)), Counter(words(new)))


def marks(subject: Subject, held: Iterable[Subject], known: Collection[str]) -> Bag:
    """What tells a subject from others.

    Args:
        subject: the subject.
        held: the subjects that it holds.
        known: the ids that both sides have; other references tell nothing.
    """
    bag: Bag = Counter()
    for fact in subject.facts.values():
        if fact.declared.diff is Diff.COSMETIC or not fact.written:
            continue
        for value in fact.value if isinstance(fact.value, tuple) else (fact.value,):
            if fact.declared.to and not fact.declared.soft:
                if value in known:
                    bag[(fact.path, value)] += 1
            elif fact.declared.diff is Diff.WORDS:
                bag.update((fact.path[-1], word) for word in words(str(value)))
            else:
                bag[(fact.path, str(value))] += 1
    for inner in held:
        if inner.id in known:
            bag[("holds", inner.id)] += WEIGHTY
    for link in subject.index.referrers(subject.id or ""):
        source = link.source.id if link.source is not None else ""
        if not source or source in known:
            bag[("from", source, link.field)] += WEIGHTY
    return bag


def telling(bag: Bag) -> bool:
    """Whether a bag says more than a value or two that anything may have."""
    return any(isinstance(mark, tuple) and isinstance(mark[0], str) for mark in bag)


def likely(olds: list[Bag], news: list[Bag], threshold: float) -> list[tuple[float, int, int]]:
    """The pairs of bags that are alike enough, best first, each with its likeness.

    Only pairs that share a mark which few have are looked at, so that hundreds of new ids do not
    take hundreds times hundreds of comparisons.
    """
    having: dict[Any, list[int]] = {}
    for number, bag in enumerate(news):
        for mark in bag:
            having.setdefault(mark, []).append(number)
    found = []
    for number, bag in enumerate(olds):
        near = {
            other
            for mark in bag
            if len(having.get(mark, ())) <= _MOST_SHARING
            for other in having.get(mark, ())
        }
        for other in sorted(near):
            score = overlap(bag, news[other])
            if score >= threshold and telling(bag & news[other]):
                found.append((score, number, other))
    return sorted(found, key=lambda one: (-one[0], one[1], one[2]))


def best(found: Iterable[tuple[float, int, int]]) -> dict[int, int]:
    """Each one's partner, given likely pairs with the best first; nobody has two."""
    chosen: dict[int, int] = {}
    taken: set[int] = set()
    for _, number, other in found:
        if number not in chosen and other not in taken:
            chosen[number] = other
            taken.add(other)
    return chosen

"""What naming and judging know beside a difference: who refers to what, what was read, agreed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from functools import cached_property

from outcomekit.diff.matching import Matching, Name, named
from outcomekit.diff.pairs import Pair
from outcomekit.diff.subject import Subject
from outcomekit.index.index import Index

_BEGUN = ("running", "supported", "refuted")


class Context:
    """The old state of all maps, as far as it matters to what a difference means.

    It is looked into when somebody asks: most changes mean the same wherever they stand.
    """

    def __init__(self, pairs: Sequence[Pair], matching: Matching) -> None:
        self._old = [pair.old for pair in pairs if pair.old is not None]
        self._matching = matching

    @cached_property
    def _referred(self) -> set[Name]:
        """The entities to which something else referred."""
        return {
            target
            for index in self._old
            for link in index.links
            if (target := named(index, link.target))
            != (index.map_id, link.source.id if link.source is not None else None)
        }

    @cached_property
    def _readings(self) -> Counter[Name]:
        """How many readings and scores of each entity the journals had."""
        return Counter(name for index in self._old for name in _read(index))

    @cached_property
    def _one_sided(self) -> set[int]:
        """The subjects on one side only."""
        return {id(one) for one in (*self._matching.added, *self._matching.removed)}

    def readings_of(self, subject: Subject | None) -> int:
        """How many readings or scores of a subject the old journal had."""
        return self._readings[(subject.map_id, subject.id or "")] if subject else 0

    def was_referred_to(self, subject: Subject) -> bool:
        """Whether something else referred to a subject of the old side."""
        return (subject.map_id, subject.id or "") in self._referred

    def whole_with(self, subject: Subject) -> str | None:
        """The id of the entity that came or went together with a subject that it holds."""
        owner = subject.owner
        return owner.id if owner is not None and id(owner) in self._one_sided else None


def _read(index: Index) -> list[Name]:
    return [
        named(index, entry.about)
        for entry in index.map.journal
        if entry.about is not None and (entry.value is not None or entry.score is not None)
    ]


def agreed(subject: Subject | None) -> bool:
    """Whether a subject is, or belongs to, a success plan that was agreed."""
    while subject is not None:
        if subject.kind == "success-plan":
            return ("agreed",) in subject.sections
        subject = subject.owner
    return False


def begun(hypothesis: Subject | None) -> bool:
    """Whether the test of a hypothesis had begun."""
    return hypothesis is not None and hypothesis.value("state") in _BEGUN

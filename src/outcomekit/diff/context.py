"""What naming and judging know beside a difference: who refers to what, what was read, agreed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from outcomekit.diff.matching import Matching, Name, named
from outcomekit.diff.pairs import Pair
from outcomekit.diff.subject import ENTRY, MAP, Subject
from outcomekit.index.index import Index

_BEGUN = ("running", "supported", "refuted")


@dataclass(frozen=True, slots=True)
class Context:
    """The old state of all maps, as far as it matters to what a difference means.

    `referred` are the entities to which something else referred; `readings` counts the journal's
    readings and scores of each entity; `fresh` and `gone` are the subjects on one side only.
    """

    referred: frozenset[Name]
    readings: dict[Name, int]
    fresh: frozenset[int]
    gone: frozenset[int]

    @classmethod
    def of(cls, pairs: Sequence[Pair], matching: Matching) -> Context:
        """The context of a comparison."""
        referred: set[Name] = set()
        readings: dict[Name, int] = {}
        for index in (pair.old for pair in pairs if pair.old is not None):
            for link in index.links:
                source = link.source.id if link.source is not None else None
                target = named(index, link.target)
                if target != (index.map_id, source):
                    referred.add(target)
            for name in _read(index):
                readings[name] = readings.get(name, 0) + 1
        return cls(
            frozenset(referred),
            readings,
            frozenset(map(id, matching.added)),
            frozenset(map(id, matching.removed)),
        )

    def readings_of(self, subject: Subject | None) -> int:
        """How many readings or scores of a subject the old journal had."""
        return self.readings.get((subject.map_id, subject.id or ""), 0) if subject else 0

    def was_referred_to(self, subject: Subject) -> bool:
        """Whether something else referred to a subject of the old side."""
        return (subject.map_id, subject.id or "") in self.referred

    def whole_with(self, subject: Subject) -> str | None:
        """The id of the entity that came or went together with a subject that it holds."""
        owner = subject.owner
        if owner is None or owner.kind in (MAP, ENTRY):
            return None
        return owner.id if id(owner) in self.fresh | self.gone else None


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

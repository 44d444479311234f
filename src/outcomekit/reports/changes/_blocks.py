"""Changes in blocks, one entity each, the gravest first: how people read them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from outcomekit.diagnostics.change import At, Change, Impact, gravest


@dataclass(slots=True)
class Block:
    """All changes of one entity; `held` came or went with it and would say nothing of their own."""

    changes: list[Change[At]] = field(default_factory=list)
    held: list[Change[At]] = field(default_factory=list)

    @property
    def first(self) -> Change[At]:
        """Any of its changes tells what the block is about."""
        return self.changes[0]

    @property
    def impact(self) -> Impact:
        """The gravest impact in it."""
        found = gravest(self.changes)
        assert found is not None
        return found


def blocks(changes: Iterable[Change[At]]) -> list[Block]:
    """The blocks of some changes: the gravest first, else in the order of the changes."""
    found: dict[tuple[object, ...], Block] = {}
    whole: dict[tuple[str, str], Block] = {}
    for change in changes:
        outer = whole.get((change.map, change.within)) if change.within is not None else None
        if outer is not None and change.id and change.impact.rank >= outer.impact.rank:
            outer.held.append(change)
            whole[(change.map, change.id)] = outer
            continue
        block = found.setdefault(_subject(change), Block())
        block.changes.append(change)
        if change.id is not None and change.field is None:
            whole.setdefault((change.map, change.id), block)
    return sorted(found.values(), key=lambda block: block.impact.rank)


def _subject(change: Change[At]) -> tuple[object, ...]:
    """What tells the entities of changes apart; a journal entry by what it says."""
    if change.id is not None:
        return (change.map, change.entity, change.id)
    return (change.map, change.entity, change.title, change.verb)

"""Changes: what is different in meaning between two states of a map, and how much that matters.

As with findings, comparing speaks in pointers and one place makes them concrete: a `Change` is
generic in what tells its place. `diff` yields changes at sites, `app` places them in files, and
formats see the placed ones only.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Generic, Literal, TypeAlias, TypeVar

from outcomekit.diagnostics.span import Place


class Impact(StrEnum):
    """What a change means to those who build on a map.

    `breaking`: a promise or reference that others rely on is gone or weakened · `notable`: worth
    a reviewer's look · `cosmetic`: says something about the entry, not about the world.
    """

    BREAKING = "breaking"
    NOTABLE = "notable"
    COSMETIC = "cosmetic"

    @property
    def rank(self) -> int:
        """0 for the gravest; a smaller rank is graver."""
        return list(Impact).index(self)


class Verb(StrEnum):
    """What happened to the thing or to its field, in one word."""

    ADDED = "added"
    REMOVED = "removed"
    RENAMED = "renamed"
    MOVED = "moved"
    REWORDED = "reworded"
    CHANGED = "changed"


Ease: TypeAlias = Literal["easier", "harder"]
"""Which way a measure, deadline or threshold went, for those who must reach it."""

Plain: TypeAlias = "str | int | float | bool | list[Plain] | dict[str, Plain] | None"
"""A value of a map as JSON has it."""


@dataclass(frozen=True, slots=True)
class ChangeKind:
    """One code with everything that is said about it, wherever it is said.

    `code` is stable: never reused, never renumbered. `impact` is the usual one; where it can be
    graver, `graver` says when. `message` is the headline, with names in braces that comparing
    fills in. `mirror` is the code that the same edit has when it is undone. `before` and `after`
    are two states of a map, or of a part of one, that differ by just this: they are run as tests
    and shown by `explain`.
    """

    code: str
    name: str
    verb: Verb
    impact: Impact
    summary: str
    why: str
    message: str
    mirror: str
    before: str
    after: str
    graver: str | None = None


@dataclass(frozen=True, slots=True)
class At:
    """The concrete place of a change on one side: the path in the map, and where that stands."""

    path: str
    place: Place


WhereT = TypeVar("WhereT")
OtherT = TypeVar("OtherT")


@dataclass(frozen=True, slots=True)
class Change(Generic[WhereT]):
    """One change in meaning.

    `entity` is the kind of thing that it is about (`map` for the map itself) and `id` its id:
    None for a journal entry, which has none. `was` is the id that a renamed entity had. `field`
    is the path of a field within the entity, None where the whole entity is meant. `before` and
    `after` are values as JSON has them. `within` is the id of the entity that was added or
    removed as a whole and holds this one. `old` and `new` are the places on both sides,
    None where the entity is not there; a field that is not there has the place of its entity.
    """

    kind: ChangeKind
    impact: Impact
    message: str
    map: str
    entity: str
    id: str | None
    title: str
    was: str | None = None
    field: str | None = None
    before: Plain = None
    after: Plain = None
    ease: Ease | None = None
    within: str | None = None
    old: WhereT | None = None
    new: WhereT | None = None

    @property
    def code(self) -> str:
        """The kind's stable code, such as `D201`."""
        return self.kind.code

    @property
    def name(self) -> str:
        """The kind's name, such as `behavior-promoted`."""
        return self.kind.name

    @property
    def verb(self) -> Verb:
        """What happened, in one word: what JSON calls the kind of a change."""
        return self.kind.verb

    def placed(
        self, old: Callable[[WhereT], OtherT], new: Callable[[WhereT], OtherT]
    ) -> Change[OtherT]:
        """The same change with other words for its places."""
        return Change(
            self.kind, self.impact, self.message, self.map, self.entity, self.id, self.title,
            self.was, self.field, self.before, self.after, self.ease, self.within,
            old(self.old) if self.old is not None else None,
            new(self.new) if self.new is not None else None,
        )  # fmt: skip


@dataclass(frozen=True, slots=True)
class Comparison:
    """What a run of `diff` found: the changes in reading order, and what was not compared.

    `maps` counts the maps that were looked at on either side. `remarks` says what could not be
    compared, one line each. `old` and `new` are what the two sides are called.
    """

    changes: tuple[Change[At], ...]
    maps: int
    old: str
    new: str
    remarks: tuple[str, ...] = field(default=())

    def count(self, impact: Impact) -> int:
        """How many changes have this impact."""
        return sum(change.impact is impact for change in self.changes)

    def reaches(self, threshold: Impact) -> bool:
        """Whether any change is at or above the threshold."""
        return any(change.impact.rank <= threshold.rank for change in self.changes)


def gravest(changes: Iterable[Change[WhereT]]) -> Impact | None:
    """The gravest impact among some changes; None without any."""
    return min((change.impact for change in changes), key=lambda one: one.rank, default=None)

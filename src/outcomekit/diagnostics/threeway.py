"""Three-way merges: what is to become of each value of a map that two sides changed.

Who plans a merge compares plain data and says here what holds; who writes it follows that in the
text. `base` is what both sides began with, `ours` the side that is merged into, `theirs` the other.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, Final, Literal, TypeAlias

from outcomekit.diagnostics.pointer import Part, Pointer

Side: TypeAlias = Literal["ours", "theirs"]

ABSENT: Final[Any] = type("Absent", (), {"__repr__": lambda _: "ABSENT"})()
"""What a side has where it has nothing."""


@dataclass(frozen=True, slots=True)
class Take:
    """One side's value holds, because only it changed it, or both say the same."""

    side: Side
    value: Any


@dataclass(frozen=True, slots=True)
class Gone:
    """What one side removed and the other, whose value is kept here, left as it was."""

    ours: Any
    theirs: Any


@dataclass(frozen=True, slots=True)
class Conflict:
    """Both sides' values, between which a person must choose; ABSENT where a side removed it.

    `reason` says what happened, as the end of a sentence that begins with the pointer.
    """

    ours: Any
    theirs: Any
    reason: str


@dataclass(slots=True)
class Fields:
    """A mapping that is merged key by key, in the order in which the keys shall stand."""

    fields: dict[str, Joint] = field(default_factory=dict)


@dataclass(slots=True)
class Row:
    """One item of a list that is merged item by item: its index on each side, None for none."""

    base: int | None
    ours: int | None
    theirs: int | None
    joint: Joint


@dataclass(slots=True)
class Items:
    """A list that is merged item by item, in the order in which the items shall stand."""

    rows: list[Row] = field(default_factory=list)


Joint: TypeAlias = Take | Gone | Conflict | Fields | Items
"""What becomes of one value."""


def settled(joint: Joint, side: Side) -> Any:
    """The merged value where every conflict is settled for one side; ABSENT for none."""
    match joint:
        case Take(value=value):
            return value
        case Gone():
            return ABSENT
        case Conflict():
            return joint.ours if side == "ours" else joint.theirs
        case Fields(fields=fields):
            values = {key: settled(inner, side) for key, inner in fields.items()}
            return {key: value for key, value in values.items() if value is not ABSENT}
        case Items(rows=rows):
            listed = [settled(row.joint, side) for row in rows]
            return [value for value in listed if value is not ABSENT]


def conflicts(joint: Joint, place: tuple[Part, ...] = ()) -> Iterator[tuple[Pointer, Conflict]]:
    """The conflicts within a value, with their places, in the order of the merged map."""
    match joint:
        case Conflict():
            yield Pointer(place), joint
        case Fields(fields=fields):
            for key, inner in fields.items():
                yield from conflicts(inner, (*place, key))
        case Items(rows=rows):
            for at, row in enumerate(rows):
                yield from conflicts(row.joint, (*place, at))
        case Take() | Gone():
            return

"""The items of a plan that is woven, each with its keys on the three sides."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from outcomekit.diagnostics.threeway import Fields, Items, Joint

if TYPE_CHECKING:
    from outcomekit.diagnostics.pointer import Part


@dataclass(frozen=True, slots=True)
class Slot:
    """One item of a plan: its part in the place, its keys on the three sides, where it is."""

    name: Part
    keys: tuple[Part | None, Part | None, Part | None]
    joint: Joint
    at: int

    def put(self, plan: Fields | Items, joint: Joint) -> None:
        """Let the plan say this of the item."""
        if isinstance(plan, Fields):
            plan.fields[str(self.name)] = joint
        else:
            plan.rows[self.at].joint = joint


def slots(plan: Fields | Items) -> list[Slot]:
    """The items of a mapping or list that is merged, in the order in which they shall stand."""
    if isinstance(plan, Fields):
        return [
            Slot(key, (key, key, key), joint, at)
            for at, (key, joint) in enumerate(plan.fields.items())
        ]
    return [
        Slot(at, (row.base, row.ours, row.theirs), row.joint, at)
        for at, row in enumerate(plan.rows)
    ]

"""The journey: what people do today, left to right, what helps, what gets in the way (S2)."""

from __future__ import annotations

from typing import ClassVar

from outcomekit.model.entity import Entities, Entity
from outcomekit.model.field import Diff, field
from outcomekit.model.partner import Phase
from outcomekit.model.value import Ref, Text


class Signal(Entity):
    """A behavior at a step that predicts success or failure."""

    does: Text = field("What people do at this step.", main=True)
    behavior: Ref | None = field("The behavior of the ladder that it feeds.", to="behavior")


class Booster(Signal):
    """A behavior at a step that predicts success."""

    noun: ClassVar[str] = "booster"
    kind: ClassVar[str] = "booster"


class Blocker(Signal):
    """A behavior at a step that predicts failure."""

    noun: ClassVar[str] = "blocker"
    kind: ClassVar[str] = "blocker"


class Step(Entity):
    """One step of what people do.

    What people do at a step tells early whether they will be content in the end. To look for it
    shows where to help (S2).
    """

    noun: ClassVar[str] = "journey step"
    kind: ClassVar[str] = "step"

    step: Text = field("What the step is called.", main=True)
    partner: Ref | None = field("Whose step it is.", to="partner")
    phase: Phase | None = field("Where in the purchase it belongs.", diff=Diff.VALUE)
    doing: Text | None = field("What they do there.")
    experience: Text | None = field("What we put there.")
    boosters: Entities[Booster] = field("What helps.", parts=dict)
    blockers: Entities[Blocker] = field("What gets in the way.", parts=dict)

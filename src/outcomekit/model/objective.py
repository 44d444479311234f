"""Objectives whose key results are behaviors: who does what by how much (S2)."""

from __future__ import annotations

from typing import ClassVar

from outcomekit.model.dates import Deadline, TimeSpan
from outcomekit.model.entity import Entities, Entity
from outcomekit.model.field import Diff, field
from outcomekit.model.value import Number, Ref, Text


class KeyResult(Entity):
    """A behavior that changes by a number."""

    noun: ClassVar[str] = "key result"
    often: ClassVar[dict[str, str]] = {
        "baseline": "from",
        "start": "from",
        "target": "to",
        "goal": "to",
        "due": "by",
        "deadline": "by",
    }
    lone: ClassVar[str | None] = "behavior"
    kind: ClassVar[str] = "key-result"

    behavior: Ref | None = field("The behavior that changes.", to="behavior")
    from_: Number | None = field("Where it stands.", name="from", diff=Diff.BASELINE)
    to: Number | None = field("Where it should be.", diff=Diff.TARGET)
    unit: Text | None = field("The unit of the numbers.", diff=Diff.VALUE)
    by: Deadline | None = field("A day, month or quarter.", diff=Diff.DEADLINE)
    metric: Text | None = field("What is counted; the behavior's own text where absent.")


class OkrObjective(Entity):
    """An objective of a period, with behaviors as its key results.

    A key result is who does what by how much. A task that we can tick off ourselves is none
    (WDW, Kol).
    """

    noun: ClassVar[str] = "objective"
    kind: ClassVar[str] = "objective"

    objective: Text = field("What we are after.", main=True)
    impact: Ref | None = field("The impact that it serves.", to="impact")
    period: TimeSpan | None = field("A year, half, quarter or month.", diff=Diff.VALUE)
    key_results: Entities[KeyResult] = field("Who does what by how much.", parts=dict)

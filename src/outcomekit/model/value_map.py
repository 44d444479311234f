"""Value maps: what a role values, drawn apart from us, with what we affect marked (S3)."""

from __future__ import annotations

from typing import ClassVar

from outcomekit.model.dates import Date
from outcomekit.model.entity import Entities, Entity, Record
from outcomekit.model.field import Diff, field
from outcomekit.model.measure import Today
from outcomekit.model.value import Text, Truth

VALUE_ITEM = "value-item"
"""The kind under which references know the items of all four quadrants."""


class ValueItem(Entity):
    """One thing that a role values."""

    kind: ClassVar[str] = VALUE_ITEM

    text: Text = field("What they care about, in their words.", main=True)
    we_affect: Truth | None = field(
        "Whether what we do changes it: the italics of a value map.",
        diff=Diff.VALUE,
        default=False,
    )
    current: Today | None = field("Where it stands today: a text or a measure.", diff=Diff.PARTS)


class Objective(ValueItem):
    """What the role is after."""

    noun: ClassVar[str] = "objective"


class Metric(ValueItem):
    """What the role is judged by."""

    noun: ClassVar[str] = "metric"


class RoleStrategy(ValueItem):
    """How the role goes about it today."""

    noun: ClassVar[str] = "strategy"


class Issue(ValueItem):
    """What stands in the role's way."""

    noun: ClassVar[str] = "issue"


class ValueMap(Record):
    """A role's objectives, metrics, strategies and issues.

    It is drawn apart from our product, with customers who do the work. Only then is marked what
    we affect (S3).
    """

    noun: ClassVar[str] = "value map"

    objectives: Entities[Objective] = field("What the role is after.", parts=dict)
    metrics: Entities[Metric] = field("What the role is judged by.", parts=dict)
    strategies: Entities[RoleStrategy] = field("How the role goes about it.", parts=dict)
    issues: Entities[Issue] = field("What stands in the way.", parts=dict)
    drawn_with: Text | None = field("Who from the customer helped to draw it.")
    on: Date | None = field("The day on which it was drawn.", diff=Diff.VALUE)

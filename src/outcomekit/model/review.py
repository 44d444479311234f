"""Reviews: CAP-Do cycles. Check, act, plan, do, and what was decided (S0)."""

from __future__ import annotations

from typing import ClassVar

from outcomekit.model.dates import Date
from outcomekit.model.entity import Entity, Record
from outcomekit.model.field import Diff, field
from outcomekit.model.value import Ref, Text


class Decisions(Record):
    """What a cycle ends in."""

    noun: ClassVar[str] = "set of decisions"

    standardise: list[Text] = field("What becomes the rule.", many=True)
    improve: list[Text] = field("What is bettered.", many=True)
    explore: list[Text] = field("What is looked into.", many=True)
    stop: list[Text] = field("What ends.", many=True)


class Review(Entity):
    """One CAP-Do cycle.

    The cycle begins with the check: what is gets held against what should be before anything
    new is planned, and it ends in decisions (Cap, S0).
    """

    noun: ClassVar[str] = "review"
    lone: ClassVar[str | None] = "check"
    kind: ClassVar[str] = "review"

    on: Date | None = field("The day.", diff=Diff.VALUE)
    about: list[Ref] = field(
        "A level (expect, like, love), a partner or a behavior.",
        to=("partner", "behavior"), words=("expect", "like", "love"), many=True,
    )  # fmt: skip
    check: Text | None = field("What is, against what should be.")
    act: Text | None = field("What we adjusted at once.")
    plan: Text | None = field("What we plan now.")
    do: Text | None = field("What we do next.")
    decisions: Decisions | None = field("What was decided.", diff=Diff.PARTS)

"""Monitoring and evaluation: who looks at what, how often, and for whom (Outcome Mapping)."""

from __future__ import annotations

from typing import ClassVar

from outcomekit.model.entity import Entity, Record
from outcomekit.model.field import ANY, field
from outcomekit.model.value import Ref, Text


class Monitor(Entity):
    """One thing that is watched.

    Nobody can watch everything. A few behaviors, someone who looks and someone who uses the
    answer are enough (X8).
    """

    noun: ClassVar[str] = "monitoring entry"
    lone: ClassVar[str | None] = "question"
    kind: ClassVar[str] = "monitoring"

    about: list[Ref] = field("What is watched.", to=ANY, many=True)
    question: Text | None = field("What we want to know.")
    who: Text | None = field("Who looks.")
    how_often: Text | None = field("How often.")
    method: Text | None = field("How.")
    users: Text | None = field("Who uses the answer.")


class Evaluation(Record):
    """The plan of an evaluation.

    An evaluation is planned for those who will use it, before there is anything to defend (X8).
    """

    noun: ClassVar[str] = "evaluation"

    users: Text | None = field("Who uses its results.")
    questions: list[Text] = field("What it asks.", many=True)
    sources: list[Text] = field("Where its evidence comes from.", many=True)
    methods: Text | None = field("How it goes about it.")
    evaluator: Text | None = field("Who does it.")
    dates: Text | None = field("When.")
    cost: Text | None = field("What it costs.")

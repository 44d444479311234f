"""Success plans: outcomes promised to one customer, and the time until they have value (S4)."""

from __future__ import annotations

from typing import Annotated, Any, ClassVar, Literal, TypeAlias

from outcomekit.model.accepted import Tidied
from outcomekit.model.dates import Date, Deadline
from outcomekit.model.entity import Entities, Entity, Record, collection
from outcomekit.model.field import Diff, field
from outcomekit.model.measure import Measure
from outcomekit.model.value import Count, Number, Percentage, Ref, Text
from outcomekit.model.words import Words

Responsibility: TypeAlias = Annotated[
    Literal["R", "A", "C", "I"],
    Words(
        "responsibility",
        {"R": "Does it", "A": "Answers for it", "C": "Is asked", "I": "Is told"},
        {
            "R": "responsible, does",
            "A": "accountable, owner",
            "C": "consulted, supports",
            "I": "informed",
        },
    ),
]


class Agreement(Record):
    """Who agreed to the plan, and when."""

    noun: ClassVar[str] = "agreement"
    often: ClassVar[dict[str, str]] = {"who": "by", "date": "on"}
    lone: ClassVar[str | None] = "by"

    by: Text | None = field("The person or role at the customer.")
    on: Date | None = field("The day.", diff=Diff.VALUE)


class CustomerOutcome(Entity):
    """An outcome in the customer's own words.

    Trained users and licences in use are ours to count. What somebody wanted from them is the
    outcome (Suc).
    """

    noun: ClassVar[str] = "outcome"
    kind: ClassVar[str] = "outcome"

    words: Text = field("What they want to achieve, as they say it.", main=True)
    behavior: Ref | None = field("The behavior that brings it.", to="behavior")
    measure: Measure | None = field("From, to, by when.", diff=Diff.PARTS)
    score: Percentage | None = field("How far it is reached, 0 to 100.", diff=Diff.VALUE)


class Milestone(Entity):
    """A step on the way, with someone on each side.

    A plan that only one side works on is a wish (Suc).
    """

    noun: ClassVar[str] = "milestone"
    often: ClassVar[dict[str, str]] = {"by": "due", "date": "due", "deadline": "due"}
    kind: ClassVar[str] = "milestone"

    milestone: Text = field("What is then done.", main=True)
    due: Deadline | None = field("A day, month or quarter.", diff=Diff.DEADLINE)
    done: Date | None = field("The day on which it was done.", diff=Diff.VALUE)
    ours: Text | None = field("Who looks after it on our side.")
    theirs: Text | None = field("Who looks after it on theirs.")
    outcome: Ref | None = field(
        "The outcome of this plan that it serves.", to="outcome", own="success-plan"
    )


class TimeToValue(Record):
    """How long until the customer has something of it.

    The clock runs from an event that both know until the customer is better off; being trained
    or live is not yet that (S4, Suc).
    """

    noun: ClassVar[str] = "time to value"

    starts_at: Text | None = field("The event that starts the clock.")
    started: Date | None = field("The day of that event.", diff=Diff.VALUE)
    first_value: Date | None = field("The day of the first value.", diff=Diff.VALUE)
    full_value: Date | None = field("The day of the full value.", diff=Diff.VALUE)
    value_moment: Text | None = field("What the customer sees at that moment.")
    target_days: Count | None = field("How many days it should take.", diff=Diff.TARGET, less=True)


class Experience(Entity):
    """What the customer lives through on the way.

    Experiences are the method and outcomes the goal, so each names the outcomes that it leads
    to (S4).
    """

    noun: ClassVar[str] = "experience"
    kind: ClassVar[str] = "experience"

    experience: Text = field("What they live through.", main=True)
    leads_to: list[Ref] = field(
        "The outcomes of this plan that it leads to.", to="outcome", own="success-plan", many=True
    )
    moment: Ref | None = field("The journey step at which it happens.", to="step")
    score: Percentage | None = field("How good it was, 0 to 100.", diff=Diff.VALUE)


class Weights(Record):
    """How much outcomes and experience count.

    Success is both, and outcomes weigh more (S4).
    """

    noun: ClassVar[str] = "weighting"

    outcomes: Number | None = field("The weight of the outcomes.", diff=Diff.VALUE)
    experience: Number | None = field("The weight of the experience.", diff=Diff.VALUE)


def _filled(data: Any) -> Any:
    """Who is responsible, without what is left empty and the writer's own keys, at both levels."""
    if not isinstance(data, dict):
        return collection(data)
    kept = {key: value for key, value in collection(data).items() if value is not None}
    return {key: _filled(value) for key, value in kept.items()} if kept else {}


class SuccessPlan(Entity):
    """What one customer was promised.

    What customers want to achieve is understood before the sale and followed after it, across
    departments: it is the goal, and all that we do is a method (S4).
    """

    noun: ClassVar[str] = "success plan"
    kind: ClassVar[str] = "success-plan"

    customer: Text = field("Who the customer is.", main=True)
    partner: Ref | None = field("The partner whose plan it is.", to="partner")
    agreed: Agreement | None = field("Who agreed, and when.", diff=Diff.PARTS)
    outcomes: Entities[CustomerOutcome] = field("What they want to achieve.", parts=dict)
    milestones: Entities[Milestone] = field("The steps on the way.", parts=dict)
    time_to_value: TimeToValue | None = field("From the start to the value.", diff=Diff.PARTS)
    experiences: Entities[Experience] = field("What they live through.", parts=dict)
    weights: Weights | None = field("How outcomes and experience count.", diff=Diff.PARTS)
    responsibilities: Annotated[dict[Ref, dict[Text, Responsibility]], Tidied(_filled)] = field(
        "For each outcome, who does it (R), answers for it (A), is asked (C) or told (I).",
        to="outcome", own="success-plan", keys=True, parts=dict,
    )  # fmt: skip

"""Hypotheses: because we saw, we believe, for whom, what would change, how we will know (S2)."""

from __future__ import annotations

from typing import Annotated, ClassVar, Literal, TypeAlias

from outcomekit.model.dates import Deadline
from outcomekit.model.entity import Entity, Record
from outcomekit.model.field import Diff, field
from outcomekit.model.value import Number, Ref, Text
from outcomekit.model.words import Words

More: TypeAlias = Annotated[
    Literal["more", "less"],
    Words(
        "direction",
        {"more": "Seen more often", "less": "Seen less often"},
        {
            "more": "up, increase, increases, higher, +",
            "less": "down, decrease, decreases, lower, -",
        },
    ),
]
State: TypeAlias = Annotated[
    Literal["untested", "running", "supported", "refuted", "parked"],
    Words(
        "state",
        {
            "untested": "Not begun",
            "running": "Being tested",
            "supported": "What we saw speaks for it",
            "refuted": "What we saw speaks against it",
            "parked": "Put aside for now",
        },
        {
            "untested": "open, new, planned, draft",
            "running": "testing, active, in progress",
            "supported": "confirmed, proven, validated, true, accepted",
            "refuted": "rejected, disproved, invalidated, false",
            "parked": "paused, on hold, stopped",
        },
    ),
]


class Signal(Record):
    """How we will know: what is counted, and which number says yes."""

    noun: ClassVar[str] = "signal"
    often: ClassVar[dict[str, str]] = {
        "target": "threshold",
        "value": "threshold",
        "due": "by",
        "deadline": "by",
        "measure": "metric",
    }

    metric: Text | None = field("What is counted.")
    threshold: Number | None = field("The number that says yes.", diff=Diff.TARGET)
    unit: Text | None = field("The unit of the number.", diff=Diff.VALUE)
    by: Deadline | None = field("When we look: a day, month or quarter.", diff=Diff.DEADLINE)


class Hypothesis(Entity):
    """A belief about what would change a behavior, put so that it can fail.

    What we think about people is a guess until it is tested. Because of what we saw, for whom,
    which behavior, which number: so put, it can turn out wrong, and then we know (Lux, S2).
    """

    noun: ClassVar[str] = "hypothesis"
    often: ClassVar[dict[str, str]] = {
        "hypothesis": "we_believe",
        "partner": "for",
        "who": "for",
        "behavior": "will_change",
        "behaviour": "will_change",
        "target": "know_when: {threshold: …}",
        "deadline": "know_when: {by: …}",
        "due": "know_when: {by: …}",
        "result": "learned",
    }
    kind: ClassVar[str] = "hypothesis"

    we_believe: Text = field("What we would do.", main=True)
    because: Text | None = field("What we saw that makes us think so.")
    for_: Ref | None = field("For whom.", name="for", to="partner")
    will_change: Ref | None = field("The behavior that would change.", to="behavior")
    direction: More | None = field(
        "More or less of it; more where absent.", diff=Diff.DIRECTION, default="more"
    )
    know_when: Signal | None = field("How we will know.", diff=Diff.PARTS)
    state: State | None = field("How far the test is.", diff=Diff.VALUE)
    evidence: list[Text] = field("What was seen.", many=True)
    learned: Text | None = field("What we know now.")
    decision: Text | None = field("What we do about it.")

"""Measures: how often a behavior is seen, from where to where, by when."""

from __future__ import annotations

from typing import Annotated, ClassVar, Literal, TypeAlias

from outcomekit.model.dates import Date, Deadline
from outcomekit.model.entity import Record
from outcomekit.model.field import Diff, field
from outcomekit.model.value import Number, Text
from outcomekit.model.words import Words

Direction: TypeAlias = Annotated[
    Literal["up", "down"],
    Words(
        "direction",
        {"up": "More is better", "down": "Less is better"},
        {"up": "more, increase, higher, rising, +", "down": "less, decrease, lower, falling, -"},
    ),
]


class Baseline(Record):
    """Where a measure stood before."""

    noun: ClassVar[str] = "baseline"
    often: ClassVar[dict[str, str]] = {"by": "on", "date": "on", "number": "value"}
    main: ClassVar[str | None] = "value"

    value: Number | None = field("The number.", diff=Diff.BASELINE)
    on: Date | None = field("The day on which it was read.", diff=Diff.VALUE)
    source: Text | None = field("Where the number comes from.", diff=Diff.COSMETIC)


class Target(Record):
    """Where a measure is meant to be."""

    noun: ClassVar[str] = "target"
    often: ClassVar[dict[str, str]] = {
        "on": "by",
        "due": "by",
        "date": "by",
        "deadline": "by",
        "number": "value",
    }
    main: ClassVar[str | None] = "value"

    value: Number | None = field("The number.", diff=Diff.TARGET)
    by: Deadline | None = field(
        "A day, month or quarter; it ends with its last day.", diff=Diff.DEADLINE
    )


class Measure(Record):
    """A rate of a behavior or a state, with where it stands and where it should be.

    An outcome is a change of behavior, and a rate tells how far it has come. Without a baseline
    and a target nobody can say that anything moved (S2, WDW).
    """

    noun: ClassVar[str] = "measure"
    often: ClassVar[dict[str, str]] = {
        "name": "metric",
        "from": "baseline",
        "start": "baseline",
        "to": "target",
        "goal": "target",
        "due": "target: {by: …}",
        "deadline": "target: {by: …}",
    }
    main: ClassVar[str | None] = "metric"

    metric: Text | None = field("What is counted; the behavior's own text where absent.")
    unit: Text | None = field('The unit, such as `"%"`, `days` or `EUR/hour`.', diff=Diff.VALUE)
    direction: Direction | None = field("Whether up or down is better.", diff=Diff.DIRECTION)
    baseline: Baseline | None = field("Where it stood before.", diff=Diff.PARTS)
    target: Target | None = field("Where it should be, and by when.", diff=Diff.PARTS)


class Today(Measure):
    """Where a value item stands today: a text, or a measure."""

    noun: ClassVar[str] = "text or measure"
    main: ClassVar[str | None] = "text"

    text: Text | None = field("Where it stands, in words.")


class Price(Record):
    """What we ask for it."""

    noun: ClassVar[str] = "price"
    main: ClassVar[str | None] = "value"

    value: Number | None = field("The number.", diff=Diff.VALUE)
    unit: Text | None = field("The unit, such as `EUR/line/year`.", diff=Diff.VALUE)
    source: Text | None = field("Where the price comes from.", diff=Diff.COSMETIC)


class Input(Record):
    """One number of an equation."""

    noun: ClassVar[str] = "input"
    main: ClassVar[str | None] = "value"

    value: Number | None = field("The number.", diff=Diff.VALUE)
    unit: Text | None = field("The unit, such as `parts/year`.", diff=Diff.VALUE)
    source: Text | None = field("Who says so: a document, a person, a count.", diff=Diff.COSMETIC)

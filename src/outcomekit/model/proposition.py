"""Value propositions: for whom, about what, how it comes about, what it is worth (S3)."""

from __future__ import annotations

import re
from typing import Annotated, ClassVar, Final, Literal, TypeAlias

from outcomekit.model.accepted import Letters, Then, Tidied
from outcomekit.model.entity import Entity, Record, collection
from outcomekit.model.field import Diff, field
from outcomekit.model.ids import in_ascii
from outcomekit.model.measure import Input, Price
from outcomekit.model.value import Count, Number, Ref, Text, refuse, shown
from outcomekit.model.words import Words

Point: TypeAlias = Annotated[
    Literal["parity", "difference", "contention"],
    Words(
        "point of comparison",
        {
            "parity": "As good as the next best alternative",
            "difference": "Better than the next best alternative",
            "contention": "Better as we see it; they may dispute it",
        },
        {
            "parity": "same, equal, par",
            "difference": "better, differentiator",
            "contention": "disputed",
        },
    ),
]


INPUT_PATTERN: Final = "[A-Za-z_][A-Za-z0-9_]*"


def meant_input(name: str) -> str | None:
    """The name for an input that someone who wrote this one may have meant, or None."""
    meant = re.sub(r"\W+", "_", in_ascii(name), flags=re.ASCII).strip("_").lower()
    return meant if re.fullmatch(INPUT_PATTERN, meant) else None


def _input_name(name: str) -> str:
    if not re.fullmatch(INPUT_PATTERN, name):
        raise refuse(
            "E106", f"{shown(name)} cannot be named in a formula", meant_input(name),
            "a formula's inputs are named with letters, digits and underscores; "
            "a hyphen there means minus.",
        )  # fmt: skip
    return name


InputName: TypeAlias = Annotated[str, Letters(), Then(_input_name)]


class Equation(Record):
    """The sum behind a gain: arithmetic that a customer can check.

    People believe a sum that they can do themselves, from numbers that someone vouches for
    (Lev).
    """

    noun: ClassVar[str] = "equation"
    lone: ClassVar[str | None] = "formula"

    formula: Text | None = field("Arithmetic over the named inputs: + - * / and brackets.")
    inputs: Annotated[dict[InputName, Input], Tidied(collection)] = field(
        "The numbers by name, each a number or a value with unit and source.", parts=dict
    )
    unit: Text | None = field("The unit of the result.", diff=Diff.VALUE)
    result: Number | None = field("The result, checked against the formula.", diff=Diff.VALUE)
    holds_when: Text | None = field("The condition under which the sum is true.")


class Stack(Record):
    """The stack behind a proposition: technology, process, behavior, outcome.

    Worked backwards from the outcome, it shows which technology matters to anyone (S1).
    """

    noun: ClassVar[str] = "value stack"

    technology: Text | None = field("What makes the process possible.")
    process: Text | None = field("What makes the behavior possible.")
    behavior: Text | None = field(
        "What people then do: a text, or the id of a behavior.", to="behavior", soft=True
    )
    outcome: Text | None = field("What they gain by it.")


class ValueProposition(Entity):
    """One line of the value-proposition table.

    Value is always to somebody and for something. A proposition says to whom, what of theirs it
    answers, and how that comes about (S3); the few that matter most are told against the next
    best alternative (Hbr).
    """

    noun: ClassVar[str] = "value proposition"
    often: ClassVar[dict[str, str]] = {"for": "partner", "player": "partner"}
    kind: ClassVar[str] = "value-proposition"

    statement: Text = field("What they gain, in one sentence to say.", main=True)
    partner: Ref | None = field("For whom.", to="partner")
    addresses: list[Ref] = field("What it answers in their value map.", to="value-item", many=True)
    capability: Text | None = field("What of ours makes it possible.")
    mechanism: Text | None = field("How it comes about, step by step.")
    gain: Text | None = field("What they gain, where a sum would say too much.")
    equation: Equation | None = field("The sum behind the gain.", diff=Diff.PARTS)
    price: Price | None = field("What we ask for it.", diff=Diff.PARTS)
    alternative: Text | None = field(
        "What they would do without us: a text, or the id of an alternative.",
        to="alternative", soft=True,
    )  # fmt: skip
    point: Point | None = field("How we compare with that.", diff=Diff.VALUE)
    rank: Count | None = field("1 is said first to this partner.", diff=Diff.VALUE)
    exchange: Text | None = field("What we gain in return.")
    stack: Stack | None = field("Technology, process, behavior, outcome.", diff=Diff.PARTS)
    proof: list[Ref] = field("The stories that prove it.", to="proof", many=True)
    customer_outcome: Text | None = field("The outcome in the customer's words.")

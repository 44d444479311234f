"""Impacts: the roof of the house, in layers; too big for any one group (S0, S2)."""

from __future__ import annotations

from typing import Annotated, ClassVar, Literal, TypeAlias

from outcomekit.model.entity import Entity
from outcomekit.model.field import Diff, field
from outcomekit.model.measure import Measure
from outcomekit.model.value import Count, Text
from outcomekit.model.words import Words

Side: TypeAlias = Annotated[
    Literal["customer", "supplier", "user"],
    Words(
        "side of the exchange",
        {
            "customer": "The customer's gain",
            "supplier": "Our gain",
            "user": "The gain of those who use it",
        },
        {
            "customer": "client, buyer",
            "supplier": "us, we, company, vendor, business",
            "user": "end user, consumer",
        },
    ),
]


class Impact(Entity):
    """A result that many behaviors together bring about.

    It is too big for one team to claim (S2). Impacts are the roof of the house, in layers (S0);
    where both customer and supplier have one, the exchange is equal and lasts (S1).
    """

    noun: ClassVar[str] = "impact"
    kind: ClassVar[str] = "impact"

    impact: Text = field("What rises or falls when the behaviors change.", main=True)
    for_: Side | None = field("Whose gain it is.", name="for", diff=Diff.VALUE)
    layer: Count | None = field("1 is nearest the partners.", diff=Diff.VALUE)
    measure: Measure | None = field("How it is counted.", diff=Diff.PARTS)

"""The roadmap: questions and behaviors now, next and later, instead of dated features (S2)."""

from __future__ import annotations

from typing import Annotated, ClassVar, Literal, TypeAlias

from outcomekit.model.entity import Entities, Entity, Record
from outcomekit.model.field import Diff, field
from outcomekit.model.value import Ref, Text
from outcomekit.model.words import Words

Confidence: TypeAlias = Annotated[
    Literal["low", "medium", "high"],
    Words(
        "confidence",
        {"low": "A guess", "medium": "Some evidence", "high": "Seen more than once"},
        {"low": "none", "medium": "some, mid", "high": "sure, certain"},
    ),
]
HORIZONS = Words(
    "horizon",
    {
        "now": "What we are finding out",
        "next": "What we will ask after that",
        "later": "What we expect to ask one day",
    },
    {"now": "current, doing, today", "next": "soon", "later": "someday, future, backlog"},
)


class Theme(Entity):
    """A question, the behaviors that its answer would change, and what we believe so far."""

    noun: ClassVar[str] = "theme"
    kind: ClassVar[str] = "theme"

    theme: Text | None = field("A short name for it.")
    question: Text = field("What we want to find out.", main=True)
    outcomes: list[Ref] = field("The behaviors that would change.", to="behavior", many=True)
    hypotheses: list[Ref] = field(
        "What we believe would bring it about.", to="hypothesis", many=True
    )
    step: Ref | None = field("The journey step at which it plays.", to="step")
    confidence: Confidence | None = field("How sure we are.", diff=Diff.VALUE)
    ideas: list[Text] = field("Outputs that we might try; none is promised.", many=True)
    result: Text | None = field("What came of it so far.")


class Roadmap(Record):
    """Themes now, next and later.

    Dates for features promise what nobody can know. Questions and behaviors say what we are
    after, and leave the way there open (S2, Rmp).
    """

    noun: ClassVar[str] = "roadmap"
    levels: ClassVar[Words | None] = HORIZONS

    now: Entities[Theme] = field("What we are finding out.", parts=dict)
    next: Entities[Theme] = field("What we will ask after that.", parts=dict)
    later: Entities[Theme] = field("What we expect to ask one day.", parts=dict)

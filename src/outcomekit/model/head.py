"""The head of a map: its segment, and when it was last looked at."""

from __future__ import annotations

from typing import Annotated, ClassVar, Final, Literal, TypeAlias

from outcomekit.model.dates import Date
from outcomekit.model.entity import Record
from outcomekit.model.field import Diff, field
from outcomekit.model.value import Count, Text
from outcomekit.model.words import Words

MapStatus: TypeAlias = Annotated[
    Literal["draft", "active", "retired"],
    Words(
        "status",
        {"draft": "Being written", "active": "In use", "retired": "No longer used"},
        {
            "draft": "new",
            "active": "live, final, approved, in use",
            "retired": "archived, obsolete, closed, achieved, done",
        },
    ),
]

EVERY_DAYS: Final = 90
"""Days between two reviews of a map that says nothing of them."""


class MapReview(Record):
    """When the map was last reviewed, and how often it should be.

    A map ages with its market. Checking it on a set day, before anything new is planned, keeps
    it a tool instead of a picture (Cap).
    """

    noun: ClassVar[str] = "review date"
    lone: ClassVar[str | None] = "last"

    last: Date | None = field("The day of the last review.", diff=Diff.VALUE)
    every_days: Count | None = field(
        "Days between reviews; 90 where absent.", diff=Diff.VALUE, default=90
    )

    @property
    def rhythm(self) -> int:
        """Days between reviews, also where the map says nothing."""
        return self.every_days or EVERY_DAYS


class Segment(Record):
    """Who the map is for, and who not.

    One map holds one segment, seen from outside in. Whom it does not suit belongs to it, too:
    that is the time which it saves first (S0).
    """

    noun: ClassVar[str] = "segment"
    lone: ClassVar[str | None] = "name"

    name: Text | None = field("The segment in one line.")
    fits: list[Text] = field("How to tell a customer that fits.", many=True)
    disqualifiers: list[Text] = field("How to tell one that does not.", many=True)

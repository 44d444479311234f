"""The one list of a map's sections, in reading order."""

from __future__ import annotations

from typing import Annotated, Any, ClassVar, Literal

from outcomekit.model.accepted import Accepted
from outcomekit.model.dates import Date
from outcomekit.model.entity import Entities, Record
from outcomekit.model.field import Diff, field
from outcomekit.model.head import MapReview, MapStatus, Segment
from outcomekit.model.hypothesis import Hypothesis
from outcomekit.model.impact import Impact
from outcomekit.model.journal import JournalEntry
from outcomekit.model.journey import Step
from outcomekit.model.monitoring import Evaluation, Monitor
from outcomekit.model.objective import OkrObjective
from outcomekit.model.partner import Partner
from outcomekit.model.proposition import ValueProposition
from outcomekit.model.review import Review
from outcomekit.model.roadmap import Roadmap
from outcomekit.model.sales import Sales
from outcomekit.model.success_plan import SuccessPlan
from outcomekit.model.supplier import Supplier
from outcomekit.model.value import Currency, Text, refuse, shown

VERSION = 1
"""The version of the map language that this program reads."""


def _version(value: Any) -> Any:
    if value != VERSION or type(value) is not int:
        quoted = " in quotes" if value == str(VERSION) else ""
        said = f"says {shown(value)}{quoted}" if value is not None else "says nothing"
        hint = "outcome_map: 1"
        if isinstance(value, dict):
            said = "holds the fields of the map"
            hint = (
                f"{hint}, and `{next(iter(value))}:` below it at the very left" if value else hint
            )
        raise refuse("E012", f"`outcome_map` {said}; this program reads version {VERSION}", hint)
    return value


class Map(Record):
    """An outcome map: for one segment, who must do what differently, and why that is worth it.

    Results come about through people who act differently, not through what we make. So a map
    begins with a better world, names those whose behavior brings it nearer, and says how anyone
    could see that it does (S0, S2).
    """

    noun: ClassVar[str] = "map"
    speaks_empty: ClassVar[frozenset[str]] = frozenset({"outcome_map"})

    outcome_map: Annotated[Literal[1], Accepted(_version, {"const": VERSION})] = field(
        "The version of the map language: 1.", required=True, diff=Diff.VALUE
    )
    title: Text = field("What the map is about, in one line.", required=True)
    status: MapStatus | None = field("Whether the map is in use.", diff=Diff.VALUE)
    owner: Text | None = field("Who keeps the map.", diff=Diff.COSMETIC)
    updated: Date | None = field("The day of the last change.", diff=Diff.COSMETIC)
    review: MapReview | None = field("When it was last reviewed.", diff=Diff.PARTS)
    currency: Currency | None = field("The currency of plain sums (ISO 4217).", diff=Diff.VALUE)
    vision: Text | None = field("The better world that it all points to.")
    mission: Text | None = field("The part of it that we take on.")
    segment: Segment | None = field("Who the map is for, and who not.", diff=Diff.PARTS)
    supplier: Supplier | None = field("Us: the left side of the map.", diff=Diff.PARTS)
    impacts: Entities[Impact] = field("The roof: results in layers.", parts=dict)
    partners: Entities[Partner] = field("The pillars: who must act differently.", parts=dict)
    value_propositions: Entities[ValueProposition] = field(
        "The value-proposition table, across partners.", parts=dict
    )
    sales: Sales | None = field("What a seller carries.", diff=Diff.PARTS)
    journey: Entities[Step] = field("What people do, left to right.", parts=dict)
    hypotheses: Entities[Hypothesis] = field("What we believe will bring it about.", parts=dict)
    roadmap: Roadmap | None = field("Questions now, next and later.", diff=Diff.PARTS)
    objectives: Entities[OkrObjective] = field("OKRs whose key results are behaviors.", parts=dict)
    success_plans: Entities[SuccessPlan] = field("Outcomes promised to one customer.", parts=dict)
    journal: list[JournalEntry] = field("What was seen; appended to.", diff=Diff.PARTS, many=True)
    reviews: Entities[Review] = field("CAP-Do cycles.", parts=dict)
    monitoring: Entities[Monitor] = field("Who watches what.", parts=dict)
    evaluation: Evaluation | None = field("The plan of an evaluation.", diff=Diff.PARTS)

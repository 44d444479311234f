"""The supplier: us, at the left side of the map (S0)."""

from __future__ import annotations

from typing import Annotated, ClassVar, Literal, TypeAlias

from outcomekit.model.entity import Entities, Entity, Noted, Record
from outcomekit.model.field import Diff, field
from outcomekit.model.value import Ref, Text, Truth
from outcomekit.model.words import Words


class Competency(Entity):
    """What we are good at, and how customers see it.

    A strength counts as far as customers see it; what we think of ourselves moves nobody (S0).
    """

    noun: ClassVar[str] = "competency"
    kind: ClassVar[str] = "competency"

    competency: Text = field("What we are good at.", main=True)
    customer_view: Text | None = field("How customers see it, in their words.")


class SupplierInput(Entity):
    """What goes into our work: people, money, knowledge."""

    noun: ClassVar[str] = "supplier input"
    kind: ClassVar[str] = "input"

    text: Text = field("What goes in.", main=True)


class Activity(Entity):
    """What we do."""

    noun: ClassVar[str] = "activity"
    kind: ClassVar[str] = "activity"

    text: Text = field("What we do.", main=True)


class Output(Entity):
    """What we make or deliver.

    It changes nothing until someone acts differently. So it names the behaviors that it makes
    possible (S2).
    """

    noun: ClassVar[str] = "output"
    kind: ClassVar[str] = "output"

    output: Text = field("What we make or deliver.", main=True)
    enables: list[Ref] = field("The behaviors that it makes possible.", to="behavior", many=True)


PRACTICES = Words(
    "kind of practice",
    {
        "prospecting": "Looking for new ideas, opportunities and resources",
        "feedback": "Asking key partners what they think",
        "support": "Winning the support of the next higher power",
        "redesign": "Assessing and redesigning what we offer",
        "follow-up": "Checking up on those already served",
        "sharing": "Sharing our best wisdom with the world",
        "experimenting": "Experimenting to stay remarkable",
        "reflecting": "Reflecting on how we work",
    },
)
"""The eight practices of Outcome Mapping (X8)."""
PracticeKind: TypeAlias = Annotated[
    Literal[
        "prospecting", "feedback", "support", "redesign", "follow-up", "sharing",
        "experimenting", "reflecting",
    ],
    PRACTICES,
]  # fmt: skip


class Practice(Entity):
    """One of the eight practices by which an organization stays able to help.

    Who only delivers stops learning whom they serve. The practices are how an organization
    keeps looking, listening and bettering itself (X8).
    """

    noun: ClassVar[str] = "practice"
    kind: ClassVar[str] = "practice"
    main: ClassVar[str | None] = "practice"
    either: ClassVar[tuple[str, ...]] = ("practice", "not_applicable")

    practice: Text | None = field("What we do regularly.")
    practice_kind: PracticeKind | None = field(
        "Which of the eight practices this is.", name="kind", diff=Diff.VALUE
    )
    not_applicable: Text | None = field("Why we leave this practice out.")


class Answer(Record):
    """A yes or no, with what it rests on."""

    noun: ClassVar[str] = "answer with evidence"
    lone: ClassVar[str | None] = "answer"

    answer: Truth | None = field("Yes (`true`) or no (`false`).", diff=Diff.VALUE)
    evidence: Text | None = field("What the answer rests on.")


class Readiness(Record):
    """Whether we are ready to be led by outcomes: a sponsor and three questions.

    Outcomes need approval at the top and hands in every department. Three honest answers tell
    whether to begin, and with what (S4).
    """

    noun: ClassVar[str] = "readiness check"
    lone: ClassVar[str | None] = "sponsor"

    sponsor: Text | None = field("Who at the top stands behind it.", diff=Diff.VALUE)
    understands_importance: Answer | None = field(
        "Does everyone understand why customer outcomes matter?", diff=Diff.PARTS
    )
    people_know_the_process: Answer | None = field(
        "Do people know how outcomes are found and followed?", diff=Diff.PARTS
    )
    teams_can_collaborate: Answer | None = field(
        "Can marketing, sales, service and product work as one?", diff=Diff.PARTS
    )


class Supplier(Noted):
    """Us: what we put in, what we do, what we make.

    It stands apart, at the left of the map. What we control must not be mistaken for what our
    partners do (S0).
    """

    noun: ClassVar[str] = "supplier"
    lone: ClassVar[str | None] = "name"

    name: Text | None = field("Our name.")
    aliases: list[Text] = field("Other names by which we go.", many=True)
    products: list[Text] = field(
        "Our products' names, so that checks see them where a customer should stand.", many=True
    )
    competencies: Entities[Competency] = field(
        "What we are good at, and how customers see it.", parts=dict
    )
    inputs: Entities[SupplierInput] = field("What goes into our work.", parts=dict)
    activities: Entities[Activity] = field("What we do.", parts=dict)
    outputs: Entities[Output] = field("What we make or deliver.", parts=dict)
    practices: Entities[Practice] = field(
        "How we keep able to help: the eight practices of Outcome Mapping.", parts=dict
    )
    readiness: Readiness | None = field("Are we ready to be led by outcomes?", diff=Diff.PARTS)

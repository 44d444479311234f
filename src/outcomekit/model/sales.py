"""What a seller carries: stages, questions, objections, proof, talk tracks, proposals (S3)."""

from __future__ import annotations

from typing import Annotated, ClassVar, Literal, TypeAlias

from outcomekit.model.entity import Entities, Entity, Record
from outcomekit.model.field import Diff, field
from outcomekit.model.measure import Measure
from outcomekit.model.partner import Phase
from outcomekit.model.value import Ref, Text
from outcomekit.model.words import Words

Permission: TypeAlias = Annotated[
    Literal["public", "named-on-request", "anonymous"],
    Words(
        "permission",
        {
            "public": "May be told with the customer's name",
            "named-on-request": "Ask before naming the customer",
            "anonymous": "Never name the customer",
        },
        {
            "public": "open",
            "named-on-request": "on request, on-request, ask",
            "anonymous": "private, confidential, secret",
        },
    ),
]


class Stage(Entity):
    """A step of the sale, ended by something the customer does.

    What we did ends nothing. The seller's own objective is the means, the customer's behavior
    the end (S3).
    """

    noun: ClassVar[str] = "stage"
    kind: ClassVar[str] = "stage"

    stage: Text = field("What the stage is called.", main=True)
    phase: Phase | None = field("Where in the purchase it belongs.", diff=Diff.VALUE)
    entry: list[Text] = field("What must be true for it to begin.", many=True)
    exit: list[Ref] = field("The behaviors that end it.", to="behavior", many=True)
    objective: Text | None = field("The seller's own objective at this stage.")


class Question(Entity):
    """A question whose answer tells what they value.

    A question is worth what its answer reveals about them; one that yes or no ends reveals
    little (S3).
    """

    noun: ClassVar[str] = "question"
    often: ClassVar[dict[str, str]] = {"question": "asks", "for": "partner"}
    kind: ClassVar[str] = "question"

    asks: Text = field("The question, as one would say it.", main=True)
    partner: Ref | None = field("Whom to ask.", to="partner")
    stage: Ref | None = field("When to ask it.", to="stage")
    reveals: list[Ref] = field(
        "What the answer tells about.", to=("value-item", "behavior"), many=True
    )
    listen_for: Text | None = field("What in the answer matters.")


class Objection(Entity):
    """What they say against it, and what stands behind the words.

    The words are seldom the concern. Whoever answers the words alone will hear others.
    """

    noun: ClassVar[str] = "objection"
    often: ClassVar[dict[str, str]] = {
        "objection": "words", "answer": "response", "for": "partner",
    }  # fmt: skip
    kind: ClassVar[str] = "objection"

    words: Text = field("What they say.", main=True)
    partner: Ref | None = field("Who says it.", to="partner")
    stage: Ref | None = field("When they say it.", to="stage")
    concern: Text | None = field("What worries them behind the words.")
    response: Text | None = field("What to answer.")
    proof: list[Ref] = field("The stories to show.", to="proof", many=True)


class Proof(Entity):
    """A story of three to five sentences that proves a proposition.

    What somebody like them has done and gained is believed sooner than what we say of ourselves
    (S3).
    """

    noun: ClassVar[str] = "proof"
    kind: ClassVar[str] = "proof"

    title: Text = field("The story in one line.", main=True)
    partner: Ref | None = field("Whose story it is.", to="partner")
    customer: Text | None = field("The customer's name; shown only as the permission allows.")
    situation: Text | None = field("Where they stood.")
    problem: Text | None = field("What troubled them.")
    change: Text | None = field("What they did differently.")
    result: Text | None = field("What came of it.")
    permission: Permission | None = field("Whether the customer may be named.", diff=Diff.VALUE)
    measure: Measure | None = field("The result as a measure.", diff=Diff.PARTS)


class TalkTrack(Entity):
    """Lines to say.

    A seller needs words to speak, not a text to read. Each track rests on a proposition or a
    story, so that it stays true when these change (S3).
    """

    noun: ClassVar[str] = "talk track"
    often: ClassVar[dict[str, str]] = {"for": "partner"}
    kind: ClassVar[str] = "talk-track"

    title: Text = field("What the track is called.", main=True)
    partner: Ref | None = field("Whom to say it to.", to="partner")
    stage: Ref | None = field("When to say it.", to="stage")
    lines: list[Text] = field("What to say, line by line.", many=True)
    uses: list[Ref] = field(
        "The propositions and stories behind it.", to=("value-proposition", "proof"), many=True
    )


class Proposal(Entity):
    """The skeleton of an offer.

    An offer that begins with the customer's own numbers is read by those who must pass it on
    (S3).
    """

    noun: ClassVar[str] = "proposal"
    often: ClassVar[dict[str, str]] = {"for": "partner"}
    kind: ClassVar[str] = "proposal"

    title: Text = field("What the proposal is called.", main=True)
    partner: Ref | None = field("Whom it is for.", to="partner")
    sections: list[Text] = field("Its sections, in order.", many=True)
    uses: list[Ref] = field(
        "The propositions and stories in it.", to=("value-proposition", "proof"), many=True
    )


class Alternative(Entity):
    """What they could do without us.

    Value is judged against the next best alternative, and doing nothing is one (Hbr). Whoever
    says when the others win is believed about the rest.
    """

    noun: ClassVar[str] = "alternative"
    kind: ClassVar[str] = "alternative"

    name: Text = field("What they would do.", main=True)
    we_win_when: list[Text] = field("When we are the better choice.", many=True)
    they_win_when: list[Text] = field("When the alternative is.", many=True)


class Sales(Record):
    """Everything that a seller carries into a conversation.

    What a map knows, a seller must be able to say: what to ask, what to answer, which story to
    tell, what to propose (S3).
    """

    noun: ClassVar[str] = "sales section"

    stages: Entities[Stage] = field("How a sale moves.", parts=dict)
    questions: Entities[Question] = field("What to ask.", parts=dict)
    objections: Entities[Objection] = field("What they will object.", parts=dict)
    proof: Entities[Proof] = field("Stories that prove it.", parts=dict)
    talk_tracks: Entities[TalkTrack] = field("What to say.", parts=dict)
    proposals: Entities[Proposal] = field("What to propose.", parts=dict)
    alternatives: Entities[Alternative] = field("What they could do without us.", parts=dict)

"""Partners: the pillars of the house, and what each would expect, like and love to be seen doing.

A boundary partner is someone we work with directly and can influence, not control (Outcome
Mapping). Its behaviors are its progress markers.
"""

from __future__ import annotations

from typing import Annotated, ClassVar, Literal, TypeAlias

from outcomekit.model.entity import Entities, Entity, Record
from outcomekit.model.field import Diff, field
from outcomekit.model.measure import Measure
from outcomekit.model.strategy import Strategies
from outcomekit.model.value import Number, Ref, Text, Truth
from outcomekit.model.value_map import ValueMap
from outcomekit.model.words import Words

PartnerKind: TypeAlias = Annotated[
    Literal["boundary", "strategic", "beneficiary", "internal"],
    Words(
        "kind of partner",
        {
            "boundary": "We work with them directly and hope that they act differently",
            "strategic": "Gives money or access; not meant to change",
            "beneficiary": "Gains in the end; we do not reach them ourselves",
            "internal": "Our own people, who must act differently too",
        },
        {"boundary": "direct", "strategic": "sponsor, funder", "internal": "own"},
    ),
]
Role: TypeAlias = Annotated[
    Literal["economic", "user", "technical", "coach"],
    Words(
        "buying role",
        {
            "economic": "Releases the money",
            "user": "Works with it",
            "technical": "Judges whether it fits",
            "coach": "Guides us",
        },
        {
            "economic": "buyer, decision maker, decision-maker, budget",
            "user": "end user",
            "technical": "influencer, gatekeeper",
            "coach": "champion, sponsor",
        },
    ),
]
Mode: TypeAlias = Annotated[
    Literal["growth", "trouble", "even-keel", "overconfident"],
    Words(
        "buying mode",
        {
            "growth": "Wants to do better",
            "trouble": "Has a problem to solve",
            "even-keel": "Content as things are",
            "overconfident": "Sees no problem",
        },
        {"growth": "grow", "trouble": "problem, crisis", "even-keel": "stable"},
    ),
]
Phase: TypeAlias = Annotated[
    Literal["pre-purchase", "purchase", "post-purchase"],
    Words(
        "phase",
        {
            "pre-purchase": "Before they buy",
            "purchase": "While they buy",
            "post-purchase": "After they bought",
        },
        {
            "pre-purchase": "before, pre, pre-sale, presales",
            "purchase": "buying, sale",
            "post-purchase": "after, post, after-sales",
        },
    ),
]
LEVELS = Words(
    "level",
    {
        "expect": "A first answer: what anyone should do who takes us seriously",
        "like": "Taking part: active engagement and learning",
        "love": "Carrying it further unasked",
    },
    {"expect": "must, basic", "like": "want", "love": "hope, delight, dream"},
)


class Behavior(Entity):
    """A progress marker: something a partner does that others can see.

    What people know or feel nobody can see. What they do can be seen, counted and talked about
    (OMs). It is their deed, never ours (S0).
    """

    noun: ClassVar[str] = "behavior"
    often: ClassVar[dict[str, str]] = {
        "behavior": "does",
        "behaviour": "does",
        "marker": "does",
        "indicator": "measure",
        "metric": "measure: {metric: …}",
        "target": "measure: {target: …}",
        "baseline": "measure: {baseline: …}",
    }
    kind: ClassVar[str] = "behavior"

    does: Text = field(
        "What they do, beginning with the verb, where anyone could see it.", main=True
    )
    phase: Phase | None = field("Where in the purchase it belongs.", diff=Diff.VALUE)
    observe_by: Text | None = field("How one sees it: a note, a sheet, a count.")
    impact: Ref | None = field("The impact that it feeds.", to="impact")
    measure: Measure | None = field("How often it is seen: from, to, by when.", diff=Diff.PARTS)
    upside: Text | None = field("What is gained when they do it.")
    downside: Text | None = field("What is lost when they do not.")
    weight: Number | None = field("How much it counts beside the others.", diff=Diff.VALUE)
    priority: Truth | None = field(
        "Whether it is watched in every review.", diff=Diff.VALUE, default=False
    )
    supersedes: Ref | None = field("The behavior that this one replaces.", to="behavior")


class Ladder(Record):
    """A partner's behaviors on three levels: expect, like and love to see.

    Change comes by degrees. Expect is a first answer, like is taking part, love is carrying it
    further unasked (OMs). The levels are steps of depth, not of time (DyP).
    """

    noun: ClassVar[str] = "ladder"
    levels: ClassVar[Words | None] = LEVELS

    expect: Entities[Behavior] = field("What we expect to see: a first answer.", parts=dict)
    like: Entities[Behavior] = field("What we would like to see: taking part.", parts=dict)
    love: Entities[Behavior] = field(
        "What we would love to see: carrying it further unasked.", parts=dict
    )


class Buying(Record):
    """How a partner buys.

    A purchase has parts that someone must play: one releases the money; others use it, judge
    it, or guide us inside. A part that nobody is seen to play is a warning (MH).
    """

    noun: ClassVar[str] = "buying influence"
    lone: ClassVar[str | None] = "roles"

    roles: list[Role] = field("The parts that they play in a purchase.", diff=Diff.VALUE, many=True)
    mode: Mode | None = field("How they see their own situation.", diff=Diff.VALUE)
    win: Text | None = field("What they personally gain.")
    reports_to: Ref | None = field("Whom they answer to.", to="partner")


class OutcomeChallenge(Record):
    """How a partner would act if the work succeeded fully.

    It is an ideal, not a target: what these people then do, and with whom. Numbers and dates
    belong to measures (DyO, OMs).
    """

    noun: ClassVar[str] = "outcome challenge"

    statement: Text = field("How they act when all has succeeded, in the present tense.", main=True)
    vision_contribution: Text | None = field("How this brings the vision nearer.")


class Partner(Entity):
    """One kind of people, seen from outside.

    We influence those whom we meet directly, and control none of them (BE). A map keeps to the
    few whose acting differently matters (PGP), and says why each of them stands here (S0).
    """

    noun: ClassVar[str] = "partner"
    often: ClassVar[dict[str, str]] = {"why": "why_here", "reason": "why_here"}
    kind: ClassVar[str] = "partner"
    lone: ClassVar[str | None] = "name"

    name: Text | None = field("What they are called; their id in words where absent.")
    partner_kind: PartnerKind | None = field(
        "What they are to the work.", name="kind", diff=Diff.VALUE
    )
    direct: Truth | None = field(
        "Whether we reach them ourselves; true where absent.", diff=Diff.VALUE, default=True
    )
    persona: Text | None = field("Who they are: what they do all day.")
    why_here: Text | None = field("Why this persona stands in this segment.")
    buying: Buying | None = field("How they buy.", diff=Diff.PARTS)
    outcome_challenge: OutcomeChallenge | None = field(
        "How they would act if all succeeded.", diff=Diff.PARTS
    )
    behaviors: Ladder | None = field(
        "What progress looks like: expect, like and love to see.", diff=Diff.PARTS
    )
    strategies: Strategies | None = field(
        "What we do so that it comes about, in the six cells of the strategy map.", diff=Diff.PARTS
    )
    value_map: ValueMap | None = field(
        "What they value apart from us, and which of it we affect.", diff=Diff.PARTS
    )

    @property
    def is_key_player(self) -> bool:
        """Whether a purchase stands or falls with them: they release the money, or work with it."""
        return self.buying is not None and not {"economic", "user"}.isdisjoint(self.buying.roles)

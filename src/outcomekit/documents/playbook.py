"""The sales playbook: what a seller needs before, in and after a conversation.

Whom it is for, who decides, what each player values and what we bring, how a sale moves, what to
ask, answer, say, tell and propose, what progress looks like, when we win, what is not known yet.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from outcomekit.documents import selling
from outcomekit.documents.brought import ALTERNATIVES, Linked, Offer, offer
from outcomekit.documents.budgets import Budget
from outcomekit.documents.deciding import Deciders, deciding
from outcomekit.documents.draft import Draft
from outcomekit.documents.gaps import players as gaps_in_players
from outcomekit.documents.gaps import selling as gaps_in_selling
from outcomekit.documents.gaps.gap import Gap, Missing, missing
from outcomekit.documents.gaps.propositions import propositions
from outcomekit.documents.page import (
    UNKNOWN,
    Opening,
    Unknown,
    challenge,
    footer,
    opening,
    ranked,
    unknown,
)
from outcomekit.documents.players import EVERYONE, lead, named, players
from outcomekit.documents.progress import Climb, Test, climbs, tests
from outcomekit.documents.valued import Valued, valued
from outcomekit.documents.wording import clause
from outcomekit.index.index import Index

TITLE: Final = "Sales playbook"
AUDIENCE: Final = "People who sell"
WHY: Final = (
    "It is what customer value mapping feeds: whom to talk to and about what, the questions, the "
    "words, the stories, the proposals (S3)."
)
EXTRACTS: Final = ("partner", "stage")

SEGMENT: Final = "Who this is for"
DECIDING: Final = "Who decides, and how they buy"
STAGES: Final = "How a sale moves"
ASK: Final = "What to ask"
ANSWER: Final = "What they will object"
SAY: Final = "What to say"
TELL: Final = "What to tell"
PROPOSE: Final = "What to propose"
PROGRESS: Final = "What progress looks like"
SECTIONS: Final = (
    SEGMENT, DECIDING, STAGES, ASK, ANSWER, SAY, TELL, PROPOSE, PROGRESS, ALTERNATIVES, UNKNOWN,
)  # fmt: skip


@dataclass(frozen=True)
class Segment:
    """Whom the playbook is for."""

    name: str | None
    """The segment in one line."""
    fits: list[str]
    """How to tell a customer that fits."""
    stay_away: list[str]
    """How to tell one that does not."""
    missing: Missing | None
    """That nobody is named to stay away from."""


@dataclass(frozen=True)
class Player:
    """One player's pages."""

    id: str | None
    """The player's id in the map; None for what concerns nobody in particular."""
    heading: str
    """What they are called."""
    persona: str | None
    """Who they are."""
    why_here: str | None
    """Why they matter here."""
    challenge: str | None
    """What we want to see, as a sentence; None for the player with whom the page opens."""
    valued: Valued | None
    """What they value."""
    missing: Missing | None
    """What is not known of that."""
    offer: Offer | None
    """What we bring."""
    no_offer: Missing | None
    """That nothing is brought to them, where it should be."""


@dataclass(frozen=True)
class Playbook:
    """The data of the playbook's template."""

    opening: Opening
    """The first lines."""
    supplier: str
    """Who sells."""
    empty: bool
    """Whether the map says nothing yet that a playbook could tell."""
    call_sheet: bool
    """Whether it is the extract for one stage, read before a call."""
    hurry: list[Linked]
    """The shortcuts, to the sections that are there."""
    segment: Segment | None
    """Whom the playbook is for."""
    deciders: Deciders | None
    """Who decides, and how they buy."""
    players: list[Player]
    """The players, each with what they value and what we bring."""
    stages: list[selling.StageRow]
    """How a sale moves."""
    questions: list[selling.Questions]
    """What to ask, player by player."""
    objections: list[selling.ObjectionCard]
    """What they will object."""
    tracks: list[selling.Track]
    """What to say."""
    stories: list[selling.Story]
    """What to tell."""
    proposals: list[selling.ProposalOutline]
    """What to propose."""
    ladders: list[Climb]
    """What progress looks like."""
    alternatives: list[selling.AlternativeRow]
    """What they could do without us."""
    tests: list[Test]
    """The hypotheses that are being tested."""
    unknown: Unknown
    """What is not known yet."""
    footer: str
    """The last line."""


def gaps(index: Index) -> list[Gap]:
    """What a playbook of this map does not know yet, in the order of its pages."""
    return [
        *gaps_in_players.segment(index),
        *gaps_in_players.partners_and_behaviors(index),
        *gaps_in_players.buying_roles(index),
        *gaps_in_players.value_maps(index),
        *propositions(index),
        *gaps_in_selling.stages(index),
        *gaps_in_selling.questions(index),
        *gaps_in_selling.objections(index),
        *gaps_in_selling.stories(index),
        *gaps_in_players.ladders(index),
    ]


def view(draft: Draft) -> Playbook:
    """The playbook of a map."""
    opened = opening(draft, TITLE)
    segment = _segment(draft)
    deciders = deciding(draft)
    pages = _players(draft)
    asked = selling.questions(draft)
    objected = selling.objections(draft)
    tracks = selling.tracks(draft)
    stories = selling.told(draft)
    proposals = selling.proposals(draft)
    ladders = climbs(draft)
    stages = selling.stage_rows(draft)
    alternatives = selling.alternatives(draft)
    shortcuts = (
        ("Is it for us?", SEGMENT, segment), ("Who decides?", DECIDING, deciders),
        ("What to ask", ASK, asked), ("What to answer", ANSWER, objected),
        ("What to say", SAY, tracks), ("What to tell", TELL, stories),
    )  # fmt: skip
    parts = (segment, deciders, pages, stages, asked, objected, tracks, stories, proposals, ladders)
    supplier = draft.index.map.supplier
    return Playbook(
        opening=opened,
        supplier=(supplier.name if supplier is not None else None) or "us",
        empty=not any((*parts, alternatives)),
        call_sheet=draft.scope.stage is not None,
        hurry=[Linked(name, heading) for name, heading, there in shortcuts if there],
        segment=segment,
        deciders=deciders,
        players=pages,
        stages=stages,
        questions=asked,
        objections=objected,
        tracks=tracks,
        stories=stories,
        proposals=proposals,
        ladders=ladders,
        alternatives=alternatives,
        tests=tests(draft),
        unknown=unknown(draft),
        footer=footer(draft),
    )


def budgets(made: Playbook) -> Mapping[str, Budget]:
    """How many words a section may have, by its heading."""
    return {
        SEGMENT: Budget(120),
        DECIDING: Budget(150),
        **{player.heading: Budget(500) for player in made.players},
        STAGES: Budget(200),
        ASK: Budget(250),
        ANSWER: Budget(70, each=True),
        SAY: Budget(120, each=True),
        TELL: Budget(90, each=True),
        PROPOSE: Budget(80),
        PROGRESS: Budget(250),
        ALTERNATIVES: Budget(120),
        UNKNOWN: Budget(200),
    }


def _segment(draft: Draft) -> Segment | None:
    found = draft.index.map.segment
    if draft.scope.stage is not None or found is None:
        return None
    if not (found.name or found.fits or found.disqualifiers):
        return None
    lacking = missing(gap for gap in draft.gaps if gap.path.startswith("segment."))
    return Segment(found.name, found.fits, found.disqualifiers, lacking)


def _players(draft: Draft) -> list[Player]:
    index, scope = draft.index, draft.scope
    whole = scope.stage is None
    opened = scope.partner or lead(index)
    pages = []
    for key, partner in players(index).items():
        if key not in scope.players:
            continue
        heading = draft.headings.unlike(clause(named(index, key)))
        page = Player(
            id=key,
            heading=heading,
            persona=partner.persona if whole else None,
            why_here=partner.why_here if whole else None,
            challenge=challenge(index, key) if whole and key != opened else None,
            valued=valued(partner) if whole else None,
            missing=draft.missing(key, "VM") if whole else None,
            offer=offer(draft, key, heading),
            no_offer=draft.missing(key, "VP") if whole else None,
        )
        said = (page.persona, page.why_here, page.challenge, page.valued, page.missing)
        if any((*said, page.offer, page.no_offer)):
            pages.append(page)
    if any(key in scope.entities for key, _ in ranked(index, None)):
        heading = draft.headings.unlike(EVERYONE)
        brought = offer(draft, None, heading)
        pages.append(Player(None, heading, None, None, None, None, None, brought, None))
    return pages

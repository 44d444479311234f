"""How a sale goes, as pages show it: stages, questions, objections, lines, stories, proposals."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from outcomekit.documents.brought import Linked, stories
from outcomekit.documents.draft import Draft
from outcomekit.documents.gaps.gap import Missing
from outcomekit.documents.gaps.selling import sales
from outcomekit.documents.players import current, named, players
from outcomekit.documents.sums import UNKNOWN
from outcomekit.documents.wording import cited, clause, quoted, sentence, several, spoken
from outcomekit.index.index import Index
from outcomekit.model.sales import Proof, Question

_PERMISSIONS: Final = {
    "public": "may be told with the name.",
    "named-on-request": "ask before naming the customer.",
    "anonymous": "never name the customer.",
}


@dataclass(frozen=True)
class StageRow:
    """One stage of a sale."""

    id: str
    """Its id in the map."""
    name: str
    """What the stage is called."""
    begins: str
    """What must be true for it to begin."""
    ends: str
    """What the customer does to end it; `Not known yet` where nothing does."""
    objective: str | None
    """The seller's own objective."""


@dataclass(frozen=True)
class QuestionRow:
    """One question."""

    id: str
    """Its id in the map."""
    reveals: str
    """What its answer tells about."""
    asks: str
    """The question, in quotation marks."""
    listen_for: str | None
    """What in the answer matters."""


@dataclass(frozen=True)
class Questions:
    """What to ask one player."""

    heading: str
    """Whom to ask."""
    rows: list[QuestionRow]
    """The questions, in the order of the map."""
    missing: Missing | None
    """That nothing is asked, where it should be."""


@dataclass(frozen=True)
class ObjectionCard:
    """What they say against it, and what to answer."""

    id: str
    """Its id in the map."""
    heading: str
    """Their words, in quotation marks."""
    said_by: str | None
    """Who says it."""
    concern: str | None
    """What stands behind the words."""
    answer: str | None
    """What to answer."""
    show: list[Linked]
    """The stories to show."""
    missing: Missing | None
    """What is not known of it."""


@dataclass(frozen=True)
class Track:
    """Lines to say."""

    id: str
    """Its id in the map."""
    heading: str
    """What it is called."""
    setting: str | None
    """To whom and at which stage: `Production managers · stage: Finding the losses`."""
    lines: list[str]
    """What to say, each line in quotation marks."""
    rests_on: list[Linked]
    """The propositions and stories behind it."""


@dataclass(frozen=True)
class Story:
    """A story that proves something."""

    id: str
    """Its id in the map."""
    heading: str
    """The story in one line."""
    paragraph: str
    """The story: situation, problem, change, result; the customer's name only if it is public."""
    permission: str | None
    """Whether the customer may be named."""
    missing: Missing | None
    """What is not known of it."""


@dataclass(frozen=True)
class ProposalOutline:
    """The skeleton of an offer."""

    id: str
    """Its id in the map."""
    heading: str
    """What it is called."""
    sections: list[str]
    """Its sections, each a sentence."""


@dataclass(frozen=True)
class AlternativeRow:
    """What they could do without us, and when that is the better choice."""

    id: str
    """Its id in the map."""
    name: str
    """What they would do."""
    we_win: str
    """When we are the better choice."""
    they_win: str
    """When the alternative is."""


def stage_rows(draft: Draft) -> list[StageRow]:
    """The stages that a page tells."""
    return [
        StageRow(
            key, stage.stage, several(stage.entry),
            several(named(draft.index, behavior) for behavior in stage.exit) or UNKNOWN,
            stage.objective,
        )
        for key, stage in draft.scope.within(current(sales(draft.index).stages)).items()
    ]  # fmt: skip


def questions(draft: Draft) -> list[Questions]:
    """What to ask, player by player; then what to ask anyone."""
    found = draft.scope.within(current(sales(draft.index).questions))
    known = [key for key in players(draft.index) if key in draft.scope.players]
    others = [one.partner for one in found.values() if one.partner and one.partner not in known]
    groups: list[Questions] = []
    for key in (*known, *dict.fromkeys(others), None):
        rows = [
            _question(draft.index, name, one) for name, one in found.items() if one.partner == key
        ]
        lacking = draft.missing(key, "SP007") if key is not None else None
        if rows or lacking is not None:
            heading = draft.headings.unlike(f"Questions: {clause(named(draft.index, key))}")
            groups.append(Questions(heading, rows, lacking))
    return groups


def _question(index: Index, key: str, one: Question) -> QuestionRow:
    reveals = several(named(index, reference) for reference in one.reveals)
    return QuestionRow(key, reveals, quoted(one.asks), one.listen_for)


def objections(draft: Draft) -> list[ObjectionCard]:
    """What they will object, in the order of the map."""
    return [
        ObjectionCard(
            key,
            draft.headings.unlike(cited(one.words), _of(draft.index, one.partner)),
            _of(draft.index, one.partner),
            one.concern,
            one.response,
            stories(draft.index, one.proof),
            draft.missing(key),
        )
        for key, one in draft.scope.within(current(sales(draft.index).objections)).items()
    ]


def tracks(draft: Draft) -> list[Track]:
    """What to say, in the order of the map."""
    return [
        Track(
            key,
            draft.headings.unlike(clause(one.title), _of(draft.index, one.partner)),
            " · ".join(
                filter(None, [
                    _of(draft.index, one.partner),
                    f"stage: {named(draft.index, one.stage)}" if one.stage else None,
                ])
            ) or None,
            [spoken(line) for line in one.lines],
            stories(draft.index, one.uses),
        )
        for key, one in draft.scope.within(current(sales(draft.index).talk_tracks)).items()
    ]  # fmt: skip


def told(draft: Draft) -> list[Story]:
    """What to tell, in the order of the map."""
    return [
        Story(
            key,
            draft.headings.unlike(clause(one.title), _of(draft.index, one.partner)),
            _paragraph(one),
            _PERMISSIONS[one.permission] if one.permission else None,
            draft.missing(key),
        )
        for key, one in draft.scope.within(current(sales(draft.index).proof)).items()
    ]


def _paragraph(one: Proof) -> str:
    parts = [part for part in (one.situation, one.problem, one.change, one.result) if part]
    story = " ".join(sentence(part) for part in parts)
    if one.customer and one.permission == "public":
        return f"{clause(one.customer)}: {story}" if story else sentence(one.customer)
    return story


def proposals(draft: Draft) -> list[ProposalOutline]:
    """What to propose, in the order of the map."""
    return [
        ProposalOutline(
            key,
            draft.headings.unlike(clause(one.title), _of(draft.index, one.partner)),
            [sentence(section) for section in one.sections],
        )
        for key, one in draft.scope.within(current(sales(draft.index).proposals)).items()
    ]


def alternatives(draft: Draft) -> list[AlternativeRow]:
    """What they could do without us."""
    return [
        AlternativeRow(key, one.name, several(one.we_win_when), several(one.they_win_when))
        for key, one in draft.scope.within(current(sales(draft.index).alternatives)).items()
    ]


def _of(index: Index, partner: str | None) -> str | None:
    return named(index, partner) if partner else None

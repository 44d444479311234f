"""What every page has: its opening, the table of what is not known yet, its footer."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import Final

from outcomekit.documents import dates
from outcomekit.documents.draft import Draft
from outcomekit.documents.gaps.gap import unique
from outcomekit.documents.players import current, lead, partners, players
from outcomekit.documents.sums import worth
from outcomekit.documents.wording import clause, count, sentence
from outcomekit.index.index import Index
from outcomekit.model.proposition import ValueProposition

UNKNOWN: Final = "What we do not know yet"
"""The heading under which every page says its gaps."""
_NOT_KNOWN: Final = "not known yet."
_STATUS: Final = {"active": "in use", "draft": "draft", "retired": "retired"}


@dataclass(frozen=True)
class Opening:
    """The first lines: what the page is, what must change and why that is worth it."""

    heading: str
    """The page's heading: document, title, and what it is an extract for."""
    map_id: str
    """The map's id, for the comment below the heading."""
    must_change: str
    """The outcome challenge of the player with whom the page opens, as a sentence."""
    worth_it: str
    """What that is worth to them, as a sentence."""


@dataclass(frozen=True)
class GapRow:
    """One gap in the table of what is not known yet."""

    missing: str
    """What is missing, and of what."""
    filled_by: str
    """What fills it; backquotes stand around what is typed, for `code`."""


@dataclass(frozen=True)
class Unknown:
    """Everything that a page says is not known yet."""

    count: str
    """How many gaps: `4 open gaps`, `no open gaps`."""
    rows: list[GapRow]
    """The gaps, in the order of the page."""
    paths: list[str]
    """Where in the map each would stand."""


def opening(draft: Draft, document: str) -> Opening:
    """The opening of a page; `document` is what it is called, such as `Sales playbook`."""
    index, scope = draft.index, draft.scope
    player = scope.partner or lead(index)
    return Opening(
        heading=f"{document}: {clause(index.map.title)}{scope.title}",
        map_id=index.map_id,
        must_change=challenge(index, player) or _NOT_KNOWN,
        worth_it=_worth_it(index, player),
    )


def challenge(index: Index, partner_id: str | None) -> str | None:
    """A partner's outcome challenge as a sentence."""
    partner = partners(index).get(partner_id or "")
    if partner is None or partner.outcome_challenge is None:
        return None
    return sentence(partner.outcome_challenge.statement)


def _worth_it(index: Index, player: str | None) -> str:
    first = next(iter(ranked(index, player)), None) if player else None
    if first is not None:
        statement = clause(first[1].statement)
        found = worth(index, first[1])
        return f"{statement} ({found.told})." if found is not None else sentence(statement)
    impacts = current(index.map.impacts).values()
    gain = next((one.impact for one in impacts if one.for_ == "customer"), index.map.vision)
    return sentence(gain) if gain else _NOT_KNOWN


def ranked(index: Index, partner: str | None) -> list[tuple[str, ValueProposition]]:
    """The propositions to a player (None: to nobody in particular): by rank, then in map order."""
    known = players(index)
    theirs = [
        (key, one)
        for key, one in current(index.map.value_propositions).items()
        if one.partner == partner or (partner is None and one.partner not in known)
    ]
    return sorted(theirs, key=lambda entry: (entry[1].rank is None, entry[1].rank or 0))


def unknown(draft: Draft) -> Unknown:
    """What is not known yet, as the table at the end says it."""
    gaps = draft.gaps
    return Unknown(
        count=count(len(gaps), "open gap"),
        rows=[GapRow(gap.missing, gap.filled_by) for gap in gaps],
        paths=unique(gap.path for gap in gaps),
    )


def footer(draft: Draft) -> str:
    """The last line: title, status, keeper, review, gaps."""
    whole = draft.index.map
    return " · ".join(
        filter(None, [
            clause(whole.title),
            _STATUS[whole.status] if whole.status else "status not given",
            f"kept by: {whole.owner}" if whole.owner else None,
            _reviewed(draft.index),
            draft.scope.note,
            count(len(draft.gaps), "open gap"),
        ])
    )  # fmt: skip


def _reviewed(index: Index) -> str:
    review = index.map.review
    if review is None or review.last is None:
        return "never reviewed"
    try:
        due = review.last + timedelta(days=review.rhythm)
    except OverflowError:  # a review in ten thousand years has no date
        return f"last reviewed {dates.day(review.last)}"
    return f"last reviewed {dates.day(review.last)}, next by {dates.day(due)}"

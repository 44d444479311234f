"""Propositions as pages show them: in their order of worth, each with its sum, price and proof."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from outcomekit.documents.draft import Draft
from outcomekit.documents.gaps.gap import Missing
from outcomekit.documents.gaps.selling import sales
from outcomekit.documents.page import ranked
from outcomekit.documents.players import current
from outcomekit.documents.sums import Sum, lead_line, price_line, worked
from outcomekit.documents.wording import clause, ordinal
from outcomekit.index.index import Index
from outcomekit.model.proposition import ValueProposition

ALTERNATIVES: Final = "When we win, and when they do"
"""The heading under which the alternatives stand."""
_POINTS: Final = {
    "difference": "Better than",
    "parity": "As good as",
    "contention": "Better than (they may dispute it)",
}


@dataclass(frozen=True)
class Linked:
    """A name that leads to a place on the page, where the page has that place."""

    name: str
    """What stands in the text."""
    target: str
    """The heading or id that it leads to, for `link`."""


@dataclass(frozen=True)
class Compared:
    """What a proposition is compared with."""

    label: str
    """`Better than`, `As good as`, `Better than (they may dispute it)` or `Compared with`."""
    text: str
    """What they would do without us."""
    target: str | None
    """The heading under which that alternative stands, for `link`; None for a text."""


@dataclass(frozen=True)
class Price:
    """What a proposition costs."""

    asked: str
    """The price with its unit and, in brackets, its source."""
    left: str | None
    """What is left of the worth after it, where both are counted in one unit."""


@dataclass(frozen=True)
class Brought:
    """One proposition."""

    id: str
    """Its id in the map."""
    heading: str
    """Its statement, behind `First:`, `Second:` … where it has a rank."""
    statement: str
    """What they gain, in one sentence to say."""
    capability: str | None
    """What of ours makes it possible."""
    mechanism: str | None
    """How it comes about."""
    compared: Compared | None
    """What it is compared with."""
    proof: list[Linked]
    """The stories that prove it."""
    exchange: str | None
    """What we gain in return."""
    gain: str | None
    """What they gain, in words."""
    sum: Sum | None
    """What it is worth, worked out."""
    price: Price | None
    """What it costs."""
    missing: Missing | None
    """What is not known of it."""


@dataclass(frozen=True)
class Offer:
    """Everything that we bring to one player."""

    lead: str | None
    """How the first two compare, where two have a rank."""
    propositions: list[Brought]
    """The propositions, by rank."""


def offer(draft: Draft, partner: str | None, heading: str) -> Offer | None:
    """What we bring to one player, or None where it is nothing.

    Args:
        draft: the page in the making.
        partner: the player's id; None for what is brought to nobody in particular.
        heading: what the page calls the player.
    """
    found = [entry for entry in ranked(draft.index, partner) if entry[0] in draft.scope.entities]
    if not found:
        return None
    places = [key for key, one in found if one.rank is not None]
    counted = len(places) > 1
    made = []
    for key, one in found:
        statement = clause(one.statement)
        if counted and key in places:
            statement = f"{ordinal(places.index(key) + 1)}: {statement}"
        made.append(_brought(draft, key, one, draft.headings.unlike(statement, heading)))
    lead = lead_line(draft.index, found[0][1], found[1][1]) if counted else None
    return Offer(lead, made)


def _brought(draft: Draft, key: str, one: ValueProposition, heading: str) -> Brought:
    costs = price_line(draft.index, one)
    return Brought(
        id=key,
        heading=heading,
        statement=one.statement,
        capability=one.capability,
        mechanism=one.mechanism,
        compared=_compared(draft.index, one),
        proof=stories(draft.index, one.proof),
        exchange=one.exchange,
        gain=one.gain,
        sum=worked(draft.index, one),
        price=Price(*costs) if costs is not None else None,
        missing=draft.missing(key),
    )


def _compared(index: Index, one: ValueProposition) -> Compared | None:
    if one.alternative is None:
        return None
    label = _POINTS[one.point] if one.point is not None else "Compared with"
    known = current(sales(index).alternatives).get(one.alternative)
    if known is not None:
        return Compared(label, known.name, ALTERNATIVES)
    return Compared(label, one.alternative, None)


def stories(index: Index, references: Sequence[str]) -> list[Linked]:
    """Links to stories, propositions and the like, by the names that their headings begin with."""
    found = []
    for reference in references:
        item = index.find(reference)
        if item is not None and item.entity.status != "retired":
            found.append(Linked(clause(item.text), reference))
    return found

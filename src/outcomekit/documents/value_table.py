"""The value table: what each player cares about, how we change it, what that is worth.

Player by player, a row for each proposition: what they care about and where it stands today, how
the change comes about, what it is worth, what they would do without us, and what proves it. Then
what makes it possible, and every sum with the numbers that go into it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from outcomekit.documents.brought import Brought, Offer, offer
from outcomekit.documents.budgets import Budget
from outcomekit.documents.draft import Draft
from outcomekit.documents.gaps import players as gaps_in_players
from outcomekit.documents.gaps.gap import Gap, Missing
from outcomekit.documents.gaps.propositions import propositions
from outcomekit.documents.measures import today
from outcomekit.documents.page import UNKNOWN, Opening, Unknown, footer, opening, ranked, unknown
from outcomekit.documents.players import EVERYONE, named, players
from outcomekit.documents.sums import UNKNOWN as NOT_KNOWN
from outcomekit.documents.wording import clause, several
from outcomekit.index.index import Index
from outcomekit.model.proposition import ValueProposition
from outcomekit.model.value_map import ValueItem

TITLE: Final = "Value table"
AUDIENCE: Final = "The team and its sponsor"
WHY: Final = (
    "A statement of value counts when it says to whom and how it comes about (S3), and against "
    "what it was measured (Hbr)."
)
EXTRACTS: Final = ("partner",)
SECTIONS: Final = (UNKNOWN,)


@dataclass(frozen=True)
class ValueRow:
    """One proposition, from what they care about to what proves it."""

    id: str
    """The proposition's id in the map."""
    cares: str
    """What they care about that it answers, each with where it stands today."""
    mechanism: str
    """How it comes about; `Not known yet` where the map does not say."""
    worth: str | None
    """What they gain, in words and as a sum, rounded to say."""
    compared: str
    """What they would do without us, how we compare with that, and the stories that prove it."""


@dataclass(frozen=True)
class SumRow:
    """One line of what stands behind the table: a proposition's sum, or a number in it."""

    what: str
    """The proposition's statement, or what the number is."""
    formula: str | None
    """The formula in words, in a proposition's own line."""
    value: str | None
    """The number with its unit; the result, where there is a formula."""
    rests_on: str | None
    """What of ours makes it possible, or who says so."""


@dataclass(frozen=True)
class Player:
    """One player's part of the table."""

    id: str | None
    """The player's id in the map; None for what is brought to nobody in particular."""
    heading: str
    """What they are called."""
    lead: str | None
    """How the first two propositions compare, where two have a rank."""
    rows: list[ValueRow]
    """The propositions, by rank."""
    sums: list[SumRow]
    """What makes them possible, and their sums."""
    missing: Missing | None
    """That nothing is brought to them, or that nobody knows what they value."""


@dataclass(frozen=True)
class Page:
    """The data of the value table's template."""

    opening: Opening
    """The first lines."""
    empty: bool
    """Whether nothing is brought to anyone."""
    players: list[Player]
    """The players."""
    unknown: Unknown
    """What is not known yet."""
    footer: str
    """The last line."""


def gaps(index: Index) -> list[Gap]:
    """What the value table of this map does not know yet, in the order of the page."""
    valued = (gap for gap in gaps_in_players.value_maps(index) if gap.path.endswith(".value_map"))
    return [
        *(gap for gap in gaps_in_players.partners_and_behaviors(index) if gap.path == "partners"),
        *valued,
        *propositions(index),
    ]


def view(draft: Draft) -> Page:
    """The value table of a map."""
    opened = opening(draft, TITLE)
    pages = _players(draft)
    return Page(
        opening=opened,
        empty=not any(page.rows for page in pages),
        players=pages,
        unknown=unknown(draft),
        footer=footer(draft),
    )


def budgets(made: Page) -> Mapping[str, Budget]:
    """How many words a section may have, by its heading."""
    return {**{player.heading: Budget(500) for player in made.players}, UNKNOWN: Budget(200)}


def _players(draft: Draft) -> list[Player]:
    pages = []
    for key in players(draft.index):
        if key not in draft.scope.players:
            continue
        heading = draft.headings.unlike(clause(named(draft.index, key)))
        brought = offer(draft, key, heading)
        lacking = draft.missing(key, "VM", "VP")
        if brought is not None or lacking is not None:
            pages.append(_player(draft, key, heading, brought, lacking))
    if any(key in draft.scope.entities for key, _ in ranked(draft.index, None)):
        heading = draft.headings.unlike(EVERYONE)
        pages.append(_player(draft, None, heading, offer(draft, None, heading), None))
    return pages


def _player(
    draft: Draft, key: str | None, heading: str, brought: Offer | None, lacking: Missing | None
) -> Player:
    found = brought.propositions if brought is not None else []
    return Player(
        id=key,
        heading=heading,
        lead=brought.lead if brought is not None else None,
        rows=[_row(draft, one) for one in found],
        sums=[row for one in found for row in _sums(one)],
        missing=lacking,
    )


def _row(draft: Draft, one: Brought) -> ValueRow:
    whole = draft.index.map.value_propositions[one.id]
    return ValueRow(
        id=one.id,
        cares=several(_cared_for(draft.index, whole.addresses)),
        mechanism=one.mechanism or NOT_KNOWN,
        worth=_worth(one, whole),
        compared=_compared(draft, one),
    )


def _worth(one: Brought, whole: ValueProposition) -> str | None:
    told = one.sum.told if one.sum is not None else None
    if whole.equation is None:
        told = f"as a sum: {NOT_KNOWN.lower()}" if one.gain else NOT_KNOWN
    return several(filter(None, [one.gain, told])) or None


def _compared(draft: Draft, one: Brought) -> str:
    told = NOT_KNOWN
    if one.compared is not None:
        told = f"{one.compared.label}: {clause(one.compared.text)}"
    proof = several(story.name for story in one.proof)
    if draft.missing(one.id, "VP003") is not None:
        proof = NOT_KNOWN.lower()
    return f"{told}; Proof: {proof}" if proof else told


def _cared_for(index: Index, references: list[str]) -> Iterator[str]:
    """What they care about, each with where it stands today."""
    for reference in references:
        item = index.find(reference)
        if item is None or not isinstance(item.entity, ValueItem):
            continue
        if item.entity.status != "retired":
            stands = today(item.entity.current)
            text = clause(item.entity.text)
            yield f"{text}: {stands}" if stands else text


def _sums(one: Brought) -> Iterator[SumRow]:
    """A proposition's own line, then the numbers in its sum, its condition and its price."""
    worked = one.sum
    if worked is None and one.capability is None and one.price is None:
        return
    formula, result = (worked.formula, worked.result) if worked is not None else (None, None)
    yield SumRow(one.statement, formula, result, one.capability)
    if worked is not None:
        for number in worked.inputs:
            yield SumRow(number.name, None, number.value, number.source)
        if worked.holds_when is not None:
            yield SumRow("True when", None, worked.holds_when, None)
    if one.price is not None:
        yield SumRow("Price", None, one.price.asked, None)
        if one.price.left is not None:
            yield SumRow("Left after the price", None, one.price.left, None)

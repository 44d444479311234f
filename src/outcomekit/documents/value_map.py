"""The value maps: what each player cares about apart from us, and what of it we can change.

One page a player: who they are, their objectives, metrics, strategies and issues with where each
stands today, what we affect in italics, who drew it with us and when, what is not known of it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from outcomekit.documents.budgets import Budget
from outcomekit.documents.draft import Draft
from outcomekit.documents.gaps import players as gaps_in_players
from outcomekit.documents.gaps.gap import Gap, Missing
from outcomekit.documents.page import UNKNOWN, Opening, Unknown, footer, opening, unknown
from outcomekit.documents.players import named, players
from outcomekit.documents.valued import Valued, valued
from outcomekit.documents.wording import clause
from outcomekit.index.index import Index

TITLE: Final = "Value map"
AUDIENCE: Final = "The team, and the customer who draws along"
WHY: Final = (
    "Drawn apart from our product and with customers, it shows what they care about whether we are "
    "there or not (S3)."
)
EXTRACTS: Final = ("partner",)
SECTIONS: Final = (UNKNOWN,)


@dataclass(frozen=True)
class Player:
    """One player's page."""

    id: str
    """The player's id in the map."""
    heading: str
    """What they are called."""
    persona: str | None
    """Who they are."""
    valued: Valued | None
    """What they value."""
    missing: Missing | None
    """What is not known of that."""


@dataclass(frozen=True)
class Page:
    """The data of the value map's template."""

    opening: Opening
    """The first lines."""
    empty: bool
    """Whether no player is known to value anything."""
    players: list[Player]
    """The players."""
    unknown: Unknown
    """What is not known yet."""
    footer: str
    """The last line."""


def gaps(index: Index) -> list[Gap]:
    """What the value maps of this map do not know yet, in the order of the page."""
    return [
        *(gap for gap in gaps_in_players.partners_and_behaviors(index) if gap.path == "partners"),
        *gaps_in_players.value_maps(index),
    ]


def view(draft: Draft) -> Page:
    """The value maps of a map."""
    opened = opening(draft, TITLE)
    pages = _players(draft)
    return Page(
        opening=opened,
        empty=not any(page.valued for page in pages),
        players=pages,
        unknown=unknown(draft),
        footer=footer(draft),
    )


def budgets(made: Page) -> Mapping[str, Budget]:
    """How many words a section may have, by its heading: a player's are one page."""
    return {**{player.heading: Budget(300) for player in made.players}, UNKNOWN: Budget(200)}


def _players(draft: Draft) -> list[Player]:
    pages = []
    for key, partner in players(draft.index).items():
        found, lacking = valued(partner), draft.missing(key, "VM")
        asked_for = draft.scope.partner == key and partner.persona is not None
        told = found is not None or lacking is not None or asked_for
        if key in draft.scope.players and told:
            heading = draft.headings.unlike(clause(named(draft.index, key)))
            pages.append(Player(key, heading, partner.persona, found, lacking))
    return pages

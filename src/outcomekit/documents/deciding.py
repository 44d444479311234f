"""Who decides, and how they buy: each player's part in a purchase."""

from __future__ import annotations

from dataclasses import dataclass

from outcomekit.documents.draft import Draft
from outcomekit.documents.gaps.gap import Missing, missing
from outcomekit.documents.players import MINDS, PARTS, named, players, roles
from outcomekit.documents.wording import capital, several
from outcomekit.index.index import Index
from outcomekit.model.partner import Partner


@dataclass(frozen=True)
class DeciderRow:
    """A player's part in the purchase."""

    id: str
    """The player's id in the map."""
    name: str
    """What they are called."""
    part: str
    """What they do in the purchase."""
    mind: str | None
    """How they see their own situation."""
    win: str | None
    """What they personally gain."""


@dataclass(frozen=True)
class Deciders:
    """Who decides, and how they buy."""

    rows: list[DeciderRow]
    """The players."""
    missing: Missing | None
    """The parts that nobody is known to play."""


def deciding(draft: Draft) -> Deciders | None:
    """Who decides; None where nobody's part in the purchase is told, and on a call sheet."""
    found = players(draft.index)
    if draft.scope.stage is not None or not any(roles(one) for one in found.values()):
        return None
    rows = [
        _row(draft.index, key, partner)
        for key, partner in found.items()
        if key in draft.scope.players
    ]
    lacking = (gap for gap in draft.gaps if gap.path.startswith("partners.*.buying.roles:"))
    return Deciders(rows, missing(lacking)) if rows else None


def _row(index: Index, key: str, partner: Partner) -> DeciderRow:
    buying = partner.buying
    does = several(words for role, words in PARTS.items() if role in roles(partner))
    return DeciderRow(
        key,
        named(index, key),
        capital(does),
        MINDS[buying.mode] if buying is not None and buying.mode is not None else None,
        buying.win if buying is not None else None,
    )

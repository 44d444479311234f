"""Value maps as pages show them: what a player cares about, where it stands, what we can change."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from outcomekit.documents import dates
from outcomekit.documents.measures import today
from outcomekit.documents.players import current
from outcomekit.documents.wording import sentence
from outcomekit.model.partner import Partner
from outcomekit.model.value_map import ValueMap

_KINDS: Final = {
    "objectives": "Objective",
    "metrics": "Metric",
    "strategies": "Strategy",
    "issues": "Issue",
}


@dataclass(frozen=True)
class ValueRow:
    """One thing that a player values."""

    id: str
    """Its id in the map."""
    kind: str
    """Objective, Metric, Strategy or Issue."""
    text: str
    """What they care about."""
    we_affect: bool
    """Whether what we do changes it: shown in italics."""
    today: str | None
    """Where it stands."""


@dataclass(frozen=True)
class Valued:
    """A player's value map."""

    rows: list[ValueRow]
    """What they care about: objectives, metrics, strategies, issues."""
    some_affected: bool
    """Whether any of it stands in italics."""
    drawn: str | None
    """Who from the customer drew it, and when, as a sentence."""


def valued(partner: Partner) -> Valued | None:
    """A partner's value map; None where there is none, or nothing in it."""
    found = partner.value_map
    if found is None:
        return None
    rows = [
        ValueRow(key, kind, item.text, bool(item.we_affect), today(item.current))
        for quadrant, kind in _KINDS.items()
        for key, item in current(getattr(found, quadrant)).items()
    ]
    drawn = _drawn(found)
    if not rows and drawn is None:
        return None
    return Valued(rows, any(row.we_affect for row in rows), drawn)


def _drawn(found: ValueMap) -> str | None:
    on = dates.day(found.on) if found.on is not None else None
    if found.drawn_with is None:
        return f"Drawn: {on}." if on else None
    return sentence(f"Drawn with: {', '.join(filter(None, [found.drawn_with, on]))}")

"""The outcome map on one page: what we do, who then acts differently, what rises from it.

A picture from left to right, drawn by Mermaid, and the same in tables, for wherever no picture is
drawn: our inputs, activities and outputs; each player from expect to love; the impacts by layer.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import zip_longest
from typing import Final

from outcomekit.documents.budgets import Budget
from outcomekit.documents.draft import Draft
from outcomekit.documents.gaps import learning
from outcomekit.documents.gaps import players as gaps_in_players
from outcomekit.documents.gaps.gap import Gap
from outcomekit.documents.markdown import folded
from outcomekit.documents.page import UNKNOWN, Opening, Unknown, footer, opening, unknown
from outcomekit.documents.picture import Column, Picture, picture
from outcomekit.documents.players import LEVELS, current, ladder, named, onlookers, players
from outcomekit.documents.sums import UNKNOWN as NOT_KNOWN
from outcomekit.documents.tables import LONGEST_CELL
from outcomekit.documents.wording import capital, clause, several
from outcomekit.index.index import Index
from outcomekit.model.impact import Impact
from outcomekit.model.supplier import Supplier

TITLE: Final = "Outcome map"
AUDIENCE: Final = "The team and its sponsor"
WHY: Final = (
    "With what we do at the left, who then acts differently in the middle and what rises by it as "
    "the roof, nobody takes our activities for their behavior (S0)."
)
EXTRACTS: Final = ("partner",)

OURS: Final = "What we put in, do and make"
PROGRESS: Final = "What progress looks like"
RISES: Final = "What rises from it"
SECTIONS: Final = (OURS, PROGRESS, RISES, UNKNOWN)
_PARTS: Final = {"inputs": "input", "activities": "activity", "outputs": "output"}


@dataclass(frozen=True)
class Columns:
    """Lists that stand side by side; a row of them says nothing of its own."""

    rows: list[list[str | None]]
    """The rows; None where a column is over."""
    ids: list[str]
    """The ids of what stands in them, column by column."""
    lists: list[str]
    """The columns as one text each, where a text is too long for a cell; else none."""


@dataclass(frozen=True)
class Ladder:
    """What one player does, from expect to love."""

    id: str
    """The player's id in the map."""
    heading: str
    """What they are called."""
    behaviors: Columns
    """Expect, Like, Love."""


@dataclass(frozen=True)
class ImpactRow:
    """One thing that rises."""

    id: str
    """Its id in the map."""
    layer: str | None
    """Its layer; 1 is nearest the players."""
    whose: str | None
    """Whose gain it is."""
    rises: str
    """What rises."""


@dataclass(frozen=True)
class Page:
    """The data of the outcome map's template."""

    opening: Opening
    """The first lines."""
    empty: bool
    """Whether the map says nothing yet that could be shown."""
    picture: Picture | None
    """The picture."""
    ours: Columns | None
    """Inputs, Activities, Outputs."""
    ladders: list[Ladder]
    """The players."""
    impacts: list[ImpactRow]
    """What rises, by layer."""
    unknown: Unknown
    """What is not known yet."""
    footer: str
    """The last line."""


def gaps(index: Index) -> list[Gap]:
    """What an outcome map does not know yet, in the order of its page."""
    return [
        *_left_side(index),
        *gaps_in_players.partners_and_behaviors(index),
        *(gap for gap in gaps_in_players.ladders(index) if gap.rule == "PM005"),
        *learning.purpose(index),
    ]


def view(draft: Draft) -> Page:
    """The outcome map of a map."""
    opened = opening(draft, TITLE)
    ours = {part: _ours(draft, part) for part in _PARTS}
    ladders = list(_ladders(draft))
    impacts = _impacts(draft)
    unsaid = None if draft.scope.partner is not None else NOT_KNOWN  # it may be said of others
    told = [
        Ladder(key, draft.headings.unlike(name), _side_by_side(levels, NOT_KNOWN))
        for key, name, levels in ladders
    ]
    return Page(
        opening=opened,
        empty=not any((*ours.values(), ladders, impacts)),
        picture=_picture(draft, ours, ladders, impacts),
        ours=_side_by_side(ours, unsaid) if any(ours.values()) else None,
        ladders=told,
        impacts=impacts,
        unknown=unknown(draft),
        footer=footer(draft),
    )


def budgets(made: Page) -> Mapping[str, Budget]:
    """How many words a section may have, by its heading."""
    return {
        OURS: Budget(250),
        **{player.heading: Budget(250) for player in made.ladders},
        RISES: Budget(120),
        UNKNOWN: Budget(200),
    }


def _left_side(index: Index) -> Iterator[Gap]:
    """Nothing that we put in, do or make."""
    supplier = index.map.supplier or Supplier()
    lacking = [part for part in _PARTS if not current(getattr(supplier, part))]
    if len(lacking) == len(_PARTS):
        yield Gap(
            "what we put in, do and make", "`inputs`, `activities`, `outputs` of `supplier`",
            "supplier",
        )  # fmt: skip
        return
    does = {"inputs": "what we put in", "activities": "what we do", "outputs": "what we make"}
    for part in lacking:
        yield Gap(does[part], f"`{part}` of `supplier`", f"supplier.{part}", in_cell=True)


def _ours(draft: Draft, part: str) -> dict[str, str]:
    """Our inputs, activities or outputs by id; of an extract, those that concern its player."""
    found = current(getattr(draft.index.map.supplier or Supplier(), part))
    return {
        key: named(draft.index, key)
        for key, one in found.items()
        if _concerns(draft, getattr(one, "enables", []))
    }


def _concerns(draft: Draft, behaviors: list[str]) -> bool:
    """Whether what is tied to these behaviors belongs on the page; tied to none, it always does."""
    whole = draft.scope.partner is None or not behaviors
    return whole or any(key in draft.scope.entities for key in behaviors)


def _ladders(draft: Draft) -> Iterator[tuple[str, str, dict[str, dict[str, str]]]]:
    """Each player's id and name, with their behaviors: by level, by id."""
    everyone = {**players(draft.index), **onlookers(draft.index)}
    for key, partner in everyone.items():
        rungs = ladder(partner)
        if rungs and draft.scope.partner in (None, key):
            levels = {
                level: {k: one.does for at, k, one in rungs if at == level} for level in LEVELS
            }
            yield key, clause(named(draft.index, key)), levels


def _impacts(draft: Draft) -> list[ImpactRow]:
    sides = {"customer": "Customer", "supplier": _us(draft.index), "user": "User"}
    return [
        ImpactRow(
            key, str(one.layer) if one.layer is not None else None,
            sides[one.for_] if one.for_ else None, one.impact,
        )
        for key, one in sorted(current(draft.index.map.impacts).items(), key=_by_layer)
        if _concerns(draft, _brought_about_by(draft.index, key))
    ]  # fmt: skip


def _brought_about_by(index: Index, impact: str) -> list[str]:
    sources = (link.source for link in index.referrers(impact))
    return [source.id for source in sources if source is not None and source.kind == "behavior"]


def _by_layer(entry: tuple[str, Impact]) -> tuple[bool, int]:
    layer = entry[1].layer
    return layer is None, layer or 0


def _side_by_side(columns: Mapping[str, Mapping[str, str]], empty: str | None) -> Columns:
    """Columns of different lengths as the rows of a table; `empty` is said of one without texts."""
    texts: list[list[str | None]] = [[*column.values()] or [empty] for column in columns.values()]
    ids = [key for column in columns.values() for key in column]
    long = any(text and len(folded(text)) > LONGEST_CELL for column in texts for text in column)
    # Row by row, as other tables become bullets, would pair what has nothing to do with each other.
    lists = [several(filter(None, column)) for column in texts] if long else []
    return Columns([list(row) for row in zip_longest(*texts)], ids, lists)


def _picture(
    draft: Draft,
    ours: Mapping[str, Mapping[str, str]],
    ladders: list[tuple[str, str, dict[str, dict[str, str]]]],
    impacts: list[ImpactRow],
) -> Picture | None:
    layers: dict[str | None, list[str]] = {}
    for row in impacts:
        text = f"{row.whose}: {row.rises}" if row.whose else row.rises
        layers.setdefault(row.layer, []).append(text)
    left = [
        Column(capital(part), "ours", list(ours[part].values()), noun)
        for part, noun in _PARTS.items()
    ]
    players = [
        (name, [Column(capital(at), at, list(levels[at].values()), "behavior") for at in LEVELS])
        for _, name, levels in ladders
    ]
    loose = "No layer" if len(layers) > 1 else "What rises"
    roof = [
        Column(f"Layer {layer}" if layer else loose, "impact", texts, "impact")
        for layer, texts in layers.items()
    ]
    return picture((_us(draft.index), left), players, ("Impacts", roof))


def _us(index: Index) -> str:
    return (index.map.supplier.name if index.map.supplier is not None else None) or "Us"

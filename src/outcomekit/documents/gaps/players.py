"""What is not known of the segment, the players, and what they value and do."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from outcomekit.documents.gaps.gap import Gap
from outcomekit.documents.markdown import folded
from outcomekit.documents.players import (
    LEVELS,
    PARTS,
    ladder,
    named,
    onlookers,
    partners,
    players,
    roles,
)
from outcomekit.documents.wording import capital, cited, clause
from outcomekit.index.index import Index
from outcomekit.model.partner import Partner

_QUADRANTS: Final = {
    "objectives": "their objectives",
    "metrics": "the metrics they are judged by",
    "strategies": "their strategies",
    "issues": "their issues",
}
# What a segment's people work in, in the word of the segment's own name; else no word at all.
_PLACES: Final = (
    "plant", "firm", "factory", "hospital", "clinic", "practice", "school", "bank", "agency",
    "company", "depot", "warehouse", "office", "shop", "store", "hotel", "farm", "laboratory",
)  # fmt: skip


def segment(index: Index) -> Iterator[Gap]:
    """MAP002: no segment, or nobody whom it is not for."""
    found = index.map.segment
    if found is None or not (found.name or found.fits or found.disqualifiers):
        yield Gap(
            "which customers this is for, and which not",
            "`segment`: `name`, `fits`, `disqualifiers`", "segment", rule="MAP002",
        )  # fmt: skip
    elif not found.disqualifiers:
        yield Gap(
            "which customers this is not for", "`disqualifiers` of the segment",
            "segment.disqualifiers", rule="MAP002",
        )  # fmt: skip


def partners_and_behaviors(index: Index) -> Iterator[Gap]:
    """Nobody who must act differently, or nothing that they would do."""
    if not partners(index):
        yield Gap(
            "who must act differently, and what they do today", "`outcomekit add partner`",
            "partners",
        )  # fmt: skip
    if not any(ladder(partner) for partner in partners(index).values()):
        yield Gap(
            "what they would do if it worked, from expect to love", "`outcomekit add behavior`",
            "partners.*.behaviors",
        )  # fmt: skip


def buying_roles(index: Index) -> Iterator[Gap]:
    """SP001 and the roles that nobody has, once one of them is known."""
    held = [role for partner in partners(index).values() for role in set(roles(partner))]
    if not held:
        if partners(index):
            yield Gap(
                "who decides, and how they buy", "`buying: roles` of a partner",
                "partners.*.buying.roles",
            )  # fmt: skip
        return
    inside = _inside(index)
    for role, does in PARTS.items():
        rule = "SP001" if role == "economic" else ""
        path = f"partners.*.buying.roles: {role}"
        if role not in held:
            what = f"who {does}{inside if role == 'coach' else ''}"
            yield Gap(what, "`buying: roles` of a partner", path, rule=rule)
        elif role == "economic" and held.count(role) > 1:
            what = "which one of them releases the money"
            yield Gap(what, "`buying: roles` of a partner", path, rule=rule)


def _inside(index: Index) -> str:
    """Where a coach guides us: ` inside the plant`, where the segment is made of plants."""
    name = index.map.segment.name if index.map.segment is not None else None
    words = folded(name or "").casefold().replace(",", " ").split()
    for word in words:
        for place in _PLACES:
            if word in (f"{place}s", f"{place[:-1]}ies"):
                return f" inside the {place}"
    return " inside"


def value_maps(index: Index) -> Iterator[Gap]:
    """VM005, VM002, VM003: key players without a value map, empty quadrants, nobody asked."""
    if not any(partner.value_map is not None for partner in partners(index).values()):
        rule = "VM005" if any(one.is_key_player for one in partners(index).values()) else ""
        yield Gap(
            "what they value apart from us", "`value_map` of each partner",
            "partners.*.value_map", rule=rule,
        )  # fmt: skip
        return
    for key, partner in players(index).items():
        yield from _value_map(index, key, partner)


def _value_map(index: Index, key: str, partner: Partner) -> Iterator[Gap]:
    name, path = clause(named(index, key)), f"partners.{key}.value_map"
    found = partner.value_map
    if found is None:
        if partner.is_key_player:
            yield Gap(
                "what they value", "`value_map` of the partner", path, (name,), key, key, "VM005"
            )
        return
    for quadrant, what in _QUADRANTS.items():
        if not getattr(found, quadrant):
            yield Gap(
                what, f"`{quadrant}` of the value map", f"{path}.{quadrant}", (name,), key, key,
                "VM002",
            )  # fmt: skip
    items = [one for quadrant in _QUADRANTS for one in getattr(found, quadrant).values()]
    if found.drawn_with is None and not any(one.sources for one in items):
        yield Gap(
            "whether a customer sees it so", "`drawn_with` of the value map",
            f"{path}.drawn_with", (name,), key, key, "VM003",
        )  # fmt: skip


def ladders(index: Index) -> Iterator[Gap]:
    """PM005, PM011: levels without a behavior, behaviors that nobody could see.

    In the order of the ladders on a page: the players', then those of others, ours last.
    """
    for key, partner in {**players(index), **onlookers(index)}.items():
        rungs = ladder(partner)
        if not rungs:
            continue
        name, path = clause(named(index, key)), f"partners.{key}.behaviors"
        for level in LEVELS:
            here = [(behavior_id, one) for rung, behavior_id, one in rungs if rung == level]
            if not here:
                yield Gap(
                    "what they would do at this level", "`outcomekit add behavior`",
                    f"{path}.{level}", (name, capital(level)), key, key, "PM005", in_cell=True,
                )  # fmt: skip
            for behavior_id, one in here:
                if one.observe_by is None and one.measure is None:
                    yield Gap(
                        "how it is seen", "`observe_by` of the behavior",
                        f"{path}.{level}.{behavior_id}.observe_by",
                        (name, cited(one.does)), key, behavior_id, "PM011", in_cell=True,
                    )  # fmt: skip

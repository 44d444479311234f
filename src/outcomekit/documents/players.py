"""Players: whom a page speaks about, what they are called, in which order they come."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from typing import Final, TypeVar

from outcomekit.index.index import Index, in_words
from outcomekit.model.entity import Noted
from outcomekit.model.partner import LEVELS as LEVELS_OF_A_LADDER
from outcomekit.model.partner import Behavior, Partner

EVERYONE: Final = "All players"
"""Whom it is for, where a map names nobody."""
PARTS: Final = {
    "economic": "releases the money",
    "user": "works with it",
    "technical": "judges whether it fits",
    "coach": "guides us",
}
"""What a buying role does, in the order in which players come."""
MINDS: Final = {
    "growth": "Wants to do better",
    "trouble": "Has a problem to solve",
    "even-keel": "Content as things are",
    "overconfident": "Sees no problem",
}
"""How a player sees their own situation, by buying mode."""
LEVELS: Final = tuple(LEVELS_OF_A_LADDER.meanings)
"""The levels of a ladder, from the bottom."""

_Entity = TypeVar("_Entity", bound=Noted)


def current(entities: Mapping[str, _Entity] | None) -> dict[str, _Entity]:
    """The entities that are still pursued: a retired one is kept in the map and told to nobody."""
    return {key: entity for key, entity in (entities or {}).items() if entity.status != "retired"}


@lru_cache(maxsize=1)  # every page asks several times, and for each player
def partners(index: Index) -> Mapping[str, Partner]:
    """The partners of a map, in its order."""
    return current(index.map.partners)


def named(index: Index, reference: str | None) -> str:
    """What a reader calls the entity behind a reference; an unknown one by its id in words."""
    item = index.find(reference)
    if item is not None:
        return item.text
    return in_words(reference.rpartition("/")[2]) if reference else EVERYONE


def roles(partner: Partner) -> list[str]:
    """The buying roles of a partner."""
    return list(partner.buying.roles) if partner.buying is not None else []


@lru_cache(maxsize=1)  # the same
def players(index: Index) -> Mapping[str, Partner]:
    """Whom a sale is made with: economic, user, technical, coach, then the others of the map.

    A partner without a part in the purchase is one too, if they are at the boundary or something
    is brought to them; our own people are none unless they buy.
    """
    brought = {
        proposition.partner for proposition in current(index.map.value_propositions).values()
    }

    def is_player(key: str, partner: Partner) -> bool:
        if roles(partner) or key in brought:
            return True
        if partner.partner_kind == "internal":
            return False
        return partner.partner_kind in ("boundary", None) or partner.value_map is not None

    def place(entry: tuple[str, Partner]) -> int:
        held = [number for number, role in enumerate(PARTS) if role in roles(entry[1])]
        return min(held, default=len(PARTS))

    return dict(sorted(((k, p) for k, p in partners(index).items() if is_player(k, p)), key=place))


def onlookers(index: Index) -> dict[str, Partner]:
    """Those with a ladder who are no players: others first, our own people last."""
    known = players(index)
    rest = {
        key: partner
        for key, partner in partners(index).items()
        if key not in known and ladder(partner)
    }
    return dict(sorted(rest.items(), key=lambda entry: entry[1].partner_kind == "internal"))


def ladder(partner: Partner) -> list[tuple[str, str, Behavior]]:
    """A partner's behaviors with their level and id: by level, then in the order of the map."""
    if partner.behaviors is None:
        return []
    return [
        (level, key, behavior)
        for level in LEVELS
        for key, behavior in current(getattr(partner.behaviors, level)).items()
    ]


def lead(index: Index) -> str | None:
    """The player with whom a page opens.

    The first key player whose outcome challenge is known, else the first boundary partner with
    one, else the first key player or boundary partner there is.
    """
    keys = [key for key, partner in players(index).items() if partner.is_key_player]
    boundary = [key for key, one in partners(index).items() if one.partner_kind == "boundary"]
    found = partners(index)
    for key in (*keys[:1], *boundary, *keys):
        if found[key].outcome_challenge is not None:
            return key
    return next(iter((*keys, *boundary, *players(index))), None)

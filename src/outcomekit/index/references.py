"""Whether references lead somewhere (E202), and to the right kind (E203).

References into another map of the workspace are looked up there. A map that could not be read
is no ground to call anything unknown.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Final

from outcomekit.diagnostics import errors
from outcomekit.diagnostics.claim import Claim
from outcomekit.diagnostics.grammar import a, alternatives
from outcomekit.diagnostics.nearest import nearest
from outcomekit.index.circles import circles
from outcomekit.index.index import Index, Item, Link
from outcomekit.model.field import ANY
from outcomekit.model.ids import ids_in
from outcomekit.model.value import shown


@dataclass(frozen=True, slots=True)
class Workspace:
    """The maps that references may lead into, by id.

    `load` gives the index of a map by its id, None when there is no such map; it may be called
    for maps that no one named, so it may read files. `ids` gives every map id, for hints.
    """

    load: Callable[[str], Index | None]
    ids: Callable[[], list[str]]


def check_references(index: Index, workspace: Workspace) -> Iterator[Claim]:
    """The claims about a map's references: in the order of the map, circles (E204) last."""
    for link in index.links:
        claim = _check(link, index, workspace)
        if claim is not None:
            yield claim
    yield from circles(index, workspace.load)


def _check(link: Link, index: Index, workspace: Workspace) -> Claim | None:
    declared = link.declared
    if declared.soft or link.target in declared.words:
        return None
    if not link.id:
        message = f"{shown(link.target)} names a map and nothing in it"
        return Claim(errors.E202, link.at, message, f"{link.target}…, with an id of that map")
    target = index
    if link.map_id is not None and link.map_id != index.map_id:
        other = workspace.load(link.map_id)
        if other is None:
            return _unknown_map(link, index, workspace)
        target = other
    found = target.by_id.get(link.id)
    if found is None:
        if link.id in target.hidden:
            return None
        return _unknown(link, target)
    if any(_leads_right(link, twin) for twin in target.twins.get(link.id, ())):
        return None  # that the id stands twice is claimed, and this may be the one that is meant
    if not _fits(found, link):
        return _wrong_kind(link, found, target)
    if declared.own is not None:
        return _foreign(link, found, target)
    return None


def _leads_right(link: Link, found: Item) -> bool:
    """Whether a reference may name just this entity."""
    own = link.declared.own
    return _fits(found, link) and (own is None or _holder(found, own) is _holder(link.source, own))


# --- E202: leads nowhere ----------------------------------------------------------------------

_WHY_UNKNOWN: Final = {
    "about": "an entry about nothing is lost to every review.",
    "addresses": "a proposition answers something that they value; it must say what.",
    "enables": "an output is worth what people do with it; this names nothing that they do.",
    "exit": "a stage ends when the customer does something; this names nothing that they do.",
    "for": "it must be known for whom this is meant.",
    "impact": "what people do must lead to something; this names no impact.",
    "partner": "it must be known whom this is for.",
    "proof": "a proof that is not there proves nothing.",
    "reveals": "a question is asked to learn something; it must say what.",
    "supports": "what we do is meant to change what they do; this names nothing that they do.",
    "will_change": "a hypothesis must name the behavior that it expects to change; nobody could "
    "test this one.",
}
"""Why it matters that a reference leads somewhere, by the field that refers."""


_NOTHING: Final = ("-", "--", "?", "n/a", "na", "none", "null", "tba", "tbc", "tbd", "todo")
"""What people write where nothing is to be named."""
_LEAVE_OUT: Final = "leave it out until it is known"


def _unknown_map(link: Link, index: Index, workspace: Workspace) -> Claim:
    from outcomekit.diagnostics.fix import meant  # only mistakes pay for it

    message = f"no map of this workspace has the id {shown(link.map_id)}"
    if not link.map_id:
        message = f"{shown(link.target)} names no map before its slash"
    nothing = link.target.casefold() in _NOTHING
    new = None if nothing else _in_nearest_map(link, workspace)
    last = index.by_id.get(link.target.rpartition("/")[2].strip())
    if new is None and not nothing and last is not None and _fits(last, link):
        new = last.id  # behind its partner or its section: `lead/asks`
    return Claim(
        errors.E202, link.at, message, _LEAVE_OUT if nothing else new,
        "a reference of the form `map/id` leads into another map, which must be there to be read.",
        fix=meant(link.target, link.at, new) if new is not None else None,
    )  # fmt: skip


def _in_nearest_map(link: Link, workspace: Workspace) -> str | None:
    """The reference with the id of the map that was meant, and there with the id that was meant."""
    near = nearest((link.map_id or "").strip(), workspace.ids())
    if near is None:
        return None
    there = workspace.load(near)
    last = link.id.strip()
    if there is not None and last not in there.by_id:
        fitting = [item.id for item in there.by_id.values() if _fits(item, link)]
        last = nearest(last, fitting) or last
    return f"{near}/{last}"


def _unknown(link: Link, target: Index) -> Claim:
    from outcomekit.diagnostics.fix import meant  # only mistakes pay for it

    declared = link.declared
    fitting = [item.id for item in target.by_id.values() if _fits(item, link)]
    words = declared.words if link.map_id is None else ()
    several = [one for one in ids_in(link.target) if one in target.by_id]
    nothing = link.target.casefold() in _NOTHING
    near = (
        None
        if len(several) > 1 or nothing
        else _as_written(link, nearest(link.id, (*words, *fitting)))
    )
    kinds = [_noun(kind) for kind in declared.to if kind != ANY]
    # Two kinds at least, so that it is plain what ids are of.
    named = list(dict.fromkeys([*kinds, "behavior", "proposition"]))[: max(2, len(kinds))]
    where = f" in the map `{target.map_id}`" if link.map_id is not None else ""
    return Claim(
        errors.E202, link.at,
        f"no {', '.join(named)} or other entity has the id {shown(link.id)}{where}",
        _several(link, several) if len(several) > 1 else near or _otherwise(link, target),
        _WHY_UNKNOWN.get(link.field),
        fix=meant(link.target, link.at, near) if near is not None else None,
    )  # fmt: skip


def _several(link: Link, ids: list[str]) -> str:
    """What to write where several ids stand in the place of one."""
    named = ", ".join(f"`{one}`" for one in ids)
    return f"an item each for {named}" if link.declared.many else f"only one of {named}"


def _otherwise(link: Link, target: Index) -> str | None:
    """What to write where nothing that would fit is near."""
    if link.target.casefold() in _NOTHING:
        return _LEAVE_OUT
    return _as_written(link, nearest(link.id, target.by_id))


def _noun(kind: str) -> str:
    from outcomekit.model.forms import kind_noun  # only mistakes pay for it

    return kind_noun(kind)


def _fits(item: Item, link: Link) -> bool:
    return ANY in link.declared.to or item.kind in link.declared.to


def _as_written(link: Link, found: str | None) -> str | None:
    """An id as a reference at this place writes it: with its map's id where that stood before."""
    return f"{link.map_id}/{found}" if found is not None and link.map_id is not None else found


# --- E203: leads to something else ------------------------------------------------------------


def _wrong_kind(link: Link, found: Item, target: Index) -> Claim:
    wanted = alternatives([a(_noun(kind)) for kind in link.declared.to])
    fitting = [item.id for item in target.by_id.values() if _fits(item, link)]
    return Claim(
        errors.E203, link.at, f"`{link.id}` is {a(found.noun)}; `{link.field}` names {wanted}",
        _as_written(link, nearest(link.id, fitting)),
    )  # fmt: skip


def _foreign(link: Link, found: Item, target: Index) -> Claim | None:
    """E203 where the entity meant belongs to another plan than the one that refers to it."""
    mine = _holder(link.source, link.declared.own)
    its = _holder(found, link.declared.own)
    if mine is None or its is None or mine is its:
        return None
    own = [item.id for item in target.within(mine, found.kind)]
    return Claim(
        errors.E203, link.at,
        f"`{link.id}` is {a(found.noun)} of `{_as_written(link, its.id)}`; "
        f"`{link.field}` names one of `{mine.id}`",
        nearest(link.id, own) or (own[0] if len(own) == 1 else None),
        "each plan is agreed with its own customer, who answers for these outcomes and no others.",
    )  # fmt: skip


def _holder(item: Item | None, kind: str | None) -> Item | None:
    while item is not None and item.kind != kind:
        item = item.owner
    return item

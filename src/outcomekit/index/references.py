"""Whether references lead somewhere (E202), to the right kind (E203), and in no circle (E204).

References into another map of the workspace are looked up there. A map that could not be read
is no ground to call anything unknown.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from outcomekit.diagnostics import errors
from outcomekit.diagnostics.claim import Claim
from outcomekit.diagnostics.nearest import nearest
from outcomekit.index.index import Index, Item, Link
from outcomekit.model.field import ANY
from outcomekit.model.value import shown


class Workspace:
    """The maps that references may lead into, by id.

    Args:
        load: gives the index of a map by its id, None when there is no such map; may be called
            for maps that no one named, so it may read files.
        ids: gives every map id of the workspace, for hints.
    """

    def __init__(self, load: Callable[[str], Index | None], ids: Callable[[], list[str]]) -> None:
        self.load = load
        self.ids = ids


def check_references(index: Index, workspace: Workspace) -> Iterator[Claim]:
    """The claims about a map's references, in the order of the map."""
    for link in index.links:
        claim = _check(link, index, workspace)
        if claim is not None:
            yield claim
    yield from _circles(index)


def _check(link: Link, index: Index, workspace: Workspace) -> Claim | None:
    declared = link.declared
    if declared.soft or link.target in declared.words:
        return None
    target = index
    if link.map_id is not None and link.map_id != index.map_id:
        other = workspace.load(link.map_id)
        if other is None:
            return _unknown_map(link, workspace)
        target = other
    found = target.by_id.get(link.id)
    if found is None:
        if link.id in target.hidden or ANY in target.hidden:
            return None
        return _unknown(link, target)
    if ANY not in declared.to and found.kind not in declared.to:
        return _wrong_kind(link, found, target)
    if declared.own is not None and link.source is not None:
        return _foreign(link, found, target)
    return None


def _unknown_map(link: Link, workspace: Workspace) -> Claim:
    return Claim(
        errors.E202, link.at, f"no map of this workspace has the id `{link.map_id}`",
        _joined(nearest(link.map_id or "", workspace.ids()), link.id),
        "a reference of the form `map/id` leads into another map, which must be there to be read.",
    )  # fmt: skip


def _joined(map_id: str | None, entity_id: str) -> str | None:
    return f"{map_id}/{entity_id}" if map_id is not None else None


_WHY_UNKNOWN = {
    "will_change": "a hypothesis must name the behavior that it expects to change; nobody could "
    "test this one.",
    "about": "an entry about nothing is lost to every review.",
    "reveals": "a question is asked to learn something; it must say what.",
    "exit": "a stage ends when the customer does something; this names nothing that they do.",
    "addresses": "a proposition answers something that they value; it must say what.",
    "proof": "a proof that is not there proves nothing.",
    "partner": "it must be known whom this is for.",
    "for": "it must be known for whom this is meant.",
}


def _unknown(link: Link, target: Index) -> Claim:
    known = [_noun(kind) for kind in link.declared.to if kind != ANY]
    fitting = [
        item.id
        for item in target.by_id.values()
        if ANY in link.declared.to or item.kind in link.declared.to
    ]
    words = (*link.declared.words, *fitting)
    near = nearest(link.id, words) or nearest(link.id, target.by_id)
    where = f" in the map `{target.map_id}`" if link.map_id is not None else ""
    kinds = ", ".join(dict.fromkeys([*known, "proposition"])) if known else "behavior, proposition"
    return Claim(
        errors.E202, link.at, f"no {kinds} or other entity has the id {shown(link.id)}{where}",
        _joined(link.map_id, near) if link.map_id and near else near,
        _WHY_UNKNOWN.get(link.field),
    )  # fmt: skip


def _noun(kind: str) -> str:
    return {
        "value-item": "value-map item", "step": "journey step", "talk-track": "talk track",
        "key-result": "key result", "success-plan": "success plan",
        "value-proposition": "proposition",
    }.get(kind, kind)  # fmt: skip


def _a(noun: str) -> str:
    return f"{'an' if noun[0] in 'aeiou' else 'a'} {noun}"


def _wrong_kind(link: Link, found: Item, target: Index) -> Claim:
    wanted = " or ".join(_a(_noun(kind)) for kind in link.declared.to)
    fitting = [item.id for item in target.by_id.values() if item.kind in link.declared.to]
    near = nearest(link.id, fitting)
    hint = _joined(link.map_id, near) if link.map_id and near else near
    return Claim(
        errors.E203, link.at,
        f"`{link.id}` is {_a(found.noun)}; `{link.field}` names {wanted}", hint,
    )  # fmt: skip


def _foreign(link: Link, found: Item, target: Index) -> Claim | None:
    """E203 where the entity meant belongs to another plan than the one that refers to it."""
    mine = _holder(link.source, link.declared.own)
    its = _holder(found, link.declared.own)
    if mine is None or its is None or mine.id == its.id:
        return None
    own = [
        item.id for item in target.by_id.values() if item.owner is mine and item.kind == found.kind
    ]
    return Claim(
        errors.E203, link.at,
        f"`{link.id}` is {_a(found.noun)} of `{its.id}`; `{link.field}` names one of this plan's own",
        nearest(link.id, own) or (own[0] if len(own) == 1 else None),
    )  # fmt: skip


def _holder(item: Item | None, kind: str | None) -> Item | None:
    while item is not None and item.kind != kind:
        item = item.owner
    return item


_ACYCLIC = ("reports_to", "supersedes")


def _circles(index: Index) -> Iterator[Claim]:
    """One claim for each circle, at the link that closes it."""
    for name in _ACYCLIC:
        links = {
            link.source.id: link
            for link in index.links
            if link.field == name
            and link.source is not None
            and link.map_id in (None, index.map_id)
        }
        done: set[str] = set()
        for start in links:
            way: list[str] = []
            here = start
            while here in links and here not in done:
                done.add(here)
                way.append(here)
                here = links[here].id
            if here in way:
                circle = way[way.index(here) :]
                yield _circle(links[circle[-1]], circle)


def _circle(closing: Link, circle: list[str]) -> Claim:
    if len(circle) == 1:
        message = f"`{circle[0]}` names itself in `{closing.field}`"
    else:
        message = f"`{closing.field}` goes in a circle: " + " → ".join(
            f"`{i}`" for i in [*circle, circle[0]]
        )
    return Claim(errors.E204, closing.at, message, f"leave out one `{closing.field}` of the circle")

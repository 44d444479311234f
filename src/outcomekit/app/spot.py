"""Which of the places where a kind may stand is meant: `--in production-manager/like`."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from outcomekit.app.refusal import Refusal
from outcomekit.diagnostics.grammar import a
from outcomekit.diagnostics.nearest import nearest

if TYPE_CHECKING:
    from outcomekit.index.index import Index
    from outcomekit.model.entity import Entity
    from outcomekit.model.kinds import Spot

_MOST_NAMED: Final = 6


@dataclass(frozen=True, slots=True)
class Where:
    """A spot of the language, and the id of the entity that holds it there, if one does."""

    spot: Spot
    parent: str | None


def chosen_spot(
    spots: Sequence[Spot],
    within: str | None,
    index: Index,
    ask: Callable[[str, Sequence[str]], str] | None,
) -> Where:
    """The one spot that `--in` means, among those of a kind.

    Without `--in`, a spot at the top of the map is meant where the kind has one.

    Args:
        spots: where the kind may stand.
        within: what was given: `PARENT`, `PARENT/SECTION` or `SECTION`.
        index: the map.
        ask: asks for what was not given; without it, that is refused.

    Raises:
        Refusal: where none is meant, or more than one.
    """
    steps = [step.strip() for step in within.split("/") if step.strip()] if within else []
    top = [spot for spot in spots if spot.holder is None]
    if top and (not steps or len(top) == len(spots) or _fitting(top, steps)):
        return Where(_one(top, steps, None, ask), None)
    held = [spot for spot in spots if spot.holder is not None]
    parent = steps[0] if steps else _asked_parent(held, index, ask)
    _check_parent(held[0], parent, index)
    return Where(_one(held, steps[1:], parent, ask), parent)


def _one(
    spots: Sequence[Spot],
    steps: Sequence[str],
    parent: str | None,
    ask: Callable[[str, Sequence[str]], str] | None,
) -> Spot:
    """The one of several spots that some steps lead to."""
    left = _fitting(spots, steps)
    if not left:
        raise Refusal(_astray(spots, steps[-1], parent))
    if len(left) == 1:
        return left[0]
    choices = [spot.choice for spot in left]
    kind = spots[0].kind
    if ask is not None:
        return left[choices.index(ask(f"Where the {kind} belongs", choices))]
    levels = left[0].levels
    noun = levels.noun if levels and all(spot.levels is levels for spot in left) else "place"
    way = f"{parent}/{choices[0]}" if parent else choices[0]
    raise Refusal(f"`add {kind}` needs its {noun}: --in {way} (or {', '.join(choices[1:])})")


def _fitting(spots: Sequence[Spot], steps: Sequence[str]) -> list[Spot]:
    return [spot for spot in spots if all(_leads(spot, step) for step in steps)]


def _leads(spot: Spot, step: str) -> bool:
    word = step.casefold().replace("_", "-")
    return word in [section.casefold().replace("_", "-") for section in spot.sections]


def _astray(spots: Sequence[Spot], step: str, parent: str | None) -> str:
    """Why a step leads to no spot."""
    choices = [spot.choice for spot in spots]
    levels = spots[0].levels
    if levels is not None and all(spot.levels is levels for spot in spots):
        near = nearest(step, choices)
        hint = f"; did you mean `{near}`?" if near else ""
        return f"{levels.refusal(step)}{hint}"
    kind = a(spots[0].record.noun)
    if len(set(choices)) > 1:
        near = nearest(step, choices)
        hint = f"did you mean `{near}`?" if near else f"there are {', '.join(choices)}"
        return f"{kind} has no place `{step}`; {hint}"
    if parent is None:
        return f"{kind} stands in no other entity; leave out --in"
    return f"{kind} has one place in its {_noun(spots[0].holder)}; --in {parent} is enough"


def _asked_parent(
    spots: Sequence[Spot], index: Index, ask: Callable[[str, Sequence[str]], str] | None
) -> str:
    spot = spots[0]
    noun = _noun(spot.holder)
    known = _parents(spot, index)
    if not known:
        raise Refusal(_no_parent(spot))
    if ask is not None:
        return ask(f"The {noun} to which the {spot.kind} belongs", known)
    way = f"{known[0]}/{spot.choice}" if len(spots) > 1 else known[0]
    raise Refusal(f"`add {spot.kind}` needs its {noun}, for example --in {way}; {_named(known)}")


def _check_parent(spot: Spot, parent: str, index: Index) -> None:
    noun = _noun(spot.holder)
    item = index.find(parent)
    if item is not None and type(item.entity) is spot.holder:
        return
    if item is not None:
        raise Refusal(f"`{parent}` is {a(item.noun)}; {a(spot.record.noun)} stands in {a(noun)}")
    known = _parents(spot, index)
    if not known:
        raise Refusal(_no_parent(spot))
    near = nearest(parent, known)
    hint = f"did you mean `{near}`?" if near else _named(known)
    raise Refusal(f"no {noun} has the id `{parent}`; {hint}")


def _parents(spot: Spot, index: Index) -> list[str]:
    return [item.id for item in index.by_id.values() if type(item.entity) is spot.holder]


def _named(ids: Sequence[str]) -> str:
    """Some ids as the end of a sentence: `there is manager`."""
    if len(ids) == 1:
        return f"there is {ids[0]}"
    more = " and more" if len(ids) > _MOST_NAMED else ""
    return f"there are {', '.join(ids[:_MOST_NAMED])}{more}"


def _no_parent(spot: Spot) -> str:
    noun = _noun(spot.holder)
    kind = spot.holder.kind if spot.holder is not None else noun
    return f"the map has no {noun} yet; `outcomekit add {kind} ID` adds one"


def _noun(holder: type[Entity] | None) -> str:
    return holder.noun if holder is not None else "map"

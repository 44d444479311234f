"""What other maps need to know of a map without mistakes, and whether its references surely lead.

The law of `glance` goes on here: where a map surely stands, `check_references` has nothing to say.
Nothing is claimed, and no model is imported.
"""

from __future__ import annotations

from outcomekit.model.plainly import Unsure

TYPE_CHECKING = False  # what mypy takes for true, without the import of `typing`
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any, Final

    from outcomekit.model.glance import Seen

ACYCLIC: Final = ("reports_to", "supersedes")
"""Fields whose references must not go in a circle."""
_ANY: Final = "any"


class Facts:
    """What a map shows to others: its entities, and the references that lead out of it.

    `kinds` gives each id's kind. `hidden` are ids that may stand in parts that could not be read;
    None where just anything may. `outward` are the references into other maps: the map's id, the
    entity's, the kinds that it may be of, and whether it could be part of a circle.
    """

    __slots__ = ("hidden", "kinds", "outward")

    def __init__(
        self,
        kinds: dict[str, str],
        outward: list[tuple[str, str, list[str], bool]],
        hidden: frozenset[str] | None = frozenset(),
    ) -> None:
        self.kinds = kinds
        self.outward = outward
        self.hidden = hidden


def facts(map_id: str, seen: Seen) -> Facts:
    """The facts of a map whose references within itself surely lead where they may.

    Raises:
        Unsure: when one may not.
    """
    ids = seen.ids
    outward: list[tuple[str, str, list[str], bool]] = []
    steps: dict[str, dict[str, str]] = {}
    for (field, kinds, words, own), target, source, plan in seen.links:
        found = ids.get(target)
        if found is None:
            if target in words:
                continue
            home, slash, inner = target.partition("/")
            if not slash or not inner:
                raise Unsure
            if home != map_id:
                if own is not None:
                    raise Unsure
                outward.append((home, inner, list(kinds), field in ACYCLIC))
                continue
            found = ids.get(inner)
            if found is None:
                raise Unsure
        else:
            inner = target
        if found[0] not in kinds and _ANY not in kinds:
            raise Unsure
        if own is not None and plan is not None and found[1] is not None and plan != found[1]:
            raise Unsure
        if field in ACYCLIC and source is not None:
            steps.setdefault(field, {})[source] = inner
    for way in steps.values():
        _must_end(way)
    return Facts({entity: kind for entity, (kind, _) in ids.items()}, outward)


def _must_end(way: dict[str, str]) -> None:
    done: set[str] = set()
    for start in way:
        passed: set[str] = set()
        here: str | None = start
        while here is not None and here not in done:
            if here in passed:
                raise Unsure
            passed.add(here)
            here = way.get(here)
        done |= passed


def surely_lead(outward: list[tuple[str, str, list[str], bool]], of: Callable[[str], Any]) -> bool:
    """Whether references into other maps surely lead to entities of the right kind.

    Args:
        of: gives the facts of another map by its id; None when there is none, or they are unknown.
    """
    for home, inner, kinds, turns in outward:
        other: Facts | None = of(home)
        if other is None:
            return False
        kind = other.kinds.get(inner)
        if kind is None:
            if other.hidden is None or inner in other.hidden:
                continue
            return False
        if kind not in kinds and _ANY not in kinds:
            return False
        if turns and any(one[3] for one in other.outward):
            return False
    return True

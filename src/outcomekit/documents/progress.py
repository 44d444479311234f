"""What progress looks like, and what is being tested: ladders with where each behavior stands."""

from __future__ import annotations

from dataclasses import dataclass

from outcomekit.documents.draft import Draft
from outcomekit.documents.measures import NO_READING, signal, stands
from outcomekit.documents.players import LEVELS, current, ladder, named, onlookers, players
from outcomekit.documents.scope import Scope
from outcomekit.documents.sums import UNKNOWN
from outcomekit.documents.wording import capital, clause
from outcomekit.index.index import Index
from outcomekit.model.partner import Behavior, Partner


@dataclass(frozen=True)
class Rung:
    """One behavior on a ladder, or a level that has none."""

    id: str | None
    """The behavior's id in the map; None for a level without one."""
    level: str
    """Expect, Like or Love."""
    does: str
    """What they do; `Not known yet` for a level without a behavior."""
    seen_in: str | None
    """How one sees it; `Not known yet` where the map does not say."""
    stands: str | None
    """The last reading, or `No reading yet`."""


@dataclass(frozen=True)
class Climb:
    """One player's ladder."""

    heading: str
    """Whose it is."""
    rungs: list[Rung]
    """The behaviors: by level, then in the order of the map."""
    ids: list[str]
    """The ids of the behaviors."""


@dataclass(frozen=True)
class Test:
    """A hypothesis that is being tested: nothing to promise."""

    id: str
    """Its id in the map."""
    belief: str
    """What we would do."""
    known_when: str | None
    """How we will know, and by when."""


def climbs(draft: Draft) -> list[Climb]:
    """The ladders that a page tells: the players', then those of others, ours last."""
    index = draft.index
    found = []
    for key, partner in {**players(index), **onlookers(index)}.items():
        rungs = _rungs(index, draft.scope, partner)
        if rungs:
            heading = draft.headings.unlike(f"Progress: {clause(named(index, key))}")
            found.append(Climb(heading, rungs, [rung.id for rung in rungs if rung.id]))
    return found


def _rungs(index: Index, scope: Scope, partner: Partner) -> list[Rung]:
    behaviors = [entry for entry in ladder(partner) if entry[1] in scope.entities]
    rungs: list[Rung] = []
    for level in LEVELS if behaviors else ():
        here = [(key, one) for rung, key, one in behaviors if rung == level]
        rungs += [_rung(index, level, key, one) for key, one in here]
        if not here and scope.stage is None:
            rungs.append(Rung(None, capital(level), UNKNOWN, None, None))
    return rungs


def _rung(index: Index, level: str, key: str, one: Behavior) -> Rung:
    metric = one.measure.metric if one.measure is not None else None
    seen = one.observe_by or metric or (UNKNOWN if one.measure is None else None)
    reading = stands(index, key, one.measure) or NO_READING
    return Rung(key, capital(level), one.does, seen, reading)


def tests(draft: Draft) -> list[Test]:
    """The hypotheses that are running, for the players whom a page speaks about."""
    scope = draft.scope
    whole = scope.partner is None and scope.stage is None
    return [
        Test(key, one.we_believe, signal(one))
        for key, one in current(draft.index.map.hypotheses).items()
        if one.state == "running" and (whole or (scope.stage is None and one.for_ in scope.players))
    ]

"""Extracts: which parts of a map a page tells, whole, for one player, or at one stage."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import TypeVar

from outcomekit.diagnostics.nearest import nearest
from outcomekit.documents.faults import UnknownName
from outcomekit.documents.gaps.gap import Gap
from outcomekit.documents.gaps.selling import sales
from outcomekit.documents.players import current, named, onlookers, players
from outcomekit.documents.wording import clause
from outcomekit.index.index import Index
from outcomekit.model.roadmap import HORIZONS

_Entity = TypeVar("_Entity")


@dataclass(frozen=True, slots=True)
class Scope:
    """What an extract keeps: the ids of players and of everything else, and whole sections.

    `partner` and `stage` are what it is an extract for, None in the whole document. `title` is
    what the document's heading gains, `note` what its footer does.
    """

    players: frozenset[str]
    entities: frozenset[str]
    partner: str | None = None
    stage: str | None = None
    title: str = ""
    note: str | None = None

    def keeps(self, gap: Gap) -> bool:
        """Whether a gap concerns this extract."""
        if self.partner is None and self.stage is None:
            return True
        if gap.path.split(".", 1)[0] == "segment":
            return self.stage is None
        if self.stage is not None:
            return gap.about in self.entities
        if gap.partner is not None:
            return gap.partner in self.players
        return gap.about in self.entities

    def within(self, entities: Mapping[str, _Entity]) -> dict[str, _Entity]:
        """The entities that the extract keeps, in their order."""
        return {key: entity for key, entity in entities.items() if key in self.entities}


def scope(index: Index, partner: str | None = None, stage: str | None = None) -> Scope:
    """What a document tells.

    Args:
        index: the map.
        partner: the id of a player, or of another with a ladder, for their pages alone.
        stage: the id of a stage, for a call sheet.

    Raises:
        UnknownName: when the map has no such player or stage.
    """
    known = players(index)
    kept = Scope(frozenset(known), frozenset(index.by_id))
    if partner is not None:
        others = onlookers(index)
        _known(partner, {**known, **others}, "player")
        told = len(known) + (len(others) if partner in others else 0)
        kept = _of_partner(index, kept, partner, told)
    if stage is not None:
        _known(stage, current(sales(index).stages), "stage")
        kept = _of_stage(index, kept, stage)
    return kept


def _known(name: str, choices: Iterable[str], noun: str) -> None:
    has = list(choices)
    if name in has:
        return
    listed = ", ".join(has[:6]) or f"no {noun} at all"
    near = nearest(name, has)
    raise UnknownName(
        f"`{name}` is no {noun} of this map" + ("" if near else f"; it has {listed}"), near
    )


def _of_partner(index: Index, whole: Scope, partner: str, count: int) -> Scope:
    theirs = {partner, None}
    kept = {
        item.id for item in index.of_kind("behavior") if item.owner and item.owner.id == partner
    }
    told = sales(index)
    for stage_id, stage in current(told.stages).items():
        if kept & set(stage.exit):
            kept.add(stage_id)
    linked: set[str] = set()
    for key, proposition in current(index.map.value_propositions).items():
        if proposition.partner in theirs:
            kept.add(key)
            linked.update(proposition.proof)
    for key, objection in told.objections.items():
        if objection.partner in theirs:
            kept.add(key)
            linked.update(objection.proof)
    for section in (told.talk_tracks, told.proposals):
        for key, entry in section.items():
            if entry.partner in theirs:
                kept.add(key)
                linked.update(entry.uses)
    for horizon in HORIZONS.meanings if index.map.roadmap is not None else ():
        for key, theme in getattr(index.map.roadmap, horizon).items():
            if kept & set(theme.outcomes):
                kept.add(key)
    kept.update(key for key, question in told.questions.items() if question.partner in theirs)
    kept.update(k for k, story in told.proof.items() if story.partner in theirs or k in linked)
    kept.update(told.alternatives, {partner})
    return replace(
        whole, players=frozenset({partner}), entities=frozenset(kept), partner=partner,
        title=f", for {clause(named(index, partner))}",
        note=f"Extract: 1 of {count} {'player' if count == 1 else 'players'}",
    )  # fmt: skip


def _of_stage(index: Index, whole: Scope, stage: str) -> Scope:
    told = sales(index)
    exits = set(told.stages[stage].exit)
    kept = {stage, *exits}
    owners = [item.owner for item in map(index.find, exits) if item is not None]
    met: set[str | None] = {None, *(owner.id for owner in owners if owner is not None)}
    linked: set[str] = set()
    for key, question in told.questions.items():
        if question.stage == stage:
            kept.add(key)
            met.add(question.partner)
    for key, track in told.talk_tracks.items():
        if track.stage == stage:
            kept.add(key)
            met.add(track.partner)
            linked.update(track.uses)
    for key, objection in told.objections.items():
        if objection.stage == stage or (objection.stage is None and objection.partner in met):
            kept.add(key)
            linked.update(objection.proof)
    for key in linked & set(index.map.value_propositions):
        kept.add(key)
        linked = linked | set(index.map.value_propositions[key].proof)
    kept |= linked
    count = len(current(told.stages))
    return replace(
        whole,
        players=frozenset(whole.players & met),
        entities=frozenset((kept & whole.entities) | {stage}),
        stage=stage, title=f"{whole.title}, stage: {clause(told.stages[stage].stage)}",
        note="; ".join(filter(None, [
            whole.note,
            f"{'' if whole.note else 'Extract: '}1 of {count} stage{'' if count == 1 else 's'}",
        ])),
    )  # fmt: skip

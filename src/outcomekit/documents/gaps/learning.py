"""What is not known of what is to be found out: impacts, themes, hypotheses, measures."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from outcomekit.documents.gaps.gap import Gap
from outcomekit.documents.measures import by_how_much
from outcomekit.documents.players import current, named
from outcomekit.documents.wording import cited, clause
from outcomekit.index.index import Index
from outcomekit.model.partner import Behavior
from outcomekit.model.roadmap import HORIZONS, Roadmap, Theme

DECIDED: Final = ("refuted", "supported")
"""The states of a hypothesis that nobody tests any more, refuted first."""


def themes(index: Index) -> Iterator[Gap]:
    """RM003, RM004, HY001 and behaviors without a measure, theme by theme."""
    roadmap = index.map.roadmap or Roadmap()
    said: set[str] = set()
    for horizon in HORIZONS.meanings:
        for key, theme in current(getattr(roadmap, horizon)).items():
            for gap in _theme(index, f"roadmap.{horizon}.{key}", key, theme):
                if gap.path not in said:
                    said.add(gap.path)
                    yield gap


def _theme(index: Index, path: str, key: str, theme: Theme) -> Iterator[Gap]:
    question = (cited(theme.question),)
    if not theme.hypotheses:
        yield Gap(
            "what we believe would bring this about", "`hypotheses` of the theme",
            f"{path}.hypotheses", question, None, key, "RM003",
        )  # fmt: skip
    if not theme.outcomes:
        yield Gap(
            "whose behavior", "`outcomes` of the theme", f"{path}.outcomes", question, None, key,
            "RM004",
        )  # fmt: skip
    for reference in theme.hypotheses:
        belief = index.map.hypotheses.get(reference)
        if belief is not None and belief.know_when is None and belief.state not in DECIDED:
            yield Gap(
                "how we will know", "`know_when` of the hypothesis",
                f"hypotheses.{reference}.know_when", (cited(belief.we_believe),),
                belief.for_, reference, "HY001",
            )  # fmt: skip
    for reference in theme.outcomes:
        item = index.find(reference)
        if item is None or not isinstance(item.entity, Behavior):
            continue
        if by_how_much(item.entity.measure) is None:
            owner = item.owner.id if item.owner is not None else None
            whose = (clause(named(index, owner)), cited(item.entity.does))
            yield Gap(
                "by how much", "`measure` of the behavior", f"{item.pointer}.measure", whose,
                owner, reference, in_cell=True,
            )  # fmt: skip


def purpose(index: Index) -> Iterator[Gap]:
    """A roadmap for nothing: no impacts."""
    if not current(index.map.impacts):
        yield Gap(
            "what it is for: what rises for the customer, and for us", "`outcomekit add impact`",
            "impacts",
        )  # fmt: skip


def first_question(index: Index) -> Iterator[Gap]:
    """No theme under now."""
    if not current((index.map.roadmap or Roadmap()).now):
        yield Gap("what we want to find out now", "`outcomekit add theme`", "roadmap.now")

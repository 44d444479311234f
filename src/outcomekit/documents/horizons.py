"""Questions now, next and later: the behaviors they would change, and what we believe so far."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from outcomekit.documents.draft import Draft
from outcomekit.documents.gaps import learning
from outcomekit.documents.gaps.gap import Missing
from outcomekit.documents.measures import NO_READING, NOT_MEASURED, by_how_much, signal, stands
from outcomekit.documents.players import current, named
from outcomekit.documents.wording import capital, clause
from outcomekit.model.hypothesis import Hypothesis
from outcomekit.model.measure import Measure
from outcomekit.model.partner import Behavior
from outcomekit.model.roadmap import HORIZONS as HORIZONS_OF_A_MAP
from outcomekit.model.roadmap import Roadmap, Theme

HORIZONS: Final = {name: capital(name) for name in HORIZONS_OF_A_MAP.meanings}
"""The horizons of a roadmap with their headings."""
DECIDED: Final = {state: capital(state) for state in learning.DECIDED}
"""The states of a hypothesis that nobody tests any more, with their words; refuted first."""


@dataclass(frozen=True)
class OutcomeRow:
    """One behavior that the answer to a question would change."""

    id: str
    """Its id in the map."""
    who: str | None
    """Who does it; None where another map says it."""
    does: str
    """What they do."""
    by_how_much: str
    """From where to where; `Not measured yet` where the map does not say."""
    last: str
    """The last reading, or `No reading yet`."""


@dataclass(frozen=True)
class Belief:
    """One hypothesis under a question."""

    id: str
    """Its id in the map."""
    state: str
    """Untested, Running or Parked; Believed where the map does not say."""
    belief: str
    """What we would do."""
    because: str | None
    """What we saw that makes us think so."""
    known_when: str | None
    """How we will know."""
    missing: Missing | None
    """What is not known of it."""


@dataclass(frozen=True)
class Question:
    """One question of the roadmap."""

    id: str
    """Its id in the map."""
    heading: str
    """The question."""
    confidence: str | None
    """How sure we are."""
    step: str | None
    """The step at which it plays."""
    rows: list[OutcomeRow]
    """The behaviors that its answer would change."""
    beliefs: list[Belief]
    """What we believe would bring it about, as far as nothing is decided."""
    result: str | None
    """What came of it so far."""
    missing: Missing | None
    """What is not known of it."""


@dataclass(frozen=True)
class Horizon:
    """The questions for now, next or later."""

    heading: str
    """Now, Next or Later."""
    questions: list[Question]
    """The questions, in the order of the map."""


def themes(draft: Draft) -> list[tuple[str, str, Theme]]:
    """Horizon, id and theme of every question that a page tells."""
    planned = draft.index.map.roadmap or Roadmap()
    scope = draft.scope
    return [
        (horizon, key, theme)
        for horizon in HORIZONS
        for key, theme in current(getattr(planned, horizon)).items()
        if scope.partner is None or scope.entities & set(theme.outcomes)
    ]


def horizons(draft: Draft) -> list[Horizon]:
    """The questions that a page tells, horizon by horizon."""
    found = themes(draft)
    made = [
        Horizon(
            heading,
            [_question(draft, key, one, horizon) for place, key, one in found if place == horizon],
        )
        for horizon, heading in HORIZONS.items()
    ]
    return [horizon for horizon in made if horizon.questions]


def _question(draft: Draft, key: str, theme: Theme, horizon: str) -> Question:
    dated = horizon != "later"  # what is far away has no date that anyone could believe
    hypotheses = current(draft.index.map.hypotheses)
    return Question(
        id=key,
        heading=draft.headings.unlike(clause(theme.question), theme.theme),
        confidence=theme.confidence,
        step=named(draft.index, theme.step) if theme.step else None,
        rows=[
            _outcome(draft, reference, dated)
            for reference in theme.outcomes
            if draft.scope.partner is None or reference in draft.scope.entities
        ],
        beliefs=[
            _belief(draft, reference, hypotheses[reference], dated)
            for reference in theme.hypotheses
            if reference in hypotheses and hypotheses[reference].state not in DECIDED
        ],
        result=theme.result,
        missing=draft.missing(key),
    )


def _outcome(draft: Draft, reference: str, dated: bool) -> OutcomeRow:
    item = draft.index.find(reference)
    measure: Measure | None = None
    if item is not None and isinstance(item.entity, Behavior):
        measure = item.entity.measure
    return OutcomeRow(
        reference,
        item.owner.text if item is not None and item.owner is not None else None,
        named(draft.index, reference),
        by_how_much(measure, deadline=dated) or NOT_MEASURED,
        stands(draft.index, reference, measure, whole=False) or NO_READING,
    )


def _belief(draft: Draft, key: str, one: Hypothesis, dated: bool) -> Belief:
    return Belief(
        key,
        capital(one.state) if one.state else "Believed",
        one.we_believe,
        one.because,
        signal(one, deadline=dated),
        draft.missing(key),
    )

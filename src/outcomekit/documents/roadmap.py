"""The roadmap: questions to answer and behaviors to change, never a list of dated features.

What it is all for, what people do today, the questions for now, next and later with what we
believe and have seen, what we have learned, and the ideas, none of them promised.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from outcomekit.documents.budgets import Budget
from outcomekit.documents.draft import Draft
from outcomekit.documents.gaps import learning
from outcomekit.documents.gaps import players as gaps_in_players
from outcomekit.documents.gaps.gap import Gap
from outcomekit.documents.horizons import DECIDED, HORIZONS, Horizon, horizons, themes
from outcomekit.documents.measures import measured_as, signal
from outcomekit.documents.page import UNKNOWN, Opening, Unknown, footer, opening, unknown
from outcomekit.documents.players import current, named
from outcomekit.documents.progress import Test, tests
from outcomekit.documents.wording import clause, several
from outcomekit.index.index import Index

TITLE: Final = "Roadmap"
AUDIENCE: Final = "The team and its sponsor"
WHY: Final = (
    "A question stays true when its answer turns out otherwise; a promised feature does not. So a "
    "roadmap tells what we want to find out, and whose behavior it would change (S2)."
)
EXTRACTS: Final = ("partner",)

PURPOSE: Final = "What it is for"
TODAY: Final = "What people do today"
LEARNED: Final = "What we have learned"
IDEAS: Final = "Appendix: ideas, none of them promised"
SECTIONS: Final = (PURPOSE, TODAY, *HORIZONS.values(), LEARNED, UNKNOWN, IDEAS)
_LAST_LAYER: Final = 10**9


@dataclass(frozen=True)
class ImpactRow:
    """One result that it is all for."""

    id: str
    """Its id in the map."""
    whose: str | None
    """Whose gain it is."""
    rises: str
    """What rises."""
    measured: str | None
    """What is counted, from where to where."""


@dataclass(frozen=True)
class StepRow:
    """One step of what people do today."""

    id: str
    """Its id in the map."""
    name: str
    """What the step is called."""
    doing: str | None
    """What they do there."""
    helps: str
    """What helps."""
    hinders: str
    """What gets in the way."""


@dataclass(frozen=True)
class Lesson:
    """A hypothesis that is decided."""

    id: str
    """Its id in the map."""
    heading: str
    """What came of it, and what we had believed."""
    because: str | None
    """What made us think so."""
    hoped_for: str | None
    """What was to be seen."""
    seen: str
    """What was seen."""
    learned: str | None
    """What we know now."""
    decided: str | None
    """What we do about it."""


@dataclass(frozen=True)
class IdeaRow:
    """What we might try to answer a question."""

    question: str
    """The question."""
    ideas: str
    """Outputs that we might try."""


@dataclass(frozen=True)
class Page:
    """The data of the roadmap's template."""

    opening: Opening
    """The first lines."""
    empty: bool
    """Whether the map says nothing yet that a roadmap could tell."""
    impacts: list[ImpactRow]
    """What it is for, by layer."""
    steps: list[StepRow]
    """What people do today."""
    horizons: list[Horizon]
    """Now, next and later, as far as there are questions."""
    lessons: list[Lesson]
    """What we have learned, refuted first."""
    tests: list[Test]
    """The hypotheses that are being tested under no question."""
    unknown: Unknown
    """What is not known yet."""
    ideas: list[IdeaRow]
    """Ideas, none of them promised."""
    footer: str
    """The last line."""


def gaps(index: Index) -> list[Gap]:
    """What a roadmap of this map does not know yet, in the order of its page."""
    return [
        *learning.purpose(index),
        *gaps_in_players.partners_and_behaviors(index),
        *learning.first_question(index),
        *learning.themes(index),
    ]


def view(draft: Draft) -> Page:
    """The roadmap of a map."""
    opened = opening(draft, TITLE)
    impacts = _impacts(draft.index)
    steps = _steps(draft)
    questions = horizons(draft)
    lessons = _lessons(draft)
    return Page(
        opening=opened,
        empty=not any((impacts, steps, questions, lessons)),
        impacts=impacts,
        steps=steps,
        horizons=questions,
        lessons=lessons,
        tests=_loose_tests(draft),
        unknown=unknown(draft),
        ideas=[
            IdeaRow(theme.question, several(theme.ideas))
            for _, _, theme in themes(draft)
            if theme.ideas
        ],
        footer=footer(draft),
    )


def budgets(made: Page) -> Mapping[str, Budget]:
    """How many words a theme and the page may have."""
    headings = (question.heading for horizon in made.horizons for question in horizon.questions)
    return {"": Budget(900), **{heading: Budget(120) for heading in headings}}


def _impacts(index: Index) -> list[ImpactRow]:
    supplier = index.map.supplier.name if index.map.supplier is not None else None
    sides = {"customer": "Customer", "supplier": supplier or "Us", "user": "User"}
    found = current(index.map.impacts).items()
    return [
        ImpactRow(key, sides[one.for_] if one.for_ else None, one.impact, measured_as(one.measure))
        for key, one in sorted(found, key=lambda entry: entry[1].layer or _LAST_LAYER)
    ]


def _steps(draft: Draft) -> list[StepRow]:
    return [
        StepRow(
            key, one.step, one.doing,
            several(signal.does for signal in current(one.boosters).values()),
            several(signal.does for signal in current(one.blockers).values()),
        )
        for key, one in current(draft.index.map.journey).items()
        if draft.scope.partner in (None, one.partner) or one.partner is None
    ]  # fmt: skip


def _lessons(draft: Draft) -> list[Lesson]:
    index, partner = draft.index, draft.scope.partner
    found = [
        (word, key, one)
        for state, word in DECIDED.items()
        for key, one in current(index.map.hypotheses).items()
        if one.state == state and (partner in (None, one.for_) or one.for_ is None)
    ]
    return [
        Lesson(
            key,
            draft.headings.unlike(
                f"{word}: {clause(one.we_believe)}", named(index, one.for_) if one.for_ else None
            ),
            one.because,
            signal(one),
            several(one.evidence),
            one.learned,
            one.decision,
        )
        for word, key, one in found
    ]


def _loose_tests(draft: Draft) -> list[Test]:
    """The running hypotheses that stand under no question, so that none is lost."""
    placed = {reference for _, _, theme in themes(draft) for reference in theme.hypotheses}
    return [test for test in tests(draft) if test.id not in placed]

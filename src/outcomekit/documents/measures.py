"""Measures, readings and signals in words: from where to where, by when, and what was seen last."""

from __future__ import annotations

from datetime import date
from typing import Final

from outcomekit.documents import dates
from outcomekit.documents.amounts import Unit, amount, span
from outcomekit.documents.wording import sentence
from outcomekit.index.index import Index
from outcomekit.model.hypothesis import Hypothesis
from outcomekit.model.journal import JournalEntry
from outcomekit.model.measure import Measure, Today

NO_READING: Final = "No reading yet"
NOT_MEASURED: Final = "Not measured yet"


def by_how_much(measure: Measure | None, *, deadline: bool = True) -> str | None:
    """From where to where: `16% to 35% by 31 March 2027`; None where no number says so."""
    return _range(measure, rate=True, deadline=deadline) if measure is not None else None


def measured_as(measure: Measure | None) -> str | None:
    """What is counted, and from where to where.

    A metric that names its rate itself (`contribution per hour`) is not told it twice.
    """
    if measure is None:
        return None
    rate = " per " not in f" {measure.metric or ''} "
    numbers = _range(measure, rate=rate, deadline=True)
    return ": ".join(filter(None, [measure.metric, numbers])) or None


def _range(measure: Measure, *, rate: bool, deadline: bool) -> str | None:
    low = measure.baseline.value if measure.baseline is not None else None
    high = measure.target.value if measure.target is not None else None
    numbers = span(low, high, measure.unit, rate=rate)
    if not numbers:
        return None
    by = measure.target.by if measure.target is not None and deadline else None
    return f"{numbers} {dates.deadline(by)}" if by is not None else numbers


def today(current: Today | None) -> str | None:
    """Where something that they value stands: the text of the map, or the reading of a measure."""
    if current is None:
        return None
    if current.text is not None:
        return current.text
    known = current.baseline.value if current.baseline is not None else None
    if known is not None and current.target is None:
        reading = amount(known, current.unit)
        return f"{current.metric}: {reading}" if current.metric else reading
    return measured_as(current)


def signal(hypothesis: Hypothesis, *, deadline: bool = True) -> str | None:
    """How we will know: `first meetings with a log, at least 35% by 31 March 2027`."""
    known = hypothesis.know_when
    if known is None:
        return None
    number = None
    if known.threshold is not None:
        bound = "at most" if hypothesis.direction == "less" else "at least"
        number = f"{bound} {amount(known.threshold, known.unit)}"
    by = dates.deadline(known.by) if known.by is not None and deadline else None
    told = " ".join(filter(None, [number, by]))
    return ", ".join(filter(None, [known.metric, told])) or None


def latest(index: Index, about: str) -> JournalEntry | None:
    """The last journal entry that says how a behavior stands; of two on one day, the later one."""
    found: tuple[date, JournalEntry] | None = None
    for entry in index.map.journal:
        says = entry.score is not None or entry.value is not None or entry.saw is not None
        if entry.about != about or not says:
            continue
        when = _seen(entry)
        if found is None or when >= found[0]:
            found = (when, entry)
    return found[1] if found is not None else None


def _seen(entry: JournalEntry) -> date:
    if entry.on is not None:
        return entry.on
    return entry.period.last if entry.period is not None else date.min


def _when(entry: JournalEntry) -> str | None:
    if entry.on is not None:
        return dates.day(entry.on)
    return dates.period(entry.period) if entry.period is not None else None


def stands(
    index: Index, behavior_id: str, measure: Measure | None, *, whole: bool = True
) -> str | None:
    """Where a behavior stands: `13 November 2026: medium, 33% (target 35%). Four of twelve did`.

    Args:
        index: the map.
        behavior_id: the behavior's id.
        measure: what its readings are counted in.
        whole: with the target and what was seen; else date, score and reading.

    Returns:
        None without a reading.
    """
    entry = latest(index, behavior_id)
    if entry is None:
        return None
    unit = measure.unit if measure is not None else None
    reading = amount(entry.value, unit) if entry.value is not None else None
    target = measure.target.value if measure is not None and measure.target is not None else None
    if whole and reading and target is not None:
        reading += f" (target {Unit(unit).of(target)})"
    score = ", ".join(filter(None, [entry.score, reading]))
    seen = entry.saw if whole or not score else None
    told = f"{sentence(score)} {seen}" if score and seen else score or seen
    return ": ".join(filter(None, [_when(entry), told])) or None

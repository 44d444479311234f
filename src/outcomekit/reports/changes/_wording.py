"""Sentences that several formats of changes say in the same words."""

from __future__ import annotations

from collections.abc import Callable

from outcomekit.diagnostics.change import At, Change, Comparison, Impact
from outcomekit.reports._glyphs import visible


def closing(comparison: Comparison) -> str:
    """The end of a run in one line: `1 breaking, 2 notable changes between …`, or that none is.

    Of what could not be compared nobody knows, so then it is none in what could.
    """
    partly = " in what was compared" if comparison.remarks and not comparison.changes else ""
    return f"{tally(comparison.count)}{partly} between {comparison.old} and {comparison.new}"


def tally(count: Callable[[Impact], int]) -> str:
    """How many changes there are of each impact: `1 breaking, 2 notable changes`."""
    counts = {impact.value: count(impact) for impact in Impact}
    found = [f"{number} {word}" for word, number in counts.items() if number]
    if not found:
        return "no change in meaning"
    return f"{', '.join(found)} {'change' if sum(counts.values()) == 1 else 'changes'}"


def where(change: Change[At]) -> At | None:
    """The place of a change: as it is now, or where it was before it was gone."""
    return change.new or change.old


def spoken(change: Change[At]) -> str:
    """What a change is and why it matters, safe and each on a line of its own."""
    said = [visible(change.message)]
    if change.verb == "reworded":
        said += [f"old: {in_line(change.before)}", f"new: {in_line(change.after)}"]
    said.append(f"why: {visible(change.kind.why)}")
    return "\n".join(said)


def in_line(value: object) -> str:
    """A value in one line that is safe to show."""
    return visible(" ".join(str(value).split()))

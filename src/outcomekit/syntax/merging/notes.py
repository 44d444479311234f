"""Lines that mean nothing, joined: comments and blank lines above, between and below items.

Where one side left them as they were, the other's stand. Where both changed them, ours stand,
with the comments that theirs added, and without those that theirs took away.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence


def joined(base: Sequence[str] | None, ours: Sequence[str], theirs: Sequence[str]) -> list[str]:
    """The lines of three sides in one, all without indentation and breaks.

    Args:
        base: the lines that both began with; None where what they belong to is new.
        ours: one side's.
        theirs: the other's.
    """
    if list(ours) == list(theirs) or (base is not None and list(base) == list(theirs)):
        return list(ours)
    if base is not None and list(base) == list(ours):
        return list(theirs)
    before, mine, its = (Counter(_notes(one)) for one in (base or (), ours, theirs))
    dropped = (before - its) & before
    kept = []
    for line in ours:
        if dropped[line.strip()] > 0 and mine[line.strip()] <= before[line.strip()]:
            dropped[line.strip()] -= 1
        else:
            kept.append(line)
    added = its - before - (mine - before)
    for at, line in enumerate(theirs):
        if added[line.strip()] > 0:
            added[line.strip()] -= 1
            below = [one for one in theirs[at + 1 : at + 2] if not one.strip()]
            apart = not kept or not kept[-1].strip()
            kept += [line, *below] if apart else [line]  # so that it does not join what is below
    return kept


def wanted(before: Counter[str], mine: Counter[str], its: Counter[str]) -> Counter[str]:
    """The comments that a merged text shall hold, and how often each.

    A comment may go where a side took it away; it may not where one side added it.

    Args:
        before: those that both began with.
        mine: one side's.
        its: the other's.
    """
    found: Counter[str] = Counter()
    for note in mine | its:
        fewer = mine[note] < before[note] or its[note] < before[note]
        both = mine[note] + its[note] - before[note]
        found[note] = both if fewer else max(mine[note], its[note])
    return +found


def _notes(lines: Sequence[str]) -> list[str]:
    return [line.strip() for line in lines if line.strip()]

"""`markdown`: a page by month that a partner would read; what is cosmetic is left out.

All text of a map and of a commit comes out as that text.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from outcomekit.diagnostics.change import At, Change, Impact, Verb
from outcomekit.diagnostics.chronicle import Chronicle, Commit, Event, Story
from outcomekit.reports._style import Style
from outcomekit.reports.changelog._shown import Shown, closing, named, shown
from outcomekit.reports.changelog.text import is_entry
from outcomekit.reports.changes.markdown import reworded, sentence, words
from outcomekit.reports.changes.text import held_in_words
from outcomekit.reports.markdown import code, prose

DESCRIPTION: Final = "a page by month, for people"
ENCODING: Final = "utf-8"

_MONTHS: Final = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
)  # fmt: skip


def render(chronicle: Chronicle, style: Style | None = None) -> str:
    """A headline, then month by month each map with its entities. The style takes no part."""
    lines = [f"## {sentence(prose(closing(chronicle)))}", ""]
    told = [replace(one, story=_without_cosmetics(one)) for one in shown(chronicle)]
    for month in sorted({event.commit.day[:7] for one in told for event in one.story.events}):
        lines += [f"### {_month(month)}", ""]
        here = [(one, _within(one, month)) for one in told if _within(one, month)]
        for name in dict.fromkeys(one.story.map for one, _ in here):
            lines += [f"#### {code(name)}", ""]
            for one, events in here:
                if one.story.map == name:
                    lines += _story(one, events)
            lines.append("")
    left_out = chronicle.count(Impact.COSMETIC)
    if left_out:
        changes = "change is" if left_out == 1 else "changes are"
        lines += [f"Note: {left_out} cosmetic {changes} not told here.", ""]
    for remark in chronicle.remarks:
        lines += [f"Note: {prose(remark)}", ""]
    return "\n".join(lines[:-1]) + "\n"


def _without_cosmetics(one: Shown) -> Story:
    events = []
    for event in one.story.events:
        changes = tuple(change for change in event.changes if change.impact is not Impact.COSMETIC)
        if changes:
            events.append(Event(event.commit, changes))
    return replace(one.story, events=tuple(events))


def _within(one: Shown, month: str) -> list[Event]:
    return [event for event in one.story.events if event.commit.day.startswith(month)]


def _month(month: str) -> str:
    year, _, number = month.partition("-")
    return f"{_MONTHS[int(number) - 1]} {year}"


def _story(one: Shown, events: list[Event]) -> Iterator[str]:
    kind, *name = named(one.story)
    title = f": {words(one.story.title)}" if one.story.title else ""
    yield f"- {' '.join([words(kind), *map(code, name)])}{title}"
    for event in events:
        held = one.held.get(event.commit)
        more = [f"    - {prose(held_in_words(held))}"] if held else []
        if len(event.changes) == 1:
            yield from _change(event.changes[0], f"  - {_when(event.commit)}: ")
        else:
            yield f"  - {_when(event.commit)}"
            for change in event.changes:
                yield from _change(change, "    - ")
        yield from more


def _change(change: Change[At], start: str) -> Iterator[str]:
    said = f" ({words(change.title)})" if is_entry(change) and change.title else ""
    impact = f"**{change.impact}:** " if change.impact is Impact.BREAKING else ""
    yield f"{start}{impact}{prose(change.message)}{said} <sub>{change.code}</sub>"
    if change.verb is Verb.REWORDED:
        yield f"{' ' * (start.index('-') + 2)}{reworded(change)}"


def _when(commit: Commit) -> str:
    """The day, why (as the commit says), and the commit: `14 September, A first ladder (1a2b)`."""
    day = int(commit.day[8:])
    month = _MONTHS[int(commit.day[5:7]) - 1]
    subject = f", {words(commit.subject)}" if commit.subject else ""
    return f"{day} {month}{subject} ({code(commit.short)})"

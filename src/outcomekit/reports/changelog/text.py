"""`text`: one entity a block, what became of it commit by commit."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from outcomekit.diagnostics.change import At, Change, Impact
from outcomekit.diagnostics.chronicle import Chronicle, Event
from outcomekit.reports._style import BOLD, DIM, GREEN, Style
from outcomekit.reports.changelog._shown import Shown, closing, named, shown
from outcomekit.reports.changes.text import HANGING, HUES, held_in_words, row

DESCRIPTION: Final = "for people: one entity a block, commit by commit"
ENCODING: Final = None

_INDENT: Final = " " * 4


def render(chronicle: Chronicle, style: Style | None = None) -> str:
    """Every entity as a block, then what was not looked at, then the end line."""
    style = style or Style()
    out: list[str] = []
    for one in shown(chronicle):
        out += [*_block(one, style), ""]
    out += map(style.safe, chronicle.remarks)
    graver = next((impact for impact in Impact if chronicle.count(impact)), None)
    out.append(style.paint(style.safe(closing(chronicle)), BOLD, HUES[graver] if graver else GREEN))
    return "\n".join(out) + "\n"


def _block(one: Shown, style: Style) -> Iterator[str]:
    story = one.story
    yield f"{style.paint(style.safe(story.map), BOLD)}  {style.safe(' '.join(named(story)))}"
    if story.title:
        yield f"  {style.paint(style.safe(_one_line(story.title)), DIM)}"
    for event in story.events:
        yield from _event(event, style)
        held = one.held.get(event.commit)
        if held:
            yield f"{_INDENT}{HANGING}{style.safe(held_in_words(held))}"


def _event(event: Event, style: Style) -> Iterator[str]:
    commit = event.commit
    yield f"  {commit.day} {style.paint(commit.short, DIM)}  {style.safe(commit.subject)}".rstrip()
    for change in event.changes:
        yield from row(change, style, _INDENT)
        if is_entry(change) and change.title:
            yield f"{_INDENT}{HANGING}{style.safe(_one_line(change.title))}"


def is_entry(change: Change[At]) -> bool:
    """Whether a change is a whole entry of the journal, whose words are worth showing."""
    return change.entity == "journal-entry" and change.field is None


def _one_line(text: str) -> str:
    return " ".join(text.split())

"""`text`: changes as a colleague would point them out, one entity a block, the gravest first.

What a headline cannot hold is shown below it: a reworded text word by word, what a new entity
says, what came or went together with it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from outcomekit.diagnostics.change import At, Change, Comparison, Impact, Verb
from outcomekit.reports._style import BOLD, DIM, GREEN, Style
from outcomekit.reports._words import at
from outcomekit.reports.changes._blocks import Block, blocks
from outcomekit.reports.changes._rewording import rewording
from outcomekit.reports.changes._wording import closing, where

DESCRIPTION: Final = "for people: one entity a block, what was and what is"
ENCODING: Final = None

HUES: Final = {Impact.BREAKING: 31, Impact.NOTABLE: 33, Impact.COSMETIC: 34}
_RED: Final = 31
_STRUCK: Final = 9
_MOST_HELD: Final = 8
_WIDTH: Final = max(map(len, Impact))
HANGING: Final = " " * (_WIDTH + 2)
"""What stands below the impact of a change, so that words stand below words."""


def render(comparison: Comparison, style: Style | None = None) -> str:
    """Every entity as a block, then what was not compared, then the end line."""
    style = style or Style()
    out: list[str] = []
    for block in blocks(comparison.changes):
        out += [*_block(block, style), ""]
    out += map(style.safe, comparison.remarks)
    graver = next((impact for impact in Impact if comparison.count(impact)), None)
    out.append(
        style.paint(style.safe(closing(comparison)), BOLD, HUES[graver] if graver else GREEN)
    )
    return "\n".join(out) + "\n"


def _block(block: Block, style: Style) -> Iterator[str]:
    first = block.first
    spot = where(first)
    place = f"{style.paint(style.safe(at(spot.place)), BOLD)}  " if spot is not None else ""
    name = f"{first.entity} {first.id}" if first.id is not None else first.entity
    yield f"{place}{style.safe(name)}"
    if first.title and _is_whole(first):
        yield f"  {style.paint(style.safe(_one_line(first.title)), DIM)}"
    for change in block.changes:
        yield from row(change, style, "  ")
    if block.held:
        yield f"  {HANGING}{style.safe(held_in_words(block.held))}"


def row(change: Change[At], style: Style, indent: str) -> Iterator[str]:
    """One change: its headline, and a reworded text below it."""
    impact = style.paint(f"{change.impact:<{_WIDTH}}", BOLD, HUES[change.impact])
    yield f"{indent}{impact}  {change.code} {style.safe(change.message)}"
    if change.verb is Verb.REWORDED:
        yield f"{indent}{HANGING}{_reworded(str(change.before), str(change.after), style)}"


def _is_whole(change: Change[At]) -> bool:
    return change.field is None


def held_in_words(held: Sequence[Change[At]]) -> str:
    """What came or went with an entity: ``with behavior `a`, issue `b` and 3 more``."""
    named = [f"{change.entity} `{change.id}`" for change in held[:_MOST_HELD]]
    more = len(held) - len(named)
    return f"with {', '.join(named)}{f' and {more} more' if more else ''}"


def _reworded(before: str, after: str, style: Style) -> str:
    """Two texts word by word: without color, `[-what went-]` and `{+what came+}`."""
    words = []
    for stretch in rewording(before, after):
        if stretch.stayed:
            words.append(style.safe(stretch.old))
            continue
        if stretch.old:
            old = style.safe(stretch.old)
            words.append(style.paint(old, _STRUCK, _RED) if style.color else f"[-{old}-]")
        if stretch.new:
            new = style.safe(stretch.new)
            words.append(style.paint(new, BOLD, GREEN) if style.color else f"{{+{new}+}}")
    return " ".join(words)


def _one_line(text: str) -> str:
    return " ".join(text.split())

"""`markdown`: a comment on a pull request that a partner would read.

What is breaking comes first, what is cosmetic is folded away. All text of a map comes out as that
text; a reworded one is shown word by word.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import Final

from outcomekit.diagnostics.change import At, Change, Comparison, Impact, Verb
from outcomekit.reports._glyphs import visible
from outcomekit.reports._style import Style
from outcomekit.reports._words import at
from outcomekit.reports.changes._blocks import Block, blocks
from outcomekit.reports.changes._rewording import rewording
from outcomekit.reports.changes._wording import closing, where
from outcomekit.reports.changes.text import held_in_words
from outcomekit.reports.markdown import code, literal, prose

DESCRIPTION: Final = "a comment on a pull request, for people"
ENCODING: Final = "utf-8"

_LIST: Final = re.compile(r"^(\d*)([-+.)])")
_HEADINGS: Final = {
    Impact.BREAKING: "Breaking: a promise or reference that others rely on is gone or weakened",
    Impact.NOTABLE: "Notable",
    Impact.COSMETIC: "Cosmetic",
}


def render(comparison: Comparison, style: Style | None = None) -> str:
    """A headline, then each map with its changes by impact. The style takes no part."""
    lines = [f"## {sentence(prose(closing(comparison)))}", ""]
    by_map = groupby(comparison.changes, key=lambda change: change.map)
    for name, changes in by_map:
        lines += [f"### {code(name)}", ""]
        found = blocks(changes)
        for impact in Impact:
            here = [block for block in found if block.impact is impact]
            if here:
                lines += _impact(impact, here)
    for remark in comparison.remarks:
        lines += [f"Note: {prose(remark)}", ""]
    return "\n".join(lines[:-1]) + "\n"


def _impact(impact: Impact, found: list[Block]) -> Iterator[str]:
    items = [line for block in found for line in _block(block)]
    if impact is Impact.COSMETIC:
        count = sum(len(block.changes) for block in found)
        yield from (
            f"<details><summary>{count} cosmetic</summary>",
            "",
            *items,
            "",
            "</details>",
            "",
        )
        return
    yield from (f"**{_HEADINGS[impact]}**", "", *items, "")


def _block(block: Block) -> Iterator[str]:
    """One entity: a line for one change, else its name with a list below."""
    changes = sorted(block.changes, key=lambda change: change.impact.rank)
    if len(changes) == 1:
        yield from _item(changes[0], "")
    else:
        yield f"- {_who(block.first)}"
        for change in changes:
            yield from _item(change, "  ")
    if block.held:
        yield f"  - {prose(held_in_words(block.held))}"


def _who(change: Change[At]) -> str:
    entity = literal(visible(change.entity))
    name = f"{entity} {code(change.id)}" if change.id is not None else entity
    return f"{name}: {_text(change)}" if change.title else name


def _item(change: Change[At], indent: str) -> Iterator[str]:
    spot = where(change)
    place = f", {code(at(spot.place))}" if spot is not None else ""
    said = f" ({_text(change)})" if change.field is None and _text(change) else ""
    yield f"{indent}- {prose(change.message)}{said} <sub>{change.code}{place}</sub>"
    if change.verb is Verb.REWORDED:
        yield f"{indent}  {reworded(change)}"


def reworded(change: Change[At]) -> str:
    """A reworded text, word by word, as a quotation."""
    marked = " ".join(_marked(str(change.before), str(change.after)))
    return f"> {_LIST.sub(_escaped, marked)}"


def _text(change: Change[At]) -> str:
    """What a new, lost, renamed or moved entity says."""
    return words(change.title)


def words(text: str) -> str:
    """A text of a map, in one line, as that text."""
    return literal(visible(" ".join(text.split())))


def _marked(before: str, after: str) -> Iterable[str]:
    for stretch in rewording(before, after):
        if stretch.stayed:
            yield literal(visible(stretch.old))
            continue
        if stretch.old:
            yield f"~~{literal(visible(stretch.old))}~~"
        if stretch.new:
            yield f"**{literal(visible(stretch.new))}**"


def _escaped(mark: re.Match[str]) -> str:
    """What would begin a list, as text."""
    return f"{mark[1]}\\{mark[2]}"


def sentence(text: str) -> str:
    """A text that begins as a sentence does."""
    return text[:1].upper() + text[1:]

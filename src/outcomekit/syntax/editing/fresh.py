"""The text of a new file: one value at its place, in the style of a file that holds another."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING

from outcomekit.diagnostics.edit import Patch, Refused
from outcomekit.syntax.editing.proof import fault_of
from outcomekit.syntax.items import items
from outcomekit.syntax.layout import Surroundings, mostly_bracketed
from outcomekit.syntax.lines import line_break
from outcomekit.syntax.parse import parse
from outcomekit.syntax.source import Source
from outcomekit.syntax.tree import Tree
from outcomekit.syntax.write import Unwritable, Writer

if TYPE_CHECKING:
    from outcomekit.diagnostics.edit import Value
    from outcomekit.syntax.editing.shape import Place, Shape


def fresh(file: str, place: Place, value: Value, like: Tree, shape: Shape) -> Tree | Refused:
    """A new source that holds one value and nothing else, proven as edited ones are.

    Args:
        file: its name.
        place: where the value stands in it, by keys alone.
        value: the value.
        like: a source that holds something in the same section; its style is taken on.
        shape: the language.
    """
    meant: dict[str, Value] = {}
    inner = meant
    for key in place[:-1]:
        deeper: dict[str, Value] = {}
        inner[str(key)] = deeper
        inner = deeper
    inner[str(place[-1])] = shape.arranged(place, value)
    try:
        lines = _writer(like, place).entries(meant, 0)
    except Unwritable as why:
        return Refused(str(why))
    ends = line_break(like.source.text, 0)
    text = "".join(f"{line}{ends}" for line in lines)
    tree = parse(Source(file, text))
    nothing = Tree(Source(file, ""))
    fault = fault_of(nothing, tree, [Patch.at(0, text)], meant, Counter())
    return Refused(fault) if fault is not None else tree


def _writer(like: Tree, place: Place) -> Writer:
    """Writes as the other source does: what is new stands in brackets where its like does."""
    layout = Surroundings(like).layout(place)
    _, section, _ = like.walk(place[:-1])
    text = like.source.text
    habit = mostly_bracketed(text, items(text, section))
    if habit is not None:
        layout = replace(layout, bracketed={**layout.bracketed, str(place[-1]): habit})
    return Writer(layout)

"""The style around a place: what new text takes on, so that it looks as if it always stood there.

Every habit is looked for in what stands nearest: in the collection itself, then in what holds it,
and so on up to the whole text. Where nothing shows a habit, the one of the examples holds.
"""

from __future__ import annotations

from collections import ChainMap, Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, TypeVar

from outcomekit.syntax.items import Item, is_bracketed, items, lines_of
from outcomekit.syntax.lines import column, is_blank, line_start

if TYPE_CHECKING:
    from collections.abc import Mapping

    from outcomekit.diagnostics.pointer import Part
    from outcomekit.syntax.tree import Entry, Mark, Tree

Seen = TypeVar("Seen")


@dataclass(frozen=True, slots=True)
class Layout:
    """The habits of a text near a place.

    `step`: columns by which a mapping stands deeper than its key. `dash`: the same for the
    dashes of a list (0: under the key itself). `gap`: from a dash to its item. `quote`: the
    quote that is used where one is needed. `bracketed`: for the collections under a key's name,
    whether most stand between brackets. `padded`: spaces inside braces.
    """

    step: int = 2
    dash: int = 2
    gap: int = 2
    quote: str = '"'
    padded: bool = False
    bracketed: Mapping[str, bool] = field(default_factory=dict)


@dataclass(slots=True)
class _Habits:
    """What was seen, counted; `bracketed` is what `brackets` come to."""

    step: Counter[int] = field(default_factory=Counter)
    dash: Counter[int] = field(default_factory=Counter)
    gap: Counter[int] = field(default_factory=Counter)
    quote: Counter[str] = field(default_factory=Counter)
    padded: Counter[bool] = field(default_factory=Counter)
    brackets: dict[str, Counter[bool]] = field(default_factory=dict)
    bracketed: dict[str, bool] = field(default_factory=dict)


class Surroundings:
    """The habits of one source, looked for once however often they are asked for."""

    def __init__(self, tree: Tree) -> None:
        self._tree = tree
        self._seen: dict[int, _Habits] = {}

    def layout(self, parts: tuple[Part, ...]) -> Layout:
        """The habits around the place that a pointer leads to, as far as it leads."""
        circles: list[_Habits] = []
        here: Mark | None = None
        for depth in range(len(parts), -1, -1):
            _, mark, entry = self._tree.walk(parts[:depth])
            if len(mark) == 3 and mark is not here:
                circles.append(self._habits(mark, entry))
            here = mark
        plain = Layout()
        return Layout(
            _most([circle.step for circle in circles], plain.step),
            _most([circle.dash for circle in circles], plain.dash),
            _most([circle.gap for circle in circles], plain.gap),
            _most([circle.quote for circle in circles], plain.quote),
            _most([circle.padded for circle in circles], plain.padded),
            ChainMap(*[circle.bracketed for circle in circles]),
        )

    def _habits(self, mark: Mark, entry: Entry | None) -> _Habits:
        found = self._seen.get(id(mark))
        if found is None:
            text = self._tree.source.text
            found = self._seen[id(mark)] = _Habits()
            _observe(text, mark, found)
            if entry is not None and not is_bracketed(text, mark):
                _observe_block(text, entry[0], mark, found)
            found.bracketed = {
                name: seen[True] >= seen[False] for name, seen in found.brackets.items()
            }
        return found


def _most(circles: list[Counter[Seen]], otherwise: Seen) -> Seen:
    """What was seen most often in the nearest circle that saw anything."""
    for seen in circles:
        if seen:
            return seen.most_common(1)[0][0]
    return otherwise


def _observe(text: str, mark: Mark, habits: _Habits) -> None:
    if len(mark) == 2:
        if text[mark[0] : mark[0] + 1] in ("'", '"') and mark[0] < mark[1]:
            habits.quote[text[mark[0]]] += 1
        return
    bracketed = is_bracketed(text, mark)
    if bracketed and text[mark[0]] == "{" and mark[2]:
        habits.padded[text[mark[0] + 1] == " "] += 1
    names = list(mark[2]) if isinstance(mark[2], dict) else None
    for at, item in enumerate(items(text, mark)):
        if len(item.mark) == 3:
            name = names[at] if names is not None else ""
            if item.mark[2]:
                seen = habits.brackets.setdefault(name, Counter())
                seen[is_bracketed(text, item.mark)] += 1
            if not bracketed and item.key is not None and not is_bracketed(text, item.mark):
                _observe_block(text, item.start, item.mark, habits)
        if not bracketed and item.key is None and item.mark[0] < item.mark[1]:
            across = item.mark[0] - item.start
            if "\n" not in text[item.start : item.mark[0]]:
                habits.gap[across] += 1
        _observe(text, item.mark, habits)


def _observe_block(text: str, key: int, mark: Mark, habits: _Habits) -> None:
    """Count how much deeper than its key, which stands at an offset, a collection stands."""
    deeper = column(text, mark[0]) - column(text, key)
    if isinstance(mark[-1], dict):
        habits.step[deeper] += 1
    else:
        habits.dash[deeper] += 1


def mostly_bracketed(text: str, siblings: list[Item]) -> bool | None:
    """Whether most collections among some items stand between brackets; None where none shows."""
    full = [item for item in siblings if len(item.mark) == 3 and item.mark[2]]
    shown = [is_bracketed(text, item.mark) for item in full]
    return sum(shown) * 2 > len(shown) if shown else None


def parted(text: str, siblings: list[Item], *, tall: bool) -> bool:
    """Whether a blank line stands above items, by the habit of those that are alike.

    `tall` says whether the new item has several lines: long entities are often parted where
    short ones are not.
    """
    seen: dict[bool, list[bool]] = {True: [], False: []}
    short_first = not _is_tall(text, siblings[0])
    for at in range(1, len(siblings)):
        lead, _, _ = lines_of(text, siblings, at)
        above = lead > 0 and is_blank(text, line_start(text, lead - 1))
        seen[_is_tall(text, siblings[at])].append(above)
    alike = seen[tall] or ([] if tall or short_first else seen[True])
    return bool(alike) and sum(alike) * 2 > len(alike)


def _is_tall(text: str, item: Item) -> bool:
    return any(char in text[item.start : item.end] for char in "\r\n")

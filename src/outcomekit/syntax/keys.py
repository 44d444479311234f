"""Keys that stand twice in one mapping (E008): what is said, and how the two become one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from outcomekit.diagnostics import errors
from outcomekit.diagnostics.claim import Aside, Claim
from outcomekit.diagnostics.span import Span

if TYPE_CHECKING:
    from outcomekit.syntax.tree import Data, Entry, Mark


def duplicate(first: str, again: str, span: Span, entry: Entry) -> Claim:
    """The claim that a key stands once more at `span`; `entry` is the first one's."""
    message = f"`{again}` stands here twice"
    if first != again:
        message = f"`{again}` is `{first}` once more"
    hint = "keep one of the two, or give one another name"
    if len(entry[2]) == 3:  # what it holds is a mapping or a list
        hint = "put what stands below the two below one of them"
    first_one = Aside(Span(entry[0], entry[1]), "the first one")
    return Claim(errors.E008, span, message, hint, also=(first_one,))


def join(
    items: dict[str, Data], marks: dict[str, Entry], key: str, value: Data, mark: Mark
) -> list[Span]:
    """Add to the value of a key what its second writing holds beyond it.

    Fields are joined one by one and lists end to end, so that whatever stands in either is
    checked. Returns where the values stand that found no place beside the first ones.
    """
    mine, my_mark = items[key], marks[key][2]
    if mine is None:
        items[key], marks[key] = value, (*marks[key][:2], mark)
        return []
    if isinstance(mine, dict) and isinstance(value, dict):
        mine_marks, its_marks = my_mark[-1], mark[-1]
        assert isinstance(mine_marks, dict), "marks mirror data"
        assert isinstance(its_marks, dict), "marks mirror data"
        passed: list[Span] = []
        for name, child in value.items():
            if name in mine:
                passed += join(mine, mine_marks, name, child, its_marks[name][2])
            else:
                mine[name], mine_marks[name] = child, its_marks[name]
        return passed
    if isinstance(mine, list) and isinstance(value, list):
        mine_items, its_items = my_mark[-1], mark[-1]
        assert isinstance(mine_items, list), "marks mirror data"
        assert isinstance(its_items, list), "marks mirror data"
        mine += value
        mine_items += its_items
        return []
    return [] if value is None else [Span(mark[0], mark[1])]

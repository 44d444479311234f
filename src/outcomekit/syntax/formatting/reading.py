"""Taking a text apart: every item with its value, and every comment with its item."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from outcomekit.syntax.formatting.gaps import Gap, gap, own_part
from outcomekit.syntax.formatting.parts import Block, Brackets, Item, Page
from outcomekit.syntax.formatting.texts import scalar
from outcomekit.syntax.items import is_bracketed, items
from outcomekit.syntax.lines import column

if TYPE_CHECKING:
    from outcomekit.diagnostics.pointer import Part
    from outcomekit.syntax import items as text_items
    from outcomekit.syntax.tree import Mark, Tree

_START: Final = re.compile(r"^---(?=\s|$)", re.MULTILINE)
_FINISH: Final = re.compile(r"^\.\.\.(?=\s|$)", re.MULTILINE)
_COLON: Final = re.compile(r"\s*:")
_DIRECTIVE: Final = re.compile(r"#\s*(?:yaml-language-server:|outcomekit:\s*ignore-file|-\*-)")


class Nameless(Exception):
    """A key is written in a way that the layout has no place for; the message says which."""


def read_page(tree: Tree) -> Page:
    """Take a text apart. It has LF line ends, was read without a claim, and holds a collection.

    Raises:
        Nameless: for a key without a name, or with one over several lines; both need a `?`.
    """
    return _Reader(tree).page()


class _Reader:
    """Goes through a text once; `here` is behind what was read last."""

    def __init__(self, tree: Tree) -> None:
        self.text = tree.source.text
        self.mark = tree.mark
        self.here = 0
        # The items whose block may still go on, from the outermost, with their columns.
        self.open: list[tuple[Item, int]] = []

    def page(self) -> Page:
        """The whole text."""
        page = Page(Item("", 0))
        start = _START.search(self.text, 0, self.mark[0])
        if start:
            page.before = gap(self.text, 0, start.start()).notes
            page.start, self.here = "---", start.end()
        self.value(page.root, self.mark, -2)
        finish = _FINISH.search(self.text, self.here)
        last = finish.start() if finish else len(self.text)
        rest = self.settle(0, gap(self.text, self.here, last), page.root)
        assert isinstance(page.root.value, Block | Brackets), "the root is a collection"
        page.root.value.end += rest.notes if isinstance(page.root.value, Block) else []
        page.after = rest.notes if isinstance(page.root.value, Brackets) else []
        if finish:
            page.finish, self.here = "...", finish.end()
            below = gap(self.text, self.here, len(self.text))
            page.finish += f"  {below.behind}" if below.behind else ""
            page.after += below.notes
        return page

    def settle(self, depth: int, found: Gap, otherwise: Item) -> Gap:
        """Close the open items from a depth on, and give each its comments out of a gap.

        What is left in the gap belongs to what comes below. `otherwise` is whose the comment
        behind the last line is where no item is open.
        """
        closing = self.open[depth:]
        del self.open[depth:]
        (closing[-1][0] if closing else otherwise).behind = found.behind
        if not closing:
            return found
        count = own_part(found.notes, closing[0][1])
        mine, found.notes = found.notes[:count], found.notes[count:]
        for (item, _), (_, across) in pairwise(closing):
            count = own_part(mine, across)
            assert isinstance(item.value, Block), "only a block holds items that stay open"
            item.value.end, mine = mine[count:], mine[:count]
        closing[-1][0].tail = mine
        return found

    # --- values ---------------------------------------------------------------------------

    def value(self, item: Item, mark: Mark, across: int) -> None:
        """Read the value of an item, whose holder stands at a column."""
        if len(mark) == 3 and not is_bracketed(self.text, mark):
            item.value = self.block(item, mark)
            return
        if len(mark) == 2 and mark[0] >= mark[1]:
            return
        found = gap(self.text, self.here, mark[0])
        item.head, item.between, item.below = found.behind, found.notes, found.below
        if len(mark) == 3:
            item.value = self.brackets(mark)
        else:
            item.value, self.here = scalar(self.text, mark, across)

    def block(self, holder: Item, mark: Mark) -> Block:
        """Read a mapping or a list over lines."""
        names = _names(mark)
        block = Block(isinstance(mark[-1], dict))
        depth = len(self.open)
        across = column(self.text, mark[0])
        for name, entry in zip(names, items(self.text, mark), strict=True):
            found = gap(self.text, self.here, entry.start)
            item = Item(self.key(entry), name)
            if block.items:
                found = self.settle(depth, found, holder)
                item.lead, item.parted = found.notes, found.parted
            else:
                holder.head = found.behind
                self.begin(block, item, found, at_top=depth == 0)
            block.items.append(item)
            self.open.append((item, across))
            self.here = entry.key.end if entry.key else entry.head
            self.value(item, entry.mark, across)
        return block

    def begin(self, block: Block, item: Item, found: Gap, *, at_top: bool) -> None:
        """Part the comments above a block's first item: those of the block, those of the item."""
        notes = found.notes
        above = [at for at, note in enumerate(notes) if note.parted and at]
        count = len(notes) if found.parted else above[-1] if above else 0
        block.set_apart = count > 0
        if at_top:
            told = [at for at, note in enumerate(notes) if _DIRECTIVE.match(note.text)]
            if told and told[-1] >= count:
                count, block.set_apart = told[-1] + 1, False
        block.opening, item.lead = notes[:count], notes[count:]
        for first in (*block.opening[:1], *item.lead[:1]):
            first.parted = False

    def key(self, entry: text_items.Item) -> str:
        """A key as it is written; nothing for an item of a list."""
        if entry.key is None:
            return ""
        key = self.text[entry.key.start : entry.key.end]
        if not key:
            raise Nameless("a field has no name")
        if "\n" in key:
            raise Nameless("the name of a field runs over several lines; put it on one")
        return key

    # --- between brackets -----------------------------------------------------------------

    def brackets(self, mark: Mark) -> Brackets:
        """Read a mapping or a list between brackets, or a bare pair in one."""
        bare = not is_bracketed(self.text, mark)
        brackets = Brackets(isinstance(mark[-1], dict), bare)
        self.here = mark[0] if bare else mark[0] + 1
        for name, entry in zip(_names(mark), items(self.text, mark), strict=True):
            found = gap(self.text, self.here, entry.start)
            self.behind(brackets, found)
            item = Item(self.key(entry), name, lead=found.notes)
            brackets.breaks.append(found.below)
            brackets.items.append(item)
            self.here = entry.key.end if entry.key else entry.start
            self.inner(item, entry.mark, is_bare=bare)
        if not bare:
            found = gap(self.text, self.here, mark[1] - 1)
            self.behind(brackets, found)
            brackets.breaks.append(found.below)
            brackets.end, brackets.comma = found.notes, found.comma and bool(brackets.items)
            self.here = mark[1]
        return brackets

    def behind(self, brackets: Brackets, found: Gap) -> None:
        """Give the comment on the line of the last item, or of the bracket, to it."""
        if found.behind is None:
            return
        if not brackets.items:
            brackets.opening = found.behind
        else:
            last = brackets.items[-1]
            last.behind = found.behind

    def inner(self, item: Item, mark: Mark, *, is_bare: bool) -> None:
        """Read the value of an item between brackets; a bare pair is one by its colon."""
        if len(mark) == 3 and not is_bracketed(self.text, mark):
            item.value = self.brackets(mark)
        elif len(mark) == 2 and mark[0] >= mark[1]:
            colon = _COLON.match(self.text, self.here)
            item.colon = colon is not None or is_bare
            self.here = colon.end() if colon else self.here
        else:
            self.value(item, mark, 0)


def _names(mark: Mark) -> list[Part]:
    children = mark[2] if len(mark) == 3 else []
    return [*children] if isinstance(children, dict) else [*range(len(children))]

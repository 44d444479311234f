"""What a text is taken apart into: items, their values, and the comments that belong to each.

Everything that a text says is in here, and nothing of how wide it is indented or spaced. What
remains of the layout is what an author means by it: where lines of a text or between brackets
end, and where a blank line parts one thing from the next.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from outcomekit.diagnostics.pointer import Part


@dataclass(slots=True)
class Note:
    """A comment on a line of its own.

    `across` is the column that it stood at, which told whose it is; `parted` says that a blank
    line stands above it.
    """

    text: str
    across: int = 0
    parted: bool = False


@dataclass(slots=True)
class Text:
    """A scalar. `more` are its further lines without their indentation, a blank one empty.

    Of block text `first` is the header (`|-`), `comment` what stands behind that, and `keeps`
    says that blank lines at its end are part of it.
    """

    first: str
    more: list[str] = field(default_factory=list)
    is_block: bool = False
    comment: str | None = None
    keeps: bool = False


@dataclass(slots=True)
class Block:
    """A mapping or a list over lines.

    `opening` are comments at its start that are set apart by a blank line, so they speak of the
    whole (`set_apart`; directives need no blank line). `end` are the comments at its end.
    """

    keyed: bool
    items: list[Item] = field(default_factory=list)
    opening: list[Note] = field(default_factory=list)
    set_apart: bool = False
    end: list[Note] = field(default_factory=list)


@dataclass(slots=True)
class Brackets:
    """A mapping or a list between brackets; a `bare` one is the pair in `[a: b]`.

    `breaks` says before which items, and last before the closing bracket, a new line begins.
    `opening` is the comment behind the opening bracket, `end` those above the closing one,
    `comma` whether one stands behind the last item.
    """

    keyed: bool
    bare: bool = False
    items: list[Item] = field(default_factory=list)
    breaks: list[bool] = field(default_factory=list)
    opening: str | None = None
    end: list[Note] = field(default_factory=list)
    comma: bool = False


Value: TypeAlias = Text | Block | Brackets


@dataclass(slots=True)
class Item:
    """An entry of a mapping, or an item of a list, which has an empty `key`.

    `key` is written as it was, `name` is what it says, or the index in a list. The comments, from
    the top: `lead` above it; `head` behind its colon or dash where the value stands below;
    `between` on lines from there to a value that is no block; `behind` its last line; `tail`
    below it and deeper. `parted`: a blank line stands directly above it, below its lead.
    """

    key: str
    name: Part
    value: Value | None = None
    colon: bool = True
    lead: list[Note] = field(default_factory=list)
    parted: bool = False
    head: str | None = None
    between: list[Note] = field(default_factory=list)
    below: bool = False
    behind: str | None = None
    tail: list[Note] = field(default_factory=list)


@dataclass(slots=True)
class Page:
    """A whole text. `before` stands above the `---`, `after` below the `...`.

    The root is held by an item without a key. `start` and `finish` are the marks themselves,
    with the comment behind them; None where there is none.
    """

    root: Item
    before: list[Note] = field(default_factory=list)
    start: str | None = None
    finish: str | None = None
    after: list[Note] = field(default_factory=list)

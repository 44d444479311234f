"""What reading a text yields: plain data, and beside it, of the same shape, where it stands.

Data is made of dict, list, str, int, float, bool and None, nothing else. A mark is `(start, end)`
for a scalar and `(start, end, children)` for a mapping or a list, in offsets of characters.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, TypeAlias, Union

from outcomekit.diagnostics.claim import Claim
from outcomekit.syntax.mistakes import Mend
from outcomekit.syntax.source import Source

if TYPE_CHECKING:
    from outcomekit.diagnostics.pointer import Part

Data: TypeAlias = "dict[str, Data] | list[Data] | str | int | float | bool | None"
Entry: TypeAlias = "tuple[int, int, Mark]"
"""A key's start and end, and the mark of its value."""
Mark: TypeAlias = Union["tuple[int, int]", "tuple[int, int, dict[str, Entry] | list[Mark]]"]


@dataclass(slots=True)
class Tree:
    """One read source: its data, the marks, and the claims about its text.

    `readable` is False where the text broke off in a way that left no data; then `data` is None
    and nothing may be concluded from what is not there. `mends` were applied one after the other
    before the text could be read, so marks count in the mended text: `offset` leads back.
    `unread` are the words of whatever was mended or passed over: an id among them may be referred
    to, and nobody can say that it is unknown.
    """

    source: Source
    data: Data = None
    mark: Mark = (0, 0)
    claims: list[Claim] = field(default_factory=list)
    readable: bool = True
    mends: list[Mend] = field(default_factory=list)
    unread: set[str] = field(default_factory=set)

    def offset(self, offset: int) -> int:
        """An offset of the mended text as an offset of the text that the user wrote."""
        if not self.mends:
            return offset
        for mend in reversed(self.mends):
            if offset >= mend.start + len(mend.text):
                offset += mend.end - mend.start - len(mend.text)
            elif offset > mend.start:
                offset = min(offset, mend.end)
        return offset

    def walk(self, parts: tuple[Part, ...]) -> tuple[int, Mark, Entry | None]:
        """Follow a pointer as far as the tree has it.

        Returns how many parts were found, the mark of the last value found, and the entry
        (key and value) that holds it where it stands in a mapping.
        """
        mark: Mark = self.mark
        entry: Entry | None = None
        depth = 0
        for part in parts:
            children = mark[2] if len(mark) == 3 else None
            if isinstance(children, dict):
                held = children.get(part) if isinstance(part, str) else None
                if held is None:
                    break
                entry, mark = held, held[2]
            elif isinstance(children, list) and isinstance(part, int) and 0 <= part < len(children):
                entry, mark = None, children[part]
            else:
                break
            depth += 1
        return depth, mark, entry

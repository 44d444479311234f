"""Three texts made one, chunk by chunk, as was planned.

A chunk that only one side touched is that side's, letter for letter. Where both touched one, what
is in it is woven in turn. So all that nobody edited stays as ours has it, and what is new comes
with its own comments.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Final

from outcomekit.diagnostics.pointer import Pointer
from outcomekit.diagnostics.threeway import (
    ABSENT,
    Conflict,
    Fields,
    Gone,
    Items,
    Joint,
    Side,
    conflicts,
    settled,
)
from outcomekit.syntax.items import is_bracketed
from outcomekit.syntax.lines import line_break, next_line
from outcomekit.syntax.merging import leaves, notes
from outcomekit.syntax.merging.chunks import (
    Chunk,
    Collection,
    Version,
    chunk_at,
    collection,
    lines,
    plainly,
    shifted,
)
from outcomekit.syntax.merging.leaves import Unwoven
from outcomekit.syntax.merging.parts import Choice, Woven, apart, chosen, together

if TYPE_CHECKING:
    from outcomekit.diagnostics.pointer import Part
    from outcomekit.syntax.editing.shape import Place, Shape

COMMENTED: Final = "is removed on one side and commented on the other"
UNWRITABLE: Final = "is changed on both sides in ways that cannot be written together"
_DOCUMENT: Final = re.compile(r"(?:^|(?<=[\r\n]))(?:---|%)")
"""How a line begins that says where a document begins."""

Three = tuple[Chunk | None, Chunk | None, Chunk | None]
"""An item in the base, in ours and in theirs."""


@dataclass(slots=True)
class Weaver:
    """Weaves one text.

    `origins` give for each version the places where things stand in it that the plan has
    elsewhere. `ends` is the line break of what is written.
    """

    base: Version
    ours: Version
    theirs: Version
    shape: Shape
    origins: tuple[Mapping[Place, Place], Mapping[Place, Place], Mapping[Place, Place]]
    ends: str
    _moving: set[Place] = field(default_factory=set)
    _foreign_ends: str | None = None

    def __post_init__(self) -> None:
        if line_break(self.theirs.text, 0) != self.ends:
            self._foreign_ends = self.ends
        for origin in self.origins:
            for now, then in origin.items():
                self._moving |= {place[:depth] for place in (now, then) for depth in range(len(place))}

    def woven(self, plan: Fields) -> list[Woven]:
        """The merged text in parts. Where more turns out to be in conflict, the plan says so then.

        Raises:
            Unwoven: where these texts cannot be woven.
        """
        (above, base), (mine, ours), (its, theirs) = map(
            _whole, (self.base, self.ours, self.theirs)
        )
        if ours is None or theirs is None:
            raise Unwoven("the file is one collection between braces")
        start = self._notes((above, 0) if base else None, (mine, 0), (its, 0), 0)
        parts = self._collection((), plan, (base, ours, theirs), ours.column)
        return list(together([start, *parts]))

    # --- collections ----------------------------------------------------------------------

    def _collection(
        self,
        place: Place,
        plan: Fields | Items,
        sides: tuple[Collection | None, Collection | None, Collection | None],
        column: int,
    ) -> list[Woven]:
        parts: list[Woven] = []
        for slot in _slots(plan):
            here = (*place, slot.name)
            items = self._three(here, slot, sides)
            joint = self._held_back(slot.joint, items)
            if isinstance(joint, Gone):
                parts += self._loose_notes(items, column)
            else:
                more, joint = self._item(here, joint, items, column)
                parts += more
            slot.put(plan, joint)
        tails = [(one.tail, one.column) if one else None for one in sides]
        parts.append(self._notes(tails[0], tails[1], tails[2], column))
        return parts

    def _three(
        self,
        place: Place,
        slot: _Slot,
        sides: tuple[Collection | None, Collection | None, Collection | None],
    ) -> Three:
        """The chunks of an item on the three sides, wherever it stands there."""
        found: list[Chunk | None] = []
        versions = (self.base, self.ours, self.theirs)
        for version, origin, side, key in zip(
            versions, self.origins, sides, slot.keys, strict=True
        ):
            there = side.chunks.get(key) if side is not None and key is not None else None
            if there is None and place in origin:
                there = chunk_at(version, origin[place])
                if there is None:
                    raise Unwoven("what was moved stands between brackets")
                there = replace(there, gap="")
            found.append(there)
        return found[0], found[1], found[2]

    def _held_back(self, joint: Joint, items: Three) -> Joint:
        """A conflict in the place of a removal that would take a comment which is new along."""
        if not isinstance(joint, Gone):
            return joint
        base, *others = items
        there = next((one for one in others if one is not None), None)
        if there is not None and self._own_notes(there) - self._own_notes(base):
            return Conflict(joint.ours, joint.theirs, COMMENTED)
        return joint

    def _own_notes(self, chunk: Chunk | None) -> Counter[str]:
        """The comments that an item owns, without those of what is moved out of it."""
        if chunk is None:
            return Counter()
        found = chunk.notes + Counter(_stripped(chunk.lead))
        versions = (self.base, self.ours, self.theirs)
        for version, origin in zip(versions, self.origins, strict=True):
            for then in origin.values() if version is chunk.version else ():
                inner = chunk_at(version, then)
                if inner is not None and chunk.start < inner.start < chunk.end:
                    found -= inner.notes + Counter(_stripped(inner.lead))
        return found

    def _loose_notes(self, items: Three, column: int) -> list[Woven]:
        """The comments above a removed item that nobody owns, as far as they are new."""
        base, *others = items
        there = next((one for one in others if one is not None), None)
        if there is None:
            return []
        new = Counter(_stripped(there.gap)) - Counter(_stripped(base.gap) if base else ())
        return [f"{' ' * column}{note}{self.ends}" for note in new.elements()]

    # --- items ----------------------------------------------------------------------------

    def _item(
        self, place: Place, joint: Joint, items: Three, column: int
    ) -> tuple[list[Woven], Joint]:
        base, ours, theirs = items
        self._check(joint, ours, theirs)
        above: list[Woven] = [self._above("gap", items, column)]
        if isinstance(joint, Conflict):
            return [*above, *self._conflict(place, items, column)], joint
        inner = self._in_lines(joint, ours, theirs)
        if (ours is None or theirs is None) and not inner:
            only = ours or theirs
            assert only is not None, "the plan was checked"
            return [*above, self._above("lead", items, column), self._line(only, column)], joint
        lead = self._above("lead", items, column)
        settled_here = place not in self._moving and not any(conflicts(joint))
        if ours is not None and theirs is not None and settled_here:
            untouched = self._untouched(base, ours, theirs)
            if untouched is not None:
                return [*above, lead, self._line(untouched, column)], joint
        if inner and isinstance(joint, Fields | Items):
            return [*above, lead, *self._lines(place, joint, items, column)], joint
        assert ours is not None, "what is not in lines stands on both sides"
        assert theirs is not None, "what is not in lines stands on both sides"
        try:
            return [*above, lead, *self._leaf(place, joint, base, ours, theirs, column)], joint
        except Unwoven:
            conflict = Conflict(
                self.shape.expanded(place, ours.data),
                self.shape.expanded(place, theirs.data),
                UNWRITABLE,
            )
            return [*above, *self._conflict(place, items, column)], conflict

    def _check(self, joint: Joint, ours: Chunk | None, theirs: Chunk | None) -> None:
        """Make sure that the texts have what the plan is about."""
        there = ours is not None or theirs is not None
        if isinstance(joint, Conflict):
            there = (ours is None) == (joint.ours is ABSENT)
            there = there and (theirs is None) == (joint.theirs is ABSENT)
        if not there:
            raise Unwoven("the texts do not hold what was planned")

    def _in_lines(self, joint: Joint, ours: Chunk | None, theirs: Chunk | None) -> bool:
        """Whether an item is to be woven from the lines of those who have it."""
        if not isinstance(joint, Fields | Items):
            return False
        there = [one for one in (ours, theirs) if one is not None]
        return any(one.in_lines for one in there) and all(
            one.in_lines or one.is_empty for one in there
        )

    def _untouched(self, base: Chunk | None, ours: Chunk, theirs: Chunk) -> Chunk | None:
        """The chunk that holds where a side left it as it was, or both did the same."""
        before = plainly(base.body, base.column) if base else None
        mine, its = plainly(ours.body, ours.column), plainly(theirs.body, theirs.column)
        if its in (mine, before):
            return ours
        return theirs if mine == before else None

    def _conflict(self, place: Place, items: Three, column: int) -> list[Woven]:
        """Both sides' item, between which to choose; comments above both are joined."""
        _, ours, theirs = items
        about = (Pointer(place),)
        if ours is not None and theirs is not None:
            lead = self._above("lead", items, column)
            return [lead, *apart(self._line(ours, column), self._line(theirs, column), about)]
        one = ours or theirs
        assert one is not None, "a conflict has a side that has something"
        text = self._above("lead", items, column) + self._line(one, column)
        return [Choice(text, "", about) if ours is not None else Choice("", text, about)]

    def _lines(
        self, place: Place, joint: Fields | Items, items: Three, column: int
    ) -> list[Woven]:
        """An item that holds a collection in lines: what introduces it, and its own items."""
        base, ours, theirs = items
        kept = next(one for one in (ours, theirs) if one is not None and one.in_lines)
        inner = kept.inner()
        across = inner.column + column - kept.column
        head, beside = self._head(base, ours, theirs)
        lead = "".join(f"{' ' * column}{note}{self.ends}" for note in beside)
        sides = tuple(one.inner() if one is not None and one.in_lines else None for one in items)
        below = self._collection(place, joint, (sides[0], sides[1], sides[2]), across)
        return [lead, *self._introduced(" " * column + head, list(together(below)), across)]

    def _introduced(self, head: str, below: list[Woven], across: int) -> Iterator[Woven]:
        """Items below a head; the first one behind it where that is a dash."""
        if head[-1:] in "\r\n":
            yield head
            yield from below
            return
        first = below[0] if below else ""
        bare = first[across:] if isinstance(first, str) and first[:across].isspace() else ""
        if bare[:1] not in ("", " ", "#", "\r", "\n"):
            yield head + bare
            yield from below[1:]
            return
        yield head.rstrip() + self.ends
        yield from below

    def _head(
        self, base: Chunk | None, ours: Chunk | None, theirs: Chunk | None
    ) -> tuple[str, list[str]]:
        """The line that introduces a collection, and comments that have no place on it."""
        if ours is None or theirs is None:
            only = ours or theirs
            assert only is not None, "the plan was checked"
            return self._broken(only.head), []
        before = base.head.strip() if base is not None and base.in_lines else None
        mine, its = ours.head.strip(), theirs.head.strip()
        on_dash = ours.head[-1:] not in "\r\n" or theirs.head[-1:] not in "\r\n"
        if its in (mine, before):
            return ours.head, []
        if mine == before and not on_dash:
            return self._broken(theirs.head), []
        notes_there = Counter(_notes_in(theirs)) - Counter(_notes_in(base) if base else ())
        return ours.head, list((notes_there - Counter(_notes_in(ours))).elements())

    def _leaf(
        self,
        place: Place,
        joint: Joint,
        base: Chunk | None,
        ours: Chunk,
        theirs: Chunk,
        column: int,
    ) -> list[Woven]:
        """An item that is not in lines on both sides."""
        beside: Counter[str] = Counter()
        texts = []
        sides: tuple[Side, Side] = ("ours", "theirs")
        for side in sides:
            written = leaves.written(
                place, settled(joint, side), base, ours, theirs, self.shape
            )
            beside |= Counter(written.beside)
            if written.kept is not None:
                texts.append(self._line(written.kept, column))
            else:
                texts.append(" " * column + shifted(written.text, column, self.ends, whole=False))
        lead = "".join(f"{' ' * column}{note}{self.ends}" for note in beside.elements())
        about = tuple(pointer for pointer, _ in conflicts(joint, place))
        return [lead, *apart(texts[0], texts[1], about)]

    # --- text -----------------------------------------------------------------------------

    def _line(self, chunk: Chunk, column: int) -> str:
        """An item's own lines at a column; of ours, where it stands there, as they are."""
        if chunk.version is self.ours and chunk.column == column:
            body = chunk.body
        else:
            body = shifted(chunk.body, column - chunk.column, self._foreign_ends, whole=False)
        return " " * column + body

    def _above(self, which: str, items: Three, column: int) -> str:
        """The lines above an item: those that it owns, or those that nobody does."""
        base, ours, theirs = (
            (str(getattr(one, which)), one.column) if one is not None else None for one in items
        )
        return self._notes(base, ours, theirs, column)

    def _notes(
        self,
        base: tuple[str, int] | None,
        ours: tuple[str, int] | None,
        theirs: tuple[str, int] | None,
        column: int,
    ) -> str:
        """Lines that mean nothing, joined; each side's with the column that they belong to."""
        if ours is None or theirs is None:
            only = ours or theirs
            return self._put(only, column, own=ours is not None) if only is not None else ""
        before, mine, its = (_bare(one) if one is not None else None for one in (base, ours, theirs))
        assert mine is not None, "ours are there"
        assert its is not None, "theirs are there"
        found = notes.joined(before, mine, its)
        if found == mine:
            return self._put(ours, column, own=True)
        if found == its:
            return self._put(theirs, column, own=False)
        texts = []
        known = dict(zip(map(str.strip, mine), lines(ours[0]), strict=True))
        for line in found:
            raw = known.get(line.strip(), " " * column + line.strip())
            texts.append(raw.rstrip("\r\n").rstrip(" \t") + self.ends)
        return "".join(texts)

    def _put(self, lines_: tuple[str, int], column: int, *, own: bool) -> str:
        text, across = lines_
        if own and across == column:
            return text
        return shifted(text, column - across, self._foreign_ends, whole=True)

    def _broken(self, head: str) -> str:
        """A head with the line break of ours."""
        return shifted(head, 0, self._foreign_ends, whole=False) if head[-1:] in "\r\n" else head


@dataclass(frozen=True, slots=True)
class _Slot:
    """One item of a plan: its part in the place, its keys on the three sides, where it is."""

    name: Part
    keys: tuple[Part | None, Part | None, Part | None]
    joint: Joint
    at: int

    def put(self, plan: Fields | Items, joint: Joint) -> None:
        """Let the plan say this of the item."""
        if isinstance(plan, Fields):
            plan.fields[str(self.name)] = joint
        else:
            plan.rows[self.at].joint = joint


def _slots(plan: Fields | Items) -> list[_Slot]:
    if isinstance(plan, Fields):
        return [
            _Slot(key, (key, key, key), joint, at)
            for at, (key, joint) in enumerate(plan.fields.items())
        ]
    return [
        _Slot(at, (row.base, row.ours, row.theirs), row.joint, at)
        for at, row in enumerate(plan.rows)
    ]


def _whole(version: Version) -> tuple[str, Collection | None]:
    """A whole text: what stands above its document, and the document in chunks.

    There are none of an empty text, nor of one between braces.
    """
    text, mark = version.text, version.tree.mark
    if len(mark) != 3 or not mark[2] or is_bracketed(text, mark):
        return "", None
    start = 0
    for found in _DOCUMENT.finditer(text, 0, mark[0]):
        start = next_line(text, found.start())
    return text[:start], collection(version, mark, version.tree.data, start, len(text))


def _bare(of: tuple[str, int]) -> list[str]:
    return [line.rstrip("\r\n").strip(" \t") for line in lines(of[0])]


def _stripped(text: str) -> Iterable[str]:
    return [line.strip() for line in lines(text) if line.strip()]


def _notes_in(chunk: Chunk) -> Iterable[str]:
    """The comments in the line that introduces a collection."""
    return chunk.version.notes(chunk.start, chunk.head_end if chunk.in_lines else chunk.end).elements()



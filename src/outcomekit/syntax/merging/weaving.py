"""Three texts made one, chunk by chunk, as was planned.

A chunk that only one side touched is that side's, letter for letter. Where both touched one, what
is in it is woven in turn. So all that nobody edited stays as ours has it, and what is new comes
with its own comments.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping
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
from outcomekit.syntax.lines import next_line
from outcomekit.syntax.merging import heads, leaves
from outcomekit.syntax.merging.chunks import (
    Chunk,
    Collection,
    Version,
    chunk_at,
    collection,
    in_lines,
    lines,
    plainly,
)
from outcomekit.syntax.merging.leaves import Unwoven
from outcomekit.syntax.merging.parts import Choice, Woven, apart, together
from outcomekit.syntax.merging.placing import Placer, Three
from outcomekit.syntax.merging.slots import Slot, slots

if TYPE_CHECKING:
    from outcomekit.syntax.editing.shape import Place, Shape

COMMENTED: Final = "is removed on one side and has a new comment on the other"
UNWRITABLE: Final = "is changed on both sides in ways that cannot be written together"
_DOCUMENT: Final = re.compile(r"(?:^|(?<=[\r\n]))(?:---|%)")
"""How a line begins that says where a document begins."""


@dataclass(slots=True)
class Weaver:
    """Weaves one text.

    `origins` give for each version the places where things stand in it that the plan has
    elsewhere.
    """

    versions: tuple[Version, Version, Version]
    placer: Placer
    shape: Shape
    origins: tuple[Mapping[Place, Place], Mapping[Place, Place], Mapping[Place, Place]]
    _moving: set[Place] = field(default_factory=set)

    def __post_init__(self) -> None:
        for origin in self.origins:
            for now, then in origin.items():
                self._moving |= {
                    place[:depth] for place in (now, then) for depth in range(len(place))
                }

    def woven(self, plan: Fields) -> list[Woven]:
        """The merged text in parts. Where more turns out to be in conflict, the plan says so then.

        Raises:
            Unwoven: where these texts cannot be woven.
        """
        (above, base), (mine, ours), (its, theirs) = map(_whole, self.versions)
        if ours is None or theirs is None:
            raise Unwoven("the file is one collection between braces")
        start = self.placer.notes((above, 0) if base else None, (mine, 0), (its, 0), 0)
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
        for slot in slots(plan):
            here = (*place, slot.name)
            items = self._three(here, slot, sides)
            _check(slot.joint, items)
            joint = self._held_back(slot.joint, items)
            if isinstance(joint, Gone):
                parts += self._loose_notes(items, column)
            else:
                more, joint = self._item(here, joint, items, column)
                parts += more
            slot.put(plan, joint)
        tails = [(one.tail, one.column) if one else None for one in sides]
        parts.append(self.placer.notes(tails[0], tails[1], tails[2], column))
        return parts

    def _three(
        self,
        place: Place,
        slot: Slot,
        sides: tuple[Collection | None, Collection | None, Collection | None],
    ) -> Three:
        """The chunks of an item on the three sides, wherever it stands there."""
        found: list[Chunk | None] = []
        for version, origin, side, key in zip(
            self.versions, self.origins, sides, slot.keys, strict=True
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
        there = next(one for one in others if one is not None)
        if self._own_notes(there) - self._own_notes(base):
            return Conflict(joint.ours, joint.theirs, COMMENTED)
        return joint

    def _own_notes(self, chunk: Chunk | None) -> Counter[str]:
        """The comments that an item owns, without those of what is moved out of it."""
        if chunk is None:
            return Counter()
        found = chunk.notes + Counter(_stripped(chunk.lead))
        for version, origin in zip(self.versions, self.origins, strict=True):
            for then in origin.values() if version is chunk.version else ():
                inner = chunk_at(version, then)
                if inner is not None and chunk.start < inner.start < chunk.end:
                    found -= inner.notes + Counter(_stripped(inner.lead))
        return found

    def _loose_notes(self, items: Three, column: int) -> list[Woven]:
        """The comments above a removed item that nobody owns, as far as they are new."""
        base, *others = items
        there = next(one for one in others if one is not None)
        new = Counter(_stripped(there.gap)) - Counter(_stripped(base.gap) if base else ())
        return [self.placer.beside(list(new.elements()), column)]

    # --- items ----------------------------------------------------------------------------

    def _item(
        self, place: Place, joint: Joint, items: Three, column: int
    ) -> tuple[list[Woven], Joint]:
        base, ours, theirs = items
        above: list[Woven] = [self.placer.above("gap", items, column)]
        if isinstance(joint, Conflict):
            return [*above, *self._conflict(place, items, column)], joint
        inner = self._in_lines(joint, ours, theirs)
        if (ours is None or theirs is None) and not inner:
            only = ours or theirs
            assert only is not None, "the plan was checked"
            return [
                *above,
                self.placer.above("lead", items, column),
                self.placer.item(only, column),
            ], joint
        lead = self.placer.above("lead", items, column)
        settled_here = place not in self._moving and not any(conflicts(joint))
        if ours is not None and theirs is not None and settled_here:
            untouched = self._untouched(base, ours, theirs)
            if untouched is not None:
                return [*above, lead, self.placer.item(untouched, column)], joint
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
            lead = self.placer.above("lead", items, column)
            return [
                lead,
                *apart(self.placer.item(ours, column), self.placer.item(theirs, column), about),
            ]
        one = ours or theirs
        assert one is not None, "a conflict has a side that has something"
        text = self.placer.above("lead", items, column) + self.placer.item(one, column)
        return [Choice(text, "", about) if ours is not None else Choice("", text, about)]

    def _lines(self, place: Place, joint: Fields | Items, items: Three, column: int) -> list[Woven]:
        """An item that holds a collection in lines: what introduces it, and its own items."""
        base, ours, theirs = items
        kept = next(one for one in (ours, theirs) if one is not None and one.in_lines)
        inner = kept.inner()
        across = inner.column + column - kept.column
        head, beside = heads.head(base, ours, theirs, self.placer)
        lead = self.placer.beside(beside, column)
        sides = tuple(one.inner() if one is not None and one.in_lines else None for one in items)
        below = self._collection(place, joint, (sides[0], sides[1], sides[2]), across)
        return [
            lead,
            *heads.introduced(" " * column + head, list(together(below)), across, self.placer.ends),
        ]

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
            written = leaves.written(place, settled(joint, side), base, ours, theirs, self.shape)
            beside |= Counter(written.beside)
            if written.kept is not None:
                texts.append(self.placer.item(written.kept, column))
            else:
                texts.append(self.placer.written(written.text, column))
        lead = self.placer.beside(list(beside.elements()), column)
        about = tuple(pointer for pointer, _ in conflicts(joint, place))
        return [lead, *apart(texts[0], texts[1], about)]


def _whole(version: Version) -> tuple[str, Collection | None]:
    """A whole text: what stands above its document, and the document in chunks.

    There are none of an empty text, nor of one between braces.
    """
    text, mark = version.text, version.tree.mark
    if not in_lines(text, mark):
        return "", None
    start = 0
    for found in _DOCUMENT.finditer(text, 0, mark[0]):
        start = next_line(text, found.start())
    return text[:start], collection(version, mark, version.tree.data, start, len(text))


def _check(joint: Joint, items: Three) -> None:
    """Make sure that the texts have what the plan is about."""
    _, ours, theirs = items
    there = ours is not None or theirs is not None
    if isinstance(joint, Conflict):
        there = (ours is None) == (joint.ours is ABSENT)
        there = there and (theirs is None) == (joint.theirs is ABSENT)
    if not there:
        raise Unwoven("the texts do not hold what was planned")


def _stripped(text: str) -> Iterable[str]:
    return [line.strip() for line in lines(text) if line.strip()]

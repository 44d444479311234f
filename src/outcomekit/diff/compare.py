"""Comparing: from pairs of maps to differences, and with naming and judging to changes.

`compare` is what others call. Nothing here knows a field by its name.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Any, Final

from outcomekit.diagnostics.change import Change
from outcomekit.diagnostics.pointer import Pointer
from outcomekit.diff import wording
from outcomekit.diff.change import Anchor, SymbolicChange
from outcomekit.diff.context import Context
from outcomekit.diff.coverage import coverage
from outcomekit.diff.difference import Difference, What
from outcomekit.diff.facts import Path
from outcomekit.diff.fields import compared
from outcomekit.diff.journal import journal
from outcomekit.diff.matching import Matching, match
from outcomekit.diff.naming import kind_of
from outcomekit.diff.pairs import Pair
from outcomekit.diff.policy import impact_of
from outcomekit.diff.subject import MAP, Subject
from outcomekit.index.index import Index
from outcomekit.model.map import Map
from outcomekit.model.structure import slots

_OF_FIELDS: Final = (What.SECTION, What.FIELD, What.REFERENCE)


def compare(pairs: Sequence[Pair]) -> list[SymbolicChange]:
    """All changes in meaning between the two sides of some maps.

    They come map by map, within a map as the new side has its sections, each section's removals
    last. All maps that refer to one another belong into one call: an entity may move between
    them, and references follow.
    """
    matching = match(pairs)
    context = Context(pairs, matching)
    found = sorted(differences(pairs, matching), key=_order(pairs))
    return [_change(one, context) for one in found]


def _change(one: Difference, context: Context) -> SymbolicChange:
    """A difference with its name, its gravity and its words."""
    kind = kind_of(one)
    subject = one.subject
    before, after = wording.sides(one)
    return Change(
        kind,
        impact_of(kind, one, context),
        wording.message(kind, one, context),
        subject.map_id,
        subject.kind,
        subject.id,
        wording.title(subject),
        one.old.id if one.what is What.RENAMED and one.old is not None else None,
        wording.field_name(one) if one.path else None,
        before,
        after,
        one.ease,
        context.whole_with(subject) if one.old is None or one.new is None else None,
        _anchor(one.old, one.old_path or one.path, one.before, one.old_item, one),
        _anchor(one.new, one.path, one.after, one.new_item, one),
    )


def _anchor(
    side: Subject | None, path: Path, value: Any, item: int | None, one: Difference
) -> Anchor | None:
    """The place of a difference on one side; None where its subject is not there.

    A field that is not there is missing in its subject, and an item in its list: that is its place.
    """
    if side is None:
        return None
    if value is None and path in side.facts:
        return Anchor(side.map_id, Pointer((*side.pointer.parts, *path), "key"))
    if one.what not in _OF_FIELDS or value is None:
        return Anchor(side.map_id, side.pointer.key)
    parts = (*side.pointer.parts, *path, *(() if item is None else (item,)))
    return Anchor(side.map_id, Pointer(parts, "key" if one.what is What.SECTION else "value"))


def differences(pairs: Sequence[Pair], matching: Matching) -> Iterator[Difference]:
    """All differences, in no order that anyone should rely on."""
    for old, new in matching.same:
        yield from _moves(old, new, matching)
        if not matching.is_untouched(old, new):
            yield from compared(old, new, matching)
        yield from coverage(old, new)
    yield from _one_sided(pairs, matching)
    for before, after in matching.entries:
        for one in journal(before, after, matching):
            if not _hides_entry(pairs, one):
                yield one


def _moves(old: Subject, new: Subject, matching: Matching) -> Iterator[Difference]:
    """Another id, another holder, another level."""
    if old.id != new.id:
        yield Difference(What.RENAMED, old, new, before=old.id, after=new.id)
    if old.kind == MAP:
        return
    scaled = old.levels is not None and old.levels is new.levels
    before, after = old.keys, new.keys
    away = before[:-1] != after[:-1] if scaled else before != after
    if away or _holder(old, matching) != _holder_now(new):
        yield Difference(What.MOVED, old, new)
    if scaled and before[-1] != after[-1]:
        yield Difference(What.SHIFTED, old, new, before=before[-1], after=after[-1])


def _holder(subject: Subject, matching: Matching) -> tuple[str, str | None]:
    """The name that what holds an old subject has on the new side."""
    owner = subject.owner
    assert owner is not None
    if owner.kind == MAP:
        return (matching.maps.get(subject.map_id, subject.map_id), None)
    return matching.target(subject.index, owner.id or "")


def _holder_now(subject: Subject) -> tuple[str, str | None]:
    owner = subject.owner
    assert owner is not None
    return (subject.map_id, None if owner.kind == MAP else owner.id)


def _one_sided(pairs: Sequence[Pair], matching: Matching) -> Iterator[Difference]:
    """What is on one side only. Of a whole map that came or went, the map alone is told."""
    others = {id(pair.old): pair.new for pair in pairs if pair.old is not None}
    before = {id(pair.new): pair.old for pair in pairs if pair.new is not None}
    for subject in matching.removed:
        other = others[id(subject.index)]
        if subject.kind == MAP or (other is not None and (subject.id or "") not in other.hidden):
            yield Difference(What.REMOVED, subject, None)
    for subject in matching.added:
        other = before[id(subject.index)]
        if subject.kind == MAP or (other is not None and (subject.id or "") not in other.hidden):
            yield Difference(What.ADDED, None, subject)


def _hides_entry(pairs: Sequence[Pair], one: Difference) -> bool:
    """Whether an entry that is on one side only may stand in what the other could not read.

    The journal of a map that came or went is told with its map.
    """
    if one.old is not None and one.new is not None:
        return False
    index = one.subject.index
    pair = next(pair for pair in pairs if index is pair.old or index is pair.new)
    other = pair.new if index is pair.old else pair.old
    return other is None or _journal_unread(other)


def _journal_unread(index: Index) -> bool:
    hidden = index.hidden
    return hidden.everything or any(place[:1] == ("journal",) for place in hidden.places)


def _order(pairs: Sequence[Pair]) -> Callable[[Difference], tuple[int, int, bool, int]]:
    """The key by which differences are sorted, as a reader meets them."""
    maps = {
        id(index): number
        for number, pair in enumerate(pairs)
        for index in (pair.old, pair.new)
        if index is not None
    }
    sections = {name: number for number, name in enumerate(slots(Map))}

    def key(one: Difference) -> tuple[int, int, bool, int]:
        subject = one.subject
        parts = subject.pointer.parts
        section = sections[str(parts[0])] if parts else -1
        return (maps[id(subject.index)], section, one.new is None, subject.position)

    return key

"""Changes carried out: from one state and what `diff` told of it to the other state.

Nothing of the other state is looked at but what a new entity says, which a change only names.
States are flat: each value under its path. Lists and the journal are bags, for order is nothing.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import Any, TypeAlias

from outcomekit.diagnostics.change import Verb
from outcomekit.diff.change import SymbolicChange
from outcomekit.diff.values import settled
from outcomekit.index.index import Index
from outcomekit.model.entity import Record
from outcomekit.model.structure import site, slots

Path: TypeAlias = tuple[Any, ...]
Flat: TypeAlias = dict[Path, Any]


def flat(value: Any, path: Path = ()) -> Flat:
    """Every value below a path, by its own."""
    if isinstance(value, Record):
        value = {s.name: getattr(value, s.attribute) for s in slots(type(value)).values()}
    if isinstance(value, dict):
        return {k: v for key, inner in value.items() for k, v in flat(inner, (*path, key)).items()}
    if isinstance(value, list):
        pairs = enumerate(value)
        return {k: v for number, inner in pairs for k, v in flat(inner, (*path, number)).items()}
    if value is None:
        return {}
    return {path: value if isinstance(value, bool | int | float) else str(value)}


def state_of(index: Index) -> Flat:
    """A map as flat values."""
    return flat(index.map)


def as_bags(state: Flat) -> tuple[Counter[Any], Counter[Any]]:
    """A state without any order: its values, and its journal's entries.

    To refer to an entity twice from one list is to refer to it.
    """
    values: Counter[Any] = Counter()
    journal: dict[Any, list[Any]] = {}
    for path, value in state.items():
        place = site(tuple(part if isinstance(part, str) else 0 for part in path))
        declared = place.slot.declared if place is not None and place.slot is not None else None
        if declared is not None and declared.default == value:
            continue
        plain = tuple(part if isinstance(part, str) else "*" for part in path)
        said = (plain, repr(settled(value)) if isinstance(value, str) else value)
        if path[0] == "journal":
            journal.setdefault(path[1], []).append(said)
        elif declared is not None and declared.to and plain[-1] == "*":
            values[said] = 1
        else:
            values[said] += 1
    return values, Counter(tuple(sorted(entry, key=repr)) for entry in journal.values())


def applied(old: Index, changes: Iterable[SymbolicChange], new: Index) -> Flat:
    """The old state after the changes. Of the new one, only new entities are read."""
    told = [
        one
        for one in changes
        if one.kind.name not in ("key-player-uncovered", "key-player-covered")
    ]
    whole = [one for one in told if one.field is None and one.entity != "map"]
    moved = {
        one.old.pointer.parts: one.new.pointer.parts
        for one in whole
        if one.old is not None and one.new is not None
    }
    gone = {one.old.pointer.parts for one in whole if one.old is not None and one.new is None}
    names = {one.was: one.id for one in told if one.verb is Verb.RENAMED}
    way = _Way(moved, gone, names, {link.at.parts for link in old.links})
    state: Flat = {}
    for path, value in state_of(old).items():
        if way.survives(path):
            state[way.to(path)] = names.get(value, value) if path in way.links else value
    fields = [one for one in told if one.field is not None]
    for one in fields:
        if one.before is not None and one.old is not None:
            _drop(state, way.to(one.old.pointer.parts))
    fresh = state_of(new)
    for one in whole:
        if one.old is None and one.new is not None:
            start = one.new.pointer.parts
            state.update(
                {_apart(path): value for path, value in fresh.items()
                 if path[: len(start)] == start and not way.arrives(path, start)}
            )  # fmt: skip
    for number, one in enumerate(fields):
        if one.after is not None and one.new is not None and one.old is not None:
            _put(state, one, way, number)
    return state


class _Way:
    """Where the values of the old state go."""

    def __init__(
        self, moved: dict[Path, Path], gone: set[Path], names: dict[Any, Any], links: set[Path]
    ) -> None:
        self.moved, self.gone, self.names, self.links = moved, gone, names, links

    def survives(self, path: Path) -> bool:
        """Whether the innermost entity around a value that moved or went did not go."""
        for length in range(len(path), 0, -1):
            if path[:length] in self.moved:
                return True
            if path[:length] in self.gone:
                return False
        return True

    def to(self, path: Path) -> Path:
        """The path of a value on the new side."""
        for length in range(len(path), 0, -1):
            if path[:length] in self.moved:
                return self._keyed(path, (*self.moved[path[:length]], *path[length:]))
        return self._keyed(path, path)

    def _keyed(self, old: Path, new: Path) -> Path:
        for length in range(len(old), 0, -1):
            if old[:length] in self.links and old[length:]:
                at = length - len(old) - 1 + 1
                return (
                    *new[: len(new) + at - 1],
                    self.names.get(new[at - 1], new[at - 1]),
                    *new[at:],
                )
        return new

    def arrives(self, path: Path, start: Path) -> bool:
        """Whether a value of the new side belongs to an entity that moved into a new one."""
        return any(
            path[:length] in self.moved.values() for length in range(len(start) + 1, len(path) + 1)
        )


def _apart(path: Path) -> Path:
    """A new entry of the journal beside the old ones."""
    return (path[0], ("new", path[1]), *path[2:]) if path[0] == "journal" else path


def _drop(state: Flat, start: Path) -> None:
    for path in [path for path in state if path[: len(start)] == start]:
        del state[path]


def _put(state: Flat, one: SymbolicChange, way: _Way, number: int) -> None:
    assert one.new is not None
    assert one.old is not None
    path: Path = one.new.pointer.parts
    if path[0] == "journal":
        path = (*one.old.pointer.parts[:2], *path[2:])
    if isinstance(path[-1], int) and len(path) > 2:
        path = (*path[:-1], ("new", number))
    state.update(_long(path, one.after))


def _long(path: Path, value: Any) -> Flat:
    """A value in long form below its path."""
    if isinstance(value, dict):
        return {k: v for key, one in value.items() for k, v in _long((*path, key), one).items()}
    if isinstance(value, list):
        return {(*path, ("new", number)): one for number, one in enumerate(value)}
    place = site(tuple(part if isinstance(part, str) else 0 for part in path))
    record = place.record if place is not None else None
    if record is not None and record.main is not None:
        return {(*path, record.main): value}
    return {path: value}

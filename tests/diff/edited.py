"""Maps that somebody edited: the data of a whole map, and edits of every sort, made up."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from copy import deepcopy
from functools import cache
from random import Random
from typing import Any, Final, TypeAlias

from outcomekit.diagnostics.pointer import Part
from outcomekit.index.collect import collect
from outcomekit.index.index import Index
from outcomekit.model.build import build
from outcomekit.model.entity import Entity
from outcomekit.model.ids import NONE
from outcomekit.model.structure import site, slots
from tests.checkout import ROOT
from tests.model.maps import HEAD, data_of, good_specimens

Path: TypeAlias = tuple[Part, ...]
WORDS: Final = ("plants", "lines", "seldom", "earn", "shift", "trial", "35", "ü", "of", "the", "a")
FIXED: Final = {("outcome_map",), ("title",)}


@cache
def _wholes() -> tuple[dict[str, Any], ...]:
    exemplar = ROOT / "tests" / "documents" / "exemplars" / "mega-international.yaml"
    return ({**good_specimens(), **HEAD}, data_of(exemplar.read_text(encoding="utf-8")))


def whole(luck: Random) -> dict[str, Any]:
    """The data of a map that has much or all of the language."""
    return deepcopy(luck.choice(_wholes()))


def index_of_data(data: dict[str, Any]) -> Index | None:
    """The index of a map; None where it has not the shape of one."""
    built = build(data, lambda pointer: "")
    index, twins = collect("line-controls", built.map, built.hidden)
    return None if built.claims or twins else index


def edited(data: dict[str, Any], luck: Random) -> dict[str, Any]:
    """The data after a few edits, each of which leaves a map."""
    for _ in range(luck.randint(1, 6)):
        after = deepcopy(data)
        luck.choice(EDITS)(after, luck)
        if index_of_data(after) is not None:
            data = after
    return data


# --- where things stand -----------------------------------------------------------------------


def places(data: Any, path: Path = ()) -> Iterator[tuple[Path, Any]]:
    """Every place of a map with what stands there."""
    if path:
        yield path, data
    items = (
        data.items()
        if isinstance(data, dict)
        else enumerate(data)
        if isinstance(data, list)
        else ()
    )
    for key, value in items:
        yield from places(value, (*path, key))


def entries(data: dict[str, Any]) -> list[Path]:
    """The places of all entities."""
    return [path for path, _ in places(data) if is_entity(path)]


def is_entity(path: Path) -> bool:
    place = site(path)
    return (
        place is not None
        and place.entry
        and place.record is not None
        and issubclass(place.record, Entity)
        and path[-1] != NONE
    )


def at(data: Any, path: Path) -> Any:
    for part in path:
        data = data[part]
    return data


# --- edits ------------------------------------------------------------------------------------


def reword(data: dict[str, Any], luck: Random) -> None:
    """Change a word of some text."""
    texts = [path for path, value in places(data) if isinstance(value, str) and " " in value]
    path = luck.choice(texts)
    words = at(data, path).split(" ")
    words[luck.randrange(len(words))] = luck.choice(WORDS)
    at(data, path[:-1])[path[-1]] = " ".join(words)


def recount(data: dict[str, Any], luck: Random) -> None:
    """Change a number."""
    numbers = [path for path, value in places(data) if type(value) in (int, float)]
    path = luck.choice(numbers)
    at(data, path[:-1])[path[-1]] = luck.choice([1, 2, 20, 60.5])


def drop(data: dict[str, Any], luck: Random) -> None:
    """Drop a field, an item or an entity."""
    path = luck.choice([path for path, _ in places(data) if path not in FIXED])
    del at(data, path[:-1])[path[-1]]


def drop_entity(data: dict[str, Any], luck: Random) -> None:
    """Drop an entity, with all that it holds."""
    path = luck.choice(entries(data))
    del at(data, path[:-1])[path[-1]]


def copy_entity(data: dict[str, Any], luck: Random) -> None:
    """Add an entity that is like another one, or says something of its own."""
    path = luck.choice(entries(data))
    record = getattr(site(path), "record")  # noqa: B009  # an entity's place has one
    twin = deepcopy(at(data, path))
    if isinstance(twin, dict):
        twin = {key: value for key, value in twin.items() if not _holds(record, key)}
    if luck.random() < 0.5 and record.main is not None:
        twin = " ".join(luck.choices(WORDS, k=6))
    at(data, path[:-1])[f"new-{luck.randrange(1000)}"] = twin


def _holds(record: Any, key: str) -> bool:
    slot = slots(record).get(key)
    return slot is not None and (slot.keyed or slot.record is not None)


def rename(data: dict[str, Any], luck: Random) -> None:
    """Give an entity another id, with all references to it."""
    path = luck.choice(entries(data))
    old, new = str(path[-1]), f"other-{luck.randrange(1000)}"
    holder = at(data, path[:-1])
    renamed = {new if key == old else key: value for key, value in holder.items()}
    holder.clear()
    holder.update(renamed)
    _follow(data, old, new)


def _follow(data: Any, old: str, new: str, path: Path = ()) -> None:
    if isinstance(data, dict):
        place = site(path)
        slot = place.slot if place is not None else None
        if slot is not None and slot.declared.keys and old in data and slot.name == path[-1]:
            data[new] = data.pop(old)
        for key, value in data.items():
            if value == old and _refers((*path, key)):
                data[key] = new
            _follow(value, old, new, (*path, key))
    elif isinstance(data, list):
        for number, value in enumerate(data):
            if value == old and _refers(path):
                data[number] = new
            _follow(value, old, new, (*path, number))


def _refers(path: Path) -> bool:
    place = site(path)
    return place is not None and place.slot is not None and bool(place.slot.declared.to)


def move(data: dict[str, Any], luck: Random) -> None:
    """Put an entity under another one, or on another level."""
    path = luck.choice(entries(data))
    kind = getattr(getattr(site(path), "record"), "kind")  # noqa: B009
    spots = [
        (*other[:-2], level)
        for other in entries(data)
        if getattr(getattr(site(other), "record"), "kind") == kind  # noqa: B009
        for level in _beside(other)
    ]
    target = luck.choice(spots)
    if target[: len(path)] == path:
        return
    entry = at(data, path[:-1]).pop(path[-1])
    at(data, target[:-1]).setdefault(target[-1], {})[path[-1]] = entry


def _beside(path: Path) -> list[str]:
    """The sections in which an entity might stand, beside its own."""
    place = site(path[:-2])
    record = place.record if place is not None else None
    if record is None or len(path) < 3:
        return [str(path[-2])]
    own = slots(record)[str(path[-2])].record
    return [name for name, slot in slots(record).items() if slot.record is own]


def add_item(data: dict[str, Any], luck: Random) -> None:
    """Put one more text into a list."""
    lists = [
        path for path, value in places(data)
        if isinstance(value, list) and all(isinstance(one, str) for one in value)
    ]  # fmt: skip
    at(data, luck.choice(lists)).insert(0, " ".join(luck.choices(WORDS, k=4)))


def observe(data: dict[str, Any], luck: Random) -> None:
    """Write something into the journal."""
    entry = {"on": f"2026-0{luck.randint(1, 9)}-11", "saw": " ".join(luck.choices(WORDS, k=5))}
    if luck.random() < 0.5:
        entry["about"] = str(luck.choice(entries(data))[-1])
    journal = data.setdefault("journal", [])
    journal.insert(luck.randint(0, len(journal)), entry)


EDITS: Final[tuple[Callable[[dict[str, Any], Random], None], ...]] = (
    reword, reword, recount, drop, drop, drop_entity, copy_entity, rename, move, move, add_item,
    observe,
)  # fmt: skip

"""The outcome map as one picture: what a diagram of it shows, in which boxes and groups.

From left to right: what we put in, do and make; what each player then does, from expect to love;
what rises by it. A picture with too many boxes is one that nobody reads, so it shows counts
instead: first of behaviors, then of everything else.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final

from outcomekit.documents.wording import count

MOST_BOXES: Final = 40
"""Boxes that a reader takes in at once."""


@dataclass(frozen=True)
class Box:
    """One box."""

    id: str
    """Its name in the diagram's source; no id of the map."""
    text: str
    """What stands in it, for `label`."""


@dataclass(frozen=True)
class Group:
    """Boxes, or groups of boxes, with a frame and a title around them."""

    id: str
    """Its name in the diagram's source."""
    title: str
    """What stands above it, for `label`."""
    style: str
    """How it is drawn: `ours`, `player`, `expect`, `like`, `love` or `impact`."""
    boxes: list[Box] = field(default_factory=list)
    """What stands in it."""
    groups: list[Group] = field(default_factory=list)
    """The groups in it, from left to right, each leading to the next."""


@dataclass(frozen=True)
class Picture:
    """Everything that the diagram shows."""

    groups: list[Group]
    """The groups, from left to right."""
    flow: list[list[str]]
    """What leads to what: groups that stand below one another, each step to the next."""
    styles: dict[str, list[str]]
    """The groups of each style."""


@dataclass(frozen=True, slots=True)
class Column:
    """What stands in one group before it is drawn; `noun` is what a count calls the texts."""

    title: str
    style: str
    texts: Sequence[str]
    noun: str


def picture(
    ours: Sequence[Column],
    ladders: Sequence[tuple[str, Sequence[Column]]],
    impacts: Sequence[Column],
) -> Picture | None:
    """The picture of a map, with as much in it as can be read.

    Args:
        ours: our inputs, activities and outputs; empty columns are left out.
        ladders: each player's name with their behaviors, level by level.
        impacts: what rises, layer by layer.

    Returns:
        None where there are not two boxes.
    """
    players = [(name, [level for level in levels if level.texts]) for name, levels in ladders]
    sides = [[one for one in side if one.texts] for side in (ours, impacts)]
    for counted in ((), ("behavior",), ("behavior", "rest"), ("player", "rest")):
        drawn = _drawn(sides[0], [one for one in players if one[1]], sides[1], counted)
        boxes = sum(_boxes(group) for group in drawn.groups)
        if boxes <= MOST_BOXES:
            break
    return drawn if boxes > 1 else None


def _boxes(group: Group) -> int:
    return len(group.boxes) + sum(_boxes(inner) for inner in group.groups)


def _drawn(
    ours: Sequence[Column],
    players: Sequence[tuple[str, Sequence[Column]]],
    impacts: Sequence[Column],
    counted: Sequence[str],
) -> Picture:
    rest = "rest" in counted
    left = [_group(f"ours{number}", one, rest) for number, one in enumerate(ours, 1)]
    right = [_group(f"impact{number}", one, rest) for number, one in enumerate(impacts, 1)]
    if "player" in counted and players:
        everyone = Column("Players", "player", [name for name, _ in players], "player")
        middle = [_group("players", everyone, counted=True)]
    else:
        middle = []
        for number, (name, levels) in enumerate(players, 1):
            here = f"player{number}"
            inner = [_group(f"{here}{one.style}", one, "behavior" in counted) for one in levels]
            middle.append(Group(here, name, "player", [], inner))
    groups = [*left, *middle, *right]
    steps = [*([one.id] for one in left), [one.id for one in middle], *([one.id] for one in right)]
    styles: dict[str, list[str]] = {}
    for one in [*groups, *(inner for group in groups for inner in group.groups)]:
        styles.setdefault(one.style, []).append(one.id)
    return Picture(groups, [step for step in steps if step], styles)


def _group(name: str, column: Column, counted: bool) -> Group:
    texts = [count(len(column.texts), column.noun)] if counted else column.texts
    boxes = [Box(f"{name}box{number}", text) for number, text in enumerate(texts, 1)]
    return Group(name, column.title, column.style, boxes)

"""The outcome map as one picture: what a diagram of it shows, in which boxes and groups.

From left to right: what we put in, do and make; what each player then does, from expect to love;
what rises from it. A picture with too many boxes is one that nobody reads, so it shows counts
instead: first of behaviors, then of everything else.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
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
    """Boxes with a frame and a title around them."""

    id: str
    """Its name in the diagram's source."""
    title: str
    """What stands above it, for `label`."""
    style: str
    """How it is drawn: `ours`, `expect`, `like`, `love` or `impact`."""
    boxes: list[Box]
    """What stands in it."""


@dataclass(frozen=True)
class Side:
    """Groups with a frame around them, each leading to the next: ours, a player's, the roof's."""

    id: str
    """Its name in the diagram's source."""
    title: str
    """What stands above it, for `label`."""
    direction: str
    """Where its groups lead: `TB` down, `LR` to the right, `BT` up."""
    groups: list[Group]
    """The groups."""


@dataclass(frozen=True)
class Picture:
    """Everything that the diagram shows."""

    sides: list[Side]
    """The frames, from left to right; the players' stand below one another."""
    flow: list[list[str]]
    """What leads to what: the ids of frames that stand below one another, step by step."""
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
    ours: tuple[str, Sequence[Column]],
    ladders: Sequence[tuple[str, Sequence[Column]]],
    impacts: tuple[str, Sequence[Column]],
) -> Picture | None:
    """The picture of a map, with as much in it as can be read.

    Each argument is a title, or titles, with columns; empty columns are left out.

    Args:
        ours: our inputs, activities and outputs.
        ladders: each player's behaviors, level by level.
        impacts: what rises, layer by layer.

    Returns:
        None where there are not two boxes.
    """
    for counted in ((), ("behavior",), ("behavior", "rest"), ("player", "rest")):
        left = _side("ours", "TB", ours, counted="rest" in counted)
        right = _side("impacts", "BT", impacts, counted="rest" in counted)
        told = [
            _side(f"player{number}", "LR", one, counted="behavior" in counted)
            for number, one in enumerate(ladders, 1)
        ]
        if "player" in counted and told:
            column = Column("Players", "like", [name for name, _ in ladders], "player")
            told = [_side("players", "LR", ("Players", [column]), counted=True)]
        steps = [[side for side in step if side.groups] for step in ([left], told, [right])]
        groups = [group for step in steps for side in step for group in side.groups]
        boxes = sum(len(group.boxes) for group in groups)
        if boxes <= MOST_BOXES:
            break
    styles: dict[str, list[str]] = {}
    for group in groups:
        styles.setdefault(group.style, []).append(group.id)
    flow = [[side.id for side in step] for step in steps if step]
    return Picture([side for step in steps for side in step], flow, styles) if boxes > 1 else None


def _side(name: str, direction: str, one: tuple[str, Sequence[Column]], *, counted: bool) -> Side:
    title, columns = one
    groups = []
    for number, column in enumerate((column for column in columns if column.texts), 1):
        texts = [count(len(column.texts), column.noun)] if counted else column.texts
        here = f"{name}{number}"
        boxes = [Box(f"{here}box{place}", text) for place, text in enumerate(texts, 1)]
        groups.append(Group(here, column.title, column.style, boxes))
    return Side(name, title, direction, groups)

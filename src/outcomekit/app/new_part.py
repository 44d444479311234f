"""Whether a new entity gets a file of its own, as its neighbors in a folder map have.

The habit is told from the files that are there. Where they show none, no file is made.
"""

from __future__ import annotations

import os
import re
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from outcomekit.app.walk import Walk
from outcomekit.model.merge import HEADER

if TYPE_CHECKING:
    from outcomekit.app.settings import Settings
    from outcomekit.diagnostics.pointer import Part
    from outcomekit.syntax.editing.shape import Place, Shape

_DEVICES: Final = re.compile("aux|con|nul|prn|(?:com|lpt)[1-9]")
"""Words that Windows takes for devices, whatever follows the dot."""


def section_of(place: Place, shape: Shape) -> Place | None:
    """The section that a place leads into, where several parts may share one; else None."""
    for depth, part in enumerate(place):
        fields = shape.order(place[:depth])
        if not fields:
            return place[:depth]
        if part not in fields:
            return None
    return None


def neighbor(parts: Sequence[tuple[Path, Any]], section: Place) -> Path | None:
    """The first of the files that hold one entity of a section each; None without that habit.

    It is a habit where every part that has anything of the section has one entity of it, all of
    these parts stand in one folder, and each bears its entity's id or holds nothing else. One
    part alone shows a habit by its name only, and the head of the map never does.

    Args:
        parts: the files of a map with their data, the one with its head first.
        section: the keys that lead to the section.
    """
    files: list[Path] = []
    named: list[bool] = []
    for number, (path, data) in enumerate(parts):
        held = _held(data, section)
        if not held:
            continue
        if number == 0 or not isinstance(held, dict) or len(held) > 1:
            return None
        files.append(path)
        named.append(path.stem in held)
        if not named[-1] and not _is_alone(data, section):
            return None
    if len({path.parent for path in files}) != 1 or not (len(files) > 1 or named[0]):
        return None
    return files[0]


def path_beside(path: Path, entity_id: str, settings: Settings) -> Path | None:
    """The file for an entity beside another's; None where a map could not have it there.

    Args:
        path: the file of the other entity.
        entity_id: the id, by which the new file goes.
        settings: those of the map, which may keep some files out of it.
    """
    beside = path.with_name(f"{entity_id}{path.suffix}")
    if _DEVICES.fullmatch(entity_id) or os.path.lexists(beside):
        return None
    return beside if Walk(path.parent, []).would_meet(beside.name, settings) else None


def _held(data: Any, section: Sequence[Part]) -> Any:
    for key in section:
        data = data.get(key) if isinstance(data, dict) else None
    return data


def _is_alone(data: Any, section: Sequence[Part]) -> bool:
    """Whether data holds a section and nothing beside it."""
    for key in section:
        if any(name not in (key, HEADER) for name in data):
            return False
        data = data[key]
    return True

"""Where an entity stands that our side took out of a part of a folder map: in which other part."""

from __future__ import annotations

from typing import TYPE_CHECKING

from outcomekit.app.discover import map_of, same_place
from outcomekit.app.load import read_file
from outcomekit.app.refusal import Refusal
from outcomekit.diff.merging.entities import entities
from outcomekit.model.shape import MAP_SHAPE
from outcomekit.syntax.parse import read

if TYPE_CHECKING:
    from collections.abc import Collection
    from pathlib import Path


def moved_away(path: Path, ids: Collection[str]) -> dict[str, Path]:
    """For each id that another part holds as it lies on disk: that part.

    Args:
        path: the part that is merged.
        ids: the ids that our side has there no more.
    """
    try:
        files = map_of(path)
        others = [one for one in files.files if same_place(one) != same_place(path)]
        limit = files.settings.max_file_size
        trees = {one: read(str(one), read_file(one, limit), limit) for one in others}
    except (OSError, Refusal):  # nothing more can be said of the conflict
        return {}
    return {
        key: part
        for part, tree in trees.items()
        if isinstance(tree.data, dict)
        for key in entities(MAP_SHAPE.expanded((), tree.data)).keys() & set(ids)
    }

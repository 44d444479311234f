"""The maps among which one is edited: those at a path, and the others of their workspace."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from outcomekit.app.discover import find_maps, real
from outcomekit.app.refusal import Refusal
from outcomekit.app.settings import settings_for
from outcomekit.app.target import Target, default_path, look, named, path_of, several, target
from outcomekit.diagnostics.nearest import nearest

if TYPE_CHECKING:
    from outcomekit.app.load import Loaded
    from outcomekit.index.index import Index


class Neighborhood:
    """Every map that may refer to the one that is edited.

    Those are the maps of its workspace; without one, the maps at the path that was named.

    Raises:
        Refusal: where there is no map, or one that cannot be read.
    """

    def __init__(self, path: Path | None) -> None:
        self.place = named(path) if path is not None else default_path()
        place = real(self.place)
        root = settings_for(place if place.is_dir() else place.parent).root
        self._checked = look(self.place if root is None else _spelled(root, self.place))
        heads = {real(files.files[0]) for files in find_maps([self.place]).maps}
        self._named = [one for one in self._checked.maps if real(_head(one)) in heads]
        if not self._named:  # what is named may be hidden or excluded in its workspace
            apart = look(self.place)
            self._checked.maps += apart.maps
            self._named = apart.maps

    def target(self, wanted: str, fits: Callable[[Index], bool]) -> Target:
        """The map that was named; of several, the one that fits because it has what is wanted.

        Raises:
            Refusal: where none or several fit.
            Broken: where it has errors.
        """
        fitting = self._named
        if len(fitting) > 1:
            fitting = [one for one in fitting if one.index is not None and fits(one.index)]
        if not fitting:
            raise Refusal(self._none(wanted))
        if len(fitting) > 1:
            raise Refusal(several(self.place, [str(path_of(one)) for one in fitting]))
        [chosen] = fitting
        return self._as_target(chosen)

    def others(self, chosen: Target, mention: str) -> Iterator[Target]:
        """The other maps. One that has errors is passed over, unless it mentions a text.

        Raises:
            Broken: where a map has errors and mentions it: nobody can tell what it means.
        """
        for one in self._checked.maps:
            if one is chosen.loaded:
                continue
            mentions = any(mention in tree.source.text for tree in one.trees)
            if mentions or (not one.findings and one.index is not None):
                yield self._as_target(one)

    def _none(self, wanted: str) -> str:
        if any(one.map_id == wanted for one in self._named):
            return a_map(wanted)
        known = [one_id for one in self._named if one.index for one_id in one.index.by_id]
        near = nearest(wanted.rpartition(".")[2], known)
        hint = f"; did you mean `{near}`?" if near else ""
        where = "in this folder" if self.place == Path() else f"in {self.place}"
        return f"no map {where} has the id `{wanted}`{hint}"

    def _as_target(self, loaded: Loaded) -> Target:
        return target(loaded, self._checked)


def a_map(map_id: str) -> str:
    """What to say where the id of a map was given in place of an entity's."""
    return f"`{map_id}` is a map: its id is the name of its file or folder, so rename that"


def _head(loaded: Loaded) -> Path:
    return Path(loaded.trees[0].source.file)


def _spelled(root: Path, place: Path) -> Path:
    """The workspace's folder as somebody would write it who wrote the place so."""
    return root if place.is_absolute() else Path(os.path.relpath(root))

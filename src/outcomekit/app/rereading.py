"""Reading the states of maps one after the other: what a state has from the one before is known.

A state in which nothing is wrong comes about this way; any other is read as a whole by `load`,
which tells the same of a sound one.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from outcomekit.app.load import Loaded, ReadBytes, label, load, read_file
from outcomekit.app.map_files import MapFiles
from outcomekit.syntax.blocks import Cut, cut
from outcomekit.syntax.excerpt import Excerpts
from outcomekit.syntax.source import Source
from outcomekit.syntax.tree import Tree
from outcomekit.syntax.unmarked import UnsureText

if TYPE_CHECKING:
    from outcomekit.model.merge import Merged
    from outcomekit.model.rebuild import Known


@dataclass(frozen=True, slots=True)
class _State:
    """The last sound state of a map: each file cut, and what was built of it."""

    cuts: dict[str, Cut]
    built: Known


class Rereading:
    """What reads states of maps and remembers the last one of each, by the map's place."""

    def __init__(self) -> None:
        self._last: dict[str, _State] = {}

    def load(self, files: MapFiles, read_bytes: ReadBytes = read_file) -> Loaded | None:
        """Read a map; None for YAML that is no map.

        Raises:
            Refusal: when a file cannot be read from disk.
        """
        limit = files.settings.max_file_size
        contents = {path: read_bytes(path, limit) for path in files.files}
        sound = self._sound(files, {label(path): data for path, data in contents.items()})
        return sound or load(files, lambda path, _: contents[path])

    def _sound(self, files: MapFiles, contents: dict[str, bytes]) -> Loaded | None:
        """A map with which nothing is wrong; None where something may be."""
        from outcomekit.index.collect import collect
        from outcomekit.model.rebuild import rebuilt

        if any(len(data) > files.settings.max_file_size for data in contents.values()):
            return None
        last = self._last.get(files.name)
        known = last.cuts if last is not None else {}
        try:
            cuts = {file: cut(data, known.get(file)) for file, data in contents.items()}
        except UnsureText:
            return None
        merged = _merged([*cuts.values()])
        if merged is None:
            return None
        built = rebuilt(merged.data, last.built if last is not None else None)
        if built is None:
            return None
        self._last[files.name] = _State(cuts, built)
        places = Excerpts(files.map_id, (), merged.list_starts, lambda: [*cuts.items()])
        index, _ = collect(files.map_id, built.map)
        return Loaded(files.map_id, [], places, files.settings, index=index)


def _merged(parts: list[Cut]) -> Merged | None:
    """The data of all parts, unless one is none, or two have the same thing."""
    from outcomekit.model.merge import HEADER, Merged, merge

    head = parts[0].data
    if not isinstance(head, dict) or HEADER not in head:
        return None
    if len(parts) == 1:
        return Merged(head)
    if not all(isinstance(part.data, dict) for part in parts):
        return None
    merged = merge([Tree(Source("", ""), part.data) for part in parts])
    return None if merged.clashes or merged.left_out else merged

"""What a search for maps finds: the files that make each map, by their names.

Every run passes here: names are plain text, and become `Path`s where someone asks for them.
"""

from __future__ import annotations

import os

from outcomekit.app.paths import stem

TYPE_CHECKING = False  # what mypy takes for true, without the import of `typing`
if TYPE_CHECKING:
    from os import PathLike
    from pathlib import Path

    from outcomekit.app.settings import Settings


class MapFiles:
    """The files of one map, the one with its head first.

    `name` is what a user would name to mean the map: its file, or its folder; `names` are the
    files. `named` says that the user named it, so it must be a map; what a walk met may also be
    other YAML. `headed` says that a line begins with `outcome_map:`, by which a text too broken to
    read is known for a map. All names are as the user would write them.
    """

    __slots__ = ("headed", "name", "named", "names", "settings")

    def __init__(
        self,
        path: str | PathLike[str],
        files: tuple[str | PathLike[str], ...],
        settings: Settings,
        named: bool,
        headed: bool = True,
    ) -> None:
        self.name = os.fspath(path)
        self.names = tuple([os.fspath(file) for file in files])
        self.settings = settings
        self.named = named
        self.headed = headed

    def with_files(self, names: tuple[str, ...]) -> MapFiles:
        """The same map with these files."""
        return MapFiles(self.name, names, self.settings, self.named, self.headed)

    @property
    def path(self) -> Path:
        """What a user would name to mean the map."""
        from pathlib import Path

        return Path(self.name)

    @property
    def files(self) -> tuple[Path, ...]:
        """The files, the one with the map's head first."""
        from pathlib import Path

        return tuple(map(Path, self.names))

    @property
    def is_folder(self) -> bool:
        """Whether it is a folder map."""
        return self.name != self.names[0]

    @property
    def map_id(self) -> str:
        """The map's id: the file's stem or the folder's name."""
        name = os.path.basename(self.name)
        if not self.is_folder:
            return stem(name)
        return (
            name if name not in ("", ".", "..") else os.path.basename(os.path.realpath(self.name))
        )


class Found:
    """The maps at some paths, each once, in the order in which the paths were named.

    `refusals` says what could not be looked at, one line each.
    """

    __slots__ = ("maps", "refusals")

    def __init__(self, maps: list[MapFiles] | None = None) -> None:
        self.maps: list[MapFiles] = maps or []
        self.refusals: list[str] = []

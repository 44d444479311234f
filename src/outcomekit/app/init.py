"""`init`: a workspace that validates, lints clean and renders at once. Nothing is overwritten."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path, PurePosixPath
from typing import Final

from outcomekit.app.discover import find_maps
from outcomekit.app.refusal import Refusal
from outcomekit.app.schema import schema_text
from outcomekit.app.settings import settings_for
from outcomekit.app.settings_file import FILE as SETTINGS
from outcomekit.app.settings_file import PYPROJECT
from outcomekit.app.write import write_file
from outcomekit.diagnostics.nearest import nearest
from outcomekit.documents.places import shipped_folder, templates_folder

MAPS: Final = "maps"
FIRST_MAP: Final = "first-map.yaml"
_DRAFT: Final = "draft"
_UPDATED: Final = re.compile(rb"^updated: (\d{4}-\d{2}-\d{2})", re.MULTILINE)
_REVIEWED: Final = b"2026-11-20"
"""The day in the shipped first map that becomes the day on which it is made."""
_WORKSPACE: Final = {
    SETTINGS: SETTINGS,
    "settings.json": ".vscode/settings.json",
    "pre-commit-config.yaml": ".pre-commit-config.yaml",
    "outcome-maps.yml": ".github/workflows/outcome-maps.yml",
    "gitattributes": ".gitattributes",
}
"""The shipped files of a workspace, and where they go."""
_SCHEMA: Final = ".vscode/outcome-map.schema.json"
_PART_SCHEMA: Final = ".vscode/outcome-map-part.schema.json"
_MODELINE: Final = b"# yaml-language-server: $schema="


@dataclass(frozen=True, slots=True)
class Begun:
    """What a run made: the files made and those that stood there, and the map to go on with.

    Paths count from the folder of the workspace. `as_of` is the day of which the map tells, where
    that is an example's.
    """

    made: tuple[str, ...]
    left: tuple[str, ...]
    first_map: str
    as_of: str | None = None


def init(folder: Path, today: date, example: str | None = None) -> Begun:
    """Make a workspace in a folder, which is made where it is absent.

    Args:
        example: the name of a worked example to begin with, instead of the small first map.

    Raises:
        Refusal: when there is no such example, or the system does not let us write.
    """
    if folder.exists() and not folder.is_dir():
        raise Refusal(f"{folder} is a file; a workspace is a folder")
    maps = _first_map(today) if example is None else _example(example)
    _check_alone(folder)
    first_map = _shown(maps)
    files = {
        **{place: _shipped(name) for name, place in _WORKSPACE.items()},
        _SCHEMA: schema_text().encode(),
        _PART_SCHEMA: schema_text(part=True).encode(),
    }
    left = []
    if _has_settings(folder):
        files.pop(SETTINGS)
        left.append(PYPROJECT)
    if (folder / first_map).exists():  # also a folder map that lacks a part of the example's
        left.append(first_map)
    elif example is None and (there := _map_in(folder)) is not None:
        first_map = there
    else:
        files |= {f"{MAPS}/{name}": data for name, data in maps.items()}
    made = []
    for place, data in sorted(files.items()):
        path = folder / place
        if path.exists() or path.is_symlink():
            left.append(place)
        else:
            write_file(path, data)
            made.append(place)
    as_of = _updated(maps) if example is not None else None
    return Begun(tuple(made), tuple(sorted(left)), first_map, as_of)


def _shown(maps: Mapping[str, bytes]) -> str:
    """The map among its files that a command is given: the file, or the folder."""
    head = min(maps, key=lambda name: (not name.endswith("map.yaml"), name))
    return f"{MAPS}/{PurePosixPath(head).parts[0]}"


def _map_in(folder: Path) -> str | None:
    """A map that stands where ours would, so that no first one is needed."""
    found = find_maps([folder / MAPS]).maps if (folder / MAPS).is_dir() else []
    return found[0].path.relative_to(folder).as_posix() if found else None


def _has_settings(folder: Path) -> bool:
    """Whether a pyproject.toml holds the settings, which a file of ours would hide."""
    home = settings_for(folder.resolve()).root
    return home == folder.resolve() and not (folder / SETTINGS).exists()


def _updated(maps: Mapping[str, bytes]) -> str | None:
    """The day on which an example was last updated: its reviews and deadlines are of then."""
    found = next((one for one in map(_UPDATED.search, maps.values()) if one), None)
    return found[1].decode() if found else None


def example_names() -> list[str]:
    """The names of the worked examples, in the order of the alphabet.

    The draft is not among them: it is there to be reviewed, and not to begin with.
    """
    folder = shipped_folder("examples")
    names = (path.stem for path in folder.iterdir() if not path.name.startswith("."))
    return sorted(name for name in names if name != _DRAFT)


def _check_alone(folder: Path) -> None:
    """Refuse a folder within a workspace: its maps would leave the one that they belong to."""
    above = settings_for(folder.resolve()).root
    if above is not None and above != folder.resolve():
        raise Refusal(
            f"{folder} lies in the workspace {above}; a workspace holds no other. "
            f"`outcomekit init {above}` completes that one"
        )


def _shipped(name: str) -> bytes:
    return (templates_folder() / "workspace" / name).read_bytes()


def _first_map(today: date) -> Mapping[str, bytes]:
    return {FIRST_MAP: _shipped(FIRST_MAP).replace(_REVIEWED, today.isoformat().encode())}


def _example(name: str) -> Mapping[str, bytes]:
    """The files of an example, by their path in the folder of maps, each with its schema's line."""
    folder = shipped_folder("examples")
    names = example_names()
    if name not in names:
        near = nearest(name, names)
        hint = f"did you mean `{near}`?" if near else f"there are {', '.join(names)}"
        raise Refusal(f"`{name}` is no example; {hint}")
    top = next(path for path in sorted(folder.iterdir()) if path.stem == name)
    files = [top] if top.is_file() else sorted(top.rglob("*.yaml"))
    found = {}
    for file in files:
        place = file.relative_to(folder)
        is_part = len(place.parts) > 1 and place.name != "map.yaml"
        schema = "../" * len(place.parts) + (_PART_SCHEMA if is_part else _SCHEMA)
        found[place.as_posix()] = _MODELINE + schema.encode() + b"\n" + file.read_bytes()
    return found

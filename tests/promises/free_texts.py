"""Where in a map any text may stand, and a way to put one there."""

from __future__ import annotations

from collections.abc import Iterator
from copy import deepcopy
from functools import cache
from typing import Any

from outcomekit.index.collect import collect
from outcomekit.model.build import build
from outcomekit.syntax.parse import read
from tests.documents.maps import EXEMPLARS, HERE

MAPS = {
    "mega-international": EXEMPLARS / "mega-international.yaml",
    "crooked": HERE / "crooked.yaml",
}
Path = tuple[str | int, ...]


@cache
def data_of(name: str) -> dict[str, Any]:
    """The data of a map, not to be changed."""
    tree = read(name, MAPS[name].read_bytes(), 10_000_000)
    assert isinstance(tree.data, dict)
    return tree.data


@cache
def free_texts(name: str) -> tuple[Path, ...]:
    """Where in a map texts stand, as far as they are printed letter for letter.

    Units and formulas are printed in another form. Every other text is told from a word, an id, a
    date or a reference by that the map is still one with any text in its place.
    """
    sections = ("alternative", "formula", "unit", "currency")
    return tuple(
        path for path in _leaves(data_of(name)) if path[-1] not in sections and _is_free(name, path)
    )


def _leaves(value: object, path: Path = ()) -> Iterator[Path]:
    if isinstance(value, str):
        yield path
    elif isinstance(value, dict):
        for key, inner in value.items():
            yield from _leaves(inner, (*path, key))
    elif isinstance(value, list):
        for number, inner in enumerate(value):
            yield from _leaves(inner, (*path, number))


def _is_free(name: str, path: Path) -> bool:
    data = deepcopy(data_of(name))
    put(data, path, "# Any | text")
    built = build(data, lambda _: "")
    if built.claims:
        return False
    index, _ = collect(name, built.map)
    return all(link.target != "# Any | text" for link in index.links)


def put(data: Any, path: Path, text: str) -> None:
    """Put a text at a place of some data."""
    here = data
    for part in path[:-1]:
        here = here[part]
    here[path[-1]] = text

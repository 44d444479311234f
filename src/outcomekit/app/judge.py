"""The verdict over one map by itself: surely valid at a glance, else whatever reading it tells.

A verdict is JSON on one line, fit for the cache and for the way from one process to another:
`null` for YAML that is no map, a text for what could not be read, else a list of

- 1 where nothing is wrong, 0 for findings, 2 where only its neighbors can tell;
- the references into other maps (`Facts.outward`);
- the findings, each place with the number of its part for a file;
- the ids that may stand in parts that could not be read, null for just any;
- the entities: each kind with its ids;
- in a run of `lint`, what the rules say (`looking.py`).
"""

from __future__ import annotations

import json

from outcomekit.app.verdicts import NO_MAP
from outcomekit.index.facts import Facts, facts
from outcomekit.model.glance import glance, joined, surely_an_id
from outcomekit.model.plainly import Unsure
from outcomekit.syntax.unmarked import UnsureText, unmarked

TYPE_CHECKING = False  # what mypy takes for true, without the import of `typing`
if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Any, Final

    from outcomekit.app.load import Loaded
    from outcomekit.app.map_files import MapFiles
    from outcomekit.app.refusal import Refusal

_VALID, _APART = 1, 2
_FOUND: Final = 0
_encode: Final = json.JSONEncoder(separators=(",", ":"), check_circular=False).encode


def judged(files: MapFiles, contents: Sequence[bytes]) -> bytes:
    """The verdict over a map with these contents, as JSON."""
    known = surely_valid(files, contents)
    return encode(valid(known[1])) if known is not None else _told(files, contents)


def said(refusal: Refusal) -> bytes:
    """The verdict over a map that could not be read."""
    return encode(refusal.message)


def refusal_in(line: bytes) -> str:
    """Why a map could not be read, given such a verdict."""
    return str(json.loads(line))


def surely_valid(files: MapFiles, contents: Sequence[bytes]) -> tuple[Any, Facts] | None:
    """A map's data and what it shows to others, if nothing is wrong with it; None if not sure."""
    map_id = files.map_id
    if not surely_an_id(map_id) or max(map(len, contents)) > files.settings.max_file_size:
        return None
    try:
        return _sure(map_id, [unmarked(one) for one in contents])
    except UnsureText:
        return None


def _sure(map_id: str, parts: list[Any]) -> tuple[Any, Facts] | None:
    """Its data and what it shows to others, if nothing is wrong with it; None where not sure."""
    try:
        data = joined(parts)
        return data, facts(map_id, glance(data))
    except Unsure:
        return None


def _told(files: MapFiles, contents: Sequence[bytes]) -> bytes:
    """The verdict over a map that may have mistakes, with all that is to be said of them."""
    loaded = read_of(files, contents)
    return NO_MAP if loaded is None else encode(told(loaded))


def read_of(files: MapFiles, contents: Sequence[bytes]) -> Loaded | None:
    """A map read from these contents; None where they are YAML that is no map."""
    from outcomekit.app.load import load

    given = dict(zip(files.names, contents, strict=True))
    return load(files, lambda path, _: given[str(path)])


def valid(shown: Facts) -> list[Any]:
    """The verdict over a map in which nothing is wrong."""
    return _verdict(_VALID, shown, [])


def told(loaded: Loaded) -> list[Any]:
    """The verdict over a map that was read, with all that is to be said of it."""
    from copy import deepcopy

    from outcomekit.app.rows import row
    from outcomekit.index.references import Workspace, check_references

    shown = _shown(loaded)
    if shown.outward:
        parts = [deepcopy(tree.data) for tree in loaded.trees]
        sure = _sure(loaded.map_id, parts) if not loaded.findings else None
        return _verdict(_APART, shown, []) if sure is None else valid(sure[1])
    if loaded.index is not None:
        alone = Workspace(lambda _: None, list)
        for claim in check_references(loaded.index, alone):
            loaded.claim(claim)
    files = [tree.source.file for tree in loaded.trees]
    rows = [row(finding, files) for finding in loaded.findings]
    return _verdict(_FOUND if rows else _VALID, shown, rows)


def _shown(loaded: Loaded) -> Facts:
    """What a map with mistakes shows to others."""
    index = loaded.index
    if index is None:
        return Facts({}, [], None)
    outward = [
        (link.map_id, link.id, list(link.declared.to), True)
        for link in index.links
        if link.map_id not in (None, index.map_id) and not link.declared.soft
    ]
    hidden = None if index.hidden.everything else frozenset(index.hidden.ids)
    return Facts({item.id: item.kind for item in index.by_id.values()}, outward, hidden)


def encode(verdict: object) -> bytes:
    """A verdict as JSON on one line."""
    return _encode(verdict).encode()


def _verdict(word: int, shown: Facts, rows: list[Any]) -> list[Any]:
    kinds: dict[str, list[str]] = {}
    for entity, kind in shown.kinds.items():
        kinds.setdefault(kind, []).append(entity)
    ids = {kind: " ".join(entities) for kind, entities in kinds.items()}
    hidden = None if shown.hidden is None else sorted(shown.hidden)
    return [word, shown.outward, rows, hidden, ids]


class Verdict:
    """A verdict, decoded. `word` is 1, 0 or 2 as above; `rows` are its findings.

    `said` is what the rules say, packed; None where they were not asked.
    """

    __slots__ = ("facts", "rows", "said", "word")

    def __init__(self, line: bytes) -> None:
        self.word, outward, self.rows, hidden, ids, *said = json.loads(line)
        self.said = said[0] if said else None
        kinds = {entity: kind for kind, names in ids.items() for entity in names.split(" ")}
        self.facts = Facts(kinds, outward, None if hidden is None else frozenset(hidden))

    @property
    def is_apart(self) -> bool:
        """Whether only its neighbors can tell what is wrong with the map."""
        return bool(self.word == _APART)

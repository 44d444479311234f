"""Two states of a map, written down in a few lines, and what `diff` tells of them."""

from __future__ import annotations

from copy import deepcopy
from functools import cache
from typing import Any

from outcomekit.diff.change import SymbolicChange
from outcomekit.diff.compare import compare
from outcomekit.diff.pairs import Pair
from outcomekit.index.collect import collect
from outcomekit.index.index import Index
from outcomekit.model.build import build
from tests.model.maps import HEAD, claims_about, data_of


def index_of(data: dict[str, Any], map_id: str = "line-controls") -> Index:
    """The index of a map that is valid, given its data."""
    assert claims_about(data) == []
    built = build(data, lambda pointer: "")
    index, _ = collect(map_id, built.map, built.hidden)
    return index


def state(body: str, map_id: str = "line-controls") -> Index:
    """The index of a map of this body."""
    return index_of({**HEAD, **deepcopy(_data(body))}, map_id)


def unchecked(body: str, map_id: str = "line-controls") -> Index:
    """The index of a map that need not be valid."""
    built = build({**HEAD, **deepcopy(_data(body))}, lambda pointer: "")
    index, _ = collect(map_id, built.map, built.hidden)
    return index


@cache  # a table of edits has one state before them all
def _data(body: str) -> dict[str, Any]:
    return data_of(body) or {}


def changes(before: str, after: str) -> list[SymbolicChange]:
    """The changes between two states of a map's body."""
    return compare([Pair(state(before), state(after))])


def told(before: str, after: str) -> list[str]:
    """Each change between two states in a line: code, impact, headline."""
    return [f"{one.code} {one.impact} {one.message}" for one in changes(before, after)]

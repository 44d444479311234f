"""The catalogue of changes: one row for each kind, in families of a file each.

A row is all that is ever said about a kind of change: its code, what it means, its headline, and
two states of a map that differ by just that. Adding a kind is adding a row here and a line to the
table of `naming`; documentation, `explain` and tests follow.
"""

from __future__ import annotations

from typing import Final

from outcomekit.diagnostics.change import ChangeKind
from outcomekit.diff.catalog import bonds, entities, levels, measures, texts, values

ALL: Final[tuple[ChangeKind, ...]] = (
    *entities.ALL, *levels.ALL, *texts.ALL, *values.ALL, *measures.ALL, *bonds.ALL,
)  # fmt: skip
"""Every kind of change, in the order of the codes."""

FAMILIES: Final[dict[str, str]] = {
    "D1": "Whole entities and maps",
    "D2": "Levels, horizons, ranks",
    "D3": "Texts",
    "D4": "Values",
    "D5": "Measures, thresholds, deadlines",
    "D6": "References",
    "D7": "Agreed success plans",
    "D8": "The journal",
    "D9": "Notes",
}
"""The families by how their codes begin, with what they are about."""

BY_CODE: Final[dict[str, ChangeKind]] = {kind.code: kind for kind in ALL}

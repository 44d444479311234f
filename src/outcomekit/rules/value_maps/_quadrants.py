"""Value maps by their four quadrants."""

from __future__ import annotations

from typing import Final

from outcomekit.model.value_map import ValueItem, ValueMap

QUADRANTS: Final = ("objectives", "metrics", "strategies", "issues")


def items(value_map: ValueMap) -> list[ValueItem]:
    """What stands in all four quadrants, in their order."""
    return [item for name in QUADRANTS for item in getattr(value_map, name).values()]

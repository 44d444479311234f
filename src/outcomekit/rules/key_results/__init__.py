"""Rules about objectives and key results: who does what, by how much."""

from typing import Final

from outcomekit.rules._rule import Family

FAMILY: Final = Family("KR", "Key results")

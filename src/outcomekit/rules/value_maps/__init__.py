"""Rules about value maps: what a role values, drawn apart from us."""

from typing import Final

from outcomekit.rules._rule import Family

FAMILY: Final = Family("VM", "Value maps")

"""Rules about the map as a whole: its vision, its segment, its roof, and us on its left side."""

from typing import Final

from outcomekit.rules._rule import Family

FAMILY: Final = Family("MAP", "The map as a whole")

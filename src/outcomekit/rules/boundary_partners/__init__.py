"""Rules about partners: who must act differently, and whether we can reach them."""

from typing import Final

from outcomekit.rules._rule import Family

FAMILY: Final = Family("BP", "Boundary partners")

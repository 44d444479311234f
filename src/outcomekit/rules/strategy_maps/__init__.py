"""Rules about strategies: what we do so that behaviors come about."""

from typing import Final

from outcomekit.rules._rule import Family

FAMILY: Final = Family("SM", "Strategy maps")

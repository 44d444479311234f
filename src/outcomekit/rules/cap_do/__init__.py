"""Rules about reviews: check, act, plan, do, and what was decided."""

from typing import Final

from outcomekit.rules._rule import Family

FAMILY: Final = Family("CD", "CAP-Do reviews")

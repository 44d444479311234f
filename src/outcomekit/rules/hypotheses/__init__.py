"""Rules about hypotheses: what we believe, why, and how we shall know."""

from typing import Final

from outcomekit.rules._rule import Family

FAMILY: Final = Family("HY", "Hypotheses")

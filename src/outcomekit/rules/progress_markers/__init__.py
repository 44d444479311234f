"""Rules about behaviors: what a partner does that others can see, step by step."""

from typing import Final

from outcomekit.rules._rule import Family

FAMILY: Final = Family("PM", "Progress markers")

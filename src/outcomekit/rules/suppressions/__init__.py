"""Rules about suppressions: an exception that nobody explains is a rule switched off."""

from typing import Final

from outcomekit.rules._rule import Family

FAMILY: Final = Family("SUP", "Suppressions")

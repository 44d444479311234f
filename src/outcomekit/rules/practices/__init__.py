"""Rules about the eight practices by which we stay fit for the work ourselves."""

from typing import Final

from outcomekit.rules._rule import Family

FAMILY: Final = Family("OP", "Organizational practices")

"""Rules about the journey: which behaviors at which step lead on, and which stop people."""

from typing import Final

from outcomekit.rules._rule import Family

FAMILY: Final = Family("JM", "Journey maps")

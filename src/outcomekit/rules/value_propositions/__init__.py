"""Rules about value propositions: what comes about for whom, how, and how one knows."""

from typing import Final

from outcomekit.rules._rule import Family

FAMILY: Final = Family("VP", "Value propositions")

"""Rules about the journal: what was seen, how one knows, and what one learned."""

from typing import Final

from outcomekit.rules._rule import Family

FAMILY: Final = Family("JR", "Journals")

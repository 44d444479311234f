"""Who a noun phrase means: us, them, our product, a thing, or someone unknown."""

from __future__ import annotations

from typing import Final

from outcomekit.rules._language.statement import Party, Phrase

_PEOPLE: Final = frozenset(("person", "group", "crowd"))
_OWN_PEOPLE: Final = frozenset(
    "team staff people rep engineer consultant trainer technician specialist expert developer "
    "office company organization department board management leadership crew researcher scientist "
    "volunteer facilitator founder representative agent colleague".split()
)
"""Behind "our", these are us; customers, users or members are them all the same."""


def party_of(phrase: Phrase) -> Party:
    """Who the phrase means."""
    if not phrase.heads:
        return Party.THEM if phrase.counted else Party.NOBODY
    unknown = False
    for head in phrase.heads:
        meant = head.word
        if "named" in meant.nouns:
            if "ours" in meant.nouns:
                return Party.US
            return Party.THEM if "group" in meant.nouns else Party.PRODUCT
        if "ours" in meant.kinds and not meant.nouns:
            return Party.US
        if meant.nouns & _PEOPLE:
            if phrase.whose == "us" and meant.singular in _OWN_PEOPLE:
                return Party.US
            return Party.THEM
        if "ours" in meant.nouns:
            return Party.THEM if phrase.whose == "them" else Party.US
        if meant.kinds & {"pronoun", "them", "relative"}:
            return Party.THEM
        unknown = unknown or not meant.nouns or head.name
    if unknown:
        return Party.UNKNOWN
    if phrase.any("product") and not phrase.of:
        return Party.PRODUCT
    return Party.THING

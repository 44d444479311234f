"""Who a noun phrase means: us, them, our product, a thing, or someone unknown."""

from __future__ import annotations

from typing import Final

from outcomekit.rules._language.statement import Party, Phrase
from outcomekit.rules._language.tokens import Token

_PEOPLE: Final = frozenset(("person", "group", "crowd", "planner"))
_RESULTS: Final = frozenset(("impact", "vehicle"))
"""Results are written like names: NPS, ARR."""
_STANDING_FOR: Final = frozenset(("pronoun", "them", "relative"))


def party_of(phrase: Phrase) -> Party:
    """Who the phrase means."""
    if not phrase.heads:
        return Party.THEM if phrase.counted else Party.NOBODY
    parties = [_party(head, phrase) for head in phrase.heads]
    for party in (Party.US, Party.THEM, Party.PRODUCT, Party.UNKNOWN):
        if party in parties:
            return party if party is not Party.PRODUCT or phrase.of is None else Party.THING
    return Party.THING


def _party(head: Token, phrase: Phrase) -> Party:
    meant = head.word
    nouns = meant.nouns
    if "named" in nouns:
        return _NAMED[meant.text]
    if "ours" in meant.kinds and not nouns:
        return Party.US
    if nouns & _PEOPLE:
        if phrase.whose == "us" and "software" in nouns:
            return Party.PRODUCT
        return Party.US if phrase.whose == "us" and "own-staff" in nouns else Party.THEM
    if "undertaking" in nouns and meant.plural:
        return Party.THING
    if "ours" in nouns:
        return Party.US if phrase.whose in ("", "us") else Party.THEM
    if meant.kinds & _STANDING_FOR:
        return Party.THEM
    if "product" in nouns:
        return Party.PRODUCT
    named = head.name and nouns.isdisjoint(_RESULTS)
    return Party.UNKNOWN if not nouns or named else Party.THING


_NAMED: Final = {"us": Party.US, "them": Party.THEM, "product": Party.PRODUCT}

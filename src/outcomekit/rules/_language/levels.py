"""Noun phrases about what moves, and inner nouns: what several forms of statements share."""

from __future__ import annotations

from typing import Final

from outcomekit.rules._language.judgment import Defect, Judgment, judged
from outcomekit.rules._language.statement import Phrase
from outcomekit.rules._language.tokens import Token

PEOPLE: Final = ("person", "group", "crowd")
MADE: Final = ("document", "made", "software")
_KEPT: Final = frozenset((*PEOPLE, *MADE, "deeds", "event", "effort", "relation", "ours"))
"""What moves when someone acts: more use, more plants, more meetings may well be behavior."""


def inner_noun(phrase: Phrase) -> Token | None:
    """The head, where it names an inner state."""
    head = phrase.head
    if head is None or head.word.nouns.isdisjoint(("inner", "capacity")):
        return None
    return head


def level(phrase: Phrase) -> Judgment | None:
    """What it is that moves: a count of touches, an inner state, a result."""
    clue = phrase.any("vehicle")
    inner = inner_noun(phrase)
    if clue is not None and inner is None and "deeds" not in clue.word.nouns:
        return Judgment(Defect.VEHICLE, clue)
    if inner is not None:
        return Judgment(Defect.INNER_STATE, inner)
    clue = phrase.any("impact")
    head = phrase.head
    if clue is None and head is not None and "goal" in head.word.nouns:
        clue = next((token for token in phrase.modifiers if "impact" in token.word.nouns), None)
        if clue is None and phrase.of is not None:
            clue = phrase.of.any("impact")
    return judged(Defect.IMPACT, clue)


def any_level(phrase: Phrase) -> Judgment | None:
    """What moves, where something is sure to: a result, unless someone's acting may be meant."""
    found = level(phrase)
    head = phrase.head
    if found is not None or head is None:
        return found
    if head.word.nouns and head.word.nouns.isdisjoint(_KEPT):
        return Judgment(Defect.IMPACT, head)
    return None

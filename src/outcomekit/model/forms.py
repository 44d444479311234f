"""What form the value of a field has, in words: `text`, `list of ids`, `date`, `measure`.

The JSON Schema, the documentation and `explain` ask here, each for every field of the language.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from types import NoneType
from typing import Annotated, Any, Final, get_args, get_origin

from outcomekit.model.dates import Date, Deadline, TimeSpan
from outcomekit.model.entity import Entity, Record
from outcomekit.model.structure import Slot, annotated
from outcomekit.model.value import Count, Currency, Number, Percentage, Text, Truth
from outcomekit.model.words import Words

_PLAIN: Final[tuple[tuple[Any, str, str], ...]] = (
    (Text, "text", "texts"),
    (Number, "number", "numbers"),
    (Count, "whole number from 1", ""),
    (Percentage, "number from 0 to 100", ""),
    (Truth, "`true` or `false`", ""),
    (Date, "date", "dates"),
    (Deadline, "deadline", "deadlines"),
    (TimeSpan, "period", "periods"),
    (Currency, "currency code", ""),
)
"""The types of plain values, with what one and what several of them are called."""


@dataclass(frozen=True, slots=True)
class Form:
    """The form of a field's value.

    `said` is the form in words, without what stands in it: `record`, the class of the value
    itself or of each entry, or `words`, the fixed words to choose from.
    """

    said: str
    record: type[Record] | None = None
    words: Words | None = None

    def __str__(self) -> str:
        """The whole form in words: `entries by id: behavior`."""
        parts = [self.said, self.record.noun if self.record is not None else ""]
        return ": ".join(part for part in parts if part)


@cache
def value_types(record: type[Record]) -> dict[str, Any]:
    """The types of a record's attributes as declared, None aside."""
    return {name: without_none(annotation) for name, annotation in annotated(record).items()}


def without_none(annotation: Any) -> Any:
    """The type that stands beside None, or the type itself."""
    others = [option for option in get_args(annotation) if option is not NoneType]
    return others[0] if len(others) == 1 and NoneType in get_args(annotation) else annotation


def bare(annotation: Any) -> Any:
    """A type without what is annotated to it."""
    return get_args(annotation)[0] if get_origin(annotation) is Annotated else annotation


def fixed_words(annotation: Any) -> Words | None:
    """The words that a type, or the type within it, allows; None where it is no choice."""
    if get_origin(annotation) is Annotated:
        inner, *notes = get_args(annotation)
        found = next((note for note in notes if isinstance(note, Words)), None)
        return found or fixed_words(inner)
    for option in get_args(annotation):
        words = fixed_words(option)
        if words is not None:
            return words
    return None


def form_of(holder: type[Record], slot: Slot) -> Form:
    """The form of the value of a field, given the record that declares it."""
    annotation = value_types(holder)[slot.attribute]
    many = get_origin(bare(annotation)) is list
    words = fixed_words(annotation)
    if slot.record is not None:
        named = "id" if issubclass(slot.record, Entity) else "name"
        said = f"entries by {named}" if slot.keyed else "list" if slot.listed else ""
        return Form(said, record=slot.record)
    if slot.declared.keys:
        return Form("by id, then by function, a word", words=words)
    if slot.declared.to:
        return Form("text or id" if slot.declared.soft else "list of ids" if many else "id")
    if words is not None:
        return Form("list of words" if many else "word", words=words)
    inner = get_args(bare(annotation))[0] if many else annotation
    for plain, one, several in _PLAIN:
        if plain == inner:
            return Form(f"list of {several}" if many else one)
    return Form("the number 1")


def kind_noun(kind: str) -> str:
    """What people call a kind of references: `value-map item`, `journey step`, `entity`."""
    special = {"any": "any entity", "value-item": "value-map item", "step": "journey step"}
    return special.get(kind) or kind.replace("-", " ")

"""Pages of fields and records: what the declarations of the map language say of them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Final

from outcomekit.app.explain.page import Example, Page, Table
from outcomekit.app.explain.places import Place, of_record
from outcomekit.diagnostics.grammar import alternatives
from outcomekit.model.entity import COMMON, Noted, Record
from outcomekit.model.field import Diff
from outcomekit.model.forms import fixed_words, form_of, kind_noun, value_types
from outcomekit.model.literature import WORKS, cited, marks
from outcomekit.model.meaning import what_of, why_of
from outcomekit.model.partner import Behavior
from outcomekit.model.specimens import specimen_of
from outcomekit.model.structure import Slot, slots
from outcomekit.model.words import Words

CHANGES: Final = {
    Diff.WORDS: "a rewording",
    Diff.VALUE: "a new value in place of the old one",
    Diff.REFERENCE: "a reference gained, lost or pointing elsewhere",
    Diff.TARGET: "a target made easier or harder to reach",
    Diff.BASELINE: "a baseline rewritten",
    Diff.DEADLINE: "a deadline put off or brought forward",
    Diff.DIRECTION: "a turn in what counts as better",
    Diff.PARTS: "told part by part",
    Diff.COSMETIC: "cosmetic: it is about the entry, not about the world",
}
"""What a change of a field's value is to a reader of a comparison."""
_MOST_PLACES: Final = 3


def field_page(found: Sequence[Place]) -> Page:
    """What a field says, given all its places; the first one gives the page its name."""
    place = found[0]
    if is_common(place):
        return _common_page(place)
    slot, declared = place.slot, place.slot.declared
    what = [declared.description]
    facts = [("Form", form_in_words(place.holder, slot))]
    if place.holder.main == slot.name:
        facts.append(("Short form", "this text alone may stand for the whole entry"))
    if declared.required:
        facts.append(("Required", "yes"))
    if len(found) > 1:
        facts.append(("Also at", _several(found[1:])))
    facts.append(("A change is", CHANGES[declared.diff]))
    if slot.record is not None:
        facts += _short_form(slot.record)
        # Where a record stands in one place only, what it is says what the field is.
        once = len(of_record(slot.record)) == 1 and not (slot.keyed or slot.listed)
        what = [what_of(slot.record)] if once else [*what, what_of(slot.record)]
    words = fixed_words(value_types(place.holder)[slot.attribute])
    tables = [words_table(slot.name, words)] if words is not None else []
    return _page(str(place), " ".join(dict.fromkeys(what)), facts, slot, place.holder, tables)


def is_common(place: Place) -> bool:
    """Whether a field is one of those that every entry may carry."""
    return issubclass(place.holder, Noted) and place.slot.name in COMMON


def _common_page(place: Place) -> Page:
    slot = place.slot
    words = fixed_words(value_types(place.holder)[slot.attribute])
    return Page(
        kind="field",
        topic=slot.name,
        title=f"`{slot.name}`",
        what=slot.declared.description,
        facts=(
            ("Form", form_in_words(place.holder, slot)),
            ("Stands at", "every entry with an id, `supplier`, and every entry of `journal`"),
            ("A change is", CHANGES[slot.declared.diff]),
        ),
        tables=(words_table(slot.name, words),) if words is not None else (),
        good=Example(specimen_of(Behavior).good),
    )


def record_page(name: str, found: Sequence[type[Record]]) -> Page:
    """What the records of one name are; where there are several they are alike."""
    where = [place for record in found for place in of_record(record)]
    at = _several(where) if where else "the top of a file, or of a folder's `map.yaml`"
    facts = [("Stands at", at), *_short_form(found[0])]
    # Records that share a kind share a parent, which says what they are together.
    together = found[0] if len(found) == 1 else found[0].__mro__[1]
    return _page(name, what_of(together), facts, None, found[0], [])


def _page(
    topic: str,
    what: str,
    facts: list[tuple[str, str]],
    slot: Slot | None,
    holder: type[Record],
    tables: list[Table],
) -> Page:
    record = holder if slot is None else slot.record
    if record is not None:
        own = own_fields(record)
        tables = [*tables, fields_table(record, own), *words_tables(record, own)]
        if issubclass(record, Noted):
            facts = [*facts, ("As everywhere", ", ".join(f"`{name}`" for name in COMMON))]
    specimen = specimen_of(record or holder)
    why = why_of(record or holder)
    seen: set[str] = set()
    return Page(
        kind="field",
        topic=topic,
        title=f"`{topic}`",
        what=cited(what, seen),
        why=cited(why, seen),
        facts=tuple(facts),
        tables=tuple(tables),
        bad=Example(specimen.bad, specimen.fault),
        good=Example(specimen.good),
        sources=tuple(WORKS[mark].full for mark in marks(f"{what} {why}")),
    )


def own_fields(record: type[Record]) -> list[str]:
    """The names of a record's fields, but for those that every entry may carry."""
    inherited = COMMON if issubclass(record, Noted) else ()
    return [name for name in slots(record) if name not in inherited]


def fields_table(record: type[Record], names: Iterable[str]) -> Table:
    """Some fields of a record, each with its form and meaning."""
    known = slots(record)
    rows = tuple(
        (f"`{name}`", form_in_words(record, known[name]), cited(known[name].declared.description))
        for name in names
    )
    return Table("Fields", ("field", "form", "meaning"), rows)


def words_tables(record: type[Record], names: Iterable[str]) -> list[Table]:
    """The fixed words of some fields of a record, for those that have any."""
    types, known = value_types(record), slots(record)
    found = {name: fixed_words(types[known[name].attribute]) for name in names}
    return [words_table(name, words) for name, words in found.items() if words is not None]


def words_table(name: str, words: Words) -> Table:
    """The fixed words of a field, each with its meaning."""
    rows = tuple((f"`{word}`", meaning) for word, meaning in words.meanings.items())
    return Table(f"Words of `{name}`", ("word", "meaning"), rows)


def form_in_words(holder: type[Record], slot: Slot) -> str:
    """The form of a field, with the kinds that its references may point at."""
    said = str(form_of(holder, slot))
    kinds = alternatives([kind_noun(kind) for kind in slot.declared.to])
    words = alternatives([f"`{word}`" for word in slot.declared.words])
    return said + (f" → {kinds}" if kinds else "") + (f", or {words}" if words else "")


def _short_form(record: type[Record]) -> list[tuple[str, str]]:
    return [("Short form", f"its `{record.main}` alone")] if record.main is not None else []


def _several(found: Sequence[Place]) -> str:
    more = len(found) - _MOST_PLACES
    named = ", ".join(f"`{place}`" for place in found[:_MOST_PLACES])
    return f"{named} and {more} more" if more > 0 else named

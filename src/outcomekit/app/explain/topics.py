"""Topics: what can be explained, and what someone may have meant."""

from __future__ import annotations

from collections.abc import Sequence
from difflib import get_close_matches
from typing import Final

from outcomekit.app.explain import changes, documents, fields, findings, places
from outcomekit.app.explain.page import Page, Table
from outcomekit.app.refusal import Refusal
from outcomekit.diagnostics import errors
from outcomekit.diagnostics.change import ChangeKind
from outcomekit.diagnostics.kind import Kind
from outcomekit.diagnostics.nearest import nearest
from outcomekit.diff.catalog import ALL as ALL_CHANGES
from outcomekit.documents.rendering import summaries
from outcomekit.model.entity import COMMON
from outcomekit.model.literature import cited
from outcomekit.model.meaning import what_of
from outcomekit.model.structure import records, slots

KINDS: Final[tuple[Kind, ...]] = errors.ALL
CHANGES: Final[tuple[ChangeKind, ...]] = ALL_CHANGES
_NEARLY: Final = 0.85
"""How alike an id and a field must be before the field is taken to be meant."""
_LIST: Final = "`outcomekit explain --list` lists all that can be explained"


def explain(what: str) -> list[Page]:
    """The pages that a word or path means; several where it names a document and a section.

    A finding or change goes by its code or name; a field by its path, with or without ids, by the
    end of its path, or by its bare name where only one thing has it; a record by its kind.

    Raises:
        Refusal: when it means nothing, with the nearest that there is, or too many things.
    """
    word = what.strip()
    for kind in KINDS:
        if word.casefold() in (kind.code.casefold(), kind.name):
            return [findings.page(kind)]
    for change in CHANGES:
        if word.casefold() in (change.code.casefold(), change.name):
            return [changes.page(change)]
    name = word.casefold().replace("_", "-")
    pages = [documents.page(name)] if name in summaries() else []
    if places.parts_of(word):
        pages += _of_the_language(word)
    if not pages:
        raise Refusal(_unknown(word))
    return pages


def _of_the_language(word: str) -> list[Page]:
    found = places.at(word)
    if found:
        place = max(found, key=lambda place: len(place.names))
        _refuse_a_slip(word, place)
        return [fields.field_page(_alike(place))]
    found_records = places.called(word) if "." not in word else []
    if found_records:
        where = [place for record in found_records for place in places.of_record(record)]
        if len(where) == 1:
            return [fields.field_page(where)]
        return [fields.record_page(word.casefold().replace("_", " "), found_records)]
    different = _different(places.ending_in(word) or places.of_named(word))
    if len(different) > 1:
        raise Refusal(_ambiguous(word, different))
    return [fields.field_page(_alike(one)) for one in different]


def _refuse_a_slip(word: str, place: places.Place) -> None:
    """Refuse a path whose last name was taken for an id and is nearly the name of a field."""
    last = places.parts_of(word)[-1]
    record = place.slot.record
    if record is None or last == place.slot.name.casefold():
        return
    near = get_close_matches(last, slots(record), n=1, cutoff=_NEARLY)
    if near:
        raise Refusal(f"nothing is called `{word}`; did you mean {place}.*.{near[0]}?")


def _different(found: Sequence[places.Place]) -> list[places.Place]:
    """One place of each field among those found."""
    first: dict[tuple[object, ...], places.Place] = {}
    for place in found:
        first.setdefault(_field(place), place)
    return list(first.values())


def _alike(place: places.Place) -> list[places.Place]:
    """A place, and then all others of the same field."""
    others = [one for one in places.places() if _field(one) == _field(place) and one != place]
    return [place, *others]


def _field(place: places.Place) -> tuple[object, ...]:
    """What makes a field the same one wherever it stands: inherited fields are one, too."""
    return (place.slot.name, place.slot.declared, place.slot.record)


def _ambiguous(word: str, found: Sequence[places.Place]) -> str:
    named = ", ".join(str(place) for place in found[:4])
    more = f" and {len(found) - 4} more" if len(found) > 4 else ""
    return f"`{word}` is a field in several places; name one of them: {named}{more}"


def _unknown(word: str) -> str:
    near = nearest(word, _names())
    hint = f"did you mean {near}?" if near else _LIST
    return f"nothing is called `{word}`; {hint}"


def _names() -> list[str]:
    kinds = _codes()
    nouns = [record.noun for record in records()]
    paths = [name for place in places.places() for name in (str(place), place.slot.name)]
    return list(dict.fromkeys([*kinds, *summaries(), *paths, *nouns]))


def words() -> list[str]:
    """What a shell may complete: codes, names, documents, and the sections of the map."""
    sections = [str(place) for place in places.places() if place.slot.record is not None]
    return [*_codes(), *sections, *summaries()]


def _codes() -> list[str]:
    """The codes and names of all findings and changes."""
    findings_ = [name for kind in KINDS for name in (kind.code, kind.name)]
    return [*findings_, *(name for change in CHANGES for name in (change.code, change.name))]


def _map_rows() -> list[tuple[str, str]]:
    """Each record of the map at its first place, with what it is and which fields it has."""
    rows = [("`map`", what_of(records()[0]))]
    seen = set()
    for place in places.places():
        record = place.slot.record
        if record is None or record in seen:
            continue
        seen.add(record)
        own = ", ".join(name for name in slots(record) if name not in COMMON)
        rows.append((f"`{place}`", f"{cited(place.slot.declared.description)} Fields: {own}."))
    return rows


def tables() -> list[Table]:
    """Everything that can be explained, in groups."""
    columns = ("topic", "meaning")
    found = [Table("Findings", columns, tuple((f"{k.code} {k.name}", k.summary) for k in KINDS))]
    told = tuple((f"{change.code} {change.name}", change.summary) for change in CHANGES)
    found.append(Table("Changes", columns, told))
    found.append(Table("The map", columns, tuple(_map_rows())))
    found.append(
        Table(
            "Documents", columns, tuple((f"`{name}`", told) for name, told in summaries().items())
        )
    )
    return found

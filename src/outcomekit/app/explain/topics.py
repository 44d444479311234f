"""Topics: what can be explained, and what someone may have meant."""

from __future__ import annotations

from collections.abc import Sequence
from difflib import get_close_matches
from typing import TYPE_CHECKING, Final

from outcomekit.app.explain import changes, documents, fields, findings, places
from outcomekit.app.explain.page import Page, Table
from outcomekit.app.refusal import Refusal
from outcomekit.diagnostics import errors
from outcomekit.diagnostics.change import ChangeKind
from outcomekit.diagnostics.nearest import nearest
from outcomekit.diff.catalog import ALL as ALL_CHANGES
from outcomekit.documents.rendering import summaries
from outcomekit.model.entity import COMMON
from outcomekit.model.literature import cited
from outcomekit.model.meaning import what_of
from outcomekit.model.structure import records, slots

if TYPE_CHECKING:
    from outcomekit.rules import Family, Rule

CHANGES: Final[tuple[ChangeKind, ...]] = ALL_CHANGES
_NEARLY: Final = 0.85
"""How alike an id and a field must be before the field is taken to be meant."""
_LIST: Final = "`outcomekit explain --list` lists all that can be explained"


def explain(what: str) -> list[Page]:
    """The pages that a word or path means; several where it names a document and a section.

    An error, change or rule goes by its code or name, a family of rules by its code; a field by its
    path, with or without ids, by the end of its path, or by its bare name where only one thing has
    it; a record by its kind. Written small, `map` is the map; `MAP` is the family.

    Raises:
        Refusal: when it means nothing, with the nearest that there is, or too many things.
    """
    word = what.strip()
    for kind in errors.ALL:
        if word.casefold() in (kind.code.casefold(), kind.name):
            return [findings.page(kind)]
    for change in CHANGES:
        if word.casefold() in (change.code.casefold(), change.name):
            return [changes.page(change)]
    if word.isupper() and word.isalnum():  # a code; else rules, which take time to load, come last
        pages = _of_the_rules(word)
        if pages:
            return pages
    name = word.casefold().replace("_", "-")
    pages = [documents.page(name)] if name in summaries() else []
    if places.parts_of(word):
        pages += _of_the_language(word)
    pages = pages or _of_the_rules(word)
    if not pages:
        raise Refusal(_unknown(word))
    return pages


def _of_the_rules(word: str) -> list[Page]:
    from outcomekit.app.explain import rules as pages

    asked = word.casefold()
    for rule in _rules():
        if asked in (rule.code.casefold(), rule.name):
            return [pages.page(rule)]
    return [pages.family_page(one) for one in _families() if one.code.casefold() == asked]


def _rules() -> tuple[Rule, ...]:
    from outcomekit import rules

    return rules.rules()


def _families() -> tuple[Family, ...]:
    from outcomekit import rules

    return rules.families()


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
    nouns = [record.noun for record in records()]
    paths = [name for place in places.places() for name in (str(place), place.slot.name)]
    return list(dict.fromkeys([*_coded(), *summaries(), *paths, *nouns]))


def words() -> list[str]:
    """What a shell may complete: codes, names, families, documents, and sections of the map."""
    sections = [str(place) for place in places.places() if place.slot.record is not None]
    return [*_coded(), *sections, *summaries()]


def _coded() -> list[str]:
    """The codes and names of errors, changes and rules, and the codes of families."""
    kinds = (*errors.ALL, *(rule.kind for rule in _rules()))
    named = [name for kind in kinds for name in (kind.code, kind.name)]
    told = [name for change in CHANGES for name in (change.code, change.name)]
    return [*named, *told, *(family.code for family in _families())]


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
    documents_ = [(f"`{name}`", told) for name, told in summaries().items()]
    return [
        _group(
            "Errors of `validate`",
            [(f"{kind.code} {kind.name}", kind.summary) for kind in errors.ALL],
        ),
        *(_family_group(family) for family in _families()),
        _group("Changes", [(f"{change.code} {change.name}", change.summary) for change in CHANGES]),
        _group("The map", _map_rows()),
        _group("Documents", documents_),
    ]


def _family_group(family: Family) -> Table:
    from outcomekit.rules import about

    kinds = [rule.kind for rule in _rules() if rule.family == family]
    rows = [(f"{kind.code} {kind.name}", kind.summary) for kind in kinds]
    return _group(family.title, [(family.code, about(family)), *rows])


def _group(title: str, rows: Sequence[tuple[str, str]]) -> Table:
    return Table(title, ("topic", "meaning"), tuple(rows))

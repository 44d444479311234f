"""Makes docs/map-language.md: the map language, told from the declarations of the model."""

import re
import textwrap
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from outcomekit.app.explain.fields import own_fields, words_tables
from outcomekit.app.explain.page import Table
from outcomekit.app.explain.places import places
from outcomekit.app.explain.printed import markdown_table
from outcomekit.diagnostics.grammar import alternatives
from outcomekit.model.entity import COMMON, Entity, Noted, Record
from outcomekit.model.field import ANY
from outcomekit.model.forms import form_of, kind_noun
from outcomekit.model.literature import WORKS, cited, marks
from outcomekit.model.map import Map
from outcomekit.model.meaning import what_of, why_of
from outcomekit.model.specimens import SPECIMENS
from outcomekit.model.structure import Slot, records, slots

INTRODUCTION = Path(__file__).parent / "language-introduction.md"
SHARED = "Parts that several sections share"


@dataclass
class _Page:
    """The page while it is written: its lines, and the works cited so far."""

    lines: list[str] = field(default_factory=list)
    works: dict[str, None] = field(default_factory=dict)

    def say(self, *lines: str) -> None:
        """A block: lines, and an empty one behind them; no lines are no block."""
        if lines:
            self.lines += [*lines, ""]

    def tell(self, text: str) -> None:
        """A paragraph, in lines that a reader of the source can read."""
        self.say(*textwrap.wrap(text, 100, break_long_words=False, break_on_hyphens=False))

    def cite(self, text: str) -> str:
        """A text with its sources written out, in full where the page has not named them yet."""
        said = cited(text, set(self.works))
        self.works |= dict.fromkeys(marks(text))
        return said


def page() -> str:
    """The whole page."""
    made = _Page()
    made.say(INTRODUCTION.read_text(encoding="utf-8").rstrip())
    made.say("## Fields that every entry may carry")
    made.say(*_table(Noted, COMMON))
    made.say(*_words(Noted, COMMON))
    made.say("## The head, and the order of sections")
    _record(made, Map)
    for slot in slots(Map).values():
        if slot.record is not None:
            made.say(f"## `{slot.name}`")
            if slot.keyed or slot.listed:
                made.tell(slot.declared.description)
            _record(made, slot.record, entry=slot.keyed or slot.listed)
            _below(made, slot.record)
    made.say(f"## {SHARED}")
    for record in _shared():
        made.say(f"### {_heading(record)}")
        _record(made, record)
    made.say("## Sources")
    made.say(*(f"- {_source(mark)}" for mark in made.works))
    return "\n".join(made.lines).rstrip() + "\n"


def _below(made: _Page, record: type[Record]) -> None:
    """The records that a record holds, each under its own heading, depth first."""
    for slot in slots(record).values():
        inner = slot.record
        if inner is None or inner in _shared() or inner is not _alike(inner)[0]:
            continue
        if _first_place(inner) != (record, slot.name):
            continue
        made.say(f"### {_heading(inner)}")
        _record(made, inner)
        _below(made, inner)


def _record(made: _Page, record: type[Record], *, entry: bool = False) -> None:
    """What a record is, why, its fields, their words, and an example."""
    alike = _alike(record)
    parent = record.__mro__[1]
    what = made.cite(what_of(record if len(alike) == 1 else parent))
    made.tell(f"Each entry: {what[:1].lower()}{what[1:]}" if entry else what)
    own = why_of(record)
    if own and own in _told_of(record if len(alike) == 1 else parent):
        made.tell(made.cite(own))
    if record.main is not None:
        made.say(f"Short form: its `{record.main}` alone.")
    names = own_fields(record)
    made.say(*_table(record, names))
    made.say(*_words(record, names))
    shown = next((one for one in record.__mro__ if one in SPECIMENS), None)
    if shown is not None and (shown is record or len(alike) > 1):
        made.say("```yaml", *SPECIMENS[shown].good.rstrip().split("\n"), "```")


def _told_of(record: type[Record]) -> str:
    return " ".join((record.__doc__ or "").split())


def _table(record: type[Record], names: Sequence[str]) -> Iterator[str]:
    known = {slot.name: slot for slot in slots(record).values()}
    refers = any(known[name].declared.to for name in names)
    columns = ("field", "form", "meaning", *(("refers to",) if refers else ()))
    rows = tuple(
        (
            _name(record, known[name]),
            _form(record, known[name]),
            known[name].declared.description,
            *((_refers(known[name]),) if refers else ()),
        )
        for name in names
    )
    return markdown_table(Table("", columns, rows))


def _name(record: type[Record], slot: Slot) -> str:
    if slot.declared.main or record.main == slot.name:
        return f"**`{slot.name}`**"
    return f"`{slot.name}` (required)" if slot.declared.required else f"`{slot.name}`"


def _form(record: type[Record], slot: Slot) -> str:
    form = form_of(record, slot)
    if form.record is None:
        return form.said
    link = f"[{form.record.noun}](#{_anchor(form.record)})"
    return f"{form.said}: {link}" if form.said else link


def _refers(slot: Slot) -> str:
    kinds = [
        "any entry" if kind == ANY else f"[{kind_noun(kind)}](#{_anchor(_of_kind(kind))})"
        for kind in slot.declared.to
    ]
    own = f" of the same {kind_noun(slot.declared.own)}" if slot.declared.own else ""
    words = [f"`{word}`" for word in slot.declared.words]
    return alternatives([*kinds, *words]) + own if kinds else ""


def _words(record: type[Record], names: Sequence[str]) -> list[str]:
    """The fixed words of some fields of a record, each with its meaning."""
    lines = []
    for table in words_tables(record, names):
        lines += [f"{table.title}:", "", *(f"- {word}: {said}" for word, said in table.rows), ""]
    return lines[:-1]


def _source(mark: str) -> str:
    work = WORKS[mark]
    return f"{work.full}{f' ({work.where})' if work.where else ''}"


# --- Which record stands where ----------------------------------------------------------------


@cache
def _shared() -> tuple[type[Record], ...]:
    """The records that stand in more than one section of the map."""
    sections: dict[type[Record], set[str]] = {}
    for place in places():
        if place.slot.record is not None:
            sections.setdefault(place.slot.record, set()).add(place.path[0])
    return tuple(record for record in records() if len(sections.get(record, ())) > 1)


def _first_place(record: type[Record]) -> tuple[type[Record], str]:
    """The record and the field at which a record is told: the first that holds it."""
    return next(
        (holder, slot.name)
        for holder in records()
        for slot in slots(holder).values()
        if slot.record is record
    )


def _alike(record: type[Record]) -> list[type[Record]]:
    """A record and those that have its fields from the same parent, in reading order."""
    parent = record.__mro__[1]
    if parent in (Record, Noted, Entity):
        return [record]
    return [other for other in records() if other.__mro__[1] is parent]


def _of_kind(kind: str) -> type[Record]:
    return next(
        record for record in records() if issubclass(record, Entity) and record.kind == kind
    )


def _heading(record: type[Record]) -> str:
    nouns = ", ".join(other.noun for other in _alike(record))
    return nouns[:1].upper() + nouns[1:]


def _anchor(record: type[Record]) -> str:
    """The anchor of the heading below which a record is told."""
    holder, name = _first_place(record)
    return (
        name
        if holder is Map
        else re.sub(r"[^\w\- ]", "", _heading(record)).lower().replace(" ", "-")
    )

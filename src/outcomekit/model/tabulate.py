"""The declarations as one table of plain values: the source text of `tabulated.py`.

A valid map is known for one by that table (`glance.py`), without pydantic and without the models.
The table is made from the declarations, is committed, and a test holds it equal to them; `make
docs` writes it anew.
"""

from __future__ import annotations

from typing import Any, Final, get_args, get_origin

from outcomekit.model.dates import Date, Deadline, TimeSpan
from outcomekit.model.entity import Entity, Record
from outcomekit.model.forms import bare, fixed_words, value_types
from outcomekit.model.ids import ID_PATTERN, LONGEST_ID
from outcomekit.model.map import Map
from outcomekit.model.measure import Measure
from outcomekit.model.proposition import INPUT_PATTERN, Equation
from outcomekit.model.strategy import Strategies
from outcomekit.model.structure import Slot, records, slots
from outcomekit.model.success_plan import SuccessPlan, TimeToValue
from outcomekit.model.supplier import Practice
from outcomekit.model.value import Count, Currency, Number, Percentage, Ref, Text, Truth

_PLAIN: Final[tuple[tuple[Any, str], ...]] = (
    (Text, "text"), (Number, "number"), (Count, "count"), (Percentage, "percentage"),
    (Truth, "truth"), (Date, "date"), (Deadline, "deadline"), (TimeSpan, "period"),
    (Currency, "currency"),
)  # fmt: skip
_LAWS: Final[tuple[tuple[type[Record], str], ...]] = (
    (Equation, "equation"), (Measure, "measure"), (TimeToValue, "clock"), (SuccessPlan, "plan"),
    (Practice, "practice"),
)  # fmt: skip
"""The records of `consistency.py`, with the word by which `glance` knows each law."""
Form = tuple[str, Any]
"""The form of a field: the word for it, and what the form is made of."""

_DOCSTRING: Final = '''\
"""The map language in one table, as the declarations have it. Written by `make docs`.

`RECORDS` has a row a record: the forms of its fields, the field whose text may stand for the whole,
those that are required, those that are wrong when left empty, the kind of the entity that it is,
and the law that holds across its fields. What each form means, `tabulate.py` says.
"""
'''


def source() -> str:
    """The text of the module `tabulated`."""
    rows = "".join(f"    {_name(one)!r}: {_row(one)!r},\n" for one in records())
    own = {slot.declared.own for one in records() for slot in slots(one).values()} - {None}
    assert len(own) == 1, "`glance` remembers one holder of an entity, not several"
    return (
        f"{_DOCSTRING}\n# ruff: noqa: E501  # a table, one row a record\n# fmt: off\n"
        f"TOP = {_name(Map)!r}\n"
        f"ID = {ID_PATTERN!r}\nLONGEST_ID = {LONGEST_ID!r}\nINPUT = {INPUT_PATTERN!r}\n"
        f"HOLDER = {own.pop()!r}\n"
        f"RECORDS = {{\n{rows}}}\n"
    )


def _name(record: type[Record]) -> str:
    return f"{record.__module__.rpartition('.')[2]}.{record.__name__}"


def _row(record: type[Record]) -> tuple[Any, ...]:
    fields = {slot.name: _form(record, slot) for slot in slots(record).values()}
    required = tuple(name for name, slot in slots(record).items() if slot.declared.required)
    law = next((word for one, word in _LAWS if issubclass(record, one)), None)
    kind = record.kind if issubclass(record, Entity) else None
    return fields, record.main, required, tuple(sorted(record.speaks_empty)), kind, law


def _form(record: type[Record], slot: Slot) -> Form:
    """The form of a field, as `glance` reads it.

    `record`, `listed`: the name of a record · `keyed`: the name of the entries' record and what
    their keys are · `link`, `links`, `keys`: what a reference may be; of `keys` also the words
    below · `word`, `words`: the words · `list`: of one of the plain forms · else a plain form.
    """
    annotation = value_types(record)[slot.attribute]
    many = get_origin(bare(annotation)) is list
    if record is Map and slot.name == "outcome_map":
        return "version", get_args(bare(annotation))[0]
    if slot.record is not None:
        form = "keyed" if slot.keyed else "listed" if slot.listed else "record"
        if not slot.keyed:
            return form, _name(slot.record)
        keys = "input" if record is Equation else "cell" if record is Strategies else "id"
        return form, (_name(slot.record), keys)
    words = fixed_words(annotation)
    if slot.declared.keys:
        assert words is not None, "the references are keys of words"
        return "keys", (_link(slot), tuple(words.meanings))
    if slot.declared.to and not slot.declared.soft:
        assert _inner(annotation, many=many) == Ref
        return ("links" if many else "link"), _link(slot)
    if words is not None:
        return ("words" if many else "word"), tuple(words.meanings)
    plain = {repr(one): word for one, word in _PLAIN}[repr(_inner(annotation, many=many))]
    return ("list", plain) if many else (plain, None)


def _inner(annotation: Any, *, many: bool) -> Any:
    """The type of a value, or of each item of a list."""
    return get_args(bare(annotation))[0] if many else annotation


def _link(slot: Slot) -> tuple[Any, ...]:
    """What a reference may be: its field, the kinds, words in its place, whether it is bound."""
    declared = slot.declared
    return slot.name, declared.to, declared.words, declared.own

"""What all parts of a map have in common: short forms, empty fields, `x-` keys, common fields.

A `Record` is a part without an id (an outcome challenge, a measure); an `Entity` has one, as the
key under which it stands. Both refuse unknown fields.
"""

from __future__ import annotations

import re
from typing import Annotated, Any, ClassVar, Final, Literal, NoReturn, TypeAlias, TypeVar

from outcomekit.diagnostics.grammar import a, alternatives
from outcomekit.model.accepted import Tidied
from outcomekit.model.field import Declaration, Diff, field
from outcomekit.model.ids import OWN
from outcomekit.model.value import Id, Text, form, in_yaml, refuse
from outcomekit.model.words import Words

_DAY: Final = re.compile(r"\d{4}-\d\d-\d\d", re.ASCII)


class Record(metaclass=type):  # noqa: PLW1641, UP050  # it holds lists; to mypy, no other metaclass is hashable
    """A part of a map with named fields; once made, it does not change.

    `noun` is what a message calls it (`measure`). `main` is the field whose value may stand for
    the whole record, found from the declarations. `extensions` are the `x-` keys, kept as they are;
    by the name of a field, those among its entries.
    """

    declared: ClassVar[dict[str, Declaration]] = {}
    """The declarations of the fields by the names of their attributes, inherited ones first."""

    noun: ClassVar[str]
    main: ClassVar[str | None] = None
    lone: ClassVar[str | None] = None
    """Where there is no short form: the field that a value standing alone is most likely for."""
    either: ClassVar[tuple[str, ...]] = ()
    """Fields of which at least one must stand, though none of them must."""
    often: ClassVar[dict[str, str]] = {}
    """What people call some fields, with the field, or where within one it belongs."""
    written_as: ClassVar[frozenset[str]] = frozenset()
    """The names of the fields in a map."""
    keyed: ClassVar[dict[str, bool]] = {}
    """The fields that hold entries under keys, and whether an entry is itself only keys."""
    speaks_empty: ClassVar[frozenset[str]] = frozenset()
    """Fields that are wrong when they are left empty, and not absent."""
    levels: ClassVar[Words | None] = None
    """Set where the fields' names are themselves a choice, such as expect, like, love."""

    extensions: dict[str, Any]

    def __init_subclass__(cls) -> None:
        """Gather the declarations, and find the main field among them."""
        own = {name: one for name, one in vars(cls).items() if isinstance(one, Declaration)}
        cls.declared = {**cls.declared, **own}
        for name, one in own.items():
            delattr(cls, name)
            if one.main:
                cls.main = one.name or name
        cls.written_as = frozenset(written for written, _ in _names(cls))
        cls.keyed = {
            one.name or name: one.keys for name, one in cls.declared.items() if one.parts is dict
        }

    def __init__(self, **values: Any) -> None:
        """A record with these values of its attributes; the others are absent."""
        own = self.__dict__
        own["extensions"] = {}
        for name, one in self.declared.items():
            own[name] = [] if one.many else one.parts() if one.parts is not None else None
        own |= values

    def __setattr__(self, name: str, value: object) -> NoReturn:
        """A record is a fact."""
        raise AttributeError(f"{type(self).__name__} does not change: {name}")

    def __eq__(self, other: object) -> bool:
        """Whether both are records of one class with the same values."""
        if type(self) is not type(other):
            return NotImplemented
        return self.__dict__ == other.__dict__

    def __repr__(self) -> str:
        """The record with the values that are there."""
        there = ", ".join(f"{name}={one!r}" for name, one in self.__dict__.items() if one)
        return f"{type(self).__name__}({there})"

    @classmethod
    def long_form(cls, data: Any) -> Any:
        """The long form of whatever was written: short form, nothing, empty fields, `x-` keys."""
        if isinstance(data, dict):
            own = own_among_entries(data, cls.keyed) if cls.keyed else {}
            if data.keys() <= cls.written_as and None not in data.values() and not own:
                return data
            return _tidied(data, cls, own)
        if data is None:
            return {}
        if cls.main is not None and isinstance(data, str | int | float):
            return {cls.main: data}
        message = f"{form(data)} stands where {a(cls.noun)} should stand"
        raise refuse("E103", message, cls.example(data))

    @classmethod
    def example(cls, data: object) -> str:
        """What to write in place of a value of the wrong form."""
        name = cls.meant(data)
        if isinstance(data, list) and len(data) == 1 and isinstance(data[0], str | int | float):
            return in_yaml(data[0]) if cls.main else cls.example(data[0])
        if isinstance(data, str | int | float) and str(data).strip():
            before, colon, after = str(data).partition(":")
            if colon and before.strip() in cls.fields():
                return f"{before.strip()}: {after.strip() or '…'}"
            if name is not None:
                return f"{{{name}: {cls.written(name, data)}}}"
        if name is not None:
            return f"{name}: …"
        first = [f"`{field}:`" for field in list(cls.fields())[:3]]
        return f"{alternatives(first)} on a line of its own below, indented"

    @classmethod
    def meant(cls, data: object) -> str | None:
        """The field that a value standing alone is most likely for: a day is when it was."""
        is_day = isinstance(data, str) and _DAY.fullmatch(data) is not None
        return cls.main or ("on" if is_day and "on" in cls.fields() else cls.lone)

    @classmethod
    def written(cls, name: str, value: object) -> str:
        """A value in YAML as a field takes it: in brackets for a field that holds a list."""
        many = cls.declared[cls.fields()[name]].many
        return f"[{in_yaml(value)}]" if many else in_yaml(value)

    @classmethod
    def fields(cls) -> dict[str, str]:
        """The fields' names in the map, in canonical order, with their attribute's name."""
        own = dict(_names(cls))
        common = [name for name in COMMON if name in own] if issubclass(cls, Noted) else []
        return {name: own[name] for name in [n for n in own if n not in common] + common}


def _names(cls: type[Record]) -> list[tuple[str, str]]:
    return [(one.name or name, name) for name, one in cls.declared.items()]


def own_among_entries(data: dict[str, Any], keyed: dict[str, bool]) -> dict[str, Any]:
    """The writer's own keys among the entries of each of some fields; `keyed` is as in a record."""
    found = {}
    for name, only_keys in keyed.items():
        entries = data.get(name)
        if isinstance(entries, dict):
            own = {key: value for key, value in entries.items() if key[:2] == OWN}
            if only_keys:
                own |= own_among_entries(entries, dict.fromkeys(entries, False))
            if own:
                found[name] = own
    return found


def _tidied(data: dict[str, Any], cls: type[Record], own: dict[str, Any]) -> dict[str, Any]:
    known = cls.fields()
    kept = {
        key: value
        for key, value in data.items()
        if not key.startswith(OWN)
        and (value is not None or key not in known or key in cls.speaks_empty)
    }
    extensions = {key: value for key, value in data.items() if key.startswith(OWN)} | own
    if extensions:
        kept[OWN] = extensions
    return kept


EntityStatus: TypeAlias = Annotated[
    Literal["draft", "active", "achieved", "retired"],
    Words(
        "status",
        {
            "draft": "Written down, not agreed",
            "active": "In force",
            "achieved": "Reached; kept for the record",
            "retired": "No longer pursued; kept for the record",
        },
        {
            "draft": "planned, proposed, new",
            "active": "live, open, current, running",
            "achieved": "done, reached, completed, met",
            "retired": "closed, archived, dropped, obsolete",
        },
    ),
]


class Noted(Record):
    """A record that carries the common fields."""

    notes: Text | None = field("Anything worth keeping beside it.", diff=Diff.COSMETIC)
    owner: Text | None = field("Who looks after this entry.", diff=Diff.COSMETIC)
    tags: list[Text] = field("Labels of your own.", diff=Diff.COSMETIC, many=True)
    status: EntityStatus | None = field("Where the entry stands.", diff=Diff.VALUE)
    sources: list[Text] = field("Who said so, and when.", diff=Diff.COSMETIC, many=True)


COMMON = ("notes", "owner", "tags", "status", "sources")
"""The fields that every entity may carry; they come last in the canonical order."""


class Entity(Noted):
    """A part of a map with an id. `kind` is what references call it."""

    kind: ClassVar[str]

    @property
    def said(self) -> str | None:
        """Its main text, or its name where it has no main text; None without either."""
        names = self.fields()
        value = (
            getattr(self, names[self.main or "name"], None)
            if self.main or "name" in names
            else None
        )
        return str(value) if value else None


EntityT = TypeVar("EntityT")


def collection(data: Any) -> Any:
    """The entries of a section: none for an empty one, and without the writer's own keys."""
    if data is None:
        return {}
    if isinstance(data, dict):
        for key in data:
            if key.startswith(OWN):
                return {key: value for key, value in data.items() if not key.startswith(OWN)}
    return data


Entities: TypeAlias = Annotated[dict[Id, EntityT], Tidied(collection)]
"""A section: entities by id, in the order in which the map has them."""

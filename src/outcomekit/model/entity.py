"""What all parts of a map have in common: short forms, empty fields, `x-` keys, common fields.

A `Record` is a part without an id (an outcome challenge, a measure); an `Entity` has one, as the
key under which it stands. Both refuse unknown fields.
"""

from __future__ import annotations

from typing import Annotated, Any, ClassVar, Literal, TypeAlias, TypeVar

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, model_validator

from outcomekit.model.field import Diff, declaration, field
from outcomekit.model.value import Id, Text, form, refuse
from outcomekit.model.words import Words


class Record(BaseModel):
    """A part of a map with named fields.

    `noun` is what a message calls it (`measure`). `main` is the field whose value may stand for
    the whole record, found from the declarations.
    """

    model_config = ConfigDict(
        extra="forbid", frozen=True, defer_build=True, protected_namespaces=()
    )

    noun: ClassVar[str]
    main: ClassVar[str | None] = None
    levels: ClassVar[Words | None] = None
    """Set where the fields' names are themselves a choice, such as expect, like, love."""

    extensions: dict[str, Any] = Field(default_factory=dict, alias="x-", exclude=True)
    """The `x-` keys, kept as they are."""

    @classmethod
    def __pydantic_init_subclass__(cls, **kwargs: Any) -> None:
        """Find the main field among the declarations."""
        for name, info in cls.model_fields.items():
            declared = declaration(info)
            if declared is not None and declared.main:
                cls.main = info.alias or name

    @model_validator(mode="before")
    @classmethod
    def _written(cls, data: Any) -> Any:
        """The long form of whatever was written: short form, nothing, empty fields, `x-` keys."""
        if isinstance(data, dict):
            if None in data.values() or any(key.startswith("x-") for key in data):
                return _tidied(data, cls)
            return data
        if data is None:
            return {}
        if cls.main is not None and isinstance(data, str | int | float):
            return {cls.main: data}
        raise refuse(
            "E103", f"{form(data)} stands where {_a(cls.noun)} should stand", cls.example(data)
        )

    @classmethod
    def example(cls, data: object) -> str | None:
        """What to write instead of a value of the wrong form."""
        if isinstance(data, str):
            name, colon, rest = data.partition(":")
            if colon and name.strip() in cls.fields():
                return f"{name.strip()}: {rest.strip()}"
        if cls.main is not None:
            return f"{cls.main}: …"
        names = list(cls.fields())[:2]
        return f"{names[0]}: …, on a line of its own, indented" if names else None

    @classmethod
    def fields(cls) -> dict[str, str]:
        """The fields' names in the map, in canonical order, with their attribute's name."""
        own = dict(_names(cls))
        common = [name for name in COMMON if name in own] if issubclass(cls, Noted) else []
        return {name: own[name] for name in [n for n in own if n not in common] + common}


def _names(cls: type[Record]) -> list[tuple[str, str]]:
    return [
        (info.alias or name, name)
        for name, info in cls.model_fields.items()
        if declaration(info) is not None
    ]


def _tidied(data: dict[str, Any], cls: type[Record]) -> dict[str, Any]:
    known = cls.fields()
    kept = {
        key: value
        for key, value in data.items()
        if not key.startswith("x-") and (value is not None or key not in known)
    }
    extensions = {key: value for key, value in data.items() if key.startswith("x-")}
    if extensions:
        kept["x-"] = extensions
    return kept


def _a(noun: str) -> str:
    return f"{'an' if noun[0] in 'aeiou' else 'a'} {noun}"


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


EntityT = TypeVar("EntityT")


def collection(data: Any) -> Any:
    """The entities of a section: nothing for an empty one, and without `x-` keys."""
    if data is None:
        return {}
    if isinstance(data, dict):
        if any(key.startswith("x-") for key in data):
            return {key: value for key, value in data.items() if not key.startswith("x-")}
        return data
    hint = "begin each entry with its id, a colon and its text"
    if isinstance(data, list):
        hint = "`some-id: …` in place of each `- …`"
    raise refuse("E103", f"{form(data)} stands where entries with ids should stand", hint)


Entities: TypeAlias = Annotated[dict[Id, EntityT], BeforeValidator(collection)]
"""A section: entities by id, in the order in which the map has them."""

"""How a field of the map language is declared: once, with all that anything needs to know of it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, Final

from pydantic import Field
from pydantic.fields import FieldInfo


class Diff(StrEnum):
    """What a change of a field's value is to a reader of `diff`."""

    WORDS = "words"
    """A sentence: shown word by word as reworded."""
    VALUE = "value"
    """A word, date or number: shown old and new."""
    REFERENCE = "reference"
    """Points at an entity; gained, lost or changed."""
    TARGET = "target"
    """A number to be reached: made easier or harder."""
    BASELINE = "baseline"
    """Where a number stood before: not to be rewritten once it is being read."""
    DEADLINE = "deadline"
    """When something is to be reached: put off or brought forward."""
    DIRECTION = "direction"
    """Which way is better for the targets beside and below; the first of its words says up."""
    PARTS = "parts"
    """Holds entities or fields of its own, which are compared one by one."""
    COSMETIC = "cosmetic"
    """Says something about the entry, not about the world."""


ANY: Final = "any"
"""The kind of a reference that may point at every entity."""


@dataclass(frozen=True, slots=True)
class Declaration:
    """What one field is, beside its type.

    `description`: what it says, as editors, schema and docs show it. `main`: its text may stand
    for the whole entity (the short form). `required`: E102 when absent. `to`: the kinds that its
    references may point at (empty: no reference). `words`: words that may stand in place of a
    reference. `soft`: any text may stand, and an id is followed. `own`: the entity meant must
    belong to the same entity of this kind. `keys`: the references are the keys of the mapping.
    `default`: the value that holds where none is written; None for none. `less`: for a target,
    that a smaller number is harder to reach, where no field says which way is better.
    """

    description: str
    diff: Diff
    main: bool = False
    required: bool = False
    to: tuple[str, ...] = ()
    words: tuple[str, ...] = ()
    soft: bool = False
    own: str | None = None
    keys: bool = False
    default: Any = None
    less: bool = False


_KEY: Final = "outcomekit"


# pydantic asks every factory for its signature; of `dict` and `list` that is text to be parsed.
def _no_entries() -> dict[str, Any]:
    return {}


def _no_items() -> list[Any]:
    return []


_FACTORIES: Final[dict[type, Callable[[], Any]]] = {dict: _no_entries, list: _no_items}


def field(
    description: str,
    *,
    diff: Diff | None = None,
    name: str | None = None,
    main: bool = False,
    required: bool = False,
    to: str | tuple[str, ...] = (),
    words: tuple[str, ...] = (),
    soft: bool = False,
    own: str | None = None,
    keys: bool = False,
    default: Any = None,
    less: bool = False,
    many: bool = False,
    parts: type | None = None,
) -> Any:
    """Declare a field; see `Declaration`.

    Args:
        name: the name in the map, where it is a word that Python keeps for itself.
        many: an absent field is an empty list.
        parts: what an absent field is, called without arguments: `dict` for entities by id.
    """
    kinds = (to,) if isinstance(to, str) else to
    policy = diff or (Diff.PARTS if parts else Diff.REFERENCE if kinds and not soft else Diff.WORDS)
    declaration = Declaration(
        description, policy, main, required or main, kinds, words, soft, own, keys, default, less
    )
    extra: dict[str, Any] = {_KEY: declaration}
    if parts is not None or many:
        factory: Any = _FACTORIES[parts or list]
        return Field(
            default_factory=factory, alias=name, description=description, json_schema_extra=extra
        )
    if required or main:
        return Field(alias=name, description=description, json_schema_extra=extra)
    return Field(default=None, alias=name, description=description, json_schema_extra=extra)


def declaration(info: FieldInfo) -> Declaration | None:
    """The declaration behind a model field; None for one that is no part of the language."""
    extra = info.json_schema_extra
    if isinstance(extra, dict):
        found: Any = extra.get(_KEY)
        if isinstance(found, Declaration):
            return found
    return None

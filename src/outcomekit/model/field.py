"""How a field of the map language is declared: once, with all that anything needs to know of it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Any, Final


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
    that a smaller number is harder to reach, where no field says which way is better. `name`: its
    name in the map, where that is a word which Python keeps for itself. `many`: an absent field is
    an empty list. `parts`: what an absent field is, called without arguments.
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
    name: str | None = None
    many: bool = False
    parts: type | None = None


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
    """Declare a field; see `Declaration`. `parts` is `dict` for entities by id."""
    kinds = (to,) if isinstance(to, str) else to
    policy = diff or (Diff.PARTS if parts else Diff.REFERENCE if kinds and not soft else Diff.WORDS)
    return Declaration(
        description, policy, main, required or main, kinds, words, soft, own, keys, default, less,
        name, many, parts,
    )  # fmt: skip

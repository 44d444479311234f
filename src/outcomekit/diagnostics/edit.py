"""Edits: what is to change in a map, said in the map's own names.

Whoever wants a map changed (a command, a fix, a merge) says so in edits against pointers and knows
nothing of YAML. One place (`outcomekit.syntax.editing`) turns them into patches of the text.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias, Union

from outcomekit.diagnostics.pointer import Pointer
from outcomekit.diagnostics.span import Span

Value: TypeAlias = Union["dict[str, Value]", "list[Value]", str, int, float, bool, None]
"""Plain data, as it stands in a map."""


@dataclass(frozen=True, slots=True)
class Put:
    """Let this value stand here: a field set anew, or a field or entity added.

    What holds it is made where it is absent, and a short form becomes a long one. Of a mapping
    or list that stands there already only what differs is touched. Comments stay.
    """

    pointer: Pointer
    value: Value


@dataclass(frozen=True, slots=True)
class Remove:
    """Let nothing stand here: the key or item goes, with its value and the comments it owns."""

    pointer: Pointer


@dataclass(frozen=True, slots=True)
class RenameKey:
    """Let what stands here stand under another key, at the same place and with all it holds."""

    pointer: Pointer
    key: str


@dataclass(frozen=True, slots=True)
class Append:
    """Let this value be the last item of the list here, which is made where it is absent."""

    pointer: Pointer
    value: Value


DataEdit: TypeAlias = Put | Remove | RenameKey | Append
"""What changes what a map says."""


@dataclass(frozen=True, slots=True)
class Recomment:
    """Let a comment say this instead; without a text it goes, with its line if it is alone there.

    Comments have no name in a map, so `file` names the source, as a place does, and `at` is the
    comment, from its `#` to its last letter, in the text as it was before all edits.
    """

    file: str
    at: Span
    text: str


Edit: TypeAlias = DataEdit | Recomment


@dataclass(frozen=True, slots=True)
class Patch:
    """A span of a text, and what shall stand in its place. An edit come down to characters."""

    span: Span
    text: str

    @classmethod
    def at(cls, offset: int, text: str) -> Patch:
        """A text put in at an offset, where nothing goes."""
        return cls(Span(offset, offset), text)


@dataclass(frozen=True, slots=True)
class Refused:
    """Why an edit was not made: one line for people, and the edit where it was a certain one."""

    reason: str
    edit: Edit | None = None

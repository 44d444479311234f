"""Fixes: how a program would mend what was found.

A check says a fix in edits, against pointers. What a report shows of it are replacements, at
lines and columns.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from outcomekit.diagnostics.edit import Edit, Put, RenameKey
from outcomekit.diagnostics.pointer import Pointer
from outcomekit.diagnostics.span import Place


@dataclass(frozen=True, slots=True)
class Fix:
    """What would mend a finding: all of its edits, or none.

    `title` says what it does, in a verb's form: `remove the suppression`. A `safe` fix is certain
    to mean what the author meant; any other is a proposal, which somebody must read.
    """

    title: str
    edits: tuple[Edit, ...]
    safe: bool = False


@dataclass(frozen=True, slots=True)
class Replacement:
    """A place in a source, and the text that shall stand there instead."""

    place: Place
    text: str


@dataclass(frozen=True, slots=True)
class Mend:
    """A fix of a finding, and `bring_down`, which brings it down to the text.

    Most reports only say that there is one. The replacements cost a proof that nothing is lost,
    so they are made for those who ask.
    """

    fix: Fix = field(hash=False)
    bring_down: Callable[[Fix], tuple[Replacement, ...]] = field(compare=False, repr=False)

    @property
    def replacements(self) -> tuple[Replacement, ...]:
        """What is to be replaced, in the order of the text; nothing where it cannot be made."""
        return self.bring_down(self.fix)


def meant(written: str, at: Pointer, word: str) -> Fix:
    """The fix that puts a word in the place of one that was mistyped: a key, or a value.

    It is safe where only case or the sign between the words differs: `Vision`, `outcome-challenge`.
    """
    edit = RenameKey(at, word) if at.on == "key" else Put(at, word)
    return Fix(f"write `{word}`", (edit,), safe=_bare(written) == _bare(word))


def _bare(word: str) -> str:
    return word.strip().casefold().translate({ord(sign): None for sign in "-_ "})
